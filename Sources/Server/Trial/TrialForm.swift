import Accreditation
import Criteria

/// The fields of the trial's form, which hold all that is tried.
enum TrialForm {
    /// The button that lets a criterion reach a level: `1.1/2`; with level 0 it takes back what is tried there.
    static let reach = "dat"

    /// `dg-1.1/1/a`.
    static func field(_ path: IndicatorPath) -> String { "dg-\(path)" }

    /// Where a criterion stands on the page.
    static func anchor(_ code: String) -> String { "thu-" + String(code.map { $0.isLetter || $0.isNumber ? $0 : "-" }) }

    /// Reads a form into a trial; what it does not hold stays as the council rated it.
    ///
    /// - Returns: the problems of what was typed.
    static func read(_ form: Form, into trial: inout Trial, _ pack: RulePack) -> FormValues {
        var values = FormValues(form)
        var fields: [String: String] = [:]
        for field in form.fields where field.name.hasPrefix("dg-") { fields[field.name] = field.value }
        for path in pack.rated.flatMap(\.paths) {
            if let value = fields[field(path)] { trial.rate(path, Finding(rawValue: value)) }
        }
        trial.facts = Facts(form: form, keeping: trial.realFacts, &values)
        reach(form[reach], in: &trial, pack)
        return values
    }

    private static func reach(_ wish: String, in trial: inout Trial, _ pack: RulePack) {
        let parts = wish.split(separator: "/").map(String.init)
        guard parts.count == 2, let level = Int(parts[1]), let criterion = pack.criterion(parts[0]) else { return }
        for path in criterion.paths {
            if level == 0 { trial.rate(path, trial.real[path]?.finding) }
            if path.level <= level { trial.rate(path, .met) }
        }
    }
}

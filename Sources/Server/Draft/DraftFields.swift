import Accreditation
import Criteria
import Storage

/// The names of the fields of one criterion, in the school's answer and in the team's reply.
struct DraftFields: Sendable {
    let criterion: String

    var stance: String { "y-kien-\(criterion)" }
    var reasons: String { "ly-do-\(criterion)" }
    var evidence: String { "minh-chung-\(criterion)" }
    var version: String { "phien-ban-\(criterion)" }
    var decision: String { "phan-hoi-\(criterion)" }
    var because: String { "ly-do-doan-\(criterion)" }

    /// What the school says to the draft as a whole.
    static let general = DraftFields(criterion: DraftItem.general)
    static let summary = "tom-tat"
    static let act = "viec"
    static let place = "tieu-chi"

    /// The box that says that a rating is not agreed with.
    func objected(_ path: IndicatorPath) -> String { "khong-\(criterion)-\(path.fieldEnd)" }

    /// The box that says that the team changes a rating.
    func changed(_ path: IndicatorPath) -> String { "sua-\(criterion)-\(path.fieldEnd)" }

    /// What was sent for the criterion; nil where nothing was.
    ///
    /// - Parameter paths: the ratings that can be objected to.
    func item(_ form: Form, _ paths: [IndicatorPath], _ rule: EvidenceCodeRule) -> DraftItemText? {
        guard form.has(reasons), let seen = Int(form[version]) else { return nil }
        return DraftItemText(
            DraftItem(
                criterion: criterion, stance: DraftItem.Stance(rawValue: form[stance]),
                objected: paths.filter { form.has(objected($0)) }, reasons: form.raw(reasons),
                evidence: DraftAnswerCheck.codes(typed: form.raw(evidence), rule)), version: seen)
    }

    /// The fields as they were sent, else as they are stored.
    func values(_ item: DraftItem?, _ typed: FormValues) -> FormValues {
        var stored: [String: String] = [
            stance: item?.stance?.rawValue ?? "", reasons: item?.reasons ?? "",
            evidence: item?.evidence.joined(separator: "; ") ?? "",
            decision: item?.reply?.decision.rawValue ?? "", because: item?.reply?.reason ?? "",
        ]
        for name in stored.keys { stored[name] = typed.typed(name) ?? stored[name] }
        var values = FormValues(stored)
        for name in stored.keys.sorted() {
            if let problem = typed.problem(of: name) { values.fail(name, problem) }
        }
        return values
    }
}

extension ConclusionContent {
    /// The ratings of a criterion that are not met, in the pack's order.
    func unmet(_ criterion: Criterion) -> [IndicatorPath] {
        criterion.paths.filter { findings[$0.description]?.verdict == Finding.unmet.rawValue }
    }
}

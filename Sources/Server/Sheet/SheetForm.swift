import Accreditation
import Criteria
import Foundation
import Storage

/// The whole form of a sheet, compared with what is stored: what its sender changed, and nothing else.
///
/// Beside each field stands what was stored when the page was made, so that a field that nobody touched does not
/// undo what others have written meanwhile.
struct SheetForm {
    let form: Form
    let sheet: CriterionSheet

    /// - Throws: `PageError.malformed` for words that no page of ours sends.
    func changes() throws -> [SheetChange] {
        do {
            return try findings() + texts() + reasons() + entries()
        } catch is UnreadableFinding {
            throw PageError.malformed
        }
    }

    private func isLeft(_ name: String) -> Bool { form["chon-\(name)"] == "ban-kia" }

    private func seen(_ name: String) throws -> Int {
        guard let version = Int(form[SheetNames.version(name)]) else { throw PageError.malformed }
        return version
    }

    private func findings() throws -> [SheetChange] {
        try sheet.criterion.levels.flatMap { level in
            try level.indicators.compactMap { indicator in
                let path = IndicatorPath(
                    criterion: sheet.criterion.code, level: level.number, indicator: indicator.code)
                return try finding(path, requirements: indicator.requirements.count)
            }
        }
    }

    private func finding(_ path: IndicatorPath, requirements: Int) throws -> SheetChange? {
        let name = SheetNames.finding(path)
        guard form.has(name), !isLeft(name) else { return nil }
        let finding = try self.finding(name, requirements)
        let words = FindingWords.text(finding)
        let isConfirmed = form["xac-nhan"] == name
        let isUntouched = words == form.raw(SheetNames.stored(name))
        if (isUntouched || words == FindingWords.text(sheet.findings[path]?.finding)) && !isConfirmed { return nil }
        return SheetChange(content: .finding(path, finding), seen: try seen(name))
    }

    /// The choice for the indicator, or its requirements where these were chosen or changed.
    private func finding(_ name: String, _ requirements: Int) throws -> IndicatorFinding? {
        let choice = form.raw(name)
        let before = form.raw(SheetNames.stored(name))
        let isRestMet = form["dat-het"] == name
        let answers = (0..<requirements).map { place in
            let word = form.raw(SheetNames.requirement(name, place))
            return isRestMet && word == FindingWords.unrated ? FindingWords.word(.met) : word
        }
        guard answers.allSatisfy({ !$0.isEmpty }) else { return try FindingWords.read(choice) }
        let ticked = try FindingWords.requirements(answers)
        if choice == FindingWords.byRequirement { return ticked }
        let wereTicked = before.hasPrefix(FindingWords.byRequirement)
        let isChoiceLeft = wereTicked ? choice == FindingWords.byRequirement : choice == before
        if isChoiceLeft, ticked != nil, FindingWords.text(ticked) != before { return ticked }
        return try FindingWords.read(choice)
    }

    private func texts() throws -> [SheetChange] {
        try sheet.pack.pack.narrativeFields(of: sheet.criterion).compactMap { field in
            let name = SheetNames.text(field)
            guard form.has(name), !isLeft(name) else { return nil }
            let body = form.raw(name)
            if body == sheet.texts[field]?.body ?? "" { return nil }
            if SheetNames.digest(body) == form[SheetNames.stored(name)] { return nil }
            return SheetChange(content: .text(field, body), seen: try seen(name))
        }
    }

    private func reasons() throws -> [SheetChange] {
        try sheet.criterion.paths.compactMap { path in
            let name = SheetNames.reason(path)
            guard form.has(name), !isLeft(name) else { return nil }
            let body = form.raw(name)
            let isUntouched =
                body == sheet.thresholds?.reasons[path]?.reason.text ?? ""
                || SheetNames.digest(body) == form[SheetNames.stored(name)]
            if isUntouched && form["giu-ly-do"] != name { return nil }
            return SheetChange(content: .reason(path, body, seen: form["\(name)-so-lieu"]), seen: try seen(name))
        }
    }

    private func entries() throws -> [SheetChange] {
        let stored = Dictionary(sheet.improvements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return try form.fields.compactMap { field in
            guard let id = SheetForm.entry(field.name), !isLeft(SheetNames.entry(id)) else { return nil }
            let name = SheetNames.entry(id)
            var row = ImprovementRow()
            for part in ImprovementRow.Part.allCases { row[part] = form.raw("\(name)-\(part.rawValue)") }
            if row == stored[id]?.row ?? .init() { return nil }
            if SheetNames.digest(row.encoded) == form[SheetNames.stored(name)] { return nil }
            return SheetChange(content: .entry(id, clause: form["\(name)-khoan"], row), seen: try seen(name))
        }
    }

    /// The entry whose version a field holds.
    private static func entry(_ name: String) -> ImprovementID? {
        guard name.hasPrefix("kh-"), name.hasSuffix("-version") else { return nil }
        return ImprovementID(name.dropFirst(3).dropLast(8))
    }
}

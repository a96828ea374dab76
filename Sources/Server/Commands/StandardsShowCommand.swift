import ArgumentParser
import Criteria

/// `accreditation standards show ID [CODE]`: one pack or one criterion, readable.
struct StandardsShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one rule pack, or one criterion of it.")

    @Argument(help: "The pack's identifier, as `standards list` shows it.") var id: String
    @Argument(help: "The criterion, such as 1.1.") var code: String?
    @OptionGroup var options: StandardsOptions

    func run() throws {
        let standards = try options.load()
        guard let pack = standards.packs.first(where: { $0.id == id }) else {
            let known = standards.packs.map(\.id).joined(separator: ", ")
            Terminal.complain("Không có bộ tiêu chuẩn \(id). Các bộ đang có: \(known).")
            throw ExitCode.failure
        }
        guard let code else {
            print(pack.outline.joined(separator: "\n"))
            return
        }
        guard let criterion = pack.criterion(code) else {
            let known = pack.rated.map(\.code).joined(separator: ", ")
            Terminal.complain("Bộ tiêu chuẩn \(id) không có tiêu chí \(code). Được dùng: \(known).")
            throw ExitCode.failure
        }
        print(criterion.outline.joined(separator: "\n"))
    }
}

extension RulePack {
    /// The pack's tree down to the criteria, one line each.
    var outline: [String] {
        var lines = [line, "\(circular.title)", circular.provenance.note]
        for standard in standards {
            lines.append("Tiêu chuẩn \(standard.code). \(standard.title)")
            lines += standard.criteria.map { criterion in
                let levels = criterion.levels.map { String($0.number) }.joined(separator: ", ")
                let mandatory = criterion.isMandatory ? " (bắt buộc)" : ""
                return "  \(criterion.code) \(criterion.title)\(mandatory) – Mức \(levels)"
            }
        }
        lines += schoolWide.map { "\($0.code): \($0.title)" }
        lines += levelRules.map { "\($0.title): \($0.citation)" }
        return lines
    }
}

extension Criterion {
    /// Levels, indicators, requirements and thresholds, one line each.
    var outline: [String] {
        var lines = ["Tiêu chí \(code). \(title)"]
        for level in levels {
            lines.append("Mức \(level.number)")
            lines += level.guards.map { "  Lưu ý: \($0)" }
            lines += level.indicators.flatMap(\.outline)
        }
        return lines
    }
}

extension Indicator {
    fileprivate var outline: [String] {
        var lines = ["  \(code) (\(citation))"]
        lines += requirements.map { "    - \($0.text)\($0.isOptional ? " (nếu có)" : "")" }
        lines += measures.map { "    Ngưỡng: \($0.name) \($0.comparison.sign) \($0.value.text) \($0.unit)" }
        lines += guidance.map { "    Gợi ý: \($0)" }
        lines += usualEvidence.map { "    Minh chứng thường dùng: \($0)" }
        return lines
    }
}

extension MeasureValue {
    /// The value with a decimal comma.
    fileprivate var text: String {
        switch self {
        case .number(let digits): String(digits.map { $0 == "." ? "," : $0 })
        case .rank(let word, _): word
        }
    }
}

/// Packs and criteria as plain text for a terminal, in Vietnamese.
public enum PackListing {
    /// One paragraph per pack.
    public static func table(_ summaries: [PackSummary]) -> String {
        if summaries.isEmpty { return "Chưa có bộ tiêu chí nào. Hãy kiểm tra thư mục bộ tiêu chí.\n" }
        return summaries.map(paragraph).joined(separator: "\n")
    }

    private static func paragraph(_ summary: PackSummary) -> String {
        let levels = summary.indicators.keys.sorted()
        let counts = levels.map { "Mức \($0): \(summary.indicators[$0] ?? 0)" }.joined(separator: ", ")
        let mandatory = summary.mandatory > 0 ? " (\(summary.mandatory) tiêu chí bắt buộc)" : ""
        return """
            \(summary.id)
              Thông tư \(summary.circular), \(period(from: summary.inForceFrom, to: summary.inForceTo))
              \(summary.standards) tiêu chuẩn, \(summary.criteria) tiêu chí\(mandatory), \(summary.requirements) nội hàm
              Chỉ báo: \(counts)
              Mã băm: \(summary.hash)

            """
    }

    /// The whole pack: identity, level rules, recognitions, then the titles of all criteria.
    public static func text(_ pack: RulePack) -> String {
        var lines = [paragraph(PackSummary(pack)), pack.circular.title, pack.circular.provenance.note, ""]
        lines += pack.notices.map { "Lưu ý (\($0.from.vietnamese) – \($0.to.vietnamese)): \($0.text)" }
        lines += [pack.figuresWarnOnly].compactMap(\.self).map(line)
        lines += pack.levelRules.map(line)
        lines += RecognitionWording.lines(of: pack)
        for standard in pack.standards {
            lines += ["", "Tiêu chuẩn \(standard.code). \(standard.title)"]
            lines += standard.criteria.map(line)
        }
        lines += [""] + pack.schoolWide.map(line)
        let assumed = pack.assumptions.map { "- \($0.text)" }
        if !assumed.isEmpty { lines += ["", "Theo thông lệ, chưa đối chiếu được với văn bản:"] + assumed }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func line(_ rule: LevelRule) -> String {
        "\(rule.title): \(rule.conditions.map(RuleWording.text).joined(separator: "; ")) (\(rule.citation))"
    }

    private static func line(_ period: WarningPeriod) -> String {
        "Số liệu chỉ cảnh báo từ \(period.from.vietnamese) đến hết \(period.to.vietnamese) (\(period.citation))"
    }

    private static func line(_ criterion: Criterion) -> String {
        let levels = criterion.levels.map { "Mức \($0.number): \($0.indicators.count)" }.joined(separator: ", ")
        return "  \(criterion.code) \(criterion.title)\(criterion.isMandatory ? " (bắt buộc)" : "") – \(levels)"
    }

    /// `hiệu lực từ 10/10/2018 đến hết 06/07/2026`.
    public static func period(from: Day, to: Day?) -> String {
        to.map { "hiệu lực từ \(from.vietnamese) đến hết \($0.vietnamese)" } ?? "hiệu lực từ \(from.vietnamese)"
    }
}

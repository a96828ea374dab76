extension PackListing {
    /// One criterion: every level, indicator, content, threshold, hint and piece of usual evidence.
    public static func text(_ criterion: Criterion, of pack: RulePack) -> String {
        var lines = ["Tiêu chí \(criterion.code). \(criterion.title)\(criterion.isMandatory ? " (bắt buộc)" : "")"]
        for level in criterion.levels {
            lines += ["", "Mức \(level.number)"] + level.guards.map { "  Giới hạn khi xét: \($0)" }
            for indicator in level.indicators { lines += self.lines(of: indicator, in: pack) }
        }
        lines += closing(criterion.trackedFigures.map { "  Số liệu theo dõi: \($0.name)" })
        lines += closing(criterion.usualEvidence.map { "  Minh chứng thường dùng: \($0)" })
        return lines.joined(separator: "\n") + "\n"
    }

    /// What stands at the end of a criterion, after an empty line.
    private static func closing(_ lines: [String]) -> [String] { lines.isEmpty ? [] : [""] + lines }

    private static func lines(of indicator: Indicator, in pack: RulePack) -> [String] {
        let label = indicator.code == "-" ? "Chỉ báo" : "\(indicator.code))"
        return ["  \(label) [\(indicator.citation)]"]
            + indicator.requirements.map { "    • \($0.text)\($0.isOptional ? " (có thể không áp dụng)" : "")" }
            + indicator.measures.map { "    Ngưỡng: \(text($0, in: pack))" }
            + indicator.guidance.map { "    Gợi ý: \($0)" }
            + indicator.usualEvidence.map { "    Minh chứng thường dùng: \($0)" }
    }

    /// A threshold as a reader of the circular would put it, with what it applies to and what it rests on.
    public static func text(_ measure: Measure, in pack: RulePack) -> String {
        let value =
            switch measure.value {
            case .number(let digits): digits.split(separator: ".").joined(separator: ",")
            case .rank(let rank, _): rank
            }
        var text = "\(measure.name) \(measure.comparison.sign) \(value) \(measure.unit)"
        let titles = measure.conditions.map { id in pack.conditions.first { $0.id == id }?.title ?? id }
        if !titles.isEmpty { text += ", khi: \(titles.joined(separator: " và "))" }
        if let years = measure.years { text += ", xét \(years) năm liên tiếp" }
        if let remark = measure.remark { text += ", \(remark)" }
        switch measure.basis {
        case .circular: return text
        case .citedText(let cited): return "\(text) (theo \(cited))"
        case .derived: return "\(text) (suy ra từ chữ, chỉ để nhắc)"
        }
    }
}

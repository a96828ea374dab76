extension PackListing {
    /// What a province says beside a pack, or beside one criterion of it, in the order of the rules.
    public static func text(_ guidance: ProvinceGuidance, beside pack: RulePack, criterion: Criterion? = nil) -> String
    {
        let text = guidance.text
        var lines = [
            "Hướng dẫn của \(guidance.province): \(text.title) (\(text.number), \(text.citation)), "
                + "áp dụng từ \(text.from.vietnamese)"
        ]
        for rated in criterion.map({ [$0] }) ?? pack.rated {
            for place in places(of: rated) {
                lines += guidance.hints(at: place.id).map { "  \(place.path): \($0.label): \($0.text)" }
            }
        }
        if criterion == nil {
            lines += guidance.deadlines.map { "  \(CalendarWording.text($0)): \($0.title) [\($0.citation)]" }
            lines += guidance.unplaced.map { "  Không áp dụng cho bộ này: \($0.text)" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func places(of criterion: Criterion) -> [(id: String, path: String)] {
        [(criterion.id, criterion.code)]
            + criterion.levels.flatMap { level in
                level.indicators.map { ($0.id, "\(criterion.code)/\(level.number)/\($0.code)") }
            }
    }
}

extension GuidanceHint {
    fileprivate var label: String {
        switch kind {
        case .guidance: "Gợi ý"
        case .evidence: "Minh chứng thường dùng"
        }
    }
}

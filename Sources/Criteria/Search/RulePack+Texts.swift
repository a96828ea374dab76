extension RulePack {
    /// Every text of the pack that people read, in the pack's order.
    var searchEntries: [SearchEntry] {
        var entries = aboutTheWhole
        for standard in standards {
            entries.append(
                SearchEntry(
                    kind: .standard, text: "Tiêu chuẩn \(standard.code). \(standard.title)", anchor: standard.id))
            entries += standard.criteria.flatMap { $0.searchEntries(in: self) }
        }
        return entries + schoolWide.flatMap { $0.searchEntries(in: self) }
    }

    /// What the pack says apart from its criteria; anchors are the sections of the page about the pack.
    private var aboutTheWhole: [SearchEntry] {
        let levels = levelRules.map { rule in
            let conditions = rule.conditions.map { RuleWording.text($0, in: self) }.joined(separator: "; ")
            return SearchEntry(kind: .levelRule, text: "\(rule.title): \(conditions)", anchor: PackSection.levels)
        }
        let recognitions = RecognitionWording.lines(of: self).map {
            SearchEntry(kind: .recognition, text: $0, anchor: PackSection.recognitions)
        }
        let remarks = council.remarks.map {
            SearchEntry(kind: .council, text: $0.text, anchor: PackSection.council)
        }
        let codes = evidenceCode.remarks.map {
            SearchEntry(kind: .evidenceCode, text: $0.text, anchor: PackSection.evidenceCode)
        }
        let calendar = calendar.map {
            SearchEntry(kind: .calendar, text: $0.title, anchor: PackSection.calendar)
        }
        let terms = terms.map {
            SearchEntry(kind: .term, text: "\($0.name): \($0.meaning)", anchor: PackSection.terms)
        }
        return levels + recognitions + remarks + codes + calendar + terms
    }
}

extension Criterion {
    fileprivate func searchEntries(in pack: RulePack) -> [SearchEntry] {
        let own = SearchEntry(kind: .criterion, text: "\(code) \(title)", criterion: code, anchor: id)
        let figures = trackedFigures.map { entry(.trackedFigure, $0.name, at: $0.id) }
        let evidence = usualEvidence.map { entry(.evidence, $0, at: id) }
        return [own] + levels.flatMap { entries(of: $0, in: pack) } + figures + evidence
    }

    private func entries(of level: Level, in pack: RulePack) -> [SearchEntry] {
        let guards = level.guards.map { entry(.guardNote, $0, at: level.id, level.number) }
        return guards
            + level.indicators.flatMap { indicator in
                indicator.requirements.map { entry(.requirement, $0.text, at: $0.id, level.number) }
                    + indicator.measures.map {
                        entry(.measure, PackListing.text($0, in: pack), at: $0.id, level.number)
                    }
                    + indicator.guidance.map { entry(.guidance, $0, at: indicator.id, level.number) }
                    + indicator.usualEvidence.map { entry(.evidence, $0, at: indicator.id, level.number) }
            }
    }

    private func entry(_ kind: SearchEntry.Kind, _ text: String, at id: String, _ level: Int? = nil) -> SearchEntry {
        SearchEntry(kind: kind, text: text, criterion: code, level: level, anchor: id)
    }
}

/// The sections of the page about a pack, as addresses name them.
public enum PackSection {
    public static let levels = "cach-tinh"
    public static let recognitions = "cong-nhan"
    public static let council = "hoi-dong"
    public static let evidenceCode = "ma-minh-chung"
    public static let calendar = "lich"
    public static let terms = "thuat-ngu"
}

import Accreditation
import Criteria

/// Looks where the rows of a stored dossier go when it moves: each to the places of what its node became, and only
/// those without any are set aside.
struct MovedRowWitness {
    let old: RulePack
    let new: RulePack
    private let places: AnswerPlaces
    private let lineage: Lineage

    init(_ old: RulePack, _ new: RulePack) {
        self.old = old
        self.new = new
        places = AnswerPlaces(from: old, to: new)
        lineage = Lineage(from: old, to: new)
    }

    /// Rows that would not go where their node went, in words.
    func misled(in content: DossierContent) -> [String] {
        content.places.filter { place in
            guard let row = row(at: place) else { return true }
            // A text is one row and goes to the first piece; a rating is put at each.
            let expected = place.kind == .finding ? expected(place) : Array(expected(place).prefix(1))
            guard let moved = places.moved(row) else { return expected != [Self.columns(of: place)] }
            return moved.places != expected || !isInSequence(moved, place)
        }.map { "\($0)" }
    }

    private func row(at place: AnswerPlace) -> AnswerRow? {
        let parts = place.detail.split(separator: "/").map(String.init)
        switch place.kind {
        case .finding:
            guard parts.count == 2, let level = Int(parts[0]) else { return nil }
            return AnswerRow(.finding(level: level, indicator: parts[1]), of: place.sheet)
        case .text: return AnswerRow(.narrative(field: place.detail), of: place.sheet)
        case .improvements: return AnswerRow(.improvement(id: "1", clause: place.detail), of: place.sheet)
        }
    }

    /// The columns that make a row's place.
    private static func columns(of place: AnswerPlace) -> [String: String] {
        let parts = place.detail.split(separator: "/").map(String.init)
        return switch place.kind {
        case .finding: ["criterion": place.sheet, "level": parts[0], "indicator": parts[1]]
        case .text: ["criterion": place.sheet, "field": place.detail]
        case .improvements: ["criterion": place.sheet, "clause": place.detail]
        }
    }

    /// Where the nodes stand that an answer's node became.
    private func expected(_ place: AnswerPlace) -> [[String: String]] {
        let parts = place.detail.split(separator: "/").map(String.init)
        let part = SheetCode.part(of: place.sheet).map { "\($0):" } ?? ""
        let criterion = old.criterion(SheetCode.printed(place.sheet))
        let code =
            place.kind == .improvements ? place.detail : parts.count > (place.kind == .text ? 2 : 1) ? parts.last : nil
        let level = criterion?.levels.first { level in
            place.kind == .improvements
                ? level.indicators.contains { $0.code == code } : parts.contains("\(level.number)")
        }
        let indicator = level?.indicators.first { $0.code == code }
        let node = indicator?.id ?? (place.kind == .text && parts.count == 2 ? level?.id : nil) ?? criterion?.id ?? ""
        return lineage.successors(of: node).flatMap { id in
            new.rated.flatMap { criterion in address(of: id, in: criterion, like: place, part + criterion.code) }
        }
    }

    private func address(
        of id: String, in criterion: Criterion, like place: AnswerPlace, _ sheet: String
    ) -> [[String: String]] {
        func columns(_ detail: String) -> [String: String] {
            Self.columns(of: AnswerPlace(sheet: sheet, kind: place.kind, detail: detail))
        }
        let field = place.detail.split(separator: "/").first.map(String.init) ?? ""
        if criterion.id == id { return [columns(place.detail)] }
        return criterion.levels.flatMap { level -> [[String: String]] in
            if level.id == id { return [columns("\(field)/\(level.number)")] }
            return level.indicators.filter { $0.id == id }.map { indicator in
                switch place.kind {
                case .finding: columns("\(level.number)/\(indicator.code)")
                case .text: columns("\(field)/\(level.number)/\(indicator.code)")
                case .improvements: columns(indicator.code)
                }
            }
        }
    }

    /// Whether every tick goes to what its requirement became.
    private func isInSequence(_ moved: MovedRow, _ place: AnswerPlace) -> Bool {
        guard let sequence = moved.sequence, let target = moved.places.first,
            let before = IndicatorPath("\(SheetCode.printed(place.sheet))/\(place.detail)").flatMap(old.indicator),
            let after = new.indicator(
                IndicatorPath(
                    criterion: SheetCode.printed(target["criterion"] ?? ""), level: Int(target["level"] ?? "") ?? 0,
                    indicator: target["indicator"] ?? ""))
        else { return moved.sequence == nil }
        return sequence.count == after.requirements.count
            && zip(sequence, after.requirements).allSatisfy { index, requirement in
                let origins = before.requirements.filter { lineage.successors(of: $0.id).contains(requirement.id) }
                return index == 0 ? origins.isEmpty : origins.contains { $0.id == before.requirements[index - 1].id }
            }
    }
}

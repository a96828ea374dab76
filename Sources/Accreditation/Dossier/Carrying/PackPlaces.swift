import Criteria

/// Where every node of a pack stands, by permanent identifier.
struct PackPlaces {
    /// An indicator and what is around it.
    struct PlacedIndicator {
        var criterion: Criterion
        var level: Level
        var indicator: Indicator
        /// `1/a`.
        var detail: String { "\(level.number)/\(indicator.code)" }
    }

    let pack: RulePack
    private(set) var criteria: [String: Criterion] = [:]
    /// The same by printed code.
    private(set) var coded: [String: Criterion] = [:]
    private(set) var levels: [String: (criterion: Criterion, level: Level)] = [:]
    private(set) var indicators: [String: PlacedIndicator] = [:]
    /// The indicator of each requirement, and the requirement's index in it.
    private(set) var requirements: [String: (indicator: String, index: Int)] = [:]

    init(_ pack: RulePack) {
        self.pack = pack
        for criterion in pack.rated {
            criteria[criterion.id] = criterion
            coded[criterion.code] = criterion
            for level in criterion.levels {
                levels[level.id] = (criterion, level)
                for indicator in level.indicators { add(indicator, criterion, level) }
            }
        }
    }

    private mutating func add(_ indicator: Indicator, _ criterion: Criterion, _ level: Level) {
        indicators[indicator.id] = PlacedIndicator(criterion: criterion, level: level, indicator: indicator)
        for (index, requirement) in indicator.requirements.enumerated() {
            requirements[requirement.id] = (indicator.id, index)
        }
    }

    /// The permanent identifier of the node that an answer is about; nil where the pack has no such place.
    func node(of place: AnswerPlace) -> String? {
        guard let criterion = coded[place.code] else { return nil }
        let parts = place.detail.split(separator: "/").map(String.init)
        switch place.kind {
        case .finding: return parts.count == 2 ? indicator(parts[0], parts[1], in: criterion)?.id : nil
        case .text where parts.count > 2: return indicator(parts[1], parts[2], in: criterion)?.id
        case .text where parts.count == 2: return Int(parts[1]).flatMap { criterion.level($0) }?.id
        case .text: return criterion.id
        case .improvements where place.detail.isEmpty: return criterion.id
        case .improvements:
            return criterion.levels.flatMap(\.indicators).first { $0.code == place.detail }?.id
        }
    }

    private func indicator(_ level: String, _ code: String, in criterion: Criterion) -> Indicator? {
        Int(level).flatMap { criterion.level($0) }?.indicators.first { $0.code == code }
    }

    /// Where an answer of the same kind about a node stands; nil where the pack has no such node.
    func place(of node: String, like place: AnswerPlace) -> AnswerPlace? {
        let field = place.detail.split(separator: "/").first.map(String.init) ?? ""
        func at(_ criterion: Criterion, _ detail: String) -> AnswerPlace {
            AnswerPlace(sheet: place.prefix + criterion.code, kind: place.kind, detail: detail)
        }
        if let found = indicators[node] {
            switch place.kind {
            case .finding: return at(found.criterion, found.detail)
            case .text: return at(found.criterion, "\(field)/\(found.detail)")
            case .improvements: return at(found.criterion, found.indicator.code)
            }
        }
        if let found = levels[node] { return at(found.criterion, "\(field)/\(found.level.number)") }
        return criteria[node].map { at($0, place.detail) }
    }

    /// What a node says, for people.
    func wording(of node: String) -> String {
        if let found = requirements[node] {
            return indicators[found.indicator]?.indicator.requirements[found.index].text ?? ""
        }
        if let found = indicators[node] { return found.indicator.requirements.map(\.text).joined(separator: "; ") }
        if let found = levels[node] { return "\(found.criterion.title) – Mức \(found.level.number)" }
        return criteria[node]?.title ?? ""
    }
}

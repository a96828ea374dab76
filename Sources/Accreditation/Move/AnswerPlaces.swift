public import Criteria

/// Where the answers of a dossier go when it moves from one rule pack to another: by permanent identifier, past every
/// renumbering. Answers without a place under the new pack are set aside.
public struct AnswerPlaces: Sendable {
    /// The pack that the dossier leaves.
    public let old: RulePack
    /// The pack that it comes under.
    public let new: RulePack
    /// Old codes of standards to new ones.
    public let standards: [String: String]
    /// Old criterion codes to new ones.
    public let criteria: [String: String]
    /// Old levels, as `1.1/2`, to new ones.
    public let levels: [String: String]
    /// Old indicators to new ones.
    public let indicators: [IndicatorPath: [IndicatorPlace]]
    /// Old addresses of nodes that are still there under the new pack, whatever their address is now.
    let enduring: Set<String>

    /// Follows amendments in either direction, through what they split and merged.
    public init(from old: RulePack, to new: RulePack) {
        self.old = old
        self.new = new
        let lineage = Lineage(from: old, to: new)
        let index = NewPlaces(new)
        var standards: [String: String] = [:]
        for standard in old.standards {
            standards[standard.code] = lineage.successors(of: standard.id).compactMap { index.standards[$0] }.first
        }
        var criteria: [String: String] = [:]
        var levels: [String: String] = [:]
        var indicators: [IndicatorPath: [IndicatorPlace]] = [:]
        for criterion in old.rated {
            criteria[criterion.code] = lineage.successors(of: criterion.id).compactMap { index.criteria[$0] }.first
            for level in criterion.levels {
                let name = "\(criterion.code)/\(level.number)"
                levels[name] = lineage.successors(of: level.id).compactMap { index.levels[$0] }.first
                for indicator in level.indicators {
                    let path = IndicatorPath(criterion: criterion.code, level: level.number, indicator: indicator.code)
                    let places = lineage.successors(of: indicator.id).compactMap { index.indicators[$0] }
                        .map { path, found in IndicatorPlace(path, from: indicator, to: found, lineage) }
                    if !places.isEmpty { indicators[path] = places }
                }
            }
        }
        self.standards = standards
        self.criteria = criteria
        self.levels = levels
        self.indicators = indicators
        enduring = index.enduring(of: old)
    }

    /// Where a text goes: `strengths` with its criterion, `present/2` with its level, `present/4/1` with its clause;
    /// nil for nowhere.
    public func place(ofField field: String, in criterion: String) -> (criterion: String, field: String)? {
        let parts = field.split(separator: "/").map(String.init)
        guard parts.count > 1, let level = Int(parts[1]) else {
            return criteria[criterion].map { ($0, field) }
        }
        if parts.count > 2 {
            let path = IndicatorPath(criterion: criterion, level: level, indicator: parts[2])
            return indicators[path]?.first.map { place in
                (place.path.criterion, "\(parts[0])/\(place.path.level)/\(place.path.indicator)")
            }
        }
        guard let found = levels["\(criterion)/\(level)"], let slash = found.lastIndex(of: "/") else { return nil }
        return (String(found[..<slash]), parts[0] + found[slash...])
    }

    /// Where an entry of an improvement plan goes: with its clause where it has one, else with its criterion.
    public func place(ofClause clause: String, in criterion: String) -> (criterion: String, clause: String)? {
        if clause.isEmpty { return criteria[criterion].map { ($0, "") } }
        let place = old.criterion(criterion)?.levels.lazy.compactMap { level in
            indicators[IndicatorPath(criterion: criterion, level: level.number, indicator: clause)]?.first
        }.first
        return place.map { ($0.path.criterion, $0.path.indicator) }
    }
}

/// Where the answer to one indicator goes.
public struct IndicatorPlace: Sendable, Hashable {
    /// The new address.
    public let path: IndicatorPath
    /// For each requirement there, which old answer it gets, from 1; 0 for none. Nil where they are the same.
    public let sequence: [Int]?
    /// Whether the answer has to be looked at again before it counts: something was added to what it answers.
    public let isOpen: Bool
    /// Whether the wording is another.
    public let isReworded: Bool

    init(_ path: IndicatorPath, from old: Indicator, to new: Indicator, _ lineage: Lineage) {
        self.path = path
        let heirs = old.requirements.map { lineage.successors(of: $0.id) }
        let sources = new.requirements.map { requirement in
            heirs.indices.filter { heirs[$0].contains(requirement.id) }
        }
        let order = sources.map { ($0.first ?? -1) + 1 }
        sequence = order == heirs.indices.map { $0 + 1 } ? nil : order
        isOpen = old.id != new.id || sources.contains { $0.count != 1 } || heirs.contains { $0.count > 1 }
        isReworded = old.wording != new.wording
    }

    /// The answer as it stands at the new address; nil where nothing of it counts there yet.
    public func carried(_ finding: IndicatorFinding) -> IndicatorFinding? {
        switch finding {
        case .whole: return isOpen ? nil : finding
        case .requirements(let answers):
            guard !isOpen else { return nil }
            guard let sequence else { return finding }
            return .requirements(sequence.map { answers.indices.contains($0 - 1) ? answers[$0 - 1] : nil })
        }
    }
}

/// Everything of a pack by permanent identifier.
private struct NewPlaces {
    var standards: [String: String] = [:]
    var criteria: [String: String] = [:]
    var levels: [String: String] = [:]
    var indicators: [String: (IndicatorPath, Indicator)] = [:]

    init(_ pack: RulePack) {
        for standard in pack.standards { standards[standard.id] = standard.code }
        for criterion in pack.rated {
            criteria[criterion.id] = criterion.code
            for level in criterion.levels {
                levels[level.id] = "\(criterion.code)/\(level.number)"
                for indicator in level.indicators {
                    let path = IndicatorPath(criterion: criterion.code, level: level.number, indicator: indicator.code)
                    indicators[indicator.id] = (path, indicator)
                }
            }
        }
    }
}

extension NewPlaces {
    /// The addresses in another pack of nodes that are there, as `AnswerRow.addresses` has them.
    func enduring(of pack: RulePack) -> Set<String> {
        var found = Set(pack.standards.filter { standards[$0.id] != nil }.map(\.code))
        for criterion in pack.rated {
            if criteria[criterion.id] != nil { found.insert(criterion.code) }
            for level in criterion.levels {
                if levels[level.id] != nil { found.insert("\(criterion.code)/\(level.number)") }
                for indicator in level.indicators where indicators[indicator.id] != nil {
                    found.insert("\(criterion.code)/\(level.number)/\(indicator.code)")
                    found.insert("\(criterion.code)//\(indicator.code)")
                }
            }
        }
        return found
    }
}

extension Indicator {
    /// What a reader sees of it, wherever it is written down.
    fileprivate var wording: [AnyHashable] {
        requirements.map { $0.text }
            + measures.map { measure in
                var bare = measure
                bare.source = SourceLocation(file: "", line: 0)
                return bare
            }
    }
}

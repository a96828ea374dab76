public import Criteria

/// Moves every answer of a dossier to another rule pack by permanent identifier; nothing is ever lost.
///
/// An answer to a reworded rule is kept and has to be confirmed. One to a split rule goes to each piece, those to
/// merged rules are combined: met only if all were met, unmet if one was. One to a withdrawn rule is set aside with its
/// address, text and evidence. An indicator that was answered as a whole and has a new requirement needs a new answer.
public struct AnswerCarrying: Sendable {
    /// The pack that the dossier leaves.
    public let old: RulePack
    /// The pack that it gets.
    public let new: RulePack
    let lineage: Lineage
    let before: PackPlaces
    let after: PackPlaces
    private let origins: [String: [String]]

    /// Prepares moving dossiers; do it once for all of them.
    public init(from old: RulePack, to new: RulePack) {
        let (old, new) = (old.printed, new.printed)
        self.old = old
        self.new = new
        lineage = Lineage(from: old, to: new)
        before = PackPlaces(old)
        after = PackPlaces(new)
        var origins: [String: [String]] = [:]
        for id in old.permanentIDs {
            for next in lineage.successors(of: id) { origins[next, default: []].append(id) }
        }
        self.origins = origins
    }

    /// The nodes of the old pack that a node of the new one comes from: itself, the one that it is a piece of, or those
    /// that were merged into it.
    func origins(of node: String) -> [String] { origins[node] ?? [] }

    /// The content under the new pack.
    public func carry(_ content: DossierContent) -> CarriedContent {
        var run = CarryingRun(self, content)
        run.carryFindings()
        run.carryTexts()
        run.carryImprovements()
        run.addNewIndicators()
        return run.finished
    }

    /// Where answers about a node go: the node itself, its pieces, or what it was merged into; empty where it was
    /// withdrawn.
    func targets(of place: AnswerPlace) -> (node: String, places: [AnswerPlace]) {
        guard let node = before.node(of: place) else { return ("", []) }
        return (node, lineage.successors(of: node).compactMap { after.place(of: $0, like: place) })
    }

    /// Whether the words that a node is judged by are the same under both packs.
    func isSame(_ node: String) -> Bool {
        if let (old, new) = pair(before.indicators[node], after.indicators[node]) {
            return old.level.guards == new.level.guards && old.indicator.isWorded(like: new.indicator)
        }
        if let (old, new) = pair(before.levels[node]?.level, after.levels[node]?.level) {
            return old.isWorded(like: new)
        }
        guard let (old, new) = pair(before.criteria[node], after.criteria[node]) else { return false }
        return old.title == new.title && old.levels.count == new.levels.count
            && zip(old.levels, new.levels).allSatisfy { $0.isWorded(like: $1) }
    }

    private func pair<Value>(_ old: Value?, _ new: Value?) -> (Value, Value)? {
        guard let old, let new else { return nil }
        return (old, new)
    }
}

extension Level {
    fileprivate func isWorded(like other: Level) -> Bool {
        guards == other.guards && indicators.count == other.indicators.count
            && zip(indicators, other.indicators).allSatisfy { $0.id == $1.id && $0.isWorded(like: $1) }
    }
}

extension Indicator {
    /// Whether requirements and thresholds are the same, wherever they are written down and however they are numbered.
    fileprivate func isWorded(like other: Indicator) -> Bool {
        guard requirements.count == other.requirements.count, measures.count == other.measures.count else {
            return false
        }
        let areRequirementsSame = zip(requirements, other.requirements).allSatisfy { old, new in
            old.id == new.id && old.text == new.text && old.isOptional == new.isOptional
        }
        return areRequirementsSame
            && zip(measures, other.measures).allSatisfy { old, new in
                var moved = old
                moved.source = new.source
                return moved == new
            }
    }
}

/// What a province says beside the rules of one pack. It helps to fulfil them and never changes them: results, hashes
/// and proofs know nothing of it.
public struct ProvinceGuidance: Sendable, Hashable {
    /// The province as its overlay names it.
    public var province: String
    /// The province's text: title, number, days, article and where the wording comes from.
    public var text: Amendment
    /// Hints that have a place in the pack, in the order written.
    public var hints: [GuidanceHint]
    /// Hints whose place the pack does not have.
    public var unplaced: [GuidanceHint]
    /// Deadlines for the province's schools.
    public var deadlines: [CalendarEntry]
    /// Whether it was written for another state of the same rules, so that its hints were placed by permanent
    /// identifiers.
    public var isForOtherState: Bool

    /// The hints at a node, in the order written.
    public func hints(at id: String) -> [GuidanceHint] { hints.filter { $0.place == id } }
}

/// A hint of a province.
public struct GuidanceHint: Sendable, Hashable {
    /// What it is.
    public enum Kind: Sendable, Hashable {
        /// How to fulfil something.
        case guidance
        /// Evidence that schools of the province usually show.
        case evidence
    }

    /// The permanent identifier of the indicator or criterion that it belongs to.
    public var place: String
    public var kind: Kind
    /// In Vietnamese.
    public var text: String
}

extension Amendment {
    /// The hints that it adds, at the places that it names.
    var hints: [GuidanceHint] {
        operations.compactMap { operation in
            guard case .add(let node, let place?, _) = operation.action, node.kind?.isHint == true else { return nil }
            return GuidanceHint(place: place, kind: node.kind == .evidence ? .evidence : .guidance, text: node.text)
        }
    }

    /// The province whose text it is; nil for the ministry's.
    public var province: String? {
        guard case .guidance(let province) = kind else { return nil }
        return province
    }
}

extension RulePack {
    /// The identifier of the pack that was written by hand: what stands before the first amendment's.
    public var root: String { RulePack.root(of: id) }

    static func root(of id: String) -> String { id.split(separator: "+").first.map(String.init) ?? id }

    /// The pack with a province's hints and deadlines; the hash stays that of the rules.
    func adding(_ guidance: ProvinceGuidance) -> RulePack {
        var pack = self
        pack.calendar += guidance.deadlines
        for index in pack.standards.indices {
            pack.standards[index].criteria = pack.standards[index].criteria.map { $0.adding(guidance) }
        }
        pack.schoolWide = pack.schoolWide.map { $0.adding(guidance) }
        return pack
    }
}

extension Criterion {
    fileprivate func adding(_ guidance: ProvinceGuidance) -> Criterion {
        var criterion = self
        criterion.usualEvidence += guidance.texts(.evidence, at: id)
        for level in criterion.levels.indices {
            for index in criterion.levels[level].indicators.indices {
                let id = criterion.levels[level].indicators[index].id
                criterion.levels[level].indicators[index].guidance += guidance.texts(.guidance, at: id)
                criterion.levels[level].indicators[index].usualEvidence += guidance.texts(.evidence, at: id)
            }
        }
        return criterion
    }
}

extension ProvinceGuidance {
    /// The words of the hints of one kind at a node.
    public func texts(_ kind: GuidanceHint.Kind, at id: String) -> [String] {
        hints(at: id).filter { $0.kind == kind }.map(\.text)
    }
}

/// A rule about an amendment that the grammar cannot say.
protocol AmendmentCheck {
    /// The case of the list that stands for the check.
    static var name: CheckName { get }
    /// Every problem that the check finds; empty for a sound amendment.
    static func problems(in amendment: Amendment, _ context: AmendmentContext) -> [Diagnostic]
}

/// What an amendment is checked against.
public struct AmendmentContext: Sendable {
    /// The pack that it changes; nil where there is none of that name.
    let base: RulePack?
    /// The permanent nodes of the base, by identifier.
    let nodes: [String: PermanentNode]
    /// The identifiers that the amendment brings along and that were ever used in a pack, with a pack that uses them,
    /// the base first.
    let used: [String: String]
    /// All other amendments and overlays.
    let others: [Amendment]

    /// - Parameters:
    ///   - packs: all packs, those included that other amendments made; not the one that this amendment makes.
    ///   - others: all other amendments and overlays.
    public init(_ amendment: Amendment, packs: [RulePack], others: [Amendment]) {
        let base = packs.first { $0.id == amendment.base }
        self.base = base
        self.others = others
        let permanent = base.map(PermanentNode.all) ?? []
        nodes = Dictionary(permanent.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let brought = Set(amendment.newIDs)
        used = ([base].compactMap(\.self) + packs).reduce(into: [:]) { used, pack in
            for id in pack.permanentIDs where brought.contains(id) { used[id] = used[id] ?? pack.id }
        }
    }

    /// Whether a node of the base stands inside another one.
    func isInside(_ id: String, _ outer: String) -> Bool {
        var next = nodes[id]?.parent
        while let parent = next {
            if parent == outer { return true }
            next = nodes[parent]?.parent
        }
        return false
    }
}

extension AmendmentCheck {
    /// An error of this check.
    static func error(_ message: String, at place: SourceLocation) -> Diagnostic { name.error(message, at: place) }
}

extension Amendment {
    /// Everything that the checks of amendments find, by file and line; empty for a sound one. What is wrong with the
    /// pack that comes out is found by applying the amendment.
    public func problems(in context: AmendmentContext) -> [Diagnostic] {
        CheckName.allCases.flatMap { name -> [Diagnostic] in
            guard case .amendment(let check) = name.scope else { return [] }
            return check.problems(in: self, context)
        }.inOrderOfPlace()
    }
}

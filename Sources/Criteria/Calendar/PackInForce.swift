extension Sequence<RulePack> {
    /// The pack that is in force for a kind of school, such as `lower-secondary`, on a day; nil where none is. A check
    /// on load makes sure that there are never two.
    public func inForce(for kind: String, on day: Day) -> RulePack? {
        first { $0.appliesTo.contains(kind) && $0.circular.isInForce(on: day) }
    }
}

extension Circular {
    /// Whether it is in force on a day; its first and its last day belong to it.
    public func isInForce(on day: Day) -> Bool { inForceFrom <= day && day <= inForceTo ?? day }
}

extension Standards {
    /// The pack that is in force for a kind of school, such as `lower-secondary`, on a day; nil where none is.
    public func pack(for schoolType: String, on day: Day) -> RulePack? { packs.inForce(for: schoolType, on: day) }
}

/// Who takes over the sheets of members who leave a team. What was handed in stays; only open sheets change hands.
public struct Replacement: Sendable, Hashable {
    public var before: [PersonID]
    public var after: [PersonID]

    public init(before: [PersonID], after: [PersonID]) {
        self.before = before
        self.after = after
    }

    /// Who is given what.
    ///
    /// Each who comes takes over the open sheets of one who leaves, in the order of seats. What nobody takes over, and
    /// nobody else has, is spread over the whole team.
    ///
    /// - Parameters:
    ///   - open: open sheets of those who leave, as criterion and person.
    ///   - kept: all other sheets.
    public func shares(
        of open: [(String, PersonID)], kept: [(String, PersonID)]
    ) -> [String: Set<PersonID>] {
        let leaving = before.filter { !after.contains($0) }
        let joining = after.filter { !before.contains($0) }
        let successor = Dictionary(zip(leaving, joining), uniquingKeysWith: { first, _ in first })
        let present = Set(kept.map { "\($0.0)/\($0.1)" })
        var shares: [String: Set<PersonID>] = [:]
        for (criterion, person) in open {
            guard let next = successor[person], !present.contains("\(criterion)/\(next)") else { continue }
            shares[criterion, default: []].insert(next)
        }
        let cared = Set(shares.keys).union(kept.map(\.0))
        let orphans = Set(open.map(\.0)).subtracting(cared).sorted()
        return shares.merging(CriterionSharing.spread(orphans, over: after, each: 1)) { own, _ in own }
    }
}

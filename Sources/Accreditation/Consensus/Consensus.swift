/// The level that one member gave to one criterion of one dossier.
public struct MemberLevel: Sendable, Hashable {
    public var dossier: DossierID
    public var criterion: String
    public var person: PersonID
    /// 0 where not even the first level is met.
    public var level: Int

    public init(dossier: DossierID, criterion: String, person: PersonID, level: Int) {
        self.dossier = dossier
        self.criterion = criterion
        self.person = person
        self.level = level
    }

    /// The level that verdicts on a criterion amount to: the highest one up to which nothing is unmet.
    ///
    /// - Parameters:
    ///   - levels: the levels at which the criterion has texts, ascending.
    ///   - unmet: levels at which something was found unmet.
    public static func level(of levels: [Int], unmet: Set<Int>) -> Int {
        levels.prefix { !unmet.contains($0) }.last ?? 0
    }
}

/// How far members of teams agree, by what they are grouped.
public struct Consensus: Sendable, Hashable {
    /// How many units at least two people rated.
    public var units: Int
    /// Nil where there is nothing to compare.
    public var alpha: Double?
    /// Where alpha lies with 95 % certainty; nil where that cannot be said.
    public var interval: ClosedRange<Double>?

    /// - Parameter ratings: the ratings of each unit.
    public init(_ ratings: [[Int]]) {
        let measure = Krippendorff(ratings)
        units = measure.units.count
        alpha = measure.alpha
        interval = measure.interval()
    }

    private struct Unit: Hashable {
        var dossier: DossierID
        var criterion: String
    }

    private static func units(_ levels: [MemberLevel]) -> [Unit: [MemberLevel]] {
        Dictionary(grouping: levels) { Unit(dossier: $0.dossier, criterion: $0.criterion) }
    }

    /// Over the criteria of each dossier, which is what a team did.
    public static func byTeam(_ levels: [MemberLevel]) -> [DossierID: Consensus] {
        Dictionary(grouping: levels, by: \.dossier).mapValues { Consensus(ratings(units($0))) }
    }

    /// Over all dossiers, for each criterion.
    public static func byCriterion(_ levels: [MemberLevel]) -> [String: Consensus] {
        Dictionary(grouping: levels, by: \.criterion).mapValues { Consensus(ratings(units($0))) }
    }

    /// Over everything that each evaluator rated together with others: with the evaluator's ratings, and without them.
    /// Where leaving somebody out raises alpha much, the evaluator departs from the others.
    public static func byEvaluator(_ levels: [MemberLevel]) -> [PersonID: (with: Consensus, without: Consensus)] {
        let all = units(levels)
        var found: [PersonID: (with: Consensus, without: Consensus)] = [:]
        for person in Set(levels.map(\.person)) {
            let own = all.filter { unit in unit.value.contains { $0.person == person } }
            let others = own.mapValues { $0.filter { $0.person != person } }
            found[person] = (Consensus(ratings(own)), Consensus(ratings(others)))
        }
        return found
    }

    /// In an order that does not depend on the run, so that the same ratings give the same interval.
    private static func ratings(_ units: [Unit: [MemberLevel]]) -> [[Int]] {
        units.sorted { ($0.key.dossier.description, $0.key.criterion) < ($1.key.dossier.description, $1.key.criterion) }
            .map { $0.value.map(\.level).sorted() }
    }
}

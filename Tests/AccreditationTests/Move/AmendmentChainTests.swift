import Accreditation
import Criteria
import Foundation
import TestSupport
import Testing

/// Random chains of amendments and an answer at every place of every pack; the seed of a chain is its number, which
/// failures print. `AnswerChainTests` moves real dossiers along such chains.
@Suite struct AmendmentChainTests {
    /// `Scripts/test --full` walks all of them.
    private static let count = ProcessInfo.processInfo.environment["ACCREDITATION_FULL"] == "1" ? 1000 : 60

    @Test func everyAnswerGoesWhereItsNodeWent() async throws {
        let kinds = try await withThrowingTaskGroup(of: Set<PackDifference.Kind>.self) { group in
            for part in 0..<4 {
                group.addTask {
                    try stride(from: part, to: Self.count, by: 4).reduce(into: []) { $0.formUnion(try Self.walk($1)) }
                }
            }
            return try await group.reduce(into: Set()) { $0.formUnion($1) }
        }
        #expect(kinds == Set(PackDifference.Kind.allCases))
    }

    /// Walks one chain there and back and gives the kinds of changes on it.
    private static func walk(_ number: Int) throws -> Set<PackDifference.Kind> {
        var dice = Dice(seed: UInt64(number))
        let first = try #require(ChainPacks.first(number))
        var stage = first
        var kinds: Set<PackDifference.Kind> = []
        for step in 0..<Int.random(in: 2...4, using: &dice) {
            guard let next = stage.amended("n\(number).\(step)", &dice) else { continue }
            let stored = try #require(PackReader.read(next.source, schema: nil).0, "seed \(number)")
            for (from, to) in [(stage.pack, stored), (stored, stage.pack)] {
                let misled = misled(from, to)
                #expect(misled.isEmpty, "seed \(number), \(from.id) → \(to.id): \(misled)")
            }
            kinds.formUnion(PackDifference(from: stage.pack, to: next.pack).items.map(\.kind))
            stage = next
        }
        #expect(stage.pack.hash != first.pack.hash, "seed \(number): no amendment passed the checks")
        return kinds
    }

    /// Rows that would not go where their nodes went, or of which two would come to one place.
    private static func misled(_ old: RulePack, _ new: RulePack) -> [AnswerRow] {
        let witness = MovedRowWitness(old, new)
        let parts = old.schoolingLevels.map { $0.entries.prefix(2).map(\.id) } ?? []
        let rows = AnswerRow.everything(under: old, parts: parts, person: "p")
        let moved = Dictionary(
            AnswerPlaces(from: old, to: new).moved(rows).map { ($0.row, $0) }, uniquingKeysWith: { first, _ in first })
        var standing: Set<Seat> = []
        return rows.filter { row in
            let expected = witness.places(of: row)
            guard let moved = moved[row] else {
                return expected.count != 1 || !standing.insert(Seat(row, expected[0])).inserted
            }
            let places = moved.places.map(\.columns)
            // What is missing has to stand for another row of an earlier place.
            let isMissed = expected.contains { !places.contains($0) && !standing.contains(Seat(row, $0)) }
            return isMissed || !places.allSatisfy { expected.contains($0) && standing.insert(Seat(row, $0)).inserted }
                || moved.places.contains { !witness.agrees(row, $0) }
        }
    }
}

/// A place that one row of a kind can have.
private struct Seat: Hashable {
    let identity: AnswerRow.Kind
    let place: [String: String]

    init(_ row: AnswerRow, _ place: [String: String]) {
        self.place = place
        identity =
            switch row.kind {
            case .finding: .finding(level: 0, indicator: "")
            case .reason: .reason(level: 0, indicator: "")
            case .narrative: .narrative(field: "")
            case .use(let evidence, _, _): .use(evidence: evidence, level: 0, indicator: "")
            case .assessment: .assessment(standard: "", field: "")
            case .paper(let paper, _): .paper(paper, place: "")
            case .wanted(let id, _): .wanted(id: id, indicator: "")
            case .improvement, .assignment, .evidence, .issue, .review: row.kind
            }
    }
}

extension MovedRowWitness {
    /// Whether every tick of a rating goes to what its requirement became.
    fileprivate func agrees(_ row: AnswerRow, _ place: MovedRow.Place) -> Bool {
        guard case .finding(let level, let code) = row.kind else { return place.sequence == nil && !place.isOpen }
        let ticks = (1...50).map { "\($0)" }
        guard let rating = rating(of: row.criterion, level, code, ticks, at: place.columns) else { return false }
        let sequence = place.sequence ?? rating.requirements.indices.map { $0 + 1 }
        return rating.isOpen == place.isOpen && rating.requirements == sequence.map { $0 == 0 ? "" : "\($0)" }
    }
}

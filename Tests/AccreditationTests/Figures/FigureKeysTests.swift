import Accreditation
import Criteria
import Testing

/// A school that comes under another circular finds the figures of earlier years by their keys: a key means the same in
/// every pack of its kind of school.
@Suite struct FigureKeysTests {
    @Test func equalKeysMeanTheSameInAllPacksOfAKindOfSchool() {
        var compared = 0
        for (one, other) in pairs() {
            let others = rows(of: other)
            for (key, row) in rows(of: one) {
                guard let twin = others[key] else { continue }
                #expect(twin.value == row.value, "\(key) in \(one.id) and \(other.id)")
                #expect(twin.unit == row.unit, "\(key) in \(one.id) and \(other.id)")
                compared += 1
            }
        }
        #expect(compared > 100)
    }

    /// Packs between which a school can change.
    private func pairs() -> [(RulePack, RulePack)] {
        ComparedPacks.real.flatMap { one in
            ComparedPacks.real.filter { $0.id > one.id && !Set($0.appliesTo).isDisjoint(with: one.appliesTo) }
                .map { (one, $0) }
        }
    }

    private func rows(of pack: RulePack) -> [String: StatisticsRow] {
        Dictionary(
            pack.statistics.tables.flatMap { table in
                table.rows.map { (FigureKey(table.id, $0.id).path, $0) }
            }, uniquingKeysWith: { first, _ in first })
    }
}

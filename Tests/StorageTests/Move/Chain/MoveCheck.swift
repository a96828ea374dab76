import Criteria
import TestSupport

/// Looks for every row of a dossier in what a move made of it.
struct MoveCheck {
    let witness: MovedRowWitness
    /// The hash of the pack that the dossier left.
    let oldHash: String
    let before: StoredDossier
    let after: StoredDossier
    /// What has a row afterwards.
    private let seats: Set<[String]>

    init(from old: RulePack, to new: RulePack, _ before: StoredDossier, _ after: StoredDossier) {
        witness = MovedRowWitness(old, new)
        oldHash = old.hash
        self.before = before
        self.after = after
        seats = Set(after.rows.map(\.seat))
    }

    /// What is wrong, in words; nothing where each row stands where its node went or is set aside, where nothing came
    /// from nowhere, and where nothing that was set aside has gone.
    var problems: [String] {
        let targets = before.rows.map { row in
            (row: row, places: witness.places(of: row.answer).compactMap { row.moved(to: $0, witness) })
        }
        let asides = Set(after.aside.map(\.row))
        let origins = Set(before.derived.filter { after.rows.contains($0.row) || asides.contains($0.row) })
        let lost = targets.filter { !isKept($0.row, $0.places) && !isTakenBack($0.row, origins) }
            .map { "lost: \($0.row)" }
        let known = Set(targets.flatMap(\.places)).union(before.aside.map(\.row)).union(before.derived.map(\.row))
        let invented = after.rows.subtracting(known).map { "from nowhere: \($0)" }
        let gone = before.aside.filter { !after.aside.contains($0) && !after.rows.contains($0.row) }
            .map { "no longer set aside: \($0)" }
        let strange = after.aside.filter { aside in
            !before.aside.contains(aside) && !before.rows.contains(aside.row)
                && !before.derived.contains { $0.row == aside.row }
        }.map { "set aside from nowhere: \($0)" }
        return lost + invented + gone + strange
    }

    /// Whether a row stands at each of its places, but for those that another row has; else it is set aside.
    private func isKept(_ row: StoredRow, _ places: [StoredRow]) -> Bool {
        let standing = places.filter(after.rows.contains)
        let missing = places.filter { !after.rows.contains($0) }
        let isOnlyTaken = missing.allSatisfy { seats.contains($0.seat) }
        let aside = StoredDossier.AsideRow(row: row, pack: oldHash)
        return isOnlyTaken && (!standing.isEmpty || after.aside.contains(aside))
    }

    /// Whether the row is what an earlier move made of another one, which has come back.
    private func isTakenBack(_ row: StoredRow, _ origins: Set<StoredDossier.DerivedRow>) -> Bool {
        origins.contains { origin in
            row.stays ? origin.row.seat == row.seat && after.rows.contains(origin.row) : origin.now == row
        }
    }
}

public import Accreditation
import Criteria
import Postgres

public import struct Foundation.Date

/// What the head confirms.
public struct FigureConfirmation: Sendable {
    public var school: UnitID
    public var name: RoundName
    /// The hash of the figures that were shown.
    public var seenHash: String
    /// The hash of the pack whose form was shown; nil where the school had none.
    public var packHash: String?
    /// Checks that have to hold and do not: they stand against it.
    public var failed: [String]
    /// Checks that only warn and do not hold: they are kept with it.
    public var remarks: [String]
    public var reason: String

    public init(
        school: UnitID, name: RoundName, seenHash: String, packHash: String?, failed: [String], remarks: [String],
        reason: String
    ) {
        self.school = school
        self.name = name
        self.seenHash = seenHash
        self.packHash = packHash
        self.failed = failed
        self.remarks = remarks
        self.reason = reason
    }
}

extension RoundStore {
    /// Confirms exactly the figures that were shown, or a correction of official ones.
    ///
    /// - Parameter now: by the server's clock, which decides about the days too.
    /// - Throws: `RoundRefusal` when it cannot be done like this, `StorageError.refused` to those who may not.
    public func confirm(_ confirmation: FigureConfirmation, at now: Date, as person: PersonID) async throws {
        let (school, name) = (confirmation.school, confirmation.name)
        try await keepDue(name, of: [school], at: now)
        try await acting(name, school, as: person) { round, transaction in
            let content = try await RoundStore.entered(name.year, of: school, in: transaction)
            guard content.hash == confirmation.seenHash else { throw RoundRefusal.changedMeanwhile }
            if let refusal = round.refusal(
                confirming: content, failed: confirmation.failed, reason: confirmation.reason, at: now)
            {
                throw refusal
            }
            try await RoundStore.keep(
                confirmation, content, position: round.acts.count + 1, at: now, person, in: transaction)
        }
    }

    /// Proposes other figures than the official ones while no dossier takes figures: those of the correction under
    /// way, or the official ones, with some cells changed. What stands in the dossiers stays as it is.
    ///
    /// - Parameter confirmation: with the hash of the figures that were shown and changed.
    /// - Throws: `RoundRefusal` when it cannot be done like this, `StorageError.refused` to those who may not.
    public func correct(
        _ confirmation: FigureConfirmation, to content: FigureContent, at now: Date, as person: PersonID
    ) async throws {
        let (school, name) = (confirmation.school, confirmation.name)
        try await keepDue(name, of: [school], at: now)
        try await acting(name, school, as: person) { round, transaction in
            let standing = round.standing(at: now)
            guard standing.state.isOfficial else { throw RoundRefusal.notNow(standing.state) }
            let base = standing.pending?.contentHash ?? round.versions.last?.contentHash
            guard base == confirmation.seenHash else { throw RoundRefusal.changedMeanwhile }
            if let refusal = round.refusal(
                confirming: content, failed: confirmation.failed, reason: confirmation.reason, at: now)
            {
                throw refusal
            }
            try await RoundStore.keep(
                confirmation, content, position: round.acts.count + 1, at: now, person, in: transaction)
        }
    }

    private static func keep(
        _ confirmation: FigureConfirmation, _ content: FigureContent, position: Int, at now: Date, _ person: PersonID,
        in transaction: Transaction
    ) async throws {
        let name = confirmation.name
        try await transaction.execute(
            """
            INSERT INTO round_act (school_id, school_year, number, position, step, content, content_hash,
                pack_hash, reason, remarks, done_by, done_at)
            VALUES (\(confirmation.school), \(name.year), \(name.number.rawValue), \(position), 'confirm',
                \(content.text), \(content.hash), \(confirmation.packHash), \(confirmation.reason),
                \(confirmation.remarks.joined(separator: "\n")), \(person), \(now))
            """)
    }

    /// Returns cells with a reason each, or approves; an approval after the cut-off makes the next official version.
    ///
    /// - Parameter seenHash: the hash of the figures that were shown.
    /// - Throws: `RoundRefusal` when it cannot be done like this, `StorageError.refused` to those who may not.
    public func check(
        _ step: RoundStep, _ name: RoundName, of school: UnitID, seenHash: String, cells: [ReturnedCell] = [],
        reason: String = "", at now: Date, as person: PersonID
    ) async throws {
        try await keepDue(name, of: [school], at: now)
        try await acting(name, school, as: person) { round, transaction in
            if let refusal = round.refusal(checking: step, seenHash: seenHash, cells: cells, at: now) { throw refusal }
            let act = RoundAct(
                number: round.acts.count + 1, step: step, contentHash: seenHash, reason: reason, cells: cells,
                byName: "", at: now)
            try await RoundStore.insert(act, name, school, person, in: transaction)
            guard step == .approve, let due = round.approving(at: now) else { return }
            let made = try await RoundStore.makeOfficial([school: due], [school: act.number], name, in: transaction)
            guard made == 1 else { throw RoundRefusal.changedMeanwhile }
        }
    }

    /// Gives a correction up; the official version stays.
    public func withdraw(_ name: RoundName, of school: UnitID, at now: Date, as person: PersonID) async throws {
        try await acting(name, school, as: person) { round, transaction in
            let standing = round.standing(at: now)
            guard standing.state.after(.withdraw) != nil else { throw RoundRefusal.notNow(standing.state) }
            let act = RoundAct(
                number: round.acts.count + 1, step: .withdraw, contentHash: standing.pending?.contentHash ?? "",
                byName: "", at: now)
            try await RoundStore.insert(act, name, school, person, in: transaction)
        }
    }

    /// One act: what was done before is read in the same transaction, and of two at once the second is refused.
    private func acting(
        _ name: RoundName, _ school: UnitID, as person: PersonID,
        _ body: @Sendable (SchoolRound, Transaction) async throws -> Void
    ) async throws {
        do {
            try await database.write(as: person) { transaction in
                guard let round = try await RoundStore.round(name, of: school, in: transaction) else {
                    throw StorageError.notFound
                }
                try await body(round, transaction)
            }
        } catch StorageError.duplicate {
            throw RoundRefusal.changedMeanwhile
        }
    }

    private static func insert(
        _ act: RoundAct, _ name: RoundName, _ school: UnitID, _ person: PersonID, in transaction: Transaction
    ) async throws {
        try await transaction.execute(
            """
            INSERT INTO round_act (school_id, school_year, number, position, step, content_hash, reason, done_by,
                done_at)
            VALUES (\(school), \(name.year), \(name.number.rawValue), \(act.number), \(word: act.step),
                \(act.contentHash), \(act.reason), \(person), \(act.at))
            """)
        guard !act.cells.isEmpty else { return }
        try await transaction.execute(
            """
            INSERT INTO cell_return (school_id, school_year, number, position, key, reason)
            SELECT \(school)::uuid, \(name.year)::smallint, \(name.number.rawValue)::smallint, \(act.number)::integer, *
            FROM unnest(\(act.cells.map(\.key))::text[], \(act.cells.map(\.reason))::text[])
            """)
    }
}

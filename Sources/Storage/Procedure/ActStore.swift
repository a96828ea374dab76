public import Accreditation
public import Criteria
import Postgres

/// Acts of the procedure that leave nothing behind but their record.
public struct ActStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// The hash of what the act rests on as it stands now; nil where this person may not read that or there is none.
    public func seen(for act: ActName, of dossier: Dossier, as person: PersonID) async throws -> String? {
        guard dossier.allows(act.rule.seen.reading) else { return nil }
        return try await database.read(as: person) { try await ActStore.seen(act.rule.seen, of: dossier, in: $0) }
    }

    /// Does an act: records it with its reason and the hash of what was seen, moves the dossier on, and tells those
    /// who had and who have the next step; all or nothing. Of two who act at the same moment one is recorded and
    /// the other refused.
    ///
    /// - Parameters:
    ///   - decision: the paper with which it was decided, for acts that need one.
    ///   - words: what the others are told.
    ///   - link: where they find it.
    /// - Throws: `ActRefusal`; `StorageError.refused` to those who may not, `.notFound` where there is nothing that
    ///   this person may see.
    public func perform(
        _ act: ActName, on dossier: Dossier, because reason: String, decision: ActDecision? = nil, seenHash: String,
        telling words: String, link: String, as person: PersonID
    ) async throws {
        guard decision != nil || !act.rule.needs.contains(.decision) else { throw ActRefusal.needsDecision }
        try await database.write(as: person) { transaction in
            try await ActStore.perform(
                act, on: dossier, because: reason, decision: decision, seenHash: seenHash, telling: words, link: link,
                as: person, in: transaction)
        }
    }

    /// The same together with what else belongs to it.
    static func perform(
        _ act: ActName, on dossier: Dossier, because reason: String, decision: ActDecision? = nil, seenHash: String,
        telling words: String, link: String, as person: PersonID, in transaction: Transaction
    ) async throws {
        let reason = String(reason.drop { $0.isWhitespace })
        guard !act.rule.needs.contains(.reason) || !reason.isEmpty else { throw ActRefusal.needsReason }
        let way = try await ActStore.way(of: act, on: dossier, in: transaction)
        guard try await ActStore.seen(act.rule.seen, of: dossier, in: transaction) == seenHash else {
            throw ActRefusal.changedMeanwhile
        }
        try await ActStore.record(act, way, on: dossier, reason, decision, seenHash, as: person, in: transaction)
        try await transaction.execute(
            "UPDATE dossier SET state = \(word: way.to), version = version + 1 WHERE id = \(dossier.id)")
        let steps = [way.from, way.to].flatMap { ProcedureStep.steps(from: $0, in: Set(ActName.allCases)) }
        let roles = Set(steps.filter { !$0.act.rule.isDetour }.flatMap(\.roles))
        try await transaction.tell(roles, about: dossier.id, kind: "act", words, link: link)
    }

    /// The way that the act takes now; of two the history decides: what was given back goes back to that state.
    private static func way(
        of act: ActName, on dossier: Dossier, in transaction: Transaction
    ) async throws -> ActRule.Way {
        let rows = try await transaction.query(
            """
            SELECT d.state, EXISTS (SELECT FROM review r WHERE r.dossier_id = d.id AND r.decision = 'returned')
                AS was_returned FROM dossier d WHERE d.id = \(dossier.id) FOR UPDATE
            """)
        guard let row = rows.first else { throw StorageError.notFound }
        let state = try row.word("state", as: DossierState.self)
        let ways = act.rule.ways.filter { $0.from == state }
        let last: DossierState = try row["was_returned"] ? .returned : .drafting
        guard let way = ways.count > 1 ? ways.first(where: { $0.to == last }) : ways.first else {
            throw ActRefusal.notNow(state)
        }
        return way
    }

    static func seen(
        _ subject: ActSubject, of dossier: Dossier, in transaction: Transaction
    ) async throws -> String? {
        let hash: Query
        switch subject {
        case .presentWork:
            return ContentHash.hex(
                try ContentHash.canonical(try await DossierStore.content(of: dossier, in: transaction)))
        case .handingIn:
            hash = """
                SELECT content_hash FROM submission WHERE dossier_id = \(dossier.id) ORDER BY number DESC LIMIT 1
                """
        case .conclusion: hash = "SELECT content_hash FROM conclusion WHERE dossier_id = \(dossier.id)"
        case .outcome: hash = "SELECT content_hash FROM outcome WHERE dossier_id = \(dossier.id)"
        case .draft: hash = "SELECT content_hash FROM evaluation_draft WHERE dossier_id = \(dossier.id)"
        case .ratings: return nil
        }
        return try await transaction.query(hash).first.map { try $0["content_hash"] }
    }

    private static func record(
        _ act: ActName, _ way: ActRule.Way, on dossier: Dossier, _ reason: String, _ decision: ActDecision?,
        _ seen: String, as person: PersonID, in transaction: Transaction
    ) async throws {
        let made = try await transaction.execute(
            """
            INSERT INTO procedure_act (school_id, dossier_id, act, from_state, to_state, reason, decision_number,
                decision_on, seen_hash, unit_id, done_by)
            SELECT u.id, \(dossier.id), \(act.rawValue), \(word: way.from), \(word: way.to), \(reason),
                \(decision?.number ?? ""), \(decision?.day)::date, \(seen),
                CASE WHEN \(act.isOfProvince) THEN province_of(u.id) WHEN \(act == .forward) THEN u.parent_id
                    ELSE u.id END, \(person)
            FROM unit u WHERE u.id = \(dossier.school)
            """)
        guard made == 1 else { throw StorageError.refused }
    }
}

extension ActName {
    /// Whether the province does it.
    fileprivate var isOfProvince: Bool {
        ProcedureStep.all.filter { $0.act == self }.allSatisfy { $0.roles == [.provinceOfficer] }
    }
}

/// Why an act was not done; nothing was changed.
public enum ActRefusal: Error, Sendable, Equatable {
    /// It needs a reason.
    case needsReason
    /// It needs a decision with number and day.
    case needsDecision
    /// What it rests on changed after it was shown.
    case changedMeanwhile
    /// The dossier stands elsewhere by now.
    case notNow(DossierState)
}

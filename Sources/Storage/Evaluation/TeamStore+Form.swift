public import Accreditation
import Criteria
import Postgres

extension TeamStore {
    /// Forms the team of a dossier that the province took in, shares the criteria out and opens the evaluation,
    /// all or nothing.
    ///
    /// - Throws: `EvaluationRefusal`; `StorageError.refused` to those who may not.
    @discardableResult
    public func form(
        _ dossier: Dossier, under used: UsedPack, _ decision: TeamDecision, shares: [String: Set<PersonID>],
        as person: PersonID
    ) async throws -> TeamID {
        let id = TeamID()
        try await database.write(as: person) { transaction in
            try await TeamStore.lock(dossier.id, in: [.registered], transaction)
            try await TeamStore.check(decision, for: dossier, under: used, in: transaction)
            let made = try await transaction.execute(
                """
                INSERT INTO team (id, school_id, dossier_id, submission_id, decision_number, decided_on, formed_by,
                    survey_from, survey_to)
                SELECT \(id), \(dossier.school), \(dossier.id), s.id, \(decision.number), \(decision.day), \(person),
                    \(decision.survey?.from)::date, \(decision.survey?.to)::date
                FROM submission s WHERE s.dossier_id = \(dossier.id) ORDER BY s.number DESC LIMIT 1
                """)
            guard made == 1 else { throw StorageError.notFound }
            try await TeamStore.seat(decision.seats, dossier, id, transaction)
            try await TeamStore.waive(decision, dossier, person, transaction)
            try await TeamStore.assign(shares, dossier, id, transaction)
            try await transaction.execute(
                """
                UPDATE dossier SET state = \(word: DossierState.evaluating), version = version + 1
                WHERE id = \(dossier.id)
                """)
        }
        return id
    }

    /// Changes the team of a running evaluation. Sheets that were handed in stay; open sheets of those who leave are
    /// taken back and given to those who come in their place, and what nobody is left for is shared out again.
    ///
    /// - Throws: `EvaluationRefusal`, also where members change without a reason; `StaleWrite` when the team was
    ///   changed meanwhile.
    public func change(
        _ dossier: Dossier, under used: UsedPack, _ decision: TeamDecision, version: Int, as person: PersonID
    ) async throws {
        try await database.write(as: person) { transaction in
            try await TeamStore.lock(dossier.id, in: [.evaluating], transaction)
            guard let team = try await TeamStore.team(of: dossier.id, in: transaction) else {
                throw StorageError.notFound
            }
            guard team.version == version else {
                throw StaleWrite(theirs: team.decisionNumber, theirsBy: "", version: team.version)
            }
            try await TeamStore.check(decision, for: dossier, under: used, in: transaction)
            let isReplaced = Set(team.seats.map(\.person)) != Set(decision.seats.map(\.person))
            guard !isReplaced || !decision.reason.allSatisfy(\.isWhitespace) else {
                throw EvaluationRefusal.changeReasonMissing
            }
            let changed = try await transaction.execute(
                """
                UPDATE team SET decision_number = \(decision.number), decided_on = \(decision.day),
                    survey_from = \(decision.survey?.from), survey_to = \(decision.survey?.to),
                    change_reason = CASE WHEN \(isReplaced) THEN \(decision.reason) ELSE change_reason END,
                    version = version + 1 WHERE id = \(team.id)
                """)
            guard changed == 1 else { throw StorageError.refused }
            try await TeamStore.waive(decision, dossier, person, transaction)
            try await TeamStore.reseat(team, decision.seats, dossier, transaction)
        }
    }

    private static func reseat(
        _ team: Team, _ seats: [TeamSeat], _ dossier: Dossier, _ transaction: Transaction
    ) async throws {
        let (before, after) = (Set(team.seats), Set(seats))
        for seat in before.subtracting(after) {
            try await transaction.execute(
                "DELETE FROM team_member WHERE team_id = \(team.id) AND person_id = \(seat.person)")
        }
        try await seat(Array(after.subtracting(before)), dossier, team.id, transaction)
        let people = Set(seats.map(\.person))
        let sheets = try await progress(of: dossier.id, in: transaction)
        let given = sheets.filter { !people.contains($0.person) && $0.handedInAt == nil }
        for sheet in given { try await release(sheet.criterion, sheet.person, team.id, transaction) }
        let shares = Replacement(before: team.seats.map(\.person), after: seats.map(\.person)).shares(
            of: given.map { ($0.criterion, $0.person) },
            kept: Set(sheets).subtracting(given).map { ($0.criterion, $0.person) })
        try await assign(shares, dossier, team.id, transaction)
    }

    private static func check(
        _ decision: TeamDecision, for dossier: Dossier, under used: UsedPack, in transaction: Transaction
    ) async throws {
        let seats = decision.seats
        let candidates = try await candidates(for: dossier, under: used, survey: decision.survey, in: transaction)
        let strangers = Set(seats.map(\.person)).subtracting(candidates.map(\.person))
        guard strangers.isEmpty else { throw EvaluationRefusal.notEvaluators(Array(strangers)) }
        let size = try await minimumSize(for: dossier, under: used, in: transaction)
        let problems = TeamComposition(
            seats: seats, minimumSize: size,
            lacks: Dictionary(uniqueKeysWithValues: candidates.map { ($0.person, $0.problems) }),
            waivers: decision.waivers
        ).problems
        guard problems.isEmpty else { throw EvaluationRefusal.composition(problems) }
    }

    private static func seat(
        _ seats: [TeamSeat], _ dossier: Dossier, _ team: TeamID, _ transaction: Transaction
    ) async throws {
        for seat in seats {
            try await transaction.execute(
                """
                INSERT INTO team_member (school_id, dossier_id, team_id, person_id, role)
                VALUES (\(dossier.school), \(dossier.id), \(team), \(seat.person), \(word: seat.role))
                """)
        }
    }

    /// Keeps the reasons for members against whom something waivable stands, instead of those there were.
    private static func waive(
        _ decision: TeamDecision, _ dossier: Dossier, _ person: PersonID, _ transaction: Transaction
    ) async throws {
        try await transaction.execute("DELETE FROM eligibility_waiver WHERE dossier_id = \(dossier.id)")
        let members = Set(decision.seats.map(\.person))
        for waiver in decision.waivers where members.contains(waiver.person) {
            try await transaction.execute(
                """
                INSERT INTO eligibility_waiver (school_id, dossier_id, person_id, kind, reason, granted_by)
                VALUES (\(dossier.school), \(dossier.id), \(waiver.person), \(word: waiver.kind), \(waiver.reason),
                    \(person))
                """)
        }
    }

    static func assign(
        _ shares: [String: Set<PersonID>], _ dossier: Dossier, _ team: TeamID, _ transaction: Transaction
    ) async throws {
        for (criterion, people) in shares {
            for person in people {
                try transaction.enqueue(
                    """
                    INSERT INTO evaluation_sheet (school_id, dossier_id, team_id, criterion, person_id)
                    VALUES (\(dossier.school), \(dossier.id), \(team), \(criterion), \(person))
                    """)
            }
        }
    }

    static func release(
        _ criterion: String, _ person: PersonID, _ team: TeamID, _ transaction: Transaction
    ) async throws {
        try await transaction.execute("SELECT release_sheet(\(team), \(criterion), \(person))")
    }
}

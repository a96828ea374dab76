public import Accreditation
import Criteria
import Postgres

import struct Foundation.Date

/// Evaluation teams: forming them, who rates what, how far they are.
public struct TeamStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// Dossiers whose evaluation this person forms, does, or may read the result of; what waits comes first.
    public func evaluations(as person: PersonID) async throws -> [EvaluationEntry] {
        try await database.query(
            as: person,
            """
            SELECT d.id, d.state, d.school_year, u.name AS school_name, coalesce(a.name, '') AS managed_by,
                s.kind AS school_kind, o.level AS outcome_level, p.handed_in, p.total,
                (SELECT b.level FROM submission b WHERE b.dossier_id = d.id
                    ORDER BY b.number DESC LIMIT 1) AS self_level
            FROM dossier d JOIN unit u ON u.id = d.school_id JOIN school s ON s.unit_id = d.school_id
                LEFT JOIN unit a ON a.id = u.parent_id LEFT JOIN outcome o ON o.dossier_id = d.id
                CROSS JOIN LATERAL (SELECT count(handed_in_at) AS handed_in, count(*) AS total
                    FROM sheet_progress(d.id)) p
            WHERE d.id IN (SELECT dossiers_for('formTeam') UNION SELECT dossiers_for('readConclusion')
                UNION SELECT my_team_dossiers())
                OR d.state IN ('forwarded', 'drafted', 'answered', 'appraised')
                    AND d.school_id IN (SELECT m.school_id FROM managed_schools() m WHERE m.role = 'provinceOfficer')
            ORDER BY array_position(ARRAY['forwarded', 'registered', 'concluded', 'appraised', 'answered', 'drafted',
                    'evaluating', 'recognised'], d.state),
                d.school_year DESC, u.name
            """
        ).map(TeamStore.entry)
    }

    /// The team of a dossier; nil where there is none that this person may see.
    public func team(of dossier: DossierID, as person: PersonID) async throws -> Team? {
        try await database.read(as: person) { try await TeamStore.team(of: dossier, in: $0) }
    }

    /// Who has handed in which sheet; empty for those who may not see the team.
    public func progress(of dossier: DossierID, as person: PersonID) async throws -> [SheetProgress] {
        try await database.read(as: person) { try await TeamStore.progress(of: dossier, in: $0) }
    }

    /// Evaluators of the school's province, with what stands against each.
    ///
    /// - Parameter survey: when the team is at the school; nil where that is not set.
    public func candidates(
        for dossier: Dossier, under used: UsedPack, survey: SurveyDays? = nil, as person: PersonID
    ) async throws -> [TeamCandidate] {
        try await database.read(as: person) {
            try await TeamStore.candidates(for: dossier, under: used, survey: survey, in: $0)
        }
    }

    /// Why people take part although something stands against it; for those who form the team.
    public func waivers(of dossier: DossierID, as person: PersonID) async throws -> [EligibilityWaiver] {
        try await database.read(as: person) { try await EvaluatorStore.waivers(of: dossier, in: $0) }
    }

    static func team(of dossier: DossierID, in transaction: Transaction) async throws -> Team? {
        let answers = try await transaction.pipeline([
            """
            SELECT id, submission_id, decision_number, decided_on::text AS decided_on, version, survey_from,
                survey_to, change_reason FROM team WHERE dossier_id = \(dossier)
            """,
            """
            SELECT person_id, role, display_name(person_id) AS name FROM team_member WHERE dossier_id = \(dossier)
            ORDER BY array_position(ARRAY['leader', 'secretary', 'member'], role), 3, 1
            """,
        ])
        guard let row = answers[0].first, let day = try row.day("decided_on") else { return nil }
        return Team(
            id: try row.id("id"), dossier: dossier, submission: try row.id("submission_id"),
            decisionNumber: try row["decision_number"], decidedOn: day, version: try row["version"],
            survey: try survey(row), changeReason: try row["change_reason"],
            members: try answers[1].map {
                TeamMember(person: try $0.id("person_id"), name: try $0["name"], role: try $0.word("role"))
            })
    }

    static func progress(of dossier: DossierID, in transaction: Transaction) async throws -> [SheetProgress] {
        try await transaction.query(
            """
            SELECT criterion, person_id, display_name(person_id) AS name, handed_in_at
            FROM sheet_progress(\(dossier)) ORDER BY 1, 3, 2
            """
        ).map {
            SheetProgress(
                criterion: try $0["criterion"], person: try $0.id("person_id"), name: try $0["name"],
                handedInAt: try $0["handed_in_at"])
        }
    }

    private static func survey(_ row: Row) throws -> SurveyDays? {
        guard let from = try row.day("survey_from"), let to = try row.day("survey_to") else { return nil }
        return SurveyDays(from: from, to: to)
    }

    static func candidates(
        for dossier: Dossier, under used: UsedPack, survey: SurveyDays?, in transaction: Transaction
    ) async throws -> [TeamCandidate] {
        let rows = try await transaction.query(
            """
            SELECT p.id, p.full_name, p.post
            FROM role_assignment r JOIN person p ON p.id = r.person_id
            WHERE r.role = \(word: Role.evaluator) AND r.ended_at IS NULL AND p.disabled_at IS NULL
                AND r.unit_id = province_of(\(dossier.school)) ORDER BY p.full_name COLLATE "vi-x-icu", p.id
            """)
        let people: [PersonID] = try rows.map { try $0.id("id") }
        let rule = try await EvaluatorStore.eligibility(for: dossier, under: used, survey: survey, in: transaction)
        let records = try await EvaluatorStore.records(of: people, in: transaction)
        return try zip(people, rows).map { person, row in
            TeamCandidate(
                person: person, name: try row["full_name"], post: try row["post"],
                problems: rule.problems(of: records[person] ?? EvaluatorRecord()))
        }
    }

    /// Locks the dossier and refuses unless it is in this state.
    static func lock(
        _ dossier: DossierID, in states: Set<DossierState>, _ transaction: Transaction
    ) async throws {
        let rows = try await transaction.query("SELECT state FROM dossier WHERE id = \(dossier) FOR UPDATE")
        guard let row = rows.first else { throw StorageError.notFound }
        let state: DossierState = try row.word("state")
        guard states.contains(state) else { throw EvaluationRefusal.wrongState(state) }
    }

    private static func entry(_ row: Row) throws -> EvaluationEntry {
        EvaluationEntry(
            dossier: try row.id("id"), schoolName: try row["school_name"], managedBy: try row["managed_by"],
            schoolKind: try row["school_kind"], schoolYear: try row.schoolYear("school_year"),
            state: try row.word("state"), selfLevel: try row["self_level"], sheetsHandedIn: try row["handed_in"],
            sheets: try row["total"], outcomeLevel: try row["outcome_level"])
    }
}

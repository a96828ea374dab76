public import Accreditation
import Postgres

extension DossierStore {
    /// Everything in a dossier as it stands now, for those who work on it from inside.
    ///
    /// - Throws: `StorageError.notFound` for anybody else.
    public func content(of dossier: Dossier, as person: PersonID) async throws -> DossierContent {
        try await database.read(as: person) { transaction in
            try await DossierStore.content(of: dossier, in: transaction)
        }
    }

    static func content(of dossier: Dossier, in transaction: Transaction) async throws -> DossierContent {
        let answers = try await transaction.pipeline(contentQueries(dossier))
        guard try answers[0].first?.decode(Bool.self, "allowed") == true else { throw StorageError.notFound }
        let uses = try Dictionary(grouping: answers[6].map(use), by: \.path)
        var sheets = try sheets(findings: answers[1], uses: uses)
        try addTexts(answers[2], to: &sheets)
        try addImprovements(answers[3], to: &sheets)
        var content = DossierContent(
            pack: dossier.packID, packHash: dossier.packHash, schoolYear: dossier.schoolYear.description,
            parts: dossier.parts, facts: try answers[4].first.map(facts) ?? .init(), council: try answers[7].map(seat),
            sheets: sheets, evidence: try answers[5].map(piece))
        try await addDocuments(of: dossier, to: &content, in: transaction)
        try await addFigureBasis(of: dossier, to: &content, in: transaction)
        return content
    }

    private static func contentQueries(_ dossier: Dossier) -> [Query] {
        let place: Query = "school_id = \(dossier.school) AND dossier_id = \(dossier.id)"
        return [
            "SELECT \(dossier.id)::uuid IN (SELECT dossiers_for('readWorkings')) AS allowed",
            """
            SELECT criterion, level, indicator, verdict, requirements, rated_by, display_name(rated_by) AS name,
                extract(epoch FROM rated_at)::bigint AS rated_at
            FROM finding WHERE \(place) AND NOT to_confirm
            """,
            "SELECT criterion, field, body FROM narrative WHERE \(place)",
            """
            SELECT criterion, clause, measure, responsible, resources, due FROM improvement
            WHERE \(place) ORDER BY criterion, clause, position, id
            """,
            "SELECT cohort_completed, years_of_data, facilities_confirmed FROM dossier_facts WHERE \(place)",
            """
            SELECT e.id, e.code, e.name, e.number, e.issued_on::text AS issued_on, e.issuer, ARRAY(
                SELECT DISTINCT ON (r.slot) r.sha256 FROM evidence_revision r WHERE r.evidence_id = e.id
                ORDER BY r.slot, r.revision DESC) AS files
            FROM evidence e WHERE \(place) AND e.withdrawn_at IS NULL ORDER BY e.box, e.criterion, e.serial, e.code
            """,
            """
            SELECT x.criterion || '/' || x.level || '/' || x.indicator AS path, e.code
            FROM evidence_use x JOIN evidence e ON e.id = x.evidence_id
            WHERE x.school_id = \(dossier.school) AND x.dossier_id = \(dossier.id) AND e.withdrawn_at IS NULL
            ORDER BY e.box, e.criterion, e.serial, e.code
            """,
            """
            SELECT person_id, full_name, post, role FROM council_seats(\(dossier.id)) ORDER BY seat, full_name
            """,
        ]
    }

    private static func sheets(
        findings: [Row], uses: [String: [(path: String, code: String)]]
    ) throws -> [String: DossierContent.Sheet] {
        var sheets: [String: DossierContent.Sheet] = [:]
        for row in findings {
            let code = try row["criterion", as: String.self]
            let place = "\(try row["level", as: Int.self])/\(try row["indicator", as: String.self])"
            sheets[code, default: .init()].findings[place] = .init(
                verdict: try row["verdict"], requirements: try row["requirements"], ratedBy: try row.id("rated_by"),
                ratedByName: try row["name"], ratedAt: try row["rated_at"],
                evidence: uses["\(code)/\(place)"]?.map(\.code) ?? [])
        }
        return sheets
    }

    private static func addTexts(_ rows: [Row], to sheets: inout [String: DossierContent.Sheet]) throws {
        for row in rows {
            sheets[try row["criterion"], default: .init()].texts[try row["field"]] = try row["body", as: String.self]
        }
    }

    private static func addImprovements(_ rows: [Row], to sheets: inout [String: DossierContent.Sheet]) throws {
        for row in rows {
            sheets[try row["criterion"], default: .init()].improvements.append(
                .init(
                    clause: try row["clause"], measure: try row["measure"], responsible: try row["responsible"],
                    resources: try row["resources"], due: try row["due"]))
        }
    }

    private static func use(_ row: Row) throws -> (path: String, code: String) {
        (try row["path"], try row["code"])
    }

    private static func facts(_ row: Row) throws -> DossierContent.StatedFacts {
        .init(
            cohortCompleted: try row["cohort_completed"], yearsOfData: try row["years_of_data"],
            facilitiesConfirmed: try row["facilities_confirmed"])
    }

    private static func piece(_ row: Row) throws -> DossierContent.Piece {
        .init(
            id: try row.id("id"), code: try row["code"], name: try row["name"], number: try row["number"],
            issuedOn: try row["issued_on"], issuer: try row["issuer"], files: try row["files"])
    }

    private static func seat(_ row: Row) throws -> DossierContent.Seat {
        .init(
            person: try row.id("person_id"), name: try row["full_name"], post: try row["post"],
            role: try row["role"])
    }
}

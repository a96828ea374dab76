import Accreditation
import Postgres

// The units above the school, the school itself and the people: those that are here already stay as they are.
extension DossierTaking {
    func takeSurroundings() async throws {
        let (units, school) = (try table("unit"), try table("school"))
        let taken = try await transaction.query(
            """
            SELECT u.code FROM jsonb_array_elements(\(json: units)) r JOIN unit u ON u.code = r ->> 'code'
            WHERE u.id::text <> r ->> 'id' LIMIT 1
            """)
        if let row = taken.first { throw ImportProblem.unit(code: try row["code"]) }
        try await insert(units, into: "unit", own: "true", passes: true)
        try await insert(
            school, into: "school", own: "r ->> 'unit_id' = \(package.place.school.description)", passes: true)
        try await takePeople(try table("person"))
    }

    private func table(_ name: String) throws -> String {
        guard let json = package.tables[name] else { throw ImportProblem.missing(table: name) }
        return json
    }

    /// Accounts without passwords; a login that somebody else has here gets a piece of the identifier at its end.
    private func takePeople(_ json: String) async throws {
        let school = package.place.school
        do {
            try await transaction.execute(
                """
                INSERT INTO person (id, login, full_name, post, home_unit, disabled_at)
                SELECT p.id, CASE WHEN p.login IS NULL OR EXISTS (
                        SELECT FROM person o WHERE o.login = p.login AND o.id <> p.id)
                    THEN coalesce(left(p.login, 50), 'nguoi') || '-' || left(p.id::text, 8) ELSE p.login END,
                    p.full_name, coalesce(p.post, ''), CASE WHEN p.is_home THEN \(school)::uuid END, p.disabled_at
                FROM jsonb_to_recordset(\(json: json)) AS p(id uuid, login text, full_name text, post text,
                    is_home boolean, disabled_at timestamptz)
                ON CONFLICT (id) DO NOTHING
                """)
        } catch let error as PostgresError where error.sqlState != nil {
            throw ImportProblem.refused(table: "person", reason: "\(error)")
        }
        try await insert(
            try await parts("employments", of: json), into: "employment",
            own: "r ->> 'unit_id' = \(school.description)", passes: true)
        try await insert(
            try await parts("roles", of: json), into: "role_assignment",
            own: "r ->> 'unit_id' = \(school.description) AND r ->> 'role' = 'principal'", passes: true)
    }

    /// The rows that stand inside the people's.
    private func parts(_ name: String, of json: String) async throws -> String {
        let rows = try await transaction.query(
            """
            SELECT coalesce(jsonb_agg(x), '[]')::text AS rows
            FROM jsonb_array_elements(\(json: json)) r, jsonb_array_elements(coalesce(r -> \(name), '[]')) x
            """)
        return try rows[0]["rows"]
    }

    func takeHistory() async throws {
        let (school, dossier) = (package.place.school, package.place.dossier)
        var position = 0
        for page in package.history {
            position += try await transaction.execute(
                """
                INSERT INTO carried_event (school_id, dossier_id, position, content)
                SELECT \(school), \(dossier), \(position) + r.place, r.event
                FROM jsonb_array_elements(\(json: page)) WITH ORDINALITY AS r(event, place)
                """)
        }
        try await transaction.execute(
            """
            INSERT INTO dossier_import (dossier_id, school_id, list_hash, imported_at)
            VALUES (\(dossier), \(school), \(package.listHash), clock_timestamp())
            """)
    }
}

import Accreditation
import Criteria
import Postgres

/// Reads the rows of a dossier as JSON. The database writes them, so that the same rows are the same bytes.
struct RecordReading {
    let place: DossierPlace
    let extent: DossierRecord.Extent
    let entries: [ExportTables.Entry]
    let transaction: Transaction

    init(_ dossier: Dossier, _ extent: DossierRecord.Extent, in transaction: Transaction) async throws {
        place = DossierPlace(dossier)
        self.extent = extent
        self.transaction = transaction
        entries = try await ExportTables(in: transaction).entries.filter {
            extent == .dossier || ExportTables.acts.contains($0.name)
        }
    }

    /// Units, school, people, then every table of the dossier.
    func tables() async throws -> [DossierRecord.Table] {
        let units = try await json(
            named: "unit",
            """
            WITH RECURSIVE above AS (
                SELECT u.* FROM unit u WHERE u.id = ANY(\(try await unitIDs())::uuid[])
                UNION SELECT u.* FROM unit u JOIN above a ON u.id = a.parent_id)
            SELECT to_jsonb(t)::text AS line FROM above t
            """)
        let school = try await json(
            named: "school", "SELECT to_jsonb(t)::text AS line FROM school t WHERE t.unit_id = \(place.school)")
        let people = try await json(
            named: "person", "SELECT line FROM dossier_people(\(place.dossier), \(try await personIDs())::uuid[]) line")
        var tables = [units, school, people]
        for entry in entries { tables.append(try await table(entry)) }
        return tables
    }

    /// Figures that another dossier of the school entered are given as this dossier's: that one may not be there.
    private func table(_ entry: ExportTables.Entry) async throws -> DossierRecord.Table {
        let own: Query =
            entry.isByYear && entry.name.hasPrefix("figure_")
            ? " || jsonb_build_object('dossier_id', \(place.dossier)::uuid)" : ""
        return try await json(
            named: entry.name,
            """
            SELECT (to_jsonb(t)\(own))::text AS line FROM \(identifier: entry.name) t
            WHERE \(ExportTables.rows(of: entry, place))
            """)
    }

    private func json(named name: String, _ rows: Query) async throws -> DossierRecord.Table {
        let found = try await transaction.query(
            #"SELECT string_agg(r.line, E',\n' ORDER BY r.line COLLATE "C") AS lines FROM (\#(rows)) r"#)
        let lines = try found[0]["lines", as: String?.self] ?? ""
        return .init(name: name, json: lines.isEmpty ? "[]\n" : "[\n\(lines)\n]\n")
    }

    private func personIDs() async throws -> [String] {
        var found = try await ids(\.people)
        guard extent == .dossier else { return found }
        let moved = try await transaction.query(
            """
            SELECT DISTINCT v.value AS id FROM moved_answer t, jsonb_each_text(t.content) v
            WHERE t.school_id = \(place.school) AND t.dossier_id = \(place.dossier)
                AND v.value ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
            """)
        found += try moved.map { try $0["id"] }
        return found
    }

    private func unitIDs() async throws -> [String] { try await ids(\.units) + [place.school.description] }

    /// What certain columns of the dossier's rows refer to.
    private func ids(_ columns: KeyPath<ExportTables.Entry, [String]>) async throws -> [String] {
        var queries: [Query] = []
        for entry in entries {
            for column in entry[keyPath: columns] {
                queries.append(
                    """
                    SELECT DISTINCT t.\(identifier: column)::text AS id FROM \(identifier: entry.name) t
                    WHERE \(ExportTables.rows(of: entry, place)) AND t.\(identifier: column) IS NOT NULL
                    """)
            }
        }
        guard !queries.isEmpty else { return [] }
        var found: Set<String> = []
        for row in try await transaction.pipeline(queries).joined() { found.insert(try row["id"]) }
        return found.sorted()
    }
}

extension RecordReading {
    /// Every rule pack that the rows or the content refer to, whole.
    func packs(with content: DossierContent) async throws -> [String: PackSource] {
        var packs: [String: PackSource] = [:]
        for hash in Set(try await ids(\.packs)).union([content.packHash]) {
            let rows = try await transaction.query(
                """
                SELECT p.pack_id, f.name, f.content FROM rule_pack p JOIN rule_pack_file f ON f.hash = p.hash
                WHERE p.hash = \(hash)
                """)
            guard let first = rows.first else { throw DamagedPack(hash: hash) }
            let files = try rows.map { (try $0["name", as: String.self], try $0["content", as: [UInt8].self]) }
            let source = PackSource(
                id: try first["pack_id"], files: Dictionary(files, uniquingKeysWith: { first, _ in first }))
            guard source.hash == hash else { throw DamagedPack(hash: hash) }
            packs[hash] = source
        }
        return packs
    }

    /// What happened to the dossier, also in a system that it came from: nothing about archives, which change
    /// nothing, or about its evaluation, which is the evaluators'.
    func history() async throws -> [DossierRecord.Table] {
        guard extent == .dossier else { return [] }
        let (school, dossier) = (place.school, place.dossier)
        let rows = try await transaction.query(
            """
            WITH mine AS (
                SELECT DISTINCT subject FROM event
                WHERE chain = \(school) AND content::jsonb ->> 'dossier_id' = \(dossier.description)),
            told AS (
                SELECT 0 AS origin, position::bigint AS seq, content FROM carried_event
                WHERE school_id = \(school) AND dossier_id = \(dossier)
                UNION ALL
                SELECT 1, e.seq, jsonb_build_object('at', e.at, 'person', e.person, 'name', display_name(e.person),
                    'act', e.act, 'subject', e.subject, 'content', e.content::jsonb, 'number', e.seq,
                    'hash', encode(e.hash, 'hex'))
                FROM event e WHERE e.chain = \(school)
                    AND (e.subject = \("dossier/\(dossier)") OR e.subject IN (SELECT subject FROM mine))
                    AND split_part(e.subject, '/', 1) NOT IN ('dossier_export', 'dossier_import', 'team',
                        'team_member')
                    AND e.at > coalesce((SELECT i.imported_at FROM dossier_import i
                        WHERE i.dossier_id = \(dossier)), '-infinity')),
            numbered AS (SELECT content, row_number() OVER (ORDER BY origin, seq) - 1 AS place FROM told)
            SELECT string_agg(content::text, E',\\n' ORDER BY place) AS lines FROM numbered
            GROUP BY place / 1000 ORDER BY place / 1000
            """)
        return try rows.enumerated().map { index, row in
            .init(name: "history-\(index + 1)", json: "[\n\(try row["lines", as: String.self])\n]\n")
        }
    }
}

import Accreditation
import Criteria
import Foundation
import Postgres

/// The statements of one import, in one transaction.
struct DossierTaking {
    let package: DossierPackage
    let transaction: Transaction
    let entries: [ExportTables.Entry]

    init(_ package: DossierPackage, in transaction: Transaction) async throws {
        self.package = package
        self.transaction = transaction
        entries = try await ExportTables(in: transaction).entries
    }

    func run() async throws {
        let known = Set(entries.map(\.name)).union(["unit", "school", "person"])
        if let stranger = package.tables.keys.sorted().first(where: { !known.contains($0) }) {
            throw ImportProblem.unknown(stranger)
        }
        try await keepPacks()
        try await takeSurroundings()
        // What was done elsewhere was checked there, act by act, against what stood there then.
        try await transaction.execute("ALTER TABLE round_act DISABLE TRIGGER guard")
        for entry in entries { try await take(entry) }
        try await transaction.execute("ALTER TABLE round_act ENABLE TRIGGER guard")
        try await checkFiles()
        try await takeHistory()
        try await compare()
    }

    private func keepPacks() async throws {
        for (hash, source) in package.packs.sorted(by: { $0.key < $1.key }) {
            guard source.hash == hash, PackReader.read(source, schema: nil).0 != nil else {
                throw ImportProblem.pack(hash: hash)
            }
            let stored = try await transaction.execute(
                "INSERT INTO rule_pack (hash, pack_id) VALUES (\(hash), \(source.id)) ON CONFLICT DO NOTHING")
            guard stored == 1 else { continue }
            for (name, bytes) in source.files.sorted(by: { $0.key < $1.key }) {
                try await transaction.execute(
                    "INSERT INTO rule_pack_file (hash, name, content) VALUES (\(hash), \(name), \(bytes))")
            }
        }
    }

    /// Rows of one table; those of figures that are here already stay as they are.
    private func take(_ entry: ExportTables.Entry) async throws {
        guard let json = package.tables[entry.name] else {
            if entry.name == "dossier" { throw ImportProblem.missing(table: entry.name) }
            return
        }
        let place = package.place
        let own: Query =
            entry.name == "dossier"
            ? "r ->> 'id' = \(place.dossier.description) AND r ->> 'school_id' = \(place.school.description)"
                + " AND r ->> 'school_year' = \(String(place.year.start))"
            : entry.isByYear
                ? "r ->> 'school_id' = \(place.school.description)"
                    + " AND coalesce(r ->> 'dossier_id', \(place.dossier.description)) = \(place.dossier.description)"
                : "r ->> 'school_id' = \(place.school.description)"
                    + " AND r ->> 'dossier_id' = \(place.dossier.description)"
        try await insert(json, into: entry.name, own: own, passes: entry.isByYear)
    }

    /// - Parameter own: what must hold of every row.
    /// - Parameter passes: whether rows that are here already are passed over.
    func insert(_ json: String, into table: String, own: Query, passes: Bool) async throws {
        let conflict: Query = passes ? " ON CONFLICT DO NOTHING" : ""
        do {
            let foreign = try await transaction.query(
                "SELECT FROM jsonb_array_elements(\(json: json)) r WHERE NOT coalesce(\(own), false) LIMIT 1")
            guard foreign.isEmpty else { throw ImportProblem.foreign(table: table) }
            let columns = try await columns(of: json, in: table)
            guard !columns.isEmpty else { return }
            let list = columns.dropFirst().reduce("\(identifier: columns[0])" as Query) { $0 + ", \(identifier: $1)" }
            try await transaction.execute(
                """
                INSERT INTO \(identifier: table) (\(list))
                SELECT \(list) FROM jsonb_populate_recordset(NULL::\(identifier: table), \(json: json))\(conflict)
                """)
        } catch let error as PostgresError where error.sqlState != nil {
            throw ImportProblem.refused(table: table, reason: "\(error)")
        }
    }

    /// The columns that the rows name; empty where there are no rows.
    private func columns(of json: String, in table: String) async throws -> [String] {
        let rows = try await transaction.query(
            """
            SELECT DISTINCT k AS name, EXISTS (SELECT FROM pg_attribute a
                WHERE a.attrelid = \(table)::regclass AND a.attname = k AND a.attnum > 0 AND NOT a.attisdropped
                    AND a.attgenerated = '') AS known
            FROM jsonb_array_elements(\(json: json)) r, jsonb_object_keys(r) k ORDER BY 1
            """)
        return try rows.map { row in
            let name: String = try row["name"]
            guard try row["known", as: Bool.self] else { throw ImportProblem.unknown("\(table).\(name)") }
            return name
        }
    }

    private func checkFiles() async throws {
        let place: Query = "WHERE school_id = \(package.place.school) AND dossier_id = \(package.place.dossier)"
        let rows = try await transaction.query(
            """
            SELECT h AS hash FROM (SELECT sha256 AS h FROM evidence_revision \(place)
                UNION SELECT sha256 FROM paper_scan \(place) UNION SELECT docx_sha256 FROM paper_version \(place)
                UNION SELECT pdf_sha256 FROM paper_version \(place)) f
            WHERE NOT h = ANY(\(package.files.sorted())) LIMIT 1
            """)
        if let row = rows.first { throw ImportProblem.file(hash: try row["hash"]) }
    }
}

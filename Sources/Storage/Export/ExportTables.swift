import Postgres

/// Which tables belong to a dossier and how they refer to each other, as the database itself knows: a new table of a
/// dossier is in its archive without being named anywhere.
struct ExportTables: Sendable {
    /// A table whose rows carry the dossier, or the school and a school year.
    struct Entry: Sendable {
        let name: String
        /// Columns that refer to people, units and rule packs.
        let people: [String]
        let units: [String]
        let packs: [String]
        let references: Set<String>

        var isByYear: Bool { ExportTables.byYear.contains(name) }
    }

    /// In an order in which each table comes after those that it refers to.
    let entries: [Entry]

    /// Tables of a school's figures, which a dossier shares with the years around it.
    static let byYear: Set<String> = [
        "figure_value", "figure_confirmation", "school_round", "round_act", "cell_return", "official_snapshot",
        "official_figure",
    ]
    /// Tables of a dossier that stay: work under way, and what archives themselves leave behind.
    static let staying: Set<String> = [
        "upload", "presence", "figure_import", "dossier_export", "dossier_import", "carried_event", "guest_access",
        "notice",
    ]
    /// What was handed in and decided: all that managing bodies get.
    static let acts: Set<String> = [
        "dossier", "procedure_act", "submission", "review", "return_item", "paper_version", "paper_scan", "team",
        "team_member", "registration", "registration_check",
        "opinion_sheet", "condition_finding", "appraisal_minutes", "result_notice",
        "remark", "remark_answer",
        "evaluation_sheet", "evaluator_finding", "team_finding", "conclusion", "outcome",
        "evaluation_draft", "draft_item", "draft_answer",
    ]

    /// Reads the database's catalogue.
    init(in transaction: Transaction) async throws {
        let answers = try await transaction.pipeline([ExportTables.names, ExportTables.references])
        var entries: [Entry] = []
        for row in answers[0] {
            let name: String = try row["name"]
            let own = try answers[1].filter { try $0["name", as: String.self] == name }
            func columns(_ target: String) throws -> [String] {
                try own.filter { try $0["target", as: String.self] == target }.map { try $0["column_name"] }
            }
            entries.append(
                Entry(
                    name: name, people: try columns("person"), units: try columns("unit"),
                    packs: try columns("rule_pack"), references: Set(try own.map { try $0["target"] })))
        }
        self.entries = ExportTables.ordered(
            entries.filter { !ExportTables.staying.contains($0.name) && ($0.isByYear || $0.name != "school") })
    }

    /// Each after those that it refers to; those without an order between them by name.
    private static func ordered(_ entries: [Entry]) -> [Entry] {
        var (rest, done) = (entries, [Entry]())
        while !rest.isEmpty {
            let waiting = Set(rest.map(\.name))
            let next = rest.first { $0.references.subtracting([$0.name]).isDisjoint(with: waiting) } ?? rest[0]
            done.append(next)
            rest.removeAll { $0.name == next.name }
        }
        return done
    }

    private static let names: Query = """
        SELECT c.relname::text AS name FROM pg_class c
        WHERE c.relnamespace = (SELECT relnamespace FROM pg_class WHERE oid = 'dossier'::regclass)
            AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND (c.relname = 'dossier'
                OR c.relname::text = ANY(\(byYear.sorted()))
                OR 2 = (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = c.oid AND NOT a.attisdropped
                    AND a.attname IN ('school_id', 'dossier_id')))
        ORDER BY c.relname
        """

    private static let references: Query = """
        SELECT c.relname::text AS name, t.relname::text AS target, a.attname::text AS column_name
        FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid JOIN pg_class t ON t.oid = f.confrelid
            JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1]
        WHERE f.contype = 'f'
            AND c.relnamespace = (SELECT relnamespace FROM pg_class WHERE oid = 'dossier'::regclass)
        ORDER BY 1, 2, 3
        """
}

extension ExportTables {
    /// Which rows of a table belong to a dossier.
    static func rows(of entry: Entry, _ place: DossierPlace) -> Query {
        if entry.name == "dossier" { return "t.id = \(place.dossier)" }
        if entry.isByYear { return "t.school_id = \(place.school) AND t.school_year <= \(place.year)" }
        return "t.school_id = \(place.school) AND t.dossier_id = \(place.dossier)"
    }
}

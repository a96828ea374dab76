public import Accreditation
public import Criteria
import Postgres

extension EvidenceStore {
    /// The pieces that a filter leaves, in the order of the official list.
    ///
    /// - Parameter rule: how the dossier's rule pack writes codes.
    /// - Throws: `StorageError.notFound` to anybody who may not read the evidence, or asks for unused pieces without
    ///   the right to read the texts that could cite them.
    public func list(
        _ filter: EvidenceFilter, in dossier: Dossier, rule: EvidenceCodeRule, as person: PersonID
    ) async throws -> [EvidenceEntry] {
        let needsTexts = filter.part == .unused
        let answers = try await database.read(as: person) { transaction in
            var queries = [EvidenceStore.accessQuery(dossier, .readEvidence), EvidenceStore.listQuery(filter, dossier)]
            if needsTexts {
                queries.append(EvidenceStore.accessQuery(dossier, .readWorkings))
                queries.append(EvidenceStore.textsQuery(dossier, containing: rule.open))
            }
            return try await transaction.pipeline(queries)
        }
        try EvidenceStore.requireAccess(answers[0])
        var entries = try answers[1].map(EvidenceStore.entry)
        if needsTexts {
            try EvidenceStore.requireAccess(answers[2])
            let cited = try EvidenceStore.citedCodes(in: answers[3], rule: rule)
            entries.removeAll { $0.uses > 0 || cited.contains($0.code) }
        }
        let order = Dictionary(entries.map { ($0.code, rule.parse($0.code)) }, uniquingKeysWith: { first, _ in first })
        return entries.sorted { left, right in
            guard let one = order[left.code] ?? nil, let other = order[right.code] ?? nil else {
                return left.code < right.code
            }
            return one < other
        }
    }

    static func accessQuery(_ dossier: Dossier, _ action: Action) -> Query {
        "SELECT \(dossier.id)::uuid IN (SELECT dossiers_for(\(action.rawValue))) AS allowed"
    }

    static func requireAccess(_ rows: [Row]) throws {
        guard try rows.first?["allowed", as: Bool.self] == true else { throw StorageError.notFound }
    }

    static func textsQuery(_ dossier: Dossier, containing text: String) -> Query {
        """
        SELECT criterion, field, body FROM narrative WHERE school_id = \(dossier.school)
            AND dossier_id = \(dossier.id) AND strpos(body, \(text)) > 0 ORDER BY criterion, field
        """
    }

    private static func citedCodes(in rows: [Row], rule: EvidenceCodeRule) throws -> Set<String> {
        var codes: Set<String> = []
        for row in rows {
            let body: String = try row["body"]
            codes.formUnion(rule.citations(in: body).compactMap { rule.format($0.code) })
        }
        return codes
    }

    private static func listQuery(_ filter: EvidenceFilter, _ dossier: Dossier) -> Query {
        let place: Query = "school_id = \(dossier.school) AND dossier_id = \(dossier.id)"
        var query: Query = """
            SELECT e.id, e.code, e.criterion, e.name, e.number, e.issued_on, e.issuer, e.remarks, e.valid_until,
                e.withdrawn_at IS NOT NULL AS withdrawn, coalesce(u.uses, 0)::int AS uses,
                coalesce(r.files, 0)::int AS files
            FROM evidence e
                LEFT JOIN (SELECT evidence_id, count(*) AS uses, array_agg(criterion) AS criteria
                    FROM evidence_use WHERE \(place) GROUP BY evidence_id) u ON u.evidence_id = e.id
                LEFT JOIN (SELECT evidence_id, count(DISTINCT slot) AS files
                    FROM evidence_revision WHERE \(place) GROUP BY evidence_id) r ON r.evidence_id = e.id
            WHERE \(place)
            """
        query += filter.part == .withdrawn ? " AND e.withdrawn_at IS NOT NULL" : " AND e.withdrawn_at IS NULL"
        if !filter.words.isEmpty {
            query += """
                 AND has_words(concat_ws(' ', e.code, e.name, e.number, e.issuer, e.keeper, e.remarks), \(filter.words))
                """
        }
        if let criterion = filter.criterion {
            query += """
                 AND (e.criterion = \(criterion) OR EXISTS (SELECT FROM unnest(u.criteria) AS sheet
                    WHERE \(criterion) IN (sheet, split_part(sheet, ':', 2))))
                """
        }
        if filter.part == .withoutFile { query += " AND r.files IS NULL" }
        if filter.part == .ending {
            query += " AND e.valid_until <= \(filter.today)::date + \(EvidenceValidity.notice)::int"
        }
        return query
    }

    private static func entry(_ row: Row) throws -> EvidenceEntry {
        EvidenceEntry(
            id: try row.id("id"), code: try row["code"], criterion: try row["criterion"], name: try row["name"],
            number: try row["number"], issuedOn: try row.day("issued_on"), issuer: try row["issuer"],
            remarks: try row["remarks"], validUntil: try row.day("valid_until"), isWithdrawn: try row["withdrawn"],
            uses: try row["uses"], files: try row["files"])
    }
}

public import Accreditation
import Postgres

/// The chair's approvals of criterion sheets.
public struct ApprovalStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// Approves a criterion's sheet, exactly as the chair saw it.
    ///
    /// - Parameter seen: the content hash of what was seen.
    /// - Throws: `SheetChanged` when the sheet is another by now; `StorageError.refused` to anybody but the chair.
    public func approve(
        _ criterion: String, of dossier: Dossier, seen: String, as person: PersonID
    ) async throws {
        guard dossier.allows(.approveCriterion), dossier.isOpen(criterion) else { throw StorageError.refused }
        try await database.write(as: person) { transaction in
            try transaction.enqueue(.lock(dossier.id))
            let content = try await DossierStore.content(of: dossier, in: transaction)
            let hash = try ContentHash.of(content.sheets[criterion] ?? .init())
            guard hash == seen else { throw SheetChanged() }
            try transaction.enqueue(
                """
                INSERT INTO criterion_approval (school_id, dossier_id, criterion, content_hash, approved_by)
                VALUES (\(dossier.school), \(dossier.id), \(criterion), \(hash), \(person))
                """)
        }
    }

    /// The latest approval of each sheet that has one, by the criterion's code.
    public func approvals(of dossier: Dossier, as person: PersonID) async throws -> [String: SheetApproval] {
        let rows = try await database.query(as: person, ApprovalStore.latest(of: dossier))
        let approvals = try rows.map(ApprovalStore.approval)
        return Dictionary(approvals.map { ($0.criterion, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What was approved before the dossier came under its present pack was another sheet, whatever it says.
    static func latest(of dossier: Dossier, criterion: String? = nil) -> Query {
        """
        SELECT DISTINCT ON (criterion) criterion, approved_by,
            CASE WHEN approved_at > coalesce((SELECT max(m.moved_at) FROM dossier_move m
                WHERE m.dossier_id = \(dossier.id)), '-infinity') THEN content_hash ELSE '' END AS content_hash,
            display_name(approved_by) AS name,
            approved_at
        FROM criterion_approval WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id)
            AND (\(criterion)::text IS NULL OR criterion = \(criterion))
        ORDER BY criterion, approved_at DESC
        """
    }

    static func approval(_ row: Row) throws -> SheetApproval {
        SheetApproval(
            criterion: try row["criterion"], contentHash: try row["content_hash"], by: try row.id("approved_by"),
            byName: try row["name"], at: try row["approved_at"])
    }
}

/// The sheet is no longer what the chair saw when approving it.
public struct SheetChanged: Error, Sendable, Equatable {
    public init() {}
}

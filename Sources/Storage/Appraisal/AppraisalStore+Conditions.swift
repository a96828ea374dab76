public import Accreditation
import Criteria
import Postgres

extension AppraisalStore {
    /// Keeps what the council found of a condition.
    ///
    /// - Throws: `StaleWrite`; `StorageError.refused` to everybody but the one who leads.
    public func find(
        _ finding: ConditionFinding, in dossier: Dossier, under used: UsedPack, as person: PersonID
    ) async throws {
        try await database.write(as: person) { transaction in
            _ = try await transaction.query("SELECT 1 FROM dossier WHERE id = \(dossier.id) FOR SHARE")
            try await EvaluatorStore.requireFit(person, for: dossier, under: used, in: transaction)
            let changed = try await transaction.execute(AppraisalStore.writing(finding, dossier, person))
            guard changed == 0 else { return }
            let now = try await transaction.query(
                """
                SELECT grounds, display_name(found_by) AS name, version FROM condition_finding
                WHERE dossier_id = \(dossier.id) AND fact = \(word: finding.fact)
                """)
            guard let row = now.first, try row["version", as: Int.self] != finding.version else {
                throw StorageError.refused
            }
            throw StaleWrite(theirs: try row["grounds"], theirsBy: try row["name"], version: try row["version"])
        }
    }

    private static func writing(_ finding: ConditionFinding, _ dossier: Dossier, _ person: PersonID) -> Query {
        guard finding.version == 0 else {
            return """
                UPDATE condition_finding SET holds = \(finding.holds), grounds = \(finding.grounds),
                    found_by = \(person), found_at = now(), version = version + 1
                WHERE dossier_id = \(dossier.id) AND fact = \(word: finding.fact) AND version = \(finding.version)
                """
        }
        return """
            INSERT INTO condition_finding (school_id, dossier_id, fact, holds, grounds, found_by)
            VALUES (\(dossier.school), \(dossier.id), \(word: finding.fact), \(finding.holds), \(finding.grounds),
                \(person)) ON CONFLICT DO NOTHING
            """
    }
}

public import Accreditation
import Criteria
import Postgres

extension EvidenceStore {
    /// Stores a changed description.
    ///
    /// - Parameter version: the version that the person has seen.
    /// - Throws: `StaleWrite` when somebody else changed it meanwhile; `theirs` lists the stored description line by
    ///   line.
    public func edit(
        _ id: EvidenceID, in dossier: Dossier, _ details: EvidenceDetails, version: Int, as person: PersonID
    ) async throws {
        try await change(
            id, in: dossier, version: version, as: person,
            """
            name = \(details.name), number = \(details.number), issued_on = \(details.issuedOn),
            issuer = \(details.issuer), keeper = \(details.keeper), period_from = \(details.periodFrom),
            period_to = \(details.periodTo), valid_until = \(details.validUntil), remarks = \(details.remarks)
            """)
    }

    /// Takes a piece out of use; its code stays taken for ever.
    ///
    /// - Throws: `StaleWrite` when somebody else changed it meanwhile.
    public func withdraw(_ id: EvidenceID, in dossier: Dossier, version: Int, as person: PersonID) async throws {
        try await change(id, in: dossier, version: version, as: person, "withdrawn_at = now()")
    }

    /// Puts a withdrawn piece back into use under its old code.
    ///
    /// - Throws: `StaleWrite` when somebody else changed it meanwhile.
    public func restore(_ id: EvidenceID, in dossier: Dossier, version: Int, as person: PersonID) async throws {
        try await change(id, in: dossier, version: version, as: person, "withdrawn_at = NULL")
    }

    private func change(
        _ id: EvidenceID, in dossier: Dossier, version: Int, as person: PersonID, _ settings: Query
    ) async throws {
        try await database.write(as: person) { transaction in
            let place: Query = "id = \(id) AND school_id = \(dossier.school) AND dossier_id = \(dossier.id)"
            let changed = try await transaction.execute(
                "UPDATE evidence SET \(settings), version = version + 1 WHERE \(place) AND version = \(version)")
            if changed == 1 { return }
            let rows = try await transaction.query(
                """
                SELECT *, (SELECT display_name(v.person) FROM event v WHERE v.chain = school_id
                    AND v.subject = 'evidence/' || id ORDER BY v.seq DESC LIMIT 1) AS changed_by,
                    is_open(dossier_id, criterion) AND (may('keepEvidence', dossier_id)
                        OR may('carryOver', dossier_id)) AS allowed
                FROM evidence WHERE \(place)
                """)
            guard let row = rows.first else { throw StorageError.notFound }
            guard try row["allowed", as: Bool.self] else { throw StorageError.refused }
            throw StaleWrite(
                theirs: try EvidenceStore.details(row).summary,
                theirsBy: try row["changed_by", as: String?.self] ?? "", version: try row["version"])
        }
    }

    static func details(_ row: Row) throws -> EvidenceDetails {
        EvidenceDetails(
            name: try row["name"], number: try row["number"], issuedOn: try row.day("issued_on"),
            issuer: try row["issuer"], keeper: try row["keeper"], periodFrom: try row.day("period_from"),
            periodTo: try row.day("period_to"), validUntil: try row.day("valid_until"), remarks: try row["remarks"])
    }
}

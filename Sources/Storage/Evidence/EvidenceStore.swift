public import Accreditation
import Criteria
import Postgres

/// Evidence of a dossier: registering, describing, linking, searching.
public struct EvidenceStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// Registers a piece and gives it the next code of its criterion; codes are never used again.
    ///
    /// - Parameter numbering: the numbering of `draft.criterion` in the dossier's rule pack.
    /// - Throws: `EvidenceFull` when the criterion has no number left; `StorageError.refused` to anybody but the
    ///   council.
    public func register(
        _ draft: EvidenceDraft, in dossier: Dossier, numbering: EvidenceNumbering, as person: PersonID
    ) async throws -> RegisteredEvidence {
        try await database.write(as: person) { transaction in
            let serial = try await EvidenceStore.nextSerial(of: draft.criterion, in: dossier, transaction)
            guard let code = numbering.code(box: draft.box, serial: serial) else {
                throw EvidenceFull(criterion: draft.criterion)
            }
            let id = EvidenceID()
            let details = draft.details
            try transaction.enqueue(
                """
                INSERT INTO evidence (id, school_id, dossier_id, criterion, box, serial, code, name, number, issued_on,
                    issuer, keeper, period_from, period_to, valid_until, remarks, registered_by)
                VALUES (\(id), \(dossier.school), \(dossier.id), \(draft.criterion),
                    \(draft.box ?? numbering.standard), \(serial), \(code), \(details.name), \(details.number),
                    \(details.issuedOn), \(details.issuer), \(details.keeper), \(details.periodFrom),
                    \(details.periodTo), \(details.validUntil), \(details.remarks), \(person))
                """)
            for path in draft.indicators {
                try transaction.enqueue(EvidenceStore.linkQuery(id, to: path, in: dossier, by: person))
            }
            return RegisteredEvidence(id: id, code: code)
        }
    }

    /// Counts a criterion's pieces on under the lock of its counter's row.
    private static func nextSerial(
        of criterion: String, in dossier: Dossier, _ transaction: Transaction
    ) async throws -> Int {
        let rows = try await transaction.query(
            """
            INSERT INTO evidence_counter (school_id, dossier_id, criterion, last_serial)
            VALUES (\(dossier.school), \(dossier.id), \(criterion), 1)
            ON CONFLICT (dossier_id, criterion) DO UPDATE SET last_serial = evidence_counter.last_serial + 1
            RETURNING last_serial
            """)
        guard let row = rows.first else { throw StorageError.refused }
        return try row["last_serial"]
    }
}

/// A piece that has just got its code.
public struct RegisteredEvidence: Sendable, Hashable {
    public let id: EvidenceID
    /// Without brackets.
    public let code: String
}

/// A criterion has no serial number left.
public struct EvidenceFull: Error, Sendable, Equatable {
    public let criterion: String

    public init(criterion: String) {
        self.criterion = criterion
    }
}

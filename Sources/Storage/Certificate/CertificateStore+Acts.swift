public import Accreditation
import Criteria
import Postgres

public import struct Foundation.Date
public import struct Foundation.UUID

/// A certificate with what may be done to it, as those concerned see it.
public struct CertificateDetails: Sendable {
    public let registered: RegisteredCertificate
    public let version: Int
    /// When the register took it in.
    public let madeAt: Date
    /// The file of a list that it came with; empty where it came from a recorded outcome.
    public let fileName: String
    /// Why it was withdrawn; nil where it was not.
    public let withdrawal: Withdrawal?
    /// Whether the reader keeps the register of its school.
    public let mayKeep: Bool

    /// Who withdrew a certificate and why.
    public struct Withdrawal: Sendable, Hashable {
        public let reason: String
        public let byName: String
        public let at: Date
    }

    /// The hash of what the reader sees of the certificate: an act on it names it.
    public var seenHash: String { CertificateDetails.hash(registered.certificate) }

    private static func hash(_ certificate: Certificate) -> String {
        let facts = [
            certificate.id.uuidString, certificate.kind.rawValue, String(certificate.rank),
            certificate.decision.number, certificate.decision.day.description, certificate.paperNumber,
            certificate.validUntil?.description ?? "", certificate.issuedBy, certificate.withdrawal?.number ?? "",
        ]
        return ContentHash.hex(Array(facts.joined(separator: "\u{1F}").utf8))
    }
}

extension CertificateStore {
    /// A certificate of a school with which the person has to do.
    ///
    /// - Throws: `StorageError.notFound` for anything else.
    public func details(_ id: UUID, as person: PersonID) async throws -> CertificateDetails {
        try await database.read(as: person) { try await CertificateStore.details(id, in: $0) }
    }

    static func details(_ id: UUID, in transaction: Transaction) async throws -> CertificateDetails {
        let rows = try await transaction.query(
            """
            SELECT \(RegisteredCertificate.columns), t.version, t.made_at, coalesce(i.file_name, '') AS file_name,
                w.reason, display_name(w.withdrawn_by) AS by_name, w.withdrawn_at,
                may_at_school('keepRegister', c.school_id) AS may_keep
            FROM certificate t JOIN published_certificate c ON c.id = t.id
                LEFT JOIN certificate_withdrawal w ON w.certificate_id = t.id
                LEFT JOIN certificate_import i ON i.id = t.import_id
            WHERE t.id = \(id)
            """)
        guard let row = rows.first else { throw StorageError.notFound }
        let reason: String? = try row["reason"]
        return CertificateDetails(
            registered: try RegisteredCertificate(row: row), version: try row["version"], madeAt: try row["made_at"],
            fileName: try row["file_name"],
            withdrawal: try reason.map { .init(reason: $0, byName: try row["by_name"], at: try row["withdrawn_at"]) },
            mayKeep: try row["may_keep"])
    }

    /// Writes down the number on the paper and who signed it.
    ///
    /// - Parameter version: the version that was read.
    /// - Throws: `StaleWrite`, `StorageError.notFound`; `StorageError.refused` to those who do not keep the register.
    public func describe(
        _ id: UUID, paperNumber: String, issuedBy: String, version: Int, as person: PersonID
    ) async throws {
        try await database.write(as: person) { transaction in
            let changed = try await transaction.execute(
                """
                UPDATE certificate SET paper_number = \(paperNumber), issued_by = \(issuedBy), version = version + 1
                WHERE id = \(id) AND version = \(version)
                """)
            guard changed == 0 else { return }
            let now = try await CertificateStore.details(id, in: transaction)
            guard now.version != version else { throw StorageError.refused }
            throw StaleWrite(
                theirs: now.registered.certificate.paperNumber, theirsBy: "", version: now.version)
        }
    }
}

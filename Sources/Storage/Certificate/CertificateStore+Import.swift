public import Accreditation
import Criteria
import Postgres

public import struct Foundation.UUID

/// A list of certificates that was sent as a file and waits for being accepted.
public struct CertificateDraft: Sendable, Hashable {
    public let id: UUID
    /// The province that brings it.
    public let unit: UnitID
    public let fileName: String
    public let content: [UInt8]

    /// Bytes that a file may have.
    public static let largest = 5 << 20

    public init(id: UUID, unit: UnitID, fileName: String, content: [UInt8]) {
        self.id = id
        self.unit = unit
        self.fileName = fileName
        self.content = content
    }
}

extension CertificateStore {
    /// The provinces for which a person keeps the register.
    public func keptUnits(as person: PersonID) async throws -> [CertificateList.Place] {
        try await database.query(
            as: person,
            """
            SELECT u.id, u.name FROM unit u JOIN role_assignment r ON r.unit_id = u.id AND r.ended_at IS NULL
            WHERE r.person_id = \(person) AND may_in_unit('keepRegister', u.id) GROUP BY u.id, u.name
            ORDER BY u.name COLLATE "vi-x-icu", u.id
            """
        ).map { .init(id: try $0.id("id"), name: try $0["name"]) }
    }

    /// The schools of which this person may bring certificates: its code, name and kind; by name.
    public func schools(below unit: UnitID, as person: PersonID) async throws -> [ComparedSchool] {
        try await database.query(
            as: person,
            """
            SELECT u.id, coalesce(u.code, '') AS code, u.name, s.kind, s.schooling_levels
            FROM unit u JOIN school s ON s.unit_id = u.id
            WHERE may_in_unit('keepRegister', \(unit)) AND province_of(u.id) = \(unit)
                AND u.id IN (SELECT schools_for('keepRegister'))
            ORDER BY u.name COLLATE "vi-x-icu", u.id
            """
        ).map { row in
            ComparedSchool(
                id: try row.id("id"), code: try row["code"], name: try row["name"], kind: try row["kind"],
                schoolingLevels: try row["schooling_levels"])
        }
    }

    /// Keeps a file for a day; seen by its sender alone.
    ///
    /// - Throws: `StorageError.refused` to those who do not keep the register of the unit.
    public func keep(_ draft: CertificateDraft, as person: PersonID) async throws {
        _ = try await database.pipeline(
            as: person,
            [
                "SELECT tidy_certificate_drafts()",
                """
                INSERT INTO certificate_draft (id, unit_id, file_name, content, sent_by)
                VALUES (\(draft.id), \(draft.unit), \(draft.fileName), \(draft.content), \(person))
                """,
            ])
    }

    /// A file that this person has sent.
    ///
    /// - Throws: `StorageError.notFound` for anything else.
    public func draft(_ id: UUID, as person: PersonID) async throws -> CertificateDraft {
        let rows = try await database.query(
            as: person, "SELECT id, unit_id, file_name, content FROM certificate_draft WHERE id = \(id)")
        guard let row = rows.first else { throw StorageError.notFound }
        return CertificateDraft(
            id: try row["id"], unit: try row.id("unit_id"), fileName: try row["file_name"],
            content: try row["content"])
    }

    /// Throws a file away.
    public func drop(_ id: UUID, as person: PersonID) async throws {
        _ = try await database.query(as: person, "DELETE FROM certificate_draft WHERE id = \(id)")
    }

    /// Takes those certificates of a list that the register does not have; what it has is never changed.
    ///
    /// - Returns: how many were taken; 0 where all were there, and then nothing at all is written.
    /// - Throws: `StorageError.refused` where one of the schools is not of the person's province.
    public func bring(
        _ draft: CertificateDraft, _ listed: [ListedCertificate], as person: PersonID
    ) async throws -> Int {
        try await database.write(as: person) { transaction in
            try await transaction.execute("DELETE FROM certificate_draft WHERE id = \(draft.id)")
            let known = try await transaction.query(
                """
                SELECT c.school_id, c.kind, c.decision_number, c.decided_on::text AS decided_on FROM certificate c
                WHERE c.school_id = ANY(\(listed.map(\.school.description))::uuid[])
                """)
            let keys = Set(try known.map { try ListedCertificate.Key(row: $0) })
            let new = listed.filter { !keys.contains($0.key) }
            guard !new.isEmpty else { return 0 }
            try await transaction.execute(
                """
                INSERT INTO certificate_import (id, unit_id, file_name, file_hash, taken, brought_by)
                VALUES (\(draft.id), \(draft.unit), \(draft.fileName), \(ContentHash.hex(draft.content)), \(new.count),
                    \(person))
                """)
            return try await transaction.execute(CertificateStore.insertion(new, draft.id))
        }
    }

    private static func insertion(_ new: [ListedCertificate], _ batch: UUID) -> Query {
        """
        INSERT INTO certificate (school_id, school_name, kind, rank, decision_number, decided_on, paper_number,
            valid_until, is_end_printed, issued_by, basis, import_id)
        SELECT n.school::uuid, n.name, n.kind, n.rank, n.number, n.day::date, n.paper, n.until::date, n.printed,
            n.issuer, n.basis, \(batch)
        FROM unnest(\(new.map(\.school.description))::text[], \(new.map(\.schoolName))::text[],
            \(new.map(\.kind.rawValue))::text[], \(new.map { String($0.rank) })::text[]::integer[],
            \(new.map(\.decision.number))::text[], \(new.map(\.decision.day.description))::text[],
            \(new.map(\.paperNumber))::text[], \(new.map(\.validUntil.description))::text[],
            \(new.map { String($0.isEndPrinted) })::text[]::boolean[], \(new.map(\.issuedBy))::text[],
            \(new.map(\.basis))::text[])
            AS n(school, name, kind, rank, number, day, paper, until, printed, issuer, basis)
        """
    }
}

extension ListedCertificate.Key {
    fileprivate init(row: Row) throws {
        guard let day = try row.day("decided_on") else { throw UnknownWord(text: "", column: "decided_on") }
        self.init(
            school: try row.id("school_id"), kind: try row.word("kind"),
            decision: DecisionNote(number: try row["decision_number"], day: day))
    }
}

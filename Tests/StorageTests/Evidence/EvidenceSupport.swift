import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

@testable import struct Criteria.EvidenceCodeRule

/// A dossier with a register of evidence, seen by a member of its council.
struct Register {
    let world: TestWorld
    let dossier: Dossier
    var person: PersonID { world.people.member }
    var store: EvidenceStore { EvidenceStore(world.database) }
    let rule = EvidenceCodeRule(
        pattern: "H{box}-{standard}.{criterion}-{serial:2}", open: "[", close: "]", separator: ";",
        bracketsEachCode: true, listColumns: [], citation: Citation(article: "Phụ lục"),
        source: SourceLocation(file: "circular.xml", line: 1))
    let today = Day(iso: "2025-03-01")

    /// Makes the world and a dossier in drafting state.
    static func with(_ body: (Register) async throws -> Void) async throws {
        try await TestWorld.with { world in
            let id = try await world.makeDossier()
            let dossier = try await DossierStore(world.database).dossier(id, as: world.people.member)
            try await body(Register(world: world, dossier: try #require(dossier)))
        }
    }

    func numbering(_ criterion: Int = 1) -> EvidenceNumbering {
        EvidenceNumbering(rule: rule, standard: 1, criterion: criterion)
    }

    /// Registers a piece of criterion 1.1 unless told otherwise.
    @discardableResult
    func add(
        _ name: String, criterion: Int = 1, number: String = "", issuer: String = "", validUntil: Day? = nil,
        indicators: [String] = []
    ) async throws -> RegisteredEvidence {
        let details = EvidenceDetails(name: name, number: number, issuer: issuer, validUntil: validUntil)
        let draft = EvidenceDraft(
            details: details, criterion: "1.\(criterion)", indicators: indicators.compactMap { IndicatorPath($0) })
        return try await store.register(draft, in: dossier, numbering: numbering(criterion), as: person)
    }

    /// A hundred pieces at once, past the store.
    func addHundred(criterion: Int) async throws {
        _ = try await world.owner.execute(
            """
            INSERT INTO evidence (school_id, dossier_id, criterion, box, serial, code, name, registered_by)
            SELECT \(dossier.school.uuid), \(dossier.id.uuid), \("1.\(criterion)"), 1, n,
                \("H1-1.\(criterion)-") || lpad(n::text, greatest(2, length(n::text)), '0'),
                'Sổ theo dõi số ' || n || \(" của tiêu chí \(criterion)"), \(person.uuid)
            FROM generate_series(1, 100) n
            """)
    }

    func codes(
        _ text: String = "", criterion: String? = nil, part: EvidenceFilter.Part = .all, as reader: PersonID? = nil
    ) async throws -> [String] {
        let filter = EvidenceFilter(text: text, criterion: criterion, part: part, today: try #require(today))
        return try await store.list(filter, in: dossier, rule: rule, as: reader ?? person).map(\.code)
    }

    func piece(_ id: EvidenceID, as reader: PersonID? = nil) async throws -> EvidencePiece {
        try await store.piece(id, in: dossier, rule: rule, as: reader ?? person)
    }

    /// Stores a text of a criterion's sheet.
    func write(_ body: String, criterion: String = "1.1", field: String = "present/1") async throws {
        _ = try await world.owner.execute(
            """
            INSERT INTO narrative (school_id, dossier_id, criterion, field, body, written_by)
            VALUES (\(dossier.school.uuid), \(dossier.id.uuid), \(criterion), \(field), \(body), \(person.uuid))
            """)
    }

    /// Stores a finding.
    func rate(_ path: String, verdict: String?, requirements: [String]? = nil) async throws {
        let path = try #require(IndicatorPath(path))
        _ = try await world.owner.execute(
            """
            INSERT INTO finding (school_id, dossier_id, criterion, level, indicator, verdict, requirements, rated_by)
            VALUES (\(dossier.school.uuid), \(dossier.id.uuid), \(path.criterion), \(path.level), \(path.indicator),
                \(verdict), \(requirements), \(person.uuid))
            """)
    }
}

public import Accreditation
import Criteria
import Postgres

/// Councils of dossiers, their groups, and who looks after which criterion.
public struct CouncilStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// The council as it stands.
    ///
    /// - Throws: `StorageError.notFound` for people who may not read the school's workings.
    public func council(of dossier: Dossier, as person: PersonID) async throws -> Council {
        try await database.read(as: person) { transaction in
            let allowed = try await transaction.query(
                "SELECT \(dossier.id)::uuid IN (SELECT dossiers_for('readWorkings')) AS allowed")
            guard try allowed.first?.decode(Bool.self, "allowed") == true else { throw StorageError.notFound }
            return try await CouncilStore.council(of: dossier.id, in: transaction)
        }
    }

    /// Everybody who may be given a seat, and everybody who has one, by name; of those whose account the reader may not
    /// see the name alone, for the council that names them may be read.
    public func people(of dossier: Dossier, as person: PersonID) async throws -> [SchoolPerson] {
        try await database.query(
            as: person,
            """
            SELECT p.id, p.full_name COLLATE "vi-x-icu" AS full_name, p.post FROM person p
            WHERE p.disabled_at IS NULL AND (p.home_unit = \(dossier.school)
                    OR EXISTS (SELECT FROM employment e WHERE e.person_id = p.id AND e.unit_id = \(dossier.school)
                        AND e.ended_on IS NULL))
                OR EXISTS (SELECT FROM council_member c WHERE c.dossier_id = \(dossier.id) AND c.person_id = p.id)
                OR EXISTS (SELECT FROM working_group g LEFT JOIN working_group_member m ON m.group_id = g.id
                    WHERE g.dossier_id = \(dossier.id) AND p.id IN (g.leader_id, m.person_id))
            UNION SELECT seat.id, display_name(seat.id), '' FROM (
                SELECT c.person_id AS id FROM council_member c WHERE c.dossier_id = \(dossier.id)
                UNION SELECT g.leader_id FROM working_group g WHERE g.dossier_id = \(dossier.id)
                UNION SELECT m.person_id FROM working_group_member m JOIN working_group g ON g.id = m.group_id
                    WHERE g.dossier_id = \(dossier.id)) seat
            WHERE seat.id IS NOT NULL AND NOT EXISTS (SELECT FROM person p WHERE p.id = seat.id)
            ORDER BY full_name, id
            """
        ).map { SchoolPerson(id: try $0.id("id"), name: try $0["full_name"], post: try $0["post"]) }
    }

    static func council(of dossier: DossierID, in transaction: Transaction) async throws -> Council {
        let answers = try await transaction.pipeline([
            """
            SELECT person_id, role, in_secretary_group, duty FROM council_member
            WHERE dossier_id = \(dossier) ORDER BY position, person_id
            """,
            """
            SELECT g.id, g.name, g.leader_id, ARRAY(SELECT m.person_id::text FROM working_group_member m
                WHERE m.group_id = g.id ORDER BY m.person_id) AS members
            FROM working_group g WHERE g.dossier_id = \(dossier) ORDER BY g.position, g.name, g.id
            """,
            """
            SELECT criterion, person_id, group_id FROM criterion_assignment
            WHERE dossier_id = \(dossier) ORDER BY criterion, group_id, person_id
            """,
        ])
        return Council(
            members: try answers[0].map(member), groups: try answers[1].map(group),
            assignments: try answers[2].compactMap(assignment))
    }

    private static func member(_ row: Row) throws -> CouncilMember {
        CouncilMember(
            person: try row.id("person_id"), role: try row.word("role", as: CouncilRole.self),
            isInSecretaryGroup: try row["in_secretary_group"], duty: try row["duty"])
    }

    private static func group(_ row: Row) throws -> WorkingGroup {
        WorkingGroup(
            id: try row.id("id"), name: try row["name"], leader: try row.optionalID("leader_id"),
            members: try row["members", as: [String].self].compactMap { PersonID($0) })
    }

    private static func assignment(_ row: Row) throws -> CriterionAssignment? {
        let criterion = try row["criterion", as: String.self]
        if let person: PersonID = try row.optionalID("person_id") {
            return CriterionAssignment(criterion: criterion, person: person)
        }
        guard let group: GroupID = try row.optionalID("group_id") else { return nil }
        return CriterionAssignment(criterion: criterion, group: group)
    }
}

/// Somebody who works at a school, as lists and choices show them.
public struct SchoolPerson: Sendable, Hashable {
    public let id: PersonID
    public let name: String
    public let post: String

    public init(id: PersonID, name: String, post: String) {
        self.id = id
        self.name = name
        self.post = post
    }
}

/// The council was changed by somebody else after it was read; nothing was saved. Carries what stands there now.
public struct StaleCouncil: Error, Sendable, Equatable {
    /// The council as it stands.
    public let theirs: Council
}

extension Council {
    /// Tells whether two people saw the same council: SHA-256 of everything in it.
    public var fingerprint: String { get throws { try ContentHash.of(self) } }
}

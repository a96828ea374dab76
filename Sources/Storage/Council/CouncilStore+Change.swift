public import Accreditation
import Postgres

extension CouncilStore {
    /// Puts these people into the council, in this order, in place of those who had seats.
    ///
    /// - Parameter seen: the fingerprint of the council that the change was made on.
    /// - Throws: `StaleCouncil` when it is no longer that, `StorageError.refused` to people who do not form it.
    public func seat(
        _ members: [CouncilMember], in dossier: Dossier, seen: String, as person: PersonID
    ) async throws {
        try await change(dossier, seen: seen, as: person) { transaction in
            let kept = members.map(\.person.description)
            try transaction.enqueue(
                "DELETE FROM council_member WHERE dossier_id = \(dossier.id) AND person_id <> ALL(\(kept)::uuid[])")
            for (position, member) in members.enumerated() {
                try transaction.enqueue(
                    """
                    INSERT INTO council_member AS c (school_id, dossier_id, person_id, role, in_secretary_group, duty,
                        position)
                    VALUES (\(dossier.school), \(dossier.id), \(member.person), \(word: member.role),
                        \(member.isInSecretaryGroup), \(member.duty), \(position))
                    ON CONFLICT (dossier_id, person_id) DO UPDATE SET role = EXCLUDED.role, duty = EXCLUDED.duty,
                        in_secretary_group = EXCLUDED.in_secretary_group, position = EXCLUDED.position
                    """)
            }
        }
    }

    /// Makes a working group, or changes the one with this identity.
    ///
    /// - Throws: as `seat`.
    public func save(_ group: WorkingGroup, in dossier: Dossier, seen: String, as person: PersonID) async throws {
        try await change(dossier, seen: seen, as: person) { transaction in
            try transaction.enqueue(
                """
                INSERT INTO working_group (id, school_id, dossier_id, name, leader_id, position)
                SELECT \(group.id)::uuid, \(dossier.school)::uuid, \(dossier.id)::uuid, \(group.name)::text,
                    \(group.leader)::uuid, coalesce(max(position) + 1, 0)
                FROM working_group WHERE dossier_id = \(dossier.id)
                ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name, leader_id = EXCLUDED.leader_id
                WHERE working_group.dossier_id = EXCLUDED.dossier_id
                """)
            let members = group.members.filter { $0 != group.leader }
            let kept = members.map(\.description)
            try transaction.enqueue(
                "DELETE FROM working_group_member WHERE group_id = \(group.id) AND person_id <> ALL(\(kept)::uuid[])")
            for member in members {
                try transaction.enqueue(
                    """
                    INSERT INTO working_group_member (school_id, dossier_id, group_id, person_id)
                    VALUES (\(dossier.school), \(dossier.id), \(group.id), \(member)) ON CONFLICT DO NOTHING
                    """)
            }
        }
    }

    /// Dissolves a working group; its criteria are then without one.
    ///
    /// - Throws: as `seat`.
    public func dissolve(_ group: GroupID, in dossier: Dossier, seen: String, as person: PersonID) async throws {
        try await change(dossier, seen: seen, as: person) { transaction in
            for table in ["criterion_assignment", "working_group_member"] {
                try transaction.enqueue(
                    "DELETE FROM \(identifier: table) WHERE dossier_id = \(dossier.id) AND group_id = \(group)")
            }
            try transaction.enqueue("DELETE FROM working_group WHERE dossier_id = \(dossier.id) AND id = \(group)")
        }
    }

    /// Gives criteria into the care of people and groups, in place of everything that was assigned.
    ///
    /// - Throws: as `seat`.
    public func assign(
        _ assignments: [CriterionAssignment], in dossier: Dossier, seen: String, as person: PersonID
    ) async throws {
        try await change(dossier, seen: seen, as: person) { transaction in
            let before = Set(try await CouncilStore.council(of: dossier.id, in: transaction).assignments)
            let wanted = Set(assignments)
            for gone in before.subtracting(wanted) {
                try transaction.enqueue(
                    """
                    DELETE FROM criterion_assignment WHERE dossier_id = \(dossier.id)
                        AND criterion = \(gone.criterion) AND person_id IS NOT DISTINCT FROM \(gone.person)::uuid
                        AND group_id IS NOT DISTINCT FROM \(gone.group)::uuid
                    """)
            }
            for new in assignments where !before.contains(new) {
                try transaction.enqueue(
                    """
                    INSERT INTO criterion_assignment (school_id, dossier_id, criterion, person_id, group_id)
                    VALUES (\(dossier.school), \(dossier.id), \(new.criterion), \(new.person), \(new.group))
                    ON CONFLICT DO NOTHING
                    """)
            }
        }
    }

    /// Changes a council that is still the one that was seen, one change after the other.
    private func change(
        _ dossier: Dossier, seen: String, as person: PersonID, _ body: @Sendable (Transaction) async throws -> Void
    ) async throws {
        try await database.write(as: person) { transaction in
            let open = try await transaction.query(
                "SELECT may('formCouncil', d.id) AS allowed FROM dossier d WHERE d.id = \(dossier.id) FOR UPDATE")
            guard let row = open.first else { throw StorageError.notFound }
            guard try row["allowed", as: Bool.self] else { throw StorageError.refused }
            let present = try await CouncilStore.council(of: dossier.id, in: transaction)
            guard try present.fingerprint == seen else { throw StaleCouncil(theirs: present) }
            try await body(transaction)
        }
    }
}

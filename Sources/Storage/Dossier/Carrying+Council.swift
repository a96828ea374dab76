import Postgres

extension Carrying {
    /// Only people who still have an account at the school keep their seats.
    var members: Query {
        """
        INSERT INTO council_member (school_id, dossier_id, person_id, role, in_secretary_group, duty, position)
        SELECT \(school)::uuid, \(dossier)::uuid, c.person_id, c.role, c.in_secretary_group, c.duty, c.position
        FROM council_member c JOIN person p ON p.id = c.person_id
        WHERE c.dossier_id = \(source) AND p.disabled_at IS NULL
        """
    }

    /// Groups get identities of their own; their members and criteria follow them.
    var groups: Query {
        """
        WITH present AS (SELECT id FROM person WHERE disabled_at IS NULL),
        copy AS MATERIALIZED (
            SELECT g.id AS old, gen_random_uuid() AS new, g.name, g.leader_id, g.position
            FROM working_group g WHERE g.dossier_id = \(source)),
        made AS (
            INSERT INTO working_group (id, school_id, dossier_id, name, leader_id, position)
            SELECT c.new, \(school)::uuid, \(dossier)::uuid, c.name,
                (SELECT p.id FROM present p WHERE p.id = c.leader_id), c.position FROM copy c),
        seated AS (
            INSERT INTO working_group_member (school_id, dossier_id, group_id, person_id)
            SELECT \(school)::uuid, \(dossier)::uuid, c.new, m.person_id
            FROM copy c JOIN working_group_member m ON m.group_id = c.old JOIN present p ON p.id = m.person_id)
        INSERT INTO criterion_assignment (school_id, dossier_id, criterion, person_id, group_id)
        SELECT \(school)::uuid, \(dossier)::uuid, a.criterion, p.id, c.new
        FROM criterion_assignment a LEFT JOIN copy c ON c.old = a.group_id LEFT JOIN present p ON p.id = a.person_id
        WHERE a.dossier_id = \(source) AND num_nonnulls(p.id, c.new) = 1 AND a.criterion = ANY(\(criteria))
        """
    }
}

import Postgres

extension Carrying {
    /// What is left to do goes on in the new year; what was done stays with its results in the year before, where the
    /// new year's page shows it.
    var followUps: Query {
        """
        INSERT INTO follow_up (school_id, dossier_id, criterion, source, source_place, source_text, activity, owner_id,
            due_on, resources, evidence, state, result, carried_from, written_by)
        SELECT \(school)::uuid, \(dossier)::uuid,
            CASE WHEN f.criterion = ANY(\(criteria)) THEN f.criterion ELSE '' END, f.source, f.source_place,
            f.source_text, f.activity, f.owner_id, f.due_on, f.resources, f.evidence, f.state, f.result, f.id,
            \(person)::uuid
        FROM follow_up f WHERE f.dossier_id = \(source) AND f.state IN ('planned', 'running')
        """
    }
}

import Accreditation
import Postgres

extension Carrying {
    private var kept: CarriedDocuments { carryOver.plan.documents }

    /// Texts of general assessments whose standard and field still stand.
    var standardTexts: Query {
        """
        INSERT INTO standard_assessment (school_id, dossier_id, standard, field, body, to_confirm, written_by)
        SELECT \(school)::uuid, \(dossier)::uuid, s.standard, s.field, s.body, true, \(person)::uuid
        FROM standard_assessment s
        WHERE s.dossier_id = \(source) AND s.body <> '' AND s.standard = ANY(\(kept.standards.sorted()))
            AND s.field = ANY(\(kept.standardTexts.sorted()))
        """
    }

    /// Texts and details of papers that still have a place; nobody has looked at them in the new year yet.
    var paperTexts: Query {
        """
        INSERT INTO paper_text (school_id, dossier_id, paper, place, body, to_confirm, written_by)
        SELECT \(school)::uuid, \(dossier)::uuid, t.paper, t.place, t.body, true, \(person)::uuid
        FROM paper_text t
        WHERE t.dossier_id = \(source) AND t.body ~ '\\S'
            AND t.paper || '/' || t.place = ANY(\(carryOver.plan.papers.places.sorted()))
        """
    }

    /// The plan's grounds, issues with something left to do, and what is left to do; last year's reviews stay with last
    /// year's plan, where they are read.
    var planRows: [Query] {
        guard kept.keepsPlan else { return [] }
        return [
            """
            INSERT INTO plan_grounds (school_id, dossier_id, content, to_confirm, written_by)
            SELECT \(school)::uuid, \(dossier)::uuid, g.content, true, \(person)::uuid
            FROM plan_grounds g WHERE g.dossier_id = \(source) AND g.content <> ''
            """,
            """
            WITH left_over AS MATERIALIZED (
                SELECT a.*, gen_random_uuid() AS new_id FROM plan_action a
                WHERE a.dossier_id = \(source) AND a.state <> ALL(\(kept.doneStates.sorted()))),
            copy AS MATERIALIZED (
                SELECT i.*, gen_random_uuid() AS new_id FROM plan_issue i
                WHERE i.dossier_id = \(source) AND (EXISTS (SELECT FROM left_over l WHERE l.issue_id = i.id)
                    OR NOT EXISTS (SELECT FROM plan_action a WHERE a.issue_id = i.id))),
            issues AS (
                INSERT INTO plan_issue (id, school_id, dossier_id, position, standard, criterion, present, limits,
                    cause, to_confirm, written_by)
                SELECT c.new_id, \(school)::uuid, \(dossier)::uuid, c.position,
                    CASE WHEN c.standard = ANY(\(kept.standards.sorted())) THEN c.standard ELSE '' END,
                    CASE WHEN c.criterion = ANY(\(criteria)) THEN c.criterion ELSE '' END,
                    c.present, c.limits, c.cause, true, \(person)::uuid
                FROM copy c)
            INSERT INTO plan_action (id, school_id, dossier_id, issue_id, position, content, goal, activity, result,
                time, responsible, resources, evidence, state, to_confirm, written_by)
            SELECT l.new_id, \(school)::uuid, \(dossier)::uuid, c.new_id, l.position, l.content, l.goal, l.activity,
                l.result, l.time, l.responsible, l.resources, l.evidence, l.state, true, \(person)::uuid
            FROM left_over l JOIN copy c ON c.id = l.issue_id
            """,
        ]
    }
}

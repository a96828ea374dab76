import Accreditation
import Postgres

extension SheetStore {
    /// What is asked for one sheet.
    struct Place {
        let dossier: Dossier
        let criterion: String

        var queries: [Query] {
            [
                FindingStore.findings(of: dossier.id, school: dossier.school), findings, texts, improvements, evidence,
                ApprovalStore.latest(of: dossier, criterion: criterion), assigned,
            ]
        }

        private var rows: Query {
            "school_id = \(dossier.school) AND dossier_id = \(dossier.id) AND criterion = \(criterion)"
        }

        private var findings: Query {
            """
            SELECT level, indicator, verdict, requirements, version, rated_by, display_name(rated_by) AS name,
                rated_at, to_confirm
            FROM finding WHERE \(rows)
            """
        }

        private var texts: Query {
            """
            SELECT field, body, version, display_name(written_by) AS name, written_at, to_confirm
            FROM narrative WHERE \(rows)
            """
        }

        private var improvements: Query {
            """
            SELECT id, clause, measure, responsible, resources, due, version, display_name(written_by) AS name,
                to_confirm
            FROM improvement WHERE \(rows) ORDER BY clause, position, id
            """
        }

        private var evidence: Query {
            """
            SELECT x.level, x.indicator, e.id, e.code, e.name
            FROM evidence_use x JOIN evidence e ON e.id = x.evidence_id
            WHERE x.school_id = \(dossier.school) AND x.dossier_id = \(dossier.id) AND x.criterion = \(criterion)
                AND e.withdrawn_at IS NULL
            ORDER BY e.box, e.criterion, e.serial, e.code
            """
        }

        private var assigned: Query {
            """
            SELECT coalesce(display_name(a.person_id), g.name) AS name
            FROM criterion_assignment a LEFT JOIN working_group g ON g.id = a.group_id
            WHERE a.school_id = \(dossier.school) AND a.dossier_id = \(dossier.id) AND a.criterion = \(criterion)
            ORDER BY a.group_id NULLS LAST, name
            """
        }

        func register(_ codes: [String]) -> Query {
            """
            SELECT code FROM evidence WHERE dossier_id = \(dossier.id) AND code = ANY(\(codes))
                AND withdrawn_at IS NULL
            """
        }
    }
}

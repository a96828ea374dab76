import Accreditation
import Criteria
import Postgres

/// The statements that copy what stands from an earlier dossier into a new one, in the order in which they must run.
struct Carrying {
    let carryOver: CarryOver
    let school: UnitID
    let dossier: DossierID
    let person: PersonID

    var queries: [Query] {
        var queries: [Query] = []
        if carryOver.parts.contains(.findings) { queries.append(findings) }
        if carryOver.parts.contains(.texts) { queries += [texts, standardTexts, paperTexts] }
        if carryOver.parts.contains(.improvements) { queries += [improvements] + planRows + [followUps] }
        if carryOver.parts.contains(.evidence), carryOver.plan.keepsCodes {
            queries += [counters, evidence, uses, files]
        }
        if carryOver.parts.contains(.council) { queries += [members, groups] }
        return queries
    }

    var source: DossierID { carryOver.source }
    var criteria: [String] { carryOver.plan.criteria.sorted() }
    /// Printed codes under which evidence stands.
    private var owners: [String] { carryOver.plan.owners.sorted() }
    private var paths: [String] { carryOver.plan.indicators.map(\.description).sorted() }
    private var ticked: [String] { carryOver.plan.ticked.map(\.description).sorted() }
    private var levels: [String] { carryOver.plan.levels.sorted() }

    /// A finding stays with whoever opens the dossier until the council has looked at it again.
    private var findings: Query {
        """
        INSERT INTO finding (school_id, dossier_id, criterion, level, indicator, verdict, requirements, to_confirm,
            rated_by)
        SELECT \(school)::uuid, \(dossier)::uuid, f.criterion, f.level, f.indicator, f.verdict, f.requirements, true,
            \(person)::uuid
        FROM finding f
        WHERE f.dossier_id = \(source) AND num_nonnulls(f.verdict, f.requirements) = 1
            AND f.criterion || '/' || f.level || '/' || f.indicator
                = ANY(CASE WHEN f.requirements IS NULL THEN \(paths)::text[] ELSE \(ticked)::text[] END)
        """
    }

    /// `present/2` stands with its level, `present/4/1` with its clause, `strengths` with its criterion.
    private var texts: Query {
        """
        INSERT INTO narrative (school_id, dossier_id, criterion, field, body, to_confirm, written_by)
        SELECT \(school)::uuid, \(dossier)::uuid, n.criterion, n.field, n.body, true, \(person)::uuid
        FROM narrative n
        WHERE n.dossier_id = \(source) AND n.body <> '' AND n.criterion = ANY(\(criteria))
            AND (n.field !~ '^[^/]+/[0-9]+$' OR n.criterion || '/' || split_part(n.field, '/', 2) = ANY(\(levels)))
            AND (n.field !~ '^[^/]+/[0-9]+/.+$'
                OR n.criterion || '/' || split_part(n.field, '/', 2) || '/' || split_part(n.field, '/', 3)
                    = ANY(\(paths)))
        """
    }

    private var improvements: Query {
        """
        INSERT INTO improvement (school_id, dossier_id, criterion, clause, position, measure, responsible, resources,
            due, to_confirm, written_by)
        SELECT \(school)::uuid, \(dossier)::uuid, i.criterion, i.clause, i.position, i.measure, i.responsible,
            i.resources, i.due, true, \(person)::uuid
        FROM improvement i
        WHERE i.dossier_id = \(source) AND i.criterion = ANY(\(criteria)) AND (i.clause = '' OR EXISTS (
            SELECT FROM unnest(\(paths)::text[]) AS path
            WHERE split_part(path, '/', 1) = i.criterion AND split_part(path, '/', 3) = i.clause))
        """
    }

    /// Serial numbers go on where they were, so that no code is ever given twice.
    private var counters: Query {
        """
        INSERT INTO evidence_counter (school_id, dossier_id, criterion, last_serial)
        SELECT \(school)::uuid, \(dossier)::uuid, c.criterion, c.last_serial
        FROM evidence_counter c WHERE c.dossier_id = \(source) AND c.criterion = ANY(\(owners))
        """
    }

    private var evidence: Query {
        """
        INSERT INTO evidence (school_id, dossier_id, criterion, box, serial, code, name, number, issued_on, issuer,
            keeper, period_from, period_to, valid_until, remarks, carried_from, registered_by)
        SELECT \(school)::uuid, \(dossier)::uuid, e.criterion, e.box, e.serial, e.code, e.name, e.number, e.issued_on,
            e.issuer, e.keeper, e.period_from, e.period_to, e.valid_until, e.remarks, e.id, \(person)::uuid
        FROM evidence e
        WHERE e.dossier_id = \(source) AND e.withdrawn_at IS NULL AND e.criterion = ANY(\(owners))
        """
    }

    private var uses: Query {
        """
        INSERT INTO evidence_use (school_id, dossier_id, evidence_id, criterion, level, indicator, linked_by)
        SELECT \(school)::uuid, \(dossier)::uuid, e.id, u.criterion, u.level, u.indicator, \(person)::uuid
        FROM evidence e JOIN evidence_use u ON u.evidence_id = e.carried_from
        WHERE e.dossier_id = \(dossier)
            AND u.criterion || '/' || u.level || '/' || u.indicator = ANY(\(paths))
        """
    }

    /// The newest revision of each file begins a new row of revisions; the stored file is the same.
    private var files: Query {
        """
        INSERT INTO evidence_revision (school_id, dossier_id, evidence_id, slot, revision, sha256, file_name,
            media_type, size, uploaded_by)
        SELECT DISTINCT ON (e.id, r.slot) \(school)::uuid, \(dossier)::uuid, e.id, r.slot, 1, r.sha256, r.file_name,
            r.media_type, r.size, \(person)::uuid
        FROM evidence e JOIN evidence_revision r ON r.evidence_id = e.carried_from
        WHERE e.dossier_id = \(dossier)
        ORDER BY e.id, r.slot, r.revision DESC
        """
    }
}

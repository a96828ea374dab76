-- What everybody may know of every certificate, as a view: what a reader asks for is found first, and the rest looked up
-- for that alone. It runs with its owner's rights, for it says nothing about people.
CREATE VIEW published_certificate AS
    SELECT c.id, c.school_id, u.name AS school, coalesce(u.code, '') AS school_code, s.kind AS school_kind,
        a.id AS unit_id, coalesce(a.name, '') AS unit, p.id AS province_id, coalesce(p.name, '') AS province,
        c.school_name, c.kind, c.rank::integer AS rank, c.decision_number, c.decided_on, c.paper_number, c.valid_until,
        c.is_end_printed, c.issued_by, c.basis, c.pack_id, c.outcome_of, c.withdrawn_on, c.withdrawal,
        c.withdrawn_on IS NULL AND EXISTS (SELECT FROM certificate n WHERE n.school_id = c.school_id
            AND n.kind = c.kind AND n.withdrawn_on IS NULL AND (n.decided_on, n.id) > (c.decided_on, c.id))
            AS is_replaced,
        coalesce(e.value, general.value)::integer AS ending_months, l.value::integer AS lead_months
    FROM certificate c JOIN unit u ON u.id = c.school_id JOIN school s ON s.unit_id = u.id
        LEFT JOIN unit a ON a.id = u.parent_id LEFT JOIN unit b ON b.id = a.parent_id
        LEFT JOIN unit p ON p.id = CASE WHEN a.kind = 'province' THEN a.id ELSE b.id END
        LEFT JOIN setting general ON general.key = 'certificate.endingMonths' AND general.unit_id IS NULL
        LEFT JOIN setting e ON e.key = 'certificate.endingMonths' AND e.unit_id = p.id
        LEFT JOIN setting l ON l.key = 'certificate.renewalLeadMonths' AND l.unit_id = p.id AND l.value <> '';
GRANT SELECT ON published_certificate TO accreditation_server;
DROP FUNCTION published_certificates();

-- What start pages of officers count besides: a closed school waits for no dossier, and certificates end.
DO $$
DECLARE
    spot text;
BEGIN
    FOREACH spot IN ARRAY ARRAY['unit_closure', 'certificate', 'setting'] LOOP
        EXECUTE format('CREATE TRIGGER note_census_change AFTER INSERT OR UPDATE OR DELETE ON %I
            FOR EACH STATEMENT EXECUTE FUNCTION note_census_change()', spot);
    END LOOP;
END $$;

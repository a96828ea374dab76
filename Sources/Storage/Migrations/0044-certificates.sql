-- The register of recognitions: one row for each grade or degree that a school was given. It stays with the school that
-- received it. Rows come from recorded outcomes, by themselves, and from lists of certificates of the years before.
CREATE TABLE certificate_import (
    id           uuid PRIMARY KEY,
    unit_id      uuid NOT NULL REFERENCES unit,
    file_name    text NOT NULL CHECK (length(file_name) <= 255),
    file_hash    text NOT NULL,
    taken        integer NOT NULL CHECK (taken >= 0),
    brought_by   uuid NOT NULL REFERENCES person,
    brought_at   timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE certificate (
    id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id        uuid NOT NULL REFERENCES school,
    -- The school's name when it was issued.
    school_name      text NOT NULL CHECK (length(school_name) BETWEEN 1 AND 300),
    kind             text NOT NULL CHECK (kind IN ('accreditation', 'national-standard')),
    -- The accreditation grade or the degree of the national standard.
    rank             smallint NOT NULL CHECK (rank BETWEEN 1 AND 9),
    decision_number  text NOT NULL CHECK (length(decision_number) BETWEEN 1 AND 100),
    decided_on       date NOT NULL,
    -- The number printed on the paper; empty until it is written down.
    paper_number     text NOT NULL DEFAULT '' CHECK (length(paper_number) <= 100),
    -- The last day; null where none is set.
    valid_until      date CHECK (valid_until > decided_on),
    -- Whether the last day was read from the paper rather than counted.
    is_end_printed   boolean NOT NULL,
    issued_by        text NOT NULL DEFAULT '' CHECK (length(issued_by) <= 200),
    -- The legal text as a list names it; empty where the rule pack says it.
    basis            text NOT NULL DEFAULT '' CHECK (length(basis) <= 200),
    pack_id          text,
    -- The dossier whose recorded outcome it is; null for certificates of a list.
    outcome_of       uuid REFERENCES outcome,
    import_id        uuid REFERENCES certificate_import,
    made_at          timestamptz NOT NULL DEFAULT now(),
    -- Set by the act of withdrawing.
    withdrawn_on     date,
    withdrawal       text NOT NULL DEFAULT '',
    version          integer NOT NULL DEFAULT 1,
    UNIQUE (school_id, kind, decision_number, decided_on),
    UNIQUE (school_id, id)
);
CREATE INDEX certificate_outcome ON certificate (outcome_of);
CREATE INDEX certificate_end ON certificate (valid_until);

-- Withdrawing one certificate: an act, never changed.
CREATE TABLE certificate_withdrawal (
    certificate_id   uuid PRIMARY KEY,
    school_id        uuid NOT NULL,
    decision_number  text NOT NULL CHECK (length(decision_number) BETWEEN 1 AND 100),
    decided_on       date NOT NULL,
    reason           text NOT NULL CHECK (length(reason) BETWEEN 1 AND 4000),
    -- The hash of the certificate as it was shown.
    seen_hash        text NOT NULL,
    withdrawn_by     uuid NOT NULL REFERENCES person,
    withdrawn_at     timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (school_id, certificate_id) REFERENCES certificate (school_id, id)
);

-- Lists between being sent and being accepted: seen by their sender alone, thrown away after a day.
CREATE TABLE certificate_draft (
    id         uuid PRIMARY KEY,
    unit_id    uuid NOT NULL REFERENCES unit,
    file_name  text NOT NULL CHECK (length(file_name) <= 255),
    content    bytea NOT NULL CHECK (length(content) BETWEEN 1 AND 5242880),
    sent_by    uuid NOT NULL REFERENCES person,
    sent_at    timestamptz NOT NULL DEFAULT now()
);

-- Throws away what has waited for a day; answers how many.
CREATE FUNCTION tidy_certificate_drafts() RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    WITH gone AS (DELETE FROM certificate_draft WHERE sent_at < now() - interval '1 day' RETURNING 1)
    SELECT count(*) FROM gone
$$;

-- Months before its end from which a certificate is shown as ending; a province may set its own. How long before its
-- end a renewal is due where the rules are silent has no general value.
INSERT INTO setting (key, unit_id, value) VALUES ('certificate.endingMonths', NULL, '12');

-- Every recorded outcome with a grade or a degree makes its certificates; one that a list brought already is kept.
CREATE FUNCTION issue_certificates(o outcome) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    INSERT INTO certificate (school_id, school_name, kind, rank, decision_number, decided_on, valid_until,
        is_end_printed, pack_id, outcome_of, made_at)
    SELECT o.school_id, u.name, k.kind, k.rank, o.decision_number, o.decided_on,
        CASE WHEN o.valid_until > o.decided_on THEN o.valid_until END, false, d.pack_id, o.dossier_id, o.recorded_at
    FROM unit u, dossier d, (VALUES ('accreditation', o.grade), ('national-standard', o.degree)) AS k(kind, rank)
    WHERE u.id = o.school_id AND d.id = o.dossier_id AND k.rank > 0
    ON CONFLICT (school_id, kind, decision_number, decided_on) DO UPDATE
        SET outcome_of = EXCLUDED.outcome_of, pack_id = EXCLUDED.pack_id, version = certificate.version + 1
        WHERE certificate.outcome_of IS NULL
$$;
CREATE FUNCTION issue_after_outcome() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM issue_certificates(NEW);
    RETURN NULL;
END $$;
CREATE TRIGGER issue_certificates AFTER INSERT ON outcome FOR EACH ROW EXECUTE FUNCTION issue_after_outcome();

-- The register shows what the act of withdrawing says.
CREATE FUNCTION mark_withdrawn() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    UPDATE certificate SET withdrawn_on = NEW.decided_on, withdrawal = NEW.decision_number, version = version + 1
    WHERE id = NEW.certificate_id;
    RETURN NULL;
END $$;
CREATE TRIGGER mark_withdrawn AFTER INSERT ON certificate_withdrawal
    FOR EACH ROW EXECUTE FUNCTION mark_withdrawn();

INSERT INTO recorded_table (name, chain, keys) VALUES
    ('certificate_import', 'unit_id', 'id'), ('certificate', 'school_id', 'id'),
    ('certificate_withdrawal', 'school_id', 'certificate_id');
DO $$
DECLARE
    t recorded_table;
    spot text;
BEGIN
    FOR t IN SELECT * FROM recorded_table
        WHERE name IN ('certificate_import', 'certificate', 'certificate_withdrawal') LOOP
        EXECUTE format('CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON %I
            FOR EACH ROW EXECUTE FUNCTION record_event(%L, %L, %L)', t.name, t.chain, t.keys, t.digested);
    END LOOP;
    FOREACH spot IN ARRAY ARRAY['certificate_import', 'certificate', 'certificate_withdrawal',
        'certificate_draft'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', spot);
        EXECUTE format('GRANT SELECT, INSERT ON %I TO accreditation_server', spot);
    END LOOP;
END $$;
GRANT UPDATE (paper_number, issued_by, version) ON certificate TO accreditation_server;
GRANT DELETE ON certificate_draft TO accreditation_server;

-- Whether the current person has begun this import in this transaction.
CREATE FUNCTION is_bringing_certificates(wanted_import uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN EXISTS (SELECT FROM certificate_import i WHERE i.id = wanted_import AND i.brought_by = current_person()
        AND i.brought_at = now());
END $$;

CREATE POLICY read ON certificate FOR SELECT USING (school_id IN (SELECT schools_for('readRegister')));
CREATE POLICY make ON certificate FOR INSERT
    WITH CHECK (may_at_school('keepRegister', school_id) AND outcome_of IS NULL AND withdrawn_on IS NULL
        AND is_bringing_certificates(import_id));
CREATE POLICY edit ON certificate FOR UPDATE
    USING (school_id IN (SELECT schools_for('keepRegister'))) WITH CHECK (may_at_school('keepRegister', school_id));
CREATE POLICY read ON certificate_withdrawal FOR SELECT USING (school_id IN (SELECT schools_for('readRegister')));
CREATE POLICY make ON certificate_withdrawal FOR INSERT
    WITH CHECK (withdrawn_by = current_person() AND may_at_school('keepRegister', school_id));
CREATE POLICY read ON certificate_import FOR SELECT
    USING (brought_by = current_person() OR may_in_unit('keepRegister', unit_id)
        OR id IN (SELECT c.import_id FROM certificate c));
CREATE POLICY make ON certificate_import FOR INSERT
    WITH CHECK (brought_by = current_person() AND may_in_unit('keepRegister', unit_id));
CREATE POLICY read ON certificate_draft FOR SELECT USING (sent_by = current_person());
CREATE POLICY make ON certificate_draft FOR INSERT
    WITH CHECK (sent_by = current_person() AND may_in_unit('keepRegister', unit_id));
CREATE POLICY remove ON certificate_draft FOR DELETE USING (sent_by = current_person());

-- What everybody may know of every certificate, without signing in: nothing about people. Months are the settings of the
-- province, else the general ones.
CREATE FUNCTION published_certificates() RETURNS TABLE (id uuid, school_id uuid, school text, school_code text,
    school_kind text, unit_id uuid, unit text, province_id uuid, province text, school_name text, kind text,
    rank integer, decision_number text, decided_on date, paper_number text, valid_until date, is_end_printed boolean,
    issued_by text, basis text, pack_id text, outcome_of uuid, withdrawn_on date, withdrawal text, is_replaced boolean,
    ending_months integer, lead_months integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
DECLARE
    general integer := (SELECT s.value::integer FROM setting s
        WHERE s.key = 'certificate.endingMonths' AND s.unit_id IS NULL);
BEGIN
    RETURN QUERY
        SELECT c.id, c.school_id, u.name, coalesce(u.code, ''), s.kind, a.id, coalesce(a.name, ''), p.id,
            coalesce(p.name, ''), c.school_name, c.kind, c.rank::integer, c.decision_number, c.decided_on,
            c.paper_number, c.valid_until, c.is_end_printed, c.issued_by, c.basis, c.pack_id, c.outcome_of,
            c.withdrawn_on, c.withdrawal,
            c.withdrawn_on IS NULL AND EXISTS (SELECT FROM certificate n WHERE n.school_id = c.school_id
                AND n.kind = c.kind AND n.withdrawn_on IS NULL AND (n.decided_on, n.id) > (c.decided_on, c.id)),
            coalesce(e.value::integer, general), l.value::integer
        FROM certificate c JOIN unit u ON u.id = c.school_id JOIN school s ON s.unit_id = u.id
            LEFT JOIN unit a ON a.id = u.parent_id LEFT JOIN unit b ON b.id = a.parent_id
            LEFT JOIN unit p ON p.id = CASE WHEN a.kind = 'province' THEN a.id ELSE b.id END
            LEFT JOIN setting e ON e.key = 'certificate.endingMonths' AND e.unit_id = p.id
            LEFT JOIN setting l ON l.key = 'certificate.renewalLeadMonths' AND l.unit_id = p.id AND l.value <> '';
END $$;

DO $$
BEGIN
    PERFORM issue_certificates(o) FROM outcome o;
END $$;

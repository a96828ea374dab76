-- Tells one colleague of something in a dossier; nobody but those who work on it from inside can be told like this.
CREATE FUNCTION tell_colleague(wanted_dossier uuid, wanted_person uuid, wanted_kind text, wanted_words text,
    wanted_link text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO notice (person_id, school_id, dossier_id, kind, words, link, sent_by)
    SELECT p.id, d.school_id, d.id, wanted_kind, left(wanted_words, 2000), wanted_link, current_person()
    FROM dossier d JOIN dossier_people(wanted_dossier) p ON p.id = wanted_person
    WHERE d.id = wanted_dossier AND p.id IS DISTINCT FROM current_person();
END $$;

-- By when a criterion that was given back is to be mended.
ALTER TABLE return_item ADD COLUMN due_on date;

-- A handing in is read at two desks, one after the other. A remark is its desk's own until the next decision, whatever
-- the desk before has said, and also where the school took the dossier back in between.
DROP POLICY read ON remark;
CREATE POLICY read ON remark FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readSubmission'))
    AND (EXISTS (SELECT FROM review r WHERE r.dossier_id = remark.dossier_id AND r.decided_at >= remark.written_at)
        OR may('review', dossier_id)));

CREATE OR REPLACE FUNCTION guard_remark() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    changed remark := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    waiting text;
BEGIN
    IF current_person() IS NULL OR TG_OP = 'UPDATE' THEN
        RETURN changed;
    END IF;
    -- A decision waits for remarks that are being made, and they for it.
    SELECT d.state INTO waiting FROM dossier d WHERE d.id = changed.dossier_id FOR SHARE;
    IF TG_OP = 'INSERT' THEN
        changed.written_at := clock_timestamp();
    END IF;
    IF waiting NOT IN ('submitted', 'forwarded')
        OR EXISTS (SELECT FROM review r
            WHERE r.submission_id = changed.submission_id AND r.desk = waiting)
        OR EXISTS (SELECT FROM review r
            WHERE r.dossier_id = changed.dossier_id AND r.decided_at >= changed.written_at)
        OR (TG_OP = 'INSERT' AND NOT EXISTS (SELECT FROM submission s
            WHERE s.id = changed.submission_id AND s.dossier_id = changed.dossier_id
                AND s.number = (SELECT max(l.number) FROM submission l WHERE l.dossier_id = s.dossier_id))) THEN
        RAISE EXCEPTION 'this handing in is not waiting for remarks' USING ERRCODE = '42501';
    END IF;
    RETURN changed;
END $$;

-- The moment of a decision is the one after which nothing more is remarked.
ALTER TABLE review ALTER COLUMN decided_at SET DEFAULT clock_timestamp();

-- The paper with which the province refused to recognise; earlier refusals have none.
ALTER TABLE procedure_act ADD COLUMN decision_number text NOT NULL DEFAULT '' CHECK (length(decision_number) <= 100),
    ADD COLUMN decision_on date,
    ADD CHECK ((decision_number = '') = (decision_on IS NULL));
ALTER TABLE procedure_act ADD CONSTRAINT refusal_decided CHECK (act <> 'refuse' OR decision_on IS NOT NULL) NOT VALID;

-- Wanted evidence moves along with its dossier to another rule pack.
INSERT INTO moved_table (name, places, matches, stays) VALUES
    ('collecting_row', '{criterion,indicator}', 't.id = k.id', false);

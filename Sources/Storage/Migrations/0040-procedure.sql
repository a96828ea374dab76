-- The procedure of each law: which acts a dossier's law has, the acts without a table of their own, and what people are
-- told of what was done.

-- The acts that the law of the dossier knows; empty for dossiers opened before there was any.
ALTER TABLE dossier ADD COLUMN acts text[] NOT NULL DEFAULT '{}';

-- Filled from the program's machine when it migrates.
DROP TABLE transition;
CREATE TABLE transition (
    act         text NOT NULL,
    from_state  text NOT NULL,
    to_state    text NOT NULL,
    action      text NOT NULL,
    -- Only dossiers whose law has the act take it.
    is_chosen   boolean NOT NULL,
    -- Dossiers whose law has this other act do not take it; empty for none.
    unless      text NOT NULL DEFAULT '',
    PRIMARY KEY (act, from_state, to_state)
);

-- Whether the current person may do this act with this dossier now, on this way.
CREATE FUNCTION may_act(wanted_act text, wanted_from text, wanted_to text, wanted_dossier uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN EXISTS (SELECT FROM transition t JOIN dossier d ON d.id = wanted_dossier AND d.state = wanted_from
        WHERE t.act = wanted_act AND t.from_state = wanted_from AND t.to_state = wanted_to AND may(t.action, d.id));
END $$;

CREATE OR REPLACE FUNCTION guard_dossier() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF (NEW.id, NEW.school_id, NEW.school_year, NEW.parts, NEW.opened_by, NEW.opened_at)
        IS DISTINCT FROM (OLD.id, OLD.school_id, OLD.school_year, OLD.parts, OLD.opened_by, OLD.opened_at) THEN
        RAISE EXCEPTION 'a dossier stays with its school and its year' USING ERRCODE = '42501';
    END IF;
    IF (NEW.pack_id, NEW.pack_hash, NEW.acts) IS DISTINCT FROM (OLD.pack_id, OLD.pack_hash, OLD.acts)
        AND NOT coalesce(may('movePack', OLD.id), false) THEN
        RAISE EXCEPTION 'a dossier stays with its rule pack' USING ERRCODE = '42501';
    END IF;
    IF NEW.state <> OLD.state AND NOT EXISTS (SELECT FROM transition t
        WHERE t.from_state = OLD.state AND t.to_state = NEW.state AND may(t.action, OLD.id)
            AND (NOT t.is_chosen OR t.act = ANY(OLD.acts)) AND NOT t.unless = ANY(OLD.acts)) THEN
        RAISE EXCEPTION 'this change of state is not allowed' USING ERRCODE = '42501';
    END IF;
    IF NEW.due_on IS DISTINCT FROM OLD.due_on AND NOT may('setDeadline', OLD.id) THEN
        RAISE EXCEPTION 'this deadline is set by the managing body' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;

-- At which desk a handing in was read: with the managing body, or after it was forwarded with the province.
ALTER TABLE review ADD COLUMN desk text NOT NULL DEFAULT 'submitted' CHECK (desk IN ('submitted', 'forwarded'));
ALTER TABLE review DROP CONSTRAINT review_submission_id_key;
ALTER TABLE review ADD UNIQUE (submission_id, desk);

-- Acts of the procedure that leave nothing else behind.
CREATE TABLE procedure_act (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id   uuid NOT NULL REFERENCES school,
    dossier_id  uuid NOT NULL,
    act         text NOT NULL,
    from_state  text NOT NULL,
    to_state    text NOT NULL,
    reason      text NOT NULL DEFAULT '' CHECK (length(reason) <= 10000),
    -- SHA-256 of exactly what was seen.
    seen_hash   text NOT NULL,
    -- The unit for which it was done.
    unit_id     uuid NOT NULL REFERENCES unit,
    done_by     uuid NOT NULL REFERENCES person,
    done_at     timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);
CREATE INDEX procedure_act_dossier ON procedure_act (dossier_id, done_at);
GRANT SELECT, INSERT ON procedure_act TO accreditation_server;
CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON procedure_act
    FOR EACH ROW EXECUTE FUNCTION record_event('school_id', 'id', '');
ALTER TABLE procedure_act ENABLE ROW LEVEL SECURITY;
CREATE POLICY read ON procedure_act FOR SELECT
    USING (dossier_id IN (SELECT dossiers_for('readWorkings') UNION SELECT dossiers_for('readSubmission')));
CREATE POLICY make ON procedure_act FOR INSERT WITH CHECK (
    done_by = current_person() AND may_act(act, from_state, to_state, dossier_id));

-- Everybody who is something towards a dossier, with what.
CREATE FUNCTION people_toward(wanted_dossier uuid) RETURNS TABLE (person_id uuid, role text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
        WITH place AS (
            SELECT d.id, d.school_id, u.parent_id, province_of(d.school_id) AS province
            FROM dossier d JOIN unit u ON u.id = d.school_id WHERE d.id = wanted_dossier),
        found AS (
            SELECT r.person_id, CASE
                    WHEN r.unit_id = p.parent_id AND r.role IN ('districtOfficer', 'provinceOfficer')
                        THEN 'districtOfficer'
                    ELSE r.role END AS role
            FROM place p JOIN role_assignment r ON r.unit_id IN (p.school_id, p.parent_id) AND r.ended_at IS NULL
            UNION
            SELECT r.person_id, 'provinceOfficer' FROM place p JOIN role_assignment r ON r.unit_id = p.province
                AND r.role = 'provinceOfficer' AND r.ended_at IS NULL
            UNION
            SELECT c.person_id, CASE c.role WHEN 'chair' THEN 'councilChair' WHEN 'secretary' THEN 'councilSecretary'
                ELSE 'councilMember' END FROM council_member c WHERE c.dossier_id = wanted_dossier
            UNION
            SELECT t.person_id, CASE t.role WHEN 'leader' THEN 'teamLeader' ELSE 'evaluator' END
            FROM team_member t WHERE t.dossier_id = wanted_dossier)
        SELECT f.person_id, f.role FROM found f JOIN person p ON p.id = f.person_id WHERE p.disabled_at IS NULL;
END $$;
REVOKE EXECUTE ON FUNCTION people_toward FROM PUBLIC;

-- What somebody is told: stays in the system with the moments of sending, delivery and reading.
CREATE TABLE notice (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    person_id     uuid NOT NULL REFERENCES person,
    school_id     uuid REFERENCES school,
    dossier_id    uuid,
    -- What it is about: `act`, `reminder` …
    kind          text NOT NULL CHECK (kind ~ '^[a-z-]+$'),
    words         text NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
    -- The page where it is dealt with, inside the system.
    link          text NOT NULL DEFAULT '' CHECK (link = '' OR link ~ '^/([^/]|$)'),
    sent_by       uuid REFERENCES person,
    sent_at       timestamptz NOT NULL DEFAULT now(),
    -- When the person was first shown that it is there.
    delivered_at  timestamptz,
    read_at       timestamptz
);
CREATE INDEX notice_person ON notice (person_id, sent_at DESC);
CREATE INDEX notice_dossier ON notice (dossier_id, sent_at) WHERE dossier_id IS NOT NULL;
GRANT SELECT ON notice TO accreditation_server;
GRANT UPDATE (delivered_at, read_at) ON notice TO accreditation_server;
ALTER TABLE notice ENABLE ROW LEVEL SECURITY;
CREATE POLICY read ON notice FOR SELECT USING (person_id = current_person() OR sent_by = current_person());
CREATE POLICY edit ON notice FOR UPDATE USING (person_id = current_person())
    WITH CHECK (person_id = current_person());

-- Tells everybody who has one of these roles towards a dossier, except whoever tells; only somebody who has a part in
-- the dossier can. Gives the number of people told.
CREATE FUNCTION tell_about(wanted_dossier uuid, roles text[], wanted_kind text, wanted_words text, wanted_link text)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    told integer;
BEGIN
    IF current_person() IS NOT NULL
        AND NOT EXISTS (SELECT FROM people_toward(wanted_dossier) p WHERE p.person_id = current_person()) THEN
        RAISE EXCEPTION 'only who has a part in a dossier tells others of it' USING ERRCODE = '42501';
    END IF;
    INSERT INTO notice (person_id, school_id, dossier_id, kind, words, link, sent_by)
    SELECT DISTINCT p.person_id, d.school_id, d.id, wanted_kind, wanted_words, wanted_link, current_person()
    FROM people_toward(wanted_dossier) p JOIN dossier d ON d.id = wanted_dossier
    WHERE p.role = ANY(roles) AND p.person_id IS DISTINCT FROM current_person();
    GET DIAGNOSTICS told = ROW_COUNT;
    RETURN told;
END $$;

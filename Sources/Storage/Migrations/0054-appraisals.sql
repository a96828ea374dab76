-- Appraisal councils: each member's opinion sheet, what was found of the conditions of a recognition, the minutes of
-- the meeting with its votes, and the notice of result. The council is the dossier's team.

-- The circular's text on size, attendance and voting was not available: a province sets its own.
INSERT INTO setting (key, unit_id, value) VALUES ('appraisal.minimumSize', NULL, '5'),
    ('appraisal.attendancePercent', NULL, '67'), ('appraisal.agreeingPercent', NULL, '51');

-- One member's opinion on the whole dossier; read by its member alone until everybody has handed in.
CREATE TABLE opinion_sheet (
    school_id     uuid NOT NULL,
    dossier_id    uuid NOT NULL,
    team_id       uuid NOT NULL,
    person_id     uuid NOT NULL REFERENCES person,
    proposal      text CHECK (proposal IN ('recognise', 'complete', 'refuse')),
    strengths     text NOT NULL DEFAULT '' CHECK (length(strengths) <= 20000),
    lacks         text NOT NULL DEFAULT '' CHECK (length(lacks) <= 20000),
    advice        text NOT NULL DEFAULT '' CHECK (length(advice) <= 20000),
    handed_in_at  timestamptz,
    version       integer NOT NULL DEFAULT 1,
    PRIMARY KEY (team_id, person_id),
    CHECK (handed_in_at IS NULL OR proposal IS NOT NULL),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id),
    FOREIGN KEY (dossier_id, team_id) REFERENCES team (dossier_id, id)
);

-- What the council found of a condition that the system cannot prove by itself.
CREATE TABLE condition_finding (
    school_id   uuid NOT NULL,
    dossier_id  uuid NOT NULL,
    -- The fact in the packs' words.
    fact        text NOT NULL CHECK (fact ~ '^[A-Za-z]{1,60}$'),
    holds       boolean NOT NULL,
    -- What it rests on: papers, evidence codes, what was seen.
    grounds     text NOT NULL CHECK (length(btrim(grounds)) BETWEEN 1 AND 10000),
    found_by    uuid NOT NULL REFERENCES person,
    found_at    timestamptz NOT NULL DEFAULT now(),
    version     integer NOT NULL DEFAULT 1,
    PRIMARY KEY (dossier_id, fact),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);

-- The minutes of the council's meeting: never changed.
CREATE TABLE appraisal_minutes (
    school_id     uuid NOT NULL,
    dossier_id    uuid NOT NULL,
    team_id       uuid PRIMARY KEY,
    -- Canonical JSON: day, place, who was there and proposed what, what was said, votes, the shares that counted, the
    -- conditions with their proofs.
    content       text NOT NULL,
    content_hash  text NOT NULL CHECK (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    -- Whether the council proposes to recognise the school.
    is_carried    boolean NOT NULL,
    kept_by       uuid NOT NULL REFERENCES person,
    kept_at       timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id),
    FOREIGN KEY (dossier_id, team_id) REFERENCES team (dossier_id, id)
);

-- What the province tells the school of the result: never changed.
CREATE TABLE result_notice (
    school_id     uuid NOT NULL,
    dossier_id    uuid PRIMARY KEY,
    number        text NOT NULL CHECK (length(btrim(number)) BETWEEN 1 AND 100),
    noted_on      date NOT NULL,
    body          text NOT NULL CHECK (length(btrim(body)) BETWEEN 1 AND 20000),
    -- The hash of the conclusion of which it tells.
    content_hash  text NOT NULL,
    sent_by       uuid NOT NULL REFERENCES person,
    sent_at       timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);

INSERT INTO recorded_table (name, chain, keys, digested) VALUES
    ('opinion_sheet', 'school_id', 'team_id,person_id', ''),
    ('condition_finding', 'school_id', 'dossier_id,fact', ''),
    ('appraisal_minutes', 'school_id', 'team_id', 'content'), ('result_notice', 'school_id', 'dossier_id', '');
DO $$
DECLARE
    t recorded_table;
BEGIN
    FOR t IN SELECT * FROM recorded_table
        WHERE name IN ('opinion_sheet', 'condition_finding', 'appraisal_minutes', 'result_notice') LOOP
        EXECUTE format('CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON %I
            FOR EACH ROW EXECUTE FUNCTION record_event(%L, %L, %L)', t.name, t.chain, t.keys, t.digested);
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t.name);
        EXECUTE format('GRANT SELECT, INSERT ON %I TO accreditation_server', t.name);
    END LOOP;
END $$;
GRANT UPDATE ON opinion_sheet, condition_finding TO accreditation_server;
-- A school does not read in its history what members of the council wrote.
CREATE POLICY hide_appraisal ON event AS RESTRICTIVE FOR SELECT USING (split_part(subject, '/', 1) NOT IN
    ('opinion_sheet', 'condition_finding', 'appraisal_minutes'));

-- Whether every member of a team has handed in an opinion: only then opinions are shown to others.
CREATE FUNCTION opinions_are_open(wanted_team uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN EXISTS (SELECT FROM team_member m WHERE m.team_id = wanted_team)
        AND NOT EXISTS (SELECT FROM team_member m LEFT JOIN opinion_sheet o
            ON o.team_id = m.team_id AND o.person_id = m.person_id
            WHERE m.team_id = wanted_team AND o.handed_in_at IS NULL);
END $$;

-- Who of a team has handed in, without what; for those who may see the team.
CREATE FUNCTION opinion_progress(wanted_dossier uuid)
RETURNS TABLE (person_id uuid, name text, role text, handed_in_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
        SELECT m.person_id, p.full_name, m.role, o.handed_in_at FROM team_member m
            JOIN person p ON p.id = m.person_id
            LEFT JOIN opinion_sheet o ON o.team_id = m.team_id AND o.person_id = m.person_id
        WHERE m.dossier_id = wanted_dossier AND may('readTeam', wanted_dossier)
        ORDER BY array_position(ARRAY['leader', 'secretary', 'member'], m.role), p.full_name, m.person_id;
END $$;

-- The school years up to a dossier's for which the school handed in a report and reviewed its improvement plan with a
-- result, the newest first; for those who may see the team.
CREATE FUNCTION years_with_data(wanted_dossier uuid)
RETURNS TABLE (school_year integer, dossier_id uuid, submitted_on date, content_hash text, reviews integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
        SELECT e.school_year::integer, e.id, (s.submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, s.content_hash,
            r.reviews::integer
        FROM dossier d JOIN dossier e ON e.school_id = d.school_id AND e.school_year <= d.school_year
            CROSS JOIN LATERAL (SELECT b.submitted_at, b.content_hash FROM submission b WHERE b.dossier_id = e.id
                ORDER BY b.number DESC LIMIT 1) s
            CROSS JOIN LATERAL (SELECT count(*) AS reviews FROM plan_review p WHERE p.dossier_id = e.id
                AND btrim(p.result) <> '') r
        WHERE d.id = wanted_dossier AND r.reviews > 0 AND may('readTeam', wanted_dossier)
        ORDER BY 1 DESC;
END $$;

-- Whether the law of a dossier lets its council conclude now: where it asks for a meeting, that has been.
CREATE FUNCTION has_met(wanted_dossier uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN EXISTS (SELECT FROM dossier d WHERE d.id = wanted_dossier
        AND (NOT 'appraise' = ANY(d.acts) OR d.state = 'appraised'));
END $$;

-- Whether the council proposes that the school be recognised; true where no council appraises.
CREATE FUNCTION is_proposed(wanted_dossier uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN coalesce((SELECT m.is_carried FROM appraisal_minutes m WHERE m.dossier_id = wanted_dossier), true);
END $$;

CREATE POLICY read ON opinion_sheet FOR SELECT USING (person_id = current_person()
    OR (handed_in_at IS NOT NULL AND opinions_are_open(team_id)
        AND dossier_id IN (SELECT dossiers_for('readRatings'))));
CREATE POLICY make ON opinion_sheet FOR INSERT
    WITH CHECK (person_id = current_person() AND may('giveOpinion', dossier_id));
CREATE POLICY edit ON opinion_sheet FOR UPDATE
    USING (person_id = current_person() AND handed_in_at IS NULL AND may('giveOpinion', dossier_id))
    WITH CHECK (person_id = current_person());
CREATE POLICY fit_new ON opinion_sheet AS RESTRICTIVE FOR INSERT
    WITH CHECK (evaluation_conflict(current_person(), school_id) IS NULL);
CREATE POLICY fit ON opinion_sheet AS RESTRICTIVE FOR UPDATE
    USING (evaluation_conflict(current_person(), school_id) IS NULL);
CREATE POLICY read ON condition_finding FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readRatings')));
CREATE POLICY make ON condition_finding FOR INSERT
    WITH CHECK (found_by = current_person() AND may('appraise', dossier_id));
CREATE POLICY edit ON condition_finding FOR UPDATE USING (may('appraise', dossier_id))
    WITH CHECK (found_by = current_person() AND may('appraise', dossier_id));
CREATE POLICY fit_new ON condition_finding AS RESTRICTIVE FOR INSERT
    WITH CHECK (evaluation_conflict(current_person(), school_id) IS NULL);
CREATE POLICY fit ON condition_finding AS RESTRICTIVE FOR UPDATE
    USING (evaluation_conflict(current_person(), school_id) IS NULL);
CREATE POLICY read ON appraisal_minutes FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readRatings')));
CREATE POLICY make ON appraisal_minutes FOR INSERT
    WITH CHECK (kept_by = current_person() AND may('appraise', dossier_id) AND opinions_are_open(team_id));
CREATE POLICY fit_new ON appraisal_minutes AS RESTRICTIVE FOR INSERT
    WITH CHECK (evaluation_conflict(current_person(), school_id) IS NULL);
CREATE POLICY read ON result_notice FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readResultNotice')));
CREATE POLICY make ON result_notice FOR INSERT
    WITH CHECK (sent_by = current_person() AND may('sendResultNotice', dossier_id));
CREATE POLICY after_meeting ON conclusion AS RESTRICTIVE FOR INSERT WITH CHECK (has_met(dossier_id));
CREATE POLICY as_proposed ON outcome AS RESTRICTIVE FOR INSERT WITH CHECK (is_proposed(dossier_id));

-- Of the acts after which a dossier takes no other way, there may be several.
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
            AND (NOT t.is_chosen OR t.act = ANY(OLD.acts)) AND NOT string_to_array(t.unless, ',') && OLD.acts) THEN
        RAISE EXCEPTION 'this change of state is not allowed' USING ERRCODE = '42501';
    END IF;
    IF NEW.due_on IS DISTINCT FROM OLD.due_on AND NOT may('setDeadline', OLD.id) THEN
        RAISE EXCEPTION 'this deadline is set by the managing body' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;

-- When the last act on each of these dossiers was done, the council's meeting among them.
CREATE OR REPLACE FUNCTION last_acts(wanted uuid[]) RETURNS TABLE (dossier_id uuid, at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT done.dossier_id, max(done.at) FROM (
        SELECT id AS dossier_id, opened_at AS at FROM dossier WHERE id = ANY(wanted)
        UNION ALL SELECT s.dossier_id, s.submitted_at FROM submission s WHERE s.dossier_id = ANY(wanted)
        UNION ALL SELECT r.dossier_id, r.decided_at FROM review r WHERE r.dossier_id = ANY(wanted)
        UNION ALL SELECT t.dossier_id, t.formed_at FROM team t WHERE t.dossier_id = ANY(wanted)
        UNION ALL SELECT m.dossier_id, m.kept_at FROM appraisal_minutes m WHERE m.dossier_id = ANY(wanted)
        UNION ALL SELECT c.dossier_id, c.concluded_at FROM conclusion c WHERE c.dossier_id = ANY(wanted)
        UNION ALL SELECT o.dossier_id, o.recorded_at FROM outcome o WHERE o.dossier_id = ANY(wanted)
        UNION ALL SELECT p.dossier_id, p.done_at FROM procedure_act p WHERE p.dossier_id = ANY(wanted)) AS done
    GROUP BY done.dossier_id
$$;

-- The pool of a province's evaluators: training, years in the sector, when they cannot, where they have an interest;
-- who is taken into a team all the same, and why; when a team is at its school.
CREATE TABLE evaluator_profile (
    person_id     uuid PRIMARY KEY REFERENCES person,
    certificate   text NOT NULL DEFAULT '',
    trained_on    date,
    sector_since  date,
    -- Workplaces that are no units of the system, in words.
    elsewhere     text NOT NULL DEFAULT '',
    changed_by    uuid NOT NULL REFERENCES person,
    changed_at    timestamptz NOT NULL DEFAULT now(),
    version       integer NOT NULL DEFAULT 1
);

CREATE TABLE evaluator_absence (
    id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    person_id  uuid NOT NULL REFERENCES person,
    from_day   date NOT NULL,
    to_day     date NOT NULL CHECK (to_day >= from_day),
    reason     text NOT NULL DEFAULT '',
    noted_by   uuid NOT NULL REFERENCES person,
    noted_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX evaluator_absence_person ON evaluator_absence (person_id);

CREATE TABLE evaluator_interest (
    id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    person_id  uuid NOT NULL REFERENCES person,
    unit_id    uuid NOT NULL REFERENCES unit,
    what       text NOT NULL CHECK (btrim(what) <> ''),
    noted_by   uuid NOT NULL REFERENCES person,
    noted_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX evaluator_interest_person ON evaluator_interest (person_id);

-- Who works or worked at the school is never taken, whatever the reason.
CREATE TABLE eligibility_waiver (
    school_id   uuid NOT NULL,
    dossier_id  uuid NOT NULL,
    person_id   uuid NOT NULL REFERENCES person,
    kind        text NOT NULL CHECK (kind <> 'never-worked-there'),
    reason      text NOT NULL CHECK (btrim(reason) <> ''),
    granted_by  uuid NOT NULL REFERENCES person,
    granted_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (dossier_id, person_id, kind),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);

-- When the team is at the school, and why it was changed last.
ALTER TABLE team ADD COLUMN survey_from date, ADD COLUMN survey_to date,
    ADD COLUMN change_reason text NOT NULL DEFAULT '',
    ADD CONSTRAINT team_survey CHECK ((survey_from IS NULL) = (survey_to IS NULL) AND survey_from <= survey_to);

-- From how many levels of difference on a result is shown once more before it is decided upon.
INSERT INTO setting (key, unit_id, value) VALUES ('unusual.selfGap', NULL, '2'), ('unusual.memberGap', NULL, '2');

-- Units that count as a school when it is asked who worked there.
CREATE FUNCTION counted_as_school(wanted_school uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$ SELECT wanted_school $$;

CREATE OR REPLACE FUNCTION evaluation_conflict(wanted_person uuid, wanted_school uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT CASE WHEN e.ended_on IS NULL THEN 'works' ELSE 'worked' END FROM employment e
    WHERE e.person_id = wanted_person AND e.unit_id IN (SELECT counted_as_school(wanted_school))
    ORDER BY e.ended_on DESC NULLS FIRST LIMIT 1
$$;

-- Whether the current person keeps the pool in which somebody is an evaluator.
CREATE FUNCTION keeps_in_pool(wanted_person uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN (
        SELECT EXISTS (SELECT FROM role_assignment r WHERE r.person_id = wanted_person AND r.role = 'evaluator'
            AND r.ended_at IS NULL AND may_in_unit('manageEvaluators', r.unit_id)));
END $$;

INSERT INTO recorded_table (name, chain, keys, digested) VALUES
    ('evaluator_profile', '', 'person_id', ''), ('evaluator_absence', '', 'id', ''),
    ('evaluator_interest', '', 'id', ''), ('eligibility_waiver', 'school_id', 'dossier_id,person_id,kind', '');
DO $$
DECLARE
    t recorded_table;
    spot text;
BEGIN
    FOREACH spot IN ARRAY ARRAY['evaluator_profile', 'evaluator_absence', 'evaluator_interest',
        'eligibility_waiver'] LOOP
        SELECT * INTO STRICT t FROM recorded_table r WHERE r.name = spot;
        EXECUTE format('CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON %I
            FOR EACH ROW EXECUTE FUNCTION record_event(%L, %L, %L)', t.name, t.chain, t.keys, t.digested);
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', spot);
        EXECUTE format('GRANT SELECT, INSERT ON %I TO accreditation_server', spot);
    END LOOP;
END $$;
GRANT UPDATE ON evaluator_profile TO accreditation_server;
GRANT DELETE ON evaluator_absence, evaluator_interest, eligibility_waiver TO accreditation_server;

-- The pool is read by those who keep it and by the evaluator; evaluators note themselves when they cannot take part and
-- where they have an interest.
CREATE POLICY read ON evaluator_profile FOR SELECT USING (person_id = current_person() OR keeps_in_pool(person_id));
CREATE POLICY make ON evaluator_profile FOR INSERT
    WITH CHECK (keeps_in_pool(person_id) AND changed_by = current_person());
CREATE POLICY edit ON evaluator_profile FOR UPDATE USING (keeps_in_pool(person_id))
    WITH CHECK (keeps_in_pool(person_id) AND changed_by = current_person());
CREATE POLICY read ON evaluator_absence FOR SELECT USING (person_id = current_person() OR keeps_in_pool(person_id));
CREATE POLICY make ON evaluator_absence FOR INSERT
    WITH CHECK ((person_id = current_person() OR keeps_in_pool(person_id)) AND noted_by = current_person());
CREATE POLICY remove ON evaluator_absence FOR DELETE USING (person_id = current_person() OR keeps_in_pool(person_id));
CREATE POLICY read ON evaluator_interest FOR SELECT USING (person_id = current_person() OR keeps_in_pool(person_id));
CREATE POLICY make ON evaluator_interest FOR INSERT
    WITH CHECK ((person_id = current_person() OR keeps_in_pool(person_id)) AND noted_by = current_person());
CREATE POLICY remove ON evaluator_interest FOR DELETE USING (keeps_in_pool(person_id));
CREATE POLICY make_in_pool ON employment FOR INSERT WITH CHECK (keeps_in_pool(person_id));

CREATE POLICY read ON eligibility_waiver FOR SELECT
    USING (person_id = current_person() OR dossier_id IN (SELECT dossiers_for('formTeam')));
CREATE POLICY make ON eligibility_waiver FOR INSERT
    WITH CHECK (may('formTeam', dossier_id) AND granted_by = current_person());
CREATE POLICY remove ON eligibility_waiver FOR DELETE USING (may('formTeam', dossier_id));

-- Whoever came to the school after joining the team rates, settles and concludes no more.
CREATE POLICY fit ON evaluation_sheet AS RESTRICTIVE FOR UPDATE
    USING (evaluation_conflict(current_person(), school_id) IS NULL);
CREATE POLICY fit_new ON evaluator_finding AS RESTRICTIVE FOR INSERT
    WITH CHECK (evaluation_conflict(current_person(), school_id) IS NULL);
CREATE POLICY fit ON evaluator_finding AS RESTRICTIVE FOR UPDATE
    USING (evaluation_conflict(current_person(), school_id) IS NULL);
CREATE POLICY fit_new ON team_finding AS RESTRICTIVE FOR INSERT
    WITH CHECK (evaluation_conflict(current_person(), school_id) IS NULL);
CREATE POLICY fit ON team_finding AS RESTRICTIVE FOR UPDATE
    USING (evaluation_conflict(current_person(), school_id) IS NULL);
CREATE POLICY fit ON conclusion AS RESTRICTIVE FOR INSERT
    WITH CHECK (evaluation_conflict(current_person(), school_id) IS NULL);

-- A school does not read in its history who was taken into the team all the same.
DROP POLICY read ON event;
CREATE POLICY read ON event FOR SELECT USING (chain IN (SELECT my_schools())
    AND split_part(subject, '/', 1) NOT IN ('evaluation_sheet', 'evaluator_finding', 'team_finding', 'conclusion',
        'outcome', 'eligibility_waiver'));

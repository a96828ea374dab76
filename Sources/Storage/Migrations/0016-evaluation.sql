-- What external evaluation needs beyond its tables: texts with versions of their own, the smallest team, closed acts.

-- The remark on an indicator and the evidence questions are saved while typing, apart from the fields beside them.
ALTER TABLE evaluator_finding ADD COLUMN remark_version integer NOT NULL DEFAULT 0;
ALTER TABLE evaluation_sheet ADD COLUMN questions_version integer NOT NULL DEFAULT 1;

-- How many people an evaluation team has at least, unless a province says otherwise.
INSERT INTO setting (key, unit_id, value) VALUES ('team.minimumSize', NULL, '5');

-- The province that a unit belongs to.
CREATE FUNCTION province_of(wanted_unit uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    WITH RECURSIVE above AS (
        SELECT id, parent_id, kind FROM unit WHERE id = wanted_unit
        UNION ALL SELECT u.id, u.parent_id, u.kind FROM unit u JOIN above a ON u.id = a.parent_id)
    SELECT id FROM above WHERE kind = 'province' LIMIT 1
$$;

-- Takes a sheet that was not handed in away from a member; history keeps what stood on it. Those who form the team may
-- do this without seeing the sheet.
CREATE FUNCTION release_sheet(wanted_team uuid, wanted_criterion text, wanted_person uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM FROM evaluation_sheet s WHERE s.team_id = wanted_team AND s.criterion = wanted_criterion
        AND s.person_id = wanted_person AND s.handed_in_at IS NULL AND may('formTeam', s.dossier_id) FOR UPDATE;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    DELETE FROM evaluator_finding f WHERE f.team_id = wanted_team AND f.criterion = wanted_criterion
        AND f.person_id = wanted_person;
    DELETE FROM evaluation_sheet s WHERE s.team_id = wanted_team AND s.criterion = wanted_criterion
        AND s.person_id = wanted_person;
    RETURN true;
END $$;

-- A rating waits for a handing in of its sheet that is under way, and is refused when that came first.
CREATE FUNCTION guard_sheet() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    closed timestamptz;
BEGIN
    SELECT handed_in_at INTO closed FROM evaluation_sheet s WHERE s.team_id = NEW.team_id
        AND s.criterion = NEW.criterion AND s.person_id = NEW.person_id FOR KEY SHARE;
    IF current_person() IS NOT NULL AND closed IS NOT NULL THEN
        RAISE EXCEPTION 'this sheet has been handed in' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard_sheet BEFORE INSERT OR UPDATE ON evaluator_finding FOR EACH ROW EXECUTE FUNCTION guard_sheet();

-- A team's rating waits for a conclusion that is under way, and is refused when that came first.
CREATE FUNCTION guard_settlement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    state_now text;
BEGIN
    SELECT state INTO state_now FROM dossier WHERE id = NEW.dossier_id FOR KEY SHARE;
    IF current_person() IS NOT NULL
        AND NOT EXISTS (SELECT FROM permission WHERE action = 'settle' AND state = state_now) THEN
        RAISE EXCEPTION 'this evaluation is not open' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard_settlement BEFORE INSERT OR UPDATE ON team_finding
    FOR EACH ROW EXECUTE FUNCTION guard_settlement();

-- A school reads its own history, but not the evaluators' work on it.
DROP POLICY read ON event;
CREATE POLICY read ON event FOR SELECT USING (chain IN (SELECT my_schools())
    AND split_part(subject, '/', 1) NOT IN ('evaluation_sheet', 'evaluator_finding', 'team_finding', 'conclusion',
        'outcome'));

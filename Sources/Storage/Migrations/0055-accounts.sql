-- Accounts in bulk, deputies for a time, leaving staff, and administrators whom a school names itself.

-- A file with accounts that waits for being accepted; seen by its sender alone.
CREATE TABLE account_draft (
    id         uuid PRIMARY KEY,
    file_name  text NOT NULL CHECK (length(file_name) <= 255),
    content    bytea NOT NULL CHECK (length(content) BETWEEN 1 AND 5242880),
    sent_by    uuid NOT NULL REFERENCES person,
    sent_at    timestamptz NOT NULL DEFAULT now(),
    -- When its accounts were made.
    taken_at   timestamptz
);
ALTER TABLE account_draft ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE, UPDATE (taken_at) ON account_draft TO accreditation_server;
CREATE POLICY own ON account_draft USING (sent_by = current_person()) WITH CHECK (sent_by = current_person());

CREATE FUNCTION tidy_account_drafts() RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    WITH gone AS (DELETE FROM account_draft WHERE sent_at < now() - interval '1 day' RETURNING 1)
    SELECT count(*) FROM gone
$$;

-- Which of these logins belong to somebody already, for those who look after some unit's accounts.
CREATE FUNCTION taken_logins(wanted text[]) RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN QUERY SELECT p.login FROM person p WHERE p.login = ANY(wanted)
        AND EXISTS (SELECT FROM role_assignment r WHERE r.person_id = current_person() AND looks_after(r.unit_id));
END $$;

-- Open accounts of a unit whose one-time password was never used, for whoever looks after them.
CREATE FUNCTION unused_accounts(wanted_unit uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT p.id FROM person p JOIN credential c ON c.person_id = p.id
    WHERE p.home_unit = wanted_unit AND p.disabled_at IS NULL AND c.must_change AND looks_after_person(p.id)
    ORDER BY p.full_name, p.id
$$;

-- A role is granted from directly above its unit; a province names its evaluators and a school its administrators.
CREATE OR REPLACE FUNCTION may_grant(wanted_role text, wanted_unit uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN (
        SELECT EXISTS (SELECT FROM role_place p WHERE p.role = wanted_role
                AND p.kind = coalesce((SELECT kind FROM unit WHERE id = wanted_unit), ''))
            AND CASE WHEN wanted_role IN ('evaluator', 'schoolAdministrator')
                    THEN may_in_unit('grant:' || wanted_role, wanted_unit)
                ELSE may_below('grant:' || wanted_role, wanted_unit) END);
END $$;

-- A role may have a last day: after it nothing is open any more, whether anybody has ended it or not.
ALTER TABLE role_assignment ADD COLUMN ends_on date;

-- Every question about roles asks for the last day too.
DO $$
DECLARE
    question regprocedure;
BEGIN
    FOR question IN SELECT p.oid FROM pg_proc p
            WHERE p.pronamespace = current_schema()::regnamespace AND p.prosrc ~ '\mrole_assignment\M' LOOP
        EXECUTE regexp_replace(pg_get_functiondef(question), '\m([ar])\.ended_at IS NULL',
            '\1.ended_at IS NULL AND coalesce(\1.ends_on >= vietnam_today(), true)', 'g');
    END LOOP;
END $$;

-- Somebody who holds another's role for a time. The role is a role assignment like others, made on the first day and
-- over after the last one.
CREATE TABLE deputy (
    id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    person_id      uuid NOT NULL REFERENCES person,
    for_person     uuid NOT NULL REFERENCES person,
    unit_id        uuid NOT NULL REFERENCES unit,
    role           text NOT NULL,
    begins_on      date NOT NULL,
    -- The last day.
    ends_on        date NOT NULL,
    reason         text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    granted_by     uuid NOT NULL REFERENCES person,
    granted_at     timestamptz NOT NULL DEFAULT now(),
    -- The role assignment while it lasts, and afterwards as the record of it; none where the role was held anyway.
    assignment_id  uuid REFERENCES role_assignment,
    begun_at       timestamptz,
    ended_at       timestamptz,
    CHECK (ends_on >= begins_on AND ends_on < begins_on + 366),
    CHECK (person_id <> for_person)
);
CREATE INDEX deputy_person ON deputy (person_id);
CREATE INDEX deputy_open ON deputy (ends_on) WHERE ended_at IS NULL;

-- Somebody who leaves: from which day, why, who takes over, and what was open when it was recorded.
CREATE TABLE departure (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    person_id     uuid NOT NULL REFERENCES person,
    unit_id       uuid NOT NULL REFERENCES unit,
    -- The first day without work there; the roles end the day before.
    left_on       date NOT NULL,
    reason        text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    heir_id       uuid REFERENCES person,
    -- What must be handed over, as it was shown.
    open_work     text[] NOT NULL,
    done_by       uuid NOT NULL REFERENCES person,
    done_at       timestamptz NOT NULL DEFAULT now(),
    -- When seats and tasks were handed over and the account was closed.
    applied_at    timestamptz,
    cancelled_at  timestamptz,
    CHECK (heir_id <> person_id),
    CHECK (applied_at IS NULL OR cancelled_at IS NULL)
);
CREATE INDEX departure_person ON departure (person_id);
CREATE UNIQUE INDEX departure_waiting ON departure (person_id) WHERE applied_at IS NULL AND cancelled_at IS NULL;

-- Dossiers on which a school's council still works.
CREATE FUNCTION worked_on(wanted uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN EXISTS (SELECT FROM dossier d JOIN permission p ON p.action = 'rate' AND p.state = d.state
        WHERE d.id = wanted);
END $$;

-- Gives the tasks of a council to a colleague, or to nobody. Criteria and groups go to members of that council only.
CREATE FUNCTION hand_over(wanted uuid, heir uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO criterion_assignment (school_id, dossier_id, criterion, person_id)
        SELECT a.school_id, a.dossier_id, a.criterion, heir FROM criterion_assignment a
        WHERE a.person_id = wanted AND worked_on(a.dossier_id) AND EXISTS (SELECT FROM council_member c
            WHERE c.dossier_id = a.dossier_id AND c.person_id = heir) ON CONFLICT DO NOTHING;
    DELETE FROM criterion_assignment a WHERE a.person_id = wanted AND worked_on(a.dossier_id);
    UPDATE working_group g SET leader_id = (SELECT c.person_id FROM council_member c
            WHERE c.dossier_id = g.dossier_id AND c.person_id = heir)
        WHERE g.leader_id = wanted AND worked_on(g.dossier_id);
    DELETE FROM working_group_member g WHERE g.person_id = wanted AND worked_on(g.dossier_id);
    INSERT INTO schedule_person (school_id, dossier_id, row_id, person_id)
        SELECT s.school_id, s.dossier_id, s.row_id, heir FROM schedule_person s JOIN schedule_row r ON r.id = s.row_id
        WHERE s.person_id = wanted AND r.done_on IS NULL AND heir IS NOT NULL ON CONFLICT DO NOTHING;
    DELETE FROM schedule_person s USING schedule_row r
        WHERE s.person_id = wanted AND r.id = s.row_id AND r.done_on IS NULL;
    UPDATE collecting_row SET collector_id = heir, version = version + 1
        WHERE collector_id = wanted AND state = 'collecting';
    UPDATE follow_up SET owner_id = heir, version = version + 1
        WHERE owner_id = wanted AND state IN ('planned', 'running');
END $$;
REVOKE EXECUTE ON FUNCTION hand_over FROM PUBLIC;

-- Ends every role, every seat in a council that still works, and the account. Seats in evaluation teams stay until the
-- province replaces them: their sheets hang on them. A council's chair stays named until the head names another.
CREATE FUNCTION apply_departure(wanted uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    d departure;
BEGIN
    UPDATE departure SET applied_at = now() WHERE id = wanted AND applied_at IS NULL AND cancelled_at IS NULL
        RETURNING * INTO d;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    UPDATE role_assignment SET ended_at = now() WHERE person_id = d.person_id AND ended_at IS NULL;
    UPDATE role_assignment r SET ended_at = now() FROM deputy t
        WHERE t.assignment_id = r.id AND t.for_person = d.person_id AND r.ended_at IS NULL;
    UPDATE deputy SET ended_at = now() WHERE ended_at IS NULL AND d.person_id IN (person_id, for_person);
    UPDATE employment SET ended_on = greatest(d.left_on - 1, began_on)
        WHERE person_id = d.person_id AND unit_id = d.unit_id AND ended_on IS NULL;
    PERFORM hand_over(d.person_id, (SELECT p.id FROM person p WHERE p.id = d.heir_id AND p.disabled_at IS NULL));
    DELETE FROM council_member c WHERE c.person_id = d.person_id AND c.role <> 'chair' AND worked_on(c.dossier_id);
    UPDATE person SET disabled_at = now(), disabled_reason = d.reason, version = version + 1
        WHERE id = d.person_id AND disabled_at IS NULL;
END $$;
REVOKE EXECUTE ON FUNCTION apply_departure FROM PUBLIC;

-- Does what the calendar says: terms of deputies begin and end, people leave. Answers how many changed.
CREATE FUNCTION settle_calendar() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    today date := vietnam_today();
    term deputy;
    made uuid;
    leaver uuid;
    changed integer := 0;
BEGIN
    FOR term IN SELECT * FROM deputy d WHERE d.ended_at IS NULL AND (d.ends_on < today
            OR (d.begun_at IS NULL AND d.begins_on <= today)) ORDER BY d.ends_on FOR UPDATE SKIP LOCKED LOOP
        made := NULL;
        IF term.ends_on < today THEN
            UPDATE role_assignment SET ended_at = now() WHERE id = term.assignment_id AND ended_at IS NULL;
            UPDATE deputy SET ended_at = now() WHERE id = term.id;
        ELSE
            INSERT INTO role_assignment (person_id, unit_id, role, granted_by, ends_on)
                SELECT term.person_id, term.unit_id, term.role, term.granted_by, term.ends_on
                WHERE NOT EXISTS (SELECT FROM unit_closure c WHERE c.unit_id = term.unit_id)
                ON CONFLICT DO NOTHING RETURNING id INTO made;
            UPDATE deputy SET assignment_id = made, begun_at = now() WHERE id = term.id;
        END IF;
        changed := changed + 1;
    END LOOP;
    FOR leaver IN SELECT d.id FROM departure d WHERE d.applied_at IS NULL AND d.cancelled_at IS NULL
            AND d.left_on <= today FOR UPDATE SKIP LOCKED LOOP
        PERFORM apply_departure(leaver);
        changed := changed + 1;
    END LOOP;
    RETURN changed;
END $$;

-- Whether the current person may let somebody stand in: for oneself, or as who grants the role.
CREATE FUNCTION may_depute(wanted_role text, wanted_unit uuid, wanted_for uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN (wanted_for = current_person() OR may_grant(wanted_role, wanted_unit))
        AND wanted_role IN ('principal', 'districtOfficer', 'provinceOfficer', 'schoolAdministrator')
        AND EXISTS (SELECT FROM role_assignment r JOIN person p ON p.id = r.person_id
            WHERE r.person_id = wanted_for AND r.unit_id = wanted_unit AND r.role = wanted_role
                AND r.ended_at IS NULL AND r.ends_on IS NULL AND p.disabled_at IS NULL);
END $$;

-- Whether somebody with an open account belongs to a unit and does not hold the role there.
CREATE FUNCTION may_stand_in(wanted_person uuid, wanted_role text, wanted_unit uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN EXISTS (SELECT FROM person p WHERE p.id = wanted_person AND p.home_unit = wanted_unit
            AND p.disabled_at IS NULL)
        AND NOT EXISTS (SELECT FROM role_assignment r WHERE r.person_id = wanted_person AND r.unit_id = wanted_unit
            AND r.role = wanted_role AND r.ended_at IS NULL AND r.ends_on IS NULL);
END $$;

-- Whether somebody stands in on one of these days already, in the same role.
CREATE FUNCTION stands_in(wanted_person uuid, wanted_role text, wanted_unit uuid, first date, last date) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN EXISTS (SELECT FROM deputy d WHERE d.person_id = wanted_person AND d.role = wanted_role
        AND d.unit_id = wanted_unit AND d.ended_at IS NULL AND d.begins_on <= last AND d.ends_on >= first);
END $$;

-- Ends a term before its last day.
CREATE FUNCTION end_deputy(wanted uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    term deputy;
BEGIN
    SELECT * INTO term FROM deputy d WHERE d.id = wanted AND d.ended_at IS NULL FOR UPDATE;
    IF term.id IS NULL OR NOT coalesce(term.for_person = current_person() OR may_grant(term.role, term.unit_id), false)
            THEN
        RETURN false;
    END IF;
    UPDATE role_assignment SET ended_at = now() WHERE id = term.assignment_id AND ended_at IS NULL;
    UPDATE deputy SET ended_at = now() WHERE id = term.id;
    RETURN true;
END $$;

ALTER TABLE deputy ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON deputy TO accreditation_server;
GRANT INSERT (id, person_id, for_person, unit_id, role, begins_on, ends_on, reason, granted_by) ON deputy
    TO accreditation_server;
CREATE POLICY read ON deputy FOR SELECT USING (person_id IN (SELECT visible_people())
    OR for_person = current_person());
CREATE POLICY make ON deputy FOR INSERT WITH CHECK (granted_by = current_person() AND ends_on >= vietnam_today()
    AND may_depute(role, unit_id, for_person) AND may_stand_in(person_id, role, unit_id)
    AND NOT stands_in(person_id, role, unit_id, begins_on, ends_on));

-- A name with the one for whom somebody stood in at that place and moment.
CREATE FUNCTION acting_name(wanted uuid, place uuid, moment timestamptz) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN display_name(wanted) || coalesce((
        SELECT ' (thay mặt ' || display_name(d.for_person) || ')' FROM deputy d
        WHERE d.person_id = wanted AND d.assignment_id IS NOT NULL AND d.begun_at <= moment
            AND coalesce(moment <= d.ended_at, true) AND (moment AT TIME ZONE 'Asia/Ho_Chi_Minh')::date <= d.ends_on
            AND (d.unit_id = place OR stands_below(place, d.unit_id)) ORDER BY d.begun_at DESC LIMIT 1), '');
END $$;

-- The signed-in person behind a token, after what the calendar says was done.
DO $$
BEGIN
    EXECUTE regexp_replace(pg_get_functiondef('session_person(bytea,interval)'::regprocedure), '\mBEGIN\M', 'BEGIN
    IF EXISTS (SELECT FROM deputy d WHERE d.ended_at IS NULL AND (d.ends_on < vietnam_today()
                OR (d.begun_at IS NULL AND d.begins_on <= vietnam_today())))
            OR EXISTS (SELECT FROM departure d WHERE d.applied_at IS NULL AND d.cancelled_at IS NULL
                AND d.left_on <= vietnam_today()) THEN
        PERFORM settle_calendar();
    END IF;');
END $$;

ALTER TABLE departure ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON departure TO accreditation_server;
CREATE POLICY read ON departure FOR SELECT USING (person_id = current_person() OR looks_after(unit_id));

-- What somebody holds and has open, for whoever looks after the account: the unit or school, the year, how many.
CREATE FUNCTION open_work(wanted uuid)
RETURNS TABLE (kind text, role text, place text, school_year integer, items integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF NOT coalesce(looks_after_person(wanted), false) THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT 'role', r.role, coalesce(u.name, ''), NULL::integer, 1 FROM role_assignment r
            LEFT JOIN unit u ON u.id = r.unit_id WHERE r.person_id = wanted AND r.ended_at IS NULL
        UNION ALL
        SELECT 'deputy', t.role, u.name, NULL, 1 FROM deputy t JOIN unit u ON u.id = t.unit_id
            WHERE t.for_person = wanted AND t.ended_at IS NULL
        UNION ALL
        SELECT 'seat', CASE c.role WHEN 'chair' THEN 'councilChair' WHEN 'secretary' THEN 'councilSecretary'
                ELSE 'councilMember' END, u.name, d.school_year::integer,
            (SELECT count(*)::integer FROM criterion_assignment a WHERE a.dossier_id = d.id AND a.person_id = wanted)
        FROM council_member c JOIN dossier d ON d.id = c.dossier_id JOIN unit u ON u.id = d.school_id
        WHERE c.person_id = wanted AND worked_on(d.id)
        UNION ALL
        SELECT 'team', CASE m.role WHEN 'leader' THEN 'teamLeader' ELSE 'evaluator' END, u.name,
            d.school_year::integer, (SELECT count(*)::integer FROM evaluation_sheet s
                WHERE s.dossier_id = d.id AND s.person_id = wanted AND s.handed_in_at IS NULL)
        FROM team_member m JOIN dossier d ON d.id = m.dossier_id JOIN unit u ON u.id = d.school_id
        WHERE m.person_id = wanted
            AND EXISTS (SELECT FROM permission p WHERE p.action = 'rateExternally' AND p.state = d.state)
        UNION ALL
        SELECT t.kind, '', u.name, d.school_year::integer, count(*)::integer FROM (
            SELECT 'schedule' AS kind, r.dossier_id FROM schedule_person s JOIN schedule_row r ON r.id = s.row_id
                WHERE s.person_id = wanted AND r.done_on IS NULL
            UNION ALL SELECT 'collecting', c.dossier_id FROM collecting_row c
                WHERE c.collector_id = wanted AND c.state = 'collecting'
            UNION ALL SELECT 'followUp', f.dossier_id FROM follow_up f
                WHERE f.owner_id = wanted AND f.state IN ('planned', 'running')
            UNION ALL SELECT 'verification', q.dossier_id FROM verification_request q
                WHERE q.asked_of = wanted AND NOT EXISTS (SELECT FROM verification v
                    WHERE v.evidence_id = q.evidence_id AND v.verified_at > q.asked_at)) t
            JOIN dossier d ON d.id = t.dossier_id JOIN unit u ON u.id = d.school_id
        GROUP BY t.kind, u.name, d.school_year;
END $$;

-- Records that somebody leaves; applied at once where the day has come. The roles have a last day from now on.
CREATE FUNCTION leave_unit(wanted uuid, day date, why text, heir uuid, open_then text[]) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    home uuid := (SELECT p.home_unit FROM person p WHERE p.id = wanted AND p.disabled_at IS NULL);
    made uuid;
BEGIN
    IF home IS NULL OR NOT coalesce(looks_after_person(wanted), false) OR (heir IS NOT NULL AND NOT EXISTS (
            SELECT FROM person p WHERE p.id = heir AND p.home_unit = home AND p.disabled_at IS NULL)) THEN
        RETURN false;
    END IF;
    INSERT INTO departure (person_id, unit_id, left_on, reason, heir_id, open_work, done_by)
        VALUES (wanted, home, day, why, heir, open_then, current_person()) RETURNING id INTO made;
    UPDATE role_assignment r SET ends_on = least(r.ends_on, day - 1) WHERE r.person_id = wanted AND r.ended_at IS NULL;
    IF day <= vietnam_today() THEN
        PERFORM apply_departure(made);
    END IF;
    RETURN true;
END $$;

-- Somebody stays after all; until the day has come.
CREATE FUNCTION cancel_departure(wanted uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF NOT coalesce(looks_after_person(wanted), false) THEN
        RETURN false;
    END IF;
    UPDATE departure d SET cancelled_at = now() WHERE d.person_id = wanted AND d.applied_at IS NULL
        AND d.cancelled_at IS NULL;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    UPDATE role_assignment r SET ends_on = (SELECT t.ends_on FROM deputy t WHERE t.assignment_id = r.id)
        WHERE r.person_id = wanted AND r.ended_at IS NULL;
    RETURN true;
END $$;

INSERT INTO recorded_table (name, chain, keys, digested) VALUES
    ('deputy', 'unit_id', 'id', ''), ('departure', 'unit_id', 'id', 'reason');
CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON deputy
    FOR EACH ROW EXECUTE FUNCTION record_event('unit_id', 'id', '');
CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON departure
    FOR EACH ROW EXECUTE FUNCTION record_event('unit_id', 'id', 'reason');

-- Closed schools are counted and listed only where they have a dossier.
CREATE OR REPLACE FUNCTION managed_counts() RETURNS TABLE (state text, due_on date, schools integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
        SELECT d.state, d.due_on, count(*)::integer FROM (SELECT DISTINCT m.school_id FROM managed_schools() m
                WHERE m.role IN ('districtOfficer', 'provinceOfficer')) mine
            LEFT JOIN LATERAL (SELECT x.state, x.due_on FROM dossier x WHERE x.school_id = mine.school_id
                ORDER BY x.school_year DESC LIMIT 1) d ON true
        WHERE d.state IS NOT NULL OR NOT EXISTS (SELECT FROM unit_closure c WHERE c.unit_id = mine.school_id)
        GROUP BY d.state, d.due_on;
END $$;

CREATE OR REPLACE FUNCTION managed_list(wanted_year integer)
RETURNS TABLE (id uuid, name text, kind text, parent_id uuid, district text, dossier_id uuid, school_year smallint,
    state text, due_on date, rated integer, indicators integer, level smallint, activity bigint,
    takes_deadline boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
DECLARE
    readable text[] := ARRAY(SELECT p.role || ' ' || p.state FROM permission p WHERE p.action = 'readSubmission');
    settable text[] := ARRAY(SELECT p.role || ' ' || p.state FROM permission p WHERE p.action = 'setDeadline');
BEGIN
    RETURN QUERY
        WITH mine AS MATERIALIZED (
            SELECT m.school_id, array_agg(m.role) AS roles FROM managed_schools() m
            WHERE m.role IN ('districtOfficer', 'provinceOfficer') GROUP BY m.school_id)
        SELECT u.id, u.name, s.kind, above.id, above.name, n.id, n.school_year, n.state, n.due_on,
            coalesce(p.rated, 0), coalesce(p.total, 0), h.level,
            extract(epoch FROM greatest(p.changed_at, h.submitted_at, n.opened_at))::bigint,
            coalesce(ARRAY(SELECT r || ' ' || n.state FROM unnest(mine.roles) r) && settable, false)
        FROM mine JOIN unit u ON u.id = mine.school_id JOIN school s ON s.unit_id = u.id
            JOIN unit above ON above.id = u.parent_id
            LEFT JOIN LATERAL (SELECT d.* FROM dossier d
                WHERE d.school_id = mine.school_id AND (wanted_year IS NULL OR d.school_year = wanted_year)
                ORDER BY d.school_year DESC LIMIT 1) n ON true
            LEFT JOIN dossier_progress p ON p.dossier_id = n.id
            LEFT JOIN LATERAL (SELECT x.level, x.submitted_at FROM submission x WHERE x.dossier_id = n.id
                    AND ARRAY(SELECT r || ' ' || n.state FROM unnest(mine.roles) r) && readable
                ORDER BY x.number DESC LIMIT 1) h ON true
        WHERE n.id IS NOT NULL OR NOT EXISTS (SELECT FROM unit_closure c WHERE c.unit_id = u.id);
END $$;

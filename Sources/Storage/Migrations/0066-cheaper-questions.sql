-- The questions that row security asks with nearly every statement, made cheaper without changing an answer. People of a
-- school hold few roles and seats: found first, each is followed through indexes. Only who holds a role that may reach
-- further is asked what units lie below. The plans do not depend on who asks, so they are made once for each connection.

-- Schools that closed and were followed by a school of which the current person is head.
CREATE OR REPLACE FUNCTION followed_schools() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM role_assignment r JOIN unit_link l ON l.to_unit = r.unit_id
            WHERE r.person_id = current_person() AND r.ended_at IS NULL AND r.role = 'principal') THEN
        RETURN;
    END IF;
    RETURN QUERY
        WITH RECURSIVE earlier AS (
            SELECT l.from_unit AS id FROM role_assignment r JOIN person p ON p.id = r.person_id
                JOIN unit_link l ON l.to_unit = r.unit_id
                JOIN unit_closure c ON c.unit_id = l.from_unit AND c.act_id = l.act_id
            WHERE r.person_id = current_person() AND r.ended_at IS NULL AND coalesce(r.ends_on >= vietnam_today(), true)
                AND p.disabled_at IS NULL
                AND r.role = 'principal'
            UNION SELECT l.from_unit FROM earlier e JOIN unit_link l ON l.to_unit = e.id
                JOIN unit_closure c ON c.unit_id = l.from_unit AND c.act_id = l.act_id)
        SELECT e.id FROM earlier e JOIN unit u ON u.id = e.id AND u.kind = 'school';
END $$;

-- Schools below the units whose officer the current person is, with the role that counts towards each, and schools that
-- the own school followed.
CREATE OR REPLACE FUNCTION managed_schools() RETURNS TABLE (school_id uuid, role text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
BEGIN
    IF NOT EXISTS (SELECT FROM role_assignment r WHERE r.person_id = current_person() AND r.ended_at IS NULL
            AND r.role IN ('districtOfficer', 'provinceOfficer')) THEN
        RETURN QUERY SELECT f, 'successorPrincipal' FROM followed_schools() f;
        RETURN;
    END IF;
    RETURN QUERY
        WITH RECURSIVE mine AS (
            SELECT r.unit_id, r.role FROM role_assignment r JOIN person p ON p.id = r.person_id
            WHERE r.person_id = current_person() AND r.ended_at IS NULL AND coalesce(r.ends_on >= vietnam_today(), true) AND p.disabled_at IS NULL
                AND r.role IN ('districtOfficer', 'provinceOfficer')),
        below AS (
            SELECT u.id, u.kind, m.role, 1 AS distance FROM unit u JOIN mine m ON u.parent_id = m.unit_id
            UNION ALL SELECT u.id, u.kind, b.role, b.distance + 1 FROM unit u JOIN below b ON u.parent_id = b.id)
        SELECT id, CASE distance WHEN 1 THEN 'districtOfficer' ELSE role END FROM below
        WHERE kind = 'school' AND (distance = 1 OR role = 'provinceOfficer')
        UNION
        SELECT id, 'provinceOfficer' FROM below WHERE kind = 'school' AND role = 'provinceOfficer'
        UNION
        SELECT f, 'successorPrincipal' FROM followed_schools() f;
END $$;

-- Roles that the current person has towards a school: in it, as its managing officer, as an officer of its province, as
-- the head of the school that followed it.
CREATE OR REPLACE FUNCTION roles_toward_school(wanted_school uuid) RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me uuid := (SELECT p.id FROM person p WHERE p.id = current_person() AND p.disabled_at IS NULL);
BEGIN
    RETURN QUERY
        SELECT CASE WHEN r.unit_id = wanted_school THEN r.role ELSE 'districtOfficer' END FROM role_assignment r
        WHERE r.person_id = me AND r.ended_at IS NULL AND coalesce(r.ends_on >= vietnam_today(), true)
            AND (r.unit_id = wanted_school OR (r.role IN ('districtOfficer', 'provinceOfficer')
                AND r.unit_id = (SELECT u.parent_id FROM unit u WHERE u.id = wanted_school)))
        UNION
        SELECT r.role FROM role_assignment r
        WHERE r.person_id = me AND r.ended_at IS NULL AND coalesce(r.ends_on >= vietnam_today(), true)
            AND r.role = 'provinceOfficer' AND (
                WITH RECURSIVE above AS (
                    SELECT u.id, u.parent_id, u.kind FROM unit u WHERE u.id = wanted_school
                    UNION ALL SELECT n.id, n.parent_id, n.kind FROM above a CROSS JOIN LATERAL (
                        SELECT u.id, u.parent_id, u.kind FROM unit u WHERE u.id = a.parent_id OFFSET 0) n)
                SELECT coalesce(bool_or(a.id = r.unit_id AND a.kind = 'province'), false) FROM above a)
        UNION
        SELECT 'successorPrincipal' FROM followed_schools() f WHERE f = wanted_school;
END $$;

-- Roles towards one dossier: those towards its school, seats in its council and its evaluation team, and a guest's.
CREATE OR REPLACE FUNCTION roles_toward(wanted_school uuid, wanted_dossier uuid) RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me uuid := (SELECT p.id FROM person p WHERE p.id = current_person() AND p.disabled_at IS NULL);
BEGIN
    RETURN QUERY
        SELECT * FROM roles_toward_school(wanted_school)
        UNION
        SELECT CASE c.role WHEN 'chair' THEN 'councilChair' WHEN 'secretary' THEN 'councilSecretary'
                ELSE 'councilMember' END
        FROM council_member c WHERE c.dossier_id = wanted_dossier AND c.person_id = me
        UNION
        SELECT CASE m.role WHEN 'leader' THEN 'teamLeader' ELSE 'evaluator' END
        FROM team_member m WHERE m.dossier_id = wanted_dossier AND m.person_id = me
        UNION
        SELECT 'guest' FROM guest_access g WHERE g.dossier_id = wanted_dossier AND g.person_id = me
            AND g.ended_at IS NULL AND vietnam_today() BETWEEN g.from_day AND g.until_day;
END $$;
DROP FUNCTION roles_toward_members(uuid, uuid);

-- Dossiers with which the current person may do this in the state they are in. A seat in any council of a school lets
-- its holder read the school's other dossiers too. One that is reached on two ways may come twice.
CREATE OR REPLACE FUNCTION dossiers_for(wanted_action text) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me uuid := (SELECT p.id FROM person p WHERE p.id = current_person() AND p.disabled_at IS NULL);
BEGIN
    IF EXISTS (SELECT FROM role_assignment r WHERE r.person_id = me AND r.ended_at IS NULL
            AND (r.role IN ('districtOfficer', 'provinceOfficer') OR (r.role = 'principal'
                AND EXISTS (SELECT FROM unit_link l WHERE l.to_unit = r.unit_id)))) THEN
        RETURN QUERY SELECT d.id FROM managed_schools() m JOIN dossier d ON d.school_id = m.school_id
            JOIN permission p ON p.role = m.role AND p.action = wanted_action AND p.state = d.state;
    END IF;
    RETURN QUERY
        SELECT DISTINCT d.id FROM (
            SELECT r.unit_id AS school_id, NULL::uuid AS dossier_id, r.role FROM role_assignment r
            WHERE r.person_id = me AND r.ended_at IS NULL AND coalesce(r.ends_on >= vietnam_today(), true)
                AND r.role = 'principal'
            UNION
            SELECT c.school_id, CASE WHEN wanted_action NOT LIKE 'read%' THEN c.dossier_id END,
                CASE c.role WHEN 'chair' THEN 'councilChair' WHEN 'secretary' THEN 'councilSecretary'
                    ELSE 'councilMember' END
            FROM council_member c WHERE c.person_id = me
            UNION
            SELECT t.school_id, t.dossier_id, CASE t.role WHEN 'leader' THEN 'teamLeader' ELSE 'evaluator' END
            FROM team_member t WHERE t.person_id = me
            UNION
            SELECT g.school_id, g.dossier_id, 'guest' FROM guest_access g
            WHERE g.person_id = me AND g.ended_at IS NULL AND vietnam_today() BETWEEN g.from_day AND g.until_day) s
            CROSS JOIN LATERAL (SELECT x.id, x.state FROM dossier x WHERE x.school_id = s.school_id
                AND (s.dossier_id IS NULL OR x.id = s.dossier_id) OFFSET 0) d
        WHERE EXISTS (SELECT FROM permission p
            WHERE p.role = s.role AND p.action = wanted_action AND p.state = d.state OFFSET 0);
END $$;
DROP FUNCTION dossiers_for_members(text);

-- Dossiers that are the current person's own: of the own school, with a seat in a team, opened to a guest.
CREATE OR REPLACE FUNCTION own_dossiers() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me uuid := (SELECT p.id FROM person p WHERE p.id = current_person() AND p.disabled_at IS NULL);
BEGIN
    RETURN QUERY
        SELECT d.id FROM (
            SELECT r.unit_id AS school_id FROM role_assignment r
            WHERE r.person_id = me AND r.ended_at IS NULL AND coalesce(r.ends_on >= vietnam_today(), true)
                AND r.role = 'principal'
            UNION SELECT c.school_id FROM council_member c WHERE c.person_id = me) s
            CROSS JOIN LATERAL (SELECT x.id FROM dossier x WHERE x.school_id = s.school_id OFFSET 0) d
        UNION SELECT t.dossier_id FROM team_member t WHERE t.person_id = me
        UNION SELECT g.dossier_id FROM guest_access g
        WHERE g.person_id = me AND g.ended_at IS NULL AND vietnam_today() BETWEEN g.from_day AND g.until_day;
END $$;

-- Schools at which the current person may do this without regard to a dossier; a seat in a council of the school counts.
CREATE OR REPLACE FUNCTION schools_for(wanted_action text) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me uuid := (SELECT p.id FROM person p WHERE p.id = current_person() AND p.disabled_at IS NULL);
BEGIN
    RETURN QUERY
        SELECT s.school_id FROM (
            SELECT m.school_id, m.role FROM managed_schools() m
            UNION ALL
            SELECT r.unit_id, r.role FROM role_assignment r
            WHERE r.person_id = me AND r.ended_at IS NULL AND coalesce(r.ends_on >= vietnam_today(), true)
                AND r.role = 'principal'
            UNION ALL
            SELECT c.school_id, CASE c.role WHEN 'chair' THEN 'councilChair' WHEN 'secretary' THEN 'councilSecretary'
                ELSE 'councilMember' END
            FROM council_member c WHERE c.person_id = me) s
        WHERE s.role = ANY(ARRAY(SELECT p.role FROM permission p WHERE p.action = wanted_action AND p.state = ''))
        GROUP BY s.school_id;
END $$;

-- Permissions are asked for by what somebody wants to do as often as by who wants it.
CREATE INDEX permission_action ON permission (action, state, role);

-- Every role that somebody holds; a function whose plan is kept, for every request asks it.
CREATE OR REPLACE FUNCTION held_roles(wanted_person uuid) RETURNS TABLE (role text, unit_id uuid, unit_name text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
        SELECT r.role, r.unit_id, coalesce(u.name, '') FROM role_assignment r LEFT JOIN unit u ON u.id = r.unit_id
        WHERE r.person_id = wanted_person AND r.ended_at IS NULL AND coalesce(r.ends_on >= vietnam_today(), true)
        UNION
        SELECT CASE c.role WHEN 'chair' THEN 'councilChair' WHEN 'secretary' THEN 'councilSecretary'
                ELSE 'councilMember' END, c.school_id, u.name
        FROM council_member c JOIN unit u ON u.id = c.school_id WHERE c.person_id = wanted_person
        UNION
        SELECT CASE m.role WHEN 'leader' THEN 'teamLeader' ELSE 'evaluator' END, m.school_id, u.name
        FROM team_member m JOIN unit u ON u.id = m.school_id WHERE m.person_id = wanted_person;
END $$;

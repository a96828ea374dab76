-- Who may do what: the table is filled from the one declaration in the program when it migrates.
CREATE TABLE permission (
    role    text NOT NULL,
    action  text NOT NULL,
    -- The dossier's state in which it is allowed; empty for actions that concern no dossier.
    state   text NOT NULL DEFAULT '',
    PRIMARY KEY (role, action, state)
);

-- The kind of unit at which a role is granted; empty for roles that belong to no unit. Filled with the permissions.
CREATE TABLE role_place (
    role  text NOT NULL,
    kind  text NOT NULL,
    PRIMARY KEY (role, kind)
);

-- The questions below are PL/pgSQL although each is one query: row security asks them with every statement, and only
-- PL/pgSQL keeps their plans; as SQL functions they would be planned anew each time, which takes longer than running.

-- Roles that the current person holds at a unit by assignment.
CREATE FUNCTION assigned_roles(wanted_unit uuid) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT role FROM role_assignment r JOIN person p ON p.id = r.person_id
    WHERE r.person_id = current_person() AND r.ended_at IS NULL AND p.disabled_at IS NULL
        AND r.unit_id IS NOT DISTINCT FROM wanted_unit
$$;

-- Roles that the current person has towards a school: in it, as its managing officer, as an officer of its province.
CREATE FUNCTION roles_toward_school(wanted_school uuid) RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN QUERY
        WITH RECURSIVE above AS (
            SELECT id, parent_id, kind, 0 AS distance FROM unit WHERE id = wanted_school
            UNION ALL SELECT u.id, u.parent_id, u.kind, a.distance + 1 FROM unit u JOIN above a ON u.id = a.parent_id)
        SELECT CASE
                WHEN a.distance = 0 THEN r.role
                WHEN r.role IN ('districtOfficer', 'provinceOfficer') AND a.distance = 1 THEN 'districtOfficer'
            END
        FROM role_assignment r JOIN above a ON r.unit_id = a.id JOIN person p ON p.id = r.person_id
        WHERE r.person_id = current_person() AND r.ended_at IS NULL AND p.disabled_at IS NULL
            AND (a.distance = 0 OR (r.role IN ('districtOfficer', 'provinceOfficer') AND a.distance = 1))
        UNION
        SELECT 'provinceOfficer' FROM role_assignment r JOIN above a ON r.unit_id = a.id JOIN person p ON p.id = r.person_id
        WHERE r.person_id = current_person() AND r.ended_at IS NULL AND p.disabled_at IS NULL
            AND r.role = 'provinceOfficer' AND a.kind = 'province';
END $$;

-- Roles towards one dossier: those towards its school, and seats in its council and its evaluation team.
CREATE FUNCTION roles_toward(wanted_school uuid, wanted_dossier uuid) RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN QUERY
        SELECT * FROM roles_toward_school(wanted_school)
        UNION
        SELECT CASE c.role WHEN 'chair' THEN 'councilChair' WHEN 'secretary' THEN 'councilSecretary'
                ELSE 'councilMember' END
        FROM council_member c JOIN person p ON p.id = c.person_id
        WHERE c.dossier_id = wanted_dossier AND c.person_id = current_person() AND p.disabled_at IS NULL
        UNION
        SELECT CASE m.role WHEN 'leader' THEN 'teamLeader' ELSE 'evaluator' END
        FROM team_member m JOIN person p ON p.id = m.person_id
        WHERE m.dossier_id = wanted_dossier AND m.person_id = current_person() AND p.disabled_at IS NULL;
END $$;

-- Whether the current person may do this with this dossier in the state that it is in.
CREATE FUNCTION may(wanted_action text, wanted_dossier uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN (
        SELECT EXISTS (SELECT FROM dossier d JOIN permission p ON p.state = d.state AND p.action = wanted_action
            WHERE d.id = wanted_dossier AND p.role IN (SELECT roles_toward(d.school_id, d.id))));
END $$;

-- Whether the current person may do this at this school, where no dossier is concerned.
CREATE FUNCTION may_at_school(wanted_action text, wanted_school uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN (
        SELECT EXISTS (SELECT FROM permission p WHERE p.action = wanted_action AND p.state = ''
            AND p.role IN (SELECT roles_toward_school(wanted_school))));
END $$;

-- Whether the current person may do this in this unit, holding a role there. The operator's role has no unit.
CREATE FUNCTION may_in_unit(wanted_action text, wanted_unit uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN (
        SELECT EXISTS (
            SELECT FROM role_assignment r JOIN person who ON who.id = r.person_id
                JOIN permission p ON p.role = r.role AND p.action = wanted_action AND p.state = ''
            WHERE r.person_id = current_person() AND r.ended_at IS NULL AND who.disabled_at IS NULL
                AND r.unit_id IS NOT DISTINCT FROM wanted_unit));
END $$;

-- Whether the current person may do this to this unit from directly above it; above a province is the operator.
CREATE FUNCTION may_below(wanted_action text, wanted_unit uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN (
        SELECT EXISTS (
            SELECT FROM role_assignment r JOIN person who ON who.id = r.person_id
                JOIN permission p ON p.role = r.role AND p.action = wanted_action AND p.state = ''
            WHERE r.person_id = current_person() AND r.ended_at IS NULL AND who.disabled_at IS NULL
                AND r.unit_id IS NOT DISTINCT FROM (SELECT parent_id FROM unit WHERE id = wanted_unit)));
END $$;

-- Whether the current person looks after the accounts of this unit: its own staff, or those of a unit directly below.
CREATE FUNCTION looks_after(wanted_unit uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN (
        SELECT may_in_unit('manageStaff', wanted_unit) OR may_in_unit('manageEvaluators', wanted_unit)
            OR may_below('manageAccounts', wanted_unit));
END $$;

-- A returned dossier opens only the criteria that were named; any other editable state opens all.
CREATE FUNCTION is_open(wanted_dossier uuid, wanted_criterion text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN (
        SELECT d.state <> 'returned' OR EXISTS (
            SELECT FROM return_item i WHERE i.criterion = wanted_criterion AND i.review_id = (
                SELECT r.id FROM review r WHERE r.dossier_id = d.id ORDER BY r.decided_at DESC LIMIT 1))
        FROM dossier d WHERE d.id = wanted_dossier);
END $$;

-- Schools whose dossiers the current person works on from inside: as principal or with a seat in a council.
CREATE FUNCTION my_schools() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN QUERY
        SELECT r.unit_id FROM role_assignment r JOIN person p ON p.id = r.person_id
        WHERE r.person_id = current_person() AND r.ended_at IS NULL AND p.disabled_at IS NULL AND r.role = 'principal'
        UNION
        SELECT c.school_id FROM council_member c JOIN person p ON p.id = c.person_id
        WHERE c.person_id = current_person() AND p.disabled_at IS NULL;
END $$;

-- Schools below the units whose officer the current person is, with the role that counts towards each.
CREATE FUNCTION managed_schools() RETURNS TABLE (school_id uuid, role text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
        WITH RECURSIVE mine AS (
            SELECT r.unit_id, r.role FROM role_assignment r JOIN person p ON p.id = r.person_id
            WHERE r.person_id = current_person() AND r.ended_at IS NULL AND p.disabled_at IS NULL
                AND r.role IN ('districtOfficer', 'provinceOfficer')),
        below AS (
            SELECT u.id, u.kind, m.role, 1 AS distance FROM unit u JOIN mine m ON u.parent_id = m.unit_id
            UNION ALL SELECT u.id, u.kind, b.role, b.distance + 1 FROM unit u JOIN below b ON u.parent_id = b.id)
        SELECT id, CASE distance WHEN 1 THEN 'districtOfficer' ELSE role END FROM below
        WHERE kind = 'school' AND (distance = 1 OR role = 'provinceOfficer')
        UNION
        SELECT id, 'provinceOfficer' FROM below WHERE kind = 'school' AND role = 'provinceOfficer';
END $$;

-- Dossiers that the current person evaluates.
CREATE FUNCTION my_team_dossiers() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN QUERY
        SELECT t.dossier_id FROM team_member t JOIN person p ON p.id = t.person_id
        WHERE t.person_id = current_person() AND p.disabled_at IS NULL;
END $$;

-- Dossiers with which the current person may do this in the state they are in. A seat in any council of a school lets
-- its holder read the school's other dossiers too.
CREATE FUNCTION dossiers_for(wanted_action text) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN QUERY
        SELECT d.id FROM managed_schools() m JOIN dossier d ON d.school_id = m.school_id
            JOIN permission p ON p.role = m.role AND p.action = wanted_action AND p.state = d.state
        UNION
        SELECT d.id FROM role_assignment r JOIN person who ON who.id = r.person_id
            JOIN dossier d ON d.school_id = r.unit_id
            JOIN permission p ON p.role = r.role AND p.action = wanted_action AND p.state = d.state
        WHERE r.person_id = current_person() AND r.ended_at IS NULL AND who.disabled_at IS NULL AND r.role = 'principal'
        UNION
        SELECT d.id FROM council_member c JOIN person who ON who.id = c.person_id
            JOIN dossier d ON d.school_id = c.school_id AND (d.id = c.dossier_id OR wanted_action LIKE 'read%')
            JOIN permission p ON p.action = wanted_action AND p.state = d.state
                AND p.role = CASE c.role WHEN 'chair' THEN 'councilChair' WHEN 'secretary' THEN 'councilSecretary'
                    ELSE 'councilMember' END
        WHERE c.person_id = current_person() AND who.disabled_at IS NULL
        UNION
        SELECT d.id FROM team_member t JOIN dossier d ON d.id = t.dossier_id JOIN person who ON who.id = t.person_id
            JOIN permission p ON p.action = wanted_action AND p.state = d.state
                AND p.role = CASE t.role WHEN 'leader' THEN 'teamLeader' ELSE 'evaluator' END
        WHERE t.person_id = current_person() AND who.disabled_at IS NULL;
END $$;

-- Whether everybody to whom a criterion was assigned has handed the sheet in: only then ratings are shown to others.
CREATE FUNCTION is_unsealed(wanted_team uuid, wanted_criterion text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN (
        SELECT NOT EXISTS (SELECT FROM evaluation_sheet s WHERE s.team_id = wanted_team
            AND s.criterion = wanted_criterion AND s.handed_in_at IS NULL));
END $$;

-- Whether the current person's own sheet for a criterion still takes changes.
CREATE FUNCTION my_sheet_is_open(wanted_team uuid, wanted_criterion text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN (
        SELECT EXISTS (SELECT FROM evaluation_sheet s WHERE s.team_id = wanted_team AND s.criterion = wanted_criterion
            AND s.person_id = current_person() AND s.handed_in_at IS NULL));
END $$;

-- Who has handed in which sheet of a team, without what stands in it; for those who may see the team.
CREATE FUNCTION sheet_progress(wanted_dossier uuid)
RETURNS TABLE (criterion text, person_id uuid, handed_in_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT s.criterion, s.person_id, s.handed_in_at FROM evaluation_sheet s
    WHERE s.dossier_id = wanted_dossier AND may('readTeam', wanted_dossier)
$$;

-- The name and post of somebody who appears in a record that the reader may see.
CREATE FUNCTION display_name(wanted uuid) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN (
        SELECT full_name FROM person WHERE id = wanted);
END $$;

-- Why a person may not evaluate a school: present or past work there; null where nothing stands against it.
CREATE FUNCTION evaluation_conflict(wanted_person uuid, wanted_school uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT CASE WHEN e.ended_on IS NULL THEN 'works' ELSE 'worked' END FROM employment e
    WHERE e.person_id = wanted_person AND e.unit_id = wanted_school
    ORDER BY e.ended_on DESC NULLS FIRST LIMIT 1
$$;

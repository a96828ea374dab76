-- Counting thousands of schools. Each question finds the reader's schools once and then reads past row security what
-- the policies would let that reader see: asked through the policies, every table would find the schools anew.

-- Climbing from one unit to those above it is a few steps in an index; read whole, the units of a country take longer
-- with every school.
ALTER FUNCTION roles_toward_school(uuid) SET enable_hashjoin = off;
ALTER FUNCTION roles_toward_school(uuid) SET enable_mergejoin = off;
ALTER FUNCTION roles_toward_school(uuid) SET enable_seqscan = off;

-- Dossiers that are the current person's own: of the own school, or with a seat in a team.
CREATE FUNCTION own_dossiers() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN QUERY
        SELECT d.id FROM dossier d WHERE d.school_id IN (SELECT my_schools())
        UNION SELECT my_team_dossiers();
END $$;

-- The newest dossier of each school that the current person manages, counted by state and deadline.
CREATE FUNCTION managed_counts() RETURNS TABLE (state text, due_on date, schools integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
        SELECT d.state, d.due_on, count(*)::integer FROM (SELECT DISTINCT m.school_id FROM managed_schools() m
                WHERE m.role IN ('districtOfficer', 'provinceOfficer')) mine
            LEFT JOIN LATERAL (SELECT x.state, x.due_on FROM dossier x WHERE x.school_id = mine.school_id
                ORDER BY x.school_year DESC LIMIT 1) d ON true
        GROUP BY d.state, d.due_on;
END $$;

-- The schools that the current person manages, each with its newest dossier or that of a school year. The level is
-- that of the last handing in, where the reader may read it.
CREATE FUNCTION managed_list(wanted_year integer)
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
                ORDER BY x.number DESC LIMIT 1) h ON true;
END $$;

-- School years in which schools that the current person manages have dossiers, newest first.
CREATE FUNCTION managed_years() RETURNS SETOF integer
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN QUERY SELECT DISTINCT d.school_year::integer FROM dossier d
        WHERE d.school_id IN (SELECT m.school_id FROM managed_schools() m
            WHERE m.role IN ('districtOfficer', 'provinceOfficer')) ORDER BY 1 DESC;
END $$;

-- Schools counted by what came of their dossiers.

-- The lowest level at which a criterion falls short in a handing in, by code of the rules; none where nothing was rated
-- unmet. It is read out of what was handed in, so that counting thousands of schools opens none of them.
CREATE TABLE criterion_shortfall (
    submission_id  uuid NOT NULL REFERENCES submission ON DELETE CASCADE,
    criterion      text NOT NULL,
    level          smallint NOT NULL,
    PRIMARY KEY (submission_id, criterion)
);
ALTER TABLE criterion_shortfall ENABLE ROW LEVEL SECURITY;

CREATE FUNCTION shortfalls(content jsonb) RETURNS TABLE (criterion text, level smallint)
LANGUAGE sql IMMUTABLE SET search_path FROM CURRENT AS $$
    SELECT regexp_replace(sheet.key, '^.*:', ''), min(split_part(rating.key, '/', 1)::smallint)
    FROM jsonb_each(coalesce(content -> 'sheets', '{}')) sheet,
        jsonb_each(coalesce(sheet.value -> 'findings', '{}')) rating
    WHERE (rating.value ->> 'verdict' = 'unmet' OR rating.value -> 'requirements' ? 'unmet')
        AND split_part(rating.key, '/', 1) ~ '^[0-9]+$'
    GROUP BY 1
$$;
CREATE FUNCTION note_shortfalls() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO criterion_shortfall SELECT NEW.id, s.criterion, s.level FROM shortfalls(NEW.content::jsonb) s;
    RETURN NULL;
END $$;
CREATE TRIGGER note_shortfalls AFTER INSERT ON submission FOR EACH ROW EXECUTE FUNCTION note_shortfalls();
INSERT INTO criterion_shortfall
    SELECT h.id, s.criterion, s.level FROM submission h, shortfalls(h.content::jsonb) s;

-- One row for each school below a unit (null for the country) and school year, with or without a dossier. What was
-- handed in counts once a province may read it, an outcome while it stands; nothing for those who may not see totals.
CREATE FUNCTION census_rows(wanted_unit uuid, years integer[], today date)
RETURNS TABLE (school_year integer, school_id uuid, part uuid, dossier_id uuid, pack_id text, state text,
    submission_id uuid, self_level smallint, level smallint, grade smallint, degree smallint, punctuality text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT ROWS 6000 AS $$
#variable_conflict use_column
DECLARE
    taken text[] := ARRAY(SELECT p.state FROM permission p
        WHERE p.role = 'provinceOfficer' AND p.action = 'readSubmission');
BEGIN
    RETURN QUERY
        WITH mine AS MATERIALIZED (
            SELECT s.school_id, s.part FROM schools_by_part(wanted_unit, ARRAY(SELECT DISTINCT kind FROM school)) s)
        SELECT y.year, mine.school_id, mine.part, d.id, d.pack_id, d.state, h.id, h.level, o.level, o.grade, o.degree,
            CASE
                WHEN d.id IS NULL OR d.due_on IS NULL THEN NULL
                WHEN (f.submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date <= d.due_on THEN 'onTime'
                WHEN f.submitted_at IS NOT NULL THEN 'late'
                WHEN d.due_on < today THEN 'missing'
                ELSE 'pending'
            END
        FROM mine CROSS JOIN unnest(years) y (year)
            LEFT JOIN dossier d ON d.school_id = mine.school_id AND d.school_year = y.year
            LEFT JOIN submission f ON f.dossier_id = d.id AND f.number = 1
            LEFT JOIN LATERAL (SELECT x.id, x.level FROM submission x
                WHERE x.dossier_id = d.id AND d.state = ANY(taken) ORDER BY x.number DESC LIMIT 1) h ON true
            LEFT JOIN outcome o ON o.dossier_id = d.id AND d.state = 'recognised';
END $$;

-- How often each criterion falls short at which level, and how many handings in there are by rule pack (without a
-- criterion), of one school year.
CREATE FUNCTION census_criteria(wanted_unit uuid, wanted_year integer)
RETURNS TABLE (pack_id text, criterion text, level smallint, dossiers integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
        WITH handed_in AS MATERIALIZED (
            SELECT r.pack_id, r.submission_id FROM census_rows(wanted_unit, ARRAY[wanted_year], current_date) r
            WHERE r.submission_id IS NOT NULL)
        SELECT h.pack_id, NULL, NULL::smallint, count(*)::integer FROM handed_in h GROUP BY h.pack_id
        UNION ALL
        SELECT h.pack_id, s.criterion, s.level, count(*)::integer
        FROM handed_in h JOIN criterion_shortfall s ON s.submission_id = h.submission_id
        GROUP BY h.pack_id, s.criterion, s.level;
END $$;

-- The handings in of these in which a criterion falls short; only for counting and listing what was counted.
CREATE FUNCTION falls_short(wanted_unit uuid, wanted_year integer, wanted_criterion text) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN QUERY SELECT r.submission_id FROM census_rows(wanted_unit, ARRAY[wanted_year], current_date) r
        JOIN criterion_shortfall s ON s.submission_id = r.submission_id AND s.criterion = wanted_criterion;
END $$;

-- Counts are kept by the server as long as nothing that they count has changed: every such change draws a number.
CREATE SEQUENCE census_change;
CREATE FUNCTION note_census_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM nextval('census_change');
    RETURN NULL;
END $$;
DO $$
DECLARE
    spot text;
BEGIN
    FOREACH spot IN ARRAY ARRAY['unit', 'school', 'dossier', 'submission', 'outcome', 'permission'] LOOP
        EXECUTE format('CREATE TRIGGER note_census_change AFTER INSERT OR UPDATE OR DELETE ON %I
            FOR EACH STATEMENT EXECUTE FUNCTION note_census_change()', spot);
    END LOOP;
END $$;

-- The last number drawn, for those who may see the counts of a unit; null for others.
CREATE FUNCTION census_stamp(wanted_unit uuid) RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF NOT coalesce(may_see_totals(wanted_unit), false) THEN
        RETURN NULL;
    END IF;
    RETURN (SELECT last_value FROM census_change);
END $$;

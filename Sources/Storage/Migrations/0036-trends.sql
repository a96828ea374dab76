-- What a figure amounts to for schools in their newest official version of each school year. A figure is typed, a sum
-- of typed ones (`top`), or such a sum divided by another (`bottom`), keys with blanks between them; schools of which
-- a part is missing are left out.
CREATE FUNCTION official_values(schools uuid[], years integer[], names text[], tops text[], bottoms text[],
    factors integer[]) RETURNS TABLE (school_year integer, name text, value numeric)
LANGUAGE plpgsql STABLE SET search_path FROM CURRENT AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
        WITH newest AS MATERIALIZED (
            SELECT DISTINCT ON (r.school_id, r.school_year) r.school_id, r.school_year, r.number, r.versions
            FROM unnest(schools) AS s(id) JOIN school_round r ON r.school_id = s.id
            WHERE r.school_year = ANY(years) AND r.versions > 0
            ORDER BY r.school_id, r.school_year, r.number DESC),
        asked AS (SELECT * FROM unnest(names, tops, bottoms, factors) AS a(name, top, bottom, factor)),
        leaf AS MATERIALIZED (
            SELECT a.name, k AS key, true AS is_top FROM asked a, string_to_table(a.top, ' ') k
            UNION ALL SELECT a.name, k, false FROM asked a, string_to_table(a.bottom, ' ') k),
        number AS MATERIALIZED (
            SELECT n.school_year, n.school_id, f.key, f.figure
            FROM newest n JOIN official_figure f ON f.school_id = n.school_id AND f.school_year = n.school_year
                AND f.number = n.number AND f.version = n.versions
            WHERE f.school_year = ANY(years) AND f.key IN (SELECT l.key FROM leaf l)),
        added AS (
            SELECT n.school_year, l.name, sum(n.figure) FILTER (WHERE l.is_top) AS top,
                count(*) FILTER (WHERE l.is_top) AS tops, sum(n.figure) FILTER (WHERE NOT l.is_top) AS bottom,
                count(*) FILTER (WHERE NOT l.is_top) AS bottoms
            FROM number n JOIN leaf l ON l.key = n.key GROUP BY n.school_year, l.name, n.school_id)
        SELECT d.school_year::integer, d.name,
            d.top * a.factor / CASE WHEN a.bottom = '' THEN 1 ELSE nullif(d.bottom, 0) END
        FROM added d JOIN asked a ON a.name = d.name
        WHERE d.tops = cardinality(string_to_array(a.top, ' '))
            AND d.bottoms = cardinality(string_to_array(a.bottom, ' ')) AND d.bottom IS DISTINCT FROM 0
            AND d.top IS NOT NULL;
END $$;

-- Changes when one of these schools gets an official version of the year, or another school is one of them.
CREATE FUNCTION official_stamps(schools uuid[], years integer[]) RETURNS TABLE (school_year integer, stamp numeric)
LANGUAGE plpgsql STABLE SET search_path FROM CURRENT AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
        SELECT r.school_year::integer,
            sum(hashtextextended(concat_ws('/', r.school_id, r.number, r.versions), 0)::numeric)
        FROM unnest(schools) AS s(id) JOIN school_round r ON r.school_id = s.id
        WHERE r.school_year = ANY(years) AND r.versions > 0 GROUP BY r.school_year;
END $$;

-- What was worked out for a group of similar schools, kept until its stamp changes. The server does not read it: it
-- asks the function below.
CREATE TABLE similar_mark (
    home         uuid NOT NULL REFERENCES unit,
    kind         text NOT NULL,
    levels       text NOT NULL,
    school_year  integer NOT NULL,
    formula      text NOT NULL,
    stamp        numeric NOT NULL,
    schools      integer NOT NULL,
    low          numeric,
    middle       numeric,
    high         numeric,
    PRIMARY KEY (home, kind, levels, school_year, formula)
);
ALTER TABLE similar_mark ENABLE ROW LEVEL SECURITY;

CREATE FUNCTION known_levels(levels text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN cardinality(levels) <= 1 THEN ''
        ELSE (SELECT string_agg(l, ' ' ORDER BY l) FROM unnest(levels) l) END
$$;

-- What the official figures of similar schools of a school's province amount to by school year: the same kind and,
-- where they have several, the same schooling levels. Nothing leaves here about fewer than five schools whose figures
-- the asking person may not read anyway; an operator may ask for more.
CREATE FUNCTION similar_figures(wanted_school uuid, wanted_years integer[], names text[], tops text[],
    bottoms text[], factors integer[], fewest integer)
RETURNS TABLE (school_year integer, name text, schools integer, low numeric, middle numeric, high numeric)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
DECLARE
    least integer := greatest(fewest, 5);
    own school;
    own_levels text;
    home_id uuid;
    peers uuid[];
    readable uuid[];
    formulas text[];
    asked_formulas text[];
    stale integer[];
BEGIN
    IF NOT wanted_school IN (SELECT schools_for('readOfficialFigures')) THEN
        RETURN;
    END IF;
    SELECT * INTO own FROM school s WHERE s.unit_id = wanted_school;
    own_levels := known_levels(own.schooling_levels);
    WITH RECURSIVE above AS (
        SELECT u.id, u.parent_id, u.kind FROM unit u WHERE u.id = wanted_school
        UNION ALL SELECT u.id, u.parent_id, u.kind FROM unit u JOIN above a ON u.id = a.parent_id)
    SELECT a.id INTO home_id FROM above a WHERE a.kind = 'province';
    IF home_id IS NULL THEN
        RETURN;
    END IF;
    WITH RECURSIVE below AS (
        SELECT u.id FROM unit u WHERE u.parent_id = home_id
        UNION ALL SELECT u.id FROM unit u JOIN below b ON u.parent_id = b.id)
    SELECT coalesce(array_agg(s.unit_id), '{}') INTO peers FROM below b JOIN school s ON s.unit_id = b.id
    WHERE s.kind = own.kind AND known_levels(s.schooling_levels) = own_levels;
    SELECT coalesce(array_agg(r), '{}') INTO readable FROM schools_for('readOfficialFigures') r WHERE r = ANY(peers);
    SELECT array_agg(concat_ws(' ', a.top, nullif('/ ' || a.bottom, '/ '), nullif('* ' || a.factor, '* 1')) ORDER BY n)
        INTO asked_formulas FROM unnest(tops, bottoms, factors) WITH ORDINALITY AS a(top, bottom, factor, n);
    SELECT array_agg(d.formula), array_agg(d.top), array_agg(d.bottom), array_agg(d.factor)
        INTO formulas, tops, bottoms, factors
        FROM (SELECT DISTINCT *
            FROM unnest(asked_formulas, tops, bottoms, factors) AS a(formula, top, bottom, factor)) d;
    SELECT array_agg(t.school_year) INTO stale FROM official_stamps(peers, wanted_years) t
    WHERE (SELECT count(*) FROM similar_mark m WHERE m.home = home_id AND m.kind = own.kind AND m.levels = own_levels
        AND m.school_year = t.school_year AND m.formula = ANY(formulas) AND m.stamp = t.stamp) < cardinality(formulas);
    IF stale IS NOT NULL THEN
        INSERT INTO similar_mark
            SELECT home_id, own.kind, own_levels, t.school_year, f.formula, t.stamp, coalesce(v.schools, 0), v.marks[1],
                v.marks[2], v.marks[3]
            FROM official_stamps(peers, stale) t CROSS JOIN unnest(formulas) AS f(formula) LEFT JOIN (
                SELECT o.school_year, o.name, count(*)::integer AS schools,
                    percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY o.value) AS marks
                FROM official_values(peers, stale, formulas, tops, bottoms, factors) o
                GROUP BY o.school_year, o.name) v ON v.school_year = t.school_year AND v.name = f.formula
            ORDER BY t.school_year, f.formula
        ON CONFLICT (home, kind, levels, school_year, formula) DO UPDATE SET stamp = excluded.stamp,
            schools = excluded.schools, low = excluded.low, middle = excluded.middle, high = excluded.high;
    END IF;
    RETURN QUERY
        WITH mine AS MATERIALIZED (
            SELECT o.school_year, o.name AS formula, count(*)::integer AS schools
            FROM official_values(readable, wanted_years, formulas, tops, bottoms, factors) o
            GROUP BY o.school_year, o.name)
        SELECT m.school_year, a.name, m.schools, m.low, m.middle, m.high
        FROM unnest(names, asked_formulas) AS a(name, formula) JOIN similar_mark m ON m.home = home_id
                AND m.kind = own.kind AND m.levels = own_levels AND m.formula = a.formula
            JOIN official_stamps(peers, wanted_years) t ON t.school_year = m.school_year AND t.stamp = m.stamp
            LEFT JOIN mine r ON r.school_year = m.school_year AND r.formula = m.formula
        WHERE m.schools >= least AND (m.schools - coalesce(r.schools, 0) >= least
            OR m.schools = coalesce(r.schools, 0));
END $$;

-- Lists of figures from elsewhere, with which schools' own figures are compared. They change no figure of a school.
CREATE TABLE figure_list (
    id           uuid PRIMARY KEY,
    -- Who brought it: a school or a managing body.
    unit_id      uuid NOT NULL REFERENCES unit,
    source       text NOT NULL CHECK (source IN ('sector', 'universal', 'official', 'other')),
    title        text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    school_year  integer NOT NULL,
    -- The day on which its figures held.
    as_of        date NOT NULL,
    file_name    text NOT NULL DEFAULT '' CHECK (length(file_name) <= 255),
    -- SHA-256 of the file, or of the official figures.
    file_hash    text NOT NULL,
    figures      integer NOT NULL CHECK (figures > 0),
    brought_by   uuid NOT NULL REFERENCES person,
    brought_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT figure_list_once UNIQUE (unit_id, source, school_year, as_of, file_hash)
);

CREATE TABLE figure_list_entry (
    school_id  uuid NOT NULL REFERENCES school,
    list_id    uuid NOT NULL REFERENCES figure_list,
    key        text NOT NULL CHECK (length(key) <= 250),
    -- The typed figures that make it up.
    parts      text[] NOT NULL CHECK (cardinality(parts) > 0),
    figure     numeric NOT NULL,
    place      text NOT NULL DEFAULT '' CHECK (length(place) <= 100),
    PRIMARY KEY (school_id, list_id, key)
);
CREATE INDEX figure_list_entry_list ON figure_list_entry (list_id, school_id);

-- Why a figure differs from that of a list: an act about exactly these two numbers, never changed.
CREATE TABLE mismatch_answer (
    school_id    uuid NOT NULL,
    school_year  integer NOT NULL,
    source       text NOT NULL,
    key          text NOT NULL,
    position     integer NOT NULL CHECK (position > 0),
    list_id      uuid NOT NULL,
    own          numeric NOT NULL,
    outside      numeric NOT NULL CHECK (outside <> own),
    reason       text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    answered_by  uuid NOT NULL REFERENCES person,
    answered_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (school_id, school_year, source, key, position),
    FOREIGN KEY (school_id, list_id, key) REFERENCES figure_list_entry
);

-- Files between being sent and being accepted: seen by their sender alone, thrown away after a day.
CREATE TABLE figure_list_draft (
    id           uuid PRIMARY KEY,
    unit_id      uuid NOT NULL REFERENCES unit,
    source       text NOT NULL CHECK (source IN ('sector', 'universal', 'other')),
    title        text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    school_year  integer NOT NULL,
    as_of        date NOT NULL,
    file_name    text NOT NULL CHECK (length(file_name) <= 255),
    content      bytea NOT NULL CHECK (length(content) BETWEEN 1 AND 5242880),
    sent_by      uuid NOT NULL REFERENCES person,
    sent_at      timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX figure_list_draft_sent ON figure_list_draft (sent_at);

-- Throws away what has waited for a day; answers how many.
CREATE FUNCTION tidy_figure_list_drafts() RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    WITH gone AS (DELETE FROM figure_list_draft WHERE sent_at < now() - interval '1 day' RETURNING 1)
    SELECT count(*) FROM gone
$$;

INSERT INTO recorded_table (name, chain, keys, digested) VALUES
    ('figure_list', 'unit_id', 'id', ''),
    ('mismatch_answer', 'school_id', 'school_id,school_year,source,key,position', '');
DO $$
DECLARE
    t recorded_table;
    spot text;
BEGIN
    FOR t IN SELECT * FROM recorded_table WHERE name IN ('figure_list', 'mismatch_answer') LOOP
        EXECUTE format('CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON %I
            FOR EACH ROW EXECUTE FUNCTION record_event(%L, %L, %L)', t.name, t.chain, t.keys, t.digested);
    END LOOP;
    FOREACH spot IN ARRAY ARRAY['figure_list', 'figure_list_entry', 'mismatch_answer', 'figure_list_draft'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', spot);
        EXECUTE format('GRANT SELECT, INSERT ON %I TO accreditation_server', spot);
    END LOOP;
END $$;
GRANT DELETE ON figure_list_draft TO accreditation_server;

-- Whether the current person may bring lists for a unit: their own school, or the unit whose officer they are.
CREATE FUNCTION may_bring_lists(wanted_unit uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN may_in_unit('bringLists', wanted_unit) OR (wanted_unit IN (SELECT my_schools())
        AND wanted_unit IN (SELECT schools_for('bringLists')));
END $$;

CREATE POLICY read ON figure_list_entry FOR SELECT
    USING (school_id IN (SELECT schools_for('readOfficialFigures')));
CREATE POLICY read ON figure_list FOR SELECT
    USING (EXISTS (SELECT FROM figure_list_entry e WHERE e.list_id = id));
CREATE POLICY read ON mismatch_answer FOR SELECT
    USING (school_id IN (SELECT schools_for('readOfficialFigures')));
CREATE POLICY read ON figure_list_draft FOR SELECT USING (sent_by = current_person());
CREATE POLICY make ON figure_list_draft FOR INSERT
    WITH CHECK (sent_by = current_person() AND may_bring_lists(unit_id));
CREATE POLICY remove ON figure_list_draft FOR DELETE USING (sent_by = current_person());
CREATE POLICY make ON figure_list FOR INSERT
    WITH CHECK (brought_by = current_person() AND may_bring_lists(unit_id));

-- Whether the current person has begun this list in this transaction, and the school is of the unit that brings it.
CREATE FUNCTION is_bringing(wanted_list uuid, wanted_school uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN EXISTS (SELECT FROM figure_list l JOIN unit u ON u.id = l.unit_id
        WHERE l.id = wanted_list AND l.brought_by = current_person() AND l.brought_at = now()
            AND (u.kind <> 'school' OR u.id = wanted_school));
END $$;
CREATE POLICY make ON figure_list_entry FOR INSERT
    WITH CHECK (school_id IN (SELECT schools_for('bringLists')) AND is_bringing(list_id, school_id));
CREATE POLICY make ON mismatch_answer FOR INSERT
    WITH CHECK (answered_by = current_person() AND school_id IN (SELECT schools_for('answerMismatches'))
        AND EXISTS (SELECT FROM figure_list_entry e JOIN figure_list l ON l.id = e.list_id
            WHERE e.school_id = mismatch_answer.school_id AND e.list_id = mismatch_answer.list_id
                AND e.key = mismatch_answer.key AND e.figure = mismatch_answer.outside
                AND l.school_year = mismatch_answer.school_year AND l.source = mismatch_answer.source));

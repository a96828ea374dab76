-- What the official figures of similar schools of a school's province amount to by school year: the same kind and,
-- where they have several, the same schooling levels. A figure is typed, a sum of typed ones, or such a sum divided by
-- another. Nothing leaves here about fewer than five schools whose figures the asking person may not read anyway; an
-- operator may ask for more.
CREATE FUNCTION similar_figures(wanted_school uuid, wanted_years integer[], names text[], tops text[],
    bottoms text[], factors integer[], fewest integer)
RETURNS TABLE (school_year integer, name text, schools integer, low numeric, middle numeric, high numeric)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
DECLARE
    least integer := greatest(fewest, 5);
    own school;
    home uuid;
BEGIN
    IF NOT wanted_school IN (SELECT schools_for('readOfficialFigures')) THEN
        RETURN;
    END IF;
    SELECT * INTO own FROM school s WHERE s.unit_id = wanted_school;
    WITH RECURSIVE above AS (
        SELECT u.id, u.parent_id, u.kind FROM unit u WHERE u.id = wanted_school
        UNION ALL SELECT u.id, u.parent_id, u.kind FROM unit u JOIN above a ON u.id = a.parent_id)
    SELECT a.id INTO home FROM above a WHERE a.kind = 'province';
    RETURN QUERY
        WITH RECURSIVE below AS (
            SELECT u.id FROM unit u WHERE u.parent_id = home
            UNION ALL SELECT u.id FROM unit u JOIN below b ON u.parent_id = b.id),
        readable AS MATERIALIZED (SELECT r AS id FROM schools_for('readOfficialFigures') r),
        peer AS MATERIALIZED (
            SELECT s.unit_id AS id, r.id IS NOT NULL AS is_read FROM below b JOIN school s ON s.unit_id = b.id
                LEFT JOIN readable r ON r.id = s.unit_id
            WHERE s.kind = own.kind AND (cardinality(s.schooling_levels) <= 1 AND cardinality(own.schooling_levels) <= 1
                OR s.schooling_levels @> own.schooling_levels AND s.schooling_levels <@ own.schooling_levels)),
        newest AS MATERIALIZED (
            SELECT DISTINCT ON (r.school_id, r.school_year) r.school_id, r.school_year, r.number, r.versions, p.is_read
            FROM peer p JOIN school_round r ON r.school_id = p.id
            WHERE r.school_year = ANY(wanted_years) AND r.versions > 0
            ORDER BY r.school_id, r.school_year, r.number DESC),
        asked AS (SELECT * FROM unnest(names, tops, bottoms, factors) AS a(name, top, bottom, factor)),
        leaf AS MATERIALIZED (
            SELECT a.name, k AS key, true AS is_top FROM asked a, string_to_table(a.top, ' ') k
            UNION ALL SELECT a.name, k, false FROM asked a, string_to_table(a.bottom, ' ') k),
        number AS MATERIALIZED (
            SELECT n.school_year, n.school_id, n.is_read, f.key, f.figure
            FROM newest n JOIN official_figure f ON f.school_id = n.school_id AND f.school_year = n.school_year
                AND f.number = n.number AND f.version = n.versions
            WHERE f.school_year = ANY(wanted_years) AND f.key IN (SELECT l.key FROM leaf l)),
        added AS (
            SELECT n.school_year, l.name, n.school_id, n.is_read,
                sum(n.figure) FILTER (WHERE l.is_top) AS top, count(*) FILTER (WHERE l.is_top) AS tops,
                sum(n.figure) FILTER (WHERE NOT l.is_top) AS bottom, count(*) FILTER (WHERE NOT l.is_top) AS bottoms
            FROM number n JOIN leaf l ON l.key = n.key
            GROUP BY n.school_year, l.name, n.school_id, n.is_read),
        value AS (
            SELECT d.school_year, d.name, d.is_read,
                d.top * a.factor / CASE WHEN a.bottom = '' THEN 1 ELSE nullif(d.bottom, 0) END AS value
            FROM added d JOIN asked a ON a.name = d.name
            WHERE d.tops = cardinality(string_to_array(a.top, ' '))
                AND d.bottoms = cardinality(string_to_array(a.bottom, ' '))),
        summed AS (
            SELECT v.school_year, v.name, count(*) AS schools, count(*) FILTER (WHERE NOT v.is_read) AS others,
                percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY v.value) AS marks
            FROM value v WHERE v.value IS NOT NULL GROUP BY v.school_year, v.name)
        SELECT s.school_year::integer, s.name, s.schools::integer, s.marks[1]::numeric, s.marks[2]::numeric,
            s.marks[3]::numeric
        FROM summed s WHERE s.schools >= least AND (s.others >= least OR s.others = 0);
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

-- Collections of figures: the days that a province sets for its schools, and earlier ones of a district or commune.
CREATE TABLE collection_round (
    unit_id      uuid NOT NULL REFERENCES unit,
    school_year  smallint NOT NULL,
    number       smallint NOT NULL CHECK (number BETWEEN 1 AND 3),
    -- The last days on which schools confirm and managing bodies check in time.
    school_by    date NOT NULL,
    check_by     date NOT NULL CHECK (check_by >= school_by),
    -- Of a province only: the days at whose end confirmed figures are official.
    cut_off      date CHECK (cut_off >= check_by),
    catch_up     date CHECK (catch_up IS NULL OR (cut_off IS NOT NULL AND catch_up > cut_off)),
    set_by       uuid NOT NULL REFERENCES person,
    set_at       timestamptz NOT NULL DEFAULT now(),
    version      integer NOT NULL DEFAULT 1,
    PRIMARY KEY (unit_id, school_year, number)
);

-- More time for one school, or for all schools of a district or commune.
CREATE TABLE round_exception (
    id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    unit_id      uuid NOT NULL REFERENCES unit,
    school_year  smallint NOT NULL,
    number       smallint NOT NULL CHECK (number BETWEEN 1 AND 3),
    until        date NOT NULL,
    reason       text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    granted_by   uuid NOT NULL REFERENCES person,
    granted_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX round_exception_round ON round_exception (school_year, number, unit_id);

-- Where one school's figures are: how many acts and official versions there are. Locking this row orders the acts.
CREATE TABLE school_round (
    school_id    uuid NOT NULL REFERENCES school,
    school_year  smallint NOT NULL,
    number       smallint NOT NULL,
    acts         integer NOT NULL DEFAULT 0,
    versions     integer NOT NULL DEFAULT 0,
    PRIMARY KEY (school_id, school_year, number)
);
CREATE INDEX school_round_open ON school_round (school_year, number, school_id) WHERE versions = 0;

-- Confirming, returning, approving and giving up a correction: acts, never changed. A confirmation keeps the figures.
CREATE TABLE round_act (
    school_id     uuid NOT NULL,
    school_year   smallint NOT NULL,
    number        smallint NOT NULL CHECK (number BETWEEN 1 AND 3),
    position      integer NOT NULL,
    step          text NOT NULL CHECK (step IN ('confirm', 'return', 'approve', 'withdraw')),
    -- The figures as canonical JSON; empty but for confirmations.
    content       text NOT NULL DEFAULT '',
    content_hash  text NOT NULL,
    -- The rule pack whose form was shown.
    pack_hash     text REFERENCES rule_pack,
    reason        text NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
    -- Checks that did not hold when it was confirmed all the same, one a line.
    remarks       text NOT NULL DEFAULT '',
    done_by       uuid NOT NULL REFERENCES person,
    -- By the server's clock, which decides about the days too.
    done_at       timestamptz NOT NULL,
    PRIMARY KEY (school_id, school_year, number, position),
    FOREIGN KEY (school_id, school_year, number) REFERENCES school_round,
    CHECK (step <> 'confirm' OR content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);

-- The cells that were returned, each with its reason.
CREATE TABLE cell_return (
    school_id    uuid NOT NULL,
    school_year  smallint NOT NULL,
    number       smallint NOT NULL,
    position     integer NOT NULL,
    key          text NOT NULL,
    reason       text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    PRIMARY KEY (school_id, school_year, number, position, key),
    FOREIGN KEY (school_id, school_year, number, position) REFERENCES round_act
);

-- Official versions: what was confirmed, frozen.
CREATE TABLE official_snapshot (
    school_id     uuid NOT NULL,
    school_year   smallint NOT NULL,
    number        smallint NOT NULL,
    version       integer NOT NULL,
    -- The confirmation that it was made from, and how many acts there were by then.
    act           integer NOT NULL,
    after_acts    integer NOT NULL,
    content       text NOT NULL,
    content_hash  text NOT NULL,
    pack_hash     text REFERENCES rule_pack,
    timeliness    text NOT NULL CHECK (timeliness IN ('onTime', 'afterSchoolDay', 'afterCutOff')),
    official_at   timestamptz NOT NULL,
    PRIMARY KEY (school_id, school_year, number, version),
    FOREIGN KEY (school_id, school_year, number, act) REFERENCES round_act
);
-- The same figures as numbers, for totals.
CREATE TABLE official_figure (
    school_year  smallint NOT NULL,
    number       smallint NOT NULL,
    key          text NOT NULL,
    school_id    uuid NOT NULL,
    version      integer NOT NULL,
    figure       numeric NOT NULL,
    PRIMARY KEY (school_year, number, key, school_id, version)
);

INSERT INTO recorded_table (name, chain, keys, digested) VALUES
    ('collection_round', 'unit_id', 'unit_id,school_year,number', ''), ('round_exception', 'unit_id', 'id', ''),
    ('round_act', 'school_id', 'school_year,number,school_id,position', 'content'),
    ('cell_return', 'school_id', 'school_year,number,school_id,position,key', ''),
    ('official_snapshot', 'school_id', 'school_year,number,school_id,version', 'content');
DO $$
DECLARE
    t recorded_table;
    spot text;
BEGIN
    FOREACH spot IN ARRAY ARRAY['collection_round', 'round_exception', 'round_act', 'cell_return',
        'official_snapshot'] LOOP
        SELECT * INTO STRICT t FROM recorded_table r WHERE r.name = spot;
        EXECUTE format('CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON %I
            FOR EACH ROW EXECUTE FUNCTION record_event(%L, %L, %L)', t.name, t.chain, t.keys, t.digested);
    END LOOP;
    FOREACH spot IN ARRAY ARRAY['collection_round', 'round_exception', 'school_round', 'round_act', 'cell_return',
        'official_snapshot', 'official_figure'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', spot);
        EXECUTE format('GRANT SELECT ON %I TO accreditation_server', spot);
    END LOOP;
END $$;
GRANT INSERT ON collection_round, round_exception, round_act, cell_return TO accreditation_server;
GRANT UPDATE (school_by, check_by, cut_off, catch_up, set_by, set_at, version) ON collection_round
    TO accreditation_server;
GRANT DELETE ON round_exception TO accreditation_server;

-- Schools at which the current person may do this without regard to a dossier; a seat in a council of the school counts.
CREATE FUNCTION schools_for(wanted_action text) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN QUERY
        SELECT m.school_id FROM managed_schools() m
            JOIN permission p ON p.role = m.role AND p.action = wanted_action AND p.state = ''
        UNION
        SELECT r.unit_id FROM role_assignment r JOIN person who ON who.id = r.person_id
            JOIN permission p ON p.role = r.role AND p.action = wanted_action AND p.state = ''
        WHERE r.person_id = current_person() AND r.ended_at IS NULL AND who.disabled_at IS NULL
            AND r.role = 'principal'
        UNION
        SELECT c.school_id FROM council_member c JOIN person who ON who.id = c.person_id
            JOIN permission p ON p.action = wanted_action AND p.state = ''
                AND p.role = CASE c.role WHEN 'chair' THEN 'councilChair' WHEN 'secretary' THEN 'councilSecretary'
                    ELSE 'councilMember' END
        WHERE c.person_id = current_person() AND who.disabled_at IS NULL;
END $$;

-- Units whose exceptions concern the current person: above the own school, and below the own unit with it.
CREATE FUNCTION units_around_me() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN QUERY
        WITH RECURSIVE up AS (
            SELECT u.id, u.parent_id FROM unit u WHERE u.id IN (SELECT my_schools())
            UNION SELECT u.id, u.parent_id FROM unit u JOIN up ON u.id = up.parent_id),
        down AS (
            SELECT r.unit_id AS id FROM role_assignment r JOIN person p ON p.id = r.person_id
            WHERE r.person_id = current_person() AND r.ended_at IS NULL AND p.disabled_at IS NULL
                AND r.role IN ('districtOfficer', 'provinceOfficer')
            UNION SELECT u.id FROM unit u JOIN down d ON u.parent_id = d.id)
        SELECT up.id FROM up UNION SELECT down.id FROM down;
END $$;

-- Each school with the units above it, from below.
CREATE FUNCTION units_above(schools uuid[]) RETURNS TABLE (chain text[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN QUERY
        WITH RECURSIVE above AS (
            SELECT s.unit_id AS school, u.id, u.parent_id, 0 AS distance
            FROM school s JOIN unit u ON u.id = s.unit_id WHERE s.unit_id = ANY(schools)
            UNION ALL SELECT a.school, u.id, u.parent_id, a.distance + 1 FROM above a JOIN unit u ON u.id = a.parent_id)
        SELECT array_agg(a.id::text ORDER BY a.distance) FROM above a GROUP BY a.school;
END $$;

CREATE POLICY read ON collection_round FOR SELECT USING (true);
CREATE POLICY make ON collection_round FOR INSERT
    WITH CHECK (set_by = current_person() AND may_in_unit('setRounds', unit_id));
CREATE POLICY edit ON collection_round FOR UPDATE USING (may_in_unit('setRounds', unit_id))
    WITH CHECK (set_by = current_person() AND may_in_unit('setRounds', unit_id));

-- A province sets the cut-off, others leave it to their province.
CREATE FUNCTION guard_round() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF (SELECT kind = 'province' FROM unit WHERE id = NEW.unit_id) <> (NEW.cut_off IS NOT NULL) THEN
        RAISE EXCEPTION 'the cut-off is the province''s' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON collection_round FOR EACH ROW EXECUTE FUNCTION guard_round();

-- Whether the current person may give a unit time until a day: from above it, and past the cut-off as the province.
CREATE FUNCTION may_give_time(wanted_unit uuid, wanted_year integer, wanted_number integer, wanted_day date)
RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN (
        WITH RECURSIVE above AS (
            SELECT u.id, u.parent_id, u.kind FROM unit u
            WHERE u.id = (SELECT parent_id FROM unit WHERE id = wanted_unit)
            UNION ALL SELECT u.id, u.parent_id, u.kind FROM unit u JOIN above a ON u.id = a.parent_id)
        SELECT EXISTS (SELECT FROM above a WHERE may_in_unit('setRounds', a.id)
            AND (a.kind = 'province' OR wanted_day <= (SELECT r.cut_off FROM collection_round r JOIN above p
                ON p.id = r.unit_id AND p.kind = 'province'
                WHERE r.school_year = wanted_year AND r.number = wanted_number))));
END $$;
CREATE POLICY read ON round_exception FOR SELECT
    USING (current_person() IS NULL OR unit_id IN (SELECT units_around_me()));
CREATE POLICY make ON round_exception FOR INSERT
    WITH CHECK (granted_by = current_person() AND may_give_time(unit_id, school_year, number, until));
CREATE POLICY remove ON round_exception FOR DELETE
    USING (may_give_time(unit_id, school_year, number, until));

CREATE POLICY read ON school_round FOR SELECT
    USING (current_person() IS NULL OR school_id IN (SELECT schools_for('readOfficialFigures')));
CREATE POLICY read ON round_act FOR SELECT
    USING (current_person() IS NULL OR school_id IN (SELECT schools_for('readOfficialFigures')));
CREATE POLICY read ON cell_return FOR SELECT
    USING (current_person() IS NULL OR school_id IN (SELECT schools_for('readOfficialFigures')));
CREATE POLICY read ON official_snapshot FOR SELECT
    USING (current_person() IS NULL OR school_id IN (SELECT schools_for('readOfficialFigures')));
CREATE POLICY read ON official_figure FOR SELECT USING (school_id IN (SELECT schools_for('readOfficialFigures')));
CREATE POLICY make ON round_act FOR INSERT WITH CHECK (done_by = current_person() AND may_at_school(
    CASE step WHEN 'confirm' THEN 'confirmFigures' WHEN 'withdraw' THEN 'correctFigures' ELSE 'checkFigures' END,
    school_id));
CREATE POLICY make ON cell_return FOR INSERT WITH CHECK (may_at_school('checkFigures', school_id)
    AND EXISTS (SELECT FROM round_act a WHERE a.school_id = cell_return.school_id
        AND a.school_year = cell_return.school_year AND a.number = cell_return.number
        AND a.position = cell_return.position AND a.step = 'return' AND a.done_by = current_person()));

-- Acts follow each other: one at a time, each about what the head confirmed last.
CREATE FUNCTION guard_round_act() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    place school_round;
    confirmed round_act;
    before text;
    is_official boolean;
BEGIN
    INSERT INTO school_round (school_id, school_year, number) VALUES (NEW.school_id, NEW.school_year, NEW.number)
        ON CONFLICT DO NOTHING;
    SELECT * INTO place FROM school_round s WHERE s.school_id = NEW.school_id AND s.school_year = NEW.school_year
        AND s.number = NEW.number FOR UPDATE;
    IF NEW.position <> place.acts + 1 THEN
        RAISE EXCEPTION 'somebody else did something to these figures' USING ERRCODE = '23505';
    END IF;
    SELECT * INTO confirmed FROM round_act a WHERE a.school_id = NEW.school_id AND a.school_year = NEW.school_year
        AND a.number = NEW.number AND a.step = 'confirm' ORDER BY a.position DESC LIMIT 1;
    SELECT a.step INTO before FROM round_act a WHERE a.school_id = NEW.school_id AND a.school_year = NEW.school_year
        AND a.number = NEW.number AND a.position = place.acts;
    is_official := EXISTS (SELECT FROM official_snapshot o WHERE o.school_id = NEW.school_id
        AND o.school_year = NEW.school_year AND o.number = NEW.number AND o.act = confirmed.position);
    IF NOT coalesce(CASE NEW.step
        WHEN 'confirm' THEN place.versions = 0
            OR (NEW.reason <> '' AND may_at_school('correctFigures', NEW.school_id))
        WHEN 'return' THEN NOT is_official AND before IN ('confirm', 'approve')
            AND NEW.content_hash = confirmed.content_hash
        WHEN 'approve' THEN NOT is_official AND before = 'confirm' AND NEW.content_hash = confirmed.content_hash
        WHEN 'withdraw' THEN NOT is_official AND before IN ('confirm', 'return') AND place.versions > 0
    END, false) THEN
        RAISE EXCEPTION 'this act does not follow the one before' USING ERRCODE = '42501';
    END IF;
    UPDATE school_round s SET acts = NEW.position WHERE s.school_id = NEW.school_id
        AND s.school_year = NEW.school_year AND s.number = NEW.number;
    RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT ON round_act FOR EACH ROW EXECUTE FUNCTION guard_round_act();

-- Keeps what was confirmed as an official version: the calendar does it for the first one, an approval for others.
-- Schools of which somebody has done something since are passed over; somebody looks at them again.
CREATE FUNCTION make_official(schools uuid[], wanted_year integer, wanted_number integer, confirmations integer[],
    acts_seen integer[], kept_to text[], moments timestamptz[]) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    given record;
    place school_round;
    confirmed round_act;
    made integer := 0;
BEGIN
    FOR given IN SELECT * FROM unnest(schools, confirmations, acts_seen, kept_to, moments)
        AS g(school, act, seen, timeliness, at) ORDER BY school LOOP
        SELECT * INTO place FROM school_round s WHERE s.school_id = given.school AND s.school_year = wanted_year
            AND s.number = wanted_number AND s.acts = given.seen FOR UPDATE SKIP LOCKED;
        CONTINUE WHEN NOT FOUND;
        SELECT * INTO confirmed FROM round_act a WHERE a.school_id = given.school AND a.school_year = wanted_year
            AND a.number = wanted_number AND a.position = given.act AND a.step = 'confirm';
        CONTINUE WHEN NOT FOUND OR NOT CASE WHEN current_person() IS NULL THEN place.versions = 0
            ELSE may_at_school('checkFigures', given.school) AND EXISTS (SELECT FROM round_act a
                WHERE a.school_id = given.school AND a.school_year = wanted_year AND a.number = wanted_number
                    AND a.position = given.seen AND a.step = 'approve' AND a.content_hash = confirmed.content_hash)
            END;
        CONTINUE WHEN EXISTS (SELECT FROM round_act a WHERE a.school_id = given.school
            AND a.school_year = wanted_year AND a.number = wanted_number AND a.position > given.act
            AND a.step <> 'approve' AND a.done_at <= given.at);
        INSERT INTO official_snapshot VALUES (given.school, wanted_year, wanted_number, place.versions + 1, given.act,
            given.seen, confirmed.content, confirmed.content_hash, confirmed.pack_hash, given.timeliness, given.at);
        INSERT INTO official_figure
            SELECT wanted_year, wanted_number, cell.key, given.school, place.versions + 1,
                CASE cell.value WHEN 'true' THEN 1 WHEN 'false' THEN 0 ELSE cell.value::numeric END
            FROM jsonb_each_text(confirmed.content::jsonb) AS cell
            WHERE cell.value ~ '^(true|false|-?[0-9]{1,15}(\.[0-9]{1,9})?)$';
        UPDATE school_round s SET versions = place.versions + 1 WHERE s.school_id = given.school
            AND s.school_year = wanted_year AND s.number = wanted_number;
        made := made + 1;
    END LOOP;
    RETURN made;
END $$;

-- How many figures schools have typed, for those who watch over the collection; the figures themselves stay inside
-- until they are confirmed.
CREATE FUNCTION figures_typed(wanted_year integer) RETURNS TABLE (school_id uuid, figures integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
        SELECT f.school_id, count(*)::integer FROM figure_value f
        WHERE f.school_year = wanted_year AND f.value <> ''
            AND f.school_id IN (SELECT schools_for('readOfficialFigures'))
        GROUP BY f.school_id;
END $$;

-- Whether the current person may see totals over the schools below a unit, or over the country where none is given.
CREATE FUNCTION may_see_totals(wanted_unit uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN (
        WITH RECURSIVE above AS (
            SELECT u.id, u.parent_id FROM unit u WHERE u.id = wanted_unit
            UNION ALL SELECT u.id, u.parent_id FROM unit u JOIN above a ON u.id = a.parent_id)
        SELECT EXISTS (
            SELECT FROM role_assignment r JOIN person who ON who.id = r.person_id JOIN unit u ON u.id = r.unit_id
                JOIN permission p ON p.role = r.role AND p.action = 'readTotals' AND p.state = ''
            WHERE r.person_id = current_person() AND r.ended_at IS NULL AND who.disabled_at IS NULL
                AND (u.kind = 'ministry' OR r.unit_id IN (SELECT id FROM above))));
END $$;

-- The schools of some kinds below a unit, each with the part of the unit to which it is counted.
CREATE FUNCTION schools_by_part(wanted_unit uuid, kinds text[]) RETURNS TABLE (school_id uuid, part uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
BEGIN
    IF NOT coalesce(may_see_totals(wanted_unit), false) THEN
        RETURN;
    END IF;
    RETURN QUERY
        WITH RECURSIVE below AS (
            SELECT u.id, u.kind, u.id AS part FROM unit u
            WHERE CASE WHEN wanted_unit IS NULL THEN u.kind = 'province' ELSE u.parent_id = wanted_unit END
            UNION ALL SELECT u.id, u.kind, b.part FROM unit u JOIN below b ON u.parent_id = b.id)
        SELECT b.id, b.part FROM below b JOIN school s ON s.unit_id = b.id WHERE s.kind = ANY(kinds);
END $$;

-- How many schools there are by part of a unit, how many have official figures, and how they kept to the days.
CREATE FUNCTION official_counts(wanted_unit uuid, wanted_year integer, wanted_number integer, kinds text[])
RETURNS TABLE (part uuid, schools integer, official integer, on_time integer, after_cut_off integer,
    corrected integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
        SELECT s.part, count(*)::integer, count(o.school_id)::integer,
            (count(*) FILTER (WHERE o.timeliness = 'onTime'))::integer,
            (count(*) FILTER (WHERE o.timeliness = 'afterCutOff'))::integer,
            (count(*) FILTER (WHERE r.versions > 1))::integer
        FROM schools_by_part(wanted_unit, kinds) s
            LEFT JOIN school_round r ON r.school_id = s.school_id AND r.school_year = wanted_year
                AND r.number = wanted_number
            LEFT JOIN official_snapshot o ON o.school_id = s.school_id AND o.school_year = wanted_year
                AND o.number = wanted_number AND o.version = 1
        GROUP BY s.part;
END $$;

-- Totals of official figures by part of a unit and figure: of the newest versions, and of those at the cut-off.
CREATE FUNCTION official_totals(wanted_unit uuid, wanted_year integer, wanted_number integer, kinds text[],
    keys text[]) RETURNS TABLE (part uuid, key text, total numeric, first_total numeric, schools integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
        WITH counted AS MATERIALIZED (
            SELECT s.school_id, s.part, r.versions FROM schools_by_part(wanted_unit, kinds) s
                JOIN school_round r ON r.school_id = s.school_id AND r.school_year = wanted_year
                    AND r.number = wanted_number AND r.versions > 0)
        SELECT c.part, f.key, sum(f.figure) FILTER (WHERE f.version = c.versions),
            sum(f.figure) FILTER (WHERE f.version = 1),
            (count(DISTINCT f.school_id) FILTER (WHERE f.version = c.versions))::integer
        FROM official_figure f JOIN counted c ON c.school_id = f.school_id AND f.version IN (1, c.versions)
        WHERE f.school_year = wanted_year AND f.number = wanted_number AND f.key = ANY(keys)
        GROUP BY c.part, f.key;
END $$;

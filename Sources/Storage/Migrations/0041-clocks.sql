-- Time: what provinces change in the calendar of working days and in the time for acts, exceptions that somebody
-- granted, and windows in which schools enter. Rows are added and never changed: what was known at a moment is known.
CREATE TABLE calendar_change (
    id       uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    unit_id  uuid NOT NULL REFERENCES unit,
    day      date NOT NULL,
    kind     text NOT NULL CHECK (kind IN ('off', 'working', 'country')),
    reason   text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    set_by   uuid NOT NULL REFERENCES person,
    set_at   timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX calendar_change_unit ON calendar_change (unit_id, set_at);

CREATE TABLE limit_change (
    id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    unit_id   uuid NOT NULL REFERENCES unit,
    -- The circular whose procedure it is about, by its number.
    circular  text NOT NULL,
    act       text NOT NULL,
    -- Empty where the circular's own time counts again.
    days      integer CHECK (days BETWEEN 1 AND 400),
    working   boolean NOT NULL DEFAULT true,
    reason    text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    set_by    uuid NOT NULL REFERENCES person,
    set_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX limit_change_unit ON limit_change (unit_id, set_at);

-- More time for one dossier, or for every dossier of the schools of a unit.
CREATE TABLE time_exception (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    unit_id     uuid NOT NULL REFERENCES unit,
    dossier_id  uuid,
    act         text NOT NULL,
    until       date NOT NULL,
    reason      text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    granted_by  uuid NOT NULL REFERENCES person,
    granted_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    FOREIGN KEY (unit_id, dossier_id) REFERENCES dossier (school_id, id)
);
CREATE INDEX time_exception_unit ON time_exception (unit_id);

-- From when to when schools of a kind enter in a school year; without days the unit sets none any more.
CREATE TABLE entry_window (
    id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    unit_id      uuid NOT NULL REFERENCES unit,
    school_year  smallint NOT NULL CHECK (school_year BETWEEN 2000 AND 2100),
    -- In the packs' words; empty for every kind that has no window of its own.
    kind         text NOT NULL DEFAULT '',
    opens        date,
    closes       date CHECK (closes >= opens),
    reason       text NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
    set_by       uuid NOT NULL REFERENCES person,
    set_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK ((opens IS NULL) = (closes IS NULL))
);
CREATE INDEX entry_window_unit ON entry_window (school_year, unit_id, kind, set_at DESC);

-- What everybody who has to act was told about a deadline: nothing that closes by itself closes before two of these,
-- each on a day of its own.
CREATE TABLE clock_notice (
    school_id   uuid NOT NULL,
    dossier_id  uuid NOT NULL,
    -- The act that is due.
    act         text NOT NULL,
    due_on      date NOT NULL,
    -- Days before the last day; negative afterwards.
    stage       smallint NOT NULL,
    -- How many people were told.
    told        integer NOT NULL CHECK (told > 0),
    sent_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (dossier_id, act, due_on, stage),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);
CREATE INDEX clock_notice_school ON clock_notice (school_id);

-- Actions that a closed window forbids; filled from the program when it migrates.
CREATE TABLE entry_action (action text PRIMARY KEY);
GRANT SELECT ON entry_action TO accreditation_server;

INSERT INTO recorded_table (name, chain, keys, digested) VALUES
    ('calendar_change', 'unit_id', 'id', ''), ('limit_change', 'unit_id', 'id', ''),
    ('time_exception', 'unit_id', 'id', ''), ('entry_window', 'unit_id', 'id', ''),
    ('clock_notice', 'school_id', 'dossier_id,act,due_on,stage', '');
DO $$
DECLARE
    t recorded_table;
    spot text;
BEGIN
    FOREACH spot IN ARRAY ARRAY['calendar_change', 'limit_change', 'time_exception', 'entry_window',
        'clock_notice'] LOOP
        SELECT * INTO STRICT t FROM recorded_table r WHERE r.name = spot;
        EXECUTE format('CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON %I
            FOR EACH ROW EXECUTE FUNCTION record_event(%L, %L, %L)', t.name, t.chain, t.keys, t.digested);
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', spot);
        EXECUTE format('GRANT SELECT ON %I TO accreditation_server', spot);
    END LOOP;
END $$;
GRANT INSERT ON calendar_change, limit_change, time_exception, entry_window TO accreditation_server;

-- Days off, times and windows are public inside the system; the unit that they bind its schools by sets them.
CREATE POLICY read ON calendar_change FOR SELECT USING (true);
CREATE POLICY make ON calendar_change FOR INSERT
    WITH CHECK (set_by = current_person() AND may_in_unit('setClocks', unit_id));
CREATE POLICY read ON limit_change FOR SELECT USING (true);
CREATE POLICY make ON limit_change FOR INSERT
    WITH CHECK (set_by = current_person() AND may_in_unit('setClocks', unit_id));
CREATE POLICY read ON entry_window FOR SELECT USING (true);
CREATE POLICY make ON entry_window FOR INSERT
    WITH CHECK (set_by = current_person() AND may_in_unit('setWindows', unit_id));

-- Whether the current person may give a unit more time: from anywhere above it.
CREATE FUNCTION may_give_more_time(wanted_unit uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN (
        WITH RECURSIVE above AS (
            SELECT u.id, u.parent_id FROM unit u WHERE u.id = (SELECT parent_id FROM unit WHERE id = wanted_unit)
            UNION ALL SELECT u.id, u.parent_id FROM unit u JOIN above a ON u.id = a.parent_id)
        SELECT EXISTS (SELECT FROM above a WHERE may_in_unit('grantTime', a.id)));
END $$;
CREATE POLICY read ON time_exception FOR SELECT USING (current_person() IS NULL
    OR unit_id IN (SELECT units_around_me()) OR dossier_id IN (SELECT my_team_dossiers()));
CREATE POLICY make ON time_exception FOR INSERT
    WITH CHECK (granted_by = current_person() AND may_give_more_time(unit_id));
CREATE POLICY read ON clock_notice FOR SELECT USING (current_person() IS NULL
    OR school_id IN (SELECT my_schools()) OR school_id IN (SELECT m.school_id FROM managed_schools() m)
    OR dossier_id IN (SELECT my_team_dossiers()));

-- When the last act on each of these dossiers was done: from then on the time for the next one runs.
CREATE FUNCTION last_acts(wanted uuid[]) RETURNS TABLE (dossier_id uuid, at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT done.dossier_id, max(done.at) FROM (
        SELECT id AS dossier_id, opened_at AS at FROM dossier WHERE id = ANY(wanted)
        UNION ALL SELECT s.dossier_id, s.submitted_at FROM submission s WHERE s.dossier_id = ANY(wanted)
        UNION ALL SELECT r.dossier_id, r.decided_at FROM review r WHERE r.dossier_id = ANY(wanted)
        UNION ALL SELECT t.dossier_id, t.formed_at FROM team t WHERE t.dossier_id = ANY(wanted)
        UNION ALL SELECT c.dossier_id, c.concluded_at FROM conclusion c WHERE c.dossier_id = ANY(wanted)
        UNION ALL SELECT o.dossier_id, o.recorded_at FROM outcome o WHERE o.dossier_id = ANY(wanted)) AS done
    GROUP BY done.dossier_id
$$;

-- The window that counts for a dossier: of the nearest unit above its school that sets one, for the school's kind
-- before that for all kinds; an exception for handing in keeps it open longer.
CREATE FUNCTION entry_window_of(wanted uuid) RETURNS TABLE (unit_id uuid, opens date, closes date, extended date)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
BEGIN
    IF NOT EXISTS (SELECT FROM entry_window) THEN
        RETURN;
    END IF;
    RETURN QUERY
        WITH RECURSIVE place AS (
            SELECT d.id, d.school_id, d.school_year, s.kind FROM dossier d JOIN school s ON s.unit_id = d.school_id
            WHERE d.id = wanted),
        above AS (
            SELECT u.id, u.parent_id, 0 AS distance FROM unit u JOIN place p ON u.id = p.school_id
            UNION ALL SELECT u.id, u.parent_id, a.distance + 1 FROM unit u JOIN above a ON u.id = a.parent_id),
        latest AS (
            SELECT DISTINCT ON (w.unit_id, w.kind) w.unit_id, w.kind, w.opens, w.closes, a.distance
            FROM above a JOIN entry_window w ON w.unit_id = a.id JOIN place p ON w.school_year = p.school_year
            WHERE w.kind IN ('', p.kind) ORDER BY w.unit_id, w.kind, w.set_at DESC)
        SELECT l.unit_id, l.opens, l.closes, (SELECT max(e.until) FROM time_exception e
            WHERE e.act = 'submit' AND CASE WHEN e.dossier_id IS NULL THEN e.unit_id IN (SELECT id FROM above)
                ELSE e.dossier_id = wanted END)
        FROM latest l WHERE l.opens IS NOT NULL ORDER BY l.distance, l.kind = '' LIMIT 1;
END $$;

-- On how many days before today or today people were told about the end of an act's time.
CREATE FUNCTION days_told(wanted uuid, wanted_act text, wanted_day date) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT count(DISTINCT (n.sent_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)::integer FROM clock_notice n
    WHERE n.dossier_id = wanted AND n.act = wanted_act AND n.due_on = wanted_day
$$;

-- Whether the school may enter now. Only unfinished work has a window, and a window closes at the end of its last day
-- after two notices, not before.
CREATE FUNCTION entry_is_open(wanted uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    today date := (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date;
    place dossier;
    w record;
BEGIN
    SELECT * INTO place FROM dossier d WHERE d.id = wanted;
    IF place.state IS NULL OR place.state NOT IN ('drafting', 'locked')
        OR NOT EXISTS (SELECT FROM entry_window e WHERE e.school_year = place.school_year) THEN
        RETURN true;
    END IF;
    SELECT * INTO w FROM entry_window_of(wanted);
    IF NOT FOUND OR today BETWEEN w.opens AND greatest(w.closes, w.extended) THEN
        RETURN true;
    END IF;
    RETURN today > w.closes AND days_told(wanted, 'submit', greatest(w.closes, w.extended)) < 2;
END $$;

-- Dossiers in some states with what their deadlines are computed from: those that the current person may see, and for
-- the system itself all of them.
CREATE FUNCTION waiting_dossiers(wanted_states text[]) RETURNS TABLE (id uuid, school_id uuid, name text,
    parent_name text, school_year smallint, state text, pack_hash text, due_on text, began timestamptz, chain text[],
    province uuid, window_unit text, opens text, closes text, extended text, told integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
        WITH seen AS MATERIALIZED (SELECT d.* FROM dossier d WHERE d.state = ANY(wanted_states)
            AND (current_person() IS NULL OR d.school_id IN (SELECT my_schools())
                OR d.school_id IN (SELECT m.school_id FROM managed_schools() m)
                OR d.id IN (SELECT my_team_dossiers()))),
        chains AS (SELECT c.chain FROM units_above(ARRAY(SELECT s.school_id FROM seen s)) c),
        acts AS (SELECT l.dossier_id, l.at FROM last_acts(ARRAY(SELECT s.id FROM seen s)) l)
        SELECT d.id, d.school_id, u.name, coalesce(above.name, ''), d.school_year, d.state, d.pack_hash,
            d.due_on::text, a.at, c.chain, province_of(d.school_id), w.name, w.opens::text, w.closes::text,
            w.extended::text, coalesce(w.told, 0)
        FROM seen d JOIN unit u ON u.id = d.school_id JOIN chains c ON c.chain[1] = d.school_id::text
            JOIN acts a ON a.dossier_id = d.id LEFT JOIN unit above ON above.id = u.parent_id
            LEFT JOIN LATERAL (SELECT o.name, e.opens, e.closes, e.extended,
                days_told(d.id, 'submit', greatest(e.closes, e.extended)) AS told
                FROM entry_window_of(d.id) e JOIN unit o ON o.id = e.unit_id
                WHERE d.state IN ('drafting', 'locked')) AS w ON true
        ORDER BY u.name COLLATE "vi-x-icu", d.id;
END $$;

CREATE OR REPLACE FUNCTION may(wanted_action text, wanted_dossier uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN (
        SELECT EXISTS (SELECT FROM dossier d JOIN permission p ON p.state = d.state AND p.action = wanted_action
            WHERE d.id = wanted_dossier AND p.role IN (SELECT roles_toward(d.school_id, d.id))))
        AND (NOT EXISTS (SELECT FROM entry_action e WHERE e.action = wanted_action) OR entry_is_open(wanted_dossier));
END $$;

-- Units change by acts: opened, renamed, moved, merged, split, closed. `unit` holds what stands now; what stood when,
-- who followed whom and which codes were ever given stand beside it.

-- Today where the schools are.
CREATE FUNCTION vietnam_today() RETURNS date LANGUAGE sql STABLE AS $$
    SELECT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
$$;

CREATE TABLE unit_act (
    id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    kind             text NOT NULL CHECK (kind IN ('open', 'rename', 'transfer', 'merge', 'split', 'close')),
    -- The lowest unit above everything that the act touches; null where only the operator stands above.
    authority        uuid REFERENCES unit,
    decision_number  text NOT NULL CHECK (length(decision_number) BETWEEN 1 AND 200),
    decided_on       date NOT NULL,
    effective_on     date NOT NULL,
    reason           text NOT NULL CHECK (length(reason) BETWEEN 1 AND 10000),
    -- SHA-256 of the parts as they were shown before they were confirmed.
    seen_hash        text NOT NULL,
    done_by          uuid NOT NULL REFERENCES person,
    done_at          timestamptz NOT NULL DEFAULT now(),
    applied_at       timestamptz,
    cancelled_at     timestamptz,
    cancelled_by     uuid REFERENCES person,
    cancel_reason    text NOT NULL DEFAULT '',
    -- Why it could not be applied on its day; empty where it could.
    failure          text NOT NULL DEFAULT '',
    CHECK (applied_at IS NULL OR cancelled_at IS NULL),
    CHECK ((cancelled_at IS NULL) = (cancelled_by IS NULL))
);
CREATE INDEX unit_act_waiting ON unit_act (effective_on)
    WHERE applied_at IS NULL AND cancelled_at IS NULL AND failure = '';

-- What an act changes, in order; `unit_id` may name a unit that the act itself opens.
CREATE TABLE unit_act_part (
    act_id     uuid NOT NULL REFERENCES unit_act,
    position   smallint NOT NULL,
    kind       text NOT NULL
        CHECK (kind IN ('open', 'rename', 'recode', 'describe', 'move', 'close', 'succeed', 'staff')),
    unit_id    uuid NOT NULL,
    -- The unit above, the successor or the staff's new place.
    target_id  uuid,
    before     text,
    after      text,
    -- Of an opened unit: kind, name, code, and the kind and schooling levels of a school.
    details    jsonb,
    PRIMARY KEY (act_id, position)
);
CREATE INDEX unit_act_part_unit ON unit_act_part (unit_id);

CREATE TABLE unit_closure (
    unit_id    uuid PRIMARY KEY REFERENCES unit,
    closed_on  date NOT NULL,
    act_id     uuid NOT NULL REFERENCES unit_act
);

-- Who follows whom.
CREATE TABLE unit_link (
    from_unit  uuid NOT NULL REFERENCES unit,
    to_unit    uuid NOT NULL REFERENCES unit,
    position   smallint NOT NULL,
    since      date NOT NULL,
    act_id     uuid NOT NULL REFERENCES unit_act,
    PRIMARY KEY (from_unit, to_unit),
    CHECK (from_unit <> to_unit)
);
CREATE INDEX unit_link_to ON unit_link (to_unit);

-- What stood of a unit when: from `began_on` to the day before `ended_on`; null for as long as is known.
CREATE TABLE unit_version (
    unit_id      uuid NOT NULL REFERENCES unit,
    number       integer NOT NULL,
    began_on     date,
    ended_on     date,
    kind         text NOT NULL,
    school_kind  text,
    code         text,
    name         text NOT NULL,
    parent_id    uuid REFERENCES unit,
    is_closed    boolean NOT NULL,
    act_id       uuid REFERENCES unit_act,
    PRIMARY KEY (unit_id, number),
    CHECK (began_on < ended_on)
);
CREATE UNIQUE INDEX unit_version_now ON unit_version (unit_id) WHERE ended_on IS NULL;

-- Every code that a unit ever had; none is given to another unit again.
CREATE TABLE unit_code (
    code     text PRIMARY KEY,
    unit_id  uuid NOT NULL REFERENCES unit
);
CREATE INDEX unit_code_unit ON unit_code (unit_id);

-- Keeps versions and codes in step with the unit as it stands now; the day is that of the act under way. A change
-- without an act corrects what stands; it begins nothing.
CREATE FUNCTION note_unit(wanted uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    fresh unit_version;
    kept unit_version;
    act uuid := nullif(current_setting('app.unit_act', true), '')::uuid;
    day date := coalesce(nullif(current_setting('app.effective_on', true), '')::date, vietnam_today());
BEGIN
    SELECT u.id, 1, CASE WHEN act IS NOT NULL THEN day END, NULL, u.kind, s.kind, u.code, u.name, u.parent_id,
            EXISTS (SELECT FROM unit_closure c WHERE c.unit_id = u.id), act
        INTO fresh FROM unit u LEFT JOIN school s ON s.unit_id = u.id WHERE u.id = wanted;
    SELECT * INTO kept FROM unit_version v WHERE v.unit_id = wanted AND v.ended_on IS NULL;
    IF kept.unit_id IS NULL THEN
        INSERT INTO unit_version SELECT fresh.*;
    ELSIF (kept.kind, kept.school_kind, kept.code, kept.name, kept.parent_id, kept.is_closed) IS DISTINCT FROM
        (fresh.kind, fresh.school_kind, fresh.code, fresh.name, fresh.parent_id, fresh.is_closed) THEN
        IF act IS NOT NULL AND kept.began_on > day THEN
            RAISE EXCEPTION 'unit % was changed after that day', wanted USING ERRCODE = '23514';
        END IF;
        fresh.number := kept.number + 1;
        fresh.began_on := day;
        IF act IS NULL OR kept.began_on = day THEN
            UPDATE unit_version v SET kind = fresh.kind, school_kind = fresh.school_kind, code = fresh.code,
                name = fresh.name, parent_id = fresh.parent_id, is_closed = fresh.is_closed,
                act_id = coalesce(act, v.act_id)
            WHERE v.unit_id = wanted AND v.number = kept.number;
        ELSE
            UPDATE unit_version v SET ended_on = day WHERE v.unit_id = wanted AND v.number = kept.number;
            INSERT INTO unit_version SELECT fresh.*;
        END IF;
    END IF;
END $$;
REVOKE EXECUTE ON FUNCTION note_unit FROM PUBLIC;

CREATE FUNCTION note_unit_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF NEW.code IS NOT NULL THEN
        INSERT INTO unit_code VALUES (NEW.code, NEW.id)
            ON CONFLICT (code) DO UPDATE SET unit_id = excluded.unit_id WHERE unit_code.unit_id = excluded.unit_id;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'this code was given to another unit' USING ERRCODE = '23505', CONSTRAINT = 'unit_code_key';
        END IF;
    END IF;
    PERFORM note_unit(NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER note_unit AFTER INSERT OR UPDATE ON unit FOR EACH ROW EXECUTE FUNCTION note_unit_row();

CREATE FUNCTION note_unit_of() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM note_unit(NEW.unit_id);
    RETURN NULL;
END $$;
CREATE TRIGGER note_unit AFTER INSERT OR UPDATE ON school FOR EACH ROW EXECUTE FUNCTION note_unit_of();
CREATE TRIGGER note_unit AFTER INSERT ON unit_closure FOR EACH ROW EXECUTE FUNCTION note_unit_of();

INSERT INTO unit_code SELECT code, id FROM unit WHERE code IS NOT NULL;
INSERT INTO unit_version SELECT u.id, 1, NULL, NULL, u.kind, s.kind, u.code, u.name, u.parent_id, false, NULL
    FROM unit u LEFT JOIN school s ON s.unit_id = u.id;

-- Every unit hangs below one that is open, and no unit below itself.
CREATE FUNCTION check_place() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    place uuid := CASE TG_TABLE_NAME WHEN 'unit' THEN (to_jsonb(NEW) ->> 'id')::uuid
        ELSE (to_jsonb(NEW) ->> 'unit_id')::uuid END;
BEGIN
    IF EXISTS (SELECT FROM unit u JOIN unit_closure c ON c.unit_id = u.parent_id
            WHERE u.id = place OR u.parent_id = place) THEN
        RAISE EXCEPTION 'unit % or one below it would hang below a closed unit', place USING ERRCODE = '23514';
    END IF;
    IF EXISTS (WITH RECURSIVE above AS (
            SELECT u.parent_id AS id FROM unit u WHERE u.id = place
            UNION SELECT u.parent_id FROM unit u JOIN above a ON u.id = a.id)
        SELECT FROM above WHERE id = place) THEN
        RAISE EXCEPTION 'unit % would hang below itself', place USING ERRCODE = '23514';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER check_place AFTER INSERT OR UPDATE OF parent_id ON unit DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION check_place();
CREATE CONSTRAINT TRIGGER check_place AFTER INSERT ON unit_closure DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION check_place();

-- A closed unit takes no new dossiers, accounts, roles or units; what it had stays.
CREATE FUNCTION guard_closed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF EXISTS (SELECT FROM unit_closure c WHERE c.unit_id = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid)
        AND current_person() IS NOT NULL THEN
        RAISE EXCEPTION 'this unit is closed' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard_closed BEFORE INSERT ON dossier FOR EACH ROW EXECUTE FUNCTION guard_closed('school_id');
CREATE TRIGGER guard_closed BEFORE INSERT OR UPDATE OF home_unit ON person
    FOR EACH ROW EXECUTE FUNCTION guard_closed('home_unit');
CREATE TRIGGER guard_closed BEFORE INSERT ON role_assignment FOR EACH ROW EXECUTE FUNCTION guard_closed('unit_id');
CREATE TRIGGER guard_closed BEFORE INSERT ON unit FOR EACH ROW EXECUTE FUNCTION guard_closed('parent_id');

-- Whether a unit stands below another; everything stands below the operator (null).
CREATE FUNCTION stands_below(wanted_unit uuid, wanted_above uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN wanted_above IS NULL OR (
        WITH RECURSIVE above AS (
            SELECT u.parent_id AS id FROM unit u WHERE u.id = wanted_unit
            UNION SELECT u.parent_id FROM unit u JOIN above a ON u.id = a.id)
        SELECT EXISTS (SELECT FROM above WHERE id = wanted_above));
END $$;

-- Whether the current person decides on what changes below a unit: there or above it; the operator where nobody is.
CREATE FUNCTION may_reorganise(wanted_authority uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF wanted_authority IS NULL THEN
        RETURN may_in_unit('manageUnits', NULL);
    END IF;
    RETURN (
        WITH RECURSIVE above AS (
            SELECT u.id, u.parent_id FROM unit u WHERE u.id = wanted_authority
            UNION SELECT u.id, u.parent_id FROM unit u JOIN above a ON u.id = a.parent_id)
        SELECT EXISTS (SELECT FROM above WHERE may_in_unit('manageUnits', above.id)));
END $$;

-- Whether a part stays below its act's authority; a unit that the act opens counts as where it is opened.
CREATE FUNCTION part_is_within(wanted_act uuid, wanted_kind text, wanted_unit uuid, wanted_target uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    act unit_act;
    opened uuid[] := ARRAY(SELECT p.unit_id FROM unit_act_part p WHERE p.act_id = wanted_act AND p.kind = 'open');
BEGIN
    SELECT * INTO act FROM unit_act a WHERE a.id = wanted_act;
    IF act.done_by IS DISTINCT FROM current_person() OR act.applied_at IS NOT NULL OR act.done_at <> now() THEN
        RETURN false;
    END IF;
    IF act.authority IS NULL THEN
        RETURN true;
    END IF;
    RETURN (wanted_kind = 'open' OR wanted_unit = ANY(opened) OR stands_below(wanted_unit, act.authority))
        AND (wanted_kind NOT IN ('open', 'move', 'succeed', 'staff') OR wanted_target = ANY(opened)
            OR wanted_target = act.authority OR stands_below(wanted_target, act.authority));
END $$;

-- Moves the open accounts of a unit to another, where they work from that day on.
CREATE FUNCTION move_staff(wanted_from uuid, wanted_to uuid, day date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO employment (person_id, unit_id, post, began_on)
        SELECT e.person_id, wanted_to, e.post, day FROM employment e JOIN person p ON p.id = e.person_id
        WHERE e.unit_id = wanted_from AND e.ended_on IS NULL AND p.disabled_at IS NULL;
    UPDATE employment e SET ended_on = greatest(day - 1, e.began_on)
        WHERE e.unit_id = wanted_from AND e.ended_on IS NULL;
    UPDATE person p SET home_unit = wanted_to, version = p.version + 1
        WHERE p.home_unit = wanted_from AND p.disabled_at IS NULL;
END $$;
REVOKE EXECUTE ON FUNCTION move_staff FROM PUBLIC;

CREATE FUNCTION apply_unit_part(act unit_act, part unit_act_part) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    CASE part.kind
        WHEN 'open' THEN
            INSERT INTO unit (id, kind, code, name, parent_id, address, phone)
                SELECT part.unit_id, d.kind, d.code, d.name, part.target_id, coalesce(d.address, ''), ''
                FROM jsonb_to_record(part.details) AS d(kind text, code text, name text, address text);
            INSERT INTO school (unit_id, kind, schooling_levels, conditions)
                SELECT part.unit_id, d.school, coalesce(d.levels, '{}'), coalesce(d.conditions, '{}')
                FROM jsonb_to_record(part.details) AS d(school text, levels text[], conditions text[])
                WHERE d.school IS NOT NULL;
        WHEN 'rename' THEN
            UPDATE unit SET name = part.after, version = version + 1 WHERE id = part.unit_id AND name = part.before;
        WHEN 'recode' THEN
            UPDATE unit SET code = part.after, version = version + 1
            WHERE id = part.unit_id AND coalesce(code, '') = coalesce(part.before, '');
        WHEN 'describe' THEN
            UPDATE school SET kind = part.after, version = version + 1
            WHERE unit_id = part.unit_id AND kind = part.before;
        WHEN 'move' THEN
            UPDATE unit SET parent_id = part.target_id, version = version + 1
            WHERE id = part.unit_id AND coalesce(parent_id::text, '') = coalesce(part.before, '');
        WHEN 'close' THEN
            INSERT INTO unit_closure VALUES (part.unit_id, act.effective_on, act.id);
        WHEN 'succeed' THEN
            INSERT INTO unit_link VALUES (part.unit_id, part.target_id, part.position, act.effective_on, act.id);
        WHEN 'staff' THEN
            PERFORM move_staff(part.unit_id, part.target_id, act.effective_on);
    END CASE;
    IF NOT FOUND AND part.kind IN ('rename', 'recode', 'describe', 'move') THEN
        RAISE EXCEPTION 'unit % is no longer as the act found it', part.unit_id USING ERRCODE = '40001';
    END IF;
END $$;
REVOKE EXECUTE ON FUNCTION apply_unit_part FROM PUBLIC;

-- Applies an act as a whole; the checks of the tree are made before it returns.
CREATE FUNCTION apply_unit_act(wanted uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    act unit_act;
    part unit_act_part;
BEGIN
    UPDATE unit_act SET applied_at = now() WHERE id = wanted AND applied_at IS NULL AND cancelled_at IS NULL
        AND failure = '' RETURNING * INTO act;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    PERFORM set_config('app.effective_on', act.effective_on::text, true), set_config('app.unit_act', act.id::text, true);
    FOR part IN SELECT * FROM unit_act_part p WHERE p.act_id = act.id ORDER BY p.position LOOP
        PERFORM apply_unit_part(act, part);
    END LOOP;
    SET CONSTRAINTS ALL IMMEDIATE;
    SET CONSTRAINTS ALL DEFERRED;
    PERFORM set_config('app.effective_on', '', true), set_config('app.unit_act', '', true);
END $$;
REVOKE EXECUTE ON FUNCTION apply_unit_act FROM PUBLIC;

-- Applies what has come into effect by this day; answers how many. One that cannot be applied says so and stays.
CREATE FUNCTION apply_unit_acts(today date) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    wanted uuid;
    applied integer := 0;
    person text := current_setting('app.person', true);
BEGIN
    PERFORM set_config('app.person', '', true);
    FOR wanted IN SELECT a.id FROM unit_act a WHERE a.effective_on <= today AND a.applied_at IS NULL
            AND a.cancelled_at IS NULL AND a.failure = '' ORDER BY a.effective_on, a.done_at FOR UPDATE SKIP LOCKED LOOP
        BEGIN
            PERFORM apply_unit_act(wanted);
            applied := applied + 1;
        EXCEPTION WHEN integrity_constraint_violation OR transaction_rollback THEN
            UPDATE unit_act SET failure = SQLERRM WHERE id = wanted;
        END;
    END LOOP;
    PERFORM set_config('app.person', coalesce(person, ''), true);
    RETURN applied;
END $$;

-- Applies the current person's own act of this transaction at once; the act must be due.
CREATE FUNCTION perform_unit_act(wanted uuid, today date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF EXISTS (SELECT FROM unit_act a WHERE a.id = wanted AND a.done_by = current_person() AND a.done_at = now()
            AND a.effective_on <= today AND may_reorganise(a.authority)) THEN
        PERFORM apply_unit_act(wanted);
    END IF;
END $$;

-- The name that a unit had on a day.
CREATE FUNCTION unit_name_on(wanted uuid, day date) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN (SELECT coalesce(
        (SELECT v.name FROM unit_version v WHERE v.unit_id = wanted AND coalesce(v.began_on <= day, true)
            AND coalesce(day < v.ended_on, true) ORDER BY v.number DESC LIMIT 1),
        (SELECT u.name FROM unit u WHERE u.id = wanted)));
END $$;

-- The open units that stand for a unit today: itself, or those that followed it.
CREATE FUNCTION unit_heirs(wanted uuid) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN QUERY
        WITH RECURSIVE heirs AS (
            SELECT wanted AS id
            UNION SELECT l.to_unit FROM heirs h JOIN unit_closure c ON c.unit_id = h.id
                JOIN unit_link l ON l.from_unit = h.id)
        SELECT h.id FROM heirs h WHERE NOT EXISTS (SELECT FROM unit_closure c WHERE c.unit_id = h.id);
END $$;

-- Closed schools that the schools of which the current person is head have followed.
CREATE FUNCTION followed_schools() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN QUERY
        WITH RECURSIVE earlier AS (
            SELECT l.from_unit AS id FROM role_assignment r JOIN person p ON p.id = r.person_id
                JOIN unit_link l ON l.to_unit = r.unit_id JOIN unit_closure c ON c.unit_id = l.from_unit
            WHERE r.person_id = current_person() AND r.ended_at IS NULL AND p.disabled_at IS NULL
                AND r.role = 'principal'
            UNION SELECT l.from_unit FROM earlier e JOIN unit_link l ON l.to_unit = e.id
                JOIN unit_closure c ON c.unit_id = l.from_unit)
        SELECT e.id FROM earlier e JOIN unit u ON u.id = e.id AND u.kind = 'school';
END $$;

-- The head of the school that followed a closed one reads what that one had.
CREATE OR REPLACE FUNCTION roles_toward_school(wanted_school uuid) RETURNS SETOF text
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
            AND r.role = 'provinceOfficer' AND a.kind = 'province'
        UNION
        SELECT 'successorPrincipal' FROM followed_schools() f WHERE f = wanted_school;
END $$;

CREATE OR REPLACE FUNCTION managed_schools() RETURNS TABLE (school_id uuid, role text)
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
        SELECT id, 'provinceOfficer' FROM below WHERE kind = 'school' AND role = 'provinceOfficer'
        UNION
        SELECT f, 'successorPrincipal' FROM followed_schools() f;
END $$;

INSERT INTO recorded_table (name, chain, keys) VALUES
    ('unit_act', '', 'id'), ('unit_act_part', '', 'act_id,position'), ('unit_closure', '', 'unit_id'),
    ('unit_link', '', 'from_unit,to_unit');
DO $$
DECLARE
    t recorded_table;
BEGIN
    FOR t IN SELECT * FROM recorded_table
        WHERE name IN ('unit_act', 'unit_act_part', 'unit_closure', 'unit_link') LOOP
        EXECUTE format('CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON %I
            FOR EACH ROW EXECUTE FUNCTION record_event(%L, %L, %L)', t.name, t.chain, t.keys, t.digested);
    END LOOP;
END $$;

GRANT SELECT ON unit_act, unit_act_part, unit_closure, unit_link, unit_version, unit_code TO accreditation_server;
GRANT INSERT (id, kind, authority, decision_number, decided_on, effective_on, reason, seen_hash, done_by) ON unit_act
    TO accreditation_server;
GRANT UPDATE (cancelled_at, cancelled_by, cancel_reason) ON unit_act TO accreditation_server;
GRANT INSERT ON unit_act_part TO accreditation_server;
ALTER TABLE unit_act ENABLE ROW LEVEL SECURITY;
ALTER TABLE unit_act_part ENABLE ROW LEVEL SECURITY;
ALTER TABLE unit_closure ENABLE ROW LEVEL SECURITY;
ALTER TABLE unit_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE unit_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE unit_code ENABLE ROW LEVEL SECURITY;

-- Units, and what became of them, are public inside the system; decisions are made from above.
CREATE POLICY read ON unit_act FOR SELECT USING (current_person() IS NOT NULL);
CREATE POLICY make ON unit_act FOR INSERT WITH CHECK (done_by = current_person() AND may_reorganise(authority));
CREATE POLICY cancel ON unit_act FOR UPDATE USING (applied_at IS NULL AND may_reorganise(authority))
    WITH CHECK (cancelled_by = current_person());
CREATE POLICY read ON unit_act_part FOR SELECT USING (current_person() IS NOT NULL);
CREATE POLICY make ON unit_act_part FOR INSERT WITH CHECK (part_is_within(act_id, kind, unit_id, target_id));
CREATE POLICY read ON unit_closure FOR SELECT USING (current_person() IS NOT NULL);
CREATE POLICY read ON unit_link FOR SELECT USING (current_person() IS NOT NULL);
CREATE POLICY read ON unit_version FOR SELECT USING (current_person() IS NOT NULL);
CREATE POLICY read ON unit_code FOR SELECT USING (current_person() IS NOT NULL);

-- A unit that parts from another and later takes the rest of it in follows it since then.
CREATE OR REPLACE FUNCTION apply_unit_part(act unit_act, part unit_act_part) RETURNS void
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
            INSERT INTO unit_link VALUES (part.unit_id, part.target_id, part.position, act.effective_on, act.id)
                ON CONFLICT (from_unit, to_unit) DO UPDATE
                SET position = excluded.position, since = excluded.since, act_id = excluded.act_id;
        WHEN 'staff' THEN
            PERFORM move_staff(part.unit_id, part.target_id, act.effective_on);
    END CASE;
    IF NOT FOUND AND part.kind IN ('rename', 'recode', 'describe', 'move') THEN
        RAISE EXCEPTION 'unit % is no longer as the act found it', part.unit_id USING ERRCODE = '40001';
    END IF;
END $$;

-- The open units that stand for a unit today: itself, or those that followed it when it closed. What had parted from it
-- before goes on by itself.
CREATE OR REPLACE FUNCTION unit_heirs(wanted uuid) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN QUERY
        WITH RECURSIVE heirs AS (
            SELECT wanted AS id
            UNION SELECT l.to_unit FROM heirs h JOIN unit_closure c ON c.unit_id = h.id
                JOIN unit_link l ON l.from_unit = h.id AND l.act_id = c.act_id)
        SELECT h.id FROM heirs h WHERE NOT EXISTS (SELECT FROM unit_closure c WHERE c.unit_id = h.id);
END $$;

-- Closed schools that the schools of which the current person is head have followed.
CREATE OR REPLACE FUNCTION followed_schools() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
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

-- History: append-only, one chain of hashes per school (or unit), written by the database itself with every change.
CREATE TABLE event_chain (
    chain  uuid PRIMARY KEY,
    seq    bigint NOT NULL,
    hash   bytea NOT NULL
);

CREATE TABLE event (
    chain    uuid NOT NULL,
    seq      bigint NOT NULL,
    at       timestamptz NOT NULL,
    -- Who did it; null for the system itself.
    person   uuid,
    -- What was done: `finding.insert`, `finding.update`, `finding.delete`.
    act      text NOT NULL,
    -- The row that changed: its table and primary key.
    subject  text NOT NULL,
    -- The row afterwards; null when it was deleted. Secrets and long texts are kept as their SHA-256.
    content  text,
    hash     bytea NOT NULL,
    PRIMARY KEY (chain, seq)
);
CREATE INDEX event_subject ON event (chain, subject, seq);
CREATE INDEX event_at ON event (chain, at);

-- The bytes that an event's hash covers, after the hash of the event before it.
CREATE FUNCTION event_hash(before bytea, chain uuid, seq bigint, at timestamptz, person uuid, act text, subject text,
    content text) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT sha256(before || convert_to(concat_ws(E'\x1f', chain::text, seq::text,
        (extract(epoch FROM at) * 1000000)::bigint::text, coalesce(person::text, ''), act, subject,
        coalesce(content, '')), 'UTF8'))
$$;

-- What history keeps of a row: all of it, but the named columns as their SHA-256.
CREATE FUNCTION event_content(row_now jsonb, digested text[]) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY digested LOOP
        row_now := jsonb_set(row_now, ARRAY[name],
            to_jsonb(encode(sha256(convert_to(coalesce(row_now ->> name, ''), 'UTF8')), 'hex')));
    END LOOP;
    RETURN row_now::text;
END $$;

-- Trigger arguments: the column that names the chain ('' for the system's own chain), the primary key's columns
-- separated by commas, and the columns kept as SHA-256 separated by commas.
CREATE FUNCTION record_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    row_now  jsonb := CASE TG_OP WHEN 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
    the_chain uuid := coalesce(nullif(row_now ->> TG_ARGV[0], '')::uuid, '00000000-0000-0000-0000-000000000000');
    the_subject text := TG_TABLE_NAME;
    key text;
    kept text;
    head event_chain;
    next_hash bytea;
    moment timestamptz := clock_timestamp();
    actor uuid := current_person();
    the_act text := TG_TABLE_NAME || '.' || lower(TG_OP);
BEGIN
    IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN
        RETURN NULL;
    END IF;
    FOREACH key IN ARRAY string_to_array(TG_ARGV[1], ',') LOOP
        the_subject := the_subject || '/' || coalesce(row_now ->> key, '');
    END LOOP;
    IF TG_OP <> 'DELETE' THEN
        kept := event_content(row_now, string_to_array(TG_ARGV[2], ','));
    END IF;
    INSERT INTO event_chain VALUES (the_chain, 0, ''::bytea) ON CONFLICT DO NOTHING;
    SELECT * INTO head FROM event_chain WHERE chain = the_chain FOR UPDATE;
    next_hash := event_hash(head.hash, the_chain, head.seq + 1, moment, actor, the_act, the_subject, kept);
    INSERT INTO event VALUES (the_chain, head.seq + 1, moment, actor, the_act, the_subject, kept, next_hash);
    UPDATE event_chain SET seq = head.seq + 1, hash = next_hash WHERE chain = the_chain;
    RETURN NULL;
END $$;

-- The person on whose behalf a transaction runs; null for the system itself.
CREATE FUNCTION current_person() RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT nullif(current_setting('app.person', true), '')::uuid
$$;

-- Tables whose changes are recorded: the chain's column, the primary key, the columns kept as SHA-256.
CREATE TABLE recorded_table (
    name      text PRIMARY KEY,
    chain     text NOT NULL,
    keys      text NOT NULL,
    digested  text NOT NULL DEFAULT ''
);
INSERT INTO recorded_table (name, chain, keys, digested) VALUES
    ('unit', '', 'id', ''),
    ('school', 'unit_id', 'unit_id', ''),
    ('setting', '', 'key,unit_id', ''),
    ('person', 'home_unit', 'id', ''),
    ('employment', 'unit_id', 'id', ''),
    ('role_assignment', 'unit_id', 'id', ''),
    ('rule_pack', '', 'hash', ''),
    ('dossier', 'school_id', 'id', ''),
    ('dossier_facts', 'school_id', 'dossier_id', ''),
    ('council_member', 'school_id', 'dossier_id,person_id', ''),
    ('working_group', 'school_id', 'id', ''),
    ('working_group_member', 'school_id', 'group_id,person_id', ''),
    ('criterion_assignment', 'school_id', 'dossier_id,criterion,person_id,group_id', ''),
    ('finding', 'school_id', 'dossier_id,criterion,level,indicator', ''),
    ('narrative', 'school_id', 'dossier_id,criterion,field', ''),
    ('improvement', 'school_id', 'id', ''),
    ('criterion_approval', 'school_id', 'id', ''),
    ('evidence', 'school_id', 'id', ''),
    ('evidence_use', 'school_id', 'evidence_id,criterion,level,indicator', ''),
    ('evidence_revision', 'school_id', 'evidence_id,slot,revision', ''),
    ('submission', 'school_id', 'id', 'content'),
    ('review', 'school_id', 'id', ''),
    ('return_item', 'school_id', 'review_id,criterion', ''),
    ('team', 'school_id', 'id', ''),
    ('team_member', 'school_id', 'team_id,person_id', ''),
    ('evaluation_sheet', 'school_id', 'team_id,criterion,person_id', ''),
    ('evaluator_finding', 'school_id', 'team_id,criterion,person_id,level,indicator', ''),
    ('team_finding', 'school_id', 'team_id,criterion,level,indicator', ''),
    ('conclusion', 'school_id', 'team_id', 'content'),
    ('outcome', 'school_id', 'dossier_id', '');

DO $$
DECLARE
    t recorded_table;
BEGIN
    FOR t IN SELECT * FROM recorded_table LOOP
        EXECUTE format('CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON %I
            FOR EACH ROW EXECUTE FUNCTION record_event(%L, %L, %L)', t.name, t.chain, t.keys, t.digested);
    END LOOP;
END $$;

-- Moving a dossier to another rule pack: an act. Answers are carried over by permanent identifier; those without a
-- place are set aside, and what was rewritten is kept as it stood, so that the act can be undone.
CREATE TABLE dossier_move (
    id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id       uuid NOT NULL,
    dossier_id      uuid NOT NULL,
    from_pack       text NOT NULL,
    from_hash       text NOT NULL REFERENCES rule_pack,
    to_pack         text NOT NULL,
    to_hash         text NOT NULL REFERENCES rule_pack,
    reason          text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    -- SHA-256 of the dossier's content before and after.
    content_before  text NOT NULL,
    content_after   text NOT NULL,
    -- The criteria that a returned dossier opens from now on, by their new codes.
    opened          text[] NOT NULL DEFAULT '{}',
    -- The act that this one takes back.
    undoes          uuid UNIQUE REFERENCES dossier_move,
    moved_by        uuid NOT NULL REFERENCES person,
    moved_at        timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);
CREATE INDEX dossier_move_dossier ON dossier_move (school_id, dossier_id);

-- One row that a move took from its place.
CREATE TABLE moved_answer (
    id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id    uuid NOT NULL,
    dossier_id   uuid NOT NULL,
    move_id      uuid NOT NULL REFERENCES dossier_move DEFERRABLE INITIALLY DEFERRED,
    position     integer NOT NULL,
    -- The table it stood in, and the pack under which its place has a meaning.
    source       text NOT NULL,
    pack_hash    text NOT NULL REFERENCES rule_pack,
    -- The row as it stood.
    content      jsonb NOT NULL,
    -- A further copy, where one place became several.
    is_copy      boolean NOT NULL DEFAULT false,
    -- The columns that tell where it goes; null where it has no place any more.
    place        jsonb,
    -- For each requirement there, which of the old answers it gets, from 1; 0 for none.
    sequence     integer[],
    -- Whether somebody has to look at it again before it counts.
    is_open      boolean NOT NULL DEFAULT false,
    -- The row as the move left it; null for an answer that was set aside.
    left_as      jsonb,
    -- The act that put it back.
    restored_by  uuid REFERENCES dossier_move DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);
CREATE INDEX moved_answer_dossier ON moved_answer (school_id, dossier_id);
CREATE INDEX moved_answer_move ON moved_answer (move_id);

INSERT INTO recorded_table (name, chain, keys, digested) VALUES
    ('dossier_move', 'school_id', 'id', ''), ('moved_answer', 'school_id', 'id', '');
CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON dossier_move
    FOR EACH ROW EXECUTE FUNCTION record_event('school_id', 'id', '');
CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON moved_answer
    FOR EACH ROW EXECUTE FUNCTION record_event('school_id', 'id', '');

GRANT SELECT, INSERT ON dossier_move TO accreditation_server;
GRANT SELECT ON moved_answer TO accreditation_server;
ALTER TABLE dossier_move ENABLE ROW LEVEL SECURITY;
ALTER TABLE moved_answer ENABLE ROW LEVEL SECURITY;
CREATE POLICY read ON dossier_move FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readWorkings')));
CREATE POLICY make ON dossier_move FOR INSERT
    WITH CHECK (may('movePack', dossier_id) AND moved_by = current_person());
CREATE POLICY read ON moved_answer FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readWorkings')));

-- The tables whose rows move with a dossier: the columns of a row's place, how one row (t) is found by another (k),
-- and whether others refer to it, so that it changes its place without being taken away.
CREATE TABLE moved_table (
    name     text PRIMARY KEY,
    places   text[] NOT NULL,
    matches  text NOT NULL,
    stays    boolean NOT NULL DEFAULT false
);
INSERT INTO moved_table (name, places, matches, stays) VALUES
    ('finding', '{criterion,level,indicator}',
        't.criterion = k.criterion AND t.level = k.level AND t.indicator = k.indicator', false),
    ('narrative', '{criterion,field}', 't.criterion = k.criterion AND t.field = k.field', false),
    ('improvement', '{criterion,clause}', 't.id = k.id', false),
    ('evidence_use', '{criterion,level,indicator}', 't.evidence_id = k.evidence_id AND t.criterion = k.criterion
        AND t.level = k.level AND t.indicator = k.indicator', false),
    ('criterion_assignment', '{criterion}', 't.criterion = k.criterion
        AND coalesce(t.person_id, t.group_id) = coalesce(k.person_id, k.group_id)', false),
    ('evidence', '{criterion}', 't.id = k.id', true);

-- A row of JSON with some columns replaced, one version further.
CREATE FUNCTION moved_row(answer moved_answer) RETURNS jsonb LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
    SELECT answer.content
        || coalesce((SELECT jsonb_object_agg(p.key, p.value) FROM jsonb_each(answer.place) p
            WHERE p.key = ANY((SELECT m.places FROM moved_table m WHERE m.name = answer.source)::text[])), '{}')
        || CASE WHEN answer.content ? 'version'
            THEN jsonb_build_object('version', (answer.content ->> 'version')::integer + 1) ELSE '{}' END
        || CASE WHEN answer.is_open AND answer.content ? 'to_confirm'
            THEN '{"to_confirm": true}'::jsonb ELSE '{}' END
        || CASE WHEN answer.sequence IS NOT NULL AND jsonb_typeof(answer.content -> 'requirements') = 'array'
            THEN jsonb_build_object('requirements', (
                SELECT jsonb_agg(coalesce(answer.content -> 'requirements' ->> (s.old - 1), '') ORDER BY s.place)
                FROM unnest(answer.sequence) WITH ORDINALITY AS s(old, place))) ELSE '{}' END
$$;

-- Puts a row where its columns say, unless something stands there; null then.
CREATE FUNCTION put_row(wanted_source text, row_now jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    spec moved_table;
    found jsonb;
BEGIN
    SELECT * INTO STRICT spec FROM moved_table WHERE name = wanted_source;
    IF spec.stays THEN
        EXECUTE format('UPDATE %1$I t SET criterion = k.criterion, version = t.version + 1
            FROM jsonb_populate_record(NULL::%1$I, $1) k WHERE t.dossier_id = k.dossier_id AND %2$s
            RETURNING to_jsonb(t)', spec.name, spec.matches) INTO found USING row_now;
    ELSE
        EXECUTE format('INSERT INTO %1$I AS t SELECT k.* FROM jsonb_populate_record(NULL::%1$I, $1) k
            ON CONFLICT DO NOTHING RETURNING to_jsonb(t)', spec.name) INTO found USING row_now;
    END IF;
    RETURN found;
EXCEPTION WHEN foreign_key_violation THEN
    RETURN NULL;
END $$;

-- Carries answers from their places to others. `taken` is a list of {source, key, places, sequence, isOpen}.
CREATE FUNCTION carry_answers(wanted_move uuid, wanted_dossier uuid, taken jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    home dossier;
    item jsonb;
    spec moved_table;
    stood jsonb;
    put jsonb;
    answer moved_answer;
    number integer := 0;
BEGIN
    SELECT * INTO home FROM dossier WHERE id = wanted_dossier FOR UPDATE;
    IF NOT coalesce(may('movePack', wanted_dossier), false) THEN
        RAISE EXCEPTION 'this dossier is not moved by this person now' USING ERRCODE = '42501';
    END IF;
    FOR item IN SELECT * FROM jsonb_array_elements(taken) LOOP
        SELECT * INTO STRICT spec FROM moved_table WHERE name = item ->> 'source';
        EXECUTE format(CASE WHEN spec.stays THEN 'SELECT to_jsonb(t) FROM %1$I t, ' ELSE 'DELETE FROM %1$I t USING ' END
            || 'jsonb_populate_record(NULL::%1$I, $1) k WHERE t.school_id = $2 AND t.dossier_id = $3 AND %2$s'
            || CASE WHEN spec.stays THEN '' ELSE ' RETURNING to_jsonb(t)' END, spec.name, spec.matches)
            INTO stood USING item -> 'key', home.school_id, home.id;
        CONTINUE WHEN stood IS NULL;
        INSERT INTO moved_answer (school_id, dossier_id, move_id, position, source, pack_hash, content, is_copy, place,
            sequence, is_open)
        SELECT home.school_id, home.id, wanted_move, number + p.ordinality, spec.name, home.pack_hash, stood,
            p.ordinality > 1, p.place, CASE WHEN jsonb_typeof(item -> 'sequence') = 'array' THEN
                ARRAY(SELECT jsonb_array_elements_text(item -> 'sequence')::integer) END,
            coalesce((item ->> 'isOpen')::boolean, false)
        FROM jsonb_array_elements(CASE WHEN item -> 'places' = '[]' THEN '[null]' ELSE item -> 'places' END)
            WITH ORDINALITY AS p(place, ordinality);
        number := number + 100;
    END LOOP;
    FOR answer IN SELECT * FROM moved_answer a WHERE a.move_id = wanted_move AND jsonb_typeof(a.place) = 'object'
        ORDER BY a.position LOOP
        put := put_row(answer.source, moved_row(answer));
        UPDATE moved_answer a SET left_as = put WHERE a.id = answer.id AND put IS NOT NULL;
    END LOOP;
END $$;

-- Takes away what a move left and nobody touched since; `restore_answers` puts the rows back as they stood.
CREATE FUNCTION take_back(wanted_move uuid, undone uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    answer moved_answer;
    spec moved_table;
    touched integer;
BEGIN
    IF NOT coalesce((SELECT may('movePack', m.dossier_id) FROM dossier_move m WHERE m.id = undone), false) THEN
        RAISE EXCEPTION 'this dossier is not moved by this person now' USING ERRCODE = '42501';
    END IF;
    FOR answer IN SELECT * FROM moved_answer a WHERE a.move_id = undone AND a.left_as IS NOT NULL
        AND a.restored_by IS NULL ORDER BY a.position LOOP
        SELECT * INTO STRICT spec FROM moved_table WHERE name = answer.source;
        IF spec.stays THEN
            touched := 1;
        ELSE
            EXECUTE format('DELETE FROM %1$I t USING jsonb_populate_record(NULL::%1$I, $1) k
                WHERE t.school_id = k.school_id AND t.dossier_id = k.dossier_id AND %2$s
                    AND t IS NOT DISTINCT FROM k', spec.name, spec.matches) USING answer.left_as;
            GET DIAGNOSTICS touched = ROW_COUNT;
        END IF;
        UPDATE moved_answer a SET restored_by = CASE touched WHEN 1 THEN wanted_move END,
            left_as = CASE touched WHEN 1 THEN a.left_as END WHERE a.id = answer.id;
    END LOOP;
END $$;

-- Puts back what was taken back, and what was set aside while the dossier was under the pack it returns to.
CREATE FUNCTION restore_answers(wanted_move uuid, wanted_dossier uuid, wanted_hash text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    answer moved_answer;
    put jsonb;
BEGIN
    IF NOT coalesce(may('movePack', wanted_dossier), false) THEN
        RAISE EXCEPTION 'this dossier is not moved by this person now' USING ERRCODE = '42501';
    END IF;
    FOR answer IN SELECT * FROM moved_answer a WHERE a.dossier_id = wanted_dossier AND NOT a.is_copy
        AND (a.restored_by = wanted_move OR (a.left_as IS NULL AND a.restored_by IS NULL
            AND a.pack_hash = wanted_hash AND a.move_id <> wanted_move))
        ORDER BY a.position LOOP
        put := put_row(answer.source, answer.content || CASE WHEN answer.content ? 'version' THEN jsonb_build_object(
            'version', coalesce(answer.left_as ->> 'version', answer.content ->> 'version')::integer + 1)
            ELSE '{}' END);
        UPDATE moved_answer a SET restored_by = CASE WHEN put IS NOT NULL THEN wanted_move END,
            left_as = CASE WHEN put IS NOT NULL THEN a.left_as END WHERE a.id = answer.id;
    END LOOP;
END $$;

-- Only the functions above use these; the server never writes rows as JSON itself.
REVOKE EXECUTE ON FUNCTION put_row, moved_row FROM PUBLIC;

-- What a dossier is pinned to changes by a move only, in the same transaction.
CREATE OR REPLACE FUNCTION guard_dossier() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    needed text;
BEGIN
    IF (NEW.id, NEW.school_id, NEW.school_year, NEW.parts, NEW.opened_by, NEW.opened_at)
        IS DISTINCT FROM (OLD.id, OLD.school_id, OLD.school_year, OLD.parts, OLD.opened_by, OLD.opened_at) THEN
        RAISE EXCEPTION 'a dossier stays with its school and its year' USING ERRCODE = '42501';
    END IF;
    IF (NEW.pack_id, NEW.pack_hash) IS DISTINCT FROM (OLD.pack_id, OLD.pack_hash)
        AND NOT coalesce(may('movePack', OLD.id), false) THEN
        RAISE EXCEPTION 'a dossier stays with its rule pack' USING ERRCODE = '42501';
    END IF;
    IF NEW.state <> OLD.state THEN
        SELECT action INTO needed FROM transition WHERE from_state = OLD.state AND to_state = NEW.state;
        IF needed IS NULL OR NOT may(needed, OLD.id) THEN
            RAISE EXCEPTION 'this change of state is not allowed' USING ERRCODE = '42501';
        END IF;
    END IF;
    IF NEW.due_on IS DISTINCT FROM OLD.due_on AND NOT may('setDeadline', OLD.id) THEN
        RAISE EXCEPTION 'this deadline is set by the managing body' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION check_move() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM dossier_move m WHERE m.dossier_id = NEW.id AND m.to_hash = NEW.pack_hash
        AND m.to_pack = NEW.pack_id AND m.moved_at = now()) THEN
        RAISE EXCEPTION 'a dossier changes its rule pack by a recorded act only' USING ERRCODE = '42501';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER check_move AFTER UPDATE OF pack_hash, pack_id ON dossier
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN ((NEW.pack_id, NEW.pack_hash) IS DISTINCT FROM (OLD.pack_id, OLD.pack_hash)) EXECUTE FUNCTION check_move();

-- The criteria that a returned dossier opens: those that the managing body named, or those of a move since.
CREATE FUNCTION opened_criteria(wanted_dossier uuid) RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    latest review;
    opened text[];
BEGIN
    SELECT * INTO latest FROM review r WHERE r.dossier_id = wanted_dossier ORDER BY r.decided_at DESC LIMIT 1;
    SELECT m.opened INTO opened FROM dossier_move m WHERE m.dossier_id = wanted_dossier
        AND m.moved_at > latest.decided_at ORDER BY m.moved_at DESC LIMIT 1;
    RETURN coalesce(opened,
        ARRAY(SELECT i.criterion FROM return_item i WHERE i.review_id = latest.id ORDER BY i.criterion));
END $$;
-- A printed code, as evidence has it, is open when one of its sheets is.
CREATE OR REPLACE FUNCTION is_open(wanted_dossier uuid, wanted_criterion text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN (
        SELECT d.state <> 'returned' OR EXISTS (SELECT FROM unnest(opened_criteria(d.id)) AS opened
            WHERE wanted_criterion IN (opened, split_part(opened, ':', 2)))
        FROM dossier d WHERE d.id = wanted_dossier);
END $$;

-- What a pack would change for the real dossiers below a unit: asked by somebody, worked out by whichever server is
-- free, kept with both packs' hashes.
CREATE TABLE effect_job (
    id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    -- The province; null for the whole country.
    unit_id      uuid REFERENCES unit,
    from_hash    text NOT NULL REFERENCES rule_pack,
    to_hash      text NOT NULL REFERENCES rule_pack,
    state        text NOT NULL DEFAULT 'waiting'
        CHECK (state IN ('waiting', 'running', 'finished', 'cancelled', 'failed')),
    done         integer NOT NULL DEFAULT 0,
    total        integer NOT NULL DEFAULT 0,
    asked_by     uuid NOT NULL REFERENCES person,
    asked_at     timestamptz NOT NULL DEFAULT now(),
    -- Who works on it, and when it was last heard of.
    runner       uuid,
    beat_at      timestamptz,
    began_at     timestamptz,
    finished_at  timestamptz
);
CREATE INDEX effect_job_open ON effect_job (asked_at) WHERE state IN ('waiting', 'running');
CREATE TABLE effect_change (
    job_id      uuid NOT NULL REFERENCES effect_job,
    dossier_id  uuid NOT NULL REFERENCES dossier,
    was         smallint NOT NULL,
    now         smallint NOT NULL,
    -- Empty where the reader may not see the council's findings.
    why         text NOT NULL,
    PRIMARY KEY (job_id, dossier_id)
);

-- Asking is an event; progress is none.
CREATE TRIGGER record_event AFTER INSERT OR DELETE ON effect_job
    FOR EACH ROW EXECUTE FUNCTION record_event('', 'id', '');

GRANT SELECT, INSERT ON effect_job TO accreditation_server;
GRANT SELECT ON effect_change TO accreditation_server;
GRANT UPDATE (state, done, total, runner, beat_at, began_at, finished_at) ON effect_job TO accreditation_server;
GRANT INSERT, DELETE ON effect_change TO accreditation_server;
ALTER TABLE effect_job ENABLE ROW LEVEL SECURITY;
ALTER TABLE effect_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY read ON effect_job FOR SELECT
    USING (current_person() IS NULL OR may_for_rules('compareRules', unit_id));
CREATE POLICY ask ON effect_job FOR INSERT
    WITH CHECK (asked_by = current_person() AND may_for_rules('compareRules', unit_id));
CREATE POLICY work ON effect_job FOR UPDATE
    USING (current_person() IS NULL OR may_for_rules('compareRules', unit_id));
CREATE POLICY read ON effect_change FOR SELECT
    USING (current_person() IS NULL OR job_id IN (SELECT id FROM effect_job));
CREATE POLICY work ON effect_change FOR INSERT WITH CHECK (current_person() IS NULL);
CREATE POLICY again ON effect_change FOR DELETE USING (current_person() IS NULL);

-- The dossiers that a job is about, and whether the one who asked may read why a level changes.
CREATE FUNCTION effect_dossiers(wanted_job uuid) RETURNS TABLE (dossier_id uuid, school_id uuid, parts text[], explained boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
DECLARE
    job effect_job;
BEGIN
    SELECT * INTO job FROM effect_job WHERE id = wanted_job AND asked_by = current_person();
    IF NOT coalesce(may_for_rules('compareRules', job.unit_id), false) THEN
        RETURN;
    END IF;
    RETURN QUERY
        WITH RECURSIVE below AS (
            SELECT u.id, u.kind, 0 AS distance FROM unit u WHERE u.id = job.unit_id
            UNION ALL SELECT u.id, u.kind, b.distance + 1 FROM unit u JOIN below b ON u.parent_id = b.id),
        schools AS (
            SELECT b.id, CASE b.distance WHEN 1 THEN 'districtOfficer' ELSE 'provinceOfficer' END AS role
            FROM below b WHERE b.kind = 'school'
            UNION SELECT b.id, 'provinceOfficer' FROM below b WHERE b.kind = 'school'
            UNION ALL SELECT s.unit_id, 'ministryOfficer' FROM school s WHERE job.unit_id IS NULL)
        SELECT d.id, d.school_id, d.parts, bool_or(EXISTS (SELECT FROM permission p WHERE p.role = s.role
            AND p.action = 'readEffect' AND p.state = d.state))
        FROM schools s JOIN dossier d ON d.school_id = s.id WHERE d.pack_hash = job.from_hash
        GROUP BY d.id, d.school_id, d.parts;
END $$;

-- The findings of some of them, each dossier's in one text: path, tab, verdict or answers, line by line.
CREATE FUNCTION effect_findings(wanted_job uuid, schools uuid[], dossiers uuid[])
RETURNS TABLE (dossier_id uuid, findings text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
DECLARE
    job effect_job;
BEGIN
    SELECT * INTO job FROM effect_job WHERE id = wanted_job AND asked_by = current_person();
    IF NOT coalesce(may_for_rules('compareRules', job.unit_id), false) THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT given.dossier, (
            SELECT string_agg(f.criterion || '/' || f.level || '/' || f.indicator || E'\t'
                || coalesce(f.verdict, array_to_string(f.requirements, ',')), E'\n')
            FROM finding f WHERE f.school_id = given.school AND f.dossier_id = given.dossier AND NOT f.to_confirm
                AND num_nonnulls(f.verdict, f.requirements) = 1)
        FROM unnest(schools, dossiers) AS given(school, dossier)
            JOIN dossier d ON d.id = given.dossier AND d.school_id = given.school AND d.pack_hash = job.from_hash
        WHERE job.unit_id IS NULL OR province_of(given.school) = job.unit_id;
END $$;

-- Where the dossiers of a job's answer are, for those who may read it. The ministry sees no dossier itself.
CREATE FUNCTION effect_place(wanted_job uuid) RETURNS TABLE (dossier_id uuid, school_id uuid, school_year smallint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
BEGIN
    IF NOT coalesce((SELECT may_for_rules('compareRules', j.unit_id) FROM effect_job j WHERE j.id = wanted_job), false)
    THEN
        RETURN;
    END IF;
    RETURN QUERY SELECT c.dossier_id, d.school_id, d.school_year FROM effect_change c
        JOIN dossier d ON d.id = c.dossier_id WHERE c.job_id = wanted_job;
END $$;

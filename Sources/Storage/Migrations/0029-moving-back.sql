-- As before, but a requirement that nothing answers stays empty: the place before the first one of an array is not the
-- last one.
CREATE OR REPLACE FUNCTION moved_row(answer moved_answer) RETURNS jsonb LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
    SELECT answer.content
        || coalesce((SELECT jsonb_object_agg(p.key, p.value) FROM jsonb_each(answer.place) p
            WHERE p.key = ANY((SELECT m.places FROM moved_table m WHERE m.name = answer.source)::text[])), '{}')
        || CASE WHEN answer.content ? 'version'
            THEN jsonb_build_object('version', (answer.content ->> 'version')::integer + 1) ELSE '{}' END
        || CASE WHEN answer.is_open AND answer.content ? 'to_confirm'
            THEN '{"to_confirm": true}'::jsonb ELSE '{}' END
        || CASE WHEN answer.sequence IS NOT NULL AND jsonb_typeof(answer.content -> 'requirements') = 'array'
            THEN jsonb_build_object('requirements', (
                SELECT jsonb_agg(CASE WHEN s.old > 0
                    THEN coalesce(answer.content -> 'requirements' ->> (s.old - 1), '') ELSE '' END ORDER BY s.place)
                FROM unnest(answer.sequence) WITH ORDINALITY AS s(old, place))) ELSE '{}' END
$$;

-- As before, but each piece of a split answer has its own order of requirements. `taken` is a list of
-- {source, key, places: [{columns, sequence, isOpen}]}; where several rows come together only one has the place.
CREATE OR REPLACE FUNCTION carry_answers(wanted_move uuid, wanted_dossier uuid, taken jsonb) RETURNS void
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
            p.ordinality > 1, p.place -> 'columns', CASE WHEN jsonb_typeof(p.place -> 'sequence') = 'array' THEN
                ARRAY(SELECT jsonb_array_elements_text(p.place -> 'sequence')::integer) END,
            coalesce((p.place ->> 'isOpen')::boolean, false)
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

-- As before, but over several moves too: a row that was moved on and back is as the move left it, whatever its version.
CREATE OR REPLACE FUNCTION take_back(wanted_move uuid, undone uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    answer moved_answer;
    spec moved_table;
    stood jsonb;
BEGIN
    IF NOT coalesce((SELECT may('movePack', m.dossier_id) FROM dossier_move m WHERE m.id = undone), false) THEN
        RAISE EXCEPTION 'this dossier is not moved by this person now' USING ERRCODE = '42501';
    END IF;
    FOR answer IN SELECT * FROM moved_answer a WHERE a.move_id = undone AND a.left_as IS NOT NULL
        AND a.restored_by IS NULL ORDER BY a.position LOOP
        SELECT * INTO STRICT spec FROM moved_table WHERE name = answer.source;
        CONTINUE WHEN spec.stays;
        EXECUTE format('DELETE FROM %1$I t USING jsonb_populate_record(NULL::%1$I, $1) k
            WHERE t.school_id = k.school_id AND t.dossier_id = k.dossier_id AND %2$s
                AND to_jsonb(t) - ''version'' = to_jsonb(k) - ''version'' RETURNING to_jsonb(t)',
            spec.name, spec.matches) INTO stood USING answer.left_as;
        -- With the version of now: the row that comes back gets the next one.
        UPDATE moved_answer a SET restored_by = CASE WHEN stood IS NOT NULL THEN wanted_move END, left_as = stood
        WHERE a.id = answer.id;
    END LOOP;
END $$;

-- Marks the rows whose codes still are those that moves gave them since the dossier was under the wanted pack, and
-- gives their identifiers: they are not to be carried, because `restore_answers` gives them the codes of that day,
-- which a node that ended could not tell any more.
DROP FUNCTION take_back_codes(uuid, uuid, text);
CREATE FUNCTION take_back_codes(wanted_move uuid, wanted_dossier uuid, wanted_hash text) RETURNS SETOF text
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    answer moved_answer;
    spec moved_table;
    followed text := '';
    -- How the row stands now, then how it stood before the newest move, and so on; null where there is no more to find.
    stood jsonb;
BEGIN
    IF NOT coalesce(may('movePack', wanted_dossier), false) THEN
        RAISE EXCEPTION 'this dossier is not moved by this person now' USING ERRCODE = '42501';
    END IF;
    FOR answer IN SELECT a.* FROM moved_answer a JOIN moved_table s ON s.name = a.source AND s.stays
        JOIN dossier_move m ON m.id = a.move_id
        WHERE a.dossier_id = wanted_dossier AND a.left_as IS NOT NULL AND a.restored_by IS NULL
        ORDER BY a.source, a.content ->> 'id', m.moved_at DESC LOOP
        SELECT * INTO STRICT spec FROM moved_table WHERE name = answer.source;
        IF followed <> answer.content ->> 'id' THEN
            followed := answer.content ->> 'id';
            EXECUTE format('SELECT to_jsonb(t) FROM %1$I t, jsonb_populate_record(NULL::%1$I, $1) k
                WHERE t.school_id = k.school_id AND t.dossier_id = k.dossier_id AND %2$s', spec.name, spec.matches)
                INTO stood USING answer.content;
        END IF;
        CONTINUE WHEN stood IS NULL
            OR NOT stood @> (SELECT jsonb_object_agg(p, answer.left_as -> p) FROM unnest(spec.places) AS p);
        stood := answer.content;
        IF answer.pack_hash = wanted_hash THEN
            UPDATE moved_answer a SET restored_by = wanted_move WHERE a.id = answer.id;
            stood := NULL;
            RETURN NEXT followed;
        END IF;
    END LOOP;
END $$;

-- General assessments and the improvement plan move along with their dossier.
INSERT INTO moved_table (name, places, matches, stays) VALUES
    ('standard_assessment', '{standard,field}', 't.standard = k.standard AND t.field = k.field', false),
    ('plan_review', '{period}', 't.period = k.period', false),
    ('plan_issue', '{standard,criterion}', 't.id = k.id', true);

-- As before, but a row that changes its place without being taken away gets all columns of its place.
CREATE OR REPLACE FUNCTION put_row(wanted_source text, row_now jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    spec moved_table;
    found jsonb;
BEGIN
    SELECT * INTO STRICT spec FROM moved_table WHERE name = wanted_source;
    IF spec.stays THEN
        EXECUTE format('UPDATE %1$I t SET %3$s, version = t.version + 1
            FROM jsonb_populate_record(NULL::%1$I, $1) k WHERE t.dossier_id = k.dossier_id AND %2$s
            RETURNING to_jsonb(t)', spec.name, spec.matches,
            (SELECT string_agg(format('%1$I = k.%1$I', p), ', ') FROM unnest(spec.places) AS p))
            INTO found USING row_now;
    ELSE
        EXECUTE format('INSERT INTO %1$I AS t SELECT k.* FROM jsonb_populate_record(NULL::%1$I, $1) k
            ON CONFLICT DO NOTHING RETURNING to_jsonb(t)', spec.name) INTO found USING row_now;
    END IF;
    RETURN found;
EXCEPTION WHEN foreign_key_violation THEN
    RETURN NULL;
END $$;

-- Takes away what a move left and nobody touched since; `restore_answers` puts the rows back as they stood. Rows that
-- change their place without being taken away are the matter of `take_back_codes`.
CREATE OR REPLACE FUNCTION take_back(wanted_move uuid, undone uuid) RETURNS void
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
        CONTINUE WHEN spec.stays;
        EXECUTE format('DELETE FROM %1$I t USING jsonb_populate_record(NULL::%1$I, $1) k
            WHERE t.school_id = k.school_id AND t.dossier_id = k.dossier_id AND %2$s
                AND t IS NOT DISTINCT FROM k', spec.name, spec.matches) USING answer.left_as;
        GET DIAGNOSTICS touched = ROW_COUNT;
        UPDATE moved_answer a SET restored_by = CASE touched WHEN 1 THEN wanted_move END,
            left_as = CASE touched WHEN 1 THEN a.left_as END WHERE a.id = answer.id;
    END LOOP;
END $$;

-- Marks rows whose codes still are those that the last move gave them, where the dossier returns to the pack before:
-- `restore_answers` gives them the codes of that day, which a withdrawn node could not tell any more.
CREATE FUNCTION take_back_codes(wanted_move uuid, wanted_dossier uuid, wanted_hash text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    answer moved_answer;
    spec moved_table;
    untouched boolean;
BEGIN
    IF NOT coalesce(may('movePack', wanted_dossier), false) THEN
        RAISE EXCEPTION 'this dossier is not moved by this person now' USING ERRCODE = '42501';
    END IF;
    FOR answer IN SELECT DISTINCT ON (a.source, a.content ->> 'id') a.* FROM moved_answer a
        JOIN moved_table s ON s.name = a.source AND s.stays JOIN dossier_move m ON m.id = a.move_id
        WHERE a.dossier_id = wanted_dossier ORDER BY a.source, a.content ->> 'id', m.moved_at DESC LOOP
        CONTINUE WHEN answer.pack_hash <> wanted_hash OR answer.left_as IS NULL OR answer.restored_by IS NOT NULL;
        SELECT * INTO STRICT spec FROM moved_table WHERE name = answer.source;
        EXECUTE format('SELECT EXISTS (SELECT FROM %1$I t, jsonb_populate_record(NULL::%1$I, $1) k
            WHERE t.school_id = k.school_id AND t.dossier_id = k.dossier_id AND %2$s AND to_jsonb(t) @> $2)',
            spec.name, spec.matches) INTO untouched
            USING answer.left_as, (SELECT jsonb_object_agg(p, answer.left_as -> p) FROM unnest(spec.places) AS p);
        UPDATE moved_answer a SET restored_by = wanted_move WHERE a.id = answer.id AND untouched;
    END LOOP;
END $$;

-- As before, but with the criteria that a move opens.
CREATE OR REPLACE FUNCTION is_standard_open(wanted_dossier uuid, wanted_standard text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN (
        SELECT d.state <> 'returned' OR EXISTS (SELECT FROM unnest(opened_criteria(d.id)) AS opened
            WHERE starts_with(opened, wanted_standard || '.'))
        FROM dossier d WHERE d.id = wanted_dossier);
END $$;

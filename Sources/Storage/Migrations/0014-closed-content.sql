-- What is handed in is read while the dossier is locked. A change of its content takes the lock too, and asks for the
-- state again when it has it: a save that began before the handing in cannot slip in behind it.
CREATE FUNCTION guard_content() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    changed uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.dossier_id ELSE NEW.dossier_id END;
    state_now text;
BEGIN
    IF current_person() IS NOT NULL THEN
        SELECT state INTO state_now FROM dossier WHERE id = changed FOR KEY SHARE;
        IF NOT EXISTS (SELECT FROM permission WHERE action = 'rate' AND state = state_now) THEN
            RAISE EXCEPTION 'this dossier has been handed in' USING ERRCODE = '42501';
        END IF;
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['finding', 'narrative', 'improvement', 'evidence', 'evidence_use',
        'evidence_revision', 'dossier_facts', 'council_member'] LOOP
        EXECUTE format('CREATE TRIGGER guard_content BEFORE INSERT OR UPDATE OR DELETE ON %I
            FOR EACH ROW EXECUTE FUNCTION guard_content()', name);
    END LOOP;
END $$;

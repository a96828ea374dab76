-- Schooling levels that a dossier rates apart, in order; fixed when it is opened. What belongs to a criterion of one of
-- them is then keyed by the sheet's code, such as `lower-secondary:1.1`; evidence keeps the printed code.
ALTER TABLE dossier ADD COLUMN parts text[] NOT NULL DEFAULT '{}';

CREATE OR REPLACE FUNCTION guard_dossier() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    needed text;
BEGIN
    IF (NEW.id, NEW.school_id, NEW.school_year, NEW.pack_id, NEW.pack_hash, NEW.parts, NEW.opened_by, NEW.opened_at)
        IS DISTINCT FROM
        (OLD.id, OLD.school_id, OLD.school_year, OLD.pack_id, OLD.pack_hash, OLD.parts, OLD.opened_by, OLD.opened_at)
    THEN
        RAISE EXCEPTION 'a dossier stays with its school, its year and its rule pack' USING ERRCODE = '42501';
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

-- A printed code, as evidence has it, is open when one of its sheets was given back.
CREATE OR REPLACE FUNCTION is_open(wanted_dossier uuid, wanted_criterion text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN (
        SELECT d.state <> 'returned' OR EXISTS (
            SELECT FROM return_item i
            WHERE wanted_criterion IN (i.criterion, split_part(i.criterion, ':', 2)) AND i.review_id = (
                SELECT r.id FROM review r WHERE r.dossier_id = d.id ORDER BY r.decided_at DESC LIMIT 1))
        FROM dossier d WHERE d.id = wanted_dossier);
END $$;

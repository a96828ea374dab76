-- General assessments of standards: texts of the council beside the criterion sheets, for packs that ask for them.
CREATE TABLE standard_assessment (
    school_id   uuid NOT NULL,
    dossier_id  uuid NOT NULL,
    -- The standard's code, after the schooling level where these are rated apart: `1`, `lower-secondary:1`.
    standard    text NOT NULL,
    -- The identifier that the pack gives the text.
    field       text NOT NULL,
    body        text NOT NULL CHECK (length(body) <= 100000),
    to_confirm  boolean NOT NULL DEFAULT false,
    written_by  uuid NOT NULL REFERENCES person,
    written_at  timestamptz NOT NULL DEFAULT now(),
    version     integer NOT NULL DEFAULT 1,
    PRIMARY KEY (school_id, dossier_id, standard, field),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);

-- Whether a standard takes changes: in a returned dossier when one of its criteria was given back. A criterion's code
-- begins with the code of its standard.
CREATE FUNCTION is_standard_open(wanted_dossier uuid, wanted_standard text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN (
        SELECT d.state <> 'returned' OR EXISTS (
            SELECT FROM return_item i WHERE starts_with(i.criterion, wanted_standard || '.') AND i.review_id = (
                SELECT r.id FROM review r WHERE r.dossier_id = d.id ORDER BY r.decided_at DESC LIMIT 1))
        FROM dossier d WHERE d.id = wanted_dossier);
END $$;

INSERT INTO recorded_table (name, chain, keys) VALUES
    ('standard_assessment', 'school_id', 'dossier_id,standard,field');
CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON standard_assessment
    FOR EACH ROW EXECUTE FUNCTION record_event('school_id', 'dossier_id,standard,field', '');
CREATE TRIGGER guard_content BEFORE INSERT OR UPDATE OR DELETE ON standard_assessment
    FOR EACH ROW EXECUTE FUNCTION guard_content();

GRANT SELECT, INSERT, UPDATE ON standard_assessment TO accreditation_server;
ALTER TABLE standard_assessment ENABLE ROW LEVEL SECURITY;
CREATE POLICY read ON standard_assessment FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readWorkings')));
CREATE POLICY make ON standard_assessment FOR INSERT
    WITH CHECK ((may('rate', dossier_id) OR may('carryOver', dossier_id)) AND is_standard_open(dossier_id, standard)
        AND written_by = current_person());
CREATE POLICY edit ON standard_assessment FOR UPDATE
    USING ((may('rate', dossier_id) OR may('carryOver', dossier_id)) AND is_standard_open(dossier_id, standard))
    WITH CHECK ((may('rate', dossier_id) OR may('carryOver', dossier_id)) AND is_standard_open(dossier_id, standard)
        AND written_by = current_person());

-- Why a council found an indicator met although the school's figures say otherwise (lý do đánh giá khác số liệu), with
-- the thresholds and figures that it saw.
CREATE TABLE figure_reason (
    school_id   uuid NOT NULL,
    dossier_id  uuid NOT NULL,
    criterion   text NOT NULL,
    level       smallint NOT NULL,
    indicator   text NOT NULL,
    body        text NOT NULL CHECK (length(body) <= 10000),
    -- Thresholds that were not kept with their figures; empty where these had changed before the reason arrived.
    seen        text NOT NULL CHECK (length(seen) <= 20000),
    written_by  uuid NOT NULL REFERENCES person,
    written_at  timestamptz NOT NULL DEFAULT now(),
    version     integer NOT NULL DEFAULT 1,
    PRIMARY KEY (school_id, dossier_id, criterion, level, indicator),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);

INSERT INTO recorded_table (name, chain, keys) VALUES
    ('figure_reason', 'school_id', 'dossier_id,criterion,level,indicator');
CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON figure_reason
    FOR EACH ROW EXECUTE FUNCTION record_event('school_id', 'dossier_id,criterion,level,indicator', '');
CREATE TRIGGER guard_content BEFORE INSERT OR UPDATE OR DELETE ON figure_reason
    FOR EACH ROW EXECUTE FUNCTION guard_content();

-- A reason moves along with the indicator that it is about.
INSERT INTO moved_table (name, places, matches, stays) VALUES
    ('figure_reason', '{criterion,level,indicator}',
        't.criterion = k.criterion AND t.level = k.level AND t.indicator = k.indicator', false);

GRANT SELECT, INSERT, UPDATE ON figure_reason TO accreditation_server;
ALTER TABLE figure_reason ENABLE ROW LEVEL SECURITY;
CREATE POLICY read ON figure_reason FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readWorkings')));
CREATE POLICY make ON figure_reason FOR INSERT
    WITH CHECK (may('rate', dossier_id) AND is_open(dossier_id, criterion) AND written_by = current_person());
CREATE POLICY edit ON figure_reason FOR UPDATE
    USING (may('rate', dossier_id) AND is_open(dossier_id, criterion))
    WITH CHECK (may('rate', dossier_id) AND is_open(dossier_id, criterion) AND written_by = current_person());

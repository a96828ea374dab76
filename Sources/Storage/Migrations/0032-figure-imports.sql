-- Filled-in workbooks of figures between being sent and being accepted: whoever sent one sees what it would change, and
-- nothing of it counts before. They are thrown away when they are accepted, and after a day.
CREATE TABLE figure_import (
    id          uuid PRIMARY KEY,
    school_id   uuid NOT NULL,
    dossier_id  uuid NOT NULL,
    file_name   text NOT NULL CHECK (length(file_name) <= 255),
    content     bytea NOT NULL CHECK (length(content) BETWEEN 1 AND 5242880),
    sent_by     uuid NOT NULL REFERENCES person,
    sent_at     timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);
CREATE INDEX figure_import_sent ON figure_import (sent_at);

-- Throws away what has waited for a day; answers how many.
CREATE FUNCTION tidy_figure_imports() RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    WITH gone AS (DELETE FROM figure_import WHERE sent_at < now() - interval '1 day' RETURNING 1)
    SELECT count(*) FROM gone
$$;

GRANT SELECT, INSERT, DELETE ON figure_import TO accreditation_server;
ALTER TABLE figure_import ENABLE ROW LEVEL SECURITY;
CREATE POLICY read ON figure_import FOR SELECT USING (sent_by = current_person());
CREATE POLICY make ON figure_import FOR INSERT
    WITH CHECK (may('enterFigures', dossier_id) AND sent_by = current_person());
CREATE POLICY remove ON figure_import FOR DELETE USING (sent_by = current_person());

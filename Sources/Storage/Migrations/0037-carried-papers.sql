-- Texts and details of papers come along into next year's dossier and wait for somebody to look at them.
ALTER TABLE paper_text ADD COLUMN to_confirm boolean NOT NULL DEFAULT false;
-- The history tells every row with all its columns.
UPDATE paper_text SET to_confirm = false;

DROP POLICY make ON paper_text;
CREATE POLICY make ON paper_text FOR INSERT WITH CHECK (
    (may('writePapers', dossier_id) OR may('carryOver', dossier_id)) AND written_by = current_person());

-- They move along with their dossier to another rule pack.
INSERT INTO moved_table (name, places, matches, stays) VALUES
    ('paper_text', '{place}', 't.paper = k.paper AND t.place = k.place', false);

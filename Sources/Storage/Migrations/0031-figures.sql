-- The figures of schools (số liệu), one row per cell: by school, school year and key, whatever form asks for them. The
-- next dossier's form finds what earlier dossiers entered.
CREATE TABLE figure_value (
    school_id    uuid NOT NULL,
    school_year  integer NOT NULL,
    -- `table/row`, or `table/row/column`, as the packs name them.
    key          text NOT NULL CHECK (length(key) <= 250),
    -- In canonical form; empty where a figure was taken away again.
    value        text NOT NULL CHECK (length(value) <= 2000),
    -- The dossier in which it was last changed.
    dossier_id   uuid NOT NULL,
    source       text NOT NULL DEFAULT 'typed' CHECK (source IN ('typed', 'carried', 'workbook')),
    -- Why a figure of an earlier dossier was corrected; empty where none was.
    reason       text NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
    changed_by   uuid NOT NULL REFERENCES person,
    changed_at   timestamptz NOT NULL DEFAULT now(),
    version      integer NOT NULL DEFAULT 1,
    PRIMARY KEY (school_id, school_year, key),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);

-- Somebody looked at an unlikely figure and says that it is right. Holds for exactly the numbers in the mark.
CREATE TABLE figure_confirmation (
    school_id     uuid NOT NULL,
    dossier_id    uuid NOT NULL,
    school_year   integer NOT NULL,
    key           text NOT NULL CHECK (length(key) <= 250),
    mark          text NOT NULL CHECK (length(mark) <= 200),
    confirmed_by  uuid NOT NULL REFERENCES person,
    confirmed_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (school_id, school_year, key, mark),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);

INSERT INTO recorded_table (name, chain, keys) VALUES
    ('figure_value', 'school_id', 'school_id,school_year,key'),
    ('figure_confirmation', 'school_id', 'school_id,school_year,key,mark');

-- What another dossier entered is corrected with a reason, or stays.
CREATE FUNCTION guard_figure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.dossier_id <> OLD.dossier_id AND NEW.value <> OLD.value AND btrim(NEW.reason) = '' THEN
        RAISE EXCEPTION 'a figure of another dossier is corrected with a reason' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard_figure BEFORE UPDATE ON figure_value FOR EACH ROW EXECUTE FUNCTION guard_figure();

DO $$
DECLARE
    t recorded_table;
BEGIN
    FOR t IN SELECT * FROM recorded_table WHERE name LIKE 'figure\_%' LOOP
        EXECUTE format('CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON %I
            FOR EACH ROW EXECUTE FUNCTION record_event(%L, %L, %L)', t.name, t.chain, t.keys, t.digested);
        EXECUTE format('CREATE TRIGGER guard_content BEFORE INSERT OR UPDATE OR DELETE ON %I
            FOR EACH ROW EXECUTE FUNCTION guard_content()', t.name);
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t.name);
        EXECUTE format('CREATE POLICY read ON %I FOR SELECT
            USING (dossier_id IN (SELECT dossiers_for(''readWorkings'')))', t.name);
    END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON figure_value TO accreditation_server;
GRANT SELECT, INSERT ON figure_confirmation TO accreditation_server;

CREATE POLICY make ON figure_value FOR INSERT
    WITH CHECK (may('enterFigures', dossier_id) AND changed_by = current_person());
CREATE POLICY edit ON figure_value FOR UPDATE
    USING (dossier_id IN (SELECT dossiers_for('readWorkings')))
    WITH CHECK (may('enterFigures', dossier_id) AND changed_by = current_person());
CREATE POLICY make ON figure_confirmation FOR INSERT
    WITH CHECK (may('enterFigures', dossier_id) AND confirmed_by = current_person());

-- Letters with a school's wish and reports of managing bodies, and what each desk said to them. Nothing is changed.
CREATE TABLE registration (
    id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id      uuid NOT NULL,
    dossier_id     uuid NOT NULL,
    number         integer NOT NULL CHECK (number > 0),
    -- Whether the school sent it, or its managing body.
    sender         text NOT NULL CHECK (sender IN ('school', 'managing-body')),
    -- One of the rules' wishes; empty where there are none.
    wish           text NOT NULL DEFAULT '',
    letter_number  text NOT NULL DEFAULT '' CHECK (length(letter_number) <= 100),
    letter_day     date,
    note           text NOT NULL DEFAULT '' CHECK (length(note) <= 10000),
    -- What is said to be enclosed.
    items          text[] NOT NULL,
    sent_by        uuid NOT NULL REFERENCES person,
    sent_at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    UNIQUE (dossier_id, number),
    UNIQUE (school_id, dossier_id, id),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);

CREATE TABLE registration_check (
    id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id        uuid NOT NULL,
    dossier_id       uuid NOT NULL,
    registration_id  uuid NOT NULL,
    -- The state in which the dossier lay at the desk.
    desk             text NOT NULL CHECK (desk IN ('submitted', 'accepted', 'forwarded')),
    -- Items that are not complete, and why.
    gap_items        text[] NOT NULL,
    gap_reasons      text[] NOT NULL CHECK (cardinality(gap_reasons) = cardinality(gap_items)
        AND NOT '' = ANY(gap_reasons)),
    note             text NOT NULL DEFAULT '' CHECK (length(note) <= 10000),
    checked_by       uuid NOT NULL REFERENCES person,
    checked_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    FOREIGN KEY (school_id, dossier_id, registration_id) REFERENCES registration (school_id, dossier_id, id)
);
CREATE INDEX registration_check_of ON registration_check (registration_id);

INSERT INTO recorded_table (name, chain, keys, digested) VALUES
    ('registration', 'school_id', 'id', ''), ('registration_check', 'school_id', 'id', '');
DO $$
DECLARE
    t recorded_table;
    spot text;
BEGIN
    FOREACH spot IN ARRAY ARRAY['registration', 'registration_check'] LOOP
        SELECT * INTO STRICT t FROM recorded_table r WHERE r.name = spot;
        EXECUTE format('CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON %I
            FOR EACH ROW EXECUTE FUNCTION record_event(%L, %L, %L)', t.name, t.chain, t.keys, t.digested);
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', spot);
        EXECUTE format('GRANT SELECT, INSERT ON %I TO accreditation_server', spot);
        EXECUTE format('CREATE POLICY read ON %I FOR SELECT USING (dossier_id IN (SELECT dossiers_for(''readWorkings'')
            UNION SELECT dossiers_for(''readSubmission'')))', spot);
    END LOOP;
END $$;
CREATE POLICY make ON registration FOR INSERT WITH CHECK (sent_by = current_person()
    AND may(CASE sender WHEN 'school' THEN 'fileRegistration' ELSE 'fileReport' END, dossier_id));
CREATE POLICY make ON registration_check FOR INSERT WITH CHECK (checked_by = current_person()
    AND may('checkRegistration', dossier_id) AND desk = (SELECT d.state FROM dossier d WHERE d.id = dossier_id));

-- What a desk found incomplete does not go on before a better letter was found complete.
CREATE FUNCTION guard_forward() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF EXISTS (SELECT FROM (SELECT cardinality(c.gap_items) AS gaps FROM registration r
            LEFT JOIN registration_check c ON c.registration_id = r.id
            WHERE r.dossier_id = NEW.dossier_id AND r.sender = 'school'
            ORDER BY r.number DESC, c.checked_at DESC LIMIT 1) AS last WHERE last.gaps > 0) THEN
        RAISE EXCEPTION 'the registration is not complete' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard_forward BEFORE INSERT ON procedure_act FOR EACH ROW WHEN (NEW.act = 'forward')
    EXECUTE FUNCTION guard_forward();

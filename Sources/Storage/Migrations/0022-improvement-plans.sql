-- The improvement plan as a document of its own: priority issues, actions about each, reviews in the course of the year.
CREATE TABLE plan_grounds (
    school_id   uuid NOT NULL,
    dossier_id  uuid NOT NULL,
    content     text NOT NULL DEFAULT '' CHECK (length(content) <= 20000),
    to_confirm  boolean NOT NULL DEFAULT false,
    written_by  uuid NOT NULL REFERENCES person,
    written_at  timestamptz NOT NULL DEFAULT now(),
    version     integer NOT NULL DEFAULT 1,
    PRIMARY KEY (school_id, dossier_id),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);

CREATE TABLE plan_issue (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id   uuid NOT NULL,
    dossier_id  uuid NOT NULL,
    position    integer NOT NULL,
    -- The standard's code, and the code of a criterion's sheet or nothing.
    standard    text NOT NULL DEFAULT '',
    criterion   text NOT NULL DEFAULT '',
    present     text NOT NULL DEFAULT '' CHECK (length(present) <= 20000),
    limits      text NOT NULL DEFAULT '' CHECK (length(limits) <= 20000),
    cause       text NOT NULL DEFAULT '' CHECK (length(cause) <= 20000),
    to_confirm  boolean NOT NULL DEFAULT false,
    written_by  uuid NOT NULL REFERENCES person,
    written_at  timestamptz NOT NULL DEFAULT now(),
    version     integer NOT NULL DEFAULT 1,
    UNIQUE (school_id, dossier_id, id),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);

CREATE TABLE plan_action (
    id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id    uuid NOT NULL,
    dossier_id   uuid NOT NULL,
    issue_id     uuid NOT NULL,
    position     integer NOT NULL,
    content      text NOT NULL DEFAULT '' CHECK (length(content) <= 20000),
    goal         text NOT NULL DEFAULT '' CHECK (length(goal) <= 20000),
    activity     text NOT NULL DEFAULT '' CHECK (length(activity) <= 20000),
    result       text NOT NULL DEFAULT '' CHECK (length(result) <= 20000),
    time         text NOT NULL DEFAULT '' CHECK (length(time) <= 20000),
    responsible  text NOT NULL DEFAULT '' CHECK (length(responsible) <= 20000),
    resources    text NOT NULL DEFAULT '' CHECK (length(resources) <= 20000),
    evidence     text NOT NULL DEFAULT '' CHECK (length(evidence) <= 20000),
    -- How far it has come: the identifier that the pack gives the state; empty while nobody said.
    state        text NOT NULL DEFAULT '',
    to_confirm   boolean NOT NULL DEFAULT false,
    written_by   uuid NOT NULL REFERENCES person,
    written_at   timestamptz NOT NULL DEFAULT now(),
    version      integer NOT NULL DEFAULT 1,
    FOREIGN KEY (school_id, dossier_id, issue_id) REFERENCES plan_issue (school_id, dossier_id, id) ON DELETE CASCADE
);
CREATE INDEX plan_action_issue ON plan_action (school_id, dossier_id, issue_id);

-- One row per review of the year, named by the calendar entry that says when.
CREATE TABLE plan_review (
    school_id   uuid NOT NULL,
    dossier_id  uuid NOT NULL,
    period      text NOT NULL,
    content     text NOT NULL DEFAULT '' CHECK (length(content) <= 20000),
    result      text NOT NULL DEFAULT '' CHECK (length(result) <= 20000),
    adjustment  text NOT NULL DEFAULT '' CHECK (length(adjustment) <= 20000),
    reviewer    text NOT NULL DEFAULT '' CHECK (length(reviewer) <= 20000),
    written_by  uuid NOT NULL REFERENCES person,
    written_at  timestamptz NOT NULL DEFAULT now(),
    version     integer NOT NULL DEFAULT 1,
    PRIMARY KEY (school_id, dossier_id, period),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);

INSERT INTO recorded_table (name, chain, keys) VALUES
    ('plan_grounds', 'school_id', 'dossier_id'), ('plan_issue', 'school_id', 'id'),
    ('plan_action', 'school_id', 'id'), ('plan_review', 'school_id', 'dossier_id,period');

-- After handing in, an action takes nothing but how far it has come; reviews go on. Both wait for a handing in.
CREATE FUNCTION guard_plan() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    changed uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.dossier_id ELSE NEW.dossier_id END;
    state_now text;
    needed text := 'rate';
BEGIN
    IF current_person() IS NOT NULL THEN
        SELECT state INTO state_now FROM dossier WHERE id = changed FOR KEY SHARE;
        IF TG_TABLE_NAME = 'plan_review' OR TG_OP = 'UPDATE'
            AND to_jsonb(NEW) - ARRAY['state', 'to_confirm', 'written_by', 'written_at', 'version']
                = to_jsonb(OLD) - ARRAY['state', 'to_confirm', 'written_by', 'written_at', 'version'] THEN
            needed := 'reviewPlan';
        END IF;
        IF NOT EXISTS (SELECT FROM permission WHERE action = needed AND state = state_now) THEN
            RAISE EXCEPTION 'this dossier has been handed in' USING ERRCODE = '42501';
        END IF;
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

DO $$
DECLARE
    t recorded_table;
BEGIN
    FOR t IN SELECT * FROM recorded_table WHERE name LIKE 'plan\_%' LOOP
        EXECUTE format('CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON %I
            FOR EACH ROW EXECUTE FUNCTION record_event(%L, %L, %L)', t.name, t.chain, t.keys, t.digested);
        EXECUTE format('CREATE TRIGGER guard_content BEFORE INSERT OR UPDATE OR DELETE ON %I
            FOR EACH ROW EXECUTE FUNCTION %I()', t.name,
            CASE WHEN t.name IN ('plan_action', 'plan_review') THEN 'guard_plan' ELSE 'guard_content' END);
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t.name);
        EXECUTE format('CREATE POLICY read ON %I FOR SELECT
            USING (dossier_id IN (SELECT dossiers_for(''readWorkings'')))', t.name);
    END LOOP;
    FOR t IN SELECT * FROM recorded_table WHERE name IN ('plan_grounds', 'plan_issue', 'plan_action') LOOP
        EXECUTE format('CREATE POLICY make ON %I FOR INSERT WITH CHECK (
            (may(''rate'', dossier_id) OR may(''carryOver'', dossier_id)) AND written_by = current_person())', t.name);
    END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON plan_grounds, plan_issue, plan_action, plan_review TO accreditation_server;
GRANT DELETE ON plan_issue, plan_action TO accreditation_server;

CREATE POLICY edit ON plan_grounds FOR UPDATE USING (may('rate', dossier_id))
    WITH CHECK (may('rate', dossier_id) AND written_by = current_person());
CREATE POLICY edit ON plan_issue FOR UPDATE USING (may('rate', dossier_id))
    WITH CHECK (may('rate', dossier_id) AND written_by = current_person());
CREATE POLICY edit ON plan_action FOR UPDATE USING (may('rate', dossier_id) OR may('reviewPlan', dossier_id))
    WITH CHECK ((may('rate', dossier_id) OR may('reviewPlan', dossier_id)) AND written_by = current_person());
CREATE POLICY remove ON plan_issue FOR DELETE USING (may('rate', dossier_id));
CREATE POLICY remove ON plan_action FOR DELETE USING (may('rate', dossier_id));
CREATE POLICY make ON plan_review FOR INSERT
    WITH CHECK (may('reviewPlan', dossier_id) AND written_by = current_person());
CREATE POLICY edit ON plan_review FOR UPDATE USING (may('reviewPlan', dossier_id))
    WITH CHECK (may('reviewPlan', dossier_id) AND written_by = current_person());

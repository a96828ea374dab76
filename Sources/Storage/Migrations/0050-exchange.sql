-- Documents between units: sent up, down or to chosen units, with receipts and with answers collected against the list.
CREATE TABLE dispatch (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    -- The unit that sends it.
    unit_id       uuid NOT NULL REFERENCES unit,
    subject       text NOT NULL CHECK (length(subject) BETWEEN 1 AND 300),
    body          text NOT NULL DEFAULT '' CHECK (length(body) <= 20000),
    -- Whether each receiver is to answer, and by which day; null for none.
    wants_answer  boolean NOT NULL DEFAULT false,
    due_on        date CHECK (due_on IS NULL OR wants_answer),
    -- What it answers; null for a document of its own.
    answers       uuid REFERENCES dispatch,
    sent_by       uuid NOT NULL REFERENCES person,
    sent_at       timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX dispatch_unit ON dispatch (unit_id, sent_at DESC);
CREATE INDEX dispatch_answers ON dispatch (answers) WHERE answers IS NOT NULL;

CREATE TABLE dispatch_file (
    dispatch_id  uuid NOT NULL REFERENCES dispatch,
    position     integer NOT NULL,
    file_name    text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 255),
    sha256       text NOT NULL,
    size         bigint NOT NULL,
    PRIMARY KEY (dispatch_id, position)
);
CREATE INDEX dispatch_file_content ON dispatch_file (sha256);

CREATE TABLE dispatch_receiver (
    dispatch_id   uuid NOT NULL REFERENCES dispatch,
    unit_id       uuid NOT NULL REFERENCES unit,
    -- When somebody of the unit was first shown that it is there, and first opened it.
    delivered_at  timestamptz,
    opened_at     timestamptz,
    opened_by     uuid REFERENCES person,
    answered_at   timestamptz,
    -- How often and when last it was reminded.
    reminders     integer NOT NULL DEFAULT 0,
    reminded_at   timestamptz,
    PRIMARY KEY (dispatch_id, unit_id)
);
CREATE INDEX dispatch_receiver_unit ON dispatch_receiver (unit_id);

-- After how many hours an unopened document counts as received.
INSERT INTO setting (key, unit_id, value) VALUES ('exchange.receivedAfterHours', NULL, '24');

INSERT INTO recorded_table (name, chain, keys, digested) VALUES ('dispatch', 'unit_id', 'id', 'body'),
    ('dispatch_receiver', 'unit_id', 'dispatch_id,unit_id', '');
CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON dispatch
    FOR EACH ROW EXECUTE FUNCTION record_event('unit_id', 'id', 'body');
CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON dispatch_receiver
    FOR EACH ROW EXECUTE FUNCTION record_event('unit_id', 'dispatch_id,unit_id', '');

-- Units for which the current person sends and receives documents.
CREATE FUNCTION exchange_units() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN QUERY SELECT DISTINCT r.unit_id FROM role_assignment r JOIN person who ON who.id = r.person_id
        JOIN permission p ON p.role = r.role AND p.action = 'exchangeDocuments' AND p.state = ''
        WHERE r.person_id = current_person() AND r.ended_at IS NULL AND who.disabled_at IS NULL
            AND r.unit_id IS NOT NULL;
END $$;
CREATE FUNCTION sent_dispatches() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN QUERY SELECT d.id FROM dispatch d WHERE d.unit_id IN (SELECT exchange_units());
END $$;
CREATE FUNCTION received_dispatches() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN QUERY SELECT r.dispatch_id FROM dispatch_receiver r WHERE r.unit_id IN (SELECT exchange_units());
END $$;

-- Whether one unit stands above another; every province stands below the ministry.
CREATE FUNCTION is_above(wanted_above uuid, wanted_unit uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN wanted_above <> wanted_unit AND (EXISTS (SELECT FROM unit m WHERE m.id = wanted_above AND m.kind = 'ministry')
        OR EXISTS (
            WITH RECURSIVE above AS (
                SELECT u.id, u.parent_id FROM unit u WHERE u.id = wanted_unit
                UNION ALL SELECT x.id, x.parent_id FROM above a
                    CROSS JOIN LATERAL (SELECT * FROM unit y WHERE y.id = a.parent_id OFFSET 0) x)
            SELECT FROM above WHERE above.id = wanted_above));
END $$;
-- Whether the current person sends this document, and it may go to this unit: up, down, or back as an answer.
CREATE FUNCTION may_address(wanted_dispatch uuid, wanted_unit uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN EXISTS (SELECT FROM dispatch d WHERE d.id = wanted_dispatch AND d.sent_by = current_person()
        AND d.unit_id IN (SELECT exchange_units())
        AND CASE WHEN d.answers IS NULL THEN is_above(d.unit_id, wanted_unit) OR is_above(wanted_unit, d.unit_id)
            ELSE wanted_unit = (SELECT a.unit_id FROM dispatch a WHERE a.id = d.answers) END);
END $$;
-- Whether a unit is asked for an answer to this.
CREATE FUNCTION is_asked(wanted_dispatch uuid, wanted_unit uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN EXISTS (SELECT FROM dispatch d JOIN dispatch_receiver r ON r.dispatch_id = d.id
        WHERE d.id = wanted_dispatch AND d.wants_answer AND r.unit_id = wanted_unit);
END $$;

-- An answer is noted with the document that asked for it.
CREATE FUNCTION note_answer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    UPDATE dispatch_receiver SET answered_at = NEW.sent_at, opened_at = coalesce(opened_at, NEW.sent_at),
        opened_by = coalesce(opened_by, NEW.sent_by), delivered_at = coalesce(delivered_at, NEW.sent_at)
        WHERE dispatch_id = NEW.answers AND unit_id = NEW.unit_id;
    RETURN NULL;
END $$;
CREATE TRIGGER note_answer AFTER INSERT ON dispatch FOR EACH ROW WHEN (NEW.answers IS NOT NULL)
    EXECUTE FUNCTION note_answer();

-- Reminds the receivers that have not answered, and tells their people; only the sender's unit can. Gives how many.
CREATE FUNCTION remind_receivers(wanted_dispatch uuid, wanted_words text, wanted_link text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    reminded uuid[];
BEGIN
    IF NOT wanted_dispatch IN (SELECT sent_dispatches()) THEN
        RAISE EXCEPTION 'only the sender reminds' USING ERRCODE = '42501';
    END IF;
    WITH told AS (UPDATE dispatch_receiver r SET reminders = r.reminders + 1, reminded_at = now()
        FROM dispatch d WHERE d.id = r.dispatch_id AND d.id = wanted_dispatch AND d.wants_answer
            AND r.answered_at IS NULL RETURNING r.unit_id)
    SELECT coalesce(array_agg(told.unit_id), '{}') INTO reminded FROM told;
    INSERT INTO notice (person_id, kind, words, link, sent_by)
        SELECT DISTINCT a.person_id, 'reminder', wanted_words, wanted_link, current_person()
        FROM role_assignment a JOIN person who ON who.id = a.person_id
            JOIN permission p ON p.role = a.role AND p.action = 'exchangeDocuments' AND p.state = ''
        WHERE a.unit_id = ANY(reminded) AND a.ended_at IS NULL AND who.disabled_at IS NULL;
    RETURN cardinality(reminded);
END $$;

-- Contents that documents refer to are kept.
DO $$
BEGIN
    EXECUTE replace(pg_get_functiondef('unreferenced_files(text[])'::regprocedure), 'unreferenced_files(hashes',
        'unreferenced_in_dossiers(hashes');
END $$;
CREATE OR REPLACE FUNCTION unreferenced_files(hashes text[]) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT hash FROM unreferenced_in_dossiers(hashes) AS hash
    WHERE NOT EXISTS (SELECT FROM dispatch_file f WHERE f.sha256 = hash)
$$;

GRANT SELECT, INSERT ON dispatch, dispatch_file TO accreditation_server;
GRANT SELECT, INSERT (dispatch_id, unit_id), UPDATE (delivered_at, opened_at, opened_by) ON dispatch_receiver
    TO accreditation_server;
ALTER TABLE dispatch ENABLE ROW LEVEL SECURITY;
ALTER TABLE dispatch_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE dispatch_receiver ENABLE ROW LEVEL SECURITY;
CREATE POLICY read ON dispatch FOR SELECT
    USING (unit_id IN (SELECT exchange_units()) OR id IN (SELECT received_dispatches()));
CREATE POLICY make ON dispatch FOR INSERT WITH CHECK (sent_by = current_person()
    AND unit_id IN (SELECT exchange_units()) AND (answers IS NULL OR is_asked(answers, unit_id)));
CREATE POLICY read ON dispatch_file FOR SELECT USING (dispatch_id IN (SELECT d.id FROM dispatch d));
CREATE POLICY make ON dispatch_file FOR INSERT WITH CHECK (EXISTS (SELECT FROM dispatch d
    WHERE d.id = dispatch_id AND d.sent_by = current_person() AND d.sent_at = now()));
CREATE POLICY read ON dispatch_receiver FOR SELECT
    USING (unit_id IN (SELECT exchange_units()) OR dispatch_id IN (SELECT sent_dispatches()));
CREATE POLICY make ON dispatch_receiver FOR INSERT WITH CHECK (may_address(dispatch_id, unit_id));
CREATE POLICY open ON dispatch_receiver FOR UPDATE USING (unit_id IN (SELECT exchange_units()) AND opened_at IS NULL)
    WITH CHECK (unit_id IN (SELECT exchange_units()) AND (opened_by IS NULL OR opened_by = current_person()));

-- What waits for the current person's units; no row for people who stand for none.
CREATE FUNCTION waiting_dispatches()
RETURNS TABLE (unopened integer, to_answer integer, to_collect integer, is_new boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    mine uuid[] := ARRAY(SELECT exchange_units());
BEGIN
    IF cardinality(mine) = 0 THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT (count(*) FILTER (WHERE r.opened_at IS NULL))::integer,
            (count(*) FILTER (WHERE d.wants_answer AND r.answered_at IS NULL))::integer,
            (SELECT count(*)::integer FROM dispatch s WHERE s.unit_id = ANY(mine) AND s.wants_answer
                AND EXISTS (SELECT FROM dispatch_receiver x WHERE x.dispatch_id = s.id AND x.answered_at IS NULL)),
            coalesce(bool_or(r.delivered_at IS NULL), false)
        FROM dispatch_receiver r JOIN dispatch d ON d.id = r.dispatch_id WHERE r.unit_id = ANY(mine);
END $$;

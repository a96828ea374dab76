-- The team's draft with the school: what was sent, what the school answers criterion by criterion, what the team replies.
CREATE TABLE evaluation_draft (
    dossier_id    uuid PRIMARY KEY,
    school_id     uuid NOT NULL,
    content       text NOT NULL,
    content_hash  text NOT NULL,
    sent_by       uuid NOT NULL REFERENCES person,
    sent_at       timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);

CREATE TABLE draft_item (
    school_id   uuid NOT NULL,
    dossier_id  uuid NOT NULL REFERENCES evaluation_draft,
    criterion   text NOT NULL,
    -- Empty while the school has not chosen.
    stance      text CHECK (stance IN ('agrees', 'objects')),
    -- The ratings that the school does not agree with, such as 1.1/2/a, its reasons, and codes of evidence for them.
    objected    text[] NOT NULL DEFAULT '{}',
    reasons     text NOT NULL DEFAULT '' CHECK (length(reasons) <= 20000),
    evidence    text[] NOT NULL DEFAULT '{}',
    written_by  uuid NOT NULL REFERENCES person,
    written_at  timestamptz NOT NULL DEFAULT now(),
    version     integer NOT NULL DEFAULT 1,
    decision    text CHECK (decision IN ('accepted', 'partly', 'rejected')),
    -- The ratings that the team changes to met.
    changed     text[] NOT NULL DEFAULT '{}',
    reply       text NOT NULL DEFAULT '' CHECK (length(reply) <= 20000),
    replied_by  uuid REFERENCES person,
    replied_at  timestamptz,
    CHECK ((decision IS NULL) = (replied_at IS NULL) AND (decision IS NULL) = (replied_by IS NULL)),
    CHECK (decision IS NULL OR (stance = 'objects' AND btrim(reply) <> '')),
    CHECK (changed <@ objected AND CASE decision WHEN 'accepted' THEN changed @> objected
        WHEN 'partly' THEN objected = '{}' OR NOT changed @> objected ELSE changed = '{}' END),
    PRIMARY KEY (dossier_id, criterion),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);

CREATE TABLE draft_answer (
    dossier_id    uuid PRIMARY KEY REFERENCES evaluation_draft,
    school_id     uuid NOT NULL,
    kind          text NOT NULL CHECK (kind IN ('agrees', 'objects', 'silent')),
    remark        text NOT NULL DEFAULT '' CHECK (length(remark) <= 20000),
    -- The draft that was answered.
    content_hash  text NOT NULL,
    answered_by   uuid NOT NULL REFERENCES person,
    answered_at   timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);

-- Whether a school that says nothing within its time, although it was told twice, agrees; a province may differ.
INSERT INTO setting (key, unit_id, value) VALUES ('draft.silenceAgrees', NULL, 'true');
CREATE FUNCTION silence_agrees(wanted_school uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT value = 'true' FROM setting WHERE key = 'draft.silenceAgrees'
        AND (unit_id IS NULL OR unit_id = province_of(wanted_school)) ORDER BY unit_id NULLS LAST LIMIT 1
$$;

-- Whether a dossier's law lets the school answer a draft.
CREATE FUNCTION has_draft(wanted_dossier uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN EXISTS (SELECT FROM dossier d WHERE d.id = wanted_dossier AND 'send-draft' = ANY(d.acts));
END $$;
-- Whether the school has said something to which the team has not replied.
CREATE FUNCTION has_open_objection(wanted_dossier uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN EXISTS (SELECT FROM draft_item i WHERE i.dossier_id = wanted_dossier AND i.stance = 'objects'
        AND i.decision IS NULL);
END $$;
-- Whether a rating may be other than in the draft: nothing was sent, or the team says so in a reply.
CREATE FUNCTION is_open_after_draft(wanted_dossier uuid, wanted_path text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN NOT EXISTS (SELECT FROM evaluation_draft d WHERE d.dossier_id = wanted_dossier)
        OR EXISTS (SELECT FROM draft_item i WHERE i.dossier_id = wanted_dossier AND wanted_path = ANY(i.changed));
END $$;

GRANT SELECT, INSERT ON evaluation_draft, draft_item, draft_answer TO accreditation_server;
GRANT UPDATE (stance, objected, reasons, evidence, written_by, written_at, version, decision, changed, reply,
    replied_by, replied_at) ON draft_item TO accreditation_server;
ALTER TABLE evaluation_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE draft_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE draft_answer ENABLE ROW LEVEL SECURITY;
CREATE POLICY read ON evaluation_draft FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readDraft')));
CREATE POLICY make ON evaluation_draft FOR INSERT WITH CHECK (may('sendDraft', dossier_id) AND has_draft(dossier_id)
    AND sent_by = current_person() AND evaluation_conflict(current_person(), school_id) IS NULL);
-- What the school is still writing is the school's.
CREATE POLICY read ON draft_item FOR SELECT USING (dossier_id IN (SELECT dossiers_for('answerDraft'))
    OR (dossier_id IN (SELECT dossiers_for('readDraft'))
        AND EXISTS (SELECT FROM draft_answer a WHERE a.dossier_id = draft_item.dossier_id)));
CREATE POLICY make ON draft_item FOR INSERT
    WITH CHECK (may('answerDraft', dossier_id) AND written_by = current_person() AND decision IS NULL);
CREATE POLICY edit ON draft_item FOR UPDATE
    USING ((may('answerDraft', dossier_id) AND decision IS NULL) OR may('replyToObjection', dossier_id))
    WITH CHECK ((may('answerDraft', dossier_id) AND written_by = current_person() AND decision IS NULL)
        OR (may('replyToObjection', dossier_id) AND replied_by = current_person()
            AND evaluation_conflict(current_person(), school_id) IS NULL));
CREATE POLICY read ON draft_answer FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readDraft')));
CREATE POLICY make ON draft_answer FOR INSERT WITH CHECK (answered_by = current_person()
    AND CASE kind WHEN 'silent' THEN may('closeAnswer', dossier_id) ELSE may('answerDraft', dossier_id) END);

-- Who replies does not change what the school wrote.
CREATE FUNCTION guard_draft_item() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF (NEW.stance, NEW.objected, NEW.reasons, NEW.evidence, NEW.written_by, NEW.written_at)
        IS DISTINCT FROM (OLD.stance, OLD.objected, OLD.reasons, OLD.evidence, OLD.written_by, OLD.written_at)
        AND EXISTS (SELECT FROM draft_answer a WHERE a.dossier_id = NEW.dossier_id)
        AND NOT may('answerDraft', NEW.dossier_id) THEN
        RAISE EXCEPTION 'an objection stays as the school wrote it' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard_draft_item BEFORE UPDATE ON draft_item FOR EACH ROW EXECUTE FUNCTION guard_draft_item();

-- An answer says something; and silence is an answer only where the province counts it, after the last day, granted
-- time included, and after two notices about that day since the draft was sent, on days of their own.
CREATE FUNCTION guard_draft_answer() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    sent timestamptz;
    last_day date;
BEGIN
    IF current_person() IS NULL THEN
        RETURN NEW;
    END IF;
    IF NEW.kind <> 'silent' THEN
        IF (NEW.kind = 'objects') IS DISTINCT FROM EXISTS (SELECT FROM draft_item i
                WHERE i.dossier_id = NEW.dossier_id AND i.stance = 'objects')
            OR EXISTS (SELECT FROM draft_item i WHERE i.dossier_id = NEW.dossier_id AND i.stance = 'objects'
                AND btrim(i.reasons) = '') THEN
            RAISE EXCEPTION 'who objects names what and why' USING ERRCODE = '42501';
        END IF;
        RETURN NEW;
    END IF;
    SELECT sent_at INTO sent FROM evaluation_draft d WHERE d.dossier_id = NEW.dossier_id;
    SELECT greatest(max(n.due_on), (
            WITH RECURSIVE above AS (
                SELECT u.id, u.parent_id FROM unit u WHERE u.id = NEW.school_id
                UNION ALL SELECT u.id, u.parent_id FROM unit u JOIN above a ON u.id = a.parent_id)
            SELECT max(e.until) FROM time_exception e WHERE e.act = 'answer-draft'
                AND CASE WHEN e.dossier_id IS NULL THEN e.unit_id IN (SELECT id FROM above)
                    ELSE e.dossier_id = NEW.dossier_id END))
        INTO last_day FROM clock_notice n
        WHERE n.dossier_id = NEW.dossier_id AND n.act = 'answer-draft' AND n.sent_at >= sent;
    IF last_day IS NULL OR NOT silence_agrees(NEW.school_id)
        OR (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date <= last_day
        OR days_told(NEW.dossier_id, 'answer-draft', last_day) < 2 THEN
        RAISE EXCEPTION 'silence counts only after two notices and the last day' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard_draft_answer BEFORE INSERT ON draft_answer FOR EACH ROW EXECUTE FUNCTION guard_draft_answer();

-- After the draft was sent a rating changes only where the team's reply says so.
CREATE POLICY after_draft ON team_finding AS RESTRICTIVE FOR UPDATE
    USING (is_open_after_draft(dossier_id, criterion || '/' || level || '/' || indicator));
CREATE POLICY after_reply ON team_finding FOR UPDATE USING (may('replyToObjection', dossier_id))
    WITH CHECK (may('replyToObjection', dossier_id) AND settled_by = current_person());
CREATE OR REPLACE FUNCTION guard_settlement() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    state_now text;
BEGIN
    SELECT state INTO state_now FROM dossier WHERE id = NEW.dossier_id FOR KEY SHARE;
    IF current_person() IS NOT NULL AND NOT EXISTS (SELECT FROM permission
        WHERE action IN ('settle', 'replyToObjection') AND state = state_now) THEN
        RAISE EXCEPTION 'this evaluation is not open' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;

-- Where the law has a draft, nobody concludes before the school answered and every objection has its reply.
CREATE POLICY after_answer ON conclusion AS RESTRICTIVE FOR INSERT WITH CHECK (NOT has_draft(dossier_id)
    OR (EXISTS (SELECT FROM draft_answer a WHERE a.dossier_id = conclusion.dossier_id)
        AND NOT has_open_objection(dossier_id)));

-- The time for an answer runs from the draft, that for the conclusion from the answer.
CREATE OR REPLACE FUNCTION last_acts(wanted uuid[]) RETURNS TABLE (dossier_id uuid, at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT done.dossier_id, max(done.at) FROM (
        SELECT id AS dossier_id, opened_at AS at FROM dossier WHERE id = ANY(wanted)
        UNION ALL SELECT s.dossier_id, s.submitted_at FROM submission s WHERE s.dossier_id = ANY(wanted)
        UNION ALL SELECT r.dossier_id, r.decided_at FROM review r WHERE r.dossier_id = ANY(wanted)
        UNION ALL SELECT t.dossier_id, t.formed_at FROM team t WHERE t.dossier_id = ANY(wanted)
        UNION ALL SELECT e.dossier_id, e.sent_at FROM evaluation_draft e WHERE e.dossier_id = ANY(wanted)
        UNION ALL SELECT a.dossier_id, a.answered_at FROM draft_answer a WHERE a.dossier_id = ANY(wanted)
        UNION ALL SELECT m.dossier_id, m.kept_at FROM appraisal_minutes m WHERE m.dossier_id = ANY(wanted)
        UNION ALL SELECT c.dossier_id, c.concluded_at FROM conclusion c WHERE c.dossier_id = ANY(wanted)
        UNION ALL SELECT o.dossier_id, o.recorded_at FROM outcome o WHERE o.dossier_id = ANY(wanted)
        UNION ALL SELECT p.dossier_id, p.done_at FROM procedure_act p WHERE p.dossier_id = ANY(wanted)) AS done
    GROUP BY done.dossier_id
$$;

INSERT INTO recorded_table (name, chain, keys, digested) VALUES
    ('evaluation_draft', 'school_id', 'dossier_id', 'content'),
    ('draft_item', 'school_id', 'dossier_id,criterion', ''), ('draft_answer', 'school_id', 'dossier_id', '');
CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON evaluation_draft
    FOR EACH ROW EXECUTE FUNCTION record_event('school_id', 'dossier_id', 'content');
CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON draft_item
    FOR EACH ROW EXECUTE FUNCTION record_event('school_id', 'dossier_id,criterion', '');
CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON draft_answer
    FOR EACH ROW EXECUTE FUNCTION record_event('school_id', 'dossier_id', '');

-- What the school is still writing is not in the history that the whole school reads.
CREATE POLICY no_draft_items ON event AS RESTRICTIVE FOR SELECT
    USING (current_person() IS NULL OR split_part(subject, '/', 1) <> 'draft_item');

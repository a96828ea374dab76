-- Notices: what schools are reminded of, what is told about deadlines, and what closes only after two notices.
CREATE INDEX notice_undelivered ON notice (person_id) WHERE delivered_at IS NULL;
CREATE INDEX notice_unread ON notice (person_id) WHERE read_at IS NULL;

-- When the last act on each of these dossiers was done, the plain acts of the procedure among them.
CREATE OR REPLACE FUNCTION last_acts(wanted uuid[]) RETURNS TABLE (dossier_id uuid, at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT done.dossier_id, max(done.at) FROM (
        SELECT id AS dossier_id, opened_at AS at FROM dossier WHERE id = ANY(wanted)
        UNION ALL SELECT s.dossier_id, s.submitted_at FROM submission s WHERE s.dossier_id = ANY(wanted)
        UNION ALL SELECT r.dossier_id, r.decided_at FROM review r WHERE r.dossier_id = ANY(wanted)
        UNION ALL SELECT t.dossier_id, t.formed_at FROM team t WHERE t.dossier_id = ANY(wanted)
        UNION ALL SELECT c.dossier_id, c.concluded_at FROM conclusion c WHERE c.dossier_id = ANY(wanted)
        UNION ALL SELECT o.dossier_id, o.recorded_at FROM outcome o WHERE o.dossier_id = ANY(wanted)
        UNION ALL SELECT p.dossier_id, p.done_at FROM procedure_act p WHERE p.dossier_id = ANY(wanted)) AS done
    GROUP BY done.dossier_id
$$;

-- How many notices somebody has not read; being shown the number is their delivery.
CREATE FUNCTION unread_notices(wanted_person uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    UPDATE notice SET delivered_at = now() WHERE person_id = wanted_person AND delivered_at IS NULL;
    RETURN (SELECT count(*) FROM notice WHERE person_id = wanted_person AND read_at IS NULL);
END $$;

-- Reminds the heads of a school below the current person's unit, and the chair of its newest dossier's council. Gives
-- the number of people told.
CREATE FUNCTION remind_school(wanted_school uuid, wanted_words text, wanted_link text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    told integer;
BEGIN
    IF NOT EXISTS (SELECT FROM schools_for('remind') s WHERE s = wanted_school) THEN
        RAISE EXCEPTION 'only the units above a school remind it' USING ERRCODE = '42501';
    END IF;
    INSERT INTO notice (person_id, school_id, kind, words, link, sent_by)
    SELECT DISTINCT p.id, wanted_school, 'reminder', wanted_words, wanted_link, current_person()
    FROM person p WHERE p.disabled_at IS NULL AND (
        p.id IN (SELECT r.person_id FROM role_assignment r WHERE r.unit_id = wanted_school
            AND r.role = 'principal' AND r.ended_at IS NULL)
        OR p.id IN (SELECT c.person_id FROM council_member c WHERE c.role = 'chair' AND c.dossier_id = (
            SELECT d.id FROM dossier d WHERE d.school_id = wanted_school ORDER BY d.school_year DESC LIMIT 1)));
    GET DIAGNOSTICS told = ROW_COUNT;
    RETURN told;
END $$;

-- Tells everybody with one of these roles about a deadline, once for each stage, and records it. Only the system does.
CREATE FUNCTION warn(wanted_dossier uuid, wanted_act text, wanted_day date, wanted_stage integer, roles text[],
    wanted_words text, wanted_link text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    told integer;
BEGIN
    IF current_person() IS NOT NULL THEN
        RAISE EXCEPTION 'deadlines are told by the system' USING ERRCODE = '42501';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended(wanted_dossier::text || wanted_act, 0));
    IF EXISTS (SELECT FROM clock_notice n WHERE n.dossier_id = wanted_dossier AND n.act = wanted_act
        AND n.due_on = wanted_day AND n.stage <= wanted_stage) THEN
        RETURN 0;
    END IF;
    told := tell_about(wanted_dossier, roles, 'deadline', wanted_words, wanted_link);
    IF told > 0 THEN
        INSERT INTO clock_notice (school_id, dossier_id, act, due_on, stage, told)
        SELECT school_id, id, wanted_act, wanted_day, wanted_stage, told FROM dossier WHERE id = wanted_dossier;
    END IF;
    RETURN told;
END $$;

-- Silence is taken as agreement only after the last day for the answer, and after two notices about that day since the
-- draft was sent, on days of their own.
CREATE FUNCTION guard_silence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    last_day date;
    sent timestamptz;
BEGIN
    SELECT max(a.done_at) INTO sent FROM procedure_act a WHERE a.dossier_id = NEW.dossier_id AND a.act = 'send-draft';
    SELECT max(n.due_on) INTO last_day FROM clock_notice n
        WHERE n.dossier_id = NEW.dossier_id AND n.act = 'answer-draft' AND (sent IS NULL OR n.sent_at >= sent);
    IF last_day IS NULL OR (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date <= last_day
        OR days_told(NEW.dossier_id, 'answer-draft', last_day) < 2 THEN
        RAISE EXCEPTION 'silence counts only after two notices and the last day' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard_silence BEFORE INSERT ON procedure_act FOR EACH ROW WHEN (NEW.act = 'agree-by-silence')
    EXECUTE FUNCTION guard_silence();

-- Where somebody wants copies of notices as e-mail, if the operator sends any; seen by the person and the system.
CREATE TABLE mail_address (
    person_id  uuid PRIMARY KEY REFERENCES person,
    address    text NOT NULL CHECK (address ~ '^[^[:space:]@<>,;"]+@[^[:space:]@<>,;"]+$' AND length(address) <= 200),
    set_at     timestamptz NOT NULL DEFAULT now()
);
-- What came of sending a notice as e-mail.
CREATE TABLE notice_mail (
    notice_id  uuid PRIMARY KEY REFERENCES notice,
    tried_at   timestamptz NOT NULL DEFAULT now(),
    -- Why it could not be handed over; empty where it was.
    problem    text NOT NULL DEFAULT ''
);
ALTER TABLE mail_address ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_mail ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON mail_address TO accreditation_server;
GRANT UPDATE (address, set_at) ON mail_address TO accreditation_server;
GRANT SELECT ON notice_mail TO accreditation_server;
CREATE POLICY own ON mail_address USING (person_id = current_person()) WITH CHECK (person_id = current_person());
CREATE POLICY read ON notice_mail FOR SELECT USING (EXISTS (SELECT FROM notice n WHERE n.id = notice_id));

-- Takes notices of the last two days that go out as e-mail and were not tried yet; each is tried once.
CREATE FUNCTION take_mail(wanted integer) RETURNS TABLE (notice_id uuid, address text, words text, link text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
BEGIN
    IF current_person() IS NOT NULL THEN
        RAISE EXCEPTION 'e-mail is sent by the system' USING ERRCODE = '42501';
    END IF;
    RETURN QUERY
        WITH chosen AS (SELECT n.id, a.address, n.words, n.link FROM notice n
            JOIN mail_address a ON a.person_id = n.person_id
            WHERE n.sent_at > now() - interval '2 days' AND n.sent_at >= a.set_at
                AND NOT EXISTS (SELECT FROM notice_mail m WHERE m.notice_id = n.id)
            ORDER BY n.sent_at LIMIT wanted FOR UPDATE OF n SKIP LOCKED),
        noted AS (INSERT INTO notice_mail (notice_id, problem) SELECT c.id, 'không rõ' FROM chosen c
            RETURNING notice_id)
        SELECT c.id, c.address, c.words, c.link FROM chosen c JOIN noted d ON d.notice_id = c.id;
END $$;
CREATE FUNCTION note_mail(wanted_notice uuid, wanted_problem text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF current_person() IS NULL THEN
        UPDATE notice_mail SET problem = left(wanted_problem, 500), tried_at = now() WHERE notice_id = wanted_notice;
    END IF;
END $$;

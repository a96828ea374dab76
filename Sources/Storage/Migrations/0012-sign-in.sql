-- Signing in. Credentials and sessions belong to the owner; the server reaches them through these functions only.

-- Begins a try to sign in: what is needed to check the password, or how many seconds this login must wait. The try
-- counts as failed until a session is opened, so tries at the same moment do not slip past the wait.
CREATE FUNCTION begin_sign_in(wanted_login text)
RETURNS TABLE (person_id uuid, secret text, wait_seconds integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    moment timestamptz := clock_timestamp();
    wait integer;
BEGIN
    INSERT INTO sign_in_attempt AS a (login, tries, last_at) VALUES (wanted_login, 0, moment)
    ON CONFLICT (login) DO UPDATE SET tries = CASE WHEN a.last_at < moment - interval '1 day' THEN 0 ELSE a.tries END
    RETURNING CASE WHEN a.tries <= 3 THEN 0 ELSE
        ceil(extract(epoch FROM a.last_at - moment) + least(900, greatest(10, 2 ^ least(a.tries - 3, 10)))) END INTO wait;
    IF wait > 0 THEN
        RETURN QUERY SELECT NULL::uuid, NULL::text, wait;
        RETURN;
    END IF;
    UPDATE sign_in_attempt a SET tries = a.tries + 1, last_at = moment WHERE a.login = wanted_login;
    RETURN QUERY SELECT p.id, c.secret, 0 FROM (SELECT) AS always
        LEFT JOIN person p ON p.login = wanted_login AND p.disabled_at IS NULL
        LEFT JOIN credential c ON c.person_id = p.id;
END $$;

-- Opens a session after the password was checked. The token itself is never stored, only its SHA-256.
CREATE FUNCTION open_session(wanted_person uuid, token_hash bytea, csrf_token text, lasts interval) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    DELETE FROM sign_in_attempt a USING person p WHERE p.id = wanted_person AND a.login = p.login;
    DELETE FROM sign_in_attempt WHERE login IN (SELECT old.login FROM sign_in_attempt old
        WHERE old.last_at < now() - interval '1 day' LIMIT 100 FOR UPDATE SKIP LOCKED);
    DELETE FROM session WHERE person_id = wanted_person AND ends_at < now();
    INSERT INTO session (token_hash, person_id, csrf_token, ends_at)
    SELECT token_hash, p.id, csrf_token, now() + lasts FROM person p WHERE p.id = wanted_person
        AND p.disabled_at IS NULL
$$;

-- Every role of a person with its unit: granted ones, and seats in councils and evaluation teams.
CREATE FUNCTION held_roles(wanted_person uuid) RETURNS TABLE (role text, unit_id uuid, unit_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT r.role, r.unit_id, coalesce(u.name, '') FROM role_assignment r LEFT JOIN unit u ON u.id = r.unit_id
    WHERE r.person_id = wanted_person AND r.ended_at IS NULL
    UNION
    SELECT CASE c.role WHEN 'chair' THEN 'councilChair' WHEN 'secretary' THEN 'councilSecretary'
            ELSE 'councilMember' END, c.school_id, u.name
    FROM council_member c JOIN unit u ON u.id = c.school_id WHERE c.person_id = wanted_person
    UNION
    SELECT CASE m.role WHEN 'leader' THEN 'teamLeader' ELSE 'evaluator' END, m.school_id, u.name
    FROM team_member m JOIN unit u ON u.id = m.school_id WHERE m.person_id = wanted_person
$$;
REVOKE EXECUTE ON FUNCTION held_roles FROM PUBLIC;

-- The signed-in person behind a token; nothing when the session ended, idled too long or the account was disabled.
CREATE FUNCTION session_person(wanted_token_hash bytea, idle interval)
RETURNS TABLE (person_id uuid, full_name text, login text, csrf_token text, must_change boolean,
    roles text[], unit_ids text[], unit_names text[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    UPDATE session s SET seen_at = now() WHERE s.token_hash = wanted_token_hash
        AND s.seen_at < now() - interval '1 minute' AND s.seen_at > now() - idle AND s.ends_at > now();
    RETURN QUERY SELECT p.id, p.full_name, p.login, s.csrf_token, c.must_change, h.roles, h.unit_ids, h.unit_names
        FROM session s JOIN person p ON p.id = s.person_id JOIN credential c ON c.person_id = p.id
            CROSS JOIN LATERAL (SELECT
                coalesce(array_agg(r.role ORDER BY r.role, r.unit_name, r.unit_id), '{}') AS roles,
                coalesce(array_agg(coalesce(r.unit_id::text, '') ORDER BY r.role, r.unit_name, r.unit_id), '{}')
                    AS unit_ids,
                coalesce(array_agg(r.unit_name ORDER BY r.role, r.unit_name, r.unit_id), '{}') AS unit_names
                FROM held_roles(p.id) r) h
        WHERE s.token_hash = wanted_token_hash AND s.ends_at > now() AND s.seen_at > now() - idle
            AND p.disabled_at IS NULL;
END $$;

CREATE FUNCTION close_session(wanted_token_hash bytea) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    DELETE FROM session WHERE token_hash = wanted_token_hash
$$;

-- Live sessions of the current person, the latest first.
CREATE FUNCTION my_sessions(current_hash bytea, idle interval)
RETURNS TABLE (opened_at timestamptz, seen_at timestamptz, is_current boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT s.opened_at, s.seen_at, s.token_hash = current_hash FROM session s
    WHERE s.person_id = current_person() AND s.ends_at > now() AND s.seen_at > now() - idle
    ORDER BY s.seen_at DESC
$$;

-- Signs the current person out everywhere, except in the session with this token hash where one is given.
CREATE FUNCTION close_my_sessions(but bytea) RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    WITH gone AS (DELETE FROM session WHERE person_id = current_person()
        AND token_hash IS DISTINCT FROM but RETURNING 1)
    SELECT count(*)::integer FROM gone
$$;

-- The current person's own new password.
CREATE FUNCTION change_my_secret(new_secret text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    UPDATE credential SET secret = new_secret, must_change = false, changed_at = now()
    WHERE person_id = current_person()
$$;

-- A one-time password for somebody whose account the current person looks after; ends that person's sessions.
CREATE FUNCTION give_secret(wanted_person uuid, new_secret text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF NOT coalesce(looks_after_person(wanted_person), false) THEN
        RETURN false;
    END IF;
    INSERT INTO credential (person_id, secret) VALUES (wanted_person, new_secret)
    ON CONFLICT (person_id) DO UPDATE SET secret = new_secret, must_change = true, changed_at = now();
    DELETE FROM session WHERE person_id = wanted_person;
    DELETE FROM sign_in_attempt a USING person p WHERE p.id = wanted_person AND a.login = p.login;
    RETURN true;
END $$;

-- A closed account is signed out at once, and opening it again revives no old session.
CREATE FUNCTION end_sessions() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    DELETE FROM session WHERE person_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER end_sessions AFTER UPDATE OF disabled_at ON person FOR EACH ROW
    WHEN (NEW.disabled_at IS DISTINCT FROM OLD.disabled_at) EXECUTE FUNCTION end_sessions();

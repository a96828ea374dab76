-- Signing in. Credentials and sessions belong to the owner; the server reaches them through these functions only.

-- What is needed to check a password, and how many seconds this login must wait before the next try.
CREATE FUNCTION sign_in_secret(wanted_login text)
RETURNS TABLE (person_id uuid, secret text, wait_seconds integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT p.id, c.secret,
        (SELECT greatest(0, ceil(extract(epoch FROM a.last_at - now()) + least(900, 2 ^ least(a.failures - 3, 10))))
            FROM sign_in_attempt a WHERE a.login = wanted_login AND a.failures > 3)::integer
    FROM (SELECT) AS always
        LEFT JOIN person p ON p.login = wanted_login AND p.disabled_at IS NULL
        LEFT JOIN credential c ON c.person_id = p.id
$$;

CREATE FUNCTION sign_in_failed(wanted_login text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    INSERT INTO sign_in_attempt VALUES (left(wanted_login, 60), 1, now())
    ON CONFLICT (login) DO UPDATE SET last_at = now(),
        failures = CASE WHEN sign_in_attempt.last_at < now() - interval '1 day' THEN 1
            ELSE sign_in_attempt.failures + 1 END
$$;

-- Opens a session after the password was checked. The token itself is never stored, only its SHA-256.
CREATE FUNCTION open_session(wanted_person uuid, token_hash bytea, csrf_token text, lasts interval) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    DELETE FROM sign_in_attempt a USING person p WHERE p.id = wanted_person AND a.login = p.login;
    DELETE FROM session WHERE person_id = wanted_person AND ends_at < now();
    INSERT INTO session (token_hash, person_id, csrf_token, ends_at)
    SELECT token_hash, p.id, csrf_token, now() + lasts FROM person p WHERE p.id = wanted_person
        AND p.disabled_at IS NULL
$$;

-- The signed-in person behind a token; nothing when the session ended, idled too long or the account was disabled.
CREATE FUNCTION session_person(wanted_token_hash bytea, idle interval)
RETURNS TABLE (person_id uuid, full_name text, login text, csrf_token text, must_change boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    UPDATE session s SET seen_at = now() WHERE s.token_hash = wanted_token_hash
        AND s.seen_at < now() - interval '1 minute' AND s.seen_at > now() - idle AND s.ends_at > now();
    RETURN QUERY SELECT p.id, p.full_name, p.login, s.csrf_token, c.must_change
        FROM session s JOIN person p ON p.id = s.person_id JOIN credential c ON c.person_id = p.id
        WHERE s.token_hash = wanted_token_hash AND s.ends_at > now() AND s.seen_at > now() - idle
            AND p.disabled_at IS NULL;
END $$;

CREATE FUNCTION close_session(wanted_token_hash bytea) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    DELETE FROM session WHERE token_hash = wanted_token_hash
$$;

-- Signs the current person out everywhere, except in the session with this token hash where one is given.
CREATE FUNCTION close_my_sessions(but bytea) RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    WITH gone AS (DELETE FROM session WHERE person_id = current_person()
        AND token_hash IS DISTINCT FROM but RETURNING 1)
    SELECT count(*)::integer FROM gone
$$;

CREATE FUNCTION my_secret() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT secret FROM credential WHERE person_id = current_person()
$$;

-- The current person's own new password.
CREATE FUNCTION change_my_secret(new_secret text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    UPDATE credential SET secret = new_secret, must_change = false, failures = 0, changed_at = now()
    WHERE person_id = current_person()
$$;

-- A one-time password for somebody whose account the current person looks after; ends that person's sessions.
CREATE FUNCTION give_secret(wanted_person uuid, new_secret text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM person p WHERE p.id = wanted_person AND looks_after(p.home_unit)) THEN
        RETURN false;
    END IF;
    INSERT INTO credential (person_id, secret) VALUES (wanted_person, new_secret)
    ON CONFLICT (person_id) DO UPDATE SET secret = new_secret, must_change = true, changed_at = now();
    DELETE FROM session WHERE person_id = wanted_person;
    RETURN true;
END $$;

-- What pages tell about people whom the reader cannot look up, and what the operator's start page counts.

-- The seats of a dossier's council for those who work on it: also of people who have since left the school, because
-- what is handed in and its hash must not depend on who reads it.
CREATE FUNCTION council_seats(wanted_dossier uuid)
RETURNS TABLE (person_id uuid, full_name text, post text, role text, seat integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY SELECT c.person_id, p.full_name, p.post, c.role, c.position
        FROM council_member c JOIN person p ON p.id = c.person_id
        WHERE c.dossier_id = wanted_dossier AND wanted_dossier IN (SELECT dossiers_for('readWorkings'));
END $$;

-- Accounts, units and sessions, counted for the operator; nothing for anybody else.
CREATE FUNCTION operator_counts()
RETURNS TABLE (accounts bigint, closed bigint, never_used bigint, provinces bigint, districts bigint, schools bigint,
    signed_in bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN QUERY SELECT
        (SELECT count(*) FROM person WHERE disabled_at IS NULL),
        (SELECT count(*) FROM person WHERE disabled_at IS NOT NULL),
        (SELECT count(*) FROM person p JOIN credential k ON k.person_id = p.id
            WHERE p.disabled_at IS NULL AND k.must_change),
        (SELECT count(*) FROM unit WHERE kind = 'province'), (SELECT count(*) FROM unit WHERE kind = 'district'),
        (SELECT count(*) FROM unit WHERE kind = 'school'),
        (SELECT count(DISTINCT s.person_id) FROM session s WHERE s.ends_at > now())
    WHERE EXISTS (SELECT FROM role_assignment r JOIN person who ON who.id = r.person_id
        WHERE r.person_id = current_person() AND r.role = 'operator' AND r.ended_at IS NULL
            AND who.disabled_at IS NULL);
END $$;

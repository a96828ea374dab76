-- What the system knows of a school itself, so that nobody has to type it into the figures; for those who work on the
-- dossier from inside.
CREATE FUNCTION known_of_school(wanted_dossier uuid) RETURNS TABLE (fact text, value text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
        WITH RECURSIVE above AS (
            SELECT u.id, u.parent_id, u.kind, u.name, 0 AS distance FROM unit u
            WHERE u.id = (SELECT d.school_id FROM dossier d WHERE d.id = wanted_dossier)
            UNION ALL SELECT u.id, u.parent_id, u.kind, u.name, a.distance + 1
            FROM unit u JOIN above a ON u.id = a.parent_id),
        head AS (
            SELECT p.full_name FROM role_assignment r JOIN person p ON p.id = r.person_id
            WHERE r.unit_id = (SELECT a.id FROM above a WHERE a.distance = 0) AND r.role = 'principal'
                AND r.ended_at IS NULL AND p.disabled_at IS NULL
            ORDER BY r.granted_at, p.id LIMIT 1),
        known AS (
            SELECT 'name' AS fact, a.name AS value FROM above a WHERE a.distance = 0
            UNION ALL SELECT 'managing-body', a.name FROM above a WHERE a.distance = 1
            UNION ALL SELECT a.kind, a.name FROM above a WHERE a.kind IN ('province', 'district', 'commune')
            UNION ALL SELECT 'head', h.full_name FROM head h)
        SELECT k.fact, k.value FROM known k WHERE wanted_dossier IN (SELECT dossiers_for('readWorkings'));
END $$;

ALTER TABLE figure_value DROP CONSTRAINT figure_value_source_check,
    ADD CONSTRAINT figure_value_source_check CHECK (source IN ('typed', 'carried', 'workbook', 'known'));

-- A whole dossier as one archive: made in the background, kept for a day, fetched by whoever asked for it.
CREATE TABLE dossier_export (
    id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id    uuid NOT NULL,
    dossier_id   uuid NOT NULL,
    state        text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'ready', 'failed')),
    -- Bytes that are in the archive, and those that will be.
    done         bigint NOT NULL DEFAULT 0,
    total        bigint NOT NULL DEFAULT 0,
    -- What went wrong, as a sentence for whoever asked.
    problem      text NOT NULL DEFAULT '',
    -- The archive in the file store.
    sha256       text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    size         bigint,
    asked_by     uuid NOT NULL REFERENCES person,
    asked_at     timestamptz NOT NULL DEFAULT now(),
    -- Who works on it, and when it was last heard of.
    runner       uuid,
    beat_at      timestamptz,
    finished_at  timestamptz,
    CHECK ((state = 'ready') = (sha256 IS NOT NULL)),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);
CREATE INDEX dossier_export_dossier ON dossier_export (school_id, dossier_id, asked_by);
CREATE INDEX dossier_export_content ON dossier_export (sha256);
-- One at a time for one person and dossier.
CREATE UNIQUE INDEX dossier_export_open ON dossier_export (dossier_id, asked_by)
    WHERE state IN ('waiting', 'running');

-- That somebody took a copy is an event; progress is none.
CREATE TRIGGER record_event AFTER INSERT ON dossier_export
    FOR EACH ROW EXECUTE FUNCTION record_event('school_id', 'id', '');

GRANT SELECT, INSERT ON dossier_export TO accreditation_server;
GRANT UPDATE (state, done, total, problem, sha256, size, runner, beat_at, finished_at) ON dossier_export
    TO accreditation_server;
ALTER TABLE dossier_export ENABLE ROW LEVEL SECURITY;
CREATE POLICY read ON dossier_export FOR SELECT USING (current_person() IS NULL
    OR (asked_by = current_person() AND dossier_id IN (SELECT dossiers_for('exportDossier'))));
CREATE POLICY make ON dossier_export FOR INSERT
    WITH CHECK (may('exportDossier', dossier_id) AND asked_by = current_person() AND state = 'waiting');
CREATE POLICY work ON dossier_export FOR UPDATE USING (current_person() IS NULL);

-- Throws away what was asked for more than a day ago; answers how many.
CREATE FUNCTION tidy_dossier_exports() RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    WITH gone AS (DELETE FROM dossier_export WHERE finished_at < now() - interval '1 day' RETURNING 1)
    SELECT count(*) FROM gone
$$;

-- That a dossier came from another system, and the SHA-256 of the list of what its archive held: an act of whoever
-- runs the installation.
CREATE TABLE dossier_import (
    dossier_id   uuid PRIMARY KEY,
    school_id    uuid NOT NULL,
    list_hash    text NOT NULL CHECK (list_hash ~ '^[0-9a-f]{64}$'),
    imported_at  timestamptz NOT NULL,
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);
-- Its history in the system that it came from: kept for reading, outside of this system's chains.
CREATE TABLE carried_event (
    school_id   uuid NOT NULL,
    dossier_id  uuid NOT NULL,
    position    integer NOT NULL,
    content     jsonb NOT NULL,
    PRIMARY KEY (dossier_id, position),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);
INSERT INTO recorded_table (name, chain, keys) VALUES ('dossier_import', 'school_id', 'dossier_id');
CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON dossier_import
    FOR EACH ROW EXECUTE FUNCTION record_event('school_id', 'dossier_id', '');
GRANT SELECT ON dossier_import, carried_event TO accreditation_server;
ALTER TABLE dossier_import ENABLE ROW LEVEL SECURITY;
ALTER TABLE carried_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY read ON dossier_import FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readWorkings')));
CREATE POLICY read ON carried_event FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readWorkings')));

-- What a dossier or a piece was carried over from may be in another system.
ALTER TABLE dossier DROP CONSTRAINT dossier_carried_from_fkey;
ALTER TABLE evidence DROP CONSTRAINT evidence_carried_from_fkey;

-- The people whom an archive names, one JSON value each: all with name and post; those of the school, for readers from
-- inside it, with what their accounts need in another system. No password, no telephone number.
CREATE FUNCTION dossier_people(wanted_dossier uuid, named uuid[]) RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    home uuid;
    is_inside boolean := wanted_dossier IN (SELECT dossiers_for('readWorkings'));
BEGIN
    SELECT d.school_id INTO home FROM dossier d
        WHERE d.id = wanted_dossier AND d.id IN (SELECT dossiers_for('exportDossier'));
    RETURN QUERY
        WITH found AS (
            SELECT p.id, p.full_name, p.post, p.login, p.disabled_at, p.home_unit IS NOT DISTINCT FROM home AS is_home,
                (SELECT jsonb_agg(to_jsonb(e) ORDER BY e.id) FROM employment e
                    WHERE e.person_id = p.id AND e.unit_id = home) AS employments,
                (SELECT jsonb_agg(to_jsonb(r) ORDER BY r.id) FROM role_assignment r
                    WHERE r.person_id = p.id AND r.unit_id = home AND r.role = 'principal') AS roles
            FROM person p WHERE home IS NOT NULL AND (p.id = ANY(named) OR is_inside AND p.id IN (
                SELECT r.person_id FROM role_assignment r WHERE r.unit_id = home AND r.role = 'principal')))
        SELECT (jsonb_build_object('id', f.id, 'full_name', f.full_name, 'post', f.post)
            || CASE WHEN is_inside AND (f.is_home OR num_nonnulls(f.employments, f.roles) > 0)
                THEN jsonb_build_object('login', f.login, 'disabled_at', f.disabled_at, 'is_home', f.is_home,
                    'employments', coalesce(f.employments, '[]'), 'roles', coalesce(f.roles, '[]'))
                ELSE '{}' END)::text
        FROM found f ORDER BY f.id;
END $$;

-- As before, but archives refer to contents too.
CREATE OR REPLACE FUNCTION unreferenced_files(hashes text[]) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT hash FROM unnest(hashes) AS hash
    WHERE current_person() IS NULL AND NOT EXISTS (SELECT FROM evidence_revision r WHERE r.sha256 = hash)
        AND NOT EXISTS (SELECT FROM paper_version v WHERE hash IN (v.docx_sha256, v.pdf_sha256))
        AND NOT EXISTS (SELECT FROM paper_scan s WHERE s.sha256 = hash)
        AND NOT EXISTS (SELECT FROM dossier_export x WHERE x.sha256 = hash)
$$;

-- Papers of a dossier: what the school writes into them, what was approved, and the signed scans beside it.
CREATE TABLE paper_text (
    school_id   uuid NOT NULL,
    dossier_id  uuid NOT NULL,
    -- The identifier that the pack gives the paper.
    paper       text NOT NULL,
    -- A part of the paper or a detail around it: `text/purpose`, `text/standards/1/opening`, `detail/number`.
    place       text NOT NULL,
    body        text NOT NULL CHECK (length(body) <= 100000),
    written_by  uuid NOT NULL REFERENCES person,
    written_at  timestamptz NOT NULL DEFAULT now(),
    version     integer NOT NULL DEFAULT 1,
    PRIMARY KEY (school_id, dossier_id, paper, place),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);

-- An approved paper: the bytes of both files in the file store, and the state that they were made from.
CREATE TABLE paper_version (
    id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id    uuid NOT NULL,
    dossier_id   uuid NOT NULL,
    paper        text NOT NULL,
    number       integer NOT NULL,
    docx_sha256  text NOT NULL CHECK (docx_sha256 ~ '^[0-9a-f]{64}$'),
    docx_size    bigint NOT NULL,
    pdf_sha256   text NOT NULL CHECK (pdf_sha256 ~ '^[0-9a-f]{64}$'),
    pdf_size     bigint NOT NULL,
    -- The canonical JSON of all that it was made from; source_hash is its SHA-256.
    source       text NOT NULL,
    source_hash  text NOT NULL,
    -- What was missing in it, a sentence a line, and why it was approved all the same.
    gaps         text NOT NULL DEFAULT '',
    reason       text NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
    approved_by  uuid NOT NULL REFERENCES person,
    approved_at  timestamptz NOT NULL DEFAULT now(),
    UNIQUE (dossier_id, paper, number),
    UNIQUE (dossier_id, id),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);
CREATE INDEX paper_version_school ON paper_version (school_id, dossier_id);
CREATE INDEX paper_version_docx ON paper_version (docx_sha256);
CREATE INDEX paper_version_pdf ON paper_version (pdf_sha256);

-- The signed and sealed paper as it was scanned.
CREATE TABLE paper_scan (
    id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id    uuid NOT NULL,
    dossier_id   uuid NOT NULL,
    version_id   uuid NOT NULL,
    sha256       text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    file_name    text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 255),
    media_type   text NOT NULL,
    size         bigint NOT NULL CHECK (size > 0),
    uploaded_by  uuid NOT NULL REFERENCES person,
    uploaded_at  timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id),
    FOREIGN KEY (dossier_id, version_id) REFERENCES paper_version (dossier_id, id)
);
CREATE INDEX paper_scan_school ON paper_scan (school_id, dossier_id);
CREATE INDEX paper_scan_content ON paper_scan (sha256);

INSERT INTO recorded_table (name, chain, keys, digested) VALUES
    ('paper_text', 'school_id', 'dossier_id,paper,place', ''),
    ('paper_version', 'school_id', 'id', 'source'),
    ('paper_scan', 'school_id', 'id', '');
CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON paper_text
    FOR EACH ROW EXECUTE FUNCTION record_event('school_id', 'dossier_id,paper,place', '');
CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON paper_version
    FOR EACH ROW EXECUTE FUNCTION record_event('school_id', 'id', 'source');
CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON paper_scan
    FOR EACH ROW EXECUTE FUNCTION record_event('school_id', 'id', '');

GRANT SELECT, INSERT ON paper_text, paper_version, paper_scan TO accreditation_server;
GRANT UPDATE ON paper_text TO accreditation_server;
ALTER TABLE paper_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE paper_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE paper_scan ENABLE ROW LEVEL SECURITY;
CREATE POLICY read ON paper_text FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readWorkings')));
CREATE POLICY make ON paper_text FOR INSERT
    WITH CHECK (may('writePapers', dossier_id) AND written_by = current_person());
CREATE POLICY edit ON paper_text FOR UPDATE USING (may('writePapers', dossier_id))
    WITH CHECK (may('writePapers', dossier_id) AND written_by = current_person());
CREATE POLICY read ON paper_version FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readPapers')));
CREATE POLICY make ON paper_version FOR INSERT
    WITH CHECK (may('approvePapers', dossier_id) AND approved_by = current_person());
CREATE POLICY read ON paper_scan FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readPapers')));
CREATE POLICY make ON paper_scan FOR INSERT
    WITH CHECK (may('writePapers', dossier_id) AND uploaded_by = current_person());

-- Everybody whom the council of a dossier, its groups and its assignments name, also people who have left since, for
-- those who work on it from inside: a paper and its hash must not depend on who makes it.
CREATE FUNCTION paper_people(wanted_dossier uuid) RETURNS TABLE (id uuid, full_name text, post text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY SELECT p.id, p.full_name, p.post FROM person p
        WHERE wanted_dossier IN (SELECT dossiers_for('readWorkings')) AND p.id IN (
            SELECT c.person_id FROM council_member c WHERE c.dossier_id = wanted_dossier
            UNION SELECT g.leader_id FROM working_group g WHERE g.dossier_id = wanted_dossier
            UNION SELECT m.person_id FROM working_group_member m WHERE m.dossier_id = wanted_dossier
            UNION SELECT a.person_id FROM criterion_assignment a WHERE a.dossier_id = wanted_dossier)
        ORDER BY p.full_name, p.id;
END $$;

-- What papers say about the school of a dossier, for those who work on it from inside.
CREATE FUNCTION paper_school(wanted_dossier uuid)
RETURNS TABLE (name text, kind text, schooling_levels text[], managing_body text, province text, commune text,
    head_name text, head_post text)
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
            SELECT p.full_name, p.post FROM role_assignment r JOIN person p ON p.id = r.person_id
            WHERE r.unit_id = (SELECT a.id FROM above a WHERE a.distance = 0) AND r.role = 'principal'
                AND r.ended_at IS NULL AND p.disabled_at IS NULL
            ORDER BY r.granted_at, p.id LIMIT 1)
        SELECT a.name, s.kind, s.schooling_levels,
            coalesce((SELECT b.name FROM above b WHERE b.distance = 1), ''),
            coalesce((SELECT b.name FROM above b WHERE b.kind = 'province' LIMIT 1), ''),
            coalesce((SELECT b.name FROM above b WHERE b.kind = 'commune' LIMIT 1), ''),
            coalesce((SELECT h.full_name FROM head h), ''), coalesce((SELECT h.post FROM head h), '')
        FROM above a JOIN school s ON s.unit_id = a.id
        WHERE a.distance = 0 AND wanted_dossier IN (SELECT dossiers_for('readWorkings'));
END $$;

-- As before, but papers and their scans refer to contents too.
CREATE OR REPLACE FUNCTION unreferenced_files(hashes text[]) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT hash FROM unnest(hashes) AS hash
    WHERE current_person() IS NULL AND NOT EXISTS (SELECT FROM evidence_revision r WHERE r.sha256 = hash)
        AND NOT EXISTS (SELECT FROM paper_version v WHERE hash IN (v.docx_sha256, v.pdf_sha256))
        AND NOT EXISTS (SELECT FROM paper_scan s WHERE s.sha256 = hash)
$$;

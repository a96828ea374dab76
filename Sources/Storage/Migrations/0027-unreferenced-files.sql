-- Which of these contents of the file store no revision refers to: what is left when a server dies between keeping a
-- file and writing its row. Answers the server itself only, and nobody on behalf of a person.
CREATE INDEX evidence_revision_content ON evidence_revision (sha256);

CREATE FUNCTION unreferenced_files(hashes text[]) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT hash FROM unnest(hashes) AS hash
    WHERE current_person() IS NULL AND NOT EXISTS (SELECT FROM evidence_revision r WHERE r.sha256 = hash)
$$;

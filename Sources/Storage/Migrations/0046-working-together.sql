-- Working together: what people say to each other about a sheet, who is writing where, files looked at by a second
-- person, what is done about weaknesses, and the managing body's remarks sentence by sentence.
CREATE TABLE discussion (
    id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id    uuid NOT NULL,
    dossier_id   uuid NOT NULL,
    criterion    text NOT NULL,
    -- The text that it is about, as narratives name it; empty where it is about the whole sheet.
    field        text NOT NULL DEFAULT '',
    -- The sentence as it stood, and its place among the sentences of the text, from 0.
    quote        text NOT NULL DEFAULT '' CHECK (length(quote) <= 20000),
    position     integer NOT NULL DEFAULT 0,
    opened_by    uuid NOT NULL REFERENCES person,
    opened_at    timestamptz NOT NULL DEFAULT now(),
    resolved_by  uuid REFERENCES person,
    resolved_at  timestamptz,
    UNIQUE (school_id, dossier_id, id),
    CHECK ((resolved_by IS NULL) = (resolved_at IS NULL)),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);
CREATE INDEX discussion_sheet ON discussion (school_id, dossier_id, criterion);

CREATE TABLE discussion_comment (
    id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id      uuid NOT NULL,
    dossier_id     uuid NOT NULL,
    discussion_id  uuid NOT NULL,
    body           text NOT NULL CHECK (length(body) BETWEEN 1 AND 10000),
    written_by     uuid NOT NULL REFERENCES person,
    written_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    UNIQUE (school_id, dossier_id, id),
    FOREIGN KEY (school_id, dossier_id, discussion_id) REFERENCES discussion (school_id, dossier_id, id)
);
CREATE INDEX discussion_comment_order ON discussion_comment (school_id, dossier_id, discussion_id, written_at);

CREATE TABLE discussion_mention (
    school_id   uuid NOT NULL,
    dossier_id  uuid NOT NULL,
    comment_id  uuid NOT NULL,
    person_id   uuid NOT NULL REFERENCES person,
    PRIMARY KEY (comment_id, person_id),
    FOREIGN KEY (school_id, dossier_id, comment_id) REFERENCES discussion_comment (school_id, dossier_id, id)
);
CREATE INDEX discussion_mention_person ON discussion_mention (person_id, school_id, dossier_id);

-- A second person looked at the files of a piece. The newest row counts while its hash is that of the files.
CREATE TABLE verification (
    id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id    uuid NOT NULL,
    dossier_id   uuid NOT NULL,
    evidence_id  uuid NOT NULL,
    verdict      text NOT NULL CHECK (verdict IN ('verified', 'rejected')),
    reason       text NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
    files_hash   text NOT NULL,
    verified_by  uuid NOT NULL REFERENCES person,
    verified_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK (verdict = 'verified' OR reason <> ''),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id),
    FOREIGN KEY (dossier_id, evidence_id) REFERENCES evidence (dossier_id, id)
);
CREATE INDEX verification_evidence ON verification (school_id, dossier_id, evidence_id, verified_at);

-- Somebody is asked to look at a piece; done when somebody has verified it since.
CREATE TABLE verification_request (
    id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id    uuid NOT NULL,
    dossier_id   uuid NOT NULL,
    evidence_id  uuid NOT NULL,
    asked_of     uuid NOT NULL REFERENCES person,
    due_on       date,
    asked_by     uuid NOT NULL REFERENCES person,
    asked_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id),
    FOREIGN KEY (dossier_id, evidence_id) REFERENCES evidence (dossier_id, id)
);
CREATE INDEX verification_request_person ON verification_request (asked_of, school_id, dossier_id);

-- Who is writing on a sheet; a row says nothing any more when it is a few minutes old.
CREATE UNLOGGED TABLE presence (
    school_id   uuid NOT NULL,
    dossier_id  uuid NOT NULL,
    criterion   text NOT NULL,
    person_id   uuid NOT NULL REFERENCES person,
    seen_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (dossier_id, criterion, person_id),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);

-- What is done about a weakness or a requirement that is not met, followed until it is done.
CREATE TABLE follow_up (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id     uuid NOT NULL,
    dossier_id    uuid NOT NULL,
    -- The sheet from which it grew; empty where it is about the whole school.
    criterion     text NOT NULL DEFAULT '',
    source        text NOT NULL CHECK (source IN ('requirement', 'weakness', 'plan', 'own')),
    -- `1/a#2`, the name of a text, or the identifier of a plan's entry.
    source_place  text NOT NULL DEFAULT '',
    source_text   text NOT NULL DEFAULT '' CHECK (length(source_text) <= 20000),
    activity      text NOT NULL CHECK (length(activity) BETWEEN 1 AND 5000),
    owner_id      uuid REFERENCES person,
    due_on        date,
    resources     text NOT NULL DEFAULT '' CHECK (length(resources) <= 5000),
    evidence      text NOT NULL DEFAULT '' CHECK (length(evidence) <= 5000),
    state         text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'running', 'done', 'dropped')),
    result        text NOT NULL DEFAULT '' CHECK (length(result) <= 5000),
    carried_from  uuid,
    written_by    uuid NOT NULL REFERENCES person,
    written_at    timestamptz NOT NULL DEFAULT now(),
    version       integer NOT NULL DEFAULT 1,
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);
CREATE INDEX follow_up_dossier ON follow_up (school_id, dossier_id);
CREATE INDEX follow_up_owner ON follow_up (owner_id, school_id, dossier_id);

-- A review of all of it in the course of the year: an act, with how things stood.
CREATE TABLE follow_up_review (
    id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id    uuid NOT NULL,
    dossier_id   uuid NOT NULL,
    period       text NOT NULL CHECK (period IN ('semester', 'year')),
    body         text NOT NULL CHECK (length(body) BETWEEN 1 AND 20000),
    -- The canonical JSON of what was followed and how far it was; content_hash is its SHA-256.
    content       text NOT NULL,
    content_hash  text NOT NULL,
    reviewed_by   uuid NOT NULL REFERENCES person,
    reviewed_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);
CREATE INDEX follow_up_review_dossier ON follow_up_review (school_id, dossier_id);

-- What an officer remarks on a handing in: on a criterion or on one of its sentences.
CREATE TABLE remark (
    id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id      uuid NOT NULL,
    dossier_id     uuid NOT NULL,
    submission_id  uuid NOT NULL REFERENCES submission,
    criterion      text NOT NULL,
    field          text NOT NULL DEFAULT '',
    quote          text NOT NULL DEFAULT '' CHECK (length(quote) <= 20000),
    position       integer NOT NULL DEFAULT 0,
    body           text NOT NULL CHECK (length(body) BETWEEN 1 AND 5000),
    -- By when it is to be mended.
    due_on         date,
    written_by     uuid NOT NULL REFERENCES person,
    written_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- The officer found it answered in a later handing in.
    settled_by     uuid REFERENCES person,
    settled_at     timestamptz,
    UNIQUE (school_id, dossier_id, id),
    CHECK ((settled_by IS NULL) = (settled_at IS NULL)),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);
CREATE INDEX remark_submission ON remark (school_id, dossier_id, submission_id);

-- What the school says to a remark; the managing body reads it with the next handing in.
CREATE TABLE remark_answer (
    school_id   uuid NOT NULL,
    dossier_id  uuid NOT NULL,
    remark_id   uuid PRIMARY KEY,
    body        text NOT NULL CHECK (length(body) BETWEEN 1 AND 5000),
    written_by  uuid NOT NULL REFERENCES person,
    written_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    FOREIGN KEY (school_id, dossier_id, remark_id) REFERENCES remark (school_id, dossier_id, id)
);

INSERT INTO recorded_table (name, chain, keys, digested) VALUES
    ('discussion', 'school_id', 'id', ''), ('discussion_comment', 'school_id', 'id', ''),
    ('discussion_mention', 'school_id', 'comment_id,person_id', ''), ('verification', 'school_id', 'id', ''),
    ('verification_request', 'school_id', 'id', ''), ('follow_up', 'school_id', 'id', ''),
    ('follow_up_review', 'school_id', 'id', 'content'), ('remark', 'school_id', 'id', ''),
    ('remark_answer', 'school_id', 'remark_id', '');

DO $$
DECLARE
    t recorded_table;
BEGIN
    FOR t IN SELECT * FROM recorded_table WHERE name IN ('discussion', 'discussion_comment', 'discussion_mention',
        'verification', 'verification_request', 'follow_up', 'follow_up_review', 'remark', 'remark_answer') LOOP
        EXECUTE format('CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON %I
            FOR EACH ROW EXECUTE FUNCTION record_event(%L, %L, %L)', t.name, t.chain, t.keys, t.digested);
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t.name);
        IF t.name NOT LIKE 'remark%' THEN
            EXECUTE format('CREATE POLICY read ON %I FOR SELECT
                USING (dossier_id IN (SELECT dossiers_for(''readWorkings'')))', t.name);
        END IF;
        EXECUTE format('GRANT SELECT, INSERT ON %I TO accreditation_server', t.name);
    END LOOP;
END $$;
ALTER TABLE presence ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON presence TO accreditation_server;
GRANT UPDATE (resolved_by, resolved_at) ON discussion TO accreditation_server;
GRANT UPDATE ON follow_up TO accreditation_server;
GRANT DELETE ON follow_up, remark TO accreditation_server;
GRANT UPDATE (settled_by, settled_at) ON remark TO accreditation_server;
GRANT UPDATE (body, written_by, written_at) ON remark_answer TO accreditation_server;

-- Who works on a dossier from inside and can be named in a discussion or asked to do something: the council and the
-- head, as far as their accounts are open.
CREATE FUNCTION dossier_people(wanted_dossier uuid) RETURNS TABLE (id uuid, full_name text, post text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY SELECT p.id, p.full_name, p.post FROM person p
        WHERE wanted_dossier IN (SELECT dossiers_for('readWorkings')) AND p.disabled_at IS NULL AND p.id IN (
            SELECT c.person_id FROM council_member c WHERE c.dossier_id = wanted_dossier
            UNION SELECT r.person_id FROM role_assignment r JOIN dossier d ON d.school_id = r.unit_id
                WHERE d.id = wanted_dossier AND r.role = 'principal' AND r.ended_at IS NULL)
        ORDER BY p.full_name, p.id;
END $$;

CREATE POLICY make ON discussion FOR INSERT WITH CHECK (may('discuss', dossier_id)
    AND opened_by = current_person() AND resolved_by IS NULL);
CREATE POLICY edit ON discussion FOR UPDATE USING (may('discuss', dossier_id))
    WITH CHECK (may('discuss', dossier_id) AND coalesce(resolved_by = current_person(), true));
CREATE POLICY make ON discussion_comment FOR INSERT
    WITH CHECK (may('discuss', dossier_id) AND written_by = current_person());
CREATE POLICY make ON discussion_mention FOR INSERT WITH CHECK (may('discuss', dossier_id)
    AND person_id IN (SELECT p.id FROM dossier_people(dossier_id) p)
    AND EXISTS (SELECT FROM discussion_comment c WHERE c.id = comment_id AND c.written_by = current_person()));

CREATE POLICY make ON verification FOR INSERT
    WITH CHECK (may('verifyEvidence', dossier_id) AND verified_by = current_person());
CREATE POLICY make ON verification_request FOR INSERT WITH CHECK (may('verifyEvidence', dossier_id)
    AND asked_by = current_person() AND asked_of IN (SELECT p.id FROM dossier_people(dossier_id) p));

CREATE POLICY read ON presence FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readWorkings')));
CREATE POLICY make ON presence FOR INSERT
    WITH CHECK (may('rate', dossier_id) AND is_open(dossier_id, criterion) AND person_id = current_person());
CREATE POLICY edit ON presence FOR UPDATE USING (person_id = current_person())
    WITH CHECK (may('rate', dossier_id) AND is_open(dossier_id, criterion) AND person_id = current_person());
CREATE POLICY remove ON presence FOR DELETE USING (person_id = current_person());

CREATE POLICY make ON follow_up FOR INSERT
    WITH CHECK ((may('reviewPlan', dossier_id) OR may('carryOver', dossier_id)) AND written_by = current_person());
CREATE POLICY edit ON follow_up FOR UPDATE USING (may('reviewPlan', dossier_id))
    WITH CHECK (may('reviewPlan', dossier_id) AND written_by = current_person());
CREATE POLICY remove ON follow_up FOR DELETE USING (may('reviewPlan', dossier_id));
CREATE POLICY make ON follow_up_review FOR INSERT
    WITH CHECK (may('reviewPlan', dossier_id) AND reviewed_by = current_person());

-- A remark is the officers' own until its handing in is decided on, and the school's to read from then on.
CREATE POLICY read ON remark FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readSubmission'))
    AND (EXISTS (SELECT FROM review r WHERE r.submission_id = remark.submission_id) OR may('review', dossier_id)));
CREATE POLICY make ON remark FOR INSERT
    WITH CHECK (may('review', dossier_id) AND written_by = current_person() AND settled_by IS NULL);
CREATE POLICY edit ON remark FOR UPDATE USING (may('review', dossier_id))
    WITH CHECK (may('review', dossier_id) AND coalesce(settled_by = current_person(), true));
CREATE POLICY remove ON remark FOR DELETE USING (may('review', dossier_id) AND written_by = current_person());
CREATE POLICY read ON remark_answer FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readWorkings'))
    OR (dossier_id IN (SELECT dossiers_for('readSubmission')) AND EXISTS (SELECT FROM submission s
        WHERE s.dossier_id = remark_answer.dossier_id AND s.submitted_at > remark_answer.written_at)));
CREATE POLICY make ON remark_answer FOR INSERT
    WITH CHECK (may('rate', dossier_id) AND written_by = current_person());
CREATE POLICY edit ON remark_answer FOR UPDATE USING (may('rate', dossier_id))
    WITH CHECK (may('rate', dossier_id) AND written_by = current_person());

-- What a verification rests on: the newest revision of each file of a piece; nothing where there is no file.
CREATE FUNCTION evidence_files(wanted_evidence uuid) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        SELECT encode(sha256(convert_to(string_agg(f.slot || ':' || f.sha256, E'\n' ORDER BY f.slot), 'UTF8')), 'hex')
        FROM (SELECT DISTINCT ON (r.slot) r.slot, r.sha256 FROM evidence_revision r
            WHERE r.evidence_id = wanted_evidence ORDER BY r.slot, r.revision DESC) f);
END $$;

-- Nobody verifies what they sent themselves, nor files other than those that are there.
CREATE FUNCTION guard_verification() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF current_person() IS NULL THEN
        RETURN NEW;
    END IF;
    PERFORM FROM evidence e WHERE e.id = NEW.evidence_id FOR SHARE;
    IF NEW.files_hash IS DISTINCT FROM evidence_files(NEW.evidence_id) THEN
        RAISE EXCEPTION 'these are not the files of the piece' USING ERRCODE = '42501';
    END IF;
    IF EXISTS (SELECT FROM (SELECT DISTINCT ON (r.slot) r.uploaded_by FROM evidence_revision r
            WHERE r.evidence_id = NEW.evidence_id ORDER BY r.slot, r.revision DESC) f
            WHERE f.uploaded_by = NEW.verified_by) THEN
        RAISE EXCEPTION 'somebody else has to verify these files' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT ON verification FOR EACH ROW EXECUTE FUNCTION guard_verification();

-- A remark belongs to the handing in that waits for a decision, and stays as it is once that is taken; a settled one
-- belongs to an earlier handing in.
CREATE FUNCTION guard_remark() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    changed remark := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
BEGIN
    IF current_person() IS NULL THEN
        RETURN changed;
    END IF;
    IF TG_OP <> 'UPDATE' AND (EXISTS (SELECT FROM review r WHERE r.submission_id = changed.submission_id)
        OR NOT EXISTS (SELECT FROM submission s WHERE s.id = changed.submission_id
            AND s.dossier_id = changed.dossier_id
            AND s.number = (SELECT max(l.number) FROM submission l WHERE l.dossier_id = s.dossier_id))) THEN
        RAISE EXCEPTION 'this handing in is not waiting for remarks' USING ERRCODE = '42501';
    END IF;
    RETURN changed;
END $$;
CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON remark FOR EACH ROW EXECUTE FUNCTION guard_remark();

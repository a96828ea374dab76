-- The plan of a self-assessment as rows: from when its weeks are counted, what is done in each, what it takes.
CREATE TABLE schedule (
    school_id   uuid NOT NULL,
    dossier_id  uuid NOT NULL,
    -- The first day of the first week.
    starts_on   date NOT NULL,
    written_by  uuid NOT NULL REFERENCES person,
    written_at  timestamptz NOT NULL DEFAULT now(),
    version     integer NOT NULL DEFAULT 1,
    PRIMARY KEY (school_id, dossier_id),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);

CREATE TABLE schedule_row (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id   uuid NOT NULL,
    dossier_id  uuid NOT NULL,
    list        text NOT NULL CHECK (list IN ('timetable', 'resources')),
    position    integer NOT NULL,
    -- When: weeks of the plan, or a last day, or words.
    first_week  integer CHECK (first_week BETWEEN 1 AND 60),
    last_week   integer CHECK (last_week BETWEEN first_week AND 60),
    due_on      date,
    moment      text NOT NULL DEFAULT '' CHECK (length(moment) <= 500),
    activity    text NOT NULL CHECK (length(activity) BETWEEN 1 AND 5000),
    criteria    text NOT NULL DEFAULT '' CHECK (length(criteria) <= 500),
    resource    text NOT NULL DEFAULT '' CHECK (length(resource) <= 5000),
    product     text NOT NULL DEFAULT '' CHECK (length(product) <= 5000),
    remarks     text NOT NULL DEFAULT '' CHECK (length(remarks) <= 5000),
    -- Who does it, beside the people below: "các nhóm công tác".
    others      text NOT NULL DEFAULT '' CHECK (length(others) <= 500),
    done_on     date,
    written_by  uuid NOT NULL REFERENCES person,
    written_at  timestamptz NOT NULL DEFAULT now(),
    version     integer NOT NULL DEFAULT 1,
    UNIQUE (dossier_id, id),
    CHECK ((first_week IS NULL) = (last_week IS NULL)),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);
CREATE INDEX schedule_row_dossier ON schedule_row (school_id, dossier_id);

CREATE TABLE schedule_person (
    school_id   uuid NOT NULL,
    dossier_id  uuid NOT NULL,
    row_id      uuid NOT NULL,
    person_id   uuid NOT NULL REFERENCES person,
    PRIMARY KEY (row_id, person_id),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id),
    FOREIGN KEY (dossier_id, row_id) REFERENCES schedule_row (dossier_id, id) ON DELETE CASCADE
);
CREATE INDEX schedule_person_dossier ON schedule_person (school_id, dossier_id);

-- Evidence that is wanted: who keeps it, who collects it, from when to when, and how far that has come.
CREATE TABLE collecting_row (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id     uuid NOT NULL,
    dossier_id    uuid NOT NULL,
    position      integer NOT NULL,
    -- The printed code of the criterion, and the indicator from whose breakdown it was taken, such as `1.1/1/a`.
    criterion     text NOT NULL,
    indicator     text NOT NULL DEFAULT '',
    name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
    keeper        text NOT NULL DEFAULT '' CHECK (length(keeper) <= 500),
    collector_id  uuid REFERENCES person,
    from_on       date,
    to_on         date CHECK (to_on >= from_on),
    state         text NOT NULL DEFAULT 'collecting' CHECK (state IN ('collecting', 'done', 'lost')),
    note          text NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
    -- The piece that it became.
    evidence_id   uuid,
    written_by    uuid NOT NULL REFERENCES person,
    written_at    timestamptz NOT NULL DEFAULT now(),
    version       integer NOT NULL DEFAULT 1,
    UNIQUE (dossier_id, criterion, name),
    CHECK (state <> 'lost' OR note ~ '\S'),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id),
    FOREIGN KEY (dossier_id, evidence_id) REFERENCES evidence (dossier_id, id)
);
CREATE INDEX collecting_row_dossier ON collecting_row (school_id, dossier_id);

-- A file that comes in closes the row that waited for its piece: the one it is linked to, or the one of its name. What
-- a whole dossier brings along when it is read in stays as it was.
CREATE FUNCTION close_collecting_row() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF current_person() IS NULL THEN
        RETURN NULL;
    END IF;
    UPDATE collecting_row c SET state = 'done', evidence_id = e.id, written_by = NEW.uploaded_by, written_at = now(),
        version = c.version + 1
    FROM evidence e
    WHERE e.id = NEW.evidence_id AND c.school_id = NEW.school_id AND c.dossier_id = NEW.dossier_id
        AND c.state <> 'done' AND (c.evidence_id = e.id OR (c.evidence_id IS NULL AND c.criterion = e.criterion
            AND lower(btrim(c.name)) = lower(btrim(e.name))));
    RETURN NULL;
END $$;
CREATE TRIGGER close_collecting_row AFTER INSERT ON evidence_revision
    FOR EACH ROW EXECUTE FUNCTION close_collecting_row();

-- Minutes of the council's meetings. Once chair and secretary have signed the same content it is frozen; a correction is
-- a new edition with a reason.
CREATE TABLE meeting (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id     uuid NOT NULL,
    dossier_id    uuid NOT NULL,
    number        integer NOT NULL CHECK (number >= 1),
    edition       integer NOT NULL DEFAULT 1 CHECK (edition >= 1),
    -- The edition that this one corrects, and why.
    corrects      uuid,
    reason        text NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
    -- The minutes as canonical JSON, and its SHA-256.
    content       text NOT NULL CHECK (length(content) <= 400000),
    content_hash  text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    frozen_at     timestamptz,
    written_by    uuid NOT NULL REFERENCES person,
    written_at    timestamptz NOT NULL DEFAULT now(),
    version       integer NOT NULL DEFAULT 1,
    UNIQUE (dossier_id, number, edition),
    UNIQUE (dossier_id, id),
    CHECK ((corrects IS NULL) = (edition = 1)),
    CHECK (corrects IS NULL OR reason ~ '\S'),
    CHECK (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id),
    FOREIGN KEY (dossier_id, corrects) REFERENCES meeting (dossier_id, id)
);
CREATE INDEX meeting_dossier ON meeting (school_id, dossier_id);

CREATE TABLE meeting_signature (
    school_id     uuid NOT NULL,
    dossier_id    uuid NOT NULL,
    meeting_id    uuid NOT NULL,
    role          text NOT NULL CHECK (role IN ('chair', 'secretary')),
    content_hash  text NOT NULL,
    signed_by     uuid NOT NULL REFERENCES person,
    signed_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (meeting_id, role, content_hash),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id),
    FOREIGN KEY (dossier_id, meeting_id) REFERENCES meeting (dossier_id, id)
);
CREATE INDEX meeting_signature_dossier ON meeting_signature (school_id, dossier_id);

CREATE FUNCTION guard_frozen_meeting() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF OLD.frozen_at IS NOT NULL THEN
        RAISE EXCEPTION 'signed minutes do not change' USING ERRCODE = '42501';
    END IF;
    RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER guard BEFORE UPDATE OR DELETE ON meeting FOR EACH ROW EXECUTE FUNCTION guard_frozen_meeting();

-- Only what stands in the minutes now is signed; the second of the two signatures freezes them.
CREATE FUNCTION check_meeting_signature() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM meeting m WHERE m.id = NEW.meeting_id AND m.content_hash = NEW.content_hash) THEN
        RAISE EXCEPTION 'the minutes are others by now' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT ON meeting_signature FOR EACH ROW EXECUTE FUNCTION check_meeting_signature();

CREATE FUNCTION freeze_meeting() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    UPDATE meeting m SET frozen_at = now() WHERE m.id = NEW.meeting_id AND m.frozen_at IS NULL
        AND 2 = (SELECT count(*) FROM meeting_signature s
            WHERE s.meeting_id = m.id AND s.content_hash = m.content_hash);
    RETURN NULL;
END $$;
CREATE TRIGGER freeze_meeting AFTER INSERT ON meeting_signature FOR EACH ROW EXECUTE FUNCTION freeze_meeting();

-- That the summary of an approved report is public, what it says, and that it is public no more.
CREATE TABLE publication (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id     uuid NOT NULL,
    dossier_id    uuid NOT NULL,
    -- The approved report that it sums up.
    version_id    uuid NOT NULL,
    content       text NOT NULL CHECK (length(content) <= 400000),
    content_hash  text NOT NULL,
    published_by  uuid NOT NULL REFERENCES person,
    published_at  timestamptz NOT NULL DEFAULT now(),
    withdrawn_by  uuid REFERENCES person,
    withdrawn_at  timestamptz,
    reason        text NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
    CHECK (withdrawn_at IS NULL OR reason ~ '\S'),
    CHECK (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id),
    FOREIGN KEY (dossier_id, version_id) REFERENCES paper_version (dossier_id, id)
);
CREATE INDEX publication_dossier ON publication (school_id, dossier_id);
-- One at a time.
CREATE UNIQUE INDEX publication_open ON publication (dossier_id) WHERE withdrawn_at IS NULL;

-- What anybody may read: the summary that is public now, and nothing of the dossier beside it.
CREATE FUNCTION public_summary(wanted_dossier uuid)
RETURNS TABLE (content text, content_hash text, published_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT p.content, p.content_hash, p.published_at FROM publication p
    WHERE p.dossier_id = wanted_dossier AND p.withdrawn_at IS NULL
$$;

INSERT INTO recorded_table (name, chain, keys, digested) VALUES
    ('schedule', 'school_id', 'dossier_id', ''),
    ('schedule_row', 'school_id', 'id', ''),
    ('schedule_person', 'school_id', 'row_id,person_id', ''),
    ('collecting_row', 'school_id', 'id', ''),
    ('meeting', 'school_id', 'id', 'content'),
    ('meeting_signature', 'school_id', 'meeting_id,role,content_hash', ''),
    ('publication', 'school_id', 'id', 'content');
DO $$
DECLARE
    t recorded_table;
BEGIN
    FOR t IN SELECT * FROM recorded_table r WHERE r.name IN ('schedule', 'schedule_row', 'schedule_person',
        'collecting_row', 'meeting', 'meeting_signature', 'publication') LOOP
        EXECUTE format('CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON %I
            FOR EACH ROW EXECUTE FUNCTION record_event(%L, %L, %L)', t.name, t.chain, t.keys, t.digested);
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t.name);
        EXECUTE format('CREATE POLICY read ON %I FOR SELECT
            USING (dossier_id IN (SELECT dossiers_for(''readWorkings'')))', t.name);
    END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON schedule, meeting TO accreditation_server;
GRANT SELECT, INSERT, UPDATE, DELETE ON schedule_row, collecting_row TO accreditation_server;
GRANT SELECT, INSERT, DELETE ON schedule_person TO accreditation_server;
GRANT SELECT, INSERT ON meeting_signature, publication TO accreditation_server;
GRANT UPDATE (withdrawn_by, withdrawn_at, reason) ON publication TO accreditation_server;

CREATE POLICY make ON schedule FOR INSERT
    WITH CHECK (may('planWork', dossier_id) AND written_by = current_person());
CREATE POLICY edit ON schedule FOR UPDATE USING (may('planWork', dossier_id))
    WITH CHECK (may('planWork', dossier_id) AND written_by = current_person());
CREATE POLICY make ON schedule_row FOR INSERT
    WITH CHECK (may('planWork', dossier_id) AND written_by = current_person());
CREATE POLICY edit ON schedule_row FOR UPDATE USING (may('planWork', dossier_id))
    WITH CHECK (may('planWork', dossier_id) AND written_by = current_person());
CREATE POLICY remove ON schedule_row FOR DELETE USING (may('planWork', dossier_id));
CREATE POLICY make ON schedule_person FOR INSERT WITH CHECK (may('planWork', dossier_id));
CREATE POLICY remove ON schedule_person FOR DELETE USING (may('planWork', dossier_id));
CREATE POLICY make ON collecting_row FOR INSERT
    WITH CHECK (may('collectEvidence', dossier_id) AND written_by = current_person());
CREATE POLICY edit ON collecting_row FOR UPDATE USING (may('collectEvidence', dossier_id))
    WITH CHECK (may('collectEvidence', dossier_id) AND written_by = current_person());
CREATE POLICY remove ON collecting_row FOR DELETE USING (may('planWork', dossier_id));
CREATE POLICY make ON meeting FOR INSERT
    WITH CHECK (may('keepMinutes', dossier_id) AND written_by = current_person() AND frozen_at IS NULL);
CREATE POLICY edit ON meeting FOR UPDATE USING (may('keepMinutes', dossier_id))
    WITH CHECK (may('keepMinutes', dossier_id) AND written_by = current_person() AND frozen_at IS NULL);
-- A signature is that of a seat.
CREATE POLICY make ON meeting_signature FOR INSERT
    WITH CHECK (may('signMinutes', dossier_id) AND signed_by = current_person()
        AND role = (SELECT c.role FROM council_member c
            WHERE c.dossier_id = meeting_signature.dossier_id AND c.person_id = current_person()));
CREATE POLICY make ON publication FOR INSERT
    WITH CHECK (may('publishReport', dossier_id) AND published_by = current_person() AND withdrawn_at IS NULL
        AND EXISTS (SELECT FROM paper_version v WHERE v.id = version_id AND v.paper = 'report'));
CREATE POLICY withdraw ON publication FOR UPDATE USING (may('publishReport', dossier_id) AND withdrawn_at IS NULL)
    WITH CHECK (may('publishReport', dossier_id) AND withdrawn_by = current_person());

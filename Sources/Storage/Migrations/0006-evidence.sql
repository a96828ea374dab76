-- Evidence: registered once, numbered for good, used by many indicators, with immutable files.
CREATE TABLE evidence_counter (
    school_id    uuid NOT NULL,
    dossier_id   uuid NOT NULL,
    criterion    text NOT NULL,
    last_serial  integer NOT NULL,
    PRIMARY KEY (dossier_id, criterion),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);

CREATE TABLE evidence (
    id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id      uuid NOT NULL,
    dossier_id     uuid NOT NULL,
    -- The criterion that owns the code.
    criterion      text NOT NULL,
    box            integer NOT NULL CHECK (box BETWEEN 1 AND 99),
    serial         integer NOT NULL CHECK (serial BETWEEN 1 AND 999),
    code           text NOT NULL,
    name           text NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
    number         text NOT NULL DEFAULT '',
    issued_on      date,
    issuer         text NOT NULL DEFAULT '',
    keeper         text NOT NULL DEFAULT '',
    period_from    date,
    period_to      date,
    valid_until    date,
    remarks        text NOT NULL DEFAULT '',
    -- A withdrawn piece keeps its code for ever.
    withdrawn_at   timestamptz,
    carried_from   uuid REFERENCES evidence,
    registered_by  uuid NOT NULL REFERENCES person,
    registered_at  timestamptz NOT NULL DEFAULT now(),
    version        integer NOT NULL DEFAULT 1,
    UNIQUE (dossier_id, code),
    UNIQUE (dossier_id, id),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);
CREATE INDEX evidence_dossier ON evidence (school_id, dossier_id);

CREATE TABLE evidence_use (
    school_id    uuid NOT NULL,
    dossier_id   uuid NOT NULL,
    evidence_id  uuid NOT NULL,
    criterion    text NOT NULL,
    level        smallint NOT NULL,
    indicator    text NOT NULL,
    linked_by    uuid NOT NULL REFERENCES person,
    linked_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (evidence_id, criterion, level, indicator),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id),
    FOREIGN KEY (dossier_id, evidence_id) REFERENCES evidence (dossier_id, id)
);
CREATE INDEX evidence_use_indicator ON evidence_use (school_id, dossier_id, criterion, level, indicator);

-- A piece may have several files (slots), each with revisions; a new file is a new revision.
CREATE TABLE evidence_revision (
    school_id    uuid NOT NULL,
    dossier_id   uuid NOT NULL,
    evidence_id  uuid NOT NULL,
    slot         integer NOT NULL CHECK (slot BETWEEN 1 AND 100),
    revision     integer NOT NULL CHECK (revision BETWEEN 1 AND 1000),
    sha256       text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    file_name    text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 255),
    media_type   text NOT NULL,
    size         bigint NOT NULL CHECK (size >= 0),
    uploaded_by  uuid NOT NULL REFERENCES person,
    uploaded_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (evidence_id, slot, revision),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id),
    FOREIGN KEY (dossier_id, evidence_id) REFERENCES evidence (dossier_id, id)
);
CREATE INDEX evidence_revision_file ON evidence_revision (school_id, sha256);

-- An upload under way, resumed after a broken line.
CREATE TABLE upload (
    id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id    uuid NOT NULL,
    dossier_id   uuid NOT NULL,
    evidence_id  uuid NOT NULL,
    slot         integer,
    file_name    text NOT NULL,
    size         bigint NOT NULL CHECK (size > 0),
    received     bigint NOT NULL DEFAULT 0,
    begun_by     uuid NOT NULL REFERENCES person,
    begun_at     timestamptz NOT NULL DEFAULT now(),
    finished_at  timestamptz,
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id),
    FOREIGN KEY (dossier_id, evidence_id) REFERENCES evidence (dossier_id, id)
);
CREATE INDEX upload_evidence ON upload (school_id, evidence_id);

-- Handing in, and what the managing body says to it. Each is an act with the hash of exactly what was seen.
CREATE TABLE submission (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id     uuid NOT NULL,
    dossier_id    uuid NOT NULL,
    number        integer NOT NULL,
    -- Why an incomplete dossier was handed in; empty when it was complete.
    reason        text NOT NULL DEFAULT '',
    -- The canonical JSON of everything handed in; content_hash is its SHA-256.
    content       text NOT NULL,
    content_hash  text NOT NULL,
    level         smallint NOT NULL,
    submitted_by  uuid NOT NULL REFERENCES person,
    submitted_at  timestamptz NOT NULL DEFAULT now(),
    UNIQUE (dossier_id, number),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);
CREATE INDEX submission_school ON submission (school_id, dossier_id);

CREATE TABLE review (
    id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id      uuid NOT NULL,
    dossier_id     uuid NOT NULL,
    submission_id  uuid NOT NULL UNIQUE REFERENCES submission,
    decision       text NOT NULL CHECK (decision IN ('accepted', 'returned')),
    note           text NOT NULL DEFAULT '',
    content_hash   text NOT NULL,
    unit_id        uuid NOT NULL REFERENCES unit,
    decided_by     uuid NOT NULL REFERENCES person,
    decided_at     timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);
CREATE INDEX review_school ON review (school_id, dossier_id);

CREATE TABLE return_item (
    school_id   uuid NOT NULL,
    dossier_id  uuid NOT NULL,
    review_id   uuid NOT NULL REFERENCES review,
    criterion   text NOT NULL,
    reason      text NOT NULL CHECK (length(reason) BETWEEN 1 AND 10000),
    PRIMARY KEY (review_id, criterion),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);

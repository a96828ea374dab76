-- Findings, texts and improvement plans of the self-assessment. Every editable row has a version.
CREATE TABLE finding (
    school_id     uuid NOT NULL,
    dossier_id    uuid NOT NULL,
    criterion     text NOT NULL,
    level         smallint NOT NULL,
    indicator     text NOT NULL,
    -- Null while not yet rated, and where requirements are ticked one by one.
    verdict       text CHECK (verdict IN ('met', 'unmet')),
    -- One answer per requirement in the pack's order: met, unmet, not-applicable, or empty for none yet.
    requirements  text[],
    -- Carried over from another year and not yet touched.
    to_confirm    boolean NOT NULL DEFAULT false,
    rated_by      uuid NOT NULL REFERENCES person,
    rated_at      timestamptz NOT NULL DEFAULT now(),
    version       integer NOT NULL DEFAULT 1,
    CHECK (verdict IS NULL OR requirements IS NULL),
    PRIMARY KEY (school_id, dossier_id, criterion, level, indicator),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);

-- Texts of a criterion sheet; field is `present/1`, `strengths`, `weaknesses` …; on the sheet of school-wide clauses
-- each clause has its own: `present/4/1`, `strengths/4/1`, `weaknesses/4/1`.
CREATE TABLE narrative (
    school_id   uuid NOT NULL,
    dossier_id  uuid NOT NULL,
    criterion   text NOT NULL,
    field       text NOT NULL,
    body        text NOT NULL CHECK (length(body) <= 100000),
    to_confirm  boolean NOT NULL DEFAULT false,
    written_by  uuid NOT NULL REFERENCES person,
    written_at  timestamptz NOT NULL DEFAULT now(),
    version     integer NOT NULL DEFAULT 1,
    PRIMARY KEY (school_id, dossier_id, criterion, field),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);

CREATE TABLE improvement (
    id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id    uuid NOT NULL,
    dossier_id   uuid NOT NULL,
    criterion    text NOT NULL,
    -- On the sheet of school-wide clauses the clause that it belongs to, such as `1`; empty on other sheets.
    clause       text NOT NULL DEFAULT '',
    position     integer NOT NULL,
    measure      text NOT NULL CHECK (length(measure) <= 20000),
    responsible  text NOT NULL DEFAULT '',
    resources    text NOT NULL DEFAULT '',
    due          text NOT NULL DEFAULT '',
    to_confirm   boolean NOT NULL DEFAULT false,
    written_by   uuid NOT NULL REFERENCES person,
    written_at   timestamptz NOT NULL DEFAULT now(),
    version      integer NOT NULL DEFAULT 1,
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);
CREATE INDEX improvement_dossier ON improvement (school_id, dossier_id, criterion);

-- The chair's approval of a criterion sheet: an act, with the hash of exactly what was seen.
CREATE TABLE criterion_approval (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id     uuid NOT NULL,
    dossier_id    uuid NOT NULL,
    criterion     text NOT NULL,
    content_hash  text NOT NULL,
    approved_by   uuid NOT NULL REFERENCES person,
    approved_at   timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);
CREATE INDEX criterion_approval_dossier ON criterion_approval (school_id, dossier_id, criterion);

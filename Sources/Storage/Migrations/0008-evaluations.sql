-- External evaluation: a team, each member's own sheets, the team's rating, its conclusion, the province's outcome.
CREATE TABLE team (
    id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id        uuid NOT NULL,
    dossier_id       uuid NOT NULL UNIQUE,
    submission_id    uuid NOT NULL REFERENCES submission,
    decision_number  text NOT NULL,
    decided_on       date NOT NULL,
    formed_by        uuid NOT NULL REFERENCES person,
    formed_at        timestamptz NOT NULL DEFAULT now(),
    version          integer NOT NULL DEFAULT 1,
    UNIQUE (dossier_id, id),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);

CREATE TABLE team_member (
    school_id   uuid NOT NULL,
    dossier_id  uuid NOT NULL,
    team_id     uuid NOT NULL,
    person_id   uuid NOT NULL REFERENCES person,
    role        text NOT NULL CHECK (role IN ('leader', 'secretary', 'member')),
    PRIMARY KEY (team_id, person_id),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id),
    FOREIGN KEY (dossier_id, team_id) REFERENCES team (dossier_id, id)
);
CREATE INDEX team_member_person ON team_member (person_id);

-- One member's sheet for one criterion; made when the criterion is assigned, closed when handed in.
CREATE TABLE evaluation_sheet (
    school_id           uuid NOT NULL,
    dossier_id          uuid NOT NULL,
    team_id             uuid NOT NULL,
    criterion           text NOT NULL,
    person_id           uuid NOT NULL REFERENCES person,
    remarks             text NOT NULL DEFAULT '',
    evidence_questions  text NOT NULL DEFAULT '',
    handed_in_at        timestamptz,
    content_hash        text,
    version             integer NOT NULL DEFAULT 1,
    PRIMARY KEY (team_id, criterion, person_id),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id),
    FOREIGN KEY (dossier_id, team_id) REFERENCES team (dossier_id, id)
);

CREATE TABLE evaluator_finding (
    school_id   uuid NOT NULL,
    dossier_id  uuid NOT NULL,
    team_id     uuid NOT NULL,
    criterion   text NOT NULL,
    person_id   uuid NOT NULL,
    level       smallint NOT NULL,
    indicator   text NOT NULL,
    verdict     text CHECK (verdict IN ('met', 'unmet')),
    remark      text NOT NULL DEFAULT '',
    rated_at    timestamptz NOT NULL DEFAULT now(),
    version     integer NOT NULL DEFAULT 1,
    PRIMARY KEY (team_id, criterion, person_id, level, indicator),
    FOREIGN KEY (team_id, criterion, person_id) REFERENCES evaluation_sheet,
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);

CREATE TABLE team_finding (
    school_id   uuid NOT NULL,
    dossier_id  uuid NOT NULL,
    team_id     uuid NOT NULL,
    criterion   text NOT NULL,
    level       smallint NOT NULL,
    indicator   text NOT NULL,
    verdict     text NOT NULL CHECK (verdict IN ('met', 'unmet')),
    -- Why, where members differ.
    reason      text NOT NULL DEFAULT '',
    settled_by  uuid NOT NULL REFERENCES person,
    settled_at  timestamptz NOT NULL DEFAULT now(),
    version     integer NOT NULL DEFAULT 1,
    PRIMARY KEY (team_id, criterion, level, indicator),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id),
    FOREIGN KEY (dossier_id, team_id) REFERENCES team (dossier_id, id)
);

CREATE TABLE conclusion (
    team_id       uuid PRIMARY KEY,
    school_id     uuid NOT NULL,
    dossier_id    uuid NOT NULL,
    summary       text NOT NULL DEFAULT '',
    content       text NOT NULL,
    content_hash  text NOT NULL,
    level         smallint NOT NULL,
    concluded_by  uuid NOT NULL REFERENCES person,
    concluded_at  timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id),
    FOREIGN KEY (dossier_id, team_id) REFERENCES team (dossier_id, id)
);

CREATE TABLE outcome (
    dossier_id       uuid PRIMARY KEY,
    school_id        uuid NOT NULL,
    level            smallint NOT NULL,
    grade            smallint,
    degree           smallint,
    decision_number  text NOT NULL,
    decided_on       date NOT NULL,
    valid_until      date,
    note             text NOT NULL DEFAULT '',
    content_hash     text NOT NULL,
    recorded_by      uuid NOT NULL REFERENCES person,
    recorded_at      timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);

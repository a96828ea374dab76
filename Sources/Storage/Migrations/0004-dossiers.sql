-- A self-assessment of one school in one school year, with its council. Keyed by school first.
CREATE TABLE dossier (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id     uuid NOT NULL REFERENCES school,
    -- The year in which the school year begins.
    school_year   smallint NOT NULL CHECK (school_year BETWEEN 2000 AND 2100),
    pack_id       text NOT NULL,
    pack_hash     text NOT NULL REFERENCES rule_pack,
    state         text NOT NULL DEFAULT 'drafting',
    due_on        date,
    carried_from  uuid REFERENCES dossier,
    opened_by     uuid NOT NULL REFERENCES person,
    opened_at     timestamptz NOT NULL DEFAULT now(),
    version       integer NOT NULL DEFAULT 1,
    UNIQUE (school_id, school_year),
    UNIQUE (school_id, id)
);

-- What lists show of a dossier without opening it; written with every change of a finding.
CREATE TABLE dossier_progress (
    school_id         uuid NOT NULL,
    dossier_id        uuid PRIMARY KEY,
    rated             integer NOT NULL DEFAULT 0,
    total             integer NOT NULL,
    level             smallint NOT NULL DEFAULT 0,
    highest_possible  smallint NOT NULL DEFAULT 0,
    changed_at        timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);
CREATE INDEX dossier_progress_school ON dossier_progress (school_id);

-- Facts that recognitions ask for and findings do not tell.
CREATE TABLE dossier_facts (
    school_id             uuid NOT NULL,
    dossier_id            uuid PRIMARY KEY,
    cohort_completed      boolean,
    years_of_data         integer CHECK (years_of_data >= 0),
    facilities_confirmed  boolean,
    version               integer NOT NULL DEFAULT 1,
    changed_by            uuid REFERENCES person,
    changed_at            timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);

CREATE TABLE council_member (
    school_id           uuid NOT NULL,
    dossier_id          uuid NOT NULL,
    person_id           uuid NOT NULL REFERENCES person,
    role                text NOT NULL CHECK (role IN ('chair', 'vice-chair', 'secretary', 'member')),
    in_secretary_group  boolean NOT NULL DEFAULT false,
    duty                text NOT NULL DEFAULT '',
    position            integer NOT NULL DEFAULT 0,
    PRIMARY KEY (dossier_id, person_id),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);
CREATE INDEX council_member_person ON council_member (person_id);

CREATE TABLE working_group (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id   uuid NOT NULL,
    dossier_id  uuid NOT NULL,
    name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    leader_id   uuid REFERENCES person,
    position    integer NOT NULL DEFAULT 0,
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);
CREATE INDEX working_group_dossier ON working_group (dossier_id);

CREATE TABLE working_group_member (
    school_id   uuid NOT NULL,
    dossier_id  uuid NOT NULL,
    group_id    uuid NOT NULL REFERENCES working_group ON DELETE CASCADE,
    person_id   uuid NOT NULL REFERENCES person,
    PRIMARY KEY (group_id, person_id),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);

-- Who looks after a criterion: a person or a working group.
CREATE TABLE criterion_assignment (
    school_id   uuid NOT NULL,
    dossier_id  uuid NOT NULL,
    criterion   text NOT NULL,
    person_id   uuid REFERENCES person,
    group_id    uuid REFERENCES working_group ON DELETE CASCADE,
    CHECK (num_nonnulls(person_id, group_id) = 1),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);
CREATE UNIQUE INDEX criterion_assignment_key
    ON criterion_assignment (dossier_id, criterion, coalesce(person_id, group_id));

-- The moment up to which a person has seen a dossier's changes, and that of the visit before.
CREATE TABLE visit (
    person_id   uuid NOT NULL REFERENCES person,
    dossier_id  uuid NOT NULL REFERENCES dossier,
    seen_at     timestamptz NOT NULL,
    before_at   timestamptz,
    PRIMARY KEY (person_id, dossier_id)
);

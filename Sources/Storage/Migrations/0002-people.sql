-- People, where they work and worked, what they may do, how they sign in.
CREATE TABLE person (
    id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    login        text NOT NULL UNIQUE CHECK (login = lower(login) AND length(login) BETWEEN 3 AND 60),
    full_name    text NOT NULL CHECK (length(full_name) BETWEEN 1 AND 200),
    post         text NOT NULL DEFAULT '',
    phone        text NOT NULL DEFAULT '',
    -- The unit that made the account and looks after it.
    home_unit    uuid REFERENCES unit,
    disabled_at  timestamptz,
    -- Why the account is closed; empty while it is open.
    disabled_reason text NOT NULL DEFAULT '',
    created_by   uuid,
    created_at   timestamptz NOT NULL DEFAULT now(),
    version      integer NOT NULL DEFAULT 1
);
CREATE INDEX person_home ON person (home_unit);

CREATE TABLE employment (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    person_id   uuid NOT NULL REFERENCES person,
    unit_id     uuid NOT NULL REFERENCES unit,
    post        text NOT NULL DEFAULT '',
    began_on    date,
    ended_on    date
);
CREATE INDEX employment_person ON employment (person_id);
CREATE INDEX employment_unit ON employment (unit_id);

CREATE TABLE role_assignment (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    person_id   uuid NOT NULL REFERENCES person,
    unit_id     uuid REFERENCES unit,
    role        text NOT NULL,
    granted_by  uuid,
    granted_at  timestamptz NOT NULL DEFAULT now(),
    ended_at    timestamptz
);
CREATE UNIQUE INDEX role_assignment_active ON role_assignment (person_id, role, unit_id) WHERE ended_at IS NULL;
CREATE INDEX role_assignment_unit ON role_assignment (unit_id) WHERE ended_at IS NULL;

CREATE TABLE credential (
    person_id      uuid PRIMARY KEY REFERENCES person,
    -- Password hash with its parameters and salt, as one text.
    secret         text NOT NULL,
    must_change    boolean NOT NULL DEFAULT true,
    changed_at     timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE session (
    token_hash  bytea PRIMARY KEY,
    person_id   uuid NOT NULL REFERENCES person,
    csrf_token  text NOT NULL,
    opened_at   timestamptz NOT NULL DEFAULT now(),
    seen_at     timestamptz NOT NULL DEFAULT now(),
    ends_at     timestamptz NOT NULL
);
CREATE INDEX session_person ON session (person_id);

-- Tries to sign in by login name since the last success, also for names that do not exist.
CREATE TABLE sign_in_attempt (
    login     text PRIMARY KEY,
    tries     integer NOT NULL,
    last_at   timestamptz NOT NULL
);
CREATE INDEX sign_in_attempt_age ON sign_in_attempt (last_at);

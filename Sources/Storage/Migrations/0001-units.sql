-- Units of the administration and the schools below them.
CREATE TABLE unit (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    kind        text NOT NULL CHECK (kind IN ('ministry', 'province', 'district', 'commune', 'school')),
    code        text UNIQUE,
    name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
    parent_id   uuid REFERENCES unit,
    address     text NOT NULL DEFAULT '',
    phone       text NOT NULL DEFAULT '',
    version     integer NOT NULL DEFAULT 1,
    created_at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX unit_parent ON unit (parent_id);

CREATE TABLE school (
    unit_id           uuid PRIMARY KEY REFERENCES unit,
    kind              text NOT NULL,
    schooling_levels  text[] NOT NULL DEFAULT '{}',
    -- Conditions of the rule packs' vocabularies that hold for the school, such as a difficult area.
    conditions        text[] NOT NULL DEFAULT '{}',
    -- Whether at least one cohort has finished; null where nobody has said so yet.
    cohort_completed  boolean,
    version           integer NOT NULL DEFAULT 1
);

-- Settings that the law leaves open, such as the smallest evaluation team; a unit's own value wins over the general.
CREATE TABLE setting (
    key      text NOT NULL,
    unit_id  uuid REFERENCES unit,
    value    text NOT NULL,
    version  integer NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX setting_key ON setting (key, coalesce(unit_id, '00000000-0000-0000-0000-000000000000'));

-- Every rule pack ever used, whole, so that an old result can be computed again.
CREATE TABLE rule_pack (
    hash       text PRIMARY KEY,
    pack_id    text NOT NULL,
    stored_at  timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE rule_pack_file (
    hash     text NOT NULL REFERENCES rule_pack,
    name     text NOT NULL,
    content  bytea NOT NULL,
    PRIMARY KEY (hash, name)
);

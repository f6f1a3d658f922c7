-- Names that must be unique, claimed in the transaction of the command that needs them. Not a projection: a write-side
-- guard that every process can read at once.
CREATE TABLE eventstore.claimed_names (
    kind            text NOT NULL CHECK (kind IN ('ORGANIZATION', 'HOST', 'WALKTHROUGH')),
    scope           text NOT NULL,
    name            text NOT NULL,
    organization_id text NOT NULL,
    target          text NOT NULL,
    PRIMARY KEY (kind, scope, name)
);
CREATE INDEX claimed_names_target ON eventstore.claimed_names (kind, target);
COMMENT ON COLUMN eventstore.claimed_names.scope IS 'The organization within which the name is unique; empty if it is unique everywhere';

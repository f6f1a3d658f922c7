-- The address under which the service was last started: tokens made by a command must name it.
CREATE TABLE identity.public_address (
    only_row boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (only_row),
    template text    NOT NULL
);

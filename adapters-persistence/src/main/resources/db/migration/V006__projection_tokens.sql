-- One row for each projection from the start, so that processes that start first at the same moment do not race to
-- make them. No token yet: the projection begins with the first event.
INSERT INTO eventstore.token_entries (processor_name, segment) VALUES ('catalogue', 0), ('progress', 0);

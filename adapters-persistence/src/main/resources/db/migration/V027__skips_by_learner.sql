-- An erasure takes the learner's own words out of the events that hold some, and read every event of everybody to
-- find them. Few events are skips, so the index is small, and recording any other event does not touch it.
CREATE INDEX domain_events_skips_by_learner ON eventstore.domain_events ((meta_data ->> 'mcp_server_user_id'))
    WHERE payload_type = 'StepSkipped';
COMMENT ON INDEX eventstore.domain_events_skips_by_learner IS 'The events an erasure takes words out of';

-- Counts change with every event, and n stood in the index: each change of a count wrote a new entry of the index and left the old
-- one behind. Without it a change stays in its page of the table. Who reads counts looks them up there.
ALTER TABLE walkthrough.walkthrough_tallies
    DROP CONSTRAINT walkthrough_tallies_pkey,
    ADD PRIMARY KEY (organization_id, walkthrough_id, figure, version, mcp_server_id, subject, span, place);

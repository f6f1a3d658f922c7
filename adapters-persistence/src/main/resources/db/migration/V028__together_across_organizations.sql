-- Callers of several organizations ask and record together (ADR 0037).

-- Says of streams whether they have gone on, and of organizations which revision their offers have, and nothing else. It has its
-- owner's rights, so whoever calls needs no organization; who does not know a stream's id learns nothing.
CREATE FUNCTION tenancy.recency(
    organizations text[], streams text[], next bigint[], OUT revisions bigint[], OUT gone_on bigint[])
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    revisions := ARRAY(SELECT coalesce(r.revision, 0)
                         FROM unnest(organizations) WITH ORDINALITY AS asked (organization, place)
                         LEFT JOIN walkthrough.offer_revisions r ON r.organization_id = asked.organization
                        ORDER BY place);
    gone_on := ARRAY(SELECT place
                       FROM unnest(streams, next) WITH ORDINALITY AS asked (stream, number, place)
                      -- One look into the unique index for each: not a join, which might read all events.
                      WHERE (SELECT true FROM eventstore.domain_events e
                              WHERE e.aggregate_identifier = asked.stream AND e.sequence_number = asked.number)
                      ORDER BY place);
END
$$;
REVOKE EXECUTE ON FUNCTION tenancy.recency FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tenancy.recency TO walkthroughs_service, walkthroughs_projector, walkthroughs_operator;
COMMENT ON FUNCTION tenancy.recency IS 'For each organization the revision of its offers, 0 if it has none; and the places, from 1, of the streams that have an event of the number given';

-- What the commands of several organizations decided is recorded by one statement, which names these organizations for as long as it runs.
-- Nothing is shown for it.
CREATE POLICY recorded_together ON eventstore.domain_events FOR INSERT TO walkthroughs_service
    WITH CHECK (organization_id = ANY (string_to_array(current_setting('walkthroughs.recording', true), ',')));
COMMENT ON POLICY recorded_together ON eventstore.domain_events IS 'Rows of the organizations that a shared statement names in walkthroughs.recording, separated by commas';

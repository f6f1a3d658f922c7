-- What the first release wrote, in tables as migration V007 left them: events without a revision and in their first
-- shapes, rows without what later migrations add. The names in braces stand for ids that are derived.
INSERT INTO eventstore.domain_events
       (event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type, payload, meta_data)
SELECT 'old-' || place, stream, row_number() OVER (PARTITION BY stream ORDER BY place) - 1, type,
       (payload::jsonb ->> 'at')::timestamptz, kind, payload::jsonb,
       '{"organization_id": "org_acme______", "client_name": "tester", "client_version": "1.2"}'
  FROM (VALUES
(1, 'org_acme______', 'Organization', 'OrganizationCreated', '{"organization_id": "org_acme______", "slug": "acme", "name": "The acme", "at": "2026-03-01T12:00:00Z"}'),
(2, 'mcps_acme-main_', 'McpServer', 'ServerCreated', '{"server_id": "mcps_acme-main_", "organization_id": "org_acme______", "name": "Server main", "hosts": ["acme.example"], "requires_step_id": false, "at": "2026-03-01T12:00:00Z"}'),
(3, 'wt_acme-tour_', 'Walkthrough', 'WalkthroughCreated', '{"walkthrough_id": "wt_acme-tour_", "organization_id": "org_acme______", "key": "tour", "at": "2026-03-01T12:00:00Z"}'),
(4, 'wt_acme-tour_', 'Walkthrough', 'WalkthroughDescribed', '{"walkthrough_id": "wt_acme-tour_", "details": {"title": "About tour", "description": "All of tour 2", "tags": ["a", "b"], "estimated_minutes": 5}, "at": "2026-03-01T12:00:00Z"}'),
(5, 'wt_acme-tour_', 'Walkthrough', 'StepWritten', '{"walkthrough_id": "wt_acme-tour_", "step_id": "ws_acme-tour-a", "key": "a", "title": "Step a", "content": "text of a", "policy_version": 1, "at": "2026-03-01T12:00:00Z"}'),
(6, 'wt_acme-tour_', 'Walkthrough', 'StepWritten', '{"walkthrough_id": "wt_acme-tour_", "step_id": "ws_acme-tour-b", "key": "b", "title": "Step b", "content": "text of b", "policy_version": 1, "at": "2026-03-01T12:00:00Z"}'),
(7, 'wt_acme-tour_', 'Walkthrough', 'StepsLinked', '{"walkthrough_id": "wt_acme-tour_", "first_step_id": "ws_acme-tour-a", "links": [{"step": "ws_acme-tour-a", "next": "ws_acme-tour-b"}, {"step": "ws_acme-tour-b"}], "at": "2026-03-01T12:00:00Z"}'),
(8, 'wt_acme-tour_', 'Walkthrough', 'VersionPublished', '{"walkthrough_id": "wt_acme-tour_", "version": 1, "steps": ["ws_acme-tour-a", "ws_acme-tour-b"], "at": "2026-03-01T12:00:10Z"}'),
(9, 'mcps_acme-main_', 'McpServer', 'WalkthroughAssigned', '{"server_id": "mcps_acme-main_", "organization_id": "org_acme______", "assignment_id": "msw_acme-tour_", "walkthrough_id": "wt_acme-tour_", "display_order": 0, "enabled": true, "at": "2026-03-01T12:00:20Z"}'),
(10, 'wt_acme-idea_', 'Walkthrough', 'WalkthroughCreated', '{"walkthrough_id": "wt_acme-idea_", "organization_id": "org_acme______", "key": "idea", "at": "2026-03-01T12:00:30Z"}'),
(11, '{ann}', 'Progress', 'AttemptStarted', '{"progress_id": "{ann}", "organization_id": "org_acme______", "learner_id": "mcpu_acme-ann__", "walkthrough_id": "wt_acme-tour_", "server_id": "mcps_acme-main_", "attempt": 1, "version": 1, "first_step": "ws_acme-tour-a", "required_steps": 2, "at": "2026-03-01T13:00:00Z"}'),
(12, '{ann}', 'Progress', 'StepCompleted', '{"progress_id": "{ann}", "server_id": "mcps_acme-main_", "attempt": 1, "version": 1, "step": "ws_acme-tour-a", "next": "ws_acme-tour-b", "at": "2026-03-01T13:00:20Z"}'),
(13, '{bob}', 'Progress', 'AttemptStarted', '{"progress_id": "{bob}", "organization_id": "org_acme______", "learner_id": "mcpu_acme-bob__", "walkthrough_id": "wt_acme-tour_", "server_id": "mcps_acme-main_", "attempt": 1, "version": 1, "first_step": "ws_acme-tour-a", "required_steps": 2, "at": "2026-03-01T13:00:00Z"}'),
(14, '{bob}', 'Progress', 'StepCompleted', '{"progress_id": "{bob}", "server_id": "mcps_acme-main_", "attempt": 1, "version": 1, "step": "ws_acme-tour-a", "next": "ws_acme-tour-b", "at": "2026-03-01T13:00:20Z"}'),
(15, '{bob}', 'Progress', 'AttemptEnded', '{"progress_id": "{bob}", "server_id": "mcps_acme-main_", "attempt": 1, "reason": "RESTARTED", "at": "2026-03-01T13:01:00Z"}'),
(16, '{bob}', 'Progress', 'AttemptStarted', '{"progress_id": "{bob}", "organization_id": "org_acme______", "learner_id": "mcpu_acme-bob__", "walkthrough_id": "wt_acme-tour_", "server_id": "mcps_acme-main_", "attempt": 2, "version": 1, "first_step": "ws_acme-tour-a", "required_steps": 2, "at": "2026-03-01T13:01:00Z"}'),
(17, '{bob}', 'Progress', 'StepCompleted', '{"progress_id": "{bob}", "server_id": "mcps_acme-main_", "attempt": 2, "version": 1, "step": "ws_acme-tour-a", "next": "ws_acme-tour-b", "at": "2026-03-01T13:01:10Z"}'),
(18, '{bob}', 'Progress', 'StepCompleted', '{"progress_id": "{bob}", "server_id": "mcps_acme-main_", "attempt": 2, "version": 1, "step": "ws_acme-tour-b", "at": "2026-03-01T13:01:30Z"}'),
(19, '{bob}', 'Progress', 'WalkthroughCompleted', '{"progress_id": "{bob}", "server_id": "mcps_acme-main_", "attempt": 2, "version": 1, "at": "2026-03-01T13:01:30Z"}')
       ) AS events (place, stream, type, kind, payload)
 ORDER BY place;

INSERT INTO eventstore.snapshot_events
       (aggregate_identifier, sequence_number, type, event_identifier, time_stamp, payload_type, payload, meta_data)
VALUES ('{ann}', 1, 'Progress', 'snapshot', '2026-03-01T13:00:20Z',
        'dev.walkthroughs.application.writemodel.ProgressAggregate',
        '{"id": "{ann}", "state": {"state": "UnderWay", "walkthrough_id": "wt_acme-tour_", "attempt": 1, "version": 1, "pointer": "ws_acme-tour-b", "done": ["ws_acme-tour-a"], "last_activity": "2026-03-01T13:00:20Z"}}',
        '{}');

INSERT INTO walkthrough.organization (id, slug, name, created_at)
VALUES ('org_acme______', 'acme', 'The acme', '2026-03-01T12:00:00Z');
INSERT INTO walkthrough.mcp_servers (id, organization_id, name, slug, hosts, requires_step_id, created_at, revision)
VALUES ('mcps_acme-main_', 'org_acme______', 'Server main', 'acme.example', '{acme.example}', false, '2026-03-01T12:00:00Z', 1);
INSERT INTO walkthrough.mcp_server_walkthroughs
       (id, mcp_server_id, walkthrough_id, organization_id, display_order, is_enabled, assigned_at)
VALUES ('msw_acme-tour_', 'mcps_acme-main_', 'wt_acme-tour_', 'org_acme______', 0, true, '2026-03-01T12:00:20Z');
INSERT INTO walkthrough.walkthroughs
       (id, organization_id, key, title, description, tags, estimated_minutes, first_step_id, version, is_published,
        created_at, updated_at, revision)
VALUES ('wt_acme-tour_', 'org_acme______', 'tour', 'About tour', 'All of tour 2', '{a,b}', 5, 'ws_acme-tour-a', 1, true,
        '2026-03-01T12:00:00Z', '2026-03-01T12:00:10Z', 5),
       ('wt_acme-idea_', 'org_acme______', 'idea', 'idea', '', '{}', NULL, NULL, 0, false,
        '2026-03-01T12:00:30Z', '2026-03-01T12:00:30Z', 0);
INSERT INTO walkthrough.walkthrough_steps
       (id, walkthrough_id, organization_id, key, title, content, policy_version, next_step_id, created_at, updated_at)
VALUES ('ws_acme-tour-a', 'wt_acme-tour_', 'org_acme______', 'a', 'Step a', 'text of a', 1, 'ws_acme-tour-b',
        '2026-03-01T12:00:00Z', '2026-03-01T12:00:00Z'),
       ('ws_acme-tour-b', 'wt_acme-tour_', 'org_acme______', 'b', 'Step b', 'text of b', 1, NULL,
        '2026-03-01T12:00:00Z', '2026-03-01T12:00:00Z');
INSERT INTO walkthrough.walkthrough_versions
       (walkthrough_id, version, organization_id, title, description, tags, estimated_minutes, step_count, published_at)
VALUES ('wt_acme-tour_', 1, 'org_acme______', 'About tour', 'All of tour 2', '{a,b}', 5, 2, '2026-03-01T12:00:10Z');
INSERT INTO walkthrough.walkthrough_version_steps
       (walkthrough_id, version, number, step_id, organization_id, key, title, content, policy_version, next_step_id)
VALUES ('wt_acme-tour_', 1, 1, 'ws_acme-tour-a', 'org_acme______', 'a', 'Step a', 'text of a', 1, 'ws_acme-tour-b'),
       ('wt_acme-tour_', 1, 2, 'ws_acme-tour-b', 'org_acme______', 'b', 'Step b', 'text of b', 1, NULL);
INSERT INTO walkthrough.walkthrough_progress
       (id, organization_id, mcp_server_user_id, walkthrough_id, mcp_server_id, current_step_id, status, started_at,
        completed_at, version, attempt, completed_steps, required_steps, last_activity_at, revision)
VALUES ('{ann}', 'org_acme______', 'mcpu_acme-ann__', 'wt_acme-tour_', 'mcps_acme-main_', 'ws_acme-tour-b', 'in_progress',
        '2026-03-01T13:00:00Z', NULL, 1, 1, 1, 2, '2026-03-01T13:00:20Z', 1),
       ('{bob}', 'org_acme______', 'mcpu_acme-bob__', 'wt_acme-tour_', 'mcps_acme-main_', NULL, 'completed',
        '2026-03-01T13:00:00Z', '2026-03-01T13:01:30Z', 1, 2, 2, 2, '2026-03-01T13:01:30Z', 6);
INSERT INTO walkthrough.walkthrough_attempts
       (progress_id, attempt, organization_id, mcp_server_user_id, walkthrough_id, mcp_server_id, version_at_start,
        version_at_end, started_at, last_activity_at, resumed_count, completed_steps, required_steps, ended_at,
        end_reason, revision)
VALUES ('{ann}', 1, 'org_acme______', 'mcpu_acme-ann__', 'wt_acme-tour_', 'mcps_acme-main_', 1, 1,
        '2026-03-01T13:00:00Z', '2026-03-01T13:00:20Z', 0, 1, 2, NULL, NULL, 1),
       ('{bob}', 1, 'org_acme______', 'mcpu_acme-bob__', 'wt_acme-tour_', 'mcps_acme-main_', 1, 1,
        '2026-03-01T13:00:00Z', '2026-03-01T13:01:00Z', 0, 1, 2, '2026-03-01T13:01:00Z', 'restarted', 2),
       ('{bob}', 2, 'org_acme______', 'mcpu_acme-bob__', 'wt_acme-tour_', 'mcps_acme-main_', 1, 1,
        '2026-03-01T13:01:00Z', '2026-03-01T13:01:30Z', 0, 2, 2, '2026-03-01T13:01:30Z', 'completed', 6);
INSERT INTO walkthrough.walkthrough_step_facts
       (progress_id, attempt, step_id, organization_id, mcp_server_user_id, walkthrough_id, version, first_shown_at,
        last_activity_at, completed_at, active_seconds, gap_flagged, mcp_server_id, client_name, client_version)
SELECT progress, attempt, step, 'org_acme______', learner, 'wt_acme-tour_', 1, shown::timestamptz, last::timestamptz,
       completed::timestamptz, seconds, false, 'mcps_acme-main_', 'tester', '1.2'
  FROM (VALUES
('{ann}', 1, 'ws_acme-tour-a', 'mcpu_acme-ann__', '2026-03-01T13:00:00Z', '2026-03-01T13:00:20Z', '2026-03-01T13:00:20Z', 20),
('{ann}', 1, 'ws_acme-tour-b', 'mcpu_acme-ann__', '2026-03-01T13:00:20Z', '2026-03-01T13:00:20Z', NULL, 0),
('{bob}', 1, 'ws_acme-tour-a', 'mcpu_acme-bob__', '2026-03-01T13:00:00Z', '2026-03-01T13:00:20Z', '2026-03-01T13:00:20Z', 20),
('{bob}', 1, 'ws_acme-tour-b', 'mcpu_acme-bob__', '2026-03-01T13:00:20Z', '2026-03-01T13:00:20Z', NULL, 0),
('{bob}', 2, 'ws_acme-tour-a', 'mcpu_acme-bob__', '2026-03-01T13:01:00Z', '2026-03-01T13:01:10Z', '2026-03-01T13:01:10Z', 10),
('{bob}', 2, 'ws_acme-tour-b', 'mcpu_acme-bob__', '2026-03-01T13:01:10Z', '2026-03-01T13:01:30Z', '2026-03-01T13:01:30Z', 20)
       ) AS facts (progress, attempt, step, learner, shown, last, completed, seconds);

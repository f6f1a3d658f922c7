-- One organization with rows in every table, and in every view, of analysts; {t} is a word that all its values hold.
INSERT INTO walkthrough.organization (id, slug, name, created_at) VALUES ('org_{t}', '{t}', 'The {t}', now());
INSERT INTO walkthrough.mcp_servers (id, organization_id, name, slug, hosts, requires_step_id, created_at, revision)
VALUES ('mcps_{t}', 'org_{t}', '{t}', '{t}.example', '{{t}.example}', false, now(), 0);
INSERT INTO walkthrough.mcp_server_user (id, organization_id, issuer, subject, email, first_seen_at)
VALUES ('mcpu_{t}', 'org_{t}', 'i', '{t}', '{t}@example.org', now());
INSERT INTO walkthrough.mcp_server_walkthroughs (id, mcp_server_id, walkthrough_id, organization_id, display_order, is_enabled, assigned_at)
VALUES ('msw_{t}', 'mcps_{t}', 'wt_{t}', 'org_{t}', 1, true, now());
INSERT INTO walkthrough.walkthroughs (id, organization_id, key, title, description, tags, version, is_published, availability, created_at, updated_at, revision)
VALUES ('wt_{t}', 'org_{t}', '{t}', 'About {t}', '{t}', '{{t}}', 2, true, 'open', now(), now(), 0);
INSERT INTO walkthrough.walkthrough_steps (id, walkthrough_id, organization_id, key, title, content, policy_version, created_at, updated_at)
SELECT 'ws_{t}_' || n, 'wt_{t}', 'org_{t}', '{t}' || n, 'Step {t} ' || n, '{t}', 1, now(), now() FROM generate_series(1, 3) n;
INSERT INTO walkthrough.walkthrough_versions (walkthrough_id, version, organization_id, title, description, tags, step_count, published_at, policy)
SELECT 'wt_{t}', v, 'org_{t}', 'About {t}', '{t}', '{}', 3, now(), 'carry' FROM generate_series(1, 2) v;
INSERT INTO walkthrough.walkthrough_version_steps (walkthrough_id, version, number, step_id, organization_id, key, title, content, policy_version)
SELECT 'wt_{t}', v, n, 'ws_{t}_' || n, 'org_{t}', '{t}' || n, 'Step {t} ' || n, '{t}', 1
  FROM generate_series(1, 2) v, generate_series(1, 3) n;
INSERT INTO walkthrough.walkthrough_learners (id, organization_id, person_id, revision) VALUES ('mcpu_{t}_x', 'org_{t}', 'mcpu_{t}', 0);
-- Ten days ago: at risk, and not yet abandoned.
INSERT INTO walkthrough.walkthrough_progress (id, organization_id, mcp_server_user_id, walkthrough_id, mcp_server_id, current_step_id, status, started_at,
                                              version, attempt, completed_steps, required_steps, last_activity_at, revision, person_id)
VALUES ('wp_{t}', 'org_{t}', 'mcpu_{t}', 'wt_{t}', 'mcps_{t}', 'ws_{t}_2', 'in_progress', now() - interval '10 days',
        2, 1, 1, 3, now() - interval '10 days', 0, 'mcpu_{t}');
INSERT INTO walkthrough.walkthrough_attempts (progress_id, attempt, organization_id, mcp_server_user_id, walkthrough_id, mcp_server_id, version_at_start,
                                              version_at_end, started_at, last_activity_at, resumed_count, completed_steps, required_steps, revision)
VALUES ('wp_{t}', 1, 'org_{t}', 'mcpu_{t}', 'wt_{t}', 'mcps_{t}', 1, 2, now() - interval '10 days', now() - interval '10 days', 0, 1, 3, 0);
INSERT INTO walkthrough.walkthrough_attempt_moves (progress_id, attempt, to_version, from_version, organization_id, mcp_server_user_id, walkthrough_id,
                                                   mcp_server_id, from_step_id, completed_steps, required_steps, moved_at)
VALUES ('wp_{t}', 1, 2, 1, 'org_{t}', 'mcpu_{t}', 'wt_{t}', 'mcps_{t}', 'ws_{t}_1', 1, 3, now());
INSERT INTO walkthrough.walkthrough_active_days (progress_id, day, organization_id, mcp_server_user_id, walkthrough_id)
VALUES ('wp_{t}', date_trunc('day', now()), 'org_{t}', 'mcpu_{t}', 'wt_{t}');
INSERT INTO walkthrough.walkthrough_step_facts (progress_id, attempt, step_id, organization_id, mcp_server_user_id, walkthrough_id, version, first_shown_at,
                                                last_activity_at, skipped_at, active_seconds, gap_flagged, mcp_server_id, client_name, client_version, skip_reason)
VALUES ('wp_{t}', 1, 'ws_{t}_1', 'org_{t}', 'mcpu_{t}', 'wt_{t}', 1, now(), now(), now(), 0, false, 'mcps_{t}', '{t}', '1', 'because of {t}');
-- Counts as ADR 0027 has them: of all, of a version, of a server; most people stop at the first step.
INSERT INTO walkthrough.walkthrough_tallies (organization_id, walkthrough_id, figure, version, mcp_server_id, subject, span, place, n)
SELECT 'org_{t}', 'wt_{t}', figure, version, server, '', 0, place, n
  FROM (VALUES ('attempts', 0), ('starts', 0), ('learners', 0), ('unfinished', analytics.today())) AS f (figure, place),
       (VALUES (0, ''), (1, ''), (0, 'mcps_{t}')) AS s (version, server), (VALUES (20)) AS c (n)
 UNION ALL
SELECT 'org_{t}', 'wt_{t}', figure, 0, '', subject, span, place, n
  FROM (VALUES ('seconds', '', 64, {seconds} / 64 * 64, 1), ('seconds', '', 1, {seconds}, 1), ('step_reached', 'ws_{t}_1', 0, 0, 20), ('step_completed', 'ws_{t}_1', 0, 0, 5),
               ('step_reached', 'ws_{t}_2', 0, 0, 5), ('step_completed', 'ws_{t}_2', 0, 0, 5), ('step_reached', 'ws_{t}_3', 0, 0, 5), ('step_completed', 'ws_{t}_3', 0, 0, 5),
               ('day_active', '', 0, analytics.today(), 1), ('cohort', '', 0, analytics.today() - 14, 1), ('start_day', '', 0, analytics.today() - 14, 1),
               ('client_learners', '["{t}", "1", ""]', 0, 0, 1)) AS f (figure, subject, span, place, n)
 UNION ALL
SELECT 'org_{t}', 'wt_{t}', 'moved', 2, '', '', 0, 1, 1;
INSERT INTO eventstore.domain_events (event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type, payload, meta_data)
VALUES ('e-{t}', 'wp_{t}', 0, 'Progress', now(), 'AttemptStarted', '{"title": "{t}"}', '{"organization_id": "org_{t}"}');

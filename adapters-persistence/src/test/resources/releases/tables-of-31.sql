-- What the program of 5638f9e wrote, in tables as migration V031 left them: the demo, one learner who stands on
-- the fourth step, and one who completed it. Private keys are left out.
SET session_replication_role = replica;
DELETE FROM analytics.settings;
INSERT INTO analytics.settings (only_row, at_risk_days, abandoned_days) VALUES
('true', '7', '14');

DELETE FROM eventstore.claimed_names;
INSERT INTO eventstore.claimed_names (kind, scope, name, organization_id, target) VALUES
('HOST', '', 'localhost', 'org_KFC6m1-le_hyVAgP', 'mcps_4jLKXvm45Gj68aFU'),
('HOST', '', '127.0.0.1', 'org_KFC6m1-le_hyVAgP', 'mcps_4jLKXvm45Gj68aFU'),
('ORGANIZATION', '', 'demo', 'org_KFC6m1-le_hyVAgP', 'org_KFC6m1-le_hyVAgP'),
('WALKTHROUGH', 'org_KFC6m1-le_hyVAgP', 'using-walkthroughs', 'org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf');

DELETE FROM eventstore.domain_events;
INSERT INTO eventstore.domain_events (global_index, event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type, payload_revision, payload, meta_data) VALUES
('1', '3c5a8331-5052-4d5a-b3ec-0916b57f1c50', 'org_KFC6m1-le_hyVAgP', '0', 'Organization', '2026-11-23 13:23:44.543239+00', 'OrganizationCreated', '1', '{"at": "2026-11-23T13:23:44.463278Z", "name": "Walkthroughs demo", "slug": "demo", "organization_id": "org_KFC6m1-le_hyVAgP"}', '{"actor": "operator", "channel": "command", "organization_id": "org_KFC6m1-le_hyVAgP"}'),
('10', 'f206ed32-36ff-475b-a795-a8e0459bf65e', 'wt_TgmrV6mVaVMqMbGf', '7', 'Walkthrough', '2026-11-23 13:23:45.467884+00', 'StepWritten', '2', E'{"at": "2026-11-23T13:23:45.384393Z", "key": "publish-a-new-version", "agent": "", "title": "Publish a new version", "content": "To change a walkthrough, edit its files and import the folder again. Give the second step a better ending:\\n\\n```bash\\ncat > ~/hello-walkthrough/02-run-it.md <<''END''\\n# Run the script\\n\\nRun `sh hello.sh`.\\n\\nYou see that it worked when the greeting has your user name in it. Compare with `id -un`.\\nEND\\n\\njava -jar bootstrap/target/walkthroughs.jar import ~/hello-walkthrough --organization demo --publish\\n```\\n\\nThe answer ends with `version 2`. Import compares by key: the first step is as it was, the second one keeps its id and has new text. Nothing else was recorded.\\n\\nImport the same folder once more with the same command. Now the answer begins with `Unchanged`, and the version is still 2: publishing what is published already makes no version.\\n\\nVersion 1 still exists, and you are in it. An attempt that is under way runs on the version it began on, and a completed attempt stays a fact about its version. A new attempt takes the newest version. Ask your agent:\\n\\n> What is my status in \\"Say hello from a script\\"? Tell me version and latest_version.\\n\\n> Start \\"Say hello from a script\\" over from the beginning.\\n\\nThe second request ends your running attempt and opens attempt 2. The first attempt stays in the records with the reason `restarted`.\\n\\nYou can also publish in two moves: import without `--publish`, then `publish demo/hello`.\\n\\nResume \\"Using walkthroughs\\" when you have seen both answers.\\n\\n**You see that it worked** when the status named version 1 and latest version 2, and the new attempt runs on version 2.", "step_id": "ws_oWzlP7EAqQkApKBL", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_TgmrV6mVaVMqMbGf"}', '{"actor": "operator", "channel": "command", "organization_id": "org_KFC6m1-le_hyVAgP"}'),
('11', '448d8eb9-50ca-46a7-a1a1-7205852615e2', 'wt_TgmrV6mVaVMqMbGf', '8', 'Walkthrough', '2026-11-23 13:23:45.467982+00', 'StepWritten', '2', E'{"at": "2026-11-23T13:23:45.384393Z", "key": "order-disable-unassign", "agent": "", "title": "Order, disable, unassign", "content": "An organization owns walkthroughs. An MCP server offers those that are assigned to it, each once, in an order you choose. These commands change the assignment, not the content. Run them one at a time, and ask your agent to list the walkthroughs after each.\\n\\nPut your walkthrough first. Places count from 0; walkthroughs in the same place are ordered by title.\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar assign demo/hello --server localhost --order 0\\njava -jar bootstrap/target/walkthroughs.jar assign demo/using-walkthroughs --server localhost --order 1\\n```\\n\\nDisable it. It stays assigned and keeps its place, and no learner on this server can list, select or continue it:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar assign demo/hello --server localhost --disabled\\n```\\n\\nEnable it again with the same command without `--disabled`. An import with `--assign localhost` enables it too.\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar assign demo/hello --server localhost\\n```\\n\\nTake it off the server altogether, and put it back:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar unassign demo/hello --server localhost\\njava -jar bootstrap/target/walkthroughs.jar assign demo/hello --server localhost\\n```\\n\\nPut back, it stands behind the last one, since its old place went with the assignment. None of this touches progress: your attempt waits at the step where you left it. While a walkthrough is disabled or unassigned, its id gets the answer that an unknown id gets, `NOT_FOUND`. Nobody can find out from outside what exists elsewhere.\\n\\nA walkthrough is named by `organization/key`, or by its id.\\n\\n**You see that it worked** when your walkthrough led the list, was missing from it while disabled and while unassigned, and is in it again at the end, in second place.", "step_id": "ws_ln7QCmDMO3wFkXfS", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_TgmrV6mVaVMqMbGf"}', '{"actor": "operator", "channel": "command", "organization_id": "org_KFC6m1-le_hyVAgP"}'),
('12', '7efe561e-9cec-4738-b026-90560acb49d1', 'wt_TgmrV6mVaVMqMbGf', '9', 'Walkthrough', '2026-11-23 13:23:45.468092+00', 'StepWritten', '2', E'{"at": "2026-11-23T13:23:45.384393Z", "key": "another-organization", "agent": "", "title": "Another organization, another server", "content": "One service serves many organizations. Each has its own walkthroughs, MCP servers and learners. Which MCP server a request is for is decided by its `Host` header, before anything else is looked at.\\n\\nCreate an organization, give it a server on the host `lab.localhost`, and import your folder there as well:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar organization create --slug lab --name \\"Lab\\"\\njava -jar bootstrap/target/walkthroughs.jar server create --organization lab --host lab.localhost --name \\"Lab\\"\\njava -jar bootstrap/target/walkthroughs.jar import ~/hello-walkthrough --organization lab --publish --assign lab.localhost\\n```\\n\\nKeys are unique within an organization, so `lab/hello` and `demo/hello` are two walkthroughs. Slugs and hosts are unique everywhere.\\n\\nAsk the new server what it offers. Listing works without a token:\\n\\n```bash\\ncurl -s http://localhost:8080/mcp -H ''Host: lab.localhost'' -H ''Content-Type: application/json'' \\\\\\n  -d ''{\\"jsonrpc\\":\\"2.0\\",\\"id\\":1,\\"method\\":\\"tools/call\\",\\"params\\":{\\"name\\":\\"list_walkthroughs\\"}}''\\n```\\n\\nTo learn there, sign in there, or send a token for that server:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar token --server lab.localhost --email you@example.com\\n```\\n\\nA token is signed with a key of its server. The token your agent has now is refused there, and the new one is refused here. The same e-mail address in two organizations is two learners, and neither sees the other''s progress. A token holds 30 days; `--valid-for PT1H` makes it an hour.\\n\\nIf your service is reached from elsewhere, start it with `--walkthroughs.public-url=https://{host}`, so that tokens name the address that clients use.\\n\\n**You see that it worked** when the answer to `curl` lists \\"Say hello from a script\\" and nothing else. With `Host: nowhere.localhost` the same request is refused: unknown host.", "step_id": "ws_KlzuWryIJiTzbNZ3", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_TgmrV6mVaVMqMbGf"}', '{"actor": "operator", "channel": "command", "organization_id": "org_KFC6m1-le_hyVAgP"}'),
('13', '0e084a59-a5f4-4424-b116-737cfcebaae8', 'wt_TgmrV6mVaVMqMbGf', '10', 'Walkthrough', '2026-11-23 13:23:45.468203+00', 'StepWritten', '2', E'{"at": "2026-11-23T13:23:45.384393Z", "key": "ask-the-tables", "agent": "", "title": "Ask the tables", "content": "Everything that happens is recorded as an event, and turned into tables you can query. They are in the schema `walkthrough`; times are in UTC. With the embedded PostgreSQL, port and password lie in the data directory. With `psql` installed, connect read-only:\\n\\n```bash\\ndb=\\"${WALKTHROUGHS_DATA_DIR:-$HOME/.walkthroughs}/postgres/18\\"\\nexport PGHOST=127.0.0.1 PGPORT=\\"$(cat \\"$db/port\\")\\" PGDATABASE=walkthroughs\\nexport PGUSER=postgres PGPASSWORD=\\"$(cat \\"$db/data/walkthroughs.password\\")\\"\\nexport PGOPTIONS=''-c default_transaction_read_only=on''\\npsql\\n```\\n\\nAny other PostgreSQL client does as well, with the same five values. This user may do everything, so keep the read-only option.\\n\\nHow far is everyone?\\n\\n```sql\\nSELECT w.title, p.status, p.completed_steps, p.required_steps, p.attempt, p.last_activity_at\\n  FROM walkthrough.walkthrough_progress p\\n  JOIN walkthrough.walkthroughs w ON w.id = p.walkthrough_id\\n ORDER BY p.last_activity_at DESC;\\n```\\n\\nHow long did each step of this walkthrough take, as a median?\\n\\n```sql\\nSELECT s.number, s.title, count(*) AS completed,\\n       percentile_cont(0.5) WITHIN GROUP (ORDER BY f.active_seconds) AS median_seconds\\n  FROM walkthrough.walkthrough_step_facts f\\n  JOIN walkthrough.walkthrough_version_steps s\\n    ON s.walkthrough_id = f.walkthrough_id AND s.version = f.version AND s.step_id = f.step_id\\n  JOIN walkthrough.walkthroughs w ON w.id = f.walkthrough_id\\n WHERE w.key = ''using-walkthroughs'' AND f.completed_at IS NOT NULL\\n GROUP BY s.number, s.title\\n ORDER BY s.number;\\n```\\n\\nAnd the events behind it, as readable JSON:\\n\\n```sql\\nSELECT time_stamp, payload_type, payload, meta_data ->> ''client_name'' AS client\\n  FROM eventstore.domain_events\\n ORDER BY global_index DESC LIMIT 5;\\n```\\n\\nWho has not started has no row. There is no table of views: a step counts from the moment it was shown to the moment it was acknowledged, and a pause counts for 30 minutes at most.\\n\\n**You see that it worked** when the first query shows you twice: in this walkthrough with 8 completed steps, and in \\"Say hello from a script\\" with attempt 2.", "step_id": "ws_JVgOhTVuITZqNbdH", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_TgmrV6mVaVMqMbGf"}', '{"actor": "operator", "channel": "command", "organization_id": "org_KFC6m1-le_hyVAgP"}'),
('14', '2c5ea871-dede-43ce-8c60-ddc4aff6916a', 'wt_TgmrV6mVaVMqMbGf', '11', 'Walkthrough', '2026-11-23 13:23:45.468314+00', 'StepWritten', '2', E'{"at": "2026-11-23T13:23:45.384393Z", "key": "look-after-the-projections", "agent": "", "title": "Look after the projections", "content": "The events are the truth. The tables of schema `walkthrough` are *projections*: made from the events, and rebuilt from them whenever you like. Only the table that says who a learner is, `mcp_server_user`, is not one: no event holds a name or an address.\\n\\nThere are two projections. `catalogue` writes organizations, servers, assignments and content. `progress` writes progress, attempts and step facts. Ask how far they are:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar projections status\\n```\\n\\n`up to date` means that every event is in the tables. A service under load may be a moment behind. Learners do not notice, because what `select_walkthrough` and `next_walkthrough_step` answer comes from the decision itself and not from a table.\\n\\nNow make the tables again from the first event, while the server runs:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar projections rebuild\\n```\\n\\nEach projection is rebuilt in one transaction. Readers see the old rows until the new ones are complete, and then the new ones. You rebuild after a fault in a projection was corrected, or when you have reason to doubt a table.\\n\\nAsk the first query of the step before once more: the rows are the same.\\n\\nThe service itself reports its health:\\n\\n```bash\\ncurl -s http://localhost:8080/actuator/health/readiness\\n```\\n\\nReadiness needs the database and both projections. Liveness, under `/actuator/health/liveness`, needs neither, so that an orchestrator does not restart the service because its database is away.\\n\\n**You see that it worked** when the rebuild names two projections and the number of events each was rebuilt from, `projections status` says `up to date` for both, and readiness answers `{\\"status\\":\\"UP\\"}`.", "step_id": "ws_-1BBZ_VVU5-zDUNQ", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_TgmrV6mVaVMqMbGf"}', '{"actor": "operator", "channel": "command", "organization_id": "org_KFC6m1-le_hyVAgP"}'),
('15', '9e47b0a8-fd81-4987-b6c2-891bf7313e86', 'wt_TgmrV6mVaVMqMbGf', '12', 'Walkthrough', '2026-11-23 13:23:45.468424+00', 'StepWritten', '2', E'{"at": "2026-11-23T13:23:45.384393Z", "key": "where-to-go-next", "agent": "", "title": "Where to go next", "content": "You have done everything once: followed a walkthrough, written and published one, given it a second version, placed it, opened another organization, asked the tables, and rebuilt them.\\n\\nA good next move is a walkthrough your own people need. Take a page that is read often and followed badly, such as the first day on a project. Cut it into steps of one action each, and end each step with something the reader can check. Publish it to a server of your own organization, follow it yourself in a fresh conversation, and note where your agent had to guess: those are the places to mend.\\n\\nIf the text exists already, you may not have to cut it by hand. `import` also takes a folder of numbered Markdown files, one lesson to a folder, and a single Markdown file whose second-level headings are the steps. It guesses the format, or you say `--format numbered` or `--format tutorial`.\\n\\nFor reading on, the repository has:\\n\\n- `README.md`: how to run it, how to connect clients, all settings;\\n- `docs/tools.md`: every tool with its fields and refusal codes;\\n- `docs/operations.md`: data directory, external database, health, commands;\\n- `docs/analytics.md`: every table and column, and queries to start from;\\n- `docs/adr`: why it is built the way it is.\\n\\nYou may want to tidy up. This takes your exercise off the server; its records stay:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar unassign demo/hello --server localhost\\n```\\n\\nNow tell your agent that you are done with this step. It is the last one, so the server closes the attempt.\\n\\n**You see that it worked** when the answer says that the walkthrough is complete, with 11 of 11 steps, and the list shows \\"Using walkthroughs\\" as `completed` with 100 percent.", "step_id": "ws_X8Wx4wnK84kYklXV", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_TgmrV6mVaVMqMbGf"}', '{"actor": "operator", "channel": "command", "organization_id": "org_KFC6m1-le_hyVAgP"}'),
('16', 'd74ca3b5-9a5f-4b64-aee2-1fed3ef6593e', 'wt_TgmrV6mVaVMqMbGf', '13', 'Walkthrough', '2026-11-23 13:23:45.468516+00', 'StepsLinked', '1', '{"at": "2026-11-23T13:23:45.384393Z", "links": [{"next": "ws_1UChkn1gaBQogmP5", "step": "ws_dBCK2id7ptEPFr1Y"}, {"next": "ws_DfaRLVzsQqk0Mod1", "step": "ws_1UChkn1gaBQogmP5"}, {"next": "ws_Anas_hTg5aUkvbYZ", "step": "ws_DfaRLVzsQqk0Mod1"}, {"next": "ws_6ufACIv4IqIrU2sM", "step": "ws_Anas_hTg5aUkvbYZ"}, {"next": "ws_oWzlP7EAqQkApKBL", "step": "ws_6ufACIv4IqIrU2sM"}, {"next": "ws_ln7QCmDMO3wFkXfS", "step": "ws_oWzlP7EAqQkApKBL"}, {"next": "ws_KlzuWryIJiTzbNZ3", "step": "ws_ln7QCmDMO3wFkXfS"}, {"next": "ws_JVgOhTVuITZqNbdH", "step": "ws_KlzuWryIJiTzbNZ3"}, {"next": "ws_-1BBZ_VVU5-zDUNQ", "step": "ws_JVgOhTVuITZqNbdH"}, {"next": "ws_X8Wx4wnK84kYklXV", "step": "ws_-1BBZ_VVU5-zDUNQ"}, {"step": "ws_X8Wx4wnK84kYklXV"}], "first_step_id": "ws_dBCK2id7ptEPFr1Y", "walkthrough_id": "wt_TgmrV6mVaVMqMbGf"}', '{"actor": "operator", "channel": "command", "organization_id": "org_KFC6m1-le_hyVAgP"}'),
('17', 'c2b64a3f-3e88-482f-b948-097fc026d0fb', 'wt_TgmrV6mVaVMqMbGf', '14', 'Walkthrough', '2026-11-23 13:23:45.743727+00', 'VersionPublished', '2', '{"at": "2026-11-23T13:23:45.569601Z", "steps": ["ws_dBCK2id7ptEPFr1Y", "ws_1UChkn1gaBQogmP5", "ws_DfaRLVzsQqk0Mod1", "ws_Anas_hTg5aUkvbYZ", "ws_6ufACIv4IqIrU2sM", "ws_oWzlP7EAqQkApKBL", "ws_ln7QCmDMO3wFkXfS", "ws_KlzuWryIJiTzbNZ3", "ws_JVgOhTVuITZqNbdH", "ws_-1BBZ_VVU5-zDUNQ", "ws_X8Wx4wnK84kYklXV"], "policy": "CARRY", "version": 1, "replaced": {}, "substantial": [], "walkthrough_id": "wt_TgmrV6mVaVMqMbGf"}', '{"actor": "operator", "channel": "command", "organization_id": "org_KFC6m1-le_hyVAgP"}'),
('18', '5b20b2cf-f253-40cf-b461-a93ec86cdeb8', 'mcps_4jLKXvm45Gj68aFU', '1', 'McpServer', '2026-11-23 13:23:45.857192+00', 'WalkthroughAssigned', '1', '{"at": "2026-11-23T13:23:45.835690Z", "enabled": true, "server_id": "mcps_4jLKXvm45Gj68aFU", "assignment_id": "msw_9qtU3yyy4FGY9kSTdJ7_ka", "display_order": 0, "walkthrough_id": "wt_TgmrV6mVaVMqMbGf", "organization_id": "org_KFC6m1-le_hyVAgP"}', '{"actor": "operator", "channel": "command", "organization_id": "org_KFC6m1-le_hyVAgP"}'),
('19', 'd823b851-53a9-418e-bd99-540f11754102', 'wp_cCzWuEFLEIcFb7GwbusVZG', '0', 'Progress', '2026-11-23 13:24:31.239406+00', 'AttemptStarted', '2', '{"at": "2026-11-23T13:24:31.204768Z", "only": [], "attempt": 1, "version": 1, "server_id": "mcps_4jLKXvm45Gj68aFU", "first_step": "ws_dBCK2id7ptEPFr1Y", "learner_id": "mcpu_8M6dLP518oYACgC3", "progress_id": "wp_cCzWuEFLEIcFb7GwbusVZG", "required_steps": 11, "walkthrough_id": "wt_TgmrV6mVaVMqMbGf", "organization_id": "org_KFC6m1-le_hyVAgP"}', '{"actor": "learner", "channel": "mcp", "client_name": "Python-urllib", "mcp_server_id": "mcps_4jLKXvm45Gj68aFU", "client_version": "3.11", "organization_id": "org_KFC6m1-le_hyVAgP", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_8M6dLP518oYACgC3"}'),
('2', '2fc7a618-d493-4ab6-878d-7f95ea3f7c57', 'mcps_4jLKXvm45Gj68aFU', '0', 'McpServer', '2026-11-23 13:23:44.68148+00', 'ServerCreated', '1', '{"at": "2026-11-23T13:23:44.665360Z", "name": "Walkthroughs demo", "hosts": ["localhost", "127.0.0.1"], "server_id": "mcps_4jLKXvm45Gj68aFU", "organization_id": "org_KFC6m1-le_hyVAgP", "requires_step_id": false}', '{"actor": "operator", "channel": "command", "organization_id": "org_KFC6m1-le_hyVAgP"}'),
('20', 'ea10299f-2d6f-4217-b05d-d678a1240286', 'wf_KHWpT-sVsSZ-_gfPf9RgEv', '0', 'Focus', '2026-11-23 13:24:31.286438+00', 'FocusMoved', '1', '{"at": "2026-11-23T13:24:31.260575Z", "focus_id": "wf_KHWpT-sVsSZ-_gfPf9RgEv", "server_id": "mcps_4jLKXvm45Gj68aFU", "learner_id": "mcpu_8M6dLP518oYACgC3", "walkthrough_id": "wt_TgmrV6mVaVMqMbGf", "organization_id": "org_KFC6m1-le_hyVAgP"}', '{"actor": "learner", "channel": "mcp", "client_name": "Python-urllib", "mcp_server_id": "mcps_4jLKXvm45Gj68aFU", "client_version": "3.11", "organization_id": "org_KFC6m1-le_hyVAgP", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_8M6dLP518oYACgC3"}'),
('21', '50c46c57-cd3a-46ab-9451-92030d9a4343', 'wp_cCzWuEFLEIcFb7GwbusVZG', '1', 'Progress', '2026-11-23 13:24:31.400664+00', 'StepCompleted', '1', '{"at": "2026-11-23T13:24:31.390926Z", "next": "ws_1UChkn1gaBQogmP5", "step": "ws_dBCK2id7ptEPFr1Y", "attempt": 1, "version": 1, "server_id": "mcps_4jLKXvm45Gj68aFU", "progress_id": "wp_cCzWuEFLEIcFb7GwbusVZG"}', '{"actor": "learner", "channel": "mcp", "client_name": "Python-urllib", "mcp_server_id": "mcps_4jLKXvm45Gj68aFU", "client_version": "3.11", "organization_id": "org_KFC6m1-le_hyVAgP", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_8M6dLP518oYACgC3"}'),
('22', 'fa7bd72b-9cfe-40c5-98e3-b4abd0f46d98', 'wp_cCzWuEFLEIcFb7GwbusVZG', '2', 'Progress', '2026-11-23 13:24:31.441652+00', 'StepCompleted', '1', '{"at": "2026-11-23T13:24:31.441142Z", "next": "ws_DfaRLVzsQqk0Mod1", "step": "ws_1UChkn1gaBQogmP5", "attempt": 1, "version": 1, "server_id": "mcps_4jLKXvm45Gj68aFU", "progress_id": "wp_cCzWuEFLEIcFb7GwbusVZG"}', '{"actor": "learner", "channel": "mcp", "client_name": "Python-urllib", "mcp_server_id": "mcps_4jLKXvm45Gj68aFU", "client_version": "3.11", "organization_id": "org_KFC6m1-le_hyVAgP", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_8M6dLP518oYACgC3"}'),
('23', '6e1a056f-4d6c-4ab4-b31d-1c2fcfbf3c50', 'wp_cCzWuEFLEIcFb7GwbusVZG', '3', 'Progress', '2026-11-23 13:24:31.482527+00', 'StepCompleted', '1', '{"at": "2026-11-23T13:24:31.480189Z", "next": "ws_Anas_hTg5aUkvbYZ", "step": "ws_DfaRLVzsQqk0Mod1", "attempt": 1, "version": 1, "server_id": "mcps_4jLKXvm45Gj68aFU", "progress_id": "wp_cCzWuEFLEIcFb7GwbusVZG"}', '{"actor": "learner", "channel": "mcp", "client_name": "Python-urllib", "mcp_server_id": "mcps_4jLKXvm45Gj68aFU", "client_version": "3.11", "organization_id": "org_KFC6m1-le_hyVAgP", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_8M6dLP518oYACgC3"}'),
('24', '78237dac-7249-4d6d-a598-45d71edba6ae', 'wp_ptVbTGQlzZBFpmbd1AHQBm', '0', 'Progress', '2026-11-23 13:24:31.67701+00', 'AttemptStarted', '2', '{"at": "2026-11-23T13:24:31.667833Z", "only": [], "attempt": 1, "version": 1, "server_id": "mcps_4jLKXvm45Gj68aFU", "first_step": "ws_dBCK2id7ptEPFr1Y", "learner_id": "mcpu_xk1xc8ujW7-f6Ycf", "progress_id": "wp_ptVbTGQlzZBFpmbd1AHQBm", "required_steps": 11, "walkthrough_id": "wt_TgmrV6mVaVMqMbGf", "organization_id": "org_KFC6m1-le_hyVAgP"}', '{"actor": "learner", "channel": "mcp", "client_name": "Python-urllib", "mcp_server_id": "mcps_4jLKXvm45Gj68aFU", "client_version": "3.11", "organization_id": "org_KFC6m1-le_hyVAgP", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_xk1xc8ujW7-f6Ycf"}'),
('25', '57f7defd-4169-4a28-901b-dd0918d4e063', 'wf_1gBYgt8Khy7bD6HaNHuOhW', '0', 'Focus', '2026-11-23 13:24:31.695949+00', 'FocusMoved', '1', '{"at": "2026-11-23T13:24:31.689632Z", "focus_id": "wf_1gBYgt8Khy7bD6HaNHuOhW", "server_id": "mcps_4jLKXvm45Gj68aFU", "learner_id": "mcpu_xk1xc8ujW7-f6Ycf", "walkthrough_id": "wt_TgmrV6mVaVMqMbGf", "organization_id": "org_KFC6m1-le_hyVAgP"}', '{"actor": "learner", "channel": "mcp", "client_name": "Python-urllib", "mcp_server_id": "mcps_4jLKXvm45Gj68aFU", "client_version": "3.11", "organization_id": "org_KFC6m1-le_hyVAgP", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_xk1xc8ujW7-f6Ycf"}'),
('26', 'ec6625fe-f0cd-472b-b679-0df5fd18d053', 'wp_ptVbTGQlzZBFpmbd1AHQBm', '1', 'Progress', '2026-11-23 13:24:31.73536+00', 'StepCompleted', '1', '{"at": "2026-11-23T13:24:31.734666Z", "next": "ws_1UChkn1gaBQogmP5", "step": "ws_dBCK2id7ptEPFr1Y", "attempt": 1, "version": 1, "server_id": "mcps_4jLKXvm45Gj68aFU", "progress_id": "wp_ptVbTGQlzZBFpmbd1AHQBm"}', '{"actor": "learner", "channel": "mcp", "client_name": "Python-urllib", "mcp_server_id": "mcps_4jLKXvm45Gj68aFU", "client_version": "3.11", "organization_id": "org_KFC6m1-le_hyVAgP", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_xk1xc8ujW7-f6Ycf"}'),
('27', 'c701df39-b278-4961-9144-82cabb58eabf', 'wp_ptVbTGQlzZBFpmbd1AHQBm', '2', 'Progress', '2026-11-23 13:24:31.772009+00', 'StepCompleted', '1', '{"at": "2026-11-23T13:24:31.771562Z", "next": "ws_DfaRLVzsQqk0Mod1", "step": "ws_1UChkn1gaBQogmP5", "attempt": 1, "version": 1, "server_id": "mcps_4jLKXvm45Gj68aFU", "progress_id": "wp_ptVbTGQlzZBFpmbd1AHQBm"}', '{"actor": "learner", "channel": "mcp", "client_name": "Python-urllib", "mcp_server_id": "mcps_4jLKXvm45Gj68aFU", "client_version": "3.11", "organization_id": "org_KFC6m1-le_hyVAgP", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_xk1xc8ujW7-f6Ycf"}'),
('28', 'e1650a0e-7842-4df4-8ec6-a90d61165cfd', 'wp_ptVbTGQlzZBFpmbd1AHQBm', '3', 'Progress', '2026-11-23 13:24:31.807063+00', 'StepCompleted', '1', '{"at": "2026-11-23T13:24:31.801764Z", "next": "ws_Anas_hTg5aUkvbYZ", "step": "ws_DfaRLVzsQqk0Mod1", "attempt": 1, "version": 1, "server_id": "mcps_4jLKXvm45Gj68aFU", "progress_id": "wp_ptVbTGQlzZBFpmbd1AHQBm"}', '{"actor": "learner", "channel": "mcp", "client_name": "Python-urllib", "mcp_server_id": "mcps_4jLKXvm45Gj68aFU", "client_version": "3.11", "organization_id": "org_KFC6m1-le_hyVAgP", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_xk1xc8ujW7-f6Ycf"}'),
('29', '2e40324d-837b-4a8d-aaa1-625c3843f3c6', 'wp_ptVbTGQlzZBFpmbd1AHQBm', '4', 'Progress', '2026-11-23 13:24:31.840854+00', 'StepCompleted', '1', '{"at": "2026-11-23T13:24:31.838527Z", "next": "ws_6ufACIv4IqIrU2sM", "step": "ws_Anas_hTg5aUkvbYZ", "attempt": 1, "version": 1, "server_id": "mcps_4jLKXvm45Gj68aFU", "progress_id": "wp_ptVbTGQlzZBFpmbd1AHQBm"}', '{"actor": "learner", "channel": "mcp", "client_name": "Python-urllib", "mcp_server_id": "mcps_4jLKXvm45Gj68aFU", "client_version": "3.11", "organization_id": "org_KFC6m1-le_hyVAgP", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_xk1xc8ujW7-f6Ycf"}'),
('3', 'fa77d8d0-1c9c-4828-895f-2be91e3fbe0c', 'wt_TgmrV6mVaVMqMbGf', '0', 'Walkthrough', '2026-11-23 13:23:45.466573+00', 'WalkthroughCreated', '1', '{"at": "2026-11-23T13:23:45.384393Z", "key": "using-walkthroughs", "walkthrough_id": "wt_TgmrV6mVaVMqMbGf", "organization_id": "org_KFC6m1-le_hyVAgP"}', '{"actor": "operator", "channel": "command", "organization_id": "org_KFC6m1-le_hyVAgP"}'),
('30', 'b2de6b1a-82ea-4a3a-96dc-fa006a99e035', 'wp_ptVbTGQlzZBFpmbd1AHQBm', '5', 'Progress', '2026-11-23 13:24:31.867954+00', 'StepCompleted', '1', '{"at": "2026-11-23T13:24:31.864669Z", "next": "ws_oWzlP7EAqQkApKBL", "step": "ws_6ufACIv4IqIrU2sM", "attempt": 1, "version": 1, "server_id": "mcps_4jLKXvm45Gj68aFU", "progress_id": "wp_ptVbTGQlzZBFpmbd1AHQBm"}', '{"actor": "learner", "channel": "mcp", "client_name": "Python-urllib", "mcp_server_id": "mcps_4jLKXvm45Gj68aFU", "client_version": "3.11", "organization_id": "org_KFC6m1-le_hyVAgP", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_xk1xc8ujW7-f6Ycf"}'),
('31', '2b0fccd5-abad-4c91-8bd0-7e7a657d26ad', 'wp_ptVbTGQlzZBFpmbd1AHQBm', '6', 'Progress', '2026-11-23 13:24:31.898458+00', 'StepCompleted', '1', '{"at": "2026-11-23T13:24:31.891607Z", "next": "ws_ln7QCmDMO3wFkXfS", "step": "ws_oWzlP7EAqQkApKBL", "attempt": 1, "version": 1, "server_id": "mcps_4jLKXvm45Gj68aFU", "progress_id": "wp_ptVbTGQlzZBFpmbd1AHQBm"}', '{"actor": "learner", "channel": "mcp", "client_name": "Python-urllib", "mcp_server_id": "mcps_4jLKXvm45Gj68aFU", "client_version": "3.11", "organization_id": "org_KFC6m1-le_hyVAgP", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_xk1xc8ujW7-f6Ycf"}'),
('32', '4ab8fa6a-2a6f-42d1-a0d9-d34084ca8f20', 'wp_ptVbTGQlzZBFpmbd1AHQBm', '7', 'Progress', '2026-11-23 13:24:31.934967+00', 'StepCompleted', '1', '{"at": "2026-11-23T13:24:31.934565Z", "next": "ws_KlzuWryIJiTzbNZ3", "step": "ws_ln7QCmDMO3wFkXfS", "attempt": 1, "version": 1, "server_id": "mcps_4jLKXvm45Gj68aFU", "progress_id": "wp_ptVbTGQlzZBFpmbd1AHQBm"}', '{"actor": "learner", "channel": "mcp", "client_name": "Python-urllib", "mcp_server_id": "mcps_4jLKXvm45Gj68aFU", "client_version": "3.11", "organization_id": "org_KFC6m1-le_hyVAgP", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_xk1xc8ujW7-f6Ycf"}'),
('33', 'ea305cf3-0197-4b68-b25e-8362832915f2', 'wp_ptVbTGQlzZBFpmbd1AHQBm', '8', 'Progress', '2026-11-23 13:24:31.97874+00', 'StepCompleted', '1', '{"at": "2026-11-23T13:24:31.978250Z", "next": "ws_JVgOhTVuITZqNbdH", "step": "ws_KlzuWryIJiTzbNZ3", "attempt": 1, "version": 1, "server_id": "mcps_4jLKXvm45Gj68aFU", "progress_id": "wp_ptVbTGQlzZBFpmbd1AHQBm"}', '{"actor": "learner", "channel": "mcp", "client_name": "Python-urllib", "mcp_server_id": "mcps_4jLKXvm45Gj68aFU", "client_version": "3.11", "organization_id": "org_KFC6m1-le_hyVAgP", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_xk1xc8ujW7-f6Ycf"}'),
('34', 'f61574bb-4e4c-4493-aa0b-929aafc83ab3', 'wp_ptVbTGQlzZBFpmbd1AHQBm', '9', 'Progress', '2026-11-23 13:24:32.027224+00', 'StepCompleted', '1', '{"at": "2026-11-23T13:24:32.025712Z", "next": "ws_-1BBZ_VVU5-zDUNQ", "step": "ws_JVgOhTVuITZqNbdH", "attempt": 1, "version": 1, "server_id": "mcps_4jLKXvm45Gj68aFU", "progress_id": "wp_ptVbTGQlzZBFpmbd1AHQBm"}', '{"actor": "learner", "channel": "mcp", "client_name": "Python-urllib", "mcp_server_id": "mcps_4jLKXvm45Gj68aFU", "client_version": "3.11", "organization_id": "org_KFC6m1-le_hyVAgP", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_xk1xc8ujW7-f6Ycf"}'),
('35', '2afad188-13f5-466b-b3b7-efd7e0880191', 'wp_ptVbTGQlzZBFpmbd1AHQBm', '10', 'Progress', '2026-11-23 13:24:32.065286+00', 'StepCompleted', '1', '{"at": "2026-11-23T13:24:32.064762Z", "next": "ws_X8Wx4wnK84kYklXV", "step": "ws_-1BBZ_VVU5-zDUNQ", "attempt": 1, "version": 1, "server_id": "mcps_4jLKXvm45Gj68aFU", "progress_id": "wp_ptVbTGQlzZBFpmbd1AHQBm"}', '{"actor": "learner", "channel": "mcp", "client_name": "Python-urllib", "mcp_server_id": "mcps_4jLKXvm45Gj68aFU", "client_version": "3.11", "organization_id": "org_KFC6m1-le_hyVAgP", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_xk1xc8ujW7-f6Ycf"}'),
('36', '117b066f-f06a-4f6e-85a3-64e1b4c9a0d2', 'wp_ptVbTGQlzZBFpmbd1AHQBm', '11', 'Progress', '2026-11-23 13:24:32.119764+00', 'StepCompleted', '1', '{"at": "2026-11-23T13:24:32.108889Z", "step": "ws_X8Wx4wnK84kYklXV", "attempt": 1, "version": 1, "server_id": "mcps_4jLKXvm45Gj68aFU", "progress_id": "wp_ptVbTGQlzZBFpmbd1AHQBm"}', '{"actor": "learner", "channel": "mcp", "client_name": "Python-urllib", "mcp_server_id": "mcps_4jLKXvm45Gj68aFU", "client_version": "3.11", "organization_id": "org_KFC6m1-le_hyVAgP", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_xk1xc8ujW7-f6Ycf"}'),
('37', 'f55faea9-a177-4201-b423-ca8cf3a7c90f', 'wp_ptVbTGQlzZBFpmbd1AHQBm', '12', 'Progress', '2026-11-23 13:24:32.124817+00', 'WalkthroughCompleted', '2', '{"at": "2026-11-23T13:24:32.108889Z", "reason": "ACKNOWLEDGED", "attempt": 1, "version": 1, "server_id": "mcps_4jLKXvm45Gj68aFU", "progress_id": "wp_ptVbTGQlzZBFpmbd1AHQBm"}', '{"actor": "learner", "channel": "mcp", "client_name": "Python-urllib", "mcp_server_id": "mcps_4jLKXvm45Gj68aFU", "client_version": "3.11", "organization_id": "org_KFC6m1-le_hyVAgP", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_xk1xc8ujW7-f6Ycf"}'),
('4', 'b3a41a8f-d6c8-40b4-b428-14c909fb8402', 'wt_TgmrV6mVaVMqMbGf', '1', 'Walkthrough', '2026-11-23 13:23:45.466824+00', 'WalkthroughDescribed', '1', '{"at": "2026-11-23T13:23:45.384393Z", "details": {"tags": ["start", "authoring", "operations"], "title": "Using walkthroughs", "description": "From your first step in the agent to publishing, placing and measuring walkthroughs of your own.", "estimated_minutes": 45}, "walkthrough_id": "wt_TgmrV6mVaVMqMbGf"}', '{"actor": "operator", "channel": "command", "organization_id": "org_KFC6m1-le_hyVAgP"}'),
('5', 'a2098d75-29ca-450d-9491-2449a3793262', 'wt_TgmrV6mVaVMqMbGf', '2', 'Walkthrough', '2026-11-23 13:23:45.467053+00', 'StepWritten', '2', E'{"at": "2026-11-23T13:23:45.384393Z", "key": "where-you-are", "agent": "", "title": "Where you are, and how your agent is connected", "content": "You are in a walkthrough: a lesson that comes to you one step at a time, inside the coding agent you already work with. The server delivers the step. Your agent presents it, helps you do it, and tells the server when you are done. The server remembers how far you are.\\n\\nThis one teaches the product itself. You will write a walkthrough, publish it, follow it, change it, and look at what the server recorded. It takes about 45 minutes. You can stop after any step.\\n\\nYour agent reaches the server over MCP at `http://localhost:8080/mcp`, unless you chose another port. Listing needs nobody to sign in. When a tool has to know who learns, the agent opens a browser: you enter your e-mail address, then the code that was sent there, and let the agent in. This demo has no mail server, so the code is in the log of the service. Another agent is connected with one line:\\n\\n```bash\\nclaude mcp add --transport http walkthroughs http://localhost:8080/mcp\\n```\\n\\nThe same e-mail address is always the same learner, so a second agent in which you sign in with it continues where you are now. What you let in is listed at `http://localhost:8080/connections`, and can be disconnected there. Scripts, and clients without a browser, send a token that a command makes; the README has that, and the settings for Cursor and VS Code.\\n\\nBuild the program now, in a terminal of your own at the root of the repository; the later steps use the jar it makes:\\n\\n```bash\\nmvn -DskipTests package\\n```\\n\\n**You see that it worked** when `java -jar bootstrap/target/walkthroughs.jar --help` lists commands such as `import`, `assign` and `token`.", "step_id": "ws_dBCK2id7ptEPFr1Y", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_TgmrV6mVaVMqMbGf"}', '{"actor": "operator", "channel": "command", "organization_id": "org_KFC6m1-le_hyVAgP"}'),
('6', 'e50758af-caae-458a-8385-dde76719b246', 'wt_TgmrV6mVaVMqMbGf', '3', 'Walkthrough', '2026-11-23 13:23:45.46718+00', 'StepWritten', '2', E'{"at": "2026-11-23T13:23:45.384393Z", "key": "list-select-next", "agent": "", "title": "List, select, next", "content": "Your agent uses these tools most:\\n\\n| Tool | What it does |\\n|---|---|\\n| `list_walkthroughs` | shows what this server offers, with your status in each |\\n| `select_walkthrough` | begins a walkthrough, or resumes it at the step you stand on |\\n| `next_walkthrough_step` | records the step you have done, and brings the next one |\\n| `get_walkthrough_status` | shows how far you are; it changes nothing |\\n\\nFour more are there when you ask for them: `review_walkthrough_step` reads an earlier step again, `skip_walkthrough_step` leaves one out with a reason, `reset_walkthrough_progress` begins again, and `catch_up_walkthrough` brings only what is new after you have finished.\\n\\nEvery answer that delivers a step carries the id of that step, such as `ws_` and sixteen more characters. Your agent sends it back as `current_step_id` when you are done. The id says which step is finished, so a call that is repeated, by the agent or by a lost connection, completes nothing twice: the answer is `already_advanced` and names the step you are really on. The id of a step you have not reached is refused with `OUT_OF_ORDER`.\\n\\nThe id also says which walkthrough is meant. You can have several under way. Without an id, the server takes the one you last selected or advanced here.\\n\\nYour progress is kept by the server, not by the conversation. Close the agent, restart the server, come back tomorrow with another agent: `select_walkthrough` returns the same step.\\n\\nTry it. Ask your agent:\\n\\n> How far am I in this walkthrough? Do not go on yet.\\n\\nThen start a new conversation, and ask there:\\n\\n> List the walkthroughs and resume \\"Using walkthroughs\\".\\n\\n**You see that it worked** when the status shows one completed step, and the new conversation delivers this step again: step 2, not step 1 and not step 3.", "step_id": "ws_1UChkn1gaBQogmP5", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_TgmrV6mVaVMqMbGf"}', '{"actor": "operator", "channel": "command", "organization_id": "org_KFC6m1-le_hyVAgP"}'),
('7', 'cbdd74f0-7e97-43f4-8c69-50d6f424538e', 'wt_TgmrV6mVaVMqMbGf', '4', 'Walkthrough', '2026-11-23 13:23:45.467368+00', 'StepWritten', '2', E'{"at": "2026-11-23T13:23:45.384393Z", "key": "write-a-walkthrough", "agent": "", "title": "Write a walkthrough", "content": "A walkthrough is a folder with `walkthrough.yaml` and one Markdown file for each step. Make one with two steps, outside the repository:\\n\\n````bash\\nmkdir -p ~/hello-walkthrough && cd ~/hello-walkthrough\\n\\ncat > walkthrough.yaml <<''END''\\nkey: hello\\ntitle: Say hello from a script\\ndescription: Two steps to a script that greets whoever runs it.\\ntags: [example]\\nestimated_minutes: 5\\nsteps:\\n  - 01-write-the-script.md\\n  - 02-run-it.md\\nEND\\n\\ncat > 01-write-the-script.md <<''END''\\n---\\ntitle: Write the script\\n---\\n\\nCreate the file `hello.sh` with this line:\\n\\n```bash\\necho \\"Hello, $USER\\"\\n```\\n\\nYou see that it worked when `cat hello.sh` prints the line.\\nEND\\n\\ncat > 02-run-it.md <<''END''\\n# Run the script\\n\\nRun `sh hello.sh`.\\n\\nYou see that it worked when it greets you by name.\\nEND\\n\\ncd -\\n````\\n\\nThe walkthrough''s `key` is its name in commands. Each step has a key as well: from front matter (`key: …`), else from the file name without its number, here `write-the-script` and `run-it`. A step keeps its identity as long as its key stays, even if its title, text or place changes. The title comes from front matter, else from the first heading.\\n\\nWhat makes a good step:\\n\\n- **One action.** If you write \\"then\\" twice, it is two steps.\\n- **One way to see that it worked**, at the end, which the reader can check.\\n- Exact commands in code fences. They are delivered byte for byte.\\n- Nothing that needs the next step to make sense: a reader may come back after a week.\\n\\nA step may hold 64 KiB. Above about 8,000 estimated tokens you are warned, since some agents shorten long answers. Raw HTML is turned into plain text on import.\\n\\n**You see that it worked** when `ls ~/hello-walkthrough` shows the three files.", "step_id": "ws_DfaRLVzsQqk0Mod1", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_TgmrV6mVaVMqMbGf"}', '{"actor": "operator", "channel": "command", "organization_id": "org_KFC6m1-le_hyVAgP"}'),
('8', 'a477caea-df93-41d5-af16-e1f2e7eb08aa', 'wt_TgmrV6mVaVMqMbGf', '5', 'Walkthrough', '2026-11-23 13:23:45.467608+00', 'StepWritten', '2', E'{"at": "2026-11-23T13:23:45.384393Z", "key": "check-and-import", "agent": "", "title": "Check it and import it", "content": "Import reads the whole folder first. If anything is wrong, it names file and line and changes nothing. Provoke that once: ask for a step that does not exist.\\n\\n```bash\\necho \\"  - 03-missing.md\\" >> ~/hello-walkthrough/walkthrough.yaml\\njava -jar bootstrap/target/walkthroughs.jar import ~/hello-walkthrough --organization demo\\n```\\n\\nThe command ends with exit status 1. It says `INVALID_CONTENT`, and that line 9 of `walkthrough.yaml` names a file that is not in the folder. Take the line out again:\\n\\n```bash\\nsed -i.bak ''$d'' ~/hello-walkthrough/walkthrough.yaml && rm ~/hello-walkthrough/walkthrough.yaml.bak\\n```\\n\\nNow import the folder, publish it, and offer it on the server that your agent is connected to:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar import ~/hello-walkthrough --organization demo --publish --assign localhost\\n```\\n\\nThree things happen, all of them or none:\\n\\n- the content becomes the **draft** of walkthrough `demo/hello`;\\n- `--publish` freezes the draft as **version 1**, which never changes again;\\n- `--assign` offers the walkthrough on the MCP server with host `localhost`.\\n\\nWithout `--publish` the import stays a draft that no learner sees. That is a way to check content without showing it.\\n\\nThe command works on the same data as the running server. It needs no restart, and waits until the server''s tables show what it did. If your server runs with another data directory or database, give the command the same setting, for example `--walkthroughs.data-dir=DIR`.\\n\\n**You see that it worked** when the command prints a line like this one, with an id of its own:\\n\\n```text\\nImported hello, \\"Say hello from a script\\": 2 steps, version 1 (wt_…).\\n```", "step_id": "ws_Anas_hTg5aUkvbYZ", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_TgmrV6mVaVMqMbGf"}', '{"actor": "operator", "channel": "command", "organization_id": "org_KFC6m1-le_hyVAgP"}'),
('9', '6c7baaf3-6444-403e-9eea-ea693f01d4eb', 'wt_TgmrV6mVaVMqMbGf', '6', 'Walkthrough', '2026-11-23 13:23:45.467778+00', 'StepWritten', '2', E'{"at": "2026-11-23T13:23:45.384393Z", "key": "see-it-from-the-agent", "agent": "", "title": "Follow it in your agent", "content": "Your agent does not need to reconnect. Ask it:\\n\\n> List the walkthroughs again and start \\"Say hello from a script\\".\\n\\nIt now delivers your first step. Do what the step says, tell the agent that you are done, and stop at the second step.\\n\\nAgents usually rephrase a step. What yours received is worth a look:\\n\\n> Show me the raw text of the last walkthrough answer.\\n\\nThe answer has two parts. The first is Markdown: the name of the walkthrough and its organization, a line `Step 2 of 2: Run the script`, your text between two marked lines, and what to do next. The marks tell the agent which words are the author''s and which are the server''s, so that a step cannot give the agent orders in the server''s name. The second part is JSON with the outcome, the step''s id, the number of completed steps and the percentage.\\n\\nPercent is completed steps by required steps, rounded down. It is 100 only when the walkthrough is completed. A step counts as completed when your agent acknowledges it with `next_walkthrough_step`, never because it was shown.\\n\\nYou now have two walkthroughs under way. Come back to this one by its name:\\n\\n> Resume \\"Using walkthroughs\\".\\n\\nThe server returns the step you stand on here, and leaves the other walkthrough where it was.\\n\\n**You see that it worked** when the list shows \\"Say hello from a script\\" as `in_progress` with 50 percent, and this step is delivered again.", "step_id": "ws_6ufACIv4IqIrU2sM", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_TgmrV6mVaVMqMbGf"}', '{"actor": "operator", "channel": "command", "organization_id": "org_KFC6m1-le_hyVAgP"}');

DELETE FROM eventstore.projection_versions;
INSERT INTO eventstore.projection_versions (processor_name, version) VALUES
('progress', '2');

DELETE FROM eventstore.token_entries;
INSERT INTO eventstore.token_entries (processor_name, segment, token, token_type, "timestamp", owner) VALUES
('catalogue', '0', '{"index":37,"gaps":[]}', 'org.axonframework.eventhandling.GapAwareTrackingToken', '2026-11-23T13:25:39.209Z', NULL),
('progress', '0', '{"index":37,"gaps":[]}', 'org.axonframework.eventhandling.GapAwareTrackingToken', '2026-11-23T13:25:39.195Z', NULL);

DELETE FROM identity.accounts;
INSERT INTO identity.accounts (organization_id, email, subject, created_at, upstream_issuer, upstream_subject) VALUES
('org_KFC6m1-le_hyVAgP', 'one@example.org', 'e8yzzoxP2WCme1CO', '2026-11-23 13:23:58.603277+00', NULL, NULL),
('org_KFC6m1-le_hyVAgP', 'two@example.org', 'G0TIwI2T8q2b2RHT', '2026-11-23 13:24:14.602629+00', NULL, NULL);

DELETE FROM identity.public_address;
INSERT INTO identity.public_address (only_row, template) VALUES
('true', 'http://{host}:18700');

DELETE FROM identity.signing_keys;
INSERT INTO identity.signing_keys (key_id, mcp_server_id, jwk, created_at, organization_id, signs_from, tokens_until) VALUES
('5c9e008f-3408-4d64-9867-c6e1f062d494', 'mcps_4jLKXvm45Gj68aFU', '{}', '2026-11-23 13:23:59.510933+00', 'org_KFC6m1-le_hyVAgP', '2026-11-23 13:23:59.510878+00', '2026-12-23 14:00:00+00');

DELETE FROM walkthrough.mcp_server_user;
INSERT INTO walkthrough.mcp_server_user (id, organization_id, issuer, subject, email, first_seen_at, linked_to, erased_at) VALUES
('mcpu_8M6dLP518oYACgC3', 'org_KFC6m1-le_hyVAgP', 'walkthroughs', 'e8yzzoxP2WCme1CO', 'one@example.org', '2026-11-23 13:24:16.011679+00', NULL, NULL),
('mcpu_xk1xc8ujW7-f6Ycf', 'org_KFC6m1-le_hyVAgP', 'walkthroughs', 'G0TIwI2T8q2b2RHT', 'two@example.org', '2026-11-23 13:24:31.60035+00', NULL, NULL);

DELETE FROM walkthrough.mcp_server_walkthroughs;
INSERT INTO walkthrough.mcp_server_walkthroughs (id, mcp_server_id, walkthrough_id, organization_id, display_order, is_enabled, assigned_at) VALUES
('msw_9qtU3yyy4FGY9kSTdJ7_ka', 'mcps_4jLKXvm45Gj68aFU', 'wt_TgmrV6mVaVMqMbGf', 'org_KFC6m1-le_hyVAgP', '0', 'true', '2026-11-23 13:23:45.83569+00');

DELETE FROM walkthrough.mcp_servers;
INSERT INTO walkthrough.mcp_servers (id, organization_id, name, slug, hosts, requires_step_id, created_at, revision, access, is_closed, issuer, audience) VALUES
('mcps_4jLKXvm45Gj68aFU', 'org_KFC6m1-le_hyVAgP', 'Walkthroughs demo', 'localhost', '{localhost,127.0.0.1}', 'false', '2026-11-23 13:23:44.66536+00', '1', 'oauth', 'false', NULL, NULL);

DELETE FROM walkthrough.offer_revisions;
INSERT INTO walkthrough.offer_revisions (organization_id, revision) VALUES
('org_KFC6m1-le_hyVAgP', '21');

DELETE FROM walkthrough.organization;
INSERT INTO walkthrough.organization (id, slug, name, created_at) VALUES
('org_KFC6m1-le_hyVAgP', 'demo', 'Walkthroughs demo', '2026-11-23 13:23:44.463278+00');

DELETE FROM walkthrough.walkthrough_active_days;
INSERT INTO walkthrough.walkthrough_active_days (progress_id, day, organization_id, mcp_server_user_id, walkthrough_id) VALUES
('wp_cCzWuEFLEIcFb7GwbusVZG', '2026-11-23 00:00:00+00', 'org_KFC6m1-le_hyVAgP', 'mcpu_8M6dLP518oYACgC3', 'wt_TgmrV6mVaVMqMbGf'),
('wp_ptVbTGQlzZBFpmbd1AHQBm', '2026-11-23 00:00:00+00', 'org_KFC6m1-le_hyVAgP', 'mcpu_xk1xc8ujW7-f6Ycf', 'wt_TgmrV6mVaVMqMbGf');

DELETE FROM walkthrough.walkthrough_attempts;
INSERT INTO walkthrough.walkthrough_attempts (progress_id, attempt, organization_id, mcp_server_user_id, walkthrough_id, mcp_server_id, version_at_start, version_at_end, started_at, last_activity_at, resumed_count, completed_steps, required_steps, ended_at, end_reason, revision, skipped_steps, catches_up, only_steps, offered_steps, done_by_replacement, superseded_steps, completion_reason, linked_steps, active_seconds) VALUES
('wp_cCzWuEFLEIcFb7GwbusVZG', '1', 'org_KFC6m1-le_hyVAgP', 'mcpu_8M6dLP518oYACgC3', 'wt_TgmrV6mVaVMqMbGf', 'mcps_4jLKXvm45Gj68aFU', '1', '1', '2026-11-23 13:24:31.204768+00', '2026-11-23 13:24:31.480189+00', '0', '3', '11', NULL, NULL, '3', '0', 'false', '{}', '{}', '{}', '{}', NULL, '{}', '0'),
('wp_ptVbTGQlzZBFpmbd1AHQBm', '1', 'org_KFC6m1-le_hyVAgP', 'mcpu_xk1xc8ujW7-f6Ycf', 'wt_TgmrV6mVaVMqMbGf', 'mcps_4jLKXvm45Gj68aFU', '1', '1', '2026-11-23 13:24:31.667833+00', '2026-11-23 13:24:32.108889+00', '0', '11', '11', '2026-11-23 13:24:32.108889+00', 'completed', '12', '0', 'false', '{}', '{}', '{}', '{}', 'acknowledged', '{}', '0');

DELETE FROM walkthrough.walkthrough_progress;
INSERT INTO walkthrough.walkthrough_progress (id, organization_id, mcp_server_user_id, walkthrough_id, mcp_server_id, current_step_id, status, started_at, completed_at, version, attempt, completed_steps, required_steps, last_activity_at, revision, skipped_steps, person_id) VALUES
('wp_cCzWuEFLEIcFb7GwbusVZG', 'org_KFC6m1-le_hyVAgP', 'mcpu_8M6dLP518oYACgC3', 'wt_TgmrV6mVaVMqMbGf', 'mcps_4jLKXvm45Gj68aFU', 'ws_Anas_hTg5aUkvbYZ', 'in_progress', '2026-11-23 13:24:31.204768+00', NULL, '1', '1', '3', '11', '2026-11-23 13:24:31.480189+00', '3', '0', 'mcpu_8M6dLP518oYACgC3'),
('wp_ptVbTGQlzZBFpmbd1AHQBm', 'org_KFC6m1-le_hyVAgP', 'mcpu_xk1xc8ujW7-f6Ycf', 'wt_TgmrV6mVaVMqMbGf', 'mcps_4jLKXvm45Gj68aFU', NULL, 'completed', '2026-11-23 13:24:31.667833+00', '2026-11-23 13:24:32.108889+00', '1', '1', '11', '11', '2026-11-23 13:24:32.108889+00', '12', '0', 'mcpu_xk1xc8ujW7-f6Ycf');

DELETE FROM walkthrough.walkthrough_step_facts;
INSERT INTO walkthrough.walkthrough_step_facts (progress_id, attempt, step_id, organization_id, mcp_server_user_id, walkthrough_id, version, first_shown_at, last_activity_at, completed_at, skipped_at, active_seconds, gap_flagged, mcp_server_id, client_name, client_version, skip_reason, protocol_version) VALUES
('wp_cCzWuEFLEIcFb7GwbusVZG', '1', 'ws_dBCK2id7ptEPFr1Y', 'org_KFC6m1-le_hyVAgP', 'mcpu_8M6dLP518oYACgC3', 'wt_TgmrV6mVaVMqMbGf', '1', '2026-11-23 13:24:31.204768+00', '2026-11-23 13:24:31.390926+00', '2026-11-23 13:24:31.390926+00', NULL, '0', 'false', 'mcps_4jLKXvm45Gj68aFU', 'Python-urllib', '3.11', NULL, '2025-06-18'),
('wp_cCzWuEFLEIcFb7GwbusVZG', '1', 'ws_1UChkn1gaBQogmP5', 'org_KFC6m1-le_hyVAgP', 'mcpu_8M6dLP518oYACgC3', 'wt_TgmrV6mVaVMqMbGf', '1', '2026-11-23 13:24:31.390926+00', '2026-11-23 13:24:31.441142+00', '2026-11-23 13:24:31.441142+00', NULL, '0', 'false', 'mcps_4jLKXvm45Gj68aFU', 'Python-urllib', '3.11', NULL, '2025-06-18'),
('wp_cCzWuEFLEIcFb7GwbusVZG', '1', 'ws_Anas_hTg5aUkvbYZ', 'org_KFC6m1-le_hyVAgP', 'mcpu_8M6dLP518oYACgC3', 'wt_TgmrV6mVaVMqMbGf', '1', '2026-11-23 13:24:31.480189+00', '2026-11-23 13:24:31.480189+00', NULL, NULL, '0', 'false', 'mcps_4jLKXvm45Gj68aFU', 'Python-urllib', '3.11', NULL, '2025-06-18'),
('wp_cCzWuEFLEIcFb7GwbusVZG', '1', 'ws_DfaRLVzsQqk0Mod1', 'org_KFC6m1-le_hyVAgP', 'mcpu_8M6dLP518oYACgC3', 'wt_TgmrV6mVaVMqMbGf', '1', '2026-11-23 13:24:31.441142+00', '2026-11-23 13:24:31.480189+00', '2026-11-23 13:24:31.480189+00', NULL, '0', 'false', 'mcps_4jLKXvm45Gj68aFU', 'Python-urllib', '3.11', NULL, '2025-06-18'),
('wp_ptVbTGQlzZBFpmbd1AHQBm', '1', 'ws_dBCK2id7ptEPFr1Y', 'org_KFC6m1-le_hyVAgP', 'mcpu_xk1xc8ujW7-f6Ycf', 'wt_TgmrV6mVaVMqMbGf', '1', '2026-11-23 13:24:31.667833+00', '2026-11-23 13:24:31.734666+00', '2026-11-23 13:24:31.734666+00', NULL, '0', 'false', 'mcps_4jLKXvm45Gj68aFU', 'Python-urllib', '3.11', NULL, '2025-06-18'),
('wp_ptVbTGQlzZBFpmbd1AHQBm', '1', 'ws_1UChkn1gaBQogmP5', 'org_KFC6m1-le_hyVAgP', 'mcpu_xk1xc8ujW7-f6Ycf', 'wt_TgmrV6mVaVMqMbGf', '1', '2026-11-23 13:24:31.734666+00', '2026-11-23 13:24:31.771562+00', '2026-11-23 13:24:31.771562+00', NULL, '0', 'false', 'mcps_4jLKXvm45Gj68aFU', 'Python-urllib', '3.11', NULL, '2025-06-18'),
('wp_ptVbTGQlzZBFpmbd1AHQBm', '1', 'ws_Anas_hTg5aUkvbYZ', 'org_KFC6m1-le_hyVAgP', 'mcpu_xk1xc8ujW7-f6Ycf', 'wt_TgmrV6mVaVMqMbGf', '1', '2026-11-23 13:24:31.801764+00', '2026-11-23 13:24:31.838527+00', '2026-11-23 13:24:31.838527+00', NULL, '0', 'false', 'mcps_4jLKXvm45Gj68aFU', 'Python-urllib', '3.11', NULL, '2025-06-18'),
('wp_ptVbTGQlzZBFpmbd1AHQBm', '1', 'ws_DfaRLVzsQqk0Mod1', 'org_KFC6m1-le_hyVAgP', 'mcpu_xk1xc8ujW7-f6Ycf', 'wt_TgmrV6mVaVMqMbGf', '1', '2026-11-23 13:24:31.771562+00', '2026-11-23 13:24:31.801764+00', '2026-11-23 13:24:31.801764+00', NULL, '0', 'false', 'mcps_4jLKXvm45Gj68aFU', 'Python-urllib', '3.11', NULL, '2025-06-18'),
('wp_ptVbTGQlzZBFpmbd1AHQBm', '1', 'ws_oWzlP7EAqQkApKBL', 'org_KFC6m1-le_hyVAgP', 'mcpu_xk1xc8ujW7-f6Ycf', 'wt_TgmrV6mVaVMqMbGf', '1', '2026-11-23 13:24:31.864669+00', '2026-11-23 13:24:31.891607+00', '2026-11-23 13:24:31.891607+00', NULL, '0', 'false', 'mcps_4jLKXvm45Gj68aFU', 'Python-urllib', '3.11', NULL, '2025-06-18'),
('wp_ptVbTGQlzZBFpmbd1AHQBm', '1', 'ws_6ufACIv4IqIrU2sM', 'org_KFC6m1-le_hyVAgP', 'mcpu_xk1xc8ujW7-f6Ycf', 'wt_TgmrV6mVaVMqMbGf', '1', '2026-11-23 13:24:31.838527+00', '2026-11-23 13:24:31.864669+00', '2026-11-23 13:24:31.864669+00', NULL, '0', 'false', 'mcps_4jLKXvm45Gj68aFU', 'Python-urllib', '3.11', NULL, '2025-06-18'),
('wp_ptVbTGQlzZBFpmbd1AHQBm', '1', 'ws_ln7QCmDMO3wFkXfS', 'org_KFC6m1-le_hyVAgP', 'mcpu_xk1xc8ujW7-f6Ycf', 'wt_TgmrV6mVaVMqMbGf', '1', '2026-11-23 13:24:31.891607+00', '2026-11-23 13:24:31.934565+00', '2026-11-23 13:24:31.934565+00', NULL, '0', 'false', 'mcps_4jLKXvm45Gj68aFU', 'Python-urllib', '3.11', NULL, '2025-06-18'),
('wp_ptVbTGQlzZBFpmbd1AHQBm', '1', 'ws_KlzuWryIJiTzbNZ3', 'org_KFC6m1-le_hyVAgP', 'mcpu_xk1xc8ujW7-f6Ycf', 'wt_TgmrV6mVaVMqMbGf', '1', '2026-11-23 13:24:31.934565+00', '2026-11-23 13:24:31.97825+00', '2026-11-23 13:24:31.97825+00', NULL, '0', 'false', 'mcps_4jLKXvm45Gj68aFU', 'Python-urllib', '3.11', NULL, '2025-06-18'),
('wp_ptVbTGQlzZBFpmbd1AHQBm', '1', 'ws_JVgOhTVuITZqNbdH', 'org_KFC6m1-le_hyVAgP', 'mcpu_xk1xc8ujW7-f6Ycf', 'wt_TgmrV6mVaVMqMbGf', '1', '2026-11-23 13:24:31.97825+00', '2026-11-23 13:24:32.025712+00', '2026-11-23 13:24:32.025712+00', NULL, '0', 'false', 'mcps_4jLKXvm45Gj68aFU', 'Python-urllib', '3.11', NULL, '2025-06-18'),
('wp_ptVbTGQlzZBFpmbd1AHQBm', '1', 'ws_-1BBZ_VVU5-zDUNQ', 'org_KFC6m1-le_hyVAgP', 'mcpu_xk1xc8ujW7-f6Ycf', 'wt_TgmrV6mVaVMqMbGf', '1', '2026-11-23 13:24:32.025712+00', '2026-11-23 13:24:32.064762+00', '2026-11-23 13:24:32.064762+00', NULL, '0', 'false', 'mcps_4jLKXvm45Gj68aFU', 'Python-urllib', '3.11', NULL, '2025-06-18'),
('wp_ptVbTGQlzZBFpmbd1AHQBm', '1', 'ws_X8Wx4wnK84kYklXV', 'org_KFC6m1-le_hyVAgP', 'mcpu_xk1xc8ujW7-f6Ycf', 'wt_TgmrV6mVaVMqMbGf', '1', '2026-11-23 13:24:32.064762+00', '2026-11-23 13:24:32.108889+00', '2026-11-23 13:24:32.108889+00', NULL, '0', 'false', 'mcps_4jLKXvm45Gj68aFU', 'Python-urllib', '3.11', NULL, '2025-06-18');

DELETE FROM walkthrough.walkthrough_steps;
INSERT INTO walkthrough.walkthrough_steps (id, walkthrough_id, organization_id, key, title, content, content_url, content_type, policy_version, next_step_id, is_removed, created_at, updated_at, agent, estimated_minutes, replaces, substantial) VALUES
('ws_-1BBZ_VVU5-zDUNQ', 'wt_TgmrV6mVaVMqMbGf', 'org_KFC6m1-le_hyVAgP', 'look-after-the-projections', 'Look after the projections', 'The events are the truth. The tables of schema `walkthrough` are *projections*: made from the events, and rebuilt from them whenever you like. Only the table that says who a learner is, `mcp_server_user`, is not one: no event holds a name or an address.

There are two projections. `catalogue` writes organizations, servers, assignments and content. `progress` writes progress, attempts and step facts. Ask how far they are:

```bash
java -jar bootstrap/target/walkthroughs.jar projections status
```

`up to date` means that every event is in the tables. A service under load may be a moment behind. Learners do not notice, because what `select_walkthrough` and `next_walkthrough_step` answer comes from the decision itself and not from a table.

Now make the tables again from the first event, while the server runs:

```bash
java -jar bootstrap/target/walkthroughs.jar projections rebuild
```

Each projection is rebuilt in one transaction. Readers see the old rows until the new ones are complete, and then the new ones. You rebuild after a fault in a projection was corrected, or when you have reason to doubt a table.

Ask the first query of the step before once more: the rows are the same.

The service itself reports its health:

```bash
curl -s http://localhost:8080/actuator/health/readiness
```

Readiness needs the database and both projections. Liveness, under `/actuator/health/liveness`, needs neither, so that an orchestrator does not restart the service because its database is away.

**You see that it worked** when the rebuild names two projections and the number of events each was rebuilt from, `projections status` says `up to date` for both, and readiness answers `{"status":"UP"}`.', NULL, 'text/markdown', '2', 'ws_X8Wx4wnK84kYklXV', 'false', '2026-11-23 13:23:45.384393+00', '2026-11-23 13:23:45.384393+00', '', NULL, '{}', 'false'),
('ws_1UChkn1gaBQogmP5', 'wt_TgmrV6mVaVMqMbGf', 'org_KFC6m1-le_hyVAgP', 'list-select-next', 'List, select, next', 'Your agent uses these tools most:

| Tool | What it does |
|---|---|
| `list_walkthroughs` | shows what this server offers, with your status in each |
| `select_walkthrough` | begins a walkthrough, or resumes it at the step you stand on |
| `next_walkthrough_step` | records the step you have done, and brings the next one |
| `get_walkthrough_status` | shows how far you are; it changes nothing |

Four more are there when you ask for them: `review_walkthrough_step` reads an earlier step again, `skip_walkthrough_step` leaves one out with a reason, `reset_walkthrough_progress` begins again, and `catch_up_walkthrough` brings only what is new after you have finished.

Every answer that delivers a step carries the id of that step, such as `ws_` and sixteen more characters. Your agent sends it back as `current_step_id` when you are done. The id says which step is finished, so a call that is repeated, by the agent or by a lost connection, completes nothing twice: the answer is `already_advanced` and names the step you are really on. The id of a step you have not reached is refused with `OUT_OF_ORDER`.

The id also says which walkthrough is meant. You can have several under way. Without an id, the server takes the one you last selected or advanced here.

Your progress is kept by the server, not by the conversation. Close the agent, restart the server, come back tomorrow with another agent: `select_walkthrough` returns the same step.

Try it. Ask your agent:

> How far am I in this walkthrough? Do not go on yet.

Then start a new conversation, and ask there:

> List the walkthroughs and resume "Using walkthroughs".

**You see that it worked** when the status shows one completed step, and the new conversation delivers this step again: step 2, not step 1 and not step 3.', NULL, 'text/markdown', '2', 'ws_DfaRLVzsQqk0Mod1', 'false', '2026-11-23 13:23:45.384393+00', '2026-11-23 13:23:45.384393+00', '', NULL, '{}', 'false'),
('ws_6ufACIv4IqIrU2sM', 'wt_TgmrV6mVaVMqMbGf', 'org_KFC6m1-le_hyVAgP', 'see-it-from-the-agent', 'Follow it in your agent', 'Your agent does not need to reconnect. Ask it:

> List the walkthroughs again and start "Say hello from a script".

It now delivers your first step. Do what the step says, tell the agent that you are done, and stop at the second step.

Agents usually rephrase a step. What yours received is worth a look:

> Show me the raw text of the last walkthrough answer.

The answer has two parts. The first is Markdown: the name of the walkthrough and its organization, a line `Step 2 of 2: Run the script`, your text between two marked lines, and what to do next. The marks tell the agent which words are the author''s and which are the server''s, so that a step cannot give the agent orders in the server''s name. The second part is JSON with the outcome, the step''s id, the number of completed steps and the percentage.

Percent is completed steps by required steps, rounded down. It is 100 only when the walkthrough is completed. A step counts as completed when your agent acknowledges it with `next_walkthrough_step`, never because it was shown.

You now have two walkthroughs under way. Come back to this one by its name:

> Resume "Using walkthroughs".

The server returns the step you stand on here, and leaves the other walkthrough where it was.

**You see that it worked** when the list shows "Say hello from a script" as `in_progress` with 50 percent, and this step is delivered again.', NULL, 'text/markdown', '2', 'ws_oWzlP7EAqQkApKBL', 'false', '2026-11-23 13:23:45.384393+00', '2026-11-23 13:23:45.384393+00', '', NULL, '{}', 'false'),
('ws_Anas_hTg5aUkvbYZ', 'wt_TgmrV6mVaVMqMbGf', 'org_KFC6m1-le_hyVAgP', 'check-and-import', 'Check it and import it', 'Import reads the whole folder first. If anything is wrong, it names file and line and changes nothing. Provoke that once: ask for a step that does not exist.

```bash
echo "  - 03-missing.md" >> ~/hello-walkthrough/walkthrough.yaml
java -jar bootstrap/target/walkthroughs.jar import ~/hello-walkthrough --organization demo
```

The command ends with exit status 1. It says `INVALID_CONTENT`, and that line 9 of `walkthrough.yaml` names a file that is not in the folder. Take the line out again:

```bash
sed -i.bak ''$d'' ~/hello-walkthrough/walkthrough.yaml && rm ~/hello-walkthrough/walkthrough.yaml.bak
```

Now import the folder, publish it, and offer it on the server that your agent is connected to:

```bash
java -jar bootstrap/target/walkthroughs.jar import ~/hello-walkthrough --organization demo --publish --assign localhost
```

Three things happen, all of them or none:

- the content becomes the **draft** of walkthrough `demo/hello`;
- `--publish` freezes the draft as **version 1**, which never changes again;
- `--assign` offers the walkthrough on the MCP server with host `localhost`.

Without `--publish` the import stays a draft that no learner sees. That is a way to check content without showing it.

The command works on the same data as the running server. It needs no restart, and waits until the server''s tables show what it did. If your server runs with another data directory or database, give the command the same setting, for example `--walkthroughs.data-dir=DIR`.

**You see that it worked** when the command prints a line like this one, with an id of its own:

```text
Imported hello, "Say hello from a script": 2 steps, version 1 (wt_…).
```', NULL, 'text/markdown', '2', 'ws_6ufACIv4IqIrU2sM', 'false', '2026-11-23 13:23:45.384393+00', '2026-11-23 13:23:45.384393+00', '', NULL, '{}', 'false'),
('ws_DfaRLVzsQqk0Mod1', 'wt_TgmrV6mVaVMqMbGf', 'org_KFC6m1-le_hyVAgP', 'write-a-walkthrough', 'Write a walkthrough', 'A walkthrough is a folder with `walkthrough.yaml` and one Markdown file for each step. Make one with two steps, outside the repository:

````bash
mkdir -p ~/hello-walkthrough && cd ~/hello-walkthrough

cat > walkthrough.yaml <<''END''
key: hello
title: Say hello from a script
description: Two steps to a script that greets whoever runs it.
tags: [example]
estimated_minutes: 5
steps:
  - 01-write-the-script.md
  - 02-run-it.md
END

cat > 01-write-the-script.md <<''END''
---
title: Write the script
---

Create the file `hello.sh` with this line:

```bash
echo "Hello, $USER"
```

You see that it worked when `cat hello.sh` prints the line.
END

cat > 02-run-it.md <<''END''
# Run the script

Run `sh hello.sh`.

You see that it worked when it greets you by name.
END

cd -
````

The walkthrough''s `key` is its name in commands. Each step has a key as well: from front matter (`key: …`), else from the file name without its number, here `write-the-script` and `run-it`. A step keeps its identity as long as its key stays, even if its title, text or place changes. The title comes from front matter, else from the first heading.

What makes a good step:

- **One action.** If you write "then" twice, it is two steps.
- **One way to see that it worked**, at the end, which the reader can check.
- Exact commands in code fences. They are delivered byte for byte.
- Nothing that needs the next step to make sense: a reader may come back after a week.

A step may hold 64 KiB. Above about 8,000 estimated tokens you are warned, since some agents shorten long answers. Raw HTML is turned into plain text on import.

**You see that it worked** when `ls ~/hello-walkthrough` shows the three files.', NULL, 'text/markdown', '2', 'ws_Anas_hTg5aUkvbYZ', 'false', '2026-11-23 13:23:45.384393+00', '2026-11-23 13:23:45.384393+00', '', NULL, '{}', 'false'),
('ws_JVgOhTVuITZqNbdH', 'wt_TgmrV6mVaVMqMbGf', 'org_KFC6m1-le_hyVAgP', 'ask-the-tables', 'Ask the tables', 'Everything that happens is recorded as an event, and turned into tables you can query. They are in the schema `walkthrough`; times are in UTC. With the embedded PostgreSQL, port and password lie in the data directory. With `psql` installed, connect read-only:

```bash
db="${WALKTHROUGHS_DATA_DIR:-$HOME/.walkthroughs}/postgres/18"
export PGHOST=127.0.0.1 PGPORT="$(cat "$db/port")" PGDATABASE=walkthroughs
export PGUSER=postgres PGPASSWORD="$(cat "$db/data/walkthroughs.password")"
export PGOPTIONS=''-c default_transaction_read_only=on''
psql
```

Any other PostgreSQL client does as well, with the same five values. This user may do everything, so keep the read-only option.

How far is everyone?

```sql
SELECT w.title, p.status, p.completed_steps, p.required_steps, p.attempt, p.last_activity_at
  FROM walkthrough.walkthrough_progress p
  JOIN walkthrough.walkthroughs w ON w.id = p.walkthrough_id
 ORDER BY p.last_activity_at DESC;
```

How long did each step of this walkthrough take, as a median?

```sql
SELECT s.number, s.title, count(*) AS completed,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY f.active_seconds) AS median_seconds
  FROM walkthrough.walkthrough_step_facts f
  JOIN walkthrough.walkthrough_version_steps s
    ON s.walkthrough_id = f.walkthrough_id AND s.version = f.version AND s.step_id = f.step_id
  JOIN walkthrough.walkthroughs w ON w.id = f.walkthrough_id
 WHERE w.key = ''using-walkthroughs'' AND f.completed_at IS NOT NULL
 GROUP BY s.number, s.title
 ORDER BY s.number;
```

And the events behind it, as readable JSON:

```sql
SELECT time_stamp, payload_type, payload, meta_data ->> ''client_name'' AS client
  FROM eventstore.domain_events
 ORDER BY global_index DESC LIMIT 5;
```

Who has not started has no row. There is no table of views: a step counts from the moment it was shown to the moment it was acknowledged, and a pause counts for 30 minutes at most.

**You see that it worked** when the first query shows you twice: in this walkthrough with 8 completed steps, and in "Say hello from a script" with attempt 2.', NULL, 'text/markdown', '2', 'ws_-1BBZ_VVU5-zDUNQ', 'false', '2026-11-23 13:23:45.384393+00', '2026-11-23 13:23:45.384393+00', '', NULL, '{}', 'false'),
('ws_KlzuWryIJiTzbNZ3', 'wt_TgmrV6mVaVMqMbGf', 'org_KFC6m1-le_hyVAgP', 'another-organization', 'Another organization, another server', E'One service serves many organizations. Each has its own walkthroughs, MCP servers and learners. Which MCP server a request is for is decided by its `Host` header, before anything else is looked at.

Create an organization, give it a server on the host `lab.localhost`, and import your folder there as well:

```bash
java -jar bootstrap/target/walkthroughs.jar organization create --slug lab --name "Lab"
java -jar bootstrap/target/walkthroughs.jar server create --organization lab --host lab.localhost --name "Lab"
java -jar bootstrap/target/walkthroughs.jar import ~/hello-walkthrough --organization lab --publish --assign lab.localhost
```

Keys are unique within an organization, so `lab/hello` and `demo/hello` are two walkthroughs. Slugs and hosts are unique everywhere.

Ask the new server what it offers. Listing works without a token:

```bash
curl -s http://localhost:8080/mcp -H ''Host: lab.localhost'' -H ''Content-Type: application/json'' \\
  -d ''{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"list_walkthroughs"}}''
```

To learn there, sign in there, or send a token for that server:

```bash
java -jar bootstrap/target/walkthroughs.jar token --server lab.localhost --email you@example.com
```

A token is signed with a key of its server. The token your agent has now is refused there, and the new one is refused here. The same e-mail address in two organizations is two learners, and neither sees the other''s progress. A token holds 30 days; `--valid-for PT1H` makes it an hour.

If your service is reached from elsewhere, start it with `--walkthroughs.public-url=https://{host}`, so that tokens name the address that clients use.

**You see that it worked** when the answer to `curl` lists "Say hello from a script" and nothing else. With `Host: nowhere.localhost` the same request is refused: unknown host.', NULL, 'text/markdown', '2', 'ws_JVgOhTVuITZqNbdH', 'false', '2026-11-23 13:23:45.384393+00', '2026-11-23 13:23:45.384393+00', '', NULL, '{}', 'false'),
('ws_X8Wx4wnK84kYklXV', 'wt_TgmrV6mVaVMqMbGf', 'org_KFC6m1-le_hyVAgP', 'where-to-go-next', 'Where to go next', 'You have done everything once: followed a walkthrough, written and published one, given it a second version, placed it, opened another organization, asked the tables, and rebuilt them.

A good next move is a walkthrough your own people need. Take a page that is read often and followed badly, such as the first day on a project. Cut it into steps of one action each, and end each step with something the reader can check. Publish it to a server of your own organization, follow it yourself in a fresh conversation, and note where your agent had to guess: those are the places to mend.

If the text exists already, you may not have to cut it by hand. `import` also takes a folder of numbered Markdown files, one lesson to a folder, and a single Markdown file whose second-level headings are the steps. It guesses the format, or you say `--format numbered` or `--format tutorial`.

For reading on, the repository has:

- `README.md`: how to run it, how to connect clients, all settings;
- `docs/tools.md`: every tool with its fields and refusal codes;
- `docs/operations.md`: data directory, external database, health, commands;
- `docs/analytics.md`: every table and column, and queries to start from;
- `docs/adr`: why it is built the way it is.

You may want to tidy up. This takes your exercise off the server; its records stay:

```bash
java -jar bootstrap/target/walkthroughs.jar unassign demo/hello --server localhost
```

Now tell your agent that you are done with this step. It is the last one, so the server closes the attempt.

**You see that it worked** when the answer says that the walkthrough is complete, with 11 of 11 steps, and the list shows "Using walkthroughs" as `completed` with 100 percent.', NULL, 'text/markdown', '2', NULL, 'false', '2026-11-23 13:23:45.384393+00', '2026-11-23 13:23:45.384393+00', '', NULL, '{}', 'false'),
('ws_dBCK2id7ptEPFr1Y', 'wt_TgmrV6mVaVMqMbGf', 'org_KFC6m1-le_hyVAgP', 'where-you-are', 'Where you are, and how your agent is connected', 'You are in a walkthrough: a lesson that comes to you one step at a time, inside the coding agent you already work with. The server delivers the step. Your agent presents it, helps you do it, and tells the server when you are done. The server remembers how far you are.

This one teaches the product itself. You will write a walkthrough, publish it, follow it, change it, and look at what the server recorded. It takes about 45 minutes. You can stop after any step.

Your agent reaches the server over MCP at `http://localhost:8080/mcp`, unless you chose another port. Listing needs nobody to sign in. When a tool has to know who learns, the agent opens a browser: you enter your e-mail address, then the code that was sent there, and let the agent in. This demo has no mail server, so the code is in the log of the service. Another agent is connected with one line:

```bash
claude mcp add --transport http walkthroughs http://localhost:8080/mcp
```

The same e-mail address is always the same learner, so a second agent in which you sign in with it continues where you are now. What you let in is listed at `http://localhost:8080/connections`, and can be disconnected there. Scripts, and clients without a browser, send a token that a command makes; the README has that, and the settings for Cursor and VS Code.

Build the program now, in a terminal of your own at the root of the repository; the later steps use the jar it makes:

```bash
mvn -DskipTests package
```

**You see that it worked** when `java -jar bootstrap/target/walkthroughs.jar --help` lists commands such as `import`, `assign` and `token`.', NULL, 'text/markdown', '2', 'ws_1UChkn1gaBQogmP5', 'false', '2026-11-23 13:23:45.384393+00', '2026-11-23 13:23:45.384393+00', '', NULL, '{}', 'false'),
('ws_ln7QCmDMO3wFkXfS', 'wt_TgmrV6mVaVMqMbGf', 'org_KFC6m1-le_hyVAgP', 'order-disable-unassign', 'Order, disable, unassign', 'An organization owns walkthroughs. An MCP server offers those that are assigned to it, each once, in an order you choose. These commands change the assignment, not the content. Run them one at a time, and ask your agent to list the walkthroughs after each.

Put your walkthrough first. Places count from 0; walkthroughs in the same place are ordered by title.

```bash
java -jar bootstrap/target/walkthroughs.jar assign demo/hello --server localhost --order 0
java -jar bootstrap/target/walkthroughs.jar assign demo/using-walkthroughs --server localhost --order 1
```

Disable it. It stays assigned and keeps its place, and no learner on this server can list, select or continue it:

```bash
java -jar bootstrap/target/walkthroughs.jar assign demo/hello --server localhost --disabled
```

Enable it again with the same command without `--disabled`. An import with `--assign localhost` enables it too.

```bash
java -jar bootstrap/target/walkthroughs.jar assign demo/hello --server localhost
```

Take it off the server altogether, and put it back:

```bash
java -jar bootstrap/target/walkthroughs.jar unassign demo/hello --server localhost
java -jar bootstrap/target/walkthroughs.jar assign demo/hello --server localhost
```

Put back, it stands behind the last one, since its old place went with the assignment. None of this touches progress: your attempt waits at the step where you left it. While a walkthrough is disabled or unassigned, its id gets the answer that an unknown id gets, `NOT_FOUND`. Nobody can find out from outside what exists elsewhere.

A walkthrough is named by `organization/key`, or by its id.

**You see that it worked** when your walkthrough led the list, was missing from it while disabled and while unassigned, and is in it again at the end, in second place.', NULL, 'text/markdown', '2', 'ws_KlzuWryIJiTzbNZ3', 'false', '2026-11-23 13:23:45.384393+00', '2026-11-23 13:23:45.384393+00', '', NULL, '{}', 'false'),
('ws_oWzlP7EAqQkApKBL', 'wt_TgmrV6mVaVMqMbGf', 'org_KFC6m1-le_hyVAgP', 'publish-a-new-version', 'Publish a new version', 'To change a walkthrough, edit its files and import the folder again. Give the second step a better ending:

```bash
cat > ~/hello-walkthrough/02-run-it.md <<''END''
# Run the script

Run `sh hello.sh`.

You see that it worked when the greeting has your user name in it. Compare with `id -un`.
END

java -jar bootstrap/target/walkthroughs.jar import ~/hello-walkthrough --organization demo --publish
```

The answer ends with `version 2`. Import compares by key: the first step is as it was, the second one keeps its id and has new text. Nothing else was recorded.

Import the same folder once more with the same command. Now the answer begins with `Unchanged`, and the version is still 2: publishing what is published already makes no version.

Version 1 still exists, and you are in it. An attempt that is under way runs on the version it began on, and a completed attempt stays a fact about its version. A new attempt takes the newest version. Ask your agent:

> What is my status in "Say hello from a script"? Tell me version and latest_version.

> Start "Say hello from a script" over from the beginning.

The second request ends your running attempt and opens attempt 2. The first attempt stays in the records with the reason `restarted`.

You can also publish in two moves: import without `--publish`, then `publish demo/hello`.

Resume "Using walkthroughs" when you have seen both answers.

**You see that it worked** when the status named version 1 and latest version 2, and the new attempt runs on version 2.', NULL, 'text/markdown', '2', 'ws_ln7QCmDMO3wFkXfS', 'false', '2026-11-23 13:23:45.384393+00', '2026-11-23 13:23:45.384393+00', '', NULL, '{}', 'false');

DELETE FROM walkthrough.walkthrough_tallies;
INSERT INTO walkthrough.walkthrough_tallies (organization_id, walkthrough_id, figure, version, mcp_server_id, subject, span, place, n) VALUES
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'day_steps_completed', '0', '', '', '0', '20780', '14'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'attempts', '0', 'mcps_4jLKXvm45Gj68aFU', '', '0', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'unfinished', '0', '', '', '0', '20780', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'attempts', '1', '', '', '0', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'attempts', '0', '', '', '0', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'attempts', '1', 'mcps_4jLKXvm45Gj68aFU', '', '0', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'cohort', '0', '', '', '0', '20780', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'cohort_active', '0', '', '', '0', '20780', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'day_active', '0', '', '', '0', '20780', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'day_starts', '0', '', '', '0', '20780', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'learners', '0', '', '', '0', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'learners', '0', 'mcps_4jLKXvm45Gj68aFU', '', '0', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'learners', '1', '', '', '0', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'learners', '1', 'mcps_4jLKXvm45Gj68aFU', '', '0', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'start_day', '0', '', '', '0', '20780', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'starts', '0', '', '', '0', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'starts', '0', 'mcps_4jLKXvm45Gj68aFU', '', '0', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'starts', '1', '', '', '0', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'starts', '1', 'mcps_4jLKXvm45Gj68aFU', '', '0', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'stayed', '0', '', '', '0', '20780', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_reached', '0', '', 'ws_dBCK2id7ptEPFr1Y', '0', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_reached', '1', '', 'ws_dBCK2id7ptEPFr1Y', '0', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'client_attempts', '0', '', '["Python-urllib", "3.11", "2025-06-18"]', '0', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'unfinished', '0', 'mcps_4jLKXvm45Gj68aFU', '', '0', '20780', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'client_learners', '0', '', '["Python-urllib", "3.11", "2025-06-18"]', '0', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'unfinished', '1', '', '', '0', '20780', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_completed', '0', '', 'ws_dBCK2id7ptEPFr1Y', '0', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_completed', '1', '', 'ws_dBCK2id7ptEPFr1Y', '0', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_reached', '0', '', 'ws_1UChkn1gaBQogmP5', '0', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_reached', '1', '', 'ws_1UChkn1gaBQogmP5', '0', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '0', '', 'ws_dBCK2id7ptEPFr1Y', '1', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_completed', '0', '', 'ws_1UChkn1gaBQogmP5', '0', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_completed', '1', '', 'ws_1UChkn1gaBQogmP5', '0', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_reached', '0', '', 'ws_DfaRLVzsQqk0Mod1', '0', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_reached', '1', '', 'ws_DfaRLVzsQqk0Mod1', '0', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '0', '', 'ws_1UChkn1gaBQogmP5', '1', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '0', '', 'ws_1UChkn1gaBQogmP5', '64', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'client_completed', '0', '', '["Python-urllib", "3.11", "2025-06-18"]', '0', '0', '14'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'unfinished', '1', 'mcps_4jLKXvm45Gj68aFU', '', '0', '20780', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_here', '0', '', 'ws_Anas_hTg5aUkvbYZ', '0', '20780', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_here', '1', '', 'ws_Anas_hTg5aUkvbYZ', '0', '20780', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '0', '', 'ws_DfaRLVzsQqk0Mod1', '64', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '1', '', 'ws_DfaRLVzsQqk0Mod1', '1', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '0', '', 'ws_dBCK2id7ptEPFr1Y', '64', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '1', '', 'ws_dBCK2id7ptEPFr1Y', '1', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '1', '', 'ws_dBCK2id7ptEPFr1Y', '64', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '1', '', 'ws_DfaRLVzsQqk0Mod1', '64', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '1', '', 'ws_1UChkn1gaBQogmP5', '1', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '1', '', 'ws_1UChkn1gaBQogmP5', '64', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_completed', '0', '', 'ws_Anas_hTg5aUkvbYZ', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_completed', '0', '', 'ws_DfaRLVzsQqk0Mod1', '0', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_completed', '1', '', 'ws_Anas_hTg5aUkvbYZ', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_completed', '1', '', 'ws_DfaRLVzsQqk0Mod1', '0', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_reached', '0', '', 'ws_6ufACIv4IqIrU2sM', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_reached', '0', '', 'ws_Anas_hTg5aUkvbYZ', '0', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_reached', '1', '', 'ws_6ufACIv4IqIrU2sM', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_reached', '1', '', 'ws_Anas_hTg5aUkvbYZ', '0', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '0', '', 'ws_Anas_hTg5aUkvbYZ', '1', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '0', '', 'ws_DfaRLVzsQqk0Mod1', '1', '0', '2'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '0', '', 'ws_Anas_hTg5aUkvbYZ', '64', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '1', '', 'ws_Anas_hTg5aUkvbYZ', '1', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '1', '', 'ws_Anas_hTg5aUkvbYZ', '64', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_completed', '0', '', 'ws_6ufACIv4IqIrU2sM', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_completed', '0', '', 'ws_oWzlP7EAqQkApKBL', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_completed', '1', '', 'ws_6ufACIv4IqIrU2sM', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_completed', '1', '', 'ws_oWzlP7EAqQkApKBL', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_reached', '0', '', 'ws_ln7QCmDMO3wFkXfS', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_reached', '0', '', 'ws_oWzlP7EAqQkApKBL', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_reached', '1', '', 'ws_ln7QCmDMO3wFkXfS', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_reached', '1', '', 'ws_oWzlP7EAqQkApKBL', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '0', '', 'ws_6ufACIv4IqIrU2sM', '1', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '0', '', 'ws_6ufACIv4IqIrU2sM', '64', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '0', '', 'ws_oWzlP7EAqQkApKBL', '1', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '0', '', 'ws_oWzlP7EAqQkApKBL', '64', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '1', '', 'ws_6ufACIv4IqIrU2sM', '1', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '1', '', 'ws_6ufACIv4IqIrU2sM', '64', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '1', '', 'ws_oWzlP7EAqQkApKBL', '1', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '1', '', 'ws_oWzlP7EAqQkApKBL', '64', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_completed', '0', '', 'ws_ln7QCmDMO3wFkXfS', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_completed', '1', '', 'ws_ln7QCmDMO3wFkXfS', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_reached', '0', '', 'ws_KlzuWryIJiTzbNZ3', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_reached', '1', '', 'ws_KlzuWryIJiTzbNZ3', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '0', '', 'ws_ln7QCmDMO3wFkXfS', '1', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '0', '', 'ws_ln7QCmDMO3wFkXfS', '64', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '1', '', 'ws_ln7QCmDMO3wFkXfS', '1', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '1', '', 'ws_ln7QCmDMO3wFkXfS', '64', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_completed', '0', '', 'ws_KlzuWryIJiTzbNZ3', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_completed', '1', '', 'ws_KlzuWryIJiTzbNZ3', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_reached', '0', '', 'ws_JVgOhTVuITZqNbdH', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_reached', '1', '', 'ws_JVgOhTVuITZqNbdH', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '0', '', 'ws_KlzuWryIJiTzbNZ3', '1', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '0', '', 'ws_KlzuWryIJiTzbNZ3', '64', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '1', '', 'ws_KlzuWryIJiTzbNZ3', '1', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '1', '', 'ws_KlzuWryIJiTzbNZ3', '64', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_completed', '0', '', 'ws_JVgOhTVuITZqNbdH', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_completed', '1', '', 'ws_JVgOhTVuITZqNbdH', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_reached', '0', '', 'ws_-1BBZ_VVU5-zDUNQ', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_reached', '1', '', 'ws_-1BBZ_VVU5-zDUNQ', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '0', '', 'ws_JVgOhTVuITZqNbdH', '1', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '0', '', 'ws_JVgOhTVuITZqNbdH', '64', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '1', '', 'ws_JVgOhTVuITZqNbdH', '1', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '1', '', 'ws_JVgOhTVuITZqNbdH', '64', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_completed', '0', '', 'ws_-1BBZ_VVU5-zDUNQ', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_completed', '1', '', 'ws_-1BBZ_VVU5-zDUNQ', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '0', '', 'ws_X8Wx4wnK84kYklXV', '1', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_reached', '0', '', 'ws_X8Wx4wnK84kYklXV', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_reached', '1', '', 'ws_X8Wx4wnK84kYklXV', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '0', '', 'ws_-1BBZ_VVU5-zDUNQ', '1', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '0', '', 'ws_-1BBZ_VVU5-zDUNQ', '64', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '1', '', 'ws_-1BBZ_VVU5-zDUNQ', '1', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '1', '', 'ws_-1BBZ_VVU5-zDUNQ', '64', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'cohort_completed', '0', '', '', '0', '20780', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'completed_learners', '0', '', '', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'completed_learners', '0', 'mcps_4jLKXvm45Gj68aFU', '', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'completed_learners', '1', '', '', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'completed_learners', '1', 'mcps_4jLKXvm45Gj68aFU', '', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'completions', '0', '', '', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'completions', '0', 'mcps_4jLKXvm45Gj68aFU', '', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'completions', '1', '', '', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'completions', '1', 'mcps_4jLKXvm45Gj68aFU', '', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'day_completions', '0', '', '', '0', '20780', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'seconds', '0', '', '', '1', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'seconds', '0', '', '', '64', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'seconds', '0', 'mcps_4jLKXvm45Gj68aFU', '', '1', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'seconds', '0', 'mcps_4jLKXvm45Gj68aFU', '', '64', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'seconds', '1', '', '', '1', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'seconds', '1', '', '', '64', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'seconds', '1', 'mcps_4jLKXvm45Gj68aFU', '', '1', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'seconds', '1', 'mcps_4jLKXvm45Gj68aFU', '', '64', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_completed', '0', '', 'ws_X8Wx4wnK84kYklXV', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_completed', '1', '', 'ws_X8Wx4wnK84kYklXV', '0', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '0', '', 'ws_X8Wx4wnK84kYklXV', '64', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '1', '', 'ws_X8Wx4wnK84kYklXV', '1', '0', '1'),
('org_KFC6m1-le_hyVAgP', 'wt_TgmrV6mVaVMqMbGf', 'step_seconds', '1', '', 'ws_X8Wx4wnK84kYklXV', '64', '0', '1');

DELETE FROM walkthrough.walkthrough_version_steps;
INSERT INTO walkthrough.walkthrough_version_steps (walkthrough_id, version, number, step_id, organization_id, key, title, content, content_type, policy_version, next_step_id, agent, estimated_minutes, replaces, substantial) VALUES
('wt_TgmrV6mVaVMqMbGf', '1', '1', 'ws_dBCK2id7ptEPFr1Y', 'org_KFC6m1-le_hyVAgP', 'where-you-are', 'Where you are, and how your agent is connected', 'You are in a walkthrough: a lesson that comes to you one step at a time, inside the coding agent you already work with. The server delivers the step. Your agent presents it, helps you do it, and tells the server when you are done. The server remembers how far you are.

This one teaches the product itself. You will write a walkthrough, publish it, follow it, change it, and look at what the server recorded. It takes about 45 minutes. You can stop after any step.

Your agent reaches the server over MCP at `http://localhost:8080/mcp`, unless you chose another port. Listing needs nobody to sign in. When a tool has to know who learns, the agent opens a browser: you enter your e-mail address, then the code that was sent there, and let the agent in. This demo has no mail server, so the code is in the log of the service. Another agent is connected with one line:

```bash
claude mcp add --transport http walkthroughs http://localhost:8080/mcp
```

The same e-mail address is always the same learner, so a second agent in which you sign in with it continues where you are now. What you let in is listed at `http://localhost:8080/connections`, and can be disconnected there. Scripts, and clients without a browser, send a token that a command makes; the README has that, and the settings for Cursor and VS Code.

Build the program now, in a terminal of your own at the root of the repository; the later steps use the jar it makes:

```bash
mvn -DskipTests package
```

**You see that it worked** when `java -jar bootstrap/target/walkthroughs.jar --help` lists commands such as `import`, `assign` and `token`.', 'text/markdown', '2', 'ws_1UChkn1gaBQogmP5', '', NULL, '{}', 'false'),
('wt_TgmrV6mVaVMqMbGf', '1', '2', 'ws_1UChkn1gaBQogmP5', 'org_KFC6m1-le_hyVAgP', 'list-select-next', 'List, select, next', 'Your agent uses these tools most:

| Tool | What it does |
|---|---|
| `list_walkthroughs` | shows what this server offers, with your status in each |
| `select_walkthrough` | begins a walkthrough, or resumes it at the step you stand on |
| `next_walkthrough_step` | records the step you have done, and brings the next one |
| `get_walkthrough_status` | shows how far you are; it changes nothing |

Four more are there when you ask for them: `review_walkthrough_step` reads an earlier step again, `skip_walkthrough_step` leaves one out with a reason, `reset_walkthrough_progress` begins again, and `catch_up_walkthrough` brings only what is new after you have finished.

Every answer that delivers a step carries the id of that step, such as `ws_` and sixteen more characters. Your agent sends it back as `current_step_id` when you are done. The id says which step is finished, so a call that is repeated, by the agent or by a lost connection, completes nothing twice: the answer is `already_advanced` and names the step you are really on. The id of a step you have not reached is refused with `OUT_OF_ORDER`.

The id also says which walkthrough is meant. You can have several under way. Without an id, the server takes the one you last selected or advanced here.

Your progress is kept by the server, not by the conversation. Close the agent, restart the server, come back tomorrow with another agent: `select_walkthrough` returns the same step.

Try it. Ask your agent:

> How far am I in this walkthrough? Do not go on yet.

Then start a new conversation, and ask there:

> List the walkthroughs and resume "Using walkthroughs".

**You see that it worked** when the status shows one completed step, and the new conversation delivers this step again: step 2, not step 1 and not step 3.', 'text/markdown', '2', 'ws_DfaRLVzsQqk0Mod1', '', NULL, '{}', 'false'),
('wt_TgmrV6mVaVMqMbGf', '1', '3', 'ws_DfaRLVzsQqk0Mod1', 'org_KFC6m1-le_hyVAgP', 'write-a-walkthrough', 'Write a walkthrough', 'A walkthrough is a folder with `walkthrough.yaml` and one Markdown file for each step. Make one with two steps, outside the repository:

````bash
mkdir -p ~/hello-walkthrough && cd ~/hello-walkthrough

cat > walkthrough.yaml <<''END''
key: hello
title: Say hello from a script
description: Two steps to a script that greets whoever runs it.
tags: [example]
estimated_minutes: 5
steps:
  - 01-write-the-script.md
  - 02-run-it.md
END

cat > 01-write-the-script.md <<''END''
---
title: Write the script
---

Create the file `hello.sh` with this line:

```bash
echo "Hello, $USER"
```

You see that it worked when `cat hello.sh` prints the line.
END

cat > 02-run-it.md <<''END''
# Run the script

Run `sh hello.sh`.

You see that it worked when it greets you by name.
END

cd -
````

The walkthrough''s `key` is its name in commands. Each step has a key as well: from front matter (`key: …`), else from the file name without its number, here `write-the-script` and `run-it`. A step keeps its identity as long as its key stays, even if its title, text or place changes. The title comes from front matter, else from the first heading.

What makes a good step:

- **One action.** If you write "then" twice, it is two steps.
- **One way to see that it worked**, at the end, which the reader can check.
- Exact commands in code fences. They are delivered byte for byte.
- Nothing that needs the next step to make sense: a reader may come back after a week.

A step may hold 64 KiB. Above about 8,000 estimated tokens you are warned, since some agents shorten long answers. Raw HTML is turned into plain text on import.

**You see that it worked** when `ls ~/hello-walkthrough` shows the three files.', 'text/markdown', '2', 'ws_Anas_hTg5aUkvbYZ', '', NULL, '{}', 'false'),
('wt_TgmrV6mVaVMqMbGf', '1', '4', 'ws_Anas_hTg5aUkvbYZ', 'org_KFC6m1-le_hyVAgP', 'check-and-import', 'Check it and import it', 'Import reads the whole folder first. If anything is wrong, it names file and line and changes nothing. Provoke that once: ask for a step that does not exist.

```bash
echo "  - 03-missing.md" >> ~/hello-walkthrough/walkthrough.yaml
java -jar bootstrap/target/walkthroughs.jar import ~/hello-walkthrough --organization demo
```

The command ends with exit status 1. It says `INVALID_CONTENT`, and that line 9 of `walkthrough.yaml` names a file that is not in the folder. Take the line out again:

```bash
sed -i.bak ''$d'' ~/hello-walkthrough/walkthrough.yaml && rm ~/hello-walkthrough/walkthrough.yaml.bak
```

Now import the folder, publish it, and offer it on the server that your agent is connected to:

```bash
java -jar bootstrap/target/walkthroughs.jar import ~/hello-walkthrough --organization demo --publish --assign localhost
```

Three things happen, all of them or none:

- the content becomes the **draft** of walkthrough `demo/hello`;
- `--publish` freezes the draft as **version 1**, which never changes again;
- `--assign` offers the walkthrough on the MCP server with host `localhost`.

Without `--publish` the import stays a draft that no learner sees. That is a way to check content without showing it.

The command works on the same data as the running server. It needs no restart, and waits until the server''s tables show what it did. If your server runs with another data directory or database, give the command the same setting, for example `--walkthroughs.data-dir=DIR`.

**You see that it worked** when the command prints a line like this one, with an id of its own:

```text
Imported hello, "Say hello from a script": 2 steps, version 1 (wt_…).
```', 'text/markdown', '2', 'ws_6ufACIv4IqIrU2sM', '', NULL, '{}', 'false'),
('wt_TgmrV6mVaVMqMbGf', '1', '5', 'ws_6ufACIv4IqIrU2sM', 'org_KFC6m1-le_hyVAgP', 'see-it-from-the-agent', 'Follow it in your agent', 'Your agent does not need to reconnect. Ask it:

> List the walkthroughs again and start "Say hello from a script".

It now delivers your first step. Do what the step says, tell the agent that you are done, and stop at the second step.

Agents usually rephrase a step. What yours received is worth a look:

> Show me the raw text of the last walkthrough answer.

The answer has two parts. The first is Markdown: the name of the walkthrough and its organization, a line `Step 2 of 2: Run the script`, your text between two marked lines, and what to do next. The marks tell the agent which words are the author''s and which are the server''s, so that a step cannot give the agent orders in the server''s name. The second part is JSON with the outcome, the step''s id, the number of completed steps and the percentage.

Percent is completed steps by required steps, rounded down. It is 100 only when the walkthrough is completed. A step counts as completed when your agent acknowledges it with `next_walkthrough_step`, never because it was shown.

You now have two walkthroughs under way. Come back to this one by its name:

> Resume "Using walkthroughs".

The server returns the step you stand on here, and leaves the other walkthrough where it was.

**You see that it worked** when the list shows "Say hello from a script" as `in_progress` with 50 percent, and this step is delivered again.', 'text/markdown', '2', 'ws_oWzlP7EAqQkApKBL', '', NULL, '{}', 'false'),
('wt_TgmrV6mVaVMqMbGf', '1', '6', 'ws_oWzlP7EAqQkApKBL', 'org_KFC6m1-le_hyVAgP', 'publish-a-new-version', 'Publish a new version', 'To change a walkthrough, edit its files and import the folder again. Give the second step a better ending:

```bash
cat > ~/hello-walkthrough/02-run-it.md <<''END''
# Run the script

Run `sh hello.sh`.

You see that it worked when the greeting has your user name in it. Compare with `id -un`.
END

java -jar bootstrap/target/walkthroughs.jar import ~/hello-walkthrough --organization demo --publish
```

The answer ends with `version 2`. Import compares by key: the first step is as it was, the second one keeps its id and has new text. Nothing else was recorded.

Import the same folder once more with the same command. Now the answer begins with `Unchanged`, and the version is still 2: publishing what is published already makes no version.

Version 1 still exists, and you are in it. An attempt that is under way runs on the version it began on, and a completed attempt stays a fact about its version. A new attempt takes the newest version. Ask your agent:

> What is my status in "Say hello from a script"? Tell me version and latest_version.

> Start "Say hello from a script" over from the beginning.

The second request ends your running attempt and opens attempt 2. The first attempt stays in the records with the reason `restarted`.

You can also publish in two moves: import without `--publish`, then `publish demo/hello`.

Resume "Using walkthroughs" when you have seen both answers.

**You see that it worked** when the status named version 1 and latest version 2, and the new attempt runs on version 2.', 'text/markdown', '2', 'ws_ln7QCmDMO3wFkXfS', '', NULL, '{}', 'false'),
('wt_TgmrV6mVaVMqMbGf', '1', '7', 'ws_ln7QCmDMO3wFkXfS', 'org_KFC6m1-le_hyVAgP', 'order-disable-unassign', 'Order, disable, unassign', 'An organization owns walkthroughs. An MCP server offers those that are assigned to it, each once, in an order you choose. These commands change the assignment, not the content. Run them one at a time, and ask your agent to list the walkthroughs after each.

Put your walkthrough first. Places count from 0; walkthroughs in the same place are ordered by title.

```bash
java -jar bootstrap/target/walkthroughs.jar assign demo/hello --server localhost --order 0
java -jar bootstrap/target/walkthroughs.jar assign demo/using-walkthroughs --server localhost --order 1
```

Disable it. It stays assigned and keeps its place, and no learner on this server can list, select or continue it:

```bash
java -jar bootstrap/target/walkthroughs.jar assign demo/hello --server localhost --disabled
```

Enable it again with the same command without `--disabled`. An import with `--assign localhost` enables it too.

```bash
java -jar bootstrap/target/walkthroughs.jar assign demo/hello --server localhost
```

Take it off the server altogether, and put it back:

```bash
java -jar bootstrap/target/walkthroughs.jar unassign demo/hello --server localhost
java -jar bootstrap/target/walkthroughs.jar assign demo/hello --server localhost
```

Put back, it stands behind the last one, since its old place went with the assignment. None of this touches progress: your attempt waits at the step where you left it. While a walkthrough is disabled or unassigned, its id gets the answer that an unknown id gets, `NOT_FOUND`. Nobody can find out from outside what exists elsewhere.

A walkthrough is named by `organization/key`, or by its id.

**You see that it worked** when your walkthrough led the list, was missing from it while disabled and while unassigned, and is in it again at the end, in second place.', 'text/markdown', '2', 'ws_KlzuWryIJiTzbNZ3', '', NULL, '{}', 'false'),
('wt_TgmrV6mVaVMqMbGf', '1', '8', 'ws_KlzuWryIJiTzbNZ3', 'org_KFC6m1-le_hyVAgP', 'another-organization', 'Another organization, another server', E'One service serves many organizations. Each has its own walkthroughs, MCP servers and learners. Which MCP server a request is for is decided by its `Host` header, before anything else is looked at.

Create an organization, give it a server on the host `lab.localhost`, and import your folder there as well:

```bash
java -jar bootstrap/target/walkthroughs.jar organization create --slug lab --name "Lab"
java -jar bootstrap/target/walkthroughs.jar server create --organization lab --host lab.localhost --name "Lab"
java -jar bootstrap/target/walkthroughs.jar import ~/hello-walkthrough --organization lab --publish --assign lab.localhost
```

Keys are unique within an organization, so `lab/hello` and `demo/hello` are two walkthroughs. Slugs and hosts are unique everywhere.

Ask the new server what it offers. Listing works without a token:

```bash
curl -s http://localhost:8080/mcp -H ''Host: lab.localhost'' -H ''Content-Type: application/json'' \\
  -d ''{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"list_walkthroughs"}}''
```

To learn there, sign in there, or send a token for that server:

```bash
java -jar bootstrap/target/walkthroughs.jar token --server lab.localhost --email you@example.com
```

A token is signed with a key of its server. The token your agent has now is refused there, and the new one is refused here. The same e-mail address in two organizations is two learners, and neither sees the other''s progress. A token holds 30 days; `--valid-for PT1H` makes it an hour.

If your service is reached from elsewhere, start it with `--walkthroughs.public-url=https://{host}`, so that tokens name the address that clients use.

**You see that it worked** when the answer to `curl` lists "Say hello from a script" and nothing else. With `Host: nowhere.localhost` the same request is refused: unknown host.', 'text/markdown', '2', 'ws_JVgOhTVuITZqNbdH', '', NULL, '{}', 'false'),
('wt_TgmrV6mVaVMqMbGf', '1', '9', 'ws_JVgOhTVuITZqNbdH', 'org_KFC6m1-le_hyVAgP', 'ask-the-tables', 'Ask the tables', 'Everything that happens is recorded as an event, and turned into tables you can query. They are in the schema `walkthrough`; times are in UTC. With the embedded PostgreSQL, port and password lie in the data directory. With `psql` installed, connect read-only:

```bash
db="${WALKTHROUGHS_DATA_DIR:-$HOME/.walkthroughs}/postgres/18"
export PGHOST=127.0.0.1 PGPORT="$(cat "$db/port")" PGDATABASE=walkthroughs
export PGUSER=postgres PGPASSWORD="$(cat "$db/data/walkthroughs.password")"
export PGOPTIONS=''-c default_transaction_read_only=on''
psql
```

Any other PostgreSQL client does as well, with the same five values. This user may do everything, so keep the read-only option.

How far is everyone?

```sql
SELECT w.title, p.status, p.completed_steps, p.required_steps, p.attempt, p.last_activity_at
  FROM walkthrough.walkthrough_progress p
  JOIN walkthrough.walkthroughs w ON w.id = p.walkthrough_id
 ORDER BY p.last_activity_at DESC;
```

How long did each step of this walkthrough take, as a median?

```sql
SELECT s.number, s.title, count(*) AS completed,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY f.active_seconds) AS median_seconds
  FROM walkthrough.walkthrough_step_facts f
  JOIN walkthrough.walkthrough_version_steps s
    ON s.walkthrough_id = f.walkthrough_id AND s.version = f.version AND s.step_id = f.step_id
  JOIN walkthrough.walkthroughs w ON w.id = f.walkthrough_id
 WHERE w.key = ''using-walkthroughs'' AND f.completed_at IS NOT NULL
 GROUP BY s.number, s.title
 ORDER BY s.number;
```

And the events behind it, as readable JSON:

```sql
SELECT time_stamp, payload_type, payload, meta_data ->> ''client_name'' AS client
  FROM eventstore.domain_events
 ORDER BY global_index DESC LIMIT 5;
```

Who has not started has no row. There is no table of views: a step counts from the moment it was shown to the moment it was acknowledged, and a pause counts for 30 minutes at most.

**You see that it worked** when the first query shows you twice: in this walkthrough with 8 completed steps, and in "Say hello from a script" with attempt 2.', 'text/markdown', '2', 'ws_-1BBZ_VVU5-zDUNQ', '', NULL, '{}', 'false'),
('wt_TgmrV6mVaVMqMbGf', '1', '10', 'ws_-1BBZ_VVU5-zDUNQ', 'org_KFC6m1-le_hyVAgP', 'look-after-the-projections', 'Look after the projections', 'The events are the truth. The tables of schema `walkthrough` are *projections*: made from the events, and rebuilt from them whenever you like. Only the table that says who a learner is, `mcp_server_user`, is not one: no event holds a name or an address.

There are two projections. `catalogue` writes organizations, servers, assignments and content. `progress` writes progress, attempts and step facts. Ask how far they are:

```bash
java -jar bootstrap/target/walkthroughs.jar projections status
```

`up to date` means that every event is in the tables. A service under load may be a moment behind. Learners do not notice, because what `select_walkthrough` and `next_walkthrough_step` answer comes from the decision itself and not from a table.

Now make the tables again from the first event, while the server runs:

```bash
java -jar bootstrap/target/walkthroughs.jar projections rebuild
```

Each projection is rebuilt in one transaction. Readers see the old rows until the new ones are complete, and then the new ones. You rebuild after a fault in a projection was corrected, or when you have reason to doubt a table.

Ask the first query of the step before once more: the rows are the same.

The service itself reports its health:

```bash
curl -s http://localhost:8080/actuator/health/readiness
```

Readiness needs the database and both projections. Liveness, under `/actuator/health/liveness`, needs neither, so that an orchestrator does not restart the service because its database is away.

**You see that it worked** when the rebuild names two projections and the number of events each was rebuilt from, `projections status` says `up to date` for both, and readiness answers `{"status":"UP"}`.', 'text/markdown', '2', 'ws_X8Wx4wnK84kYklXV', '', NULL, '{}', 'false'),
('wt_TgmrV6mVaVMqMbGf', '1', '11', 'ws_X8Wx4wnK84kYklXV', 'org_KFC6m1-le_hyVAgP', 'where-to-go-next', 'Where to go next', 'You have done everything once: followed a walkthrough, written and published one, given it a second version, placed it, opened another organization, asked the tables, and rebuilt them.

A good next move is a walkthrough your own people need. Take a page that is read often and followed badly, such as the first day on a project. Cut it into steps of one action each, and end each step with something the reader can check. Publish it to a server of your own organization, follow it yourself in a fresh conversation, and note where your agent had to guess: those are the places to mend.

If the text exists already, you may not have to cut it by hand. `import` also takes a folder of numbered Markdown files, one lesson to a folder, and a single Markdown file whose second-level headings are the steps. It guesses the format, or you say `--format numbered` or `--format tutorial`.

For reading on, the repository has:

- `README.md`: how to run it, how to connect clients, all settings;
- `docs/tools.md`: every tool with its fields and refusal codes;
- `docs/operations.md`: data directory, external database, health, commands;
- `docs/analytics.md`: every table and column, and queries to start from;
- `docs/adr`: why it is built the way it is.

You may want to tidy up. This takes your exercise off the server; its records stay:

```bash
java -jar bootstrap/target/walkthroughs.jar unassign demo/hello --server localhost
```

Now tell your agent that you are done with this step. It is the last one, so the server closes the attempt.

**You see that it worked** when the answer says that the walkthrough is complete, with 11 of 11 steps, and the list shows "Using walkthroughs" as `completed` with 100 percent.', 'text/markdown', '2', NULL, '', NULL, '{}', 'false');

DELETE FROM walkthrough.walkthrough_versions;
INSERT INTO walkthrough.walkthrough_versions (walkthrough_id, version, organization_id, title, description, tags, estimated_minutes, step_count, published_at, policy) VALUES
('wt_TgmrV6mVaVMqMbGf', '1', 'org_KFC6m1-le_hyVAgP', 'Using walkthroughs', 'From your first step in the agent to publishing, placing and measuring walkthroughs of your own.', '{start,authoring,operations}', '45', '11', '2026-11-23 13:23:45.569601+00', 'carry');

DELETE FROM walkthrough.walkthroughs;
INSERT INTO walkthrough.walkthroughs (id, organization_id, key, title, description, tags, estimated_minutes, first_step_id, version, is_published, created_at, updated_at, revision, availability) VALUES
('wt_TgmrV6mVaVMqMbGf', 'org_KFC6m1-le_hyVAgP', 'using-walkthroughs', 'Using walkthroughs', 'From your first step in the agent to publishing, placing and measuring walkthroughs of your own.', '{start,authoring,operations}', '45', 'ws_dBCK2id7ptEPFr1Y', '1', 'true', '2026-11-23 13:23:45.384393+00', '2026-11-23 13:23:45.569601+00', '14', 'open');

SELECT setval('eventstore.global_index', (SELECT max(global_index) FROM eventstore.domain_events));
RESET session_replication_role;

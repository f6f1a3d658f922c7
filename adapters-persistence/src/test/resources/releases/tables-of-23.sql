-- What the program of 8f4e833 wrote, in tables as migration V023 left them: the demo, one learner who stands on
-- the fourth step, and one who completed it. Private keys are left out.
SET session_replication_role = replica;
DELETE FROM analytics.settings;
INSERT INTO analytics.settings (only_row, at_risk_days, abandoned_days) VALUES
('true', '7', '14');

DELETE FROM eventstore.claimed_names;
INSERT INTO eventstore.claimed_names (kind, scope, name, organization_id, target) VALUES
('HOST', '', '127.0.0.1', 'org_dQCJt9GW5xLerLME', 'mcps_C4HIt5ljrWpDvazu'),
('HOST', '', 'localhost', 'org_dQCJt9GW5xLerLME', 'mcps_C4HIt5ljrWpDvazu'),
('ORGANIZATION', '', 'demo', 'org_dQCJt9GW5xLerLME', 'org_dQCJt9GW5xLerLME'),
('WALKTHROUGH', 'org_dQCJt9GW5xLerLME', 'using-walkthroughs', 'org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz');

DELETE FROM eventstore.domain_events;
INSERT INTO eventstore.domain_events (global_index, event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type, payload_revision, payload, meta_data) VALUES
('1', 'bcf92325-25a2-4d1f-9e12-fd29de11876a', 'org_dQCJt9GW5xLerLME', '0', 'Organization', '2026-11-23 06:38:42.525583+00', 'OrganizationCreated', '1', '{"at": "2026-11-23T06:38:42.336398Z", "name": "Walkthroughs demo", "slug": "demo", "organization_id": "org_dQCJt9GW5xLerLME"}', '{"actor": "operator", "channel": "command", "organization_id": "org_dQCJt9GW5xLerLME"}'),
('2', '3ed2436f-b1db-487d-b26b-2370b80c640b', 'mcps_C4HIt5ljrWpDvazu', '0', 'McpServer', '2026-11-23 06:38:42.813806+00', 'ServerCreated', '1', '{"at": "2026-11-23T06:38:42.748330Z", "name": "Walkthroughs demo", "hosts": ["localhost", "127.0.0.1"], "server_id": "mcps_C4HIt5ljrWpDvazu", "organization_id": "org_dQCJt9GW5xLerLME", "requires_step_id": false}', '{"actor": "operator", "channel": "command", "organization_id": "org_dQCJt9GW5xLerLME"}'),
('3', '4a034715-05ff-4450-8e4d-23fab681b666', 'wt_spnR7bUfMlqeAErz', '0', 'Walkthrough', '2026-11-23 06:38:43.619014+00', 'WalkthroughCreated', '1', '{"at": "2026-11-23T06:38:43.530548Z", "key": "using-walkthroughs", "walkthrough_id": "wt_spnR7bUfMlqeAErz", "organization_id": "org_dQCJt9GW5xLerLME"}', '{"actor": "operator", "channel": "command", "organization_id": "org_dQCJt9GW5xLerLME"}'),
('4', 'd682decf-543b-4419-8186-a9350a63f9e2', 'wt_spnR7bUfMlqeAErz', '1', 'Walkthrough', '2026-11-23 06:38:43.61933+00', 'WalkthroughDescribed', '1', '{"at": "2026-11-23T06:38:43.530548Z", "details": {"tags": ["start", "authoring", "operations"], "title": "Using walkthroughs", "description": "From your first step in the agent to publishing, placing and measuring walkthroughs of your own.", "estimated_minutes": 45}, "walkthrough_id": "wt_spnR7bUfMlqeAErz"}', '{"actor": "operator", "channel": "command", "organization_id": "org_dQCJt9GW5xLerLME"}'),
('5', '0e9572c6-36a3-4bcb-8744-9fa14768baaa', 'wt_spnR7bUfMlqeAErz', '2', 'Walkthrough', '2026-11-23 06:38:43.61955+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:38:43.530548Z", "key": "where-you-are", "agent": "", "title": "Where you are, and how your agent is connected", "content": "You are in a walkthrough: a lesson that comes to you one step at a time, inside the coding agent you already work with. The server delivers the step. Your agent presents it, helps you do it, and tells the server when you are done. The server remembers how far you are.\\n\\nThis one teaches the product itself. You will write a walkthrough, publish it, follow it, change it, and look at what the server recorded. It takes about 45 minutes. You can stop after any step.\\n\\nYour agent reaches the server over MCP at `http://localhost:8080/mcp`, unless you chose another port. Listing needs nobody to sign in. When a tool has to know who learns, the agent opens a browser: you enter your e-mail address, then the code that was sent there, and let the agent in. This demo has no mail server, so the code is in the log of the service. Another agent is connected with one line:\\n\\n```bash\\nclaude mcp add --transport http walkthroughs http://localhost:8080/mcp\\n```\\n\\nThe same e-mail address is always the same learner, so a second agent in which you sign in with it continues where you are now. What you let in is listed at `http://localhost:8080/connections`, and can be disconnected there. Scripts, and clients without a browser, send a token that a command makes; the README has that, and the settings for Cursor and VS Code.\\n\\nBuild the program now, in a terminal of your own at the root of the repository; the later steps use the jar it makes:\\n\\n```bash\\nmvn -DskipTests package\\n```\\n\\n**You see that it worked** when `java -jar bootstrap/target/walkthroughs.jar --help` lists commands such as `import`, `assign` and `token`.", "step_id": "ws_V1VltND2yMINpm8X", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_spnR7bUfMlqeAErz"}', '{"actor": "operator", "channel": "command", "organization_id": "org_dQCJt9GW5xLerLME"}'),
('6', '21ecbc6a-3d65-4bbf-9dac-9399f8b42145', 'wt_spnR7bUfMlqeAErz', '3', 'Walkthrough', '2026-11-23 06:38:43.619754+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:38:43.530548Z", "key": "list-select-next", "agent": "", "title": "List, select, next", "content": "Your agent uses these tools most:\\n\\n| Tool | What it does |\\n|---|---|\\n| `list_walkthroughs` | shows what this server offers, with your status in each |\\n| `select_walkthrough` | begins a walkthrough, or resumes it at the step you stand on |\\n| `next_walkthrough_step` | records the step you have done, and brings the next one |\\n| `get_walkthrough_status` | shows how far you are; it changes nothing |\\n\\nFour more are there when you ask for them: `review_walkthrough_step` reads an earlier step again, `skip_walkthrough_step` leaves one out with a reason, `reset_walkthrough_progress` begins again, and `catch_up_walkthrough` brings only what is new after you have finished.\\n\\nEvery answer that delivers a step carries the id of that step, such as `ws_` and sixteen more characters. Your agent sends it back as `current_step_id` when you are done. The id says which step is finished, so a call that is repeated, by the agent or by a lost connection, completes nothing twice: the answer is `already_advanced` and names the step you are really on. The id of a step you have not reached is refused with `OUT_OF_ORDER`.\\n\\nThe id also says which walkthrough is meant. You can have several under way. Without an id, the server takes the one you last selected or advanced here.\\n\\nYour progress is kept by the server, not by the conversation. Close the agent, restart the server, come back tomorrow with another agent: `select_walkthrough` returns the same step.\\n\\nTry it. Ask your agent:\\n\\n> How far am I in this walkthrough? Do not go on yet.\\n\\nThen start a new conversation, and ask there:\\n\\n> List the walkthroughs and resume \\"Using walkthroughs\\".\\n\\n**You see that it worked** when the status shows one completed step, and the new conversation delivers this step again: step 2, not step 1 and not step 3.", "step_id": "ws_6HqUf-3B8n7GF4WY", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_spnR7bUfMlqeAErz"}', '{"actor": "operator", "channel": "command", "organization_id": "org_dQCJt9GW5xLerLME"}'),
('7', '0008f2d6-2bcd-405c-a6d4-a78924a4f8f2', 'wt_spnR7bUfMlqeAErz', '4', 'Walkthrough', '2026-11-23 06:38:43.619942+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:38:43.530548Z", "key": "write-a-walkthrough", "agent": "", "title": "Write a walkthrough", "content": "A walkthrough is a folder with `walkthrough.yaml` and one Markdown file for each step. Make one with two steps, outside the repository:\\n\\n````bash\\nmkdir -p ~/hello-walkthrough && cd ~/hello-walkthrough\\n\\ncat > walkthrough.yaml <<''END''\\nkey: hello\\ntitle: Say hello from a script\\ndescription: Two steps to a script that greets whoever runs it.\\ntags: [example]\\nestimated_minutes: 5\\nsteps:\\n  - 01-write-the-script.md\\n  - 02-run-it.md\\nEND\\n\\ncat > 01-write-the-script.md <<''END''\\n---\\ntitle: Write the script\\n---\\n\\nCreate the file `hello.sh` with this line:\\n\\n```bash\\necho \\"Hello, $USER\\"\\n```\\n\\nYou see that it worked when `cat hello.sh` prints the line.\\nEND\\n\\ncat > 02-run-it.md <<''END''\\n# Run the script\\n\\nRun `sh hello.sh`.\\n\\nYou see that it worked when it greets you by name.\\nEND\\n\\ncd -\\n````\\n\\nThe walkthrough''s `key` is its name in commands. Each step has a key as well: from front matter (`key: …`), else from the file name without its number, here `write-the-script` and `run-it`. A step keeps its identity as long as its key stays, even if its title, text or place changes. The title comes from front matter, else from the first heading.\\n\\nWhat makes a good step:\\n\\n- **One action.** If you write \\"then\\" twice, it is two steps.\\n- **One way to see that it worked**, at the end, which the reader can check.\\n- Exact commands in code fences. They are delivered byte for byte.\\n- Nothing that needs the next step to make sense: a reader may come back after a week.\\n\\nA step may hold 64 KiB. Above about 8,000 estimated tokens you are warned, since some agents shorten long answers. Raw HTML is turned into plain text on import.\\n\\n**You see that it worked** when `ls ~/hello-walkthrough` shows the three files.", "step_id": "ws_bVmtqVM6aXnH5iiT", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_spnR7bUfMlqeAErz"}', '{"actor": "operator", "channel": "command", "organization_id": "org_dQCJt9GW5xLerLME"}'),
('8', '81c261c4-a088-459c-8250-52a8e77ae6be', 'wt_spnR7bUfMlqeAErz', '5', 'Walkthrough', '2026-11-23 06:38:43.620175+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:38:43.530548Z", "key": "check-and-import", "agent": "", "title": "Check it and import it", "content": "Import reads the whole folder first. If anything is wrong, it names file and line and changes nothing. Provoke that once: ask for a step that does not exist.\\n\\n```bash\\necho \\"  - 03-missing.md\\" >> ~/hello-walkthrough/walkthrough.yaml\\njava -jar bootstrap/target/walkthroughs.jar import ~/hello-walkthrough --organization demo\\n```\\n\\nThe command ends with exit status 1. It says `INVALID_CONTENT`, and that line 9 of `walkthrough.yaml` names a file that is not in the folder. Take the line out again:\\n\\n```bash\\nsed -i.bak ''$d'' ~/hello-walkthrough/walkthrough.yaml && rm ~/hello-walkthrough/walkthrough.yaml.bak\\n```\\n\\nNow import the folder, publish it, and offer it on the server that your agent is connected to:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar import ~/hello-walkthrough --organization demo --publish --assign localhost\\n```\\n\\nThree things happen, all of them or none:\\n\\n- the content becomes the **draft** of walkthrough `demo/hello`;\\n- `--publish` freezes the draft as **version 1**, which never changes again;\\n- `--assign` offers the walkthrough on the MCP server with host `localhost`.\\n\\nWithout `--publish` the import stays a draft that no learner sees. That is a way to check content without showing it.\\n\\nThe command works on the same data as the running server. It needs no restart, and waits until the server''s tables show what it did. If your server runs with another data directory or database, give the command the same setting, for example `--walkthroughs.data-dir=DIR`.\\n\\n**You see that it worked** when the command prints a line like this one, with an id of its own:\\n\\n```text\\nImported hello, \\"Say hello from a script\\": 2 steps, version 1 (wt_…).\\n```", "step_id": "ws_kQ27Iq019_IT41P1", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_spnR7bUfMlqeAErz"}', '{"actor": "operator", "channel": "command", "organization_id": "org_dQCJt9GW5xLerLME"}'),
('9', 'be2a0f05-5569-448f-8331-db14d5b7f2d0', 'wt_spnR7bUfMlqeAErz', '6', 'Walkthrough', '2026-11-23 06:38:43.620343+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:38:43.530548Z", "key": "see-it-from-the-agent", "agent": "", "title": "Follow it in your agent", "content": "Your agent does not need to reconnect. Ask it:\\n\\n> List the walkthroughs again and start \\"Say hello from a script\\".\\n\\nIt now delivers your first step. Do what the step says, tell the agent that you are done, and stop at the second step.\\n\\nAgents usually rephrase a step. What yours received is worth a look:\\n\\n> Show me the raw text of the last walkthrough answer.\\n\\nThe answer has two parts. The first is Markdown: the name of the walkthrough and its organization, a line `Step 2 of 2: Run the script`, your text between two marked lines, and what to do next. The marks tell the agent which words are the author''s and which are the server''s, so that a step cannot give the agent orders in the server''s name. The second part is JSON with the outcome, the step''s id, the number of completed steps and the percentage.\\n\\nPercent is completed steps by required steps, rounded down. It is 100 only when the walkthrough is completed. A step counts as completed when your agent acknowledges it with `next_walkthrough_step`, never because it was shown.\\n\\nYou now have two walkthroughs under way. Come back to this one by its name:\\n\\n> Resume \\"Using walkthroughs\\".\\n\\nThe server returns the step you stand on here, and leaves the other walkthrough where it was.\\n\\n**You see that it worked** when the list shows \\"Say hello from a script\\" as `in_progress` with 50 percent, and this step is delivered again.", "step_id": "ws_flpZmxhg50xzODTY", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_spnR7bUfMlqeAErz"}', '{"actor": "operator", "channel": "command", "organization_id": "org_dQCJt9GW5xLerLME"}'),
('10', '7e693e3a-57bd-4ecf-8676-5276e1f51ff2', 'wt_spnR7bUfMlqeAErz', '7', 'Walkthrough', '2026-11-23 06:38:43.620447+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:38:43.530548Z", "key": "publish-a-new-version", "agent": "", "title": "Publish a new version", "content": "To change a walkthrough, edit its files and import the folder again. Give the second step a better ending:\\n\\n```bash\\ncat > ~/hello-walkthrough/02-run-it.md <<''END''\\n# Run the script\\n\\nRun `sh hello.sh`.\\n\\nYou see that it worked when the greeting has your user name in it. Compare with `id -un`.\\nEND\\n\\njava -jar bootstrap/target/walkthroughs.jar import ~/hello-walkthrough --organization demo --publish\\n```\\n\\nThe answer ends with `version 2`. Import compares by key: the first step is as it was, the second one keeps its id and has new text. Nothing else was recorded.\\n\\nImport the same folder once more with the same command. Now the answer begins with `Unchanged`, and the version is still 2: publishing what is published already makes no version.\\n\\nVersion 1 still exists, and you are in it. An attempt that is under way runs on the version it began on, and a completed attempt stays a fact about its version. A new attempt takes the newest version. Ask your agent:\\n\\n> What is my status in \\"Say hello from a script\\"? Tell me version and latest_version.\\n\\n> Start \\"Say hello from a script\\" over from the beginning.\\n\\nThe second request ends your running attempt and opens attempt 2. The first attempt stays in the records with the reason `restarted`.\\n\\nYou can also publish in two moves: import without `--publish`, then `publish demo/hello`.\\n\\nResume \\"Using walkthroughs\\" when you have seen both answers.\\n\\n**You see that it worked** when the status named version 1 and latest version 2, and the new attempt runs on version 2.", "step_id": "ws_gBZeR-1C-W4Kov0u", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_spnR7bUfMlqeAErz"}', '{"actor": "operator", "channel": "command", "organization_id": "org_dQCJt9GW5xLerLME"}'),
('11', '8b974b69-2d0f-4c8a-b990-2c0c5e31754b', 'wt_spnR7bUfMlqeAErz', '8', 'Walkthrough', '2026-11-23 06:38:43.620553+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:38:43.530548Z", "key": "order-disable-unassign", "agent": "", "title": "Order, disable, unassign", "content": "An organization owns walkthroughs. An MCP server offers those that are assigned to it, each once, in an order you choose. These commands change the assignment, not the content. Run them one at a time, and ask your agent to list the walkthroughs after each.\\n\\nPut your walkthrough first. Places count from 0; walkthroughs in the same place are ordered by title.\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar assign demo/hello --server localhost --order 0\\njava -jar bootstrap/target/walkthroughs.jar assign demo/using-walkthroughs --server localhost --order 1\\n```\\n\\nDisable it. It stays assigned and keeps its place, and no learner on this server can list, select or continue it:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar assign demo/hello --server localhost --disabled\\n```\\n\\nEnable it again with the same command without `--disabled`. An import with `--assign localhost` enables it too.\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar assign demo/hello --server localhost\\n```\\n\\nTake it off the server altogether, and put it back:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar unassign demo/hello --server localhost\\njava -jar bootstrap/target/walkthroughs.jar assign demo/hello --server localhost\\n```\\n\\nPut back, it stands behind the last one, since its old place went with the assignment. None of this touches progress: your attempt waits at the step where you left it. While a walkthrough is disabled or unassigned, its id gets the answer that an unknown id gets, `NOT_FOUND`. Nobody can find out from outside what exists elsewhere.\\n\\nA walkthrough is named by `organization/key`, or by its id.\\n\\n**You see that it worked** when your walkthrough led the list, was missing from it while disabled and while unassigned, and is in it again at the end, in second place.", "step_id": "ws_A0lm6nzBy8KZ43QL", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_spnR7bUfMlqeAErz"}', '{"actor": "operator", "channel": "command", "organization_id": "org_dQCJt9GW5xLerLME"}'),
('12', 'b17f5567-0dc5-4fc9-89c1-7326bff71cdd', 'wt_spnR7bUfMlqeAErz', '9', 'Walkthrough', '2026-11-23 06:38:43.620662+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:38:43.530548Z", "key": "another-organization", "agent": "", "title": "Another organization, another server", "content": "One service serves many organizations. Each has its own walkthroughs, MCP servers and learners. Which MCP server a request is for is decided by its `Host` header, before anything else is looked at.\\n\\nCreate an organization, give it a server on the host `lab.localhost`, and import your folder there as well:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar organization create --slug lab --name \\"Lab\\"\\njava -jar bootstrap/target/walkthroughs.jar server create --organization lab --host lab.localhost --name \\"Lab\\"\\njava -jar bootstrap/target/walkthroughs.jar import ~/hello-walkthrough --organization lab --publish --assign lab.localhost\\n```\\n\\nKeys are unique within an organization, so `lab/hello` and `demo/hello` are two walkthroughs. Slugs and hosts are unique everywhere.\\n\\nAsk the new server what it offers. Listing works without a token:\\n\\n```bash\\ncurl -s http://localhost:8080/mcp -H ''Host: lab.localhost'' -H ''Content-Type: application/json'' \\\\\\n  -d ''{\\"jsonrpc\\":\\"2.0\\",\\"id\\":1,\\"method\\":\\"tools/call\\",\\"params\\":{\\"name\\":\\"list_walkthroughs\\"}}''\\n```\\n\\nTo learn there, sign in there, or send a token for that server:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar token --server lab.localhost --email you@example.com\\n```\\n\\nA token is signed with a key of its server. The token your agent has now is refused there, and the new one is refused here. The same e-mail address in two organizations is two learners, and neither sees the other''s progress. A token holds 30 days; `--valid-for PT1H` makes it an hour.\\n\\nIf your service is reached from elsewhere, start it with `--walkthroughs.public-url=https://{host}`, so that tokens name the address that clients use.\\n\\n**You see that it worked** when the answer to `curl` lists \\"Say hello from a script\\" and nothing else. With `Host: nowhere.localhost` the same request is refused: unknown host.", "step_id": "ws_d3wJzT1y_xMqQK62", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_spnR7bUfMlqeAErz"}', '{"actor": "operator", "channel": "command", "organization_id": "org_dQCJt9GW5xLerLME"}'),
('13', '7fd4f2b3-fba0-4342-83ea-b98fd5132162', 'wt_spnR7bUfMlqeAErz', '10', 'Walkthrough', '2026-11-23 06:38:43.620771+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:38:43.530548Z", "key": "ask-the-tables", "agent": "", "title": "Ask the tables", "content": "Everything that happens is recorded as an event, and turned into tables you can query. They are in the schema `walkthrough`; times are in UTC. With the embedded PostgreSQL, port and password lie in the data directory. With `psql` installed, connect read-only:\\n\\n```bash\\ndb=\\"${WALKTHROUGHS_DATA_DIR:-$HOME/.walkthroughs}/postgres/18\\"\\nexport PGHOST=127.0.0.1 PGPORT=\\"$(cat \\"$db/port\\")\\" PGDATABASE=walkthroughs\\nexport PGUSER=postgres PGPASSWORD=\\"$(cat \\"$db/data/walkthroughs.password\\")\\"\\nexport PGOPTIONS=''-c default_transaction_read_only=on''\\npsql\\n```\\n\\nAny other PostgreSQL client does as well, with the same five values. This user may do everything, so keep the read-only option.\\n\\nHow far is everyone?\\n\\n```sql\\nSELECT w.title, p.status, p.completed_steps, p.required_steps, p.attempt, p.last_activity_at\\n  FROM walkthrough.walkthrough_progress p\\n  JOIN walkthrough.walkthroughs w ON w.id = p.walkthrough_id\\n ORDER BY p.last_activity_at DESC;\\n```\\n\\nHow long did each step of this walkthrough take, as a median?\\n\\n```sql\\nSELECT s.number, s.title, count(*) AS completed,\\n       percentile_cont(0.5) WITHIN GROUP (ORDER BY f.active_seconds) AS median_seconds\\n  FROM walkthrough.walkthrough_step_facts f\\n  JOIN walkthrough.walkthrough_version_steps s\\n    ON s.walkthrough_id = f.walkthrough_id AND s.version = f.version AND s.step_id = f.step_id\\n  JOIN walkthrough.walkthroughs w ON w.id = f.walkthrough_id\\n WHERE w.key = ''using-walkthroughs'' AND f.completed_at IS NOT NULL\\n GROUP BY s.number, s.title\\n ORDER BY s.number;\\n```\\n\\nAnd the events behind it, as readable JSON:\\n\\n```sql\\nSELECT time_stamp, payload_type, payload, meta_data ->> ''client_name'' AS client\\n  FROM eventstore.domain_events\\n ORDER BY global_index DESC LIMIT 5;\\n```\\n\\nWho has not started has no row. There is no table of views: a step counts from the moment it was shown to the moment it was acknowledged, and a pause counts for 30 minutes at most.\\n\\n**You see that it worked** when the first query shows you twice: in this walkthrough with 8 completed steps, and in \\"Say hello from a script\\" with attempt 2.", "step_id": "ws_HxPvpqRUn-AHl3fi", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_spnR7bUfMlqeAErz"}', '{"actor": "operator", "channel": "command", "organization_id": "org_dQCJt9GW5xLerLME"}'),
('14', 'db0597ad-d81c-4bb9-99b8-f00a6dbc4e18', 'wt_spnR7bUfMlqeAErz', '11', 'Walkthrough', '2026-11-23 06:38:43.620889+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:38:43.530548Z", "key": "look-after-the-projections", "agent": "", "title": "Look after the projections", "content": "The events are the truth. The tables of schema `walkthrough` are *projections*: made from the events, and rebuilt from them whenever you like. Only the table that says who a learner is, `mcp_server_user`, is not one: no event holds a name or an address.\\n\\nThere are two projections. `catalogue` writes organizations, servers, assignments and content. `progress` writes progress, attempts and step facts. Ask how far they are:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar projections status\\n```\\n\\n`up to date` means that every event is in the tables. A service under load may be a moment behind. Learners do not notice, because what `select_walkthrough` and `next_walkthrough_step` answer comes from the decision itself and not from a table.\\n\\nNow make the tables again from the first event, while the server runs:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar projections rebuild\\n```\\n\\nEach projection is rebuilt in one transaction. Readers see the old rows until the new ones are complete, and then the new ones. You rebuild after a fault in a projection was corrected, or when you have reason to doubt a table.\\n\\nAsk the first query of the step before once more: the rows are the same.\\n\\nThe service itself reports its health:\\n\\n```bash\\ncurl -s http://localhost:8080/actuator/health/readiness\\n```\\n\\nReadiness needs the database and both projections. Liveness, under `/actuator/health/liveness`, needs neither, so that an orchestrator does not restart the service because its database is away.\\n\\n**You see that it worked** when the rebuild names two projections and the number of events each was rebuilt from, `projections status` says `up to date` for both, and readiness answers `{\\"status\\":\\"UP\\"}`.", "step_id": "ws_bKk9yMNdzrnNh7Ar", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_spnR7bUfMlqeAErz"}', '{"actor": "operator", "channel": "command", "organization_id": "org_dQCJt9GW5xLerLME"}'),
('15', 'f5bb4d88-4d93-4efe-b823-2cb564ec5e05', 'wt_spnR7bUfMlqeAErz', '12', 'Walkthrough', '2026-11-23 06:38:43.620994+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:38:43.530548Z", "key": "where-to-go-next", "agent": "", "title": "Where to go next", "content": "You have done everything once: followed a walkthrough, written and published one, given it a second version, placed it, opened another organization, asked the tables, and rebuilt them.\\n\\nA good next move is a walkthrough your own people need. Take a page that is read often and followed badly, such as the first day on a project. Cut it into steps of one action each, and end each step with something the reader can check. Publish it to a server of your own organization, follow it yourself in a fresh conversation, and note where your agent had to guess: those are the places to mend.\\n\\nIf the text exists already, you may not have to cut it by hand. `import` also takes a folder of numbered Markdown files, one lesson to a folder, and a single Markdown file whose second-level headings are the steps. It guesses the format, or you say `--format numbered` or `--format tutorial`.\\n\\nFor reading on, the repository has:\\n\\n- `README.md`: how to run it, how to connect clients, all settings;\\n- `docs/tools.md`: every tool with its fields and refusal codes;\\n- `docs/operations.md`: data directory, external database, health, commands;\\n- `docs/analytics.md`: every table and column, and queries to start from;\\n- `docs/adr`: why it is built the way it is.\\n\\nYou may want to tidy up. This takes your exercise off the server; its records stay:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar unassign demo/hello --server localhost\\n```\\n\\nNow tell your agent that you are done with this step. It is the last one, so the server closes the attempt.\\n\\n**You see that it worked** when the answer says that the walkthrough is complete, with 11 of 11 steps, and the list shows \\"Using walkthroughs\\" as `completed` with 100 percent.", "step_id": "ws_pbx--iaMGkcdQBTz", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_spnR7bUfMlqeAErz"}', '{"actor": "operator", "channel": "command", "organization_id": "org_dQCJt9GW5xLerLME"}'),
('16', '98e36ad6-3ca9-4958-af61-ed4f510c8f42', 'wt_spnR7bUfMlqeAErz', '13', 'Walkthrough', '2026-11-23 06:38:43.621093+00', 'StepsLinked', '1', '{"at": "2026-11-23T06:38:43.530548Z", "links": [{"next": "ws_6HqUf-3B8n7GF4WY", "step": "ws_V1VltND2yMINpm8X"}, {"next": "ws_bVmtqVM6aXnH5iiT", "step": "ws_6HqUf-3B8n7GF4WY"}, {"next": "ws_kQ27Iq019_IT41P1", "step": "ws_bVmtqVM6aXnH5iiT"}, {"next": "ws_flpZmxhg50xzODTY", "step": "ws_kQ27Iq019_IT41P1"}, {"next": "ws_gBZeR-1C-W4Kov0u", "step": "ws_flpZmxhg50xzODTY"}, {"next": "ws_A0lm6nzBy8KZ43QL", "step": "ws_gBZeR-1C-W4Kov0u"}, {"next": "ws_d3wJzT1y_xMqQK62", "step": "ws_A0lm6nzBy8KZ43QL"}, {"next": "ws_HxPvpqRUn-AHl3fi", "step": "ws_d3wJzT1y_xMqQK62"}, {"next": "ws_bKk9yMNdzrnNh7Ar", "step": "ws_HxPvpqRUn-AHl3fi"}, {"next": "ws_pbx--iaMGkcdQBTz", "step": "ws_bKk9yMNdzrnNh7Ar"}, {"step": "ws_pbx--iaMGkcdQBTz"}], "first_step_id": "ws_V1VltND2yMINpm8X", "walkthrough_id": "wt_spnR7bUfMlqeAErz"}', '{"actor": "operator", "channel": "command", "organization_id": "org_dQCJt9GW5xLerLME"}'),
('17', '7bfe74a1-1226-4619-843e-171470ff4176', 'wt_spnR7bUfMlqeAErz', '14', 'Walkthrough', '2026-11-23 06:38:44.025599+00', 'VersionPublished', '2', '{"at": "2026-11-23T06:38:43.739574Z", "steps": ["ws_V1VltND2yMINpm8X", "ws_6HqUf-3B8n7GF4WY", "ws_bVmtqVM6aXnH5iiT", "ws_kQ27Iq019_IT41P1", "ws_flpZmxhg50xzODTY", "ws_gBZeR-1C-W4Kov0u", "ws_A0lm6nzBy8KZ43QL", "ws_d3wJzT1y_xMqQK62", "ws_HxPvpqRUn-AHl3fi", "ws_bKk9yMNdzrnNh7Ar", "ws_pbx--iaMGkcdQBTz"], "policy": "CARRY", "version": 1, "replaced": {}, "substantial": [], "walkthrough_id": "wt_spnR7bUfMlqeAErz"}', '{"actor": "operator", "channel": "command", "organization_id": "org_dQCJt9GW5xLerLME"}'),
('18', '69206f0a-67f0-4a43-abac-679f69a0d766', 'mcps_C4HIt5ljrWpDvazu', '1', 'McpServer', '2026-11-23 06:38:44.155512+00', 'WalkthroughAssigned', '1', '{"at": "2026-11-23T06:38:44.116676Z", "enabled": true, "server_id": "mcps_C4HIt5ljrWpDvazu", "assignment_id": "msw_P8JmFNpPvSE9Sj0UsGsEbN", "display_order": 0, "walkthrough_id": "wt_spnR7bUfMlqeAErz", "organization_id": "org_dQCJt9GW5xLerLME"}', '{"actor": "operator", "channel": "command", "organization_id": "org_dQCJt9GW5xLerLME"}'),
('19', '3557f092-93e7-44c5-a6f8-15181619b366', 'wp_K5y22P6AH0wCnDklPvNDau', '0', 'Progress', '2026-11-23 06:39:03.905981+00', 'AttemptStarted', '2', '{"at": "2026-11-23T06:39:03.851517Z", "only": [], "attempt": 1, "version": 1, "server_id": "mcps_C4HIt5ljrWpDvazu", "first_step": "ws_V1VltND2yMINpm8X", "learner_id": "mcpu__ZIwJp2CToL5Y-7r", "progress_id": "wp_K5y22P6AH0wCnDklPvNDau", "required_steps": 11, "walkthrough_id": "wt_spnR7bUfMlqeAErz", "organization_id": "org_dQCJt9GW5xLerLME"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_C4HIt5ljrWpDvazu", "client_version": "1", "organization_id": "org_dQCJt9GW5xLerLME", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu__ZIwJp2CToL5Y-7r"}'),
('20', '1d3309ce-3d40-47cd-b00a-85fb491b4fd9', 'wf_FJbK26CEmMMTgSyjPmwZGE', '0', 'Focus', '2026-11-23 06:39:03.930873+00', 'FocusMoved', '1', '{"at": "2026-11-23T06:39:03.926135Z", "focus_id": "wf_FJbK26CEmMMTgSyjPmwZGE", "server_id": "mcps_C4HIt5ljrWpDvazu", "learner_id": "mcpu__ZIwJp2CToL5Y-7r", "walkthrough_id": "wt_spnR7bUfMlqeAErz", "organization_id": "org_dQCJt9GW5xLerLME"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_C4HIt5ljrWpDvazu", "client_version": "1", "organization_id": "org_dQCJt9GW5xLerLME", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu__ZIwJp2CToL5Y-7r"}'),
('21', 'a7af5a6d-dcdd-4232-9ccc-93e7bed3647e', 'wp_K5y22P6AH0wCnDklPvNDau', '1', 'Progress', '2026-11-23 06:39:04.062534+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:39:04.051762Z", "next": "ws_6HqUf-3B8n7GF4WY", "step": "ws_V1VltND2yMINpm8X", "attempt": 1, "version": 1, "server_id": "mcps_C4HIt5ljrWpDvazu", "progress_id": "wp_K5y22P6AH0wCnDklPvNDau"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_C4HIt5ljrWpDvazu", "client_version": "1", "organization_id": "org_dQCJt9GW5xLerLME", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu__ZIwJp2CToL5Y-7r"}'),
('22', '0b92933b-31ee-4e74-b932-3e0133a44ba9', 'wp_K5y22P6AH0wCnDklPvNDau', '2', 'Progress', '2026-11-23 06:39:04.153713+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:39:04.153132Z", "next": "ws_bVmtqVM6aXnH5iiT", "step": "ws_6HqUf-3B8n7GF4WY", "attempt": 1, "version": 1, "server_id": "mcps_C4HIt5ljrWpDvazu", "progress_id": "wp_K5y22P6AH0wCnDklPvNDau"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_C4HIt5ljrWpDvazu", "client_version": "1", "organization_id": "org_dQCJt9GW5xLerLME", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu__ZIwJp2CToL5Y-7r"}'),
('23', '15ee42e0-75bf-457d-b38d-0aab9df0ad3a', 'wp_K5y22P6AH0wCnDklPvNDau', '3', 'Progress', '2026-11-23 06:39:04.219356+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:39:04.216642Z", "next": "ws_kQ27Iq019_IT41P1", "step": "ws_bVmtqVM6aXnH5iiT", "attempt": 1, "version": 1, "server_id": "mcps_C4HIt5ljrWpDvazu", "progress_id": "wp_K5y22P6AH0wCnDklPvNDau"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_C4HIt5ljrWpDvazu", "client_version": "1", "organization_id": "org_dQCJt9GW5xLerLME", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu__ZIwJp2CToL5Y-7r"}'),
('24', '228b6dd6-8fb0-4d20-bd26-67e7ab0d732b', 'wp_hcNZYub6GWS7XNbR_eALep', '0', 'Progress', '2026-11-23 06:39:04.317457+00', 'AttemptStarted', '2', '{"at": "2026-11-23T06:39:04.308240Z", "only": [], "attempt": 1, "version": 1, "server_id": "mcps_C4HIt5ljrWpDvazu", "first_step": "ws_V1VltND2yMINpm8X", "learner_id": "mcpu_TDeBEgrkTjK4dTpr", "progress_id": "wp_hcNZYub6GWS7XNbR_eALep", "required_steps": 11, "walkthrough_id": "wt_spnR7bUfMlqeAErz", "organization_id": "org_dQCJt9GW5xLerLME"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_C4HIt5ljrWpDvazu", "client_version": "1", "organization_id": "org_dQCJt9GW5xLerLME", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_TDeBEgrkTjK4dTpr"}'),
('25', '5014cc12-91b5-4d2d-9069-7d18a04126a2', 'wf_PGEr3tfxNv4Sf5K_SLNITc', '0', 'Focus', '2026-11-23 06:39:04.333705+00', 'FocusMoved', '1', '{"at": "2026-11-23T06:39:04.328038Z", "focus_id": "wf_PGEr3tfxNv4Sf5K_SLNITc", "server_id": "mcps_C4HIt5ljrWpDvazu", "learner_id": "mcpu_TDeBEgrkTjK4dTpr", "walkthrough_id": "wt_spnR7bUfMlqeAErz", "organization_id": "org_dQCJt9GW5xLerLME"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_C4HIt5ljrWpDvazu", "client_version": "1", "organization_id": "org_dQCJt9GW5xLerLME", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_TDeBEgrkTjK4dTpr"}'),
('26', '718e4b23-3282-4616-bc8c-18065f1111da', 'wp_hcNZYub6GWS7XNbR_eALep', '1', 'Progress', '2026-11-23 06:39:04.395591+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:39:04.394906Z", "next": "ws_6HqUf-3B8n7GF4WY", "step": "ws_V1VltND2yMINpm8X", "attempt": 1, "version": 1, "server_id": "mcps_C4HIt5ljrWpDvazu", "progress_id": "wp_hcNZYub6GWS7XNbR_eALep"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_C4HIt5ljrWpDvazu", "client_version": "1", "organization_id": "org_dQCJt9GW5xLerLME", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_TDeBEgrkTjK4dTpr"}'),
('27', 'db309ce7-b478-46ef-8d19-8cee635489b3', 'wp_hcNZYub6GWS7XNbR_eALep', '2', 'Progress', '2026-11-23 06:39:04.460977+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:39:04.460456Z", "next": "ws_bVmtqVM6aXnH5iiT", "step": "ws_6HqUf-3B8n7GF4WY", "attempt": 1, "version": 1, "server_id": "mcps_C4HIt5ljrWpDvazu", "progress_id": "wp_hcNZYub6GWS7XNbR_eALep"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_C4HIt5ljrWpDvazu", "client_version": "1", "organization_id": "org_dQCJt9GW5xLerLME", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_TDeBEgrkTjK4dTpr"}'),
('28', '2c0de07c-4b87-404b-b850-9e8784db903e', 'wp_hcNZYub6GWS7XNbR_eALep', '3', 'Progress', '2026-11-23 06:39:04.522108+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:39:04.521504Z", "next": "ws_kQ27Iq019_IT41P1", "step": "ws_bVmtqVM6aXnH5iiT", "attempt": 1, "version": 1, "server_id": "mcps_C4HIt5ljrWpDvazu", "progress_id": "wp_hcNZYub6GWS7XNbR_eALep"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_C4HIt5ljrWpDvazu", "client_version": "1", "organization_id": "org_dQCJt9GW5xLerLME", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_TDeBEgrkTjK4dTpr"}'),
('29', '213fec99-eded-43e8-8132-20d628194550', 'wp_hcNZYub6GWS7XNbR_eALep', '4', 'Progress', '2026-11-23 06:39:04.591291+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:39:04.590790Z", "next": "ws_flpZmxhg50xzODTY", "step": "ws_kQ27Iq019_IT41P1", "attempt": 1, "version": 1, "server_id": "mcps_C4HIt5ljrWpDvazu", "progress_id": "wp_hcNZYub6GWS7XNbR_eALep"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_C4HIt5ljrWpDvazu", "client_version": "1", "organization_id": "org_dQCJt9GW5xLerLME", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_TDeBEgrkTjK4dTpr"}'),
('30', '6d041796-d896-448f-9cac-a529b866a1f6', 'wp_hcNZYub6GWS7XNbR_eALep', '5', 'Progress', '2026-11-23 06:39:04.648501+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:39:04.648047Z", "next": "ws_gBZeR-1C-W4Kov0u", "step": "ws_flpZmxhg50xzODTY", "attempt": 1, "version": 1, "server_id": "mcps_C4HIt5ljrWpDvazu", "progress_id": "wp_hcNZYub6GWS7XNbR_eALep"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_C4HIt5ljrWpDvazu", "client_version": "1", "organization_id": "org_dQCJt9GW5xLerLME", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_TDeBEgrkTjK4dTpr"}'),
('31', '0ddbb020-5568-46a2-911a-60880a5b506d', 'wp_hcNZYub6GWS7XNbR_eALep', '6', 'Progress', '2026-11-23 06:39:04.737772+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:39:04.737135Z", "next": "ws_A0lm6nzBy8KZ43QL", "step": "ws_gBZeR-1C-W4Kov0u", "attempt": 1, "version": 1, "server_id": "mcps_C4HIt5ljrWpDvazu", "progress_id": "wp_hcNZYub6GWS7XNbR_eALep"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_C4HIt5ljrWpDvazu", "client_version": "1", "organization_id": "org_dQCJt9GW5xLerLME", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_TDeBEgrkTjK4dTpr"}'),
('32', '3fe0b2a6-c685-4879-b7d9-90761735d296', 'wp_hcNZYub6GWS7XNbR_eALep', '7', 'Progress', '2026-11-23 06:39:04.805569+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:39:04.802790Z", "next": "ws_d3wJzT1y_xMqQK62", "step": "ws_A0lm6nzBy8KZ43QL", "attempt": 1, "version": 1, "server_id": "mcps_C4HIt5ljrWpDvazu", "progress_id": "wp_hcNZYub6GWS7XNbR_eALep"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_C4HIt5ljrWpDvazu", "client_version": "1", "organization_id": "org_dQCJt9GW5xLerLME", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_TDeBEgrkTjK4dTpr"}'),
('33', '5aee5ee9-2dd6-4a98-a303-d8bc391fb1f7', 'wp_hcNZYub6GWS7XNbR_eALep', '8', 'Progress', '2026-11-23 06:39:04.86671+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:39:04.866165Z", "next": "ws_HxPvpqRUn-AHl3fi", "step": "ws_d3wJzT1y_xMqQK62", "attempt": 1, "version": 1, "server_id": "mcps_C4HIt5ljrWpDvazu", "progress_id": "wp_hcNZYub6GWS7XNbR_eALep"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_C4HIt5ljrWpDvazu", "client_version": "1", "organization_id": "org_dQCJt9GW5xLerLME", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_TDeBEgrkTjK4dTpr"}'),
('34', '2f563f9c-9954-46ab-af44-604aa5706960', 'wp_hcNZYub6GWS7XNbR_eALep', '9', 'Progress', '2026-11-23 06:39:04.911267+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:39:04.910815Z", "next": "ws_bKk9yMNdzrnNh7Ar", "step": "ws_HxPvpqRUn-AHl3fi", "attempt": 1, "version": 1, "server_id": "mcps_C4HIt5ljrWpDvazu", "progress_id": "wp_hcNZYub6GWS7XNbR_eALep"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_C4HIt5ljrWpDvazu", "client_version": "1", "organization_id": "org_dQCJt9GW5xLerLME", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_TDeBEgrkTjK4dTpr"}'),
('35', '328ac871-cd47-4596-9620-46a66adabe0d', 'wp_hcNZYub6GWS7XNbR_eALep', '10', 'Progress', '2026-11-23 06:39:04.966428+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:39:04.961062Z", "next": "ws_pbx--iaMGkcdQBTz", "step": "ws_bKk9yMNdzrnNh7Ar", "attempt": 1, "version": 1, "server_id": "mcps_C4HIt5ljrWpDvazu", "progress_id": "wp_hcNZYub6GWS7XNbR_eALep"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_C4HIt5ljrWpDvazu", "client_version": "1", "organization_id": "org_dQCJt9GW5xLerLME", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_TDeBEgrkTjK4dTpr"}'),
('36', '054d8b25-cee9-400b-b6d4-ba24f3b6e5ba', 'wp_hcNZYub6GWS7XNbR_eALep', '11', 'Progress', '2026-11-23 06:39:05.022052+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:39:05.018266Z", "step": "ws_pbx--iaMGkcdQBTz", "attempt": 1, "version": 1, "server_id": "mcps_C4HIt5ljrWpDvazu", "progress_id": "wp_hcNZYub6GWS7XNbR_eALep"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_C4HIt5ljrWpDvazu", "client_version": "1", "organization_id": "org_dQCJt9GW5xLerLME", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_TDeBEgrkTjK4dTpr"}'),
('37', '199716f2-b396-4582-9203-f5a8ac6bdc14', 'wp_hcNZYub6GWS7XNbR_eALep', '12', 'Progress', '2026-11-23 06:39:05.022484+00', 'WalkthroughCompleted', '2', '{"at": "2026-11-23T06:39:05.018266Z", "reason": "ACKNOWLEDGED", "attempt": 1, "version": 1, "server_id": "mcps_C4HIt5ljrWpDvazu", "progress_id": "wp_hcNZYub6GWS7XNbR_eALep"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_C4HIt5ljrWpDvazu", "client_version": "1", "organization_id": "org_dQCJt9GW5xLerLME", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_TDeBEgrkTjK4dTpr"}');

DELETE FROM eventstore.projection_versions;
INSERT INTO eventstore.projection_versions (processor_name, version) VALUES
('progress', '2');

DELETE FROM eventstore.token_entries;
INSERT INTO eventstore.token_entries (processor_name, segment, token, token_type, "timestamp", owner) VALUES
('catalogue', '0', '{"index":37,"gaps":[]}', 'org.axonframework.eventhandling.GapAwareTrackingToken', '2026-11-23T06:39:07.896Z', NULL),
('progress', '0', '{"index":37,"gaps":[]}', 'org.axonframework.eventhandling.GapAwareTrackingToken', '2026-11-23T06:39:07.897Z', NULL);

DELETE FROM identity.accounts;
INSERT INTO identity.accounts (organization_id, email, subject, created_at, upstream_issuer, upstream_subject) VALUES
('org_dQCJt9GW5xLerLME', 'learner+1@example.org', 'uaEkPlU3AycejMRe', '2026-11-23 06:38:59.496481+00', NULL, NULL),
('org_dQCJt9GW5xLerLME', 'learner+2@example.org', 'sJ8wz8FwxYMSZ7yk', '2026-11-23 06:38:59.496481+00', NULL, NULL);

DELETE FROM identity.public_address;
INSERT INTO identity.public_address (only_row, template) VALUES
('true', 'http://{host}');

DELETE FROM identity.signing_keys;
INSERT INTO identity.signing_keys (key_id, mcp_server_id, jwk, created_at, organization_id, signs_from, tokens_until) VALUES
('8a999d64-4103-4d77-9c22-488825c65d7e', 'mcps_C4HIt5ljrWpDvazu', '{}', '2026-11-23 06:39:02.284647+00', 'org_dQCJt9GW5xLerLME', '2026-11-23 06:39:02.284587+00', '2026-12-23 07:00:00+00');

DELETE FROM walkthrough.mcp_server_user;
INSERT INTO walkthrough.mcp_server_user (id, organization_id, issuer, subject, email, first_seen_at, linked_to, erased_at) VALUES
('mcpu_TDeBEgrkTjK4dTpr', 'org_dQCJt9GW5xLerLME', 'walkthroughs', 'sJ8wz8FwxYMSZ7yk', 'learner+2@example.org', '2026-11-23 06:39:04.269078+00', NULL, NULL),
('mcpu__ZIwJp2CToL5Y-7r', 'org_dQCJt9GW5xLerLME', 'walkthroughs', 'uaEkPlU3AycejMRe', 'learner+1@example.org', '2026-11-23 06:39:03.420309+00', NULL, NULL);

DELETE FROM walkthrough.mcp_server_walkthroughs;
INSERT INTO walkthrough.mcp_server_walkthroughs (id, mcp_server_id, walkthrough_id, organization_id, display_order, is_enabled, assigned_at) VALUES
('msw_P8JmFNpPvSE9Sj0UsGsEbN', 'mcps_C4HIt5ljrWpDvazu', 'wt_spnR7bUfMlqeAErz', 'org_dQCJt9GW5xLerLME', '0', 'true', '2026-11-23 06:38:44.116676+00');

DELETE FROM walkthrough.mcp_servers;
INSERT INTO walkthrough.mcp_servers (id, organization_id, name, slug, hosts, requires_step_id, created_at, revision, access, is_closed, issuer, audience) VALUES
('mcps_C4HIt5ljrWpDvazu', 'org_dQCJt9GW5xLerLME', 'Walkthroughs demo', 'localhost', '{localhost,127.0.0.1}', 'false', '2026-11-23 06:38:42.74833+00', '1', 'oauth', 'false', NULL, NULL);

DELETE FROM walkthrough.offer_revisions;
INSERT INTO walkthrough.offer_revisions (organization_id, revision) VALUES
('org_dQCJt9GW5xLerLME', '21');

DELETE FROM walkthrough.organization;
INSERT INTO walkthrough.organization (id, slug, name, created_at) VALUES
('org_dQCJt9GW5xLerLME', 'demo', 'Walkthroughs demo', '2026-11-23 06:38:42.336398+00');

DELETE FROM walkthrough.walkthrough_active_days;
INSERT INTO walkthrough.walkthrough_active_days (progress_id, day, organization_id, mcp_server_user_id, walkthrough_id) VALUES
('wp_K5y22P6AH0wCnDklPvNDau', '2026-11-23 00:00:00+00', 'org_dQCJt9GW5xLerLME', 'mcpu__ZIwJp2CToL5Y-7r', 'wt_spnR7bUfMlqeAErz'),
('wp_hcNZYub6GWS7XNbR_eALep', '2026-11-23 00:00:00+00', 'org_dQCJt9GW5xLerLME', 'mcpu_TDeBEgrkTjK4dTpr', 'wt_spnR7bUfMlqeAErz');

DELETE FROM walkthrough.walkthrough_attempts;
INSERT INTO walkthrough.walkthrough_attempts (progress_id, attempt, organization_id, mcp_server_user_id, walkthrough_id, mcp_server_id, version_at_start, version_at_end, started_at, last_activity_at, resumed_count, completed_steps, required_steps, ended_at, end_reason, revision, skipped_steps, catches_up, only_steps, offered_steps, done_by_replacement, superseded_steps, completion_reason, linked_steps, active_seconds) VALUES
('wp_K5y22P6AH0wCnDklPvNDau', '1', 'org_dQCJt9GW5xLerLME', 'mcpu__ZIwJp2CToL5Y-7r', 'wt_spnR7bUfMlqeAErz', 'mcps_C4HIt5ljrWpDvazu', '1', '1', '2026-11-23 06:39:03.851517+00', '2026-11-23 06:39:04.216642+00', '0', '3', '11', NULL, NULL, '3', '0', 'false', '{}', '{}', '{}', '{}', NULL, '{}', '0'),
('wp_hcNZYub6GWS7XNbR_eALep', '1', 'org_dQCJt9GW5xLerLME', 'mcpu_TDeBEgrkTjK4dTpr', 'wt_spnR7bUfMlqeAErz', 'mcps_C4HIt5ljrWpDvazu', '1', '1', '2026-11-23 06:39:04.30824+00', '2026-11-23 06:39:05.018266+00', '0', '11', '11', '2026-11-23 06:39:05.018266+00', 'completed', '12', '0', 'false', '{}', '{}', '{}', '{}', 'acknowledged', '{}', '0');

DELETE FROM walkthrough.walkthrough_progress;
INSERT INTO walkthrough.walkthrough_progress (id, organization_id, mcp_server_user_id, walkthrough_id, mcp_server_id, current_step_id, status, started_at, completed_at, version, attempt, completed_steps, required_steps, last_activity_at, revision, skipped_steps, person_id) VALUES
('wp_K5y22P6AH0wCnDklPvNDau', 'org_dQCJt9GW5xLerLME', 'mcpu__ZIwJp2CToL5Y-7r', 'wt_spnR7bUfMlqeAErz', 'mcps_C4HIt5ljrWpDvazu', 'ws_kQ27Iq019_IT41P1', 'in_progress', '2026-11-23 06:39:03.851517+00', NULL, '1', '1', '3', '11', '2026-11-23 06:39:04.216642+00', '3', '0', 'mcpu__ZIwJp2CToL5Y-7r'),
('wp_hcNZYub6GWS7XNbR_eALep', 'org_dQCJt9GW5xLerLME', 'mcpu_TDeBEgrkTjK4dTpr', 'wt_spnR7bUfMlqeAErz', 'mcps_C4HIt5ljrWpDvazu', NULL, 'completed', '2026-11-23 06:39:04.30824+00', '2026-11-23 06:39:05.018266+00', '1', '1', '11', '11', '2026-11-23 06:39:05.018266+00', '12', '0', 'mcpu_TDeBEgrkTjK4dTpr');

DELETE FROM walkthrough.walkthrough_step_facts;
INSERT INTO walkthrough.walkthrough_step_facts (progress_id, attempt, step_id, organization_id, mcp_server_user_id, walkthrough_id, version, first_shown_at, last_activity_at, completed_at, skipped_at, active_seconds, gap_flagged, mcp_server_id, client_name, client_version, skip_reason, protocol_version) VALUES
('wp_K5y22P6AH0wCnDklPvNDau', '1', 'ws_6HqUf-3B8n7GF4WY', 'org_dQCJt9GW5xLerLME', 'mcpu__ZIwJp2CToL5Y-7r', 'wt_spnR7bUfMlqeAErz', '1', '2026-11-23 06:39:04.051762+00', '2026-11-23 06:39:04.153132+00', '2026-11-23 06:39:04.153132+00', NULL, '0', 'false', 'mcps_C4HIt5ljrWpDvazu', 'dump', '1', NULL, '2025-06-18'),
('wp_K5y22P6AH0wCnDklPvNDau', '1', 'ws_V1VltND2yMINpm8X', 'org_dQCJt9GW5xLerLME', 'mcpu__ZIwJp2CToL5Y-7r', 'wt_spnR7bUfMlqeAErz', '1', '2026-11-23 06:39:03.851517+00', '2026-11-23 06:39:04.051762+00', '2026-11-23 06:39:04.051762+00', NULL, '0', 'false', 'mcps_C4HIt5ljrWpDvazu', 'dump', '1', NULL, '2025-06-18'),
('wp_K5y22P6AH0wCnDklPvNDau', '1', 'ws_bVmtqVM6aXnH5iiT', 'org_dQCJt9GW5xLerLME', 'mcpu__ZIwJp2CToL5Y-7r', 'wt_spnR7bUfMlqeAErz', '1', '2026-11-23 06:39:04.153132+00', '2026-11-23 06:39:04.216642+00', '2026-11-23 06:39:04.216642+00', NULL, '0', 'false', 'mcps_C4HIt5ljrWpDvazu', 'dump', '1', NULL, '2025-06-18'),
('wp_K5y22P6AH0wCnDklPvNDau', '1', 'ws_kQ27Iq019_IT41P1', 'org_dQCJt9GW5xLerLME', 'mcpu__ZIwJp2CToL5Y-7r', 'wt_spnR7bUfMlqeAErz', '1', '2026-11-23 06:39:04.216642+00', '2026-11-23 06:39:04.216642+00', NULL, NULL, '0', 'false', 'mcps_C4HIt5ljrWpDvazu', 'dump', '1', NULL, '2025-06-18'),
('wp_hcNZYub6GWS7XNbR_eALep', '1', 'ws_6HqUf-3B8n7GF4WY', 'org_dQCJt9GW5xLerLME', 'mcpu_TDeBEgrkTjK4dTpr', 'wt_spnR7bUfMlqeAErz', '1', '2026-11-23 06:39:04.394906+00', '2026-11-23 06:39:04.460456+00', '2026-11-23 06:39:04.460456+00', NULL, '0', 'false', 'mcps_C4HIt5ljrWpDvazu', 'dump', '1', NULL, '2025-06-18'),
('wp_hcNZYub6GWS7XNbR_eALep', '1', 'ws_A0lm6nzBy8KZ43QL', 'org_dQCJt9GW5xLerLME', 'mcpu_TDeBEgrkTjK4dTpr', 'wt_spnR7bUfMlqeAErz', '1', '2026-11-23 06:39:04.737135+00', '2026-11-23 06:39:04.80279+00', '2026-11-23 06:39:04.80279+00', NULL, '0', 'false', 'mcps_C4HIt5ljrWpDvazu', 'dump', '1', NULL, '2025-06-18'),
('wp_hcNZYub6GWS7XNbR_eALep', '1', 'ws_HxPvpqRUn-AHl3fi', 'org_dQCJt9GW5xLerLME', 'mcpu_TDeBEgrkTjK4dTpr', 'wt_spnR7bUfMlqeAErz', '1', '2026-11-23 06:39:04.866165+00', '2026-11-23 06:39:04.910815+00', '2026-11-23 06:39:04.910815+00', NULL, '0', 'false', 'mcps_C4HIt5ljrWpDvazu', 'dump', '1', NULL, '2025-06-18'),
('wp_hcNZYub6GWS7XNbR_eALep', '1', 'ws_V1VltND2yMINpm8X', 'org_dQCJt9GW5xLerLME', 'mcpu_TDeBEgrkTjK4dTpr', 'wt_spnR7bUfMlqeAErz', '1', '2026-11-23 06:39:04.30824+00', '2026-11-23 06:39:04.394906+00', '2026-11-23 06:39:04.394906+00', NULL, '0', 'false', 'mcps_C4HIt5ljrWpDvazu', 'dump', '1', NULL, '2025-06-18'),
('wp_hcNZYub6GWS7XNbR_eALep', '1', 'ws_bKk9yMNdzrnNh7Ar', 'org_dQCJt9GW5xLerLME', 'mcpu_TDeBEgrkTjK4dTpr', 'wt_spnR7bUfMlqeAErz', '1', '2026-11-23 06:39:04.910815+00', '2026-11-23 06:39:04.961062+00', '2026-11-23 06:39:04.961062+00', NULL, '0', 'false', 'mcps_C4HIt5ljrWpDvazu', 'dump', '1', NULL, '2025-06-18'),
('wp_hcNZYub6GWS7XNbR_eALep', '1', 'ws_bVmtqVM6aXnH5iiT', 'org_dQCJt9GW5xLerLME', 'mcpu_TDeBEgrkTjK4dTpr', 'wt_spnR7bUfMlqeAErz', '1', '2026-11-23 06:39:04.460456+00', '2026-11-23 06:39:04.521504+00', '2026-11-23 06:39:04.521504+00', NULL, '0', 'false', 'mcps_C4HIt5ljrWpDvazu', 'dump', '1', NULL, '2025-06-18'),
('wp_hcNZYub6GWS7XNbR_eALep', '1', 'ws_d3wJzT1y_xMqQK62', 'org_dQCJt9GW5xLerLME', 'mcpu_TDeBEgrkTjK4dTpr', 'wt_spnR7bUfMlqeAErz', '1', '2026-11-23 06:39:04.80279+00', '2026-11-23 06:39:04.866165+00', '2026-11-23 06:39:04.866165+00', NULL, '0', 'false', 'mcps_C4HIt5ljrWpDvazu', 'dump', '1', NULL, '2025-06-18'),
('wp_hcNZYub6GWS7XNbR_eALep', '1', 'ws_flpZmxhg50xzODTY', 'org_dQCJt9GW5xLerLME', 'mcpu_TDeBEgrkTjK4dTpr', 'wt_spnR7bUfMlqeAErz', '1', '2026-11-23 06:39:04.59079+00', '2026-11-23 06:39:04.648047+00', '2026-11-23 06:39:04.648047+00', NULL, '0', 'false', 'mcps_C4HIt5ljrWpDvazu', 'dump', '1', NULL, '2025-06-18'),
('wp_hcNZYub6GWS7XNbR_eALep', '1', 'ws_gBZeR-1C-W4Kov0u', 'org_dQCJt9GW5xLerLME', 'mcpu_TDeBEgrkTjK4dTpr', 'wt_spnR7bUfMlqeAErz', '1', '2026-11-23 06:39:04.648047+00', '2026-11-23 06:39:04.737135+00', '2026-11-23 06:39:04.737135+00', NULL, '0', 'false', 'mcps_C4HIt5ljrWpDvazu', 'dump', '1', NULL, '2025-06-18'),
('wp_hcNZYub6GWS7XNbR_eALep', '1', 'ws_kQ27Iq019_IT41P1', 'org_dQCJt9GW5xLerLME', 'mcpu_TDeBEgrkTjK4dTpr', 'wt_spnR7bUfMlqeAErz', '1', '2026-11-23 06:39:04.521504+00', '2026-11-23 06:39:04.59079+00', '2026-11-23 06:39:04.59079+00', NULL, '0', 'false', 'mcps_C4HIt5ljrWpDvazu', 'dump', '1', NULL, '2025-06-18'),
('wp_hcNZYub6GWS7XNbR_eALep', '1', 'ws_pbx--iaMGkcdQBTz', 'org_dQCJt9GW5xLerLME', 'mcpu_TDeBEgrkTjK4dTpr', 'wt_spnR7bUfMlqeAErz', '1', '2026-11-23 06:39:04.961062+00', '2026-11-23 06:39:05.018266+00', '2026-11-23 06:39:05.018266+00', NULL, '0', 'false', 'mcps_C4HIt5ljrWpDvazu', 'dump', '1', NULL, '2025-06-18');

DELETE FROM walkthrough.walkthrough_steps;
INSERT INTO walkthrough.walkthrough_steps (id, walkthrough_id, organization_id, key, title, content, content_url, content_type, policy_version, next_step_id, is_removed, created_at, updated_at, agent, estimated_minutes, replaces, substantial) VALUES
('ws_6HqUf-3B8n7GF4WY', 'wt_spnR7bUfMlqeAErz', 'org_dQCJt9GW5xLerLME', 'list-select-next', 'List, select, next', 'Your agent uses these tools most:

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

**You see that it worked** when the status shows one completed step, and the new conversation delivers this step again: step 2, not step 1 and not step 3.', NULL, 'text/markdown', '2', 'ws_bVmtqVM6aXnH5iiT', 'false', '2026-11-23 06:38:43.530548+00', '2026-11-23 06:38:43.530548+00', '', NULL, '{}', 'false'),
('ws_A0lm6nzBy8KZ43QL', 'wt_spnR7bUfMlqeAErz', 'org_dQCJt9GW5xLerLME', 'order-disable-unassign', 'Order, disable, unassign', 'An organization owns walkthroughs. An MCP server offers those that are assigned to it, each once, in an order you choose. These commands change the assignment, not the content. Run them one at a time, and ask your agent to list the walkthroughs after each.

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

**You see that it worked** when your walkthrough led the list, was missing from it while disabled and while unassigned, and is in it again at the end, in second place.', NULL, 'text/markdown', '2', 'ws_d3wJzT1y_xMqQK62', 'false', '2026-11-23 06:38:43.530548+00', '2026-11-23 06:38:43.530548+00', '', NULL, '{}', 'false'),
('ws_HxPvpqRUn-AHl3fi', 'wt_spnR7bUfMlqeAErz', 'org_dQCJt9GW5xLerLME', 'ask-the-tables', 'Ask the tables', 'Everything that happens is recorded as an event, and turned into tables you can query. They are in the schema `walkthrough`; times are in UTC. With the embedded PostgreSQL, port and password lie in the data directory. With `psql` installed, connect read-only:

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

**You see that it worked** when the first query shows you twice: in this walkthrough with 8 completed steps, and in "Say hello from a script" with attempt 2.', NULL, 'text/markdown', '2', 'ws_bKk9yMNdzrnNh7Ar', 'false', '2026-11-23 06:38:43.530548+00', '2026-11-23 06:38:43.530548+00', '', NULL, '{}', 'false'),
('ws_V1VltND2yMINpm8X', 'wt_spnR7bUfMlqeAErz', 'org_dQCJt9GW5xLerLME', 'where-you-are', 'Where you are, and how your agent is connected', 'You are in a walkthrough: a lesson that comes to you one step at a time, inside the coding agent you already work with. The server delivers the step. Your agent presents it, helps you do it, and tells the server when you are done. The server remembers how far you are.

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

**You see that it worked** when `java -jar bootstrap/target/walkthroughs.jar --help` lists commands such as `import`, `assign` and `token`.', NULL, 'text/markdown', '2', 'ws_6HqUf-3B8n7GF4WY', 'false', '2026-11-23 06:38:43.530548+00', '2026-11-23 06:38:43.530548+00', '', NULL, '{}', 'false'),
('ws_bKk9yMNdzrnNh7Ar', 'wt_spnR7bUfMlqeAErz', 'org_dQCJt9GW5xLerLME', 'look-after-the-projections', 'Look after the projections', 'The events are the truth. The tables of schema `walkthrough` are *projections*: made from the events, and rebuilt from them whenever you like. Only the table that says who a learner is, `mcp_server_user`, is not one: no event holds a name or an address.

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

**You see that it worked** when the rebuild names two projections and the number of events each was rebuilt from, `projections status` says `up to date` for both, and readiness answers `{"status":"UP"}`.', NULL, 'text/markdown', '2', 'ws_pbx--iaMGkcdQBTz', 'false', '2026-11-23 06:38:43.530548+00', '2026-11-23 06:38:43.530548+00', '', NULL, '{}', 'false'),
('ws_bVmtqVM6aXnH5iiT', 'wt_spnR7bUfMlqeAErz', 'org_dQCJt9GW5xLerLME', 'write-a-walkthrough', 'Write a walkthrough', 'A walkthrough is a folder with `walkthrough.yaml` and one Markdown file for each step. Make one with two steps, outside the repository:

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

**You see that it worked** when `ls ~/hello-walkthrough` shows the three files.', NULL, 'text/markdown', '2', 'ws_kQ27Iq019_IT41P1', 'false', '2026-11-23 06:38:43.530548+00', '2026-11-23 06:38:43.530548+00', '', NULL, '{}', 'false'),
('ws_d3wJzT1y_xMqQK62', 'wt_spnR7bUfMlqeAErz', 'org_dQCJt9GW5xLerLME', 'another-organization', 'Another organization, another server', E'One service serves many organizations. Each has its own walkthroughs, MCP servers and learners. Which MCP server a request is for is decided by its `Host` header, before anything else is looked at.

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

**You see that it worked** when the answer to `curl` lists "Say hello from a script" and nothing else. With `Host: nowhere.localhost` the same request is refused: unknown host.', NULL, 'text/markdown', '2', 'ws_HxPvpqRUn-AHl3fi', 'false', '2026-11-23 06:38:43.530548+00', '2026-11-23 06:38:43.530548+00', '', NULL, '{}', 'false'),
('ws_flpZmxhg50xzODTY', 'wt_spnR7bUfMlqeAErz', 'org_dQCJt9GW5xLerLME', 'see-it-from-the-agent', 'Follow it in your agent', 'Your agent does not need to reconnect. Ask it:

> List the walkthroughs again and start "Say hello from a script".

It now delivers your first step. Do what the step says, tell the agent that you are done, and stop at the second step.

Agents usually rephrase a step. What yours received is worth a look:

> Show me the raw text of the last walkthrough answer.

The answer has two parts. The first is Markdown: the name of the walkthrough and its organization, a line `Step 2 of 2: Run the script`, your text between two marked lines, and what to do next. The marks tell the agent which words are the author''s and which are the server''s, so that a step cannot give the agent orders in the server''s name. The second part is JSON with the outcome, the step''s id, the number of completed steps and the percentage.

Percent is completed steps by required steps, rounded down. It is 100 only when the walkthrough is completed. A step counts as completed when your agent acknowledges it with `next_walkthrough_step`, never because it was shown.

You now have two walkthroughs under way. Come back to this one by its name:

> Resume "Using walkthroughs".

The server returns the step you stand on here, and leaves the other walkthrough where it was.

**You see that it worked** when the list shows "Say hello from a script" as `in_progress` with 50 percent, and this step is delivered again.', NULL, 'text/markdown', '2', 'ws_gBZeR-1C-W4Kov0u', 'false', '2026-11-23 06:38:43.530548+00', '2026-11-23 06:38:43.530548+00', '', NULL, '{}', 'false'),
('ws_gBZeR-1C-W4Kov0u', 'wt_spnR7bUfMlqeAErz', 'org_dQCJt9GW5xLerLME', 'publish-a-new-version', 'Publish a new version', 'To change a walkthrough, edit its files and import the folder again. Give the second step a better ending:

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

**You see that it worked** when the status named version 1 and latest version 2, and the new attempt runs on version 2.', NULL, 'text/markdown', '2', 'ws_A0lm6nzBy8KZ43QL', 'false', '2026-11-23 06:38:43.530548+00', '2026-11-23 06:38:43.530548+00', '', NULL, '{}', 'false'),
('ws_kQ27Iq019_IT41P1', 'wt_spnR7bUfMlqeAErz', 'org_dQCJt9GW5xLerLME', 'check-and-import', 'Check it and import it', 'Import reads the whole folder first. If anything is wrong, it names file and line and changes nothing. Provoke that once: ask for a step that does not exist.

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
```', NULL, 'text/markdown', '2', 'ws_flpZmxhg50xzODTY', 'false', '2026-11-23 06:38:43.530548+00', '2026-11-23 06:38:43.530548+00', '', NULL, '{}', 'false'),
('ws_pbx--iaMGkcdQBTz', 'wt_spnR7bUfMlqeAErz', 'org_dQCJt9GW5xLerLME', 'where-to-go-next', 'Where to go next', 'You have done everything once: followed a walkthrough, written and published one, given it a second version, placed it, opened another organization, asked the tables, and rebuilt them.

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

**You see that it worked** when the answer says that the walkthrough is complete, with 11 of 11 steps, and the list shows "Using walkthroughs" as `completed` with 100 percent.', NULL, 'text/markdown', '2', NULL, 'false', '2026-11-23 06:38:43.530548+00', '2026-11-23 06:38:43.530548+00', '', NULL, '{}', 'false');

DELETE FROM walkthrough.walkthrough_tallies;
INSERT INTO walkthrough.walkthrough_tallies (organization_id, walkthrough_id, figure, version, mcp_server_id, subject, span, place, n) VALUES
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'attempts', '0', '', '', '0', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'attempts', '0', 'mcps_C4HIt5ljrWpDvazu', '', '0', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'attempts', '1', '', '', '0', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'attempts', '1', 'mcps_C4HIt5ljrWpDvazu', '', '0', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'client_attempts', '0', '', '["dump", "1", "2025-06-18"]', '0', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'client_completed', '0', '', '["dump", "1", "2025-06-18"]', '0', '0', '14'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'client_learners', '0', '', '["dump", "1", "2025-06-18"]', '0', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'cohort', '0', '', '', '0', '20780', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'cohort_active', '0', '', '', '0', '20780', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'cohort_completed', '0', '', '', '0', '20780', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'completed_learners', '0', '', '', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'completed_learners', '0', 'mcps_C4HIt5ljrWpDvazu', '', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'completed_learners', '1', '', '', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'completed_learners', '1', 'mcps_C4HIt5ljrWpDvazu', '', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'completions', '0', '', '', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'completions', '0', 'mcps_C4HIt5ljrWpDvazu', '', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'completions', '1', '', '', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'completions', '1', 'mcps_C4HIt5ljrWpDvazu', '', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'day_active', '0', '', '', '0', '20780', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'day_completions', '0', '', '', '0', '20780', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'day_starts', '0', '', '', '0', '20780', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'day_steps_completed', '0', '', '', '0', '20780', '14'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'learners', '0', '', '', '0', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'learners', '0', 'mcps_C4HIt5ljrWpDvazu', '', '0', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'learners', '1', '', '', '0', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'learners', '1', 'mcps_C4HIt5ljrWpDvazu', '', '0', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'seconds', '0', '', '', '1', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'seconds', '0', '', '', '64', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'seconds', '0', 'mcps_C4HIt5ljrWpDvazu', '', '1', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'seconds', '0', 'mcps_C4HIt5ljrWpDvazu', '', '64', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'seconds', '1', '', '', '1', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'seconds', '1', '', '', '64', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'seconds', '1', 'mcps_C4HIt5ljrWpDvazu', '', '1', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'seconds', '1', 'mcps_C4HIt5ljrWpDvazu', '', '64', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'start_day', '0', '', '', '0', '20780', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'starts', '0', '', '', '0', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'starts', '0', 'mcps_C4HIt5ljrWpDvazu', '', '0', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'starts', '1', '', '', '0', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'starts', '1', 'mcps_C4HIt5ljrWpDvazu', '', '0', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'stayed', '0', '', '', '0', '20780', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_completed', '0', '', 'ws_6HqUf-3B8n7GF4WY', '0', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_completed', '0', '', 'ws_A0lm6nzBy8KZ43QL', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_completed', '0', '', 'ws_HxPvpqRUn-AHl3fi', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_completed', '0', '', 'ws_V1VltND2yMINpm8X', '0', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_completed', '0', '', 'ws_bKk9yMNdzrnNh7Ar', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_completed', '0', '', 'ws_bVmtqVM6aXnH5iiT', '0', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_completed', '0', '', 'ws_d3wJzT1y_xMqQK62', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_completed', '0', '', 'ws_flpZmxhg50xzODTY', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_completed', '0', '', 'ws_gBZeR-1C-W4Kov0u', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_completed', '0', '', 'ws_kQ27Iq019_IT41P1', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_completed', '0', '', 'ws_pbx--iaMGkcdQBTz', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_completed', '1', '', 'ws_6HqUf-3B8n7GF4WY', '0', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_completed', '1', '', 'ws_A0lm6nzBy8KZ43QL', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_completed', '1', '', 'ws_HxPvpqRUn-AHl3fi', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_completed', '1', '', 'ws_V1VltND2yMINpm8X', '0', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_completed', '1', '', 'ws_bKk9yMNdzrnNh7Ar', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_completed', '1', '', 'ws_bVmtqVM6aXnH5iiT', '0', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_completed', '1', '', 'ws_d3wJzT1y_xMqQK62', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_completed', '1', '', 'ws_flpZmxhg50xzODTY', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_completed', '1', '', 'ws_gBZeR-1C-W4Kov0u', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_completed', '1', '', 'ws_kQ27Iq019_IT41P1', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_completed', '1', '', 'ws_pbx--iaMGkcdQBTz', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_here', '0', '', 'ws_kQ27Iq019_IT41P1', '0', '20780', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_here', '1', '', 'ws_kQ27Iq019_IT41P1', '0', '20780', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_reached', '0', '', 'ws_6HqUf-3B8n7GF4WY', '0', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_reached', '0', '', 'ws_A0lm6nzBy8KZ43QL', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_reached', '0', '', 'ws_HxPvpqRUn-AHl3fi', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_reached', '0', '', 'ws_V1VltND2yMINpm8X', '0', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_reached', '0', '', 'ws_bKk9yMNdzrnNh7Ar', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_reached', '0', '', 'ws_bVmtqVM6aXnH5iiT', '0', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_reached', '0', '', 'ws_d3wJzT1y_xMqQK62', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_reached', '0', '', 'ws_flpZmxhg50xzODTY', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_reached', '0', '', 'ws_gBZeR-1C-W4Kov0u', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_reached', '0', '', 'ws_kQ27Iq019_IT41P1', '0', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_reached', '0', '', 'ws_pbx--iaMGkcdQBTz', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_reached', '1', '', 'ws_6HqUf-3B8n7GF4WY', '0', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_reached', '1', '', 'ws_A0lm6nzBy8KZ43QL', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_reached', '1', '', 'ws_HxPvpqRUn-AHl3fi', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_reached', '1', '', 'ws_V1VltND2yMINpm8X', '0', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_reached', '1', '', 'ws_bKk9yMNdzrnNh7Ar', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_reached', '1', '', 'ws_bVmtqVM6aXnH5iiT', '0', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_reached', '1', '', 'ws_d3wJzT1y_xMqQK62', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_reached', '1', '', 'ws_flpZmxhg50xzODTY', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_reached', '1', '', 'ws_gBZeR-1C-W4Kov0u', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_reached', '1', '', 'ws_kQ27Iq019_IT41P1', '0', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_reached', '1', '', 'ws_pbx--iaMGkcdQBTz', '0', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '0', '', 'ws_6HqUf-3B8n7GF4WY', '1', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '0', '', 'ws_6HqUf-3B8n7GF4WY', '64', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '0', '', 'ws_A0lm6nzBy8KZ43QL', '1', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '0', '', 'ws_A0lm6nzBy8KZ43QL', '64', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '0', '', 'ws_HxPvpqRUn-AHl3fi', '1', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '0', '', 'ws_HxPvpqRUn-AHl3fi', '64', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '0', '', 'ws_V1VltND2yMINpm8X', '1', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '0', '', 'ws_V1VltND2yMINpm8X', '64', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '0', '', 'ws_bKk9yMNdzrnNh7Ar', '1', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '0', '', 'ws_bKk9yMNdzrnNh7Ar', '64', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '0', '', 'ws_bVmtqVM6aXnH5iiT', '1', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '0', '', 'ws_bVmtqVM6aXnH5iiT', '64', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '0', '', 'ws_d3wJzT1y_xMqQK62', '1', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '0', '', 'ws_d3wJzT1y_xMqQK62', '64', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '0', '', 'ws_flpZmxhg50xzODTY', '1', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '0', '', 'ws_flpZmxhg50xzODTY', '64', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '0', '', 'ws_gBZeR-1C-W4Kov0u', '1', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '0', '', 'ws_gBZeR-1C-W4Kov0u', '64', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '0', '', 'ws_kQ27Iq019_IT41P1', '1', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '0', '', 'ws_kQ27Iq019_IT41P1', '64', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '0', '', 'ws_pbx--iaMGkcdQBTz', '1', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '0', '', 'ws_pbx--iaMGkcdQBTz', '64', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '1', '', 'ws_6HqUf-3B8n7GF4WY', '1', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '1', '', 'ws_6HqUf-3B8n7GF4WY', '64', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '1', '', 'ws_A0lm6nzBy8KZ43QL', '1', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '1', '', 'ws_A0lm6nzBy8KZ43QL', '64', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '1', '', 'ws_HxPvpqRUn-AHl3fi', '1', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '1', '', 'ws_HxPvpqRUn-AHl3fi', '64', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '1', '', 'ws_V1VltND2yMINpm8X', '1', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '1', '', 'ws_V1VltND2yMINpm8X', '64', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '1', '', 'ws_bKk9yMNdzrnNh7Ar', '1', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '1', '', 'ws_bKk9yMNdzrnNh7Ar', '64', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '1', '', 'ws_bVmtqVM6aXnH5iiT', '1', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '1', '', 'ws_bVmtqVM6aXnH5iiT', '64', '0', '2'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '1', '', 'ws_d3wJzT1y_xMqQK62', '1', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '1', '', 'ws_d3wJzT1y_xMqQK62', '64', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '1', '', 'ws_flpZmxhg50xzODTY', '1', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '1', '', 'ws_flpZmxhg50xzODTY', '64', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '1', '', 'ws_gBZeR-1C-W4Kov0u', '1', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '1', '', 'ws_gBZeR-1C-W4Kov0u', '64', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '1', '', 'ws_kQ27Iq019_IT41P1', '1', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '1', '', 'ws_kQ27Iq019_IT41P1', '64', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '1', '', 'ws_pbx--iaMGkcdQBTz', '1', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'step_seconds', '1', '', 'ws_pbx--iaMGkcdQBTz', '64', '0', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'unfinished', '0', '', '', '0', '20780', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'unfinished', '0', 'mcps_C4HIt5ljrWpDvazu', '', '0', '20780', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'unfinished', '1', '', '', '0', '20780', '1'),
('org_dQCJt9GW5xLerLME', 'wt_spnR7bUfMlqeAErz', 'unfinished', '1', 'mcps_C4HIt5ljrWpDvazu', '', '0', '20780', '1');

DELETE FROM walkthrough.walkthrough_version_steps;
INSERT INTO walkthrough.walkthrough_version_steps (walkthrough_id, version, number, step_id, organization_id, key, title, content, content_type, policy_version, next_step_id, agent, estimated_minutes, replaces, substantial) VALUES
('wt_spnR7bUfMlqeAErz', '1', '1', 'ws_V1VltND2yMINpm8X', 'org_dQCJt9GW5xLerLME', 'where-you-are', 'Where you are, and how your agent is connected', 'You are in a walkthrough: a lesson that comes to you one step at a time, inside the coding agent you already work with. The server delivers the step. Your agent presents it, helps you do it, and tells the server when you are done. The server remembers how far you are.

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

**You see that it worked** when `java -jar bootstrap/target/walkthroughs.jar --help` lists commands such as `import`, `assign` and `token`.', 'text/markdown', '2', 'ws_6HqUf-3B8n7GF4WY', '', NULL, '{}', 'false'),
('wt_spnR7bUfMlqeAErz', '1', '10', 'ws_bKk9yMNdzrnNh7Ar', 'org_dQCJt9GW5xLerLME', 'look-after-the-projections', 'Look after the projections', 'The events are the truth. The tables of schema `walkthrough` are *projections*: made from the events, and rebuilt from them whenever you like. Only the table that says who a learner is, `mcp_server_user`, is not one: no event holds a name or an address.

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

**You see that it worked** when the rebuild names two projections and the number of events each was rebuilt from, `projections status` says `up to date` for both, and readiness answers `{"status":"UP"}`.', 'text/markdown', '2', 'ws_pbx--iaMGkcdQBTz', '', NULL, '{}', 'false'),
('wt_spnR7bUfMlqeAErz', '1', '11', 'ws_pbx--iaMGkcdQBTz', 'org_dQCJt9GW5xLerLME', 'where-to-go-next', 'Where to go next', 'You have done everything once: followed a walkthrough, written and published one, given it a second version, placed it, opened another organization, asked the tables, and rebuilt them.

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

**You see that it worked** when the answer says that the walkthrough is complete, with 11 of 11 steps, and the list shows "Using walkthroughs" as `completed` with 100 percent.', 'text/markdown', '2', NULL, '', NULL, '{}', 'false'),
('wt_spnR7bUfMlqeAErz', '1', '2', 'ws_6HqUf-3B8n7GF4WY', 'org_dQCJt9GW5xLerLME', 'list-select-next', 'List, select, next', 'Your agent uses these tools most:

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

**You see that it worked** when the status shows one completed step, and the new conversation delivers this step again: step 2, not step 1 and not step 3.', 'text/markdown', '2', 'ws_bVmtqVM6aXnH5iiT', '', NULL, '{}', 'false'),
('wt_spnR7bUfMlqeAErz', '1', '3', 'ws_bVmtqVM6aXnH5iiT', 'org_dQCJt9GW5xLerLME', 'write-a-walkthrough', 'Write a walkthrough', 'A walkthrough is a folder with `walkthrough.yaml` and one Markdown file for each step. Make one with two steps, outside the repository:

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

**You see that it worked** when `ls ~/hello-walkthrough` shows the three files.', 'text/markdown', '2', 'ws_kQ27Iq019_IT41P1', '', NULL, '{}', 'false'),
('wt_spnR7bUfMlqeAErz', '1', '4', 'ws_kQ27Iq019_IT41P1', 'org_dQCJt9GW5xLerLME', 'check-and-import', 'Check it and import it', 'Import reads the whole folder first. If anything is wrong, it names file and line and changes nothing. Provoke that once: ask for a step that does not exist.

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
```', 'text/markdown', '2', 'ws_flpZmxhg50xzODTY', '', NULL, '{}', 'false'),
('wt_spnR7bUfMlqeAErz', '1', '5', 'ws_flpZmxhg50xzODTY', 'org_dQCJt9GW5xLerLME', 'see-it-from-the-agent', 'Follow it in your agent', 'Your agent does not need to reconnect. Ask it:

> List the walkthroughs again and start "Say hello from a script".

It now delivers your first step. Do what the step says, tell the agent that you are done, and stop at the second step.

Agents usually rephrase a step. What yours received is worth a look:

> Show me the raw text of the last walkthrough answer.

The answer has two parts. The first is Markdown: the name of the walkthrough and its organization, a line `Step 2 of 2: Run the script`, your text between two marked lines, and what to do next. The marks tell the agent which words are the author''s and which are the server''s, so that a step cannot give the agent orders in the server''s name. The second part is JSON with the outcome, the step''s id, the number of completed steps and the percentage.

Percent is completed steps by required steps, rounded down. It is 100 only when the walkthrough is completed. A step counts as completed when your agent acknowledges it with `next_walkthrough_step`, never because it was shown.

You now have two walkthroughs under way. Come back to this one by its name:

> Resume "Using walkthroughs".

The server returns the step you stand on here, and leaves the other walkthrough where it was.

**You see that it worked** when the list shows "Say hello from a script" as `in_progress` with 50 percent, and this step is delivered again.', 'text/markdown', '2', 'ws_gBZeR-1C-W4Kov0u', '', NULL, '{}', 'false'),
('wt_spnR7bUfMlqeAErz', '1', '6', 'ws_gBZeR-1C-W4Kov0u', 'org_dQCJt9GW5xLerLME', 'publish-a-new-version', 'Publish a new version', 'To change a walkthrough, edit its files and import the folder again. Give the second step a better ending:

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

**You see that it worked** when the status named version 1 and latest version 2, and the new attempt runs on version 2.', 'text/markdown', '2', 'ws_A0lm6nzBy8KZ43QL', '', NULL, '{}', 'false'),
('wt_spnR7bUfMlqeAErz', '1', '7', 'ws_A0lm6nzBy8KZ43QL', 'org_dQCJt9GW5xLerLME', 'order-disable-unassign', 'Order, disable, unassign', 'An organization owns walkthroughs. An MCP server offers those that are assigned to it, each once, in an order you choose. These commands change the assignment, not the content. Run them one at a time, and ask your agent to list the walkthroughs after each.

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

**You see that it worked** when your walkthrough led the list, was missing from it while disabled and while unassigned, and is in it again at the end, in second place.', 'text/markdown', '2', 'ws_d3wJzT1y_xMqQK62', '', NULL, '{}', 'false'),
('wt_spnR7bUfMlqeAErz', '1', '8', 'ws_d3wJzT1y_xMqQK62', 'org_dQCJt9GW5xLerLME', 'another-organization', 'Another organization, another server', E'One service serves many organizations. Each has its own walkthroughs, MCP servers and learners. Which MCP server a request is for is decided by its `Host` header, before anything else is looked at.

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

**You see that it worked** when the answer to `curl` lists "Say hello from a script" and nothing else. With `Host: nowhere.localhost` the same request is refused: unknown host.', 'text/markdown', '2', 'ws_HxPvpqRUn-AHl3fi', '', NULL, '{}', 'false'),
('wt_spnR7bUfMlqeAErz', '1', '9', 'ws_HxPvpqRUn-AHl3fi', 'org_dQCJt9GW5xLerLME', 'ask-the-tables', 'Ask the tables', 'Everything that happens is recorded as an event, and turned into tables you can query. They are in the schema `walkthrough`; times are in UTC. With the embedded PostgreSQL, port and password lie in the data directory. With `psql` installed, connect read-only:

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

**You see that it worked** when the first query shows you twice: in this walkthrough with 8 completed steps, and in "Say hello from a script" with attempt 2.', 'text/markdown', '2', 'ws_bKk9yMNdzrnNh7Ar', '', NULL, '{}', 'false');

DELETE FROM walkthrough.walkthrough_versions;
INSERT INTO walkthrough.walkthrough_versions (walkthrough_id, version, organization_id, title, description, tags, estimated_minutes, step_count, published_at, policy) VALUES
('wt_spnR7bUfMlqeAErz', '1', 'org_dQCJt9GW5xLerLME', 'Using walkthroughs', 'From your first step in the agent to publishing, placing and measuring walkthroughs of your own.', '{start,authoring,operations}', '45', '11', '2026-11-23 06:38:43.739574+00', 'carry');

DELETE FROM walkthrough.walkthroughs;
INSERT INTO walkthrough.walkthroughs (id, organization_id, key, title, description, tags, estimated_minutes, first_step_id, version, is_published, created_at, updated_at, revision, availability) VALUES
('wt_spnR7bUfMlqeAErz', 'org_dQCJt9GW5xLerLME', 'using-walkthroughs', 'Using walkthroughs', 'From your first step in the agent to publishing, placing and measuring walkthroughs of your own.', '{start,authoring,operations}', '45', 'ws_V1VltND2yMINpm8X', '1', 'true', '2026-11-23 06:38:43.530548+00', '2026-11-23 06:38:43.739574+00', '14', 'open');

SELECT setval('eventstore.global_index', (SELECT max(global_index) FROM eventstore.domain_events));
RESET session_replication_role;

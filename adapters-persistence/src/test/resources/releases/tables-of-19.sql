-- What the program of a0cd288 wrote, in tables as migration V019 left them: the demo, one learner who stands on
-- the fourth step, and one who completed it. Private keys are left out.
SET session_replication_role = replica;
DELETE FROM analytics.settings;
INSERT INTO analytics.settings (only_row, at_risk_days, abandoned_days) VALUES
('true', '7', '14');

DELETE FROM eventstore.claimed_names;
INSERT INTO eventstore.claimed_names (kind, scope, name, organization_id, target) VALUES
('HOST', '', '127.0.0.1', 'org_UEZMmd-YocWdHIF_', 'mcps_jK64yqmrah43JocK'),
('HOST', '', 'localhost', 'org_UEZMmd-YocWdHIF_', 'mcps_jK64yqmrah43JocK'),
('ORGANIZATION', '', 'demo', 'org_UEZMmd-YocWdHIF_', 'org_UEZMmd-YocWdHIF_'),
('WALKTHROUGH', 'org_UEZMmd-YocWdHIF_', 'using-walkthroughs', 'org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct');

DELETE FROM eventstore.domain_events;
INSERT INTO eventstore.domain_events (global_index, event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type, payload_revision, payload, meta_data) VALUES
('1', 'c99b8b31-96b9-4679-98b2-9a4a0d9de036', 'org_UEZMmd-YocWdHIF_', '0', 'Organization', '2026-11-23 06:37:43.132571+00', 'OrganizationCreated', '1', '{"at": "2026-11-23T06:37:43.054961Z", "name": "Walkthroughs demo", "slug": "demo", "organization_id": "org_UEZMmd-YocWdHIF_"}', '{"actor": "operator", "channel": "command", "organization_id": "org_UEZMmd-YocWdHIF_"}'),
('2', 'bc774dfe-eb0f-4c42-a600-e1472f81c9ce', 'mcps_jK64yqmrah43JocK', '0', 'McpServer', '2026-11-23 06:37:43.28565+00', 'ServerCreated', '1', '{"at": "2026-11-23T06:37:43.261034Z", "name": "Walkthroughs demo", "hosts": ["localhost", "127.0.0.1"], "server_id": "mcps_jK64yqmrah43JocK", "organization_id": "org_UEZMmd-YocWdHIF_", "requires_step_id": false}', '{"actor": "operator", "channel": "command", "organization_id": "org_UEZMmd-YocWdHIF_"}'),
('3', 'bfbe9417-108c-47e3-9ffd-78b920ebd99d', 'wt_8anO_Ob6nJ47X8ct', '0', 'Walkthrough', '2026-11-23 06:37:44.076366+00', 'WalkthroughCreated', '1', '{"at": "2026-11-23T06:37:44.004971Z", "key": "using-walkthroughs", "walkthrough_id": "wt_8anO_Ob6nJ47X8ct", "organization_id": "org_UEZMmd-YocWdHIF_"}', '{"actor": "operator", "channel": "command", "organization_id": "org_UEZMmd-YocWdHIF_"}'),
('4', '052d3b66-f8bb-41d1-b0b9-cfffced1ce46', 'wt_8anO_Ob6nJ47X8ct', '1', 'Walkthrough', '2026-11-23 06:37:44.076576+00', 'WalkthroughDescribed', '1', '{"at": "2026-11-23T06:37:44.004971Z", "details": {"tags": ["start", "authoring", "operations"], "title": "Using walkthroughs", "description": "From your first step in the agent to publishing, placing and measuring walkthroughs of your own.", "estimated_minutes": 45}, "walkthrough_id": "wt_8anO_Ob6nJ47X8ct"}', '{"actor": "operator", "channel": "command", "organization_id": "org_UEZMmd-YocWdHIF_"}'),
('5', '63355849-1f03-4111-90a6-dc0c343b2f26', 'wt_8anO_Ob6nJ47X8ct', '2', 'Walkthrough', '2026-11-23 06:37:44.086485+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:37:44.004971Z", "key": "where-you-are", "agent": "", "title": "Where you are, and how your agent is connected", "content": "You are in a walkthrough: a lesson that comes to you one step at a time, inside the coding agent you already work with. The server delivers the step. Your agent presents it, helps you do it, and tells the server when you are done. The server remembers how far you are.\\n\\nThis one teaches the product itself. You will write a walkthrough, publish it, follow it, change it, and look at what the server recorded. It takes about 45 minutes. You can stop after any step.\\n\\nYour agent reaches the server over MCP at `http://localhost:8080/mcp`, unless you chose another port. Listing needs nobody to sign in. When a tool has to know who learns, the agent opens a browser: you enter your e-mail address, then the code that was sent there, and let the agent in. This demo has no mail server, so the code is in the log of the service. Another agent is connected with one line:\\n\\n```bash\\nclaude mcp add --transport http walkthroughs http://localhost:8080/mcp\\n```\\n\\nThe same e-mail address is always the same learner, so a second agent in which you sign in with it continues where you are now. What you let in is listed at `http://localhost:8080/connections`, and can be disconnected there. Scripts, and clients without a browser, send a token that a command makes; the README has that, and the settings for Cursor and VS Code.\\n\\nBuild the program now, in a terminal of your own at the root of the repository; the later steps use the jar it makes:\\n\\n```bash\\nmvn -DskipTests package\\n```\\n\\n**You see that it worked** when `java -jar bootstrap/target/walkthroughs.jar --help` lists commands such as `import`, `assign` and `token`.", "step_id": "ws_saMjn9Vd84gPoFrW", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_8anO_Ob6nJ47X8ct"}', '{"actor": "operator", "channel": "command", "organization_id": "org_UEZMmd-YocWdHIF_"}'),
('6', '60bbfcb6-ae51-4b04-80e6-001b7607d501', 'wt_8anO_Ob6nJ47X8ct', '3', 'Walkthrough', '2026-11-23 06:37:44.088814+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:37:44.004971Z", "key": "list-select-next", "agent": "", "title": "List, select, next", "content": "Your agent uses these tools most:\\n\\n| Tool | What it does |\\n|---|---|\\n| `list_walkthroughs` | shows what this server offers, with your status in each |\\n| `select_walkthrough` | begins a walkthrough, or resumes it at the step you stand on |\\n| `next_walkthrough_step` | records the step you have done, and brings the next one |\\n| `get_walkthrough_status` | shows how far you are; it changes nothing |\\n\\nFour more are there when you ask for them: `review_walkthrough_step` reads an earlier step again, `skip_walkthrough_step` leaves one out with a reason, `reset_walkthrough_progress` begins again, and `catch_up_walkthrough` brings only what is new after you have finished.\\n\\nEvery answer that delivers a step carries the id of that step, such as `ws_` and sixteen more characters. Your agent sends it back as `current_step_id` when you are done. The id says which step is finished, so a call that is repeated, by the agent or by a lost connection, completes nothing twice: the answer is `already_advanced` and names the step you are really on. The id of a step you have not reached is refused with `OUT_OF_ORDER`.\\n\\nThe id also says which walkthrough is meant. You can have several under way. Without an id, the server takes the one you last selected or advanced here.\\n\\nYour progress is kept by the server, not by the conversation. Close the agent, restart the server, come back tomorrow with another agent: `select_walkthrough` returns the same step.\\n\\nTry it. Ask your agent:\\n\\n> How far am I in this walkthrough? Do not go on yet.\\n\\nThen start a new conversation, and ask there:\\n\\n> List the walkthroughs and resume \\"Using walkthroughs\\".\\n\\n**You see that it worked** when the status shows one completed step, and the new conversation delivers this step again: step 2, not step 1 and not step 3.", "step_id": "ws_bNq1mDF4MXE4NWtB", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_8anO_Ob6nJ47X8ct"}', '{"actor": "operator", "channel": "command", "organization_id": "org_UEZMmd-YocWdHIF_"}'),
('7', 'b4c57dbd-0508-44b5-88e8-304aeac8be90', 'wt_8anO_Ob6nJ47X8ct', '4', 'Walkthrough', '2026-11-23 06:37:44.093047+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:37:44.004971Z", "key": "write-a-walkthrough", "agent": "", "title": "Write a walkthrough", "content": "A walkthrough is a folder with `walkthrough.yaml` and one Markdown file for each step. Make one with two steps, outside the repository:\\n\\n````bash\\nmkdir -p ~/hello-walkthrough && cd ~/hello-walkthrough\\n\\ncat > walkthrough.yaml <<''END''\\nkey: hello\\ntitle: Say hello from a script\\ndescription: Two steps to a script that greets whoever runs it.\\ntags: [example]\\nestimated_minutes: 5\\nsteps:\\n  - 01-write-the-script.md\\n  - 02-run-it.md\\nEND\\n\\ncat > 01-write-the-script.md <<''END''\\n---\\ntitle: Write the script\\n---\\n\\nCreate the file `hello.sh` with this line:\\n\\n```bash\\necho \\"Hello, $USER\\"\\n```\\n\\nYou see that it worked when `cat hello.sh` prints the line.\\nEND\\n\\ncat > 02-run-it.md <<''END''\\n# Run the script\\n\\nRun `sh hello.sh`.\\n\\nYou see that it worked when it greets you by name.\\nEND\\n\\ncd -\\n````\\n\\nThe walkthrough''s `key` is its name in commands. Each step has a key as well: from front matter (`key: …`), else from the file name without its number, here `write-the-script` and `run-it`. A step keeps its identity as long as its key stays, even if its title, text or place changes. The title comes from front matter, else from the first heading.\\n\\nWhat makes a good step:\\n\\n- **One action.** If you write \\"then\\" twice, it is two steps.\\n- **One way to see that it worked**, at the end, which the reader can check.\\n- Exact commands in code fences. They are delivered byte for byte.\\n- Nothing that needs the next step to make sense: a reader may come back after a week.\\n\\nA step may hold 64 KiB. Above about 8,000 estimated tokens you are warned, since some agents shorten long answers. Raw HTML is turned into plain text on import.\\n\\n**You see that it worked** when `ls ~/hello-walkthrough` shows the three files.", "step_id": "ws_tUKTF03xz5qwINoX", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_8anO_Ob6nJ47X8ct"}', '{"actor": "operator", "channel": "command", "organization_id": "org_UEZMmd-YocWdHIF_"}'),
('8', '737b5fe6-2c33-47fd-9953-3c862b6de8f8', 'wt_8anO_Ob6nJ47X8ct', '5', 'Walkthrough', '2026-11-23 06:37:44.093487+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:37:44.004971Z", "key": "check-and-import", "agent": "", "title": "Check it and import it", "content": "Import reads the whole folder first. If anything is wrong, it names file and line and changes nothing. Provoke that once: ask for a step that does not exist.\\n\\n```bash\\necho \\"  - 03-missing.md\\" >> ~/hello-walkthrough/walkthrough.yaml\\njava -jar bootstrap/target/walkthroughs.jar import ~/hello-walkthrough --organization demo\\n```\\n\\nThe command ends with exit status 1. It says `INVALID_CONTENT`, and that line 9 of `walkthrough.yaml` names a file that is not in the folder. Take the line out again:\\n\\n```bash\\nsed -i.bak ''$d'' ~/hello-walkthrough/walkthrough.yaml && rm ~/hello-walkthrough/walkthrough.yaml.bak\\n```\\n\\nNow import the folder, publish it, and offer it on the server that your agent is connected to:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar import ~/hello-walkthrough --organization demo --publish --assign localhost\\n```\\n\\nThree things happen, all of them or none:\\n\\n- the content becomes the **draft** of walkthrough `demo/hello`;\\n- `--publish` freezes the draft as **version 1**, which never changes again;\\n- `--assign` offers the walkthrough on the MCP server with host `localhost`.\\n\\nWithout `--publish` the import stays a draft that no learner sees. That is a way to check content without showing it.\\n\\nThe command works on the same data as the running server. It needs no restart, and waits until the server''s tables show what it did. If your server runs with another data directory or database, give the command the same setting, for example `--walkthroughs.data-dir=DIR`.\\n\\n**You see that it worked** when the command prints a line like this one, with an id of its own:\\n\\n```text\\nImported hello, \\"Say hello from a script\\": 2 steps, version 1 (wt_…).\\n```", "step_id": "ws_VcBEbrm2qK3SVfq_", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_8anO_Ob6nJ47X8ct"}', '{"actor": "operator", "channel": "command", "organization_id": "org_UEZMmd-YocWdHIF_"}'),
('9', '8bb6195e-a937-4951-8e24-3a07d2edef7f', 'wt_8anO_Ob6nJ47X8ct', '6', 'Walkthrough', '2026-11-23 06:37:44.09367+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:37:44.004971Z", "key": "see-it-from-the-agent", "agent": "", "title": "Follow it in your agent", "content": "Your agent does not need to reconnect. Ask it:\\n\\n> List the walkthroughs again and start \\"Say hello from a script\\".\\n\\nIt now delivers your first step. Do what the step says, tell the agent that you are done, and stop at the second step.\\n\\nAgents usually rephrase a step. What yours received is worth a look:\\n\\n> Show me the raw text of the last walkthrough answer.\\n\\nThe answer has two parts. The first is Markdown: the name of the walkthrough and its organization, a line `Step 2 of 2: Run the script`, your text between two marked lines, and what to do next. The marks tell the agent which words are the author''s and which are the server''s, so that a step cannot give the agent orders in the server''s name. The second part is JSON with the outcome, the step''s id, the number of completed steps and the percentage.\\n\\nPercent is completed steps by required steps, rounded down. It is 100 only when the walkthrough is completed. A step counts as completed when your agent acknowledges it with `next_walkthrough_step`, never because it was shown.\\n\\nYou now have two walkthroughs under way. Come back to this one by its name:\\n\\n> Resume \\"Using walkthroughs\\".\\n\\nThe server returns the step you stand on here, and leaves the other walkthrough where it was.\\n\\n**You see that it worked** when the list shows \\"Say hello from a script\\" as `in_progress` with 50 percent, and this step is delivered again.", "step_id": "ws_gb6K7Ko-f68P2rVU", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_8anO_Ob6nJ47X8ct"}', '{"actor": "operator", "channel": "command", "organization_id": "org_UEZMmd-YocWdHIF_"}'),
('10', '080ba46b-6903-477a-b45d-c74c76837b2b', 'wt_8anO_Ob6nJ47X8ct', '7', 'Walkthrough', '2026-11-23 06:37:44.093772+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:37:44.004971Z", "key": "publish-a-new-version", "agent": "", "title": "Publish a new version", "content": "To change a walkthrough, edit its files and import the folder again. Give the second step a better ending:\\n\\n```bash\\ncat > ~/hello-walkthrough/02-run-it.md <<''END''\\n# Run the script\\n\\nRun `sh hello.sh`.\\n\\nYou see that it worked when the greeting has your user name in it. Compare with `id -un`.\\nEND\\n\\njava -jar bootstrap/target/walkthroughs.jar import ~/hello-walkthrough --organization demo --publish\\n```\\n\\nThe answer ends with `version 2`. Import compares by key: the first step is as it was, the second one keeps its id and has new text. Nothing else was recorded.\\n\\nImport the same folder once more with the same command. Now the answer begins with `Unchanged`, and the version is still 2: publishing what is published already makes no version.\\n\\nVersion 1 still exists, and you are in it. An attempt that is under way runs on the version it began on, and a completed attempt stays a fact about its version. A new attempt takes the newest version. Ask your agent:\\n\\n> What is my status in \\"Say hello from a script\\"? Tell me version and latest_version.\\n\\n> Start \\"Say hello from a script\\" over from the beginning.\\n\\nThe second request ends your running attempt and opens attempt 2. The first attempt stays in the records with the reason `restarted`.\\n\\nYou can also publish in two moves: import without `--publish`, then `publish demo/hello`.\\n\\nResume \\"Using walkthroughs\\" when you have seen both answers.\\n\\n**You see that it worked** when the status named version 1 and latest version 2, and the new attempt runs on version 2.", "step_id": "ws_g3EwVLkwPeTOETJL", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_8anO_Ob6nJ47X8ct"}', '{"actor": "operator", "channel": "command", "organization_id": "org_UEZMmd-YocWdHIF_"}'),
('11', '5dc32880-7709-4e54-83db-6fbdcb930bd2', 'wt_8anO_Ob6nJ47X8ct', '8', 'Walkthrough', '2026-11-23 06:37:44.098538+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:37:44.004971Z", "key": "order-disable-unassign", "agent": "", "title": "Order, disable, unassign", "content": "An organization owns walkthroughs. An MCP server offers those that are assigned to it, each once, in an order you choose. These commands change the assignment, not the content. Run them one at a time, and ask your agent to list the walkthroughs after each.\\n\\nPut your walkthrough first. Places count from 0; walkthroughs in the same place are ordered by title.\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar assign demo/hello --server localhost --order 0\\njava -jar bootstrap/target/walkthroughs.jar assign demo/using-walkthroughs --server localhost --order 1\\n```\\n\\nDisable it. It stays assigned and keeps its place, and no learner on this server can list, select or continue it:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar assign demo/hello --server localhost --disabled\\n```\\n\\nEnable it again with the same command without `--disabled`. An import with `--assign localhost` enables it too.\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar assign demo/hello --server localhost\\n```\\n\\nTake it off the server altogether, and put it back:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar unassign demo/hello --server localhost\\njava -jar bootstrap/target/walkthroughs.jar assign demo/hello --server localhost\\n```\\n\\nPut back, it stands behind the last one, since its old place went with the assignment. None of this touches progress: your attempt waits at the step where you left it. While a walkthrough is disabled or unassigned, its id gets the answer that an unknown id gets, `NOT_FOUND`. Nobody can find out from outside what exists elsewhere.\\n\\nA walkthrough is named by `organization/key`, or by its id.\\n\\n**You see that it worked** when your walkthrough led the list, was missing from it while disabled and while unassigned, and is in it again at the end, in second place.", "step_id": "ws_r0bNdLV4AXKVOkCK", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_8anO_Ob6nJ47X8ct"}', '{"actor": "operator", "channel": "command", "organization_id": "org_UEZMmd-YocWdHIF_"}'),
('12', '8b6fc684-b3c2-4be8-b3cf-ed37ee9645d9', 'wt_8anO_Ob6nJ47X8ct', '9', 'Walkthrough', '2026-11-23 06:37:44.098693+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:37:44.004971Z", "key": "another-organization", "agent": "", "title": "Another organization, another server", "content": "One service serves many organizations. Each has its own walkthroughs, MCP servers and learners. Which MCP server a request is for is decided by its `Host` header, before anything else is looked at.\\n\\nCreate an organization, give it a server on the host `lab.localhost`, and import your folder there as well:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar organization create --slug lab --name \\"Lab\\"\\njava -jar bootstrap/target/walkthroughs.jar server create --organization lab --host lab.localhost --name \\"Lab\\"\\njava -jar bootstrap/target/walkthroughs.jar import ~/hello-walkthrough --organization lab --publish --assign lab.localhost\\n```\\n\\nKeys are unique within an organization, so `lab/hello` and `demo/hello` are two walkthroughs. Slugs and hosts are unique everywhere.\\n\\nAsk the new server what it offers. Listing works without a token:\\n\\n```bash\\ncurl -s http://localhost:8080/mcp -H ''Host: lab.localhost'' -H ''Content-Type: application/json'' \\\\\\n  -d ''{\\"jsonrpc\\":\\"2.0\\",\\"id\\":1,\\"method\\":\\"tools/call\\",\\"params\\":{\\"name\\":\\"list_walkthroughs\\"}}''\\n```\\n\\nTo learn there, sign in there, or send a token for that server:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar token --server lab.localhost --email you@example.com\\n```\\n\\nA token is signed with a key of its server. The token your agent has now is refused there, and the new one is refused here. The same e-mail address in two organizations is two learners, and neither sees the other''s progress. A token holds 30 days; `--valid-for PT1H` makes it an hour.\\n\\nIf your service is reached from elsewhere, start it with `--walkthroughs.public-url=https://{host}`, so that tokens name the address that clients use.\\n\\n**You see that it worked** when the answer to `curl` lists \\"Say hello from a script\\" and nothing else. With `Host: nowhere.localhost` the same request is refused: unknown host.", "step_id": "ws_MrL3rxRldPjsOVyc", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_8anO_Ob6nJ47X8ct"}', '{"actor": "operator", "channel": "command", "organization_id": "org_UEZMmd-YocWdHIF_"}'),
('13', '6b1382bc-6a37-4fbe-9b03-de1966ed8bb7', 'wt_8anO_Ob6nJ47X8ct', '10', 'Walkthrough', '2026-11-23 06:37:44.098809+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:37:44.004971Z", "key": "ask-the-tables", "agent": "", "title": "Ask the tables", "content": "Everything that happens is recorded as an event, and turned into tables you can query. They are in the schema `walkthrough`; times are in UTC. With the embedded PostgreSQL, port and password lie in the data directory. With `psql` installed, connect read-only:\\n\\n```bash\\ndb=\\"${WALKTHROUGHS_DATA_DIR:-$HOME/.walkthroughs}/postgres/18\\"\\nexport PGHOST=127.0.0.1 PGPORT=\\"$(cat \\"$db/port\\")\\" PGDATABASE=walkthroughs\\nexport PGUSER=postgres PGPASSWORD=\\"$(cat \\"$db/data/walkthroughs.password\\")\\"\\nexport PGOPTIONS=''-c default_transaction_read_only=on''\\npsql\\n```\\n\\nAny other PostgreSQL client does as well, with the same five values. This user may do everything, so keep the read-only option.\\n\\nHow far is everyone?\\n\\n```sql\\nSELECT w.title, p.status, p.completed_steps, p.required_steps, p.attempt, p.last_activity_at\\n  FROM walkthrough.walkthrough_progress p\\n  JOIN walkthrough.walkthroughs w ON w.id = p.walkthrough_id\\n ORDER BY p.last_activity_at DESC;\\n```\\n\\nHow long did each step of this walkthrough take, as a median?\\n\\n```sql\\nSELECT s.number, s.title, count(*) AS completed,\\n       percentile_cont(0.5) WITHIN GROUP (ORDER BY f.active_seconds) AS median_seconds\\n  FROM walkthrough.walkthrough_step_facts f\\n  JOIN walkthrough.walkthrough_version_steps s\\n    ON s.walkthrough_id = f.walkthrough_id AND s.version = f.version AND s.step_id = f.step_id\\n  JOIN walkthrough.walkthroughs w ON w.id = f.walkthrough_id\\n WHERE w.key = ''using-walkthroughs'' AND f.completed_at IS NOT NULL\\n GROUP BY s.number, s.title\\n ORDER BY s.number;\\n```\\n\\nAnd the events behind it, as readable JSON:\\n\\n```sql\\nSELECT time_stamp, payload_type, payload, meta_data ->> ''client_name'' AS client\\n  FROM eventstore.domain_events\\n ORDER BY global_index DESC LIMIT 5;\\n```\\n\\nWho has not started has no row. There is no table of views: a step counts from the moment it was shown to the moment it was acknowledged, and a pause counts for 30 minutes at most.\\n\\n**You see that it worked** when the first query shows you twice: in this walkthrough with 8 completed steps, and in \\"Say hello from a script\\" with attempt 2.", "step_id": "ws_ZOpUd7KiPnXnkUWh", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_8anO_Ob6nJ47X8ct"}', '{"actor": "operator", "channel": "command", "organization_id": "org_UEZMmd-YocWdHIF_"}'),
('14', '2f56d643-072e-4ea4-b78b-69def6e5cab3', 'wt_8anO_Ob6nJ47X8ct', '11', 'Walkthrough', '2026-11-23 06:37:44.098921+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:37:44.004971Z", "key": "look-after-the-projections", "agent": "", "title": "Look after the projections", "content": "The events are the truth. The tables of schema `walkthrough` are *projections*: made from the events, and rebuilt from them whenever you like. Only the table that says who a learner is, `mcp_server_user`, is not one: no event holds a name or an address.\\n\\nThere are two projections. `catalogue` writes organizations, servers, assignments and content. `progress` writes progress, attempts and step facts. Ask how far they are:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar projections status\\n```\\n\\n`up to date` means that every event is in the tables. A service under load may be a moment behind. Learners do not notice, because what `select_walkthrough` and `next_walkthrough_step` answer comes from the decision itself and not from a table.\\n\\nNow make the tables again from the first event, while the server runs:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar projections rebuild\\n```\\n\\nEach projection is rebuilt in one transaction. Readers see the old rows until the new ones are complete, and then the new ones. You rebuild after a fault in a projection was corrected, or when you have reason to doubt a table.\\n\\nAsk the first query of the step before once more: the rows are the same.\\n\\nThe service itself reports its health:\\n\\n```bash\\ncurl -s http://localhost:8080/actuator/health/readiness\\n```\\n\\nReadiness needs the database and both projections. Liveness, under `/actuator/health/liveness`, needs neither, so that an orchestrator does not restart the service because its database is away.\\n\\n**You see that it worked** when the rebuild names two projections and the number of events each was rebuilt from, `projections status` says `up to date` for both, and readiness answers `{\\"status\\":\\"UP\\"}`.", "step_id": "ws_N5guvZmviHEoMs8f", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_8anO_Ob6nJ47X8ct"}', '{"actor": "operator", "channel": "command", "organization_id": "org_UEZMmd-YocWdHIF_"}'),
('15', 'a69de632-97fd-47b7-b8d8-1fdc34801b64', 'wt_8anO_Ob6nJ47X8ct', '12', 'Walkthrough', '2026-11-23 06:37:44.099028+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:37:44.004971Z", "key": "where-to-go-next", "agent": "", "title": "Where to go next", "content": "You have done everything once: followed a walkthrough, written and published one, given it a second version, placed it, opened another organization, asked the tables, and rebuilt them.\\n\\nA good next move is a walkthrough your own people need. Take a page that is read often and followed badly, such as the first day on a project. Cut it into steps of one action each, and end each step with something the reader can check. Publish it to a server of your own organization, follow it yourself in a fresh conversation, and note where your agent had to guess: those are the places to mend.\\n\\nIf the text exists already, you may not have to cut it by hand. `import` also takes a folder of numbered Markdown files, one lesson to a folder, and a single Markdown file whose second-level headings are the steps. It guesses the format, or you say `--format numbered` or `--format tutorial`.\\n\\nFor reading on, the repository has:\\n\\n- `README.md`: how to run it, how to connect clients, all settings;\\n- `docs/tools.md`: every tool with its fields and refusal codes;\\n- `docs/operations.md`: data directory, external database, health, commands;\\n- `docs/analytics.md`: every table and column, and queries to start from;\\n- `docs/adr`: why it is built the way it is.\\n\\nYou may want to tidy up. This takes your exercise off the server; its records stay:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar unassign demo/hello --server localhost\\n```\\n\\nNow tell your agent that you are done with this step. It is the last one, so the server closes the attempt.\\n\\n**You see that it worked** when the answer says that the walkthrough is complete, with 11 of 11 steps, and the list shows \\"Using walkthroughs\\" as `completed` with 100 percent.", "step_id": "ws_0CGTHwIWUgN_9x54", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_8anO_Ob6nJ47X8ct"}', '{"actor": "operator", "channel": "command", "organization_id": "org_UEZMmd-YocWdHIF_"}'),
('16', 'ff8a5425-4b72-4f5a-8bdb-8103b592c8fb', 'wt_8anO_Ob6nJ47X8ct', '13', 'Walkthrough', '2026-11-23 06:37:44.099131+00', 'StepsLinked', '1', '{"at": "2026-11-23T06:37:44.004971Z", "links": [{"next": "ws_bNq1mDF4MXE4NWtB", "step": "ws_saMjn9Vd84gPoFrW"}, {"next": "ws_tUKTF03xz5qwINoX", "step": "ws_bNq1mDF4MXE4NWtB"}, {"next": "ws_VcBEbrm2qK3SVfq_", "step": "ws_tUKTF03xz5qwINoX"}, {"next": "ws_gb6K7Ko-f68P2rVU", "step": "ws_VcBEbrm2qK3SVfq_"}, {"next": "ws_g3EwVLkwPeTOETJL", "step": "ws_gb6K7Ko-f68P2rVU"}, {"next": "ws_r0bNdLV4AXKVOkCK", "step": "ws_g3EwVLkwPeTOETJL"}, {"next": "ws_MrL3rxRldPjsOVyc", "step": "ws_r0bNdLV4AXKVOkCK"}, {"next": "ws_ZOpUd7KiPnXnkUWh", "step": "ws_MrL3rxRldPjsOVyc"}, {"next": "ws_N5guvZmviHEoMs8f", "step": "ws_ZOpUd7KiPnXnkUWh"}, {"next": "ws_0CGTHwIWUgN_9x54", "step": "ws_N5guvZmviHEoMs8f"}, {"step": "ws_0CGTHwIWUgN_9x54"}], "first_step_id": "ws_saMjn9Vd84gPoFrW", "walkthrough_id": "wt_8anO_Ob6nJ47X8ct"}', '{"actor": "operator", "channel": "command", "organization_id": "org_UEZMmd-YocWdHIF_"}'),
('17', '60e7476a-a53e-435c-a572-4da218361399', 'wt_8anO_Ob6nJ47X8ct', '14', 'Walkthrough', '2026-11-23 06:37:44.269725+00', 'VersionPublished', '2', '{"at": "2026-11-23T06:37:44.183667Z", "steps": ["ws_saMjn9Vd84gPoFrW", "ws_bNq1mDF4MXE4NWtB", "ws_tUKTF03xz5qwINoX", "ws_VcBEbrm2qK3SVfq_", "ws_gb6K7Ko-f68P2rVU", "ws_g3EwVLkwPeTOETJL", "ws_r0bNdLV4AXKVOkCK", "ws_MrL3rxRldPjsOVyc", "ws_ZOpUd7KiPnXnkUWh", "ws_N5guvZmviHEoMs8f", "ws_0CGTHwIWUgN_9x54"], "policy": "CARRY", "version": 1, "replaced": {}, "substantial": [], "walkthrough_id": "wt_8anO_Ob6nJ47X8ct"}', '{"actor": "operator", "channel": "command", "organization_id": "org_UEZMmd-YocWdHIF_"}'),
('18', '834f02b0-0cd6-4ba9-8d9f-9312fa1f4fd6', 'mcps_jK64yqmrah43JocK', '1', 'McpServer', '2026-11-23 06:37:44.347951+00', 'WalkthroughAssigned', '1', '{"at": "2026-11-23T06:37:44.336128Z", "enabled": true, "server_id": "mcps_jK64yqmrah43JocK", "assignment_id": "msw_Lj22xuOWqjsoGYWYPsswCV", "display_order": 0, "walkthrough_id": "wt_8anO_Ob6nJ47X8ct", "organization_id": "org_UEZMmd-YocWdHIF_"}', '{"actor": "operator", "channel": "command", "organization_id": "org_UEZMmd-YocWdHIF_"}'),
('19', 'cbc0787f-2864-4766-bcf3-b7d71509515b', 'wp_AGUEKoGxf5E3ts67rfZfCG', '0', 'Progress', '2026-11-23 06:37:57.671308+00', 'AttemptStarted', '2', '{"at": "2026-11-23T06:37:57.629661Z", "only": [], "attempt": 1, "version": 1, "server_id": "mcps_jK64yqmrah43JocK", "first_step": "ws_saMjn9Vd84gPoFrW", "learner_id": "mcpu_OeqNgDQ6tfNnJlhr", "progress_id": "wp_AGUEKoGxf5E3ts67rfZfCG", "required_steps": 11, "walkthrough_id": "wt_8anO_Ob6nJ47X8ct", "organization_id": "org_UEZMmd-YocWdHIF_"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_jK64yqmrah43JocK", "client_version": "1", "organization_id": "org_UEZMmd-YocWdHIF_", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_OeqNgDQ6tfNnJlhr"}'),
('20', '580602e6-7020-480a-92a3-19c01fddbb44', 'wf_Iy1CJvhWzbtXhbRB0jEW39', '0', 'Focus', '2026-11-23 06:37:57.720455+00', 'FocusMoved', '1', '{"at": "2026-11-23T06:37:57.699887Z", "focus_id": "wf_Iy1CJvhWzbtXhbRB0jEW39", "server_id": "mcps_jK64yqmrah43JocK", "learner_id": "mcpu_OeqNgDQ6tfNnJlhr", "walkthrough_id": "wt_8anO_Ob6nJ47X8ct", "organization_id": "org_UEZMmd-YocWdHIF_"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_jK64yqmrah43JocK", "client_version": "1", "organization_id": "org_UEZMmd-YocWdHIF_", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_OeqNgDQ6tfNnJlhr"}'),
('21', '4ccc8d9a-5105-4d1d-a5fe-372e689cf67b', 'wp_AGUEKoGxf5E3ts67rfZfCG', '1', 'Progress', '2026-11-23 06:37:57.908622+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:37:57.896071Z", "next": "ws_bNq1mDF4MXE4NWtB", "step": "ws_saMjn9Vd84gPoFrW", "attempt": 1, "version": 1, "server_id": "mcps_jK64yqmrah43JocK", "progress_id": "wp_AGUEKoGxf5E3ts67rfZfCG"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_jK64yqmrah43JocK", "client_version": "1", "organization_id": "org_UEZMmd-YocWdHIF_", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_OeqNgDQ6tfNnJlhr"}'),
('22', '7dc9819d-5df0-49e5-a194-5fb2abe3bccc', 'wp_AGUEKoGxf5E3ts67rfZfCG', '2', 'Progress', '2026-11-23 06:37:58.044391+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:37:58.037784Z", "next": "ws_tUKTF03xz5qwINoX", "step": "ws_bNq1mDF4MXE4NWtB", "attempt": 1, "version": 1, "server_id": "mcps_jK64yqmrah43JocK", "progress_id": "wp_AGUEKoGxf5E3ts67rfZfCG"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_jK64yqmrah43JocK", "client_version": "1", "organization_id": "org_UEZMmd-YocWdHIF_", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_OeqNgDQ6tfNnJlhr"}'),
('23', '497cf985-5973-4610-85c2-9cc1eb5c7c28', 'wp_AGUEKoGxf5E3ts67rfZfCG', '3', 'Progress', '2026-11-23 06:37:58.149111+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:37:58.148277Z", "next": "ws_VcBEbrm2qK3SVfq_", "step": "ws_tUKTF03xz5qwINoX", "attempt": 1, "version": 1, "server_id": "mcps_jK64yqmrah43JocK", "progress_id": "wp_AGUEKoGxf5E3ts67rfZfCG"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_jK64yqmrah43JocK", "client_version": "1", "organization_id": "org_UEZMmd-YocWdHIF_", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_OeqNgDQ6tfNnJlhr"}'),
('24', 'ac744f9c-3c14-406b-8f72-262b0b920d1b', 'wp_Lp1Ug5iz1uY8wAO6z2nLVL', '0', 'Progress', '2026-11-23 06:37:58.346816+00', 'AttemptStarted', '2', '{"at": "2026-11-23T06:37:58.334480Z", "only": [], "attempt": 1, "version": 1, "server_id": "mcps_jK64yqmrah43JocK", "first_step": "ws_saMjn9Vd84gPoFrW", "learner_id": "mcpu_3IKrGDxwVEneGtAn", "progress_id": "wp_Lp1Ug5iz1uY8wAO6z2nLVL", "required_steps": 11, "walkthrough_id": "wt_8anO_Ob6nJ47X8ct", "organization_id": "org_UEZMmd-YocWdHIF_"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_jK64yqmrah43JocK", "client_version": "1", "organization_id": "org_UEZMmd-YocWdHIF_", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_3IKrGDxwVEneGtAn"}'),
('25', '64665dbe-911e-4d5e-871a-456b9cb5ccce', 'wf_MpM-YPx6M8-dxZWGWuzOuh', '0', 'Focus', '2026-11-23 06:37:58.378452+00', 'FocusMoved', '1', '{"at": "2026-11-23T06:37:58.365910Z", "focus_id": "wf_MpM-YPx6M8-dxZWGWuzOuh", "server_id": "mcps_jK64yqmrah43JocK", "learner_id": "mcpu_3IKrGDxwVEneGtAn", "walkthrough_id": "wt_8anO_Ob6nJ47X8ct", "organization_id": "org_UEZMmd-YocWdHIF_"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_jK64yqmrah43JocK", "client_version": "1", "organization_id": "org_UEZMmd-YocWdHIF_", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_3IKrGDxwVEneGtAn"}'),
('26', 'fb24a0c8-154c-4c16-a854-339df1f08184', 'wp_Lp1Ug5iz1uY8wAO6z2nLVL', '1', 'Progress', '2026-11-23 06:37:58.452124+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:37:58.448032Z", "next": "ws_bNq1mDF4MXE4NWtB", "step": "ws_saMjn9Vd84gPoFrW", "attempt": 1, "version": 1, "server_id": "mcps_jK64yqmrah43JocK", "progress_id": "wp_Lp1Ug5iz1uY8wAO6z2nLVL"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_jK64yqmrah43JocK", "client_version": "1", "organization_id": "org_UEZMmd-YocWdHIF_", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_3IKrGDxwVEneGtAn"}'),
('27', '429ac9c9-a4c4-49e5-83a3-5b06a8ee4bbd', 'wp_Lp1Ug5iz1uY8wAO6z2nLVL', '2', 'Progress', '2026-11-23 06:37:58.538609+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:37:58.534730Z", "next": "ws_tUKTF03xz5qwINoX", "step": "ws_bNq1mDF4MXE4NWtB", "attempt": 1, "version": 1, "server_id": "mcps_jK64yqmrah43JocK", "progress_id": "wp_Lp1Ug5iz1uY8wAO6z2nLVL"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_jK64yqmrah43JocK", "client_version": "1", "organization_id": "org_UEZMmd-YocWdHIF_", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_3IKrGDxwVEneGtAn"}'),
('28', '0d16822e-3072-44c8-a8f9-aad517f0c08b', 'wp_Lp1Ug5iz1uY8wAO6z2nLVL', '3', 'Progress', '2026-11-23 06:37:58.595029+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:37:58.594339Z", "next": "ws_VcBEbrm2qK3SVfq_", "step": "ws_tUKTF03xz5qwINoX", "attempt": 1, "version": 1, "server_id": "mcps_jK64yqmrah43JocK", "progress_id": "wp_Lp1Ug5iz1uY8wAO6z2nLVL"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_jK64yqmrah43JocK", "client_version": "1", "organization_id": "org_UEZMmd-YocWdHIF_", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_3IKrGDxwVEneGtAn"}'),
('29', 'c34de35b-65a4-4331-9498-14c76a8572bb', 'wp_Lp1Ug5iz1uY8wAO6z2nLVL', '4', 'Progress', '2026-11-23 06:37:58.666287+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:37:58.657331Z", "next": "ws_gb6K7Ko-f68P2rVU", "step": "ws_VcBEbrm2qK3SVfq_", "attempt": 1, "version": 1, "server_id": "mcps_jK64yqmrah43JocK", "progress_id": "wp_Lp1Ug5iz1uY8wAO6z2nLVL"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_jK64yqmrah43JocK", "client_version": "1", "organization_id": "org_UEZMmd-YocWdHIF_", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_3IKrGDxwVEneGtAn"}'),
('30', 'f3adf3e5-a9a0-4c01-9054-6b5acb1e976d', 'wp_Lp1Ug5iz1uY8wAO6z2nLVL', '5', 'Progress', '2026-11-23 06:37:58.749153+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:37:58.739369Z", "next": "ws_g3EwVLkwPeTOETJL", "step": "ws_gb6K7Ko-f68P2rVU", "attempt": 1, "version": 1, "server_id": "mcps_jK64yqmrah43JocK", "progress_id": "wp_Lp1Ug5iz1uY8wAO6z2nLVL"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_jK64yqmrah43JocK", "client_version": "1", "organization_id": "org_UEZMmd-YocWdHIF_", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_3IKrGDxwVEneGtAn"}'),
('31', '90b9a672-9f4d-4c25-9124-2e69bbe7a7d6', 'wp_Lp1Ug5iz1uY8wAO6z2nLVL', '6', 'Progress', '2026-11-23 06:37:58.815135+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:37:58.814443Z", "next": "ws_r0bNdLV4AXKVOkCK", "step": "ws_g3EwVLkwPeTOETJL", "attempt": 1, "version": 1, "server_id": "mcps_jK64yqmrah43JocK", "progress_id": "wp_Lp1Ug5iz1uY8wAO6z2nLVL"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_jK64yqmrah43JocK", "client_version": "1", "organization_id": "org_UEZMmd-YocWdHIF_", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_3IKrGDxwVEneGtAn"}'),
('32', 'afd0fcd0-c25c-44ba-908d-daaef08cf9ba', 'wp_Lp1Ug5iz1uY8wAO6z2nLVL', '7', 'Progress', '2026-11-23 06:37:58.882649+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:37:58.882030Z", "next": "ws_MrL3rxRldPjsOVyc", "step": "ws_r0bNdLV4AXKVOkCK", "attempt": 1, "version": 1, "server_id": "mcps_jK64yqmrah43JocK", "progress_id": "wp_Lp1Ug5iz1uY8wAO6z2nLVL"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_jK64yqmrah43JocK", "client_version": "1", "organization_id": "org_UEZMmd-YocWdHIF_", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_3IKrGDxwVEneGtAn"}'),
('33', 'ba4db67a-2dfe-42d3-bbc5-e7d5f9c0c103', 'wp_Lp1Ug5iz1uY8wAO6z2nLVL', '8', 'Progress', '2026-11-23 06:37:58.972598+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:37:58.971827Z", "next": "ws_ZOpUd7KiPnXnkUWh", "step": "ws_MrL3rxRldPjsOVyc", "attempt": 1, "version": 1, "server_id": "mcps_jK64yqmrah43JocK", "progress_id": "wp_Lp1Ug5iz1uY8wAO6z2nLVL"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_jK64yqmrah43JocK", "client_version": "1", "organization_id": "org_UEZMmd-YocWdHIF_", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_3IKrGDxwVEneGtAn"}'),
('34', '6d2527eb-5005-455d-b662-1e4b91a0e2b5', 'wp_Lp1Ug5iz1uY8wAO6z2nLVL', '9', 'Progress', '2026-11-23 06:37:59.034698+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:37:59.033635Z", "next": "ws_N5guvZmviHEoMs8f", "step": "ws_ZOpUd7KiPnXnkUWh", "attempt": 1, "version": 1, "server_id": "mcps_jK64yqmrah43JocK", "progress_id": "wp_Lp1Ug5iz1uY8wAO6z2nLVL"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_jK64yqmrah43JocK", "client_version": "1", "organization_id": "org_UEZMmd-YocWdHIF_", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_3IKrGDxwVEneGtAn"}'),
('35', '59cef50e-330f-4b06-94b7-651d1622e66f', 'wp_Lp1Ug5iz1uY8wAO6z2nLVL', '10', 'Progress', '2026-11-23 06:37:59.107402+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:37:59.105985Z", "next": "ws_0CGTHwIWUgN_9x54", "step": "ws_N5guvZmviHEoMs8f", "attempt": 1, "version": 1, "server_id": "mcps_jK64yqmrah43JocK", "progress_id": "wp_Lp1Ug5iz1uY8wAO6z2nLVL"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_jK64yqmrah43JocK", "client_version": "1", "organization_id": "org_UEZMmd-YocWdHIF_", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_3IKrGDxwVEneGtAn"}'),
('36', 'd55e6f92-bc4c-455d-a3b5-b7de83b38cde', 'wp_Lp1Ug5iz1uY8wAO6z2nLVL', '11', 'Progress', '2026-11-23 06:37:59.203637+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:37:59.202272Z", "step": "ws_0CGTHwIWUgN_9x54", "attempt": 1, "version": 1, "server_id": "mcps_jK64yqmrah43JocK", "progress_id": "wp_Lp1Ug5iz1uY8wAO6z2nLVL"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_jK64yqmrah43JocK", "client_version": "1", "organization_id": "org_UEZMmd-YocWdHIF_", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_3IKrGDxwVEneGtAn"}'),
('37', '0c6cf132-901a-4030-bf41-c858ae445608', 'wp_Lp1Ug5iz1uY8wAO6z2nLVL', '12', 'Progress', '2026-11-23 06:37:59.21372+00', 'WalkthroughCompleted', '2', '{"at": "2026-11-23T06:37:59.202272Z", "reason": "ACKNOWLEDGED", "attempt": 1, "version": 1, "server_id": "mcps_jK64yqmrah43JocK", "progress_id": "wp_Lp1Ug5iz1uY8wAO6z2nLVL"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_jK64yqmrah43JocK", "client_version": "1", "organization_id": "org_UEZMmd-YocWdHIF_", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_3IKrGDxwVEneGtAn"}');

DELETE FROM eventstore.projection_versions;
INSERT INTO eventstore.projection_versions (processor_name, version) VALUES
('progress', '2');

DELETE FROM eventstore.token_entries;
INSERT INTO eventstore.token_entries (processor_name, segment, token, token_type, "timestamp", owner) VALUES
('catalogue', '0', '{"index":37,"gaps":[]}', 'org.axonframework.eventhandling.GapAwareTrackingToken', '2026-11-23T06:38:04.447Z', NULL),
('progress', '0', '{"index":37,"gaps":[]}', 'org.axonframework.eventhandling.GapAwareTrackingToken', '2026-11-23T06:38:04.973Z', NULL);

DELETE FROM identity.accounts;
INSERT INTO identity.accounts (organization_id, email, subject, created_at, upstream_issuer, upstream_subject) VALUES
('org_UEZMmd-YocWdHIF_', 'learner+1@example.org', 'reys7BLQJZQSnEMU', '2026-11-23 06:37:54.451882+00', NULL, NULL),
('org_UEZMmd-YocWdHIF_', 'learner+2@example.org', 'U60eIBL0GRUAMhLr', '2026-11-23 06:37:54.451882+00', NULL, NULL);

DELETE FROM identity.public_address;
INSERT INTO identity.public_address (only_row, template) VALUES
('true', 'http://{host}');

DELETE FROM identity.signing_keys;
INSERT INTO identity.signing_keys (key_id, mcp_server_id, jwk, created_at, organization_id, signs_from, tokens_until) VALUES
('48aba714-73bc-4a23-add7-f58c31dc79bf', 'mcps_jK64yqmrah43JocK', '{}', '2026-11-23 06:37:56.539595+00', 'org_UEZMmd-YocWdHIF_', '2026-11-23 06:37:56.539539+00', '2026-12-23 07:00:00+00');

DELETE FROM walkthrough.mcp_server_user;
INSERT INTO walkthrough.mcp_server_user (id, organization_id, issuer, subject, email, first_seen_at, linked_to, erased_at) VALUES
('mcpu_3IKrGDxwVEneGtAn', 'org_UEZMmd-YocWdHIF_', 'walkthroughs', 'U60eIBL0GRUAMhLr', 'learner+2@example.org', '2026-11-23 06:37:58.269466+00', NULL, NULL),
('mcpu_OeqNgDQ6tfNnJlhr', 'org_UEZMmd-YocWdHIF_', 'walkthroughs', 'reys7BLQJZQSnEMU', 'learner+1@example.org', '2026-11-23 06:37:57.329612+00', NULL, NULL);

DELETE FROM walkthrough.mcp_server_walkthroughs;
INSERT INTO walkthrough.mcp_server_walkthroughs (id, mcp_server_id, walkthrough_id, organization_id, display_order, is_enabled, assigned_at) VALUES
('msw_Lj22xuOWqjsoGYWYPsswCV', 'mcps_jK64yqmrah43JocK', 'wt_8anO_Ob6nJ47X8ct', 'org_UEZMmd-YocWdHIF_', '0', 'true', '2026-11-23 06:37:44.336128+00');

DELETE FROM walkthrough.mcp_servers;
INSERT INTO walkthrough.mcp_servers (id, organization_id, name, slug, hosts, requires_step_id, created_at, revision, access, is_closed, issuer, audience) VALUES
('mcps_jK64yqmrah43JocK', 'org_UEZMmd-YocWdHIF_', 'Walkthroughs demo', 'localhost', '{localhost,127.0.0.1}', 'false', '2026-11-23 06:37:43.261034+00', '1', 'oauth', 'false', NULL, NULL);

DELETE FROM walkthrough.organization;
INSERT INTO walkthrough.organization (id, slug, name, created_at) VALUES
('org_UEZMmd-YocWdHIF_', 'demo', 'Walkthroughs demo', '2026-11-23 06:37:43.054961+00');

DELETE FROM walkthrough.walkthrough_active_days;
INSERT INTO walkthrough.walkthrough_active_days (progress_id, day, organization_id, mcp_server_user_id, walkthrough_id) VALUES
('wp_AGUEKoGxf5E3ts67rfZfCG', '2026-11-23 00:00:00+00', 'org_UEZMmd-YocWdHIF_', 'mcpu_OeqNgDQ6tfNnJlhr', 'wt_8anO_Ob6nJ47X8ct'),
('wp_Lp1Ug5iz1uY8wAO6z2nLVL', '2026-11-23 00:00:00+00', 'org_UEZMmd-YocWdHIF_', 'mcpu_3IKrGDxwVEneGtAn', 'wt_8anO_Ob6nJ47X8ct');

DELETE FROM walkthrough.walkthrough_attempts;
INSERT INTO walkthrough.walkthrough_attempts (progress_id, attempt, organization_id, mcp_server_user_id, walkthrough_id, mcp_server_id, version_at_start, version_at_end, started_at, last_activity_at, resumed_count, completed_steps, required_steps, ended_at, end_reason, revision, skipped_steps, catches_up, only_steps, offered_steps, done_by_replacement, superseded_steps, completion_reason, linked_steps, active_seconds) VALUES
('wp_AGUEKoGxf5E3ts67rfZfCG', '1', 'org_UEZMmd-YocWdHIF_', 'mcpu_OeqNgDQ6tfNnJlhr', 'wt_8anO_Ob6nJ47X8ct', 'mcps_jK64yqmrah43JocK', '1', '1', '2026-11-23 06:37:57.629661+00', '2026-11-23 06:37:58.148277+00', '0', '3', '11', NULL, NULL, '3', '0', 'false', '{}', '{}', '{}', '{}', NULL, '{}', '0'),
('wp_Lp1Ug5iz1uY8wAO6z2nLVL', '1', 'org_UEZMmd-YocWdHIF_', 'mcpu_3IKrGDxwVEneGtAn', 'wt_8anO_Ob6nJ47X8ct', 'mcps_jK64yqmrah43JocK', '1', '1', '2026-11-23 06:37:58.33448+00', '2026-11-23 06:37:59.202272+00', '0', '11', '11', '2026-11-23 06:37:59.202272+00', 'completed', '12', '0', 'false', '{}', '{}', '{}', '{}', 'acknowledged', '{}', '0');

DELETE FROM walkthrough.walkthrough_progress;
INSERT INTO walkthrough.walkthrough_progress (id, organization_id, mcp_server_user_id, walkthrough_id, mcp_server_id, current_step_id, status, started_at, completed_at, version, attempt, completed_steps, required_steps, last_activity_at, revision, skipped_steps, person_id) VALUES
('wp_AGUEKoGxf5E3ts67rfZfCG', 'org_UEZMmd-YocWdHIF_', 'mcpu_OeqNgDQ6tfNnJlhr', 'wt_8anO_Ob6nJ47X8ct', 'mcps_jK64yqmrah43JocK', 'ws_VcBEbrm2qK3SVfq_', 'in_progress', '2026-11-23 06:37:57.629661+00', NULL, '1', '1', '3', '11', '2026-11-23 06:37:58.148277+00', '3', '0', 'mcpu_OeqNgDQ6tfNnJlhr'),
('wp_Lp1Ug5iz1uY8wAO6z2nLVL', 'org_UEZMmd-YocWdHIF_', 'mcpu_3IKrGDxwVEneGtAn', 'wt_8anO_Ob6nJ47X8ct', 'mcps_jK64yqmrah43JocK', NULL, 'completed', '2026-11-23 06:37:58.33448+00', '2026-11-23 06:37:59.202272+00', '1', '1', '11', '11', '2026-11-23 06:37:59.202272+00', '12', '0', 'mcpu_3IKrGDxwVEneGtAn');

DELETE FROM walkthrough.walkthrough_step_facts;
INSERT INTO walkthrough.walkthrough_step_facts (progress_id, attempt, step_id, organization_id, mcp_server_user_id, walkthrough_id, version, first_shown_at, last_activity_at, completed_at, skipped_at, active_seconds, gap_flagged, mcp_server_id, client_name, client_version, skip_reason, protocol_version) VALUES
('wp_AGUEKoGxf5E3ts67rfZfCG', '1', 'ws_VcBEbrm2qK3SVfq_', 'org_UEZMmd-YocWdHIF_', 'mcpu_OeqNgDQ6tfNnJlhr', 'wt_8anO_Ob6nJ47X8ct', '1', '2026-11-23 06:37:58.148277+00', '2026-11-23 06:37:58.148277+00', NULL, NULL, '0', 'false', 'mcps_jK64yqmrah43JocK', 'dump', '1', NULL, '2025-06-18'),
('wp_AGUEKoGxf5E3ts67rfZfCG', '1', 'ws_bNq1mDF4MXE4NWtB', 'org_UEZMmd-YocWdHIF_', 'mcpu_OeqNgDQ6tfNnJlhr', 'wt_8anO_Ob6nJ47X8ct', '1', '2026-11-23 06:37:57.896071+00', '2026-11-23 06:37:58.037784+00', '2026-11-23 06:37:58.037784+00', NULL, '0', 'false', 'mcps_jK64yqmrah43JocK', 'dump', '1', NULL, '2025-06-18'),
('wp_AGUEKoGxf5E3ts67rfZfCG', '1', 'ws_saMjn9Vd84gPoFrW', 'org_UEZMmd-YocWdHIF_', 'mcpu_OeqNgDQ6tfNnJlhr', 'wt_8anO_Ob6nJ47X8ct', '1', '2026-11-23 06:37:57.629661+00', '2026-11-23 06:37:57.896071+00', '2026-11-23 06:37:57.896071+00', NULL, '0', 'false', 'mcps_jK64yqmrah43JocK', 'dump', '1', NULL, '2025-06-18'),
('wp_AGUEKoGxf5E3ts67rfZfCG', '1', 'ws_tUKTF03xz5qwINoX', 'org_UEZMmd-YocWdHIF_', 'mcpu_OeqNgDQ6tfNnJlhr', 'wt_8anO_Ob6nJ47X8ct', '1', '2026-11-23 06:37:58.037784+00', '2026-11-23 06:37:58.148277+00', '2026-11-23 06:37:58.148277+00', NULL, '0', 'false', 'mcps_jK64yqmrah43JocK', 'dump', '1', NULL, '2025-06-18'),
('wp_Lp1Ug5iz1uY8wAO6z2nLVL', '1', 'ws_0CGTHwIWUgN_9x54', 'org_UEZMmd-YocWdHIF_', 'mcpu_3IKrGDxwVEneGtAn', 'wt_8anO_Ob6nJ47X8ct', '1', '2026-11-23 06:37:59.105985+00', '2026-11-23 06:37:59.202272+00', '2026-11-23 06:37:59.202272+00', NULL, '0', 'false', 'mcps_jK64yqmrah43JocK', 'dump', '1', NULL, '2025-06-18'),
('wp_Lp1Ug5iz1uY8wAO6z2nLVL', '1', 'ws_MrL3rxRldPjsOVyc', 'org_UEZMmd-YocWdHIF_', 'mcpu_3IKrGDxwVEneGtAn', 'wt_8anO_Ob6nJ47X8ct', '1', '2026-11-23 06:37:58.88203+00', '2026-11-23 06:37:58.971827+00', '2026-11-23 06:37:58.971827+00', NULL, '0', 'false', 'mcps_jK64yqmrah43JocK', 'dump', '1', NULL, '2025-06-18'),
('wp_Lp1Ug5iz1uY8wAO6z2nLVL', '1', 'ws_N5guvZmviHEoMs8f', 'org_UEZMmd-YocWdHIF_', 'mcpu_3IKrGDxwVEneGtAn', 'wt_8anO_Ob6nJ47X8ct', '1', '2026-11-23 06:37:59.033635+00', '2026-11-23 06:37:59.105985+00', '2026-11-23 06:37:59.105985+00', NULL, '0', 'false', 'mcps_jK64yqmrah43JocK', 'dump', '1', NULL, '2025-06-18'),
('wp_Lp1Ug5iz1uY8wAO6z2nLVL', '1', 'ws_VcBEbrm2qK3SVfq_', 'org_UEZMmd-YocWdHIF_', 'mcpu_3IKrGDxwVEneGtAn', 'wt_8anO_Ob6nJ47X8ct', '1', '2026-11-23 06:37:58.594339+00', '2026-11-23 06:37:58.657331+00', '2026-11-23 06:37:58.657331+00', NULL, '0', 'false', 'mcps_jK64yqmrah43JocK', 'dump', '1', NULL, '2025-06-18'),
('wp_Lp1Ug5iz1uY8wAO6z2nLVL', '1', 'ws_ZOpUd7KiPnXnkUWh', 'org_UEZMmd-YocWdHIF_', 'mcpu_3IKrGDxwVEneGtAn', 'wt_8anO_Ob6nJ47X8ct', '1', '2026-11-23 06:37:58.971827+00', '2026-11-23 06:37:59.033635+00', '2026-11-23 06:37:59.033635+00', NULL, '0', 'false', 'mcps_jK64yqmrah43JocK', 'dump', '1', NULL, '2025-06-18'),
('wp_Lp1Ug5iz1uY8wAO6z2nLVL', '1', 'ws_bNq1mDF4MXE4NWtB', 'org_UEZMmd-YocWdHIF_', 'mcpu_3IKrGDxwVEneGtAn', 'wt_8anO_Ob6nJ47X8ct', '1', '2026-11-23 06:37:58.448032+00', '2026-11-23 06:37:58.53473+00', '2026-11-23 06:37:58.53473+00', NULL, '0', 'false', 'mcps_jK64yqmrah43JocK', 'dump', '1', NULL, '2025-06-18'),
('wp_Lp1Ug5iz1uY8wAO6z2nLVL', '1', 'ws_g3EwVLkwPeTOETJL', 'org_UEZMmd-YocWdHIF_', 'mcpu_3IKrGDxwVEneGtAn', 'wt_8anO_Ob6nJ47X8ct', '1', '2026-11-23 06:37:58.739369+00', '2026-11-23 06:37:58.814443+00', '2026-11-23 06:37:58.814443+00', NULL, '0', 'false', 'mcps_jK64yqmrah43JocK', 'dump', '1', NULL, '2025-06-18'),
('wp_Lp1Ug5iz1uY8wAO6z2nLVL', '1', 'ws_gb6K7Ko-f68P2rVU', 'org_UEZMmd-YocWdHIF_', 'mcpu_3IKrGDxwVEneGtAn', 'wt_8anO_Ob6nJ47X8ct', '1', '2026-11-23 06:37:58.657331+00', '2026-11-23 06:37:58.739369+00', '2026-11-23 06:37:58.739369+00', NULL, '0', 'false', 'mcps_jK64yqmrah43JocK', 'dump', '1', NULL, '2025-06-18'),
('wp_Lp1Ug5iz1uY8wAO6z2nLVL', '1', 'ws_r0bNdLV4AXKVOkCK', 'org_UEZMmd-YocWdHIF_', 'mcpu_3IKrGDxwVEneGtAn', 'wt_8anO_Ob6nJ47X8ct', '1', '2026-11-23 06:37:58.814443+00', '2026-11-23 06:37:58.88203+00', '2026-11-23 06:37:58.88203+00', NULL, '0', 'false', 'mcps_jK64yqmrah43JocK', 'dump', '1', NULL, '2025-06-18'),
('wp_Lp1Ug5iz1uY8wAO6z2nLVL', '1', 'ws_saMjn9Vd84gPoFrW', 'org_UEZMmd-YocWdHIF_', 'mcpu_3IKrGDxwVEneGtAn', 'wt_8anO_Ob6nJ47X8ct', '1', '2026-11-23 06:37:58.33448+00', '2026-11-23 06:37:58.448032+00', '2026-11-23 06:37:58.448032+00', NULL, '0', 'false', 'mcps_jK64yqmrah43JocK', 'dump', '1', NULL, '2025-06-18'),
('wp_Lp1Ug5iz1uY8wAO6z2nLVL', '1', 'ws_tUKTF03xz5qwINoX', 'org_UEZMmd-YocWdHIF_', 'mcpu_3IKrGDxwVEneGtAn', 'wt_8anO_Ob6nJ47X8ct', '1', '2026-11-23 06:37:58.53473+00', '2026-11-23 06:37:58.594339+00', '2026-11-23 06:37:58.594339+00', NULL, '0', 'false', 'mcps_jK64yqmrah43JocK', 'dump', '1', NULL, '2025-06-18');

DELETE FROM walkthrough.walkthrough_steps;
INSERT INTO walkthrough.walkthrough_steps (id, walkthrough_id, organization_id, key, title, content, content_url, content_type, policy_version, next_step_id, is_removed, created_at, updated_at, agent, estimated_minutes, replaces, substantial) VALUES
('ws_0CGTHwIWUgN_9x54', 'wt_8anO_Ob6nJ47X8ct', 'org_UEZMmd-YocWdHIF_', 'where-to-go-next', 'Where to go next', 'You have done everything once: followed a walkthrough, written and published one, given it a second version, placed it, opened another organization, asked the tables, and rebuilt them.

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

**You see that it worked** when the answer says that the walkthrough is complete, with 11 of 11 steps, and the list shows "Using walkthroughs" as `completed` with 100 percent.', NULL, 'text/markdown', '2', NULL, 'false', '2026-11-23 06:37:44.004971+00', '2026-11-23 06:37:44.004971+00', '', NULL, '{}', 'false'),
('ws_MrL3rxRldPjsOVyc', 'wt_8anO_Ob6nJ47X8ct', 'org_UEZMmd-YocWdHIF_', 'another-organization', 'Another organization, another server', E'One service serves many organizations. Each has its own walkthroughs, MCP servers and learners. Which MCP server a request is for is decided by its `Host` header, before anything else is looked at.

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

**You see that it worked** when the answer to `curl` lists "Say hello from a script" and nothing else. With `Host: nowhere.localhost` the same request is refused: unknown host.', NULL, 'text/markdown', '2', 'ws_ZOpUd7KiPnXnkUWh', 'false', '2026-11-23 06:37:44.004971+00', '2026-11-23 06:37:44.004971+00', '', NULL, '{}', 'false'),
('ws_N5guvZmviHEoMs8f', 'wt_8anO_Ob6nJ47X8ct', 'org_UEZMmd-YocWdHIF_', 'look-after-the-projections', 'Look after the projections', 'The events are the truth. The tables of schema `walkthrough` are *projections*: made from the events, and rebuilt from them whenever you like. Only the table that says who a learner is, `mcp_server_user`, is not one: no event holds a name or an address.

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

**You see that it worked** when the rebuild names two projections and the number of events each was rebuilt from, `projections status` says `up to date` for both, and readiness answers `{"status":"UP"}`.', NULL, 'text/markdown', '2', 'ws_0CGTHwIWUgN_9x54', 'false', '2026-11-23 06:37:44.004971+00', '2026-11-23 06:37:44.004971+00', '', NULL, '{}', 'false'),
('ws_VcBEbrm2qK3SVfq_', 'wt_8anO_Ob6nJ47X8ct', 'org_UEZMmd-YocWdHIF_', 'check-and-import', 'Check it and import it', 'Import reads the whole folder first. If anything is wrong, it names file and line and changes nothing. Provoke that once: ask for a step that does not exist.

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
```', NULL, 'text/markdown', '2', 'ws_gb6K7Ko-f68P2rVU', 'false', '2026-11-23 06:37:44.004971+00', '2026-11-23 06:37:44.004971+00', '', NULL, '{}', 'false'),
('ws_ZOpUd7KiPnXnkUWh', 'wt_8anO_Ob6nJ47X8ct', 'org_UEZMmd-YocWdHIF_', 'ask-the-tables', 'Ask the tables', 'Everything that happens is recorded as an event, and turned into tables you can query. They are in the schema `walkthrough`; times are in UTC. With the embedded PostgreSQL, port and password lie in the data directory. With `psql` installed, connect read-only:

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

**You see that it worked** when the first query shows you twice: in this walkthrough with 8 completed steps, and in "Say hello from a script" with attempt 2.', NULL, 'text/markdown', '2', 'ws_N5guvZmviHEoMs8f', 'false', '2026-11-23 06:37:44.004971+00', '2026-11-23 06:37:44.004971+00', '', NULL, '{}', 'false'),
('ws_bNq1mDF4MXE4NWtB', 'wt_8anO_Ob6nJ47X8ct', 'org_UEZMmd-YocWdHIF_', 'list-select-next', 'List, select, next', 'Your agent uses these tools most:

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

**You see that it worked** when the status shows one completed step, and the new conversation delivers this step again: step 2, not step 1 and not step 3.', NULL, 'text/markdown', '2', 'ws_tUKTF03xz5qwINoX', 'false', '2026-11-23 06:37:44.004971+00', '2026-11-23 06:37:44.004971+00', '', NULL, '{}', 'false'),
('ws_g3EwVLkwPeTOETJL', 'wt_8anO_Ob6nJ47X8ct', 'org_UEZMmd-YocWdHIF_', 'publish-a-new-version', 'Publish a new version', 'To change a walkthrough, edit its files and import the folder again. Give the second step a better ending:

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

**You see that it worked** when the status named version 1 and latest version 2, and the new attempt runs on version 2.', NULL, 'text/markdown', '2', 'ws_r0bNdLV4AXKVOkCK', 'false', '2026-11-23 06:37:44.004971+00', '2026-11-23 06:37:44.004971+00', '', NULL, '{}', 'false'),
('ws_gb6K7Ko-f68P2rVU', 'wt_8anO_Ob6nJ47X8ct', 'org_UEZMmd-YocWdHIF_', 'see-it-from-the-agent', 'Follow it in your agent', 'Your agent does not need to reconnect. Ask it:

> List the walkthroughs again and start "Say hello from a script".

It now delivers your first step. Do what the step says, tell the agent that you are done, and stop at the second step.

Agents usually rephrase a step. What yours received is worth a look:

> Show me the raw text of the last walkthrough answer.

The answer has two parts. The first is Markdown: the name of the walkthrough and its organization, a line `Step 2 of 2: Run the script`, your text between two marked lines, and what to do next. The marks tell the agent which words are the author''s and which are the server''s, so that a step cannot give the agent orders in the server''s name. The second part is JSON with the outcome, the step''s id, the number of completed steps and the percentage.

Percent is completed steps by required steps, rounded down. It is 100 only when the walkthrough is completed. A step counts as completed when your agent acknowledges it with `next_walkthrough_step`, never because it was shown.

You now have two walkthroughs under way. Come back to this one by its name:

> Resume "Using walkthroughs".

The server returns the step you stand on here, and leaves the other walkthrough where it was.

**You see that it worked** when the list shows "Say hello from a script" as `in_progress` with 50 percent, and this step is delivered again.', NULL, 'text/markdown', '2', 'ws_g3EwVLkwPeTOETJL', 'false', '2026-11-23 06:37:44.004971+00', '2026-11-23 06:37:44.004971+00', '', NULL, '{}', 'false'),
('ws_r0bNdLV4AXKVOkCK', 'wt_8anO_Ob6nJ47X8ct', 'org_UEZMmd-YocWdHIF_', 'order-disable-unassign', 'Order, disable, unassign', 'An organization owns walkthroughs. An MCP server offers those that are assigned to it, each once, in an order you choose. These commands change the assignment, not the content. Run them one at a time, and ask your agent to list the walkthroughs after each.

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

**You see that it worked** when your walkthrough led the list, was missing from it while disabled and while unassigned, and is in it again at the end, in second place.', NULL, 'text/markdown', '2', 'ws_MrL3rxRldPjsOVyc', 'false', '2026-11-23 06:37:44.004971+00', '2026-11-23 06:37:44.004971+00', '', NULL, '{}', 'false'),
('ws_saMjn9Vd84gPoFrW', 'wt_8anO_Ob6nJ47X8ct', 'org_UEZMmd-YocWdHIF_', 'where-you-are', 'Where you are, and how your agent is connected', 'You are in a walkthrough: a lesson that comes to you one step at a time, inside the coding agent you already work with. The server delivers the step. Your agent presents it, helps you do it, and tells the server when you are done. The server remembers how far you are.

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

**You see that it worked** when `java -jar bootstrap/target/walkthroughs.jar --help` lists commands such as `import`, `assign` and `token`.', NULL, 'text/markdown', '2', 'ws_bNq1mDF4MXE4NWtB', 'false', '2026-11-23 06:37:44.004971+00', '2026-11-23 06:37:44.004971+00', '', NULL, '{}', 'false'),
('ws_tUKTF03xz5qwINoX', 'wt_8anO_Ob6nJ47X8ct', 'org_UEZMmd-YocWdHIF_', 'write-a-walkthrough', 'Write a walkthrough', 'A walkthrough is a folder with `walkthrough.yaml` and one Markdown file for each step. Make one with two steps, outside the repository:

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

**You see that it worked** when `ls ~/hello-walkthrough` shows the three files.', NULL, 'text/markdown', '2', 'ws_VcBEbrm2qK3SVfq_', 'false', '2026-11-23 06:37:44.004971+00', '2026-11-23 06:37:44.004971+00', '', NULL, '{}', 'false');

DELETE FROM walkthrough.walkthrough_tallies;
INSERT INTO walkthrough.walkthrough_tallies (organization_id, walkthrough_id, figure, version, mcp_server_id, subject, span, place, n) VALUES
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'attempts', '0', '', '', '0', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'attempts', '0', 'mcps_jK64yqmrah43JocK', '', '0', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'attempts', '1', '', '', '0', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'attempts', '1', 'mcps_jK64yqmrah43JocK', '', '0', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'client_attempts', '0', '', '["dump", "1", "2025-06-18"]', '0', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'client_completed', '0', '', '["dump", "1", "2025-06-18"]', '0', '0', '14'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'client_learners', '0', '', '["dump", "1", "2025-06-18"]', '0', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'cohort', '0', '', '', '0', '20780', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'cohort_active', '0', '', '', '0', '20780', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'cohort_completed', '0', '', '', '0', '20780', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'completed_learners', '0', '', '', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'completed_learners', '0', 'mcps_jK64yqmrah43JocK', '', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'completed_learners', '1', '', '', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'completed_learners', '1', 'mcps_jK64yqmrah43JocK', '', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'completions', '0', '', '', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'completions', '0', 'mcps_jK64yqmrah43JocK', '', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'completions', '1', '', '', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'completions', '1', 'mcps_jK64yqmrah43JocK', '', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'day_active', '0', '', '', '0', '20780', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'day_completions', '0', '', '', '0', '20780', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'day_starts', '0', '', '', '0', '20780', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'day_steps_completed', '0', '', '', '0', '20780', '14'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'learners', '0', '', '', '0', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'learners', '0', 'mcps_jK64yqmrah43JocK', '', '0', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'learners', '1', '', '', '0', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'learners', '1', 'mcps_jK64yqmrah43JocK', '', '0', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'seconds', '0', '', '', '1', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'seconds', '0', '', '', '64', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'seconds', '0', 'mcps_jK64yqmrah43JocK', '', '1', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'seconds', '0', 'mcps_jK64yqmrah43JocK', '', '64', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'seconds', '1', '', '', '1', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'seconds', '1', '', '', '64', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'seconds', '1', 'mcps_jK64yqmrah43JocK', '', '1', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'seconds', '1', 'mcps_jK64yqmrah43JocK', '', '64', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'start_day', '0', '', '', '0', '20780', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'starts', '0', '', '', '0', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'starts', '0', 'mcps_jK64yqmrah43JocK', '', '0', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'starts', '1', '', '', '0', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'starts', '1', 'mcps_jK64yqmrah43JocK', '', '0', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'stayed', '0', '', '', '0', '20780', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_completed', '0', '', 'ws_0CGTHwIWUgN_9x54', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_completed', '0', '', 'ws_MrL3rxRldPjsOVyc', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_completed', '0', '', 'ws_N5guvZmviHEoMs8f', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_completed', '0', '', 'ws_VcBEbrm2qK3SVfq_', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_completed', '0', '', 'ws_ZOpUd7KiPnXnkUWh', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_completed', '0', '', 'ws_bNq1mDF4MXE4NWtB', '0', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_completed', '0', '', 'ws_g3EwVLkwPeTOETJL', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_completed', '0', '', 'ws_gb6K7Ko-f68P2rVU', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_completed', '0', '', 'ws_r0bNdLV4AXKVOkCK', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_completed', '0', '', 'ws_saMjn9Vd84gPoFrW', '0', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_completed', '0', '', 'ws_tUKTF03xz5qwINoX', '0', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_completed', '1', '', 'ws_0CGTHwIWUgN_9x54', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_completed', '1', '', 'ws_MrL3rxRldPjsOVyc', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_completed', '1', '', 'ws_N5guvZmviHEoMs8f', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_completed', '1', '', 'ws_VcBEbrm2qK3SVfq_', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_completed', '1', '', 'ws_ZOpUd7KiPnXnkUWh', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_completed', '1', '', 'ws_bNq1mDF4MXE4NWtB', '0', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_completed', '1', '', 'ws_g3EwVLkwPeTOETJL', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_completed', '1', '', 'ws_gb6K7Ko-f68P2rVU', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_completed', '1', '', 'ws_r0bNdLV4AXKVOkCK', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_completed', '1', '', 'ws_saMjn9Vd84gPoFrW', '0', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_completed', '1', '', 'ws_tUKTF03xz5qwINoX', '0', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_here', '0', '', 'ws_VcBEbrm2qK3SVfq_', '0', '20780', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_here', '1', '', 'ws_VcBEbrm2qK3SVfq_', '0', '20780', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_reached', '0', '', 'ws_0CGTHwIWUgN_9x54', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_reached', '0', '', 'ws_MrL3rxRldPjsOVyc', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_reached', '0', '', 'ws_N5guvZmviHEoMs8f', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_reached', '0', '', 'ws_VcBEbrm2qK3SVfq_', '0', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_reached', '0', '', 'ws_ZOpUd7KiPnXnkUWh', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_reached', '0', '', 'ws_bNq1mDF4MXE4NWtB', '0', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_reached', '0', '', 'ws_g3EwVLkwPeTOETJL', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_reached', '0', '', 'ws_gb6K7Ko-f68P2rVU', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_reached', '0', '', 'ws_r0bNdLV4AXKVOkCK', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_reached', '0', '', 'ws_saMjn9Vd84gPoFrW', '0', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_reached', '0', '', 'ws_tUKTF03xz5qwINoX', '0', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_reached', '1', '', 'ws_0CGTHwIWUgN_9x54', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_reached', '1', '', 'ws_MrL3rxRldPjsOVyc', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_reached', '1', '', 'ws_N5guvZmviHEoMs8f', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_reached', '1', '', 'ws_VcBEbrm2qK3SVfq_', '0', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_reached', '1', '', 'ws_ZOpUd7KiPnXnkUWh', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_reached', '1', '', 'ws_bNq1mDF4MXE4NWtB', '0', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_reached', '1', '', 'ws_g3EwVLkwPeTOETJL', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_reached', '1', '', 'ws_gb6K7Ko-f68P2rVU', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_reached', '1', '', 'ws_r0bNdLV4AXKVOkCK', '0', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_reached', '1', '', 'ws_saMjn9Vd84gPoFrW', '0', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_reached', '1', '', 'ws_tUKTF03xz5qwINoX', '0', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '0', '', 'ws_0CGTHwIWUgN_9x54', '1', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '0', '', 'ws_0CGTHwIWUgN_9x54', '64', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '0', '', 'ws_MrL3rxRldPjsOVyc', '1', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '0', '', 'ws_MrL3rxRldPjsOVyc', '64', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '0', '', 'ws_N5guvZmviHEoMs8f', '1', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '0', '', 'ws_N5guvZmviHEoMs8f', '64', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '0', '', 'ws_VcBEbrm2qK3SVfq_', '1', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '0', '', 'ws_VcBEbrm2qK3SVfq_', '64', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '0', '', 'ws_ZOpUd7KiPnXnkUWh', '1', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '0', '', 'ws_ZOpUd7KiPnXnkUWh', '64', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '0', '', 'ws_bNq1mDF4MXE4NWtB', '1', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '0', '', 'ws_bNq1mDF4MXE4NWtB', '64', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '0', '', 'ws_g3EwVLkwPeTOETJL', '1', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '0', '', 'ws_g3EwVLkwPeTOETJL', '64', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '0', '', 'ws_gb6K7Ko-f68P2rVU', '1', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '0', '', 'ws_gb6K7Ko-f68P2rVU', '64', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '0', '', 'ws_r0bNdLV4AXKVOkCK', '1', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '0', '', 'ws_r0bNdLV4AXKVOkCK', '64', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '0', '', 'ws_saMjn9Vd84gPoFrW', '1', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '0', '', 'ws_saMjn9Vd84gPoFrW', '64', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '0', '', 'ws_tUKTF03xz5qwINoX', '1', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '0', '', 'ws_tUKTF03xz5qwINoX', '64', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '1', '', 'ws_0CGTHwIWUgN_9x54', '1', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '1', '', 'ws_0CGTHwIWUgN_9x54', '64', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '1', '', 'ws_MrL3rxRldPjsOVyc', '1', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '1', '', 'ws_MrL3rxRldPjsOVyc', '64', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '1', '', 'ws_N5guvZmviHEoMs8f', '1', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '1', '', 'ws_N5guvZmviHEoMs8f', '64', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '1', '', 'ws_VcBEbrm2qK3SVfq_', '1', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '1', '', 'ws_VcBEbrm2qK3SVfq_', '64', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '1', '', 'ws_ZOpUd7KiPnXnkUWh', '1', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '1', '', 'ws_ZOpUd7KiPnXnkUWh', '64', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '1', '', 'ws_bNq1mDF4MXE4NWtB', '1', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '1', '', 'ws_bNq1mDF4MXE4NWtB', '64', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '1', '', 'ws_g3EwVLkwPeTOETJL', '1', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '1', '', 'ws_g3EwVLkwPeTOETJL', '64', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '1', '', 'ws_gb6K7Ko-f68P2rVU', '1', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '1', '', 'ws_gb6K7Ko-f68P2rVU', '64', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '1', '', 'ws_r0bNdLV4AXKVOkCK', '1', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '1', '', 'ws_r0bNdLV4AXKVOkCK', '64', '0', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '1', '', 'ws_saMjn9Vd84gPoFrW', '1', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '1', '', 'ws_saMjn9Vd84gPoFrW', '64', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '1', '', 'ws_tUKTF03xz5qwINoX', '1', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'step_seconds', '1', '', 'ws_tUKTF03xz5qwINoX', '64', '0', '2'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'unfinished', '0', '', '', '0', '20780', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'unfinished', '0', 'mcps_jK64yqmrah43JocK', '', '0', '20780', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'unfinished', '1', '', '', '0', '20780', '1'),
('org_UEZMmd-YocWdHIF_', 'wt_8anO_Ob6nJ47X8ct', 'unfinished', '1', 'mcps_jK64yqmrah43JocK', '', '0', '20780', '1');

DELETE FROM walkthrough.walkthrough_version_steps;
INSERT INTO walkthrough.walkthrough_version_steps (walkthrough_id, version, number, step_id, organization_id, key, title, content, content_type, policy_version, next_step_id, agent, estimated_minutes, replaces, substantial) VALUES
('wt_8anO_Ob6nJ47X8ct', '1', '1', 'ws_saMjn9Vd84gPoFrW', 'org_UEZMmd-YocWdHIF_', 'where-you-are', 'Where you are, and how your agent is connected', 'You are in a walkthrough: a lesson that comes to you one step at a time, inside the coding agent you already work with. The server delivers the step. Your agent presents it, helps you do it, and tells the server when you are done. The server remembers how far you are.

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

**You see that it worked** when `java -jar bootstrap/target/walkthroughs.jar --help` lists commands such as `import`, `assign` and `token`.', 'text/markdown', '2', 'ws_bNq1mDF4MXE4NWtB', '', NULL, '{}', 'false'),
('wt_8anO_Ob6nJ47X8ct', '1', '10', 'ws_N5guvZmviHEoMs8f', 'org_UEZMmd-YocWdHIF_', 'look-after-the-projections', 'Look after the projections', 'The events are the truth. The tables of schema `walkthrough` are *projections*: made from the events, and rebuilt from them whenever you like. Only the table that says who a learner is, `mcp_server_user`, is not one: no event holds a name or an address.

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

**You see that it worked** when the rebuild names two projections and the number of events each was rebuilt from, `projections status` says `up to date` for both, and readiness answers `{"status":"UP"}`.', 'text/markdown', '2', 'ws_0CGTHwIWUgN_9x54', '', NULL, '{}', 'false'),
('wt_8anO_Ob6nJ47X8ct', '1', '11', 'ws_0CGTHwIWUgN_9x54', 'org_UEZMmd-YocWdHIF_', 'where-to-go-next', 'Where to go next', 'You have done everything once: followed a walkthrough, written and published one, given it a second version, placed it, opened another organization, asked the tables, and rebuilt them.

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
('wt_8anO_Ob6nJ47X8ct', '1', '2', 'ws_bNq1mDF4MXE4NWtB', 'org_UEZMmd-YocWdHIF_', 'list-select-next', 'List, select, next', 'Your agent uses these tools most:

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

**You see that it worked** when the status shows one completed step, and the new conversation delivers this step again: step 2, not step 1 and not step 3.', 'text/markdown', '2', 'ws_tUKTF03xz5qwINoX', '', NULL, '{}', 'false'),
('wt_8anO_Ob6nJ47X8ct', '1', '3', 'ws_tUKTF03xz5qwINoX', 'org_UEZMmd-YocWdHIF_', 'write-a-walkthrough', 'Write a walkthrough', 'A walkthrough is a folder with `walkthrough.yaml` and one Markdown file for each step. Make one with two steps, outside the repository:

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

**You see that it worked** when `ls ~/hello-walkthrough` shows the three files.', 'text/markdown', '2', 'ws_VcBEbrm2qK3SVfq_', '', NULL, '{}', 'false'),
('wt_8anO_Ob6nJ47X8ct', '1', '4', 'ws_VcBEbrm2qK3SVfq_', 'org_UEZMmd-YocWdHIF_', 'check-and-import', 'Check it and import it', 'Import reads the whole folder first. If anything is wrong, it names file and line and changes nothing. Provoke that once: ask for a step that does not exist.

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
```', 'text/markdown', '2', 'ws_gb6K7Ko-f68P2rVU', '', NULL, '{}', 'false'),
('wt_8anO_Ob6nJ47X8ct', '1', '5', 'ws_gb6K7Ko-f68P2rVU', 'org_UEZMmd-YocWdHIF_', 'see-it-from-the-agent', 'Follow it in your agent', 'Your agent does not need to reconnect. Ask it:

> List the walkthroughs again and start "Say hello from a script".

It now delivers your first step. Do what the step says, tell the agent that you are done, and stop at the second step.

Agents usually rephrase a step. What yours received is worth a look:

> Show me the raw text of the last walkthrough answer.

The answer has two parts. The first is Markdown: the name of the walkthrough and its organization, a line `Step 2 of 2: Run the script`, your text between two marked lines, and what to do next. The marks tell the agent which words are the author''s and which are the server''s, so that a step cannot give the agent orders in the server''s name. The second part is JSON with the outcome, the step''s id, the number of completed steps and the percentage.

Percent is completed steps by required steps, rounded down. It is 100 only when the walkthrough is completed. A step counts as completed when your agent acknowledges it with `next_walkthrough_step`, never because it was shown.

You now have two walkthroughs under way. Come back to this one by its name:

> Resume "Using walkthroughs".

The server returns the step you stand on here, and leaves the other walkthrough where it was.

**You see that it worked** when the list shows "Say hello from a script" as `in_progress` with 50 percent, and this step is delivered again.', 'text/markdown', '2', 'ws_g3EwVLkwPeTOETJL', '', NULL, '{}', 'false'),
('wt_8anO_Ob6nJ47X8ct', '1', '6', 'ws_g3EwVLkwPeTOETJL', 'org_UEZMmd-YocWdHIF_', 'publish-a-new-version', 'Publish a new version', 'To change a walkthrough, edit its files and import the folder again. Give the second step a better ending:

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

**You see that it worked** when the status named version 1 and latest version 2, and the new attempt runs on version 2.', 'text/markdown', '2', 'ws_r0bNdLV4AXKVOkCK', '', NULL, '{}', 'false'),
('wt_8anO_Ob6nJ47X8ct', '1', '7', 'ws_r0bNdLV4AXKVOkCK', 'org_UEZMmd-YocWdHIF_', 'order-disable-unassign', 'Order, disable, unassign', 'An organization owns walkthroughs. An MCP server offers those that are assigned to it, each once, in an order you choose. These commands change the assignment, not the content. Run them one at a time, and ask your agent to list the walkthroughs after each.

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

**You see that it worked** when your walkthrough led the list, was missing from it while disabled and while unassigned, and is in it again at the end, in second place.', 'text/markdown', '2', 'ws_MrL3rxRldPjsOVyc', '', NULL, '{}', 'false'),
('wt_8anO_Ob6nJ47X8ct', '1', '8', 'ws_MrL3rxRldPjsOVyc', 'org_UEZMmd-YocWdHIF_', 'another-organization', 'Another organization, another server', E'One service serves many organizations. Each has its own walkthroughs, MCP servers and learners. Which MCP server a request is for is decided by its `Host` header, before anything else is looked at.

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

**You see that it worked** when the answer to `curl` lists "Say hello from a script" and nothing else. With `Host: nowhere.localhost` the same request is refused: unknown host.', 'text/markdown', '2', 'ws_ZOpUd7KiPnXnkUWh', '', NULL, '{}', 'false'),
('wt_8anO_Ob6nJ47X8ct', '1', '9', 'ws_ZOpUd7KiPnXnkUWh', 'org_UEZMmd-YocWdHIF_', 'ask-the-tables', 'Ask the tables', 'Everything that happens is recorded as an event, and turned into tables you can query. They are in the schema `walkthrough`; times are in UTC. With the embedded PostgreSQL, port and password lie in the data directory. With `psql` installed, connect read-only:

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

**You see that it worked** when the first query shows you twice: in this walkthrough with 8 completed steps, and in "Say hello from a script" with attempt 2.', 'text/markdown', '2', 'ws_N5guvZmviHEoMs8f', '', NULL, '{}', 'false');

DELETE FROM walkthrough.walkthrough_versions;
INSERT INTO walkthrough.walkthrough_versions (walkthrough_id, version, organization_id, title, description, tags, estimated_minutes, step_count, published_at, policy) VALUES
('wt_8anO_Ob6nJ47X8ct', '1', 'org_UEZMmd-YocWdHIF_', 'Using walkthroughs', 'From your first step in the agent to publishing, placing and measuring walkthroughs of your own.', '{start,authoring,operations}', '45', '11', '2026-11-23 06:37:44.183667+00', 'carry');

DELETE FROM walkthrough.walkthroughs;
INSERT INTO walkthrough.walkthroughs (id, organization_id, key, title, description, tags, estimated_minutes, first_step_id, version, is_published, created_at, updated_at, revision, availability) VALUES
('wt_8anO_Ob6nJ47X8ct', 'org_UEZMmd-YocWdHIF_', 'using-walkthroughs', 'Using walkthroughs', 'From your first step in the agent to publishing, placing and measuring walkthroughs of your own.', '{start,authoring,operations}', '45', 'ws_saMjn9Vd84gPoFrW', '1', 'true', '2026-11-23 06:37:44.004971+00', '2026-11-23 06:37:44.183667+00', '14', 'open');

SELECT setval('eventstore.global_index', (SELECT max(global_index) FROM eventstore.domain_events));
RESET session_replication_role;

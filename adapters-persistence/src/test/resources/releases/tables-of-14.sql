-- What the program of 23b4311 wrote, in tables as migration V014 left them: the demo, one learner who stands on
-- the fourth step, and one who completed it. Private keys are left out.
SET session_replication_role = replica;
DELETE FROM eventstore.claimed_names;
INSERT INTO eventstore.claimed_names (kind, scope, name, organization_id, target) VALUES
('HOST', '', '127.0.0.1', 'org_8htlTF1MSaZCpyk1', 'mcps_q2vgbAEjfZiaZ3_e'),
('HOST', '', 'localhost', 'org_8htlTF1MSaZCpyk1', 'mcps_q2vgbAEjfZiaZ3_e'),
('ORGANIZATION', '', 'demo', 'org_8htlTF1MSaZCpyk1', 'org_8htlTF1MSaZCpyk1'),
('WALKTHROUGH', 'org_8htlTF1MSaZCpyk1', 'using-walkthroughs', 'org_8htlTF1MSaZCpyk1', 'wt_v6mVnQk_OmqJm1Su');

DELETE FROM eventstore.domain_events;
INSERT INTO eventstore.domain_events (global_index, event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type, payload_revision, payload, meta_data) VALUES
('1', 'e4b175aa-cf0d-4b80-8b3a-cdf3181866cf', 'org_8htlTF1MSaZCpyk1', '0', 'Organization', '2026-11-23 06:36:47.228498+00', 'OrganizationCreated', '1', '{"at": "2026-11-23T06:36:47.158041Z", "name": "Walkthroughs demo", "slug": "demo", "organization_id": "org_8htlTF1MSaZCpyk1"}', '{"actor": "operator", "channel": "command", "organization_id": "org_8htlTF1MSaZCpyk1"}'),
('2', '16f04396-b02b-492d-8dc7-152d90630a88', 'mcps_q2vgbAEjfZiaZ3_e', '0', 'McpServer', '2026-11-23 06:36:47.369268+00', 'ServerCreated', '1', '{"at": "2026-11-23T06:36:47.345307Z", "name": "Walkthroughs demo", "hosts": ["localhost", "127.0.0.1"], "server_id": "mcps_q2vgbAEjfZiaZ3_e", "organization_id": "org_8htlTF1MSaZCpyk1", "requires_step_id": false}', '{"actor": "operator", "channel": "command", "organization_id": "org_8htlTF1MSaZCpyk1"}'),
('3', '9387540b-228f-4a10-aef9-fee49131bb35', 'wt_v6mVnQk_OmqJm1Su', '0', 'Walkthrough', '2026-11-23 06:36:47.875826+00', 'WalkthroughCreated', '1', '{"at": "2026-11-23T06:36:47.836175Z", "key": "using-walkthroughs", "walkthrough_id": "wt_v6mVnQk_OmqJm1Su", "organization_id": "org_8htlTF1MSaZCpyk1"}', '{"actor": "operator", "channel": "command", "organization_id": "org_8htlTF1MSaZCpyk1"}'),
('4', '5a0dc025-b7c7-4131-a1dc-4facfa310134', 'wt_v6mVnQk_OmqJm1Su', '1', 'Walkthrough', '2026-11-23 06:36:47.879095+00', 'WalkthroughDescribed', '1', '{"at": "2026-11-23T06:36:47.836175Z", "details": {"tags": ["start", "authoring", "operations"], "title": "Using walkthroughs", "description": "From your first step in the agent to publishing, placing and measuring walkthroughs of your own.", "estimated_minutes": 45}, "walkthrough_id": "wt_v6mVnQk_OmqJm1Su"}', '{"actor": "operator", "channel": "command", "organization_id": "org_8htlTF1MSaZCpyk1"}'),
('5', '7e19b203-776b-43fc-9dbd-7c25c1fb28c0', 'wt_v6mVnQk_OmqJm1Su', '2', 'Walkthrough', '2026-11-23 06:36:47.879362+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:36:47.836175Z", "key": "where-you-are", "agent": "", "title": "Where you are, and how your agent is connected", "content": "You are in a walkthrough: a lesson that comes to you one step at a time, inside the coding agent you already work with. The server delivers the step. Your agent presents it, helps you do it, and tells the server when you are done. The server remembers how far you are.\\n\\nThis one teaches the product itself. You will write a walkthrough, publish it, follow it, change it, and look at what the server recorded. It takes about 45 minutes. You can stop after any step.\\n\\nYour agent reaches the server over MCP at `http://localhost:8080/mcp`, unless you chose another port. Listing needs nobody to sign in. When a tool has to know who learns, the agent opens a browser: you enter your e-mail address, then the code that was sent there, and let the agent in. This demo has no mail server, so the code is in the log of the service. Another agent is connected with one line:\\n\\n```bash\\nclaude mcp add --transport http walkthroughs http://localhost:8080/mcp\\n```\\n\\nThe same e-mail address is always the same learner, so a second agent in which you sign in with it continues where you are now. What you let in is listed at `http://localhost:8080/connections`, and can be disconnected there. Scripts, and clients without a browser, send a token that a command makes; the README has that, and the settings for Cursor and VS Code.\\n\\nBuild the program now, in a terminal of your own at the root of the repository; the later steps use the jar it makes:\\n\\n```bash\\nmvn -DskipTests package\\n```\\n\\n**You see that it worked** when `java -jar bootstrap/target/walkthroughs.jar --help` lists commands such as `import`, `assign` and `token`.", "step_id": "ws_iorEumIP88NMcSYw", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_v6mVnQk_OmqJm1Su"}', '{"actor": "operator", "channel": "command", "organization_id": "org_8htlTF1MSaZCpyk1"}'),
('6', '4f39f4cc-4530-49ab-a6f0-c2700c4d79ff', 'wt_v6mVnQk_OmqJm1Su', '3', 'Walkthrough', '2026-11-23 06:36:47.879482+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:36:47.836175Z", "key": "list-select-next", "agent": "", "title": "List, select, next", "content": "Your agent uses these tools most:\\n\\n| Tool | What it does |\\n|---|---|\\n| `list_walkthroughs` | shows what this server offers, with your status in each |\\n| `select_walkthrough` | begins a walkthrough, or resumes it at the step you stand on |\\n| `next_walkthrough_step` | records the step you have done, and brings the next one |\\n| `get_walkthrough_status` | shows how far you are; it changes nothing |\\n\\nFour more are there when you ask for them: `review_walkthrough_step` reads an earlier step again, `skip_walkthrough_step` leaves one out with a reason, `reset_walkthrough_progress` begins again, and `catch_up_walkthrough` brings only what is new after you have finished.\\n\\nEvery answer that delivers a step carries the id of that step, such as `ws_` and sixteen more characters. Your agent sends it back as `current_step_id` when you are done. The id says which step is finished, so a call that is repeated, by the agent or by a lost connection, completes nothing twice: the answer is `already_advanced` and names the step you are really on. The id of a step you have not reached is refused with `OUT_OF_ORDER`.\\n\\nThe id also says which walkthrough is meant. You can have several under way. Without an id, the server takes the one you last selected or advanced here.\\n\\nYour progress is kept by the server, not by the conversation. Close the agent, restart the server, come back tomorrow with another agent: `select_walkthrough` returns the same step.\\n\\nTry it. Ask your agent:\\n\\n> How far am I in this walkthrough? Do not go on yet.\\n\\nThen start a new conversation, and ask there:\\n\\n> List the walkthroughs and resume \\"Using walkthroughs\\".\\n\\n**You see that it worked** when the status shows one completed step, and the new conversation delivers this step again: step 2, not step 1 and not step 3.", "step_id": "ws_8uFWMosVAU2wkSeW", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_v6mVnQk_OmqJm1Su"}', '{"actor": "operator", "channel": "command", "organization_id": "org_8htlTF1MSaZCpyk1"}'),
('7', '9c361e28-cc06-401c-99bf-054b0b86c8da', 'wt_v6mVnQk_OmqJm1Su', '4', 'Walkthrough', '2026-11-23 06:36:47.882845+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:36:47.836175Z", "key": "write-a-walkthrough", "agent": "", "title": "Write a walkthrough", "content": "A walkthrough is a folder with `walkthrough.yaml` and one Markdown file for each step. Make one with two steps, outside the repository:\\n\\n````bash\\nmkdir -p ~/hello-walkthrough && cd ~/hello-walkthrough\\n\\ncat > walkthrough.yaml <<''END''\\nkey: hello\\ntitle: Say hello from a script\\ndescription: Two steps to a script that greets whoever runs it.\\ntags: [example]\\nestimated_minutes: 5\\nsteps:\\n  - 01-write-the-script.md\\n  - 02-run-it.md\\nEND\\n\\ncat > 01-write-the-script.md <<''END''\\n---\\ntitle: Write the script\\n---\\n\\nCreate the file `hello.sh` with this line:\\n\\n```bash\\necho \\"Hello, $USER\\"\\n```\\n\\nYou see that it worked when `cat hello.sh` prints the line.\\nEND\\n\\ncat > 02-run-it.md <<''END''\\n# Run the script\\n\\nRun `sh hello.sh`.\\n\\nYou see that it worked when it greets you by name.\\nEND\\n\\ncd -\\n````\\n\\nThe walkthrough''s `key` is its name in commands. Each step has a key as well: from front matter (`key: …`), else from the file name without its number, here `write-the-script` and `run-it`. A step keeps its identity as long as its key stays, even if its title, text or place changes. The title comes from front matter, else from the first heading.\\n\\nWhat makes a good step:\\n\\n- **One action.** If you write \\"then\\" twice, it is two steps.\\n- **One way to see that it worked**, at the end, which the reader can check.\\n- Exact commands in code fences. They are delivered byte for byte.\\n- Nothing that needs the next step to make sense: a reader may come back after a week.\\n\\nA step may hold 64 KiB. Above about 8,000 estimated tokens you are warned, since some agents shorten long answers. Raw HTML is turned into plain text on import.\\n\\n**You see that it worked** when `ls ~/hello-walkthrough` shows the three files.", "step_id": "ws_yW6mU53Cw1RcW3f7", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_v6mVnQk_OmqJm1Su"}', '{"actor": "operator", "channel": "command", "organization_id": "org_8htlTF1MSaZCpyk1"}'),
('8', '7c047f23-1a39-4af3-be19-02d4e3f53779', 'wt_v6mVnQk_OmqJm1Su', '5', 'Walkthrough', '2026-11-23 06:36:47.883302+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:36:47.836175Z", "key": "check-and-import", "agent": "", "title": "Check it and import it", "content": "Import reads the whole folder first. If anything is wrong, it names file and line and changes nothing. Provoke that once: ask for a step that does not exist.\\n\\n```bash\\necho \\"  - 03-missing.md\\" >> ~/hello-walkthrough/walkthrough.yaml\\njava -jar bootstrap/target/walkthroughs.jar import ~/hello-walkthrough --organization demo\\n```\\n\\nThe command ends with exit status 1. It says `INVALID_CONTENT`, and that line 9 of `walkthrough.yaml` names a file that is not in the folder. Take the line out again:\\n\\n```bash\\nsed -i.bak ''$d'' ~/hello-walkthrough/walkthrough.yaml && rm ~/hello-walkthrough/walkthrough.yaml.bak\\n```\\n\\nNow import the folder, publish it, and offer it on the server that your agent is connected to:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar import ~/hello-walkthrough --organization demo --publish --assign localhost\\n```\\n\\nThree things happen, all of them or none:\\n\\n- the content becomes the **draft** of walkthrough `demo/hello`;\\n- `--publish` freezes the draft as **version 1**, which never changes again;\\n- `--assign` offers the walkthrough on the MCP server with host `localhost`.\\n\\nWithout `--publish` the import stays a draft that no learner sees. That is a way to check content without showing it.\\n\\nThe command works on the same data as the running server. It needs no restart, and waits until the server''s tables show what it did. If your server runs with another data directory or database, give the command the same setting, for example `--walkthroughs.data-dir=DIR`.\\n\\n**You see that it worked** when the command prints a line like this one, with an id of its own:\\n\\n```text\\nImported hello, \\"Say hello from a script\\": 2 steps, version 1 (wt_…).\\n```", "step_id": "ws_NjUv0tmsQqim8Cxw", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_v6mVnQk_OmqJm1Su"}', '{"actor": "operator", "channel": "command", "organization_id": "org_8htlTF1MSaZCpyk1"}'),
('9', 'de7dbb5b-ad7f-4912-8fd5-d48544abf500', 'wt_v6mVnQk_OmqJm1Su', '6', 'Walkthrough', '2026-11-23 06:36:47.88349+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:36:47.836175Z", "key": "see-it-from-the-agent", "agent": "", "title": "Follow it in your agent", "content": "Your agent does not need to reconnect. Ask it:\\n\\n> List the walkthroughs again and start \\"Say hello from a script\\".\\n\\nIt now delivers your first step. Do what the step says, tell the agent that you are done, and stop at the second step.\\n\\nAgents usually rephrase a step. What yours received is worth a look:\\n\\n> Show me the raw text of the last walkthrough answer.\\n\\nThe answer has two parts. The first is Markdown: the name of the walkthrough and its organization, a line `Step 2 of 2: Run the script`, your text between two marked lines, and what to do next. The marks tell the agent which words are the author''s and which are the server''s, so that a step cannot give the agent orders in the server''s name. The second part is JSON with the outcome, the step''s id, the number of completed steps and the percentage.\\n\\nPercent is completed steps by required steps, rounded down. It is 100 only when the walkthrough is completed. A step counts as completed when your agent acknowledges it with `next_walkthrough_step`, never because it was shown.\\n\\nYou now have two walkthroughs under way. Come back to this one by its name:\\n\\n> Resume \\"Using walkthroughs\\".\\n\\nThe server returns the step you stand on here, and leaves the other walkthrough where it was.\\n\\n**You see that it worked** when the list shows \\"Say hello from a script\\" as `in_progress` with 50 percent, and this step is delivered again.", "step_id": "ws_WvrsfpKOFvCFPQfs", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_v6mVnQk_OmqJm1Su"}', '{"actor": "operator", "channel": "command", "organization_id": "org_8htlTF1MSaZCpyk1"}'),
('10', '79084bfd-a893-45bb-b5e8-19b4ef032333', 'wt_v6mVnQk_OmqJm1Su', '7', 'Walkthrough', '2026-11-23 06:36:47.88359+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:36:47.836175Z", "key": "publish-a-new-version", "agent": "", "title": "Publish a new version", "content": "To change a walkthrough, edit its files and import the folder again. Give the second step a better ending:\\n\\n```bash\\ncat > ~/hello-walkthrough/02-run-it.md <<''END''\\n# Run the script\\n\\nRun `sh hello.sh`.\\n\\nYou see that it worked when the greeting has your user name in it. Compare with `id -un`.\\nEND\\n\\njava -jar bootstrap/target/walkthroughs.jar import ~/hello-walkthrough --organization demo --publish\\n```\\n\\nThe answer ends with `version 2`. Import compares by key: the first step is as it was, the second one keeps its id and has new text. Nothing else was recorded.\\n\\nImport the same folder once more with the same command. Now the answer begins with `Unchanged`, and the version is still 2: publishing what is published already makes no version.\\n\\nVersion 1 still exists, and you are in it. An attempt that is under way runs on the version it began on, and a completed attempt stays a fact about its version. A new attempt takes the newest version. Ask your agent:\\n\\n> What is my status in \\"Say hello from a script\\"? Tell me version and latest_version.\\n\\n> Start \\"Say hello from a script\\" over from the beginning.\\n\\nThe second request ends your running attempt and opens attempt 2. The first attempt stays in the records with the reason `restarted`.\\n\\nYou can also publish in two moves: import without `--publish`, then `publish demo/hello`.\\n\\nResume \\"Using walkthroughs\\" when you have seen both answers.\\n\\n**You see that it worked** when the status named version 1 and latest version 2, and the new attempt runs on version 2.", "step_id": "ws_agt0PVc76c7tcvV4", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_v6mVnQk_OmqJm1Su"}', '{"actor": "operator", "channel": "command", "organization_id": "org_8htlTF1MSaZCpyk1"}'),
('11', '3eacf06f-e280-41a5-9d78-1517a97162d5', 'wt_v6mVnQk_OmqJm1Su', '8', 'Walkthrough', '2026-11-23 06:36:47.883696+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:36:47.836175Z", "key": "order-disable-unassign", "agent": "", "title": "Order, disable, unassign", "content": "An organization owns walkthroughs. An MCP server offers those that are assigned to it, each once, in an order you choose. These commands change the assignment, not the content. Run them one at a time, and ask your agent to list the walkthroughs after each.\\n\\nPut your walkthrough first. Places count from 0; walkthroughs in the same place are ordered by title.\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar assign demo/hello --server localhost --order 0\\njava -jar bootstrap/target/walkthroughs.jar assign demo/using-walkthroughs --server localhost --order 1\\n```\\n\\nDisable it. It stays assigned and keeps its place, and no learner on this server can list, select or continue it:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar assign demo/hello --server localhost --disabled\\n```\\n\\nEnable it again with the same command without `--disabled`. An import with `--assign localhost` enables it too.\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar assign demo/hello --server localhost\\n```\\n\\nTake it off the server altogether, and put it back:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar unassign demo/hello --server localhost\\njava -jar bootstrap/target/walkthroughs.jar assign demo/hello --server localhost\\n```\\n\\nPut back, it stands behind the last one, since its old place went with the assignment. None of this touches progress: your attempt waits at the step where you left it. While a walkthrough is disabled or unassigned, its id gets the answer that an unknown id gets, `NOT_FOUND`. Nobody can find out from outside what exists elsewhere.\\n\\nA walkthrough is named by `organization/key`, or by its id.\\n\\n**You see that it worked** when your walkthrough led the list, was missing from it while disabled and while unassigned, and is in it again at the end, in second place.", "step_id": "ws_SgdpgUNx4AUSoiPw", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_v6mVnQk_OmqJm1Su"}', '{"actor": "operator", "channel": "command", "organization_id": "org_8htlTF1MSaZCpyk1"}'),
('12', 'dc6d9f9a-bdbe-4f48-bdae-8aed5a618f24', 'wt_v6mVnQk_OmqJm1Su', '9', 'Walkthrough', '2026-11-23 06:36:47.883805+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:36:47.836175Z", "key": "another-organization", "agent": "", "title": "Another organization, another server", "content": "One service serves many organizations. Each has its own walkthroughs, MCP servers and learners. Which MCP server a request is for is decided by its `Host` header, before anything else is looked at.\\n\\nCreate an organization, give it a server on the host `lab.localhost`, and import your folder there as well:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar organization create --slug lab --name \\"Lab\\"\\njava -jar bootstrap/target/walkthroughs.jar server create --organization lab --host lab.localhost --name \\"Lab\\"\\njava -jar bootstrap/target/walkthroughs.jar import ~/hello-walkthrough --organization lab --publish --assign lab.localhost\\n```\\n\\nKeys are unique within an organization, so `lab/hello` and `demo/hello` are two walkthroughs. Slugs and hosts are unique everywhere.\\n\\nAsk the new server what it offers. Listing works without a token:\\n\\n```bash\\ncurl -s http://localhost:8080/mcp -H ''Host: lab.localhost'' -H ''Content-Type: application/json'' \\\\\\n  -d ''{\\"jsonrpc\\":\\"2.0\\",\\"id\\":1,\\"method\\":\\"tools/call\\",\\"params\\":{\\"name\\":\\"list_walkthroughs\\"}}''\\n```\\n\\nTo learn there, sign in there, or send a token for that server:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar token --server lab.localhost --email you@example.com\\n```\\n\\nA token is signed with a key of its server. The token your agent has now is refused there, and the new one is refused here. The same e-mail address in two organizations is two learners, and neither sees the other''s progress. A token holds 30 days; `--valid-for PT1H` makes it an hour.\\n\\nIf your service is reached from elsewhere, start it with `--walkthroughs.public-url=https://{host}`, so that tokens name the address that clients use.\\n\\n**You see that it worked** when the answer to `curl` lists \\"Say hello from a script\\" and nothing else. With `Host: nowhere.localhost` the same request is refused: unknown host.", "step_id": "ws_8jurXzjSbNIcSei5", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_v6mVnQk_OmqJm1Su"}', '{"actor": "operator", "channel": "command", "organization_id": "org_8htlTF1MSaZCpyk1"}'),
('13', 'ed135871-600c-4334-94d6-bfd917706e51', 'wt_v6mVnQk_OmqJm1Su', '10', 'Walkthrough', '2026-11-23 06:36:47.883919+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:36:47.836175Z", "key": "ask-the-tables", "agent": "", "title": "Ask the tables", "content": "Everything that happens is recorded as an event, and turned into tables you can query. They are in the schema `walkthrough`; times are in UTC. With the embedded PostgreSQL, port and password lie in the data directory. With `psql` installed, connect read-only:\\n\\n```bash\\ndb=\\"${WALKTHROUGHS_DATA_DIR:-$HOME/.walkthroughs}/postgres/18\\"\\nexport PGHOST=127.0.0.1 PGPORT=\\"$(cat \\"$db/port\\")\\" PGDATABASE=walkthroughs\\nexport PGUSER=postgres PGPASSWORD=\\"$(cat \\"$db/data/walkthroughs.password\\")\\"\\nexport PGOPTIONS=''-c default_transaction_read_only=on''\\npsql\\n```\\n\\nAny other PostgreSQL client does as well, with the same five values. This user may do everything, so keep the read-only option.\\n\\nHow far is everyone?\\n\\n```sql\\nSELECT w.title, p.status, p.completed_steps, p.required_steps, p.attempt, p.last_activity_at\\n  FROM walkthrough.walkthrough_progress p\\n  JOIN walkthrough.walkthroughs w ON w.id = p.walkthrough_id\\n ORDER BY p.last_activity_at DESC;\\n```\\n\\nHow long did each step of this walkthrough take, as a median?\\n\\n```sql\\nSELECT s.number, s.title, count(*) AS completed,\\n       percentile_cont(0.5) WITHIN GROUP (ORDER BY f.active_seconds) AS median_seconds\\n  FROM walkthrough.walkthrough_step_facts f\\n  JOIN walkthrough.walkthrough_version_steps s\\n    ON s.walkthrough_id = f.walkthrough_id AND s.version = f.version AND s.step_id = f.step_id\\n  JOIN walkthrough.walkthroughs w ON w.id = f.walkthrough_id\\n WHERE w.key = ''using-walkthroughs'' AND f.completed_at IS NOT NULL\\n GROUP BY s.number, s.title\\n ORDER BY s.number;\\n```\\n\\nAnd the events behind it, as readable JSON:\\n\\n```sql\\nSELECT time_stamp, payload_type, payload, meta_data ->> ''client_name'' AS client\\n  FROM eventstore.domain_events\\n ORDER BY global_index DESC LIMIT 5;\\n```\\n\\nWho has not started has no row. There is no table of views: a step counts from the moment it was shown to the moment it was acknowledged, and a pause counts for 30 minutes at most.\\n\\n**You see that it worked** when the first query shows you twice: in this walkthrough with 8 completed steps, and in \\"Say hello from a script\\" with attempt 2.", "step_id": "ws_UFEHWhjxVjBrOri3", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_v6mVnQk_OmqJm1Su"}', '{"actor": "operator", "channel": "command", "organization_id": "org_8htlTF1MSaZCpyk1"}'),
('14', '9bfd236a-20dd-4ba2-99d3-6f899c768fb6', 'wt_v6mVnQk_OmqJm1Su', '11', 'Walkthrough', '2026-11-23 06:36:47.884036+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:36:47.836175Z", "key": "look-after-the-projections", "agent": "", "title": "Look after the projections", "content": "The events are the truth. The tables of schema `walkthrough` are *projections*: made from the events, and rebuilt from them whenever you like. Only the table that says who a learner is, `mcp_server_user`, is not one: no event holds a name or an address.\\n\\nThere are two projections. `catalogue` writes organizations, servers, assignments and content. `progress` writes progress, attempts and step facts. Ask how far they are:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar projections status\\n```\\n\\n`up to date` means that every event is in the tables. A service under load may be a moment behind. Learners do not notice, because what `select_walkthrough` and `next_walkthrough_step` answer comes from the decision itself and not from a table.\\n\\nNow make the tables again from the first event, while the server runs:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar projections rebuild\\n```\\n\\nEach projection is rebuilt in one transaction. Readers see the old rows until the new ones are complete, and then the new ones. You rebuild after a fault in a projection was corrected, or when you have reason to doubt a table.\\n\\nAsk the first query of the step before once more: the rows are the same.\\n\\nThe service itself reports its health:\\n\\n```bash\\ncurl -s http://localhost:8080/actuator/health/readiness\\n```\\n\\nReadiness needs the database and both projections. Liveness, under `/actuator/health/liveness`, needs neither, so that an orchestrator does not restart the service because its database is away.\\n\\n**You see that it worked** when the rebuild names two projections and the number of events each was rebuilt from, `projections status` says `up to date` for both, and readiness answers `{\\"status\\":\\"UP\\"}`.", "step_id": "ws_CQPhLD5hBWpvjgop", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_v6mVnQk_OmqJm1Su"}', '{"actor": "operator", "channel": "command", "organization_id": "org_8htlTF1MSaZCpyk1"}'),
('15', 'fb03e023-895c-4781-a5e5-9857f01c746b', 'wt_v6mVnQk_OmqJm1Su', '12', 'Walkthrough', '2026-11-23 06:36:47.884139+00', 'StepWritten', '2', E'{"at": "2026-11-23T06:36:47.836175Z", "key": "where-to-go-next", "agent": "", "title": "Where to go next", "content": "You have done everything once: followed a walkthrough, written and published one, given it a second version, placed it, opened another organization, asked the tables, and rebuilt them.\\n\\nA good next move is a walkthrough your own people need. Take a page that is read often and followed badly, such as the first day on a project. Cut it into steps of one action each, and end each step with something the reader can check. Publish it to a server of your own organization, follow it yourself in a fresh conversation, and note where your agent had to guess: those are the places to mend.\\n\\nIf the text exists already, you may not have to cut it by hand. `import` also takes a folder of numbered Markdown files, one lesson to a folder, and a single Markdown file whose second-level headings are the steps. It guesses the format, or you say `--format numbered` or `--format tutorial`.\\n\\nFor reading on, the repository has:\\n\\n- `README.md`: how to run it, how to connect clients, all settings;\\n- `docs/tools.md`: every tool with its fields and refusal codes;\\n- `docs/operations.md`: data directory, external database, health, commands;\\n- `docs/analytics.md`: every table and column, and queries to start from;\\n- `docs/adr`: why it is built the way it is.\\n\\nYou may want to tidy up. This takes your exercise off the server; its records stay:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar unassign demo/hello --server localhost\\n```\\n\\nNow tell your agent that you are done with this step. It is the last one, so the server closes the attempt.\\n\\n**You see that it worked** when the answer says that the walkthrough is complete, with 11 of 11 steps, and the list shows \\"Using walkthroughs\\" as `completed` with 100 percent.", "step_id": "ws_52WH7pkceyeW8gTG", "replaces": [], "substantial": false, "policy_version": 2, "walkthrough_id": "wt_v6mVnQk_OmqJm1Su"}', '{"actor": "operator", "channel": "command", "organization_id": "org_8htlTF1MSaZCpyk1"}'),
('16', '8afb26ca-217d-4346-bac5-fec74c26caf9', 'wt_v6mVnQk_OmqJm1Su', '13', 'Walkthrough', '2026-11-23 06:36:47.88424+00', 'StepsLinked', '1', '{"at": "2026-11-23T06:36:47.836175Z", "links": [{"next": "ws_8uFWMosVAU2wkSeW", "step": "ws_iorEumIP88NMcSYw"}, {"next": "ws_yW6mU53Cw1RcW3f7", "step": "ws_8uFWMosVAU2wkSeW"}, {"next": "ws_NjUv0tmsQqim8Cxw", "step": "ws_yW6mU53Cw1RcW3f7"}, {"next": "ws_WvrsfpKOFvCFPQfs", "step": "ws_NjUv0tmsQqim8Cxw"}, {"next": "ws_agt0PVc76c7tcvV4", "step": "ws_WvrsfpKOFvCFPQfs"}, {"next": "ws_SgdpgUNx4AUSoiPw", "step": "ws_agt0PVc76c7tcvV4"}, {"next": "ws_8jurXzjSbNIcSei5", "step": "ws_SgdpgUNx4AUSoiPw"}, {"next": "ws_UFEHWhjxVjBrOri3", "step": "ws_8jurXzjSbNIcSei5"}, {"next": "ws_CQPhLD5hBWpvjgop", "step": "ws_UFEHWhjxVjBrOri3"}, {"next": "ws_52WH7pkceyeW8gTG", "step": "ws_CQPhLD5hBWpvjgop"}, {"step": "ws_52WH7pkceyeW8gTG"}], "first_step_id": "ws_iorEumIP88NMcSYw", "walkthrough_id": "wt_v6mVnQk_OmqJm1Su"}', '{"actor": "operator", "channel": "command", "organization_id": "org_8htlTF1MSaZCpyk1"}'),
('17', '05d8b5ec-e1de-49e3-b53e-a5aa7e2dab53', 'wt_v6mVnQk_OmqJm1Su', '14', 'Walkthrough', '2026-11-23 06:36:48.111993+00', 'VersionPublished', '2', '{"at": "2026-11-23T06:36:47.956270Z", "steps": ["ws_iorEumIP88NMcSYw", "ws_8uFWMosVAU2wkSeW", "ws_yW6mU53Cw1RcW3f7", "ws_NjUv0tmsQqim8Cxw", "ws_WvrsfpKOFvCFPQfs", "ws_agt0PVc76c7tcvV4", "ws_SgdpgUNx4AUSoiPw", "ws_8jurXzjSbNIcSei5", "ws_UFEHWhjxVjBrOri3", "ws_CQPhLD5hBWpvjgop", "ws_52WH7pkceyeW8gTG"], "policy": "CARRY", "version": 1, "replaced": {}, "substantial": [], "walkthrough_id": "wt_v6mVnQk_OmqJm1Su"}', '{"actor": "operator", "channel": "command", "organization_id": "org_8htlTF1MSaZCpyk1"}'),
('18', '2e900ae1-b5b7-4849-972a-578b78d653c0', 'mcps_q2vgbAEjfZiaZ3_e', '1', 'McpServer', '2026-11-23 06:36:48.262572+00', 'WalkthroughAssigned', '1', '{"at": "2026-11-23T06:36:48.235307Z", "enabled": true, "server_id": "mcps_q2vgbAEjfZiaZ3_e", "assignment_id": "msw_DK25hSbcGm-HsRvM33Sn9_", "display_order": 0, "walkthrough_id": "wt_v6mVnQk_OmqJm1Su", "organization_id": "org_8htlTF1MSaZCpyk1"}', '{"actor": "operator", "channel": "command", "organization_id": "org_8htlTF1MSaZCpyk1"}'),
('19', '1d580042-17d6-409e-982f-6df3ab137b50', 'wp_3__dOf-ZDmZjXp7lci2X3Y', '0', 'Progress', '2026-11-23 06:37:03.660833+00', 'AttemptStarted', '2', '{"at": "2026-11-23T06:37:03.633182Z", "only": [], "attempt": 1, "version": 1, "server_id": "mcps_q2vgbAEjfZiaZ3_e", "first_step": "ws_iorEumIP88NMcSYw", "learner_id": "mcpu_J8n5k9oZttr-FDqx", "progress_id": "wp_3__dOf-ZDmZjXp7lci2X3Y", "required_steps": 11, "walkthrough_id": "wt_v6mVnQk_OmqJm1Su", "organization_id": "org_8htlTF1MSaZCpyk1"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_q2vgbAEjfZiaZ3_e", "client_version": "1", "organization_id": "org_8htlTF1MSaZCpyk1", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_J8n5k9oZttr-FDqx"}'),
('20', '4552d6f7-6875-4349-b7bd-a4b4b2cc77e2', 'wf_uADH3XihPtVHOs2UBcMgIv', '0', 'Focus', '2026-11-23 06:37:03.685452+00', 'FocusMoved', '1', '{"at": "2026-11-23T06:37:03.676157Z", "focus_id": "wf_uADH3XihPtVHOs2UBcMgIv", "server_id": "mcps_q2vgbAEjfZiaZ3_e", "learner_id": "mcpu_J8n5k9oZttr-FDqx", "walkthrough_id": "wt_v6mVnQk_OmqJm1Su", "organization_id": "org_8htlTF1MSaZCpyk1"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_q2vgbAEjfZiaZ3_e", "client_version": "1", "organization_id": "org_8htlTF1MSaZCpyk1", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_J8n5k9oZttr-FDqx"}'),
('21', 'ad760160-53a6-42ea-83eb-9e877ff8a0e9', 'wp_3__dOf-ZDmZjXp7lci2X3Y', '1', 'Progress', '2026-11-23 06:37:03.78342+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:37:03.774332Z", "next": "ws_8uFWMosVAU2wkSeW", "step": "ws_iorEumIP88NMcSYw", "attempt": 1, "version": 1, "server_id": "mcps_q2vgbAEjfZiaZ3_e", "progress_id": "wp_3__dOf-ZDmZjXp7lci2X3Y"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_q2vgbAEjfZiaZ3_e", "client_version": "1", "organization_id": "org_8htlTF1MSaZCpyk1", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_J8n5k9oZttr-FDqx"}'),
('22', 'd304828b-d3b8-4f66-9e4e-ec91f2d05591', 'wp_3__dOf-ZDmZjXp7lci2X3Y', '2', 'Progress', '2026-11-23 06:37:03.854675+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:37:03.848769Z", "next": "ws_yW6mU53Cw1RcW3f7", "step": "ws_8uFWMosVAU2wkSeW", "attempt": 1, "version": 1, "server_id": "mcps_q2vgbAEjfZiaZ3_e", "progress_id": "wp_3__dOf-ZDmZjXp7lci2X3Y"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_q2vgbAEjfZiaZ3_e", "client_version": "1", "organization_id": "org_8htlTF1MSaZCpyk1", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_J8n5k9oZttr-FDqx"}'),
('23', 'd64957c9-d6d6-4bd7-b22a-38f0c8936add', 'wp_3__dOf-ZDmZjXp7lci2X3Y', '3', 'Progress', '2026-11-23 06:37:03.926381+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:37:03.917911Z", "next": "ws_NjUv0tmsQqim8Cxw", "step": "ws_yW6mU53Cw1RcW3f7", "attempt": 1, "version": 1, "server_id": "mcps_q2vgbAEjfZiaZ3_e", "progress_id": "wp_3__dOf-ZDmZjXp7lci2X3Y"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_q2vgbAEjfZiaZ3_e", "client_version": "1", "organization_id": "org_8htlTF1MSaZCpyk1", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_J8n5k9oZttr-FDqx"}'),
('24', '4edf934f-ba09-4c4b-84c0-1f45e6bc5577', 'wp_E8DmbN583Dq9aZIti3VtCo', '0', 'Progress', '2026-11-23 06:37:04.04018+00', 'AttemptStarted', '2', '{"at": "2026-11-23T06:37:04.038573Z", "only": [], "attempt": 1, "version": 1, "server_id": "mcps_q2vgbAEjfZiaZ3_e", "first_step": "ws_iorEumIP88NMcSYw", "learner_id": "mcpu_19Y8hiDUq1EYxAuH", "progress_id": "wp_E8DmbN583Dq9aZIti3VtCo", "required_steps": 11, "walkthrough_id": "wt_v6mVnQk_OmqJm1Su", "organization_id": "org_8htlTF1MSaZCpyk1"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_q2vgbAEjfZiaZ3_e", "client_version": "1", "organization_id": "org_8htlTF1MSaZCpyk1", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_19Y8hiDUq1EYxAuH"}'),
('25', 'c168cb36-c60f-4bf4-ade7-4373207867c8', 'wf_UaM7ISLySfC5bpU8nm4gSi', '0', 'Focus', '2026-11-23 06:37:04.048701+00', 'FocusMoved', '1', '{"at": "2026-11-23T06:37:04.043903Z", "focus_id": "wf_UaM7ISLySfC5bpU8nm4gSi", "server_id": "mcps_q2vgbAEjfZiaZ3_e", "learner_id": "mcpu_19Y8hiDUq1EYxAuH", "walkthrough_id": "wt_v6mVnQk_OmqJm1Su", "organization_id": "org_8htlTF1MSaZCpyk1"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_q2vgbAEjfZiaZ3_e", "client_version": "1", "organization_id": "org_8htlTF1MSaZCpyk1", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_19Y8hiDUq1EYxAuH"}'),
('26', '5041300b-7694-40a0-8e51-d1dbef51bb00', 'wp_E8DmbN583Dq9aZIti3VtCo', '1', 'Progress', '2026-11-23 06:37:04.130675+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:37:04.124501Z", "next": "ws_8uFWMosVAU2wkSeW", "step": "ws_iorEumIP88NMcSYw", "attempt": 1, "version": 1, "server_id": "mcps_q2vgbAEjfZiaZ3_e", "progress_id": "wp_E8DmbN583Dq9aZIti3VtCo"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_q2vgbAEjfZiaZ3_e", "client_version": "1", "organization_id": "org_8htlTF1MSaZCpyk1", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_19Y8hiDUq1EYxAuH"}'),
('27', '95641e54-b1d0-4bf8-817e-67e408b21124', 'wp_E8DmbN583Dq9aZIti3VtCo', '2', 'Progress', '2026-11-23 06:37:04.211477+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:37:04.199581Z", "next": "ws_yW6mU53Cw1RcW3f7", "step": "ws_8uFWMosVAU2wkSeW", "attempt": 1, "version": 1, "server_id": "mcps_q2vgbAEjfZiaZ3_e", "progress_id": "wp_E8DmbN583Dq9aZIti3VtCo"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_q2vgbAEjfZiaZ3_e", "client_version": "1", "organization_id": "org_8htlTF1MSaZCpyk1", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_19Y8hiDUq1EYxAuH"}'),
('28', '6d1304d5-a74e-4fff-b0eb-6dd27931fb63', 'wp_E8DmbN583Dq9aZIti3VtCo', '3', 'Progress', '2026-11-23 06:37:04.292896+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:37:04.278867Z", "next": "ws_NjUv0tmsQqim8Cxw", "step": "ws_yW6mU53Cw1RcW3f7", "attempt": 1, "version": 1, "server_id": "mcps_q2vgbAEjfZiaZ3_e", "progress_id": "wp_E8DmbN583Dq9aZIti3VtCo"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_q2vgbAEjfZiaZ3_e", "client_version": "1", "organization_id": "org_8htlTF1MSaZCpyk1", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_19Y8hiDUq1EYxAuH"}'),
('29', 'b2d1e77f-88b5-4d1e-ba8a-2667cd887b96', 'wp_E8DmbN583Dq9aZIti3VtCo', '4', 'Progress', '2026-11-23 06:37:04.359348+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:37:04.356574Z", "next": "ws_WvrsfpKOFvCFPQfs", "step": "ws_NjUv0tmsQqim8Cxw", "attempt": 1, "version": 1, "server_id": "mcps_q2vgbAEjfZiaZ3_e", "progress_id": "wp_E8DmbN583Dq9aZIti3VtCo"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_q2vgbAEjfZiaZ3_e", "client_version": "1", "organization_id": "org_8htlTF1MSaZCpyk1", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_19Y8hiDUq1EYxAuH"}'),
('30', 'ad5b925c-04e9-4fad-9789-096d5fd986e3', 'wp_E8DmbN583Dq9aZIti3VtCo', '5', 'Progress', '2026-11-23 06:37:04.422274+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:37:04.413581Z", "next": "ws_agt0PVc76c7tcvV4", "step": "ws_WvrsfpKOFvCFPQfs", "attempt": 1, "version": 1, "server_id": "mcps_q2vgbAEjfZiaZ3_e", "progress_id": "wp_E8DmbN583Dq9aZIti3VtCo"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_q2vgbAEjfZiaZ3_e", "client_version": "1", "organization_id": "org_8htlTF1MSaZCpyk1", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_19Y8hiDUq1EYxAuH"}'),
('31', '66c365b3-ec06-416a-955f-dbf76de2cfe2', 'wp_E8DmbN583Dq9aZIti3VtCo', '6', 'Progress', '2026-11-23 06:37:04.469574+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:37:04.461909Z", "next": "ws_SgdpgUNx4AUSoiPw", "step": "ws_agt0PVc76c7tcvV4", "attempt": 1, "version": 1, "server_id": "mcps_q2vgbAEjfZiaZ3_e", "progress_id": "wp_E8DmbN583Dq9aZIti3VtCo"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_q2vgbAEjfZiaZ3_e", "client_version": "1", "organization_id": "org_8htlTF1MSaZCpyk1", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_19Y8hiDUq1EYxAuH"}'),
('32', '6cd316b1-7de8-4536-8aea-dcc8699ad2c8', 'wp_E8DmbN583Dq9aZIti3VtCo', '7', 'Progress', '2026-11-23 06:37:04.538216+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:37:04.534125Z", "next": "ws_8jurXzjSbNIcSei5", "step": "ws_SgdpgUNx4AUSoiPw", "attempt": 1, "version": 1, "server_id": "mcps_q2vgbAEjfZiaZ3_e", "progress_id": "wp_E8DmbN583Dq9aZIti3VtCo"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_q2vgbAEjfZiaZ3_e", "client_version": "1", "organization_id": "org_8htlTF1MSaZCpyk1", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_19Y8hiDUq1EYxAuH"}'),
('33', '9cdc72e0-1cc6-473f-96a7-be9f106751de', 'wp_E8DmbN583Dq9aZIti3VtCo', '8', 'Progress', '2026-11-23 06:37:04.580055+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:37:04.573916Z", "next": "ws_UFEHWhjxVjBrOri3", "step": "ws_8jurXzjSbNIcSei5", "attempt": 1, "version": 1, "server_id": "mcps_q2vgbAEjfZiaZ3_e", "progress_id": "wp_E8DmbN583Dq9aZIti3VtCo"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_q2vgbAEjfZiaZ3_e", "client_version": "1", "organization_id": "org_8htlTF1MSaZCpyk1", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_19Y8hiDUq1EYxAuH"}'),
('34', 'ca1e32ba-6b50-4b4f-b520-95226f750a0b', 'wp_E8DmbN583Dq9aZIti3VtCo', '9', 'Progress', '2026-11-23 06:37:04.629519+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:37:04.617320Z", "next": "ws_CQPhLD5hBWpvjgop", "step": "ws_UFEHWhjxVjBrOri3", "attempt": 1, "version": 1, "server_id": "mcps_q2vgbAEjfZiaZ3_e", "progress_id": "wp_E8DmbN583Dq9aZIti3VtCo"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_q2vgbAEjfZiaZ3_e", "client_version": "1", "organization_id": "org_8htlTF1MSaZCpyk1", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_19Y8hiDUq1EYxAuH"}'),
('35', 'cf63a12f-cfb9-4968-b417-af903e4403b9', 'wp_E8DmbN583Dq9aZIti3VtCo', '10', 'Progress', '2026-11-23 06:37:04.704592+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:37:04.684707Z", "next": "ws_52WH7pkceyeW8gTG", "step": "ws_CQPhLD5hBWpvjgop", "attempt": 1, "version": 1, "server_id": "mcps_q2vgbAEjfZiaZ3_e", "progress_id": "wp_E8DmbN583Dq9aZIti3VtCo"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_q2vgbAEjfZiaZ3_e", "client_version": "1", "organization_id": "org_8htlTF1MSaZCpyk1", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_19Y8hiDUq1EYxAuH"}'),
('36', '85d42d11-709e-40fe-9f5d-e737729c797f', 'wp_E8DmbN583Dq9aZIti3VtCo', '11', 'Progress', '2026-11-23 06:37:04.760882+00', 'StepCompleted', '1', '{"at": "2026-11-23T06:37:04.750537Z", "step": "ws_52WH7pkceyeW8gTG", "attempt": 1, "version": 1, "server_id": "mcps_q2vgbAEjfZiaZ3_e", "progress_id": "wp_E8DmbN583Dq9aZIti3VtCo"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_q2vgbAEjfZiaZ3_e", "client_version": "1", "organization_id": "org_8htlTF1MSaZCpyk1", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_19Y8hiDUq1EYxAuH"}'),
('37', '10bae544-913c-4453-bd06-3cdc892afcc5', 'wp_E8DmbN583Dq9aZIti3VtCo', '12', 'Progress', '2026-11-23 06:37:04.76098+00', 'WalkthroughCompleted', '2', '{"at": "2026-11-23T06:37:04.750537Z", "reason": "ACKNOWLEDGED", "attempt": 1, "version": 1, "server_id": "mcps_q2vgbAEjfZiaZ3_e", "progress_id": "wp_E8DmbN583Dq9aZIti3VtCo"}', '{"actor": "learner", "channel": "mcp", "client_name": "dump", "mcp_server_id": "mcps_q2vgbAEjfZiaZ3_e", "client_version": "1", "organization_id": "org_8htlTF1MSaZCpyk1", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_19Y8hiDUq1EYxAuH"}');

DELETE FROM eventstore.token_entries;
INSERT INTO eventstore.token_entries (processor_name, segment, token, token_type, "timestamp", owner) VALUES
('catalogue', '0', '{"index":37,"gaps":[]}', 'org.axonframework.eventhandling.GapAwareTrackingToken', '2026-11-23T06:37:07.765Z', NULL),
('progress', '0', '{"index":37,"gaps":[]}', 'org.axonframework.eventhandling.GapAwareTrackingToken', '2026-11-23T06:37:07.692Z', NULL);

DELETE FROM identity.accounts;
INSERT INTO identity.accounts (organization_id, email, subject, created_at) VALUES
('org_8htlTF1MSaZCpyk1', 'learner+1@example.org', 'mOTGGy0aL9uHKqET', '2026-11-23 06:37:00.935398+00'),
('org_8htlTF1MSaZCpyk1', 'learner+2@example.org', 'V80MQI0w7wuq7TIp', '2026-11-23 06:37:00.935398+00');

DELETE FROM identity.public_address;
INSERT INTO identity.public_address (only_row, template) VALUES
('true', 'http://{host}');

DELETE FROM identity.signing_keys;
INSERT INTO identity.signing_keys (key_id, mcp_server_id, jwk, created_at, organization_id, signs_from, tokens_until) VALUES
('29c4b7e9-05a8-4daf-ae4e-c71ceacc4ead', 'mcps_q2vgbAEjfZiaZ3_e', '{}', '2026-11-23 06:37:02.40327+00', 'org_8htlTF1MSaZCpyk1', '2026-11-23 06:37:02.403233+00', '2026-12-23 07:00:00+00');

DELETE FROM walkthrough.mcp_server_user;
INSERT INTO walkthrough.mcp_server_user (id, organization_id, issuer, subject, email, first_seen_at, linked_to, erased_at) VALUES
('mcpu_19Y8hiDUq1EYxAuH', 'org_8htlTF1MSaZCpyk1', 'walkthroughs', 'V80MQI0w7wuq7TIp', 'learner+2@example.org', '2026-11-23 06:37:04.002416+00', NULL, NULL),
('mcpu_J8n5k9oZttr-FDqx', 'org_8htlTF1MSaZCpyk1', 'walkthroughs', 'mOTGGy0aL9uHKqET', 'learner+1@example.org', '2026-11-23 06:37:03.336279+00', NULL, NULL);

DELETE FROM walkthrough.mcp_server_walkthroughs;
INSERT INTO walkthrough.mcp_server_walkthroughs (id, mcp_server_id, walkthrough_id, organization_id, display_order, is_enabled, assigned_at) VALUES
('msw_DK25hSbcGm-HsRvM33Sn9_', 'mcps_q2vgbAEjfZiaZ3_e', 'wt_v6mVnQk_OmqJm1Su', 'org_8htlTF1MSaZCpyk1', '0', 'true', '2026-11-23 06:36:48.235307+00');

DELETE FROM walkthrough.mcp_servers;
INSERT INTO walkthrough.mcp_servers (id, organization_id, name, slug, hosts, requires_step_id, created_at, revision, access, is_closed, issuer, audience) VALUES
('mcps_q2vgbAEjfZiaZ3_e', 'org_8htlTF1MSaZCpyk1', 'Walkthroughs demo', 'localhost', '{localhost,127.0.0.1}', 'false', '2026-11-23 06:36:47.345307+00', '1', 'oauth', 'false', NULL, NULL);

DELETE FROM walkthrough.organization;
INSERT INTO walkthrough.organization (id, slug, name, created_at) VALUES
('org_8htlTF1MSaZCpyk1', 'demo', 'Walkthroughs demo', '2026-11-23 06:36:47.158041+00');

DELETE FROM walkthrough.walkthrough_attempts;
INSERT INTO walkthrough.walkthrough_attempts (progress_id, attempt, organization_id, mcp_server_user_id, walkthrough_id, mcp_server_id, version_at_start, version_at_end, started_at, last_activity_at, resumed_count, completed_steps, required_steps, ended_at, end_reason, revision, skipped_steps, catches_up, only_steps, offered_steps, done_by_replacement, superseded_steps, completion_reason, linked_steps) VALUES
('wp_3__dOf-ZDmZjXp7lci2X3Y', '1', 'org_8htlTF1MSaZCpyk1', 'mcpu_J8n5k9oZttr-FDqx', 'wt_v6mVnQk_OmqJm1Su', 'mcps_q2vgbAEjfZiaZ3_e', '1', '1', '2026-11-23 06:37:03.633182+00', '2026-11-23 06:37:03.917911+00', '0', '3', '11', NULL, NULL, '3', '0', 'false', '{}', '{}', '{}', '{}', NULL, '{}'),
('wp_E8DmbN583Dq9aZIti3VtCo', '1', 'org_8htlTF1MSaZCpyk1', 'mcpu_19Y8hiDUq1EYxAuH', 'wt_v6mVnQk_OmqJm1Su', 'mcps_q2vgbAEjfZiaZ3_e', '1', '1', '2026-11-23 06:37:04.038573+00', '2026-11-23 06:37:04.750537+00', '0', '11', '11', '2026-11-23 06:37:04.750537+00', 'completed', '12', '0', 'false', '{}', '{}', '{}', '{}', 'acknowledged', '{}');

DELETE FROM walkthrough.walkthrough_progress;
INSERT INTO walkthrough.walkthrough_progress (id, organization_id, mcp_server_user_id, walkthrough_id, mcp_server_id, current_step_id, status, started_at, completed_at, version, attempt, completed_steps, required_steps, last_activity_at, revision, skipped_steps) VALUES
('wp_3__dOf-ZDmZjXp7lci2X3Y', 'org_8htlTF1MSaZCpyk1', 'mcpu_J8n5k9oZttr-FDqx', 'wt_v6mVnQk_OmqJm1Su', 'mcps_q2vgbAEjfZiaZ3_e', 'ws_NjUv0tmsQqim8Cxw', 'in_progress', '2026-11-23 06:37:03.633182+00', NULL, '1', '1', '3', '11', '2026-11-23 06:37:03.917911+00', '3', '0'),
('wp_E8DmbN583Dq9aZIti3VtCo', 'org_8htlTF1MSaZCpyk1', 'mcpu_19Y8hiDUq1EYxAuH', 'wt_v6mVnQk_OmqJm1Su', 'mcps_q2vgbAEjfZiaZ3_e', NULL, 'completed', '2026-11-23 06:37:04.038573+00', '2026-11-23 06:37:04.750537+00', '1', '1', '11', '11', '2026-11-23 06:37:04.750537+00', '12', '0');

DELETE FROM walkthrough.walkthrough_step_facts;
INSERT INTO walkthrough.walkthrough_step_facts (progress_id, attempt, step_id, organization_id, mcp_server_user_id, walkthrough_id, version, first_shown_at, last_activity_at, completed_at, skipped_at, active_seconds, gap_flagged, mcp_server_id, client_name, client_version, skip_reason) VALUES
('wp_3__dOf-ZDmZjXp7lci2X3Y', '1', 'ws_8uFWMosVAU2wkSeW', 'org_8htlTF1MSaZCpyk1', 'mcpu_J8n5k9oZttr-FDqx', 'wt_v6mVnQk_OmqJm1Su', '1', '2026-11-23 06:37:03.774332+00', '2026-11-23 06:37:03.848769+00', '2026-11-23 06:37:03.848769+00', NULL, '0', 'false', 'mcps_q2vgbAEjfZiaZ3_e', 'dump', '1', NULL),
('wp_3__dOf-ZDmZjXp7lci2X3Y', '1', 'ws_NjUv0tmsQqim8Cxw', 'org_8htlTF1MSaZCpyk1', 'mcpu_J8n5k9oZttr-FDqx', 'wt_v6mVnQk_OmqJm1Su', '1', '2026-11-23 06:37:03.917911+00', '2026-11-23 06:37:03.917911+00', NULL, NULL, '0', 'false', 'mcps_q2vgbAEjfZiaZ3_e', 'dump', '1', NULL),
('wp_3__dOf-ZDmZjXp7lci2X3Y', '1', 'ws_iorEumIP88NMcSYw', 'org_8htlTF1MSaZCpyk1', 'mcpu_J8n5k9oZttr-FDqx', 'wt_v6mVnQk_OmqJm1Su', '1', '2026-11-23 06:37:03.633182+00', '2026-11-23 06:37:03.774332+00', '2026-11-23 06:37:03.774332+00', NULL, '0', 'false', 'mcps_q2vgbAEjfZiaZ3_e', 'dump', '1', NULL),
('wp_3__dOf-ZDmZjXp7lci2X3Y', '1', 'ws_yW6mU53Cw1RcW3f7', 'org_8htlTF1MSaZCpyk1', 'mcpu_J8n5k9oZttr-FDqx', 'wt_v6mVnQk_OmqJm1Su', '1', '2026-11-23 06:37:03.848769+00', '2026-11-23 06:37:03.917911+00', '2026-11-23 06:37:03.917911+00', NULL, '0', 'false', 'mcps_q2vgbAEjfZiaZ3_e', 'dump', '1', NULL),
('wp_E8DmbN583Dq9aZIti3VtCo', '1', 'ws_52WH7pkceyeW8gTG', 'org_8htlTF1MSaZCpyk1', 'mcpu_19Y8hiDUq1EYxAuH', 'wt_v6mVnQk_OmqJm1Su', '1', '2026-11-23 06:37:04.684707+00', '2026-11-23 06:37:04.750537+00', '2026-11-23 06:37:04.750537+00', NULL, '0', 'false', 'mcps_q2vgbAEjfZiaZ3_e', 'dump', '1', NULL),
('wp_E8DmbN583Dq9aZIti3VtCo', '1', 'ws_8jurXzjSbNIcSei5', 'org_8htlTF1MSaZCpyk1', 'mcpu_19Y8hiDUq1EYxAuH', 'wt_v6mVnQk_OmqJm1Su', '1', '2026-11-23 06:37:04.534125+00', '2026-11-23 06:37:04.573916+00', '2026-11-23 06:37:04.573916+00', NULL, '0', 'false', 'mcps_q2vgbAEjfZiaZ3_e', 'dump', '1', NULL),
('wp_E8DmbN583Dq9aZIti3VtCo', '1', 'ws_8uFWMosVAU2wkSeW', 'org_8htlTF1MSaZCpyk1', 'mcpu_19Y8hiDUq1EYxAuH', 'wt_v6mVnQk_OmqJm1Su', '1', '2026-11-23 06:37:04.124501+00', '2026-11-23 06:37:04.199581+00', '2026-11-23 06:37:04.199581+00', NULL, '0', 'false', 'mcps_q2vgbAEjfZiaZ3_e', 'dump', '1', NULL),
('wp_E8DmbN583Dq9aZIti3VtCo', '1', 'ws_CQPhLD5hBWpvjgop', 'org_8htlTF1MSaZCpyk1', 'mcpu_19Y8hiDUq1EYxAuH', 'wt_v6mVnQk_OmqJm1Su', '1', '2026-11-23 06:37:04.61732+00', '2026-11-23 06:37:04.684707+00', '2026-11-23 06:37:04.684707+00', NULL, '0', 'false', 'mcps_q2vgbAEjfZiaZ3_e', 'dump', '1', NULL),
('wp_E8DmbN583Dq9aZIti3VtCo', '1', 'ws_NjUv0tmsQqim8Cxw', 'org_8htlTF1MSaZCpyk1', 'mcpu_19Y8hiDUq1EYxAuH', 'wt_v6mVnQk_OmqJm1Su', '1', '2026-11-23 06:37:04.278867+00', '2026-11-23 06:37:04.356574+00', '2026-11-23 06:37:04.356574+00', NULL, '0', 'false', 'mcps_q2vgbAEjfZiaZ3_e', 'dump', '1', NULL),
('wp_E8DmbN583Dq9aZIti3VtCo', '1', 'ws_SgdpgUNx4AUSoiPw', 'org_8htlTF1MSaZCpyk1', 'mcpu_19Y8hiDUq1EYxAuH', 'wt_v6mVnQk_OmqJm1Su', '1', '2026-11-23 06:37:04.461909+00', '2026-11-23 06:37:04.534125+00', '2026-11-23 06:37:04.534125+00', NULL, '0', 'false', 'mcps_q2vgbAEjfZiaZ3_e', 'dump', '1', NULL),
('wp_E8DmbN583Dq9aZIti3VtCo', '1', 'ws_UFEHWhjxVjBrOri3', 'org_8htlTF1MSaZCpyk1', 'mcpu_19Y8hiDUq1EYxAuH', 'wt_v6mVnQk_OmqJm1Su', '1', '2026-11-23 06:37:04.573916+00', '2026-11-23 06:37:04.61732+00', '2026-11-23 06:37:04.61732+00', NULL, '0', 'false', 'mcps_q2vgbAEjfZiaZ3_e', 'dump', '1', NULL),
('wp_E8DmbN583Dq9aZIti3VtCo', '1', 'ws_WvrsfpKOFvCFPQfs', 'org_8htlTF1MSaZCpyk1', 'mcpu_19Y8hiDUq1EYxAuH', 'wt_v6mVnQk_OmqJm1Su', '1', '2026-11-23 06:37:04.356574+00', '2026-11-23 06:37:04.413581+00', '2026-11-23 06:37:04.413581+00', NULL, '0', 'false', 'mcps_q2vgbAEjfZiaZ3_e', 'dump', '1', NULL),
('wp_E8DmbN583Dq9aZIti3VtCo', '1', 'ws_agt0PVc76c7tcvV4', 'org_8htlTF1MSaZCpyk1', 'mcpu_19Y8hiDUq1EYxAuH', 'wt_v6mVnQk_OmqJm1Su', '1', '2026-11-23 06:37:04.413581+00', '2026-11-23 06:37:04.461909+00', '2026-11-23 06:37:04.461909+00', NULL, '0', 'false', 'mcps_q2vgbAEjfZiaZ3_e', 'dump', '1', NULL),
('wp_E8DmbN583Dq9aZIti3VtCo', '1', 'ws_iorEumIP88NMcSYw', 'org_8htlTF1MSaZCpyk1', 'mcpu_19Y8hiDUq1EYxAuH', 'wt_v6mVnQk_OmqJm1Su', '1', '2026-11-23 06:37:04.038573+00', '2026-11-23 06:37:04.124501+00', '2026-11-23 06:37:04.124501+00', NULL, '0', 'false', 'mcps_q2vgbAEjfZiaZ3_e', 'dump', '1', NULL),
('wp_E8DmbN583Dq9aZIti3VtCo', '1', 'ws_yW6mU53Cw1RcW3f7', 'org_8htlTF1MSaZCpyk1', 'mcpu_19Y8hiDUq1EYxAuH', 'wt_v6mVnQk_OmqJm1Su', '1', '2026-11-23 06:37:04.199581+00', '2026-11-23 06:37:04.278867+00', '2026-11-23 06:37:04.278867+00', NULL, '0', 'false', 'mcps_q2vgbAEjfZiaZ3_e', 'dump', '1', NULL);

DELETE FROM walkthrough.walkthrough_steps;
INSERT INTO walkthrough.walkthrough_steps (id, walkthrough_id, organization_id, key, title, content, content_url, content_type, policy_version, next_step_id, is_removed, created_at, updated_at, agent, estimated_minutes, replaces, substantial) VALUES
('ws_52WH7pkceyeW8gTG', 'wt_v6mVnQk_OmqJm1Su', 'org_8htlTF1MSaZCpyk1', 'where-to-go-next', 'Where to go next', 'You have done everything once: followed a walkthrough, written and published one, given it a second version, placed it, opened another organization, asked the tables, and rebuilt them.

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

**You see that it worked** when the answer says that the walkthrough is complete, with 11 of 11 steps, and the list shows "Using walkthroughs" as `completed` with 100 percent.', NULL, 'text/markdown', '2', NULL, 'false', '2026-11-23 06:36:47.836175+00', '2026-11-23 06:36:47.836175+00', '', NULL, '{}', 'false'),
('ws_8jurXzjSbNIcSei5', 'wt_v6mVnQk_OmqJm1Su', 'org_8htlTF1MSaZCpyk1', 'another-organization', 'Another organization, another server', E'One service serves many organizations. Each has its own walkthroughs, MCP servers and learners. Which MCP server a request is for is decided by its `Host` header, before anything else is looked at.

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

**You see that it worked** when the answer to `curl` lists "Say hello from a script" and nothing else. With `Host: nowhere.localhost` the same request is refused: unknown host.', NULL, 'text/markdown', '2', 'ws_UFEHWhjxVjBrOri3', 'false', '2026-11-23 06:36:47.836175+00', '2026-11-23 06:36:47.836175+00', '', NULL, '{}', 'false'),
('ws_8uFWMosVAU2wkSeW', 'wt_v6mVnQk_OmqJm1Su', 'org_8htlTF1MSaZCpyk1', 'list-select-next', 'List, select, next', 'Your agent uses these tools most:

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

**You see that it worked** when the status shows one completed step, and the new conversation delivers this step again: step 2, not step 1 and not step 3.', NULL, 'text/markdown', '2', 'ws_yW6mU53Cw1RcW3f7', 'false', '2026-11-23 06:36:47.836175+00', '2026-11-23 06:36:47.836175+00', '', NULL, '{}', 'false'),
('ws_CQPhLD5hBWpvjgop', 'wt_v6mVnQk_OmqJm1Su', 'org_8htlTF1MSaZCpyk1', 'look-after-the-projections', 'Look after the projections', 'The events are the truth. The tables of schema `walkthrough` are *projections*: made from the events, and rebuilt from them whenever you like. Only the table that says who a learner is, `mcp_server_user`, is not one: no event holds a name or an address.

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

**You see that it worked** when the rebuild names two projections and the number of events each was rebuilt from, `projections status` says `up to date` for both, and readiness answers `{"status":"UP"}`.', NULL, 'text/markdown', '2', 'ws_52WH7pkceyeW8gTG', 'false', '2026-11-23 06:36:47.836175+00', '2026-11-23 06:36:47.836175+00', '', NULL, '{}', 'false'),
('ws_NjUv0tmsQqim8Cxw', 'wt_v6mVnQk_OmqJm1Su', 'org_8htlTF1MSaZCpyk1', 'check-and-import', 'Check it and import it', 'Import reads the whole folder first. If anything is wrong, it names file and line and changes nothing. Provoke that once: ask for a step that does not exist.

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
```', NULL, 'text/markdown', '2', 'ws_WvrsfpKOFvCFPQfs', 'false', '2026-11-23 06:36:47.836175+00', '2026-11-23 06:36:47.836175+00', '', NULL, '{}', 'false'),
('ws_SgdpgUNx4AUSoiPw', 'wt_v6mVnQk_OmqJm1Su', 'org_8htlTF1MSaZCpyk1', 'order-disable-unassign', 'Order, disable, unassign', 'An organization owns walkthroughs. An MCP server offers those that are assigned to it, each once, in an order you choose. These commands change the assignment, not the content. Run them one at a time, and ask your agent to list the walkthroughs after each.

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

**You see that it worked** when your walkthrough led the list, was missing from it while disabled and while unassigned, and is in it again at the end, in second place.', NULL, 'text/markdown', '2', 'ws_8jurXzjSbNIcSei5', 'false', '2026-11-23 06:36:47.836175+00', '2026-11-23 06:36:47.836175+00', '', NULL, '{}', 'false'),
('ws_UFEHWhjxVjBrOri3', 'wt_v6mVnQk_OmqJm1Su', 'org_8htlTF1MSaZCpyk1', 'ask-the-tables', 'Ask the tables', 'Everything that happens is recorded as an event, and turned into tables you can query. They are in the schema `walkthrough`; times are in UTC. With the embedded PostgreSQL, port and password lie in the data directory. With `psql` installed, connect read-only:

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

**You see that it worked** when the first query shows you twice: in this walkthrough with 8 completed steps, and in "Say hello from a script" with attempt 2.', NULL, 'text/markdown', '2', 'ws_CQPhLD5hBWpvjgop', 'false', '2026-11-23 06:36:47.836175+00', '2026-11-23 06:36:47.836175+00', '', NULL, '{}', 'false'),
('ws_WvrsfpKOFvCFPQfs', 'wt_v6mVnQk_OmqJm1Su', 'org_8htlTF1MSaZCpyk1', 'see-it-from-the-agent', 'Follow it in your agent', 'Your agent does not need to reconnect. Ask it:

> List the walkthroughs again and start "Say hello from a script".

It now delivers your first step. Do what the step says, tell the agent that you are done, and stop at the second step.

Agents usually rephrase a step. What yours received is worth a look:

> Show me the raw text of the last walkthrough answer.

The answer has two parts. The first is Markdown: the name of the walkthrough and its organization, a line `Step 2 of 2: Run the script`, your text between two marked lines, and what to do next. The marks tell the agent which words are the author''s and which are the server''s, so that a step cannot give the agent orders in the server''s name. The second part is JSON with the outcome, the step''s id, the number of completed steps and the percentage.

Percent is completed steps by required steps, rounded down. It is 100 only when the walkthrough is completed. A step counts as completed when your agent acknowledges it with `next_walkthrough_step`, never because it was shown.

You now have two walkthroughs under way. Come back to this one by its name:

> Resume "Using walkthroughs".

The server returns the step you stand on here, and leaves the other walkthrough where it was.

**You see that it worked** when the list shows "Say hello from a script" as `in_progress` with 50 percent, and this step is delivered again.', NULL, 'text/markdown', '2', 'ws_agt0PVc76c7tcvV4', 'false', '2026-11-23 06:36:47.836175+00', '2026-11-23 06:36:47.836175+00', '', NULL, '{}', 'false'),
('ws_agt0PVc76c7tcvV4', 'wt_v6mVnQk_OmqJm1Su', 'org_8htlTF1MSaZCpyk1', 'publish-a-new-version', 'Publish a new version', 'To change a walkthrough, edit its files and import the folder again. Give the second step a better ending:

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

**You see that it worked** when the status named version 1 and latest version 2, and the new attempt runs on version 2.', NULL, 'text/markdown', '2', 'ws_SgdpgUNx4AUSoiPw', 'false', '2026-11-23 06:36:47.836175+00', '2026-11-23 06:36:47.836175+00', '', NULL, '{}', 'false'),
('ws_iorEumIP88NMcSYw', 'wt_v6mVnQk_OmqJm1Su', 'org_8htlTF1MSaZCpyk1', 'where-you-are', 'Where you are, and how your agent is connected', 'You are in a walkthrough: a lesson that comes to you one step at a time, inside the coding agent you already work with. The server delivers the step. Your agent presents it, helps you do it, and tells the server when you are done. The server remembers how far you are.

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

**You see that it worked** when `java -jar bootstrap/target/walkthroughs.jar --help` lists commands such as `import`, `assign` and `token`.', NULL, 'text/markdown', '2', 'ws_8uFWMosVAU2wkSeW', 'false', '2026-11-23 06:36:47.836175+00', '2026-11-23 06:36:47.836175+00', '', NULL, '{}', 'false'),
('ws_yW6mU53Cw1RcW3f7', 'wt_v6mVnQk_OmqJm1Su', 'org_8htlTF1MSaZCpyk1', 'write-a-walkthrough', 'Write a walkthrough', 'A walkthrough is a folder with `walkthrough.yaml` and one Markdown file for each step. Make one with two steps, outside the repository:

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

**You see that it worked** when `ls ~/hello-walkthrough` shows the three files.', NULL, 'text/markdown', '2', 'ws_NjUv0tmsQqim8Cxw', 'false', '2026-11-23 06:36:47.836175+00', '2026-11-23 06:36:47.836175+00', '', NULL, '{}', 'false');

DELETE FROM walkthrough.walkthrough_version_steps;
INSERT INTO walkthrough.walkthrough_version_steps (walkthrough_id, version, number, step_id, organization_id, key, title, content, content_type, policy_version, next_step_id, agent, estimated_minutes, replaces, substantial) VALUES
('wt_v6mVnQk_OmqJm1Su', '1', '1', 'ws_iorEumIP88NMcSYw', 'org_8htlTF1MSaZCpyk1', 'where-you-are', 'Where you are, and how your agent is connected', 'You are in a walkthrough: a lesson that comes to you one step at a time, inside the coding agent you already work with. The server delivers the step. Your agent presents it, helps you do it, and tells the server when you are done. The server remembers how far you are.

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

**You see that it worked** when `java -jar bootstrap/target/walkthroughs.jar --help` lists commands such as `import`, `assign` and `token`.', 'text/markdown', '2', 'ws_8uFWMosVAU2wkSeW', '', NULL, '{}', 'false'),
('wt_v6mVnQk_OmqJm1Su', '1', '10', 'ws_CQPhLD5hBWpvjgop', 'org_8htlTF1MSaZCpyk1', 'look-after-the-projections', 'Look after the projections', 'The events are the truth. The tables of schema `walkthrough` are *projections*: made from the events, and rebuilt from them whenever you like. Only the table that says who a learner is, `mcp_server_user`, is not one: no event holds a name or an address.

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

**You see that it worked** when the rebuild names two projections and the number of events each was rebuilt from, `projections status` says `up to date` for both, and readiness answers `{"status":"UP"}`.', 'text/markdown', '2', 'ws_52WH7pkceyeW8gTG', '', NULL, '{}', 'false'),
('wt_v6mVnQk_OmqJm1Su', '1', '11', 'ws_52WH7pkceyeW8gTG', 'org_8htlTF1MSaZCpyk1', 'where-to-go-next', 'Where to go next', 'You have done everything once: followed a walkthrough, written and published one, given it a second version, placed it, opened another organization, asked the tables, and rebuilt them.

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
('wt_v6mVnQk_OmqJm1Su', '1', '2', 'ws_8uFWMosVAU2wkSeW', 'org_8htlTF1MSaZCpyk1', 'list-select-next', 'List, select, next', 'Your agent uses these tools most:

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

**You see that it worked** when the status shows one completed step, and the new conversation delivers this step again: step 2, not step 1 and not step 3.', 'text/markdown', '2', 'ws_yW6mU53Cw1RcW3f7', '', NULL, '{}', 'false'),
('wt_v6mVnQk_OmqJm1Su', '1', '3', 'ws_yW6mU53Cw1RcW3f7', 'org_8htlTF1MSaZCpyk1', 'write-a-walkthrough', 'Write a walkthrough', 'A walkthrough is a folder with `walkthrough.yaml` and one Markdown file for each step. Make one with two steps, outside the repository:

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

**You see that it worked** when `ls ~/hello-walkthrough` shows the three files.', 'text/markdown', '2', 'ws_NjUv0tmsQqim8Cxw', '', NULL, '{}', 'false'),
('wt_v6mVnQk_OmqJm1Su', '1', '4', 'ws_NjUv0tmsQqim8Cxw', 'org_8htlTF1MSaZCpyk1', 'check-and-import', 'Check it and import it', 'Import reads the whole folder first. If anything is wrong, it names file and line and changes nothing. Provoke that once: ask for a step that does not exist.

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
```', 'text/markdown', '2', 'ws_WvrsfpKOFvCFPQfs', '', NULL, '{}', 'false'),
('wt_v6mVnQk_OmqJm1Su', '1', '5', 'ws_WvrsfpKOFvCFPQfs', 'org_8htlTF1MSaZCpyk1', 'see-it-from-the-agent', 'Follow it in your agent', 'Your agent does not need to reconnect. Ask it:

> List the walkthroughs again and start "Say hello from a script".

It now delivers your first step. Do what the step says, tell the agent that you are done, and stop at the second step.

Agents usually rephrase a step. What yours received is worth a look:

> Show me the raw text of the last walkthrough answer.

The answer has two parts. The first is Markdown: the name of the walkthrough and its organization, a line `Step 2 of 2: Run the script`, your text between two marked lines, and what to do next. The marks tell the agent which words are the author''s and which are the server''s, so that a step cannot give the agent orders in the server''s name. The second part is JSON with the outcome, the step''s id, the number of completed steps and the percentage.

Percent is completed steps by required steps, rounded down. It is 100 only when the walkthrough is completed. A step counts as completed when your agent acknowledges it with `next_walkthrough_step`, never because it was shown.

You now have two walkthroughs under way. Come back to this one by its name:

> Resume "Using walkthroughs".

The server returns the step you stand on here, and leaves the other walkthrough where it was.

**You see that it worked** when the list shows "Say hello from a script" as `in_progress` with 50 percent, and this step is delivered again.', 'text/markdown', '2', 'ws_agt0PVc76c7tcvV4', '', NULL, '{}', 'false'),
('wt_v6mVnQk_OmqJm1Su', '1', '6', 'ws_agt0PVc76c7tcvV4', 'org_8htlTF1MSaZCpyk1', 'publish-a-new-version', 'Publish a new version', 'To change a walkthrough, edit its files and import the folder again. Give the second step a better ending:

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

**You see that it worked** when the status named version 1 and latest version 2, and the new attempt runs on version 2.', 'text/markdown', '2', 'ws_SgdpgUNx4AUSoiPw', '', NULL, '{}', 'false'),
('wt_v6mVnQk_OmqJm1Su', '1', '7', 'ws_SgdpgUNx4AUSoiPw', 'org_8htlTF1MSaZCpyk1', 'order-disable-unassign', 'Order, disable, unassign', 'An organization owns walkthroughs. An MCP server offers those that are assigned to it, each once, in an order you choose. These commands change the assignment, not the content. Run them one at a time, and ask your agent to list the walkthroughs after each.

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

**You see that it worked** when your walkthrough led the list, was missing from it while disabled and while unassigned, and is in it again at the end, in second place.', 'text/markdown', '2', 'ws_8jurXzjSbNIcSei5', '', NULL, '{}', 'false'),
('wt_v6mVnQk_OmqJm1Su', '1', '8', 'ws_8jurXzjSbNIcSei5', 'org_8htlTF1MSaZCpyk1', 'another-organization', 'Another organization, another server', E'One service serves many organizations. Each has its own walkthroughs, MCP servers and learners. Which MCP server a request is for is decided by its `Host` header, before anything else is looked at.

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

**You see that it worked** when the answer to `curl` lists "Say hello from a script" and nothing else. With `Host: nowhere.localhost` the same request is refused: unknown host.', 'text/markdown', '2', 'ws_UFEHWhjxVjBrOri3', '', NULL, '{}', 'false'),
('wt_v6mVnQk_OmqJm1Su', '1', '9', 'ws_UFEHWhjxVjBrOri3', 'org_8htlTF1MSaZCpyk1', 'ask-the-tables', 'Ask the tables', 'Everything that happens is recorded as an event, and turned into tables you can query. They are in the schema `walkthrough`; times are in UTC. With the embedded PostgreSQL, port and password lie in the data directory. With `psql` installed, connect read-only:

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

**You see that it worked** when the first query shows you twice: in this walkthrough with 8 completed steps, and in "Say hello from a script" with attempt 2.', 'text/markdown', '2', 'ws_CQPhLD5hBWpvjgop', '', NULL, '{}', 'false');

DELETE FROM walkthrough.walkthrough_versions;
INSERT INTO walkthrough.walkthrough_versions (walkthrough_id, version, organization_id, title, description, tags, estimated_minutes, step_count, published_at, policy) VALUES
('wt_v6mVnQk_OmqJm1Su', '1', 'org_8htlTF1MSaZCpyk1', 'Using walkthroughs', 'From your first step in the agent to publishing, placing and measuring walkthroughs of your own.', '{start,authoring,operations}', '45', '11', '2026-11-23 06:36:47.95627+00', 'carry');

DELETE FROM walkthrough.walkthroughs;
INSERT INTO walkthrough.walkthroughs (id, organization_id, key, title, description, tags, estimated_minutes, first_step_id, version, is_published, created_at, updated_at, revision, availability) VALUES
('wt_v6mVnQk_OmqJm1Su', 'org_8htlTF1MSaZCpyk1', 'using-walkthroughs', 'Using walkthroughs', 'From your first step in the agent to publishing, placing and measuring walkthroughs of your own.', '{start,authoring,operations}', '45', 'ws_iorEumIP88NMcSYw', '1', 'true', '2026-11-23 06:36:47.836175+00', '2026-11-23 06:36:47.95627+00', '14', 'open');

SELECT setval('eventstore.global_index', (SELECT max(global_index) FROM eventstore.domain_events));
RESET session_replication_role;

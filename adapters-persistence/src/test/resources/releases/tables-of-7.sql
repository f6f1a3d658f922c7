-- What the program of 2f4cd16 wrote, in tables as migration V007 left them: the demo, one learner who stands on
-- the fourth step, and one who completed it. Private keys are left out.
SET session_replication_role = replica;
DELETE FROM eventstore.claimed_names;
INSERT INTO eventstore.claimed_names (kind, scope, name, organization_id, target) VALUES
('HOST', '', '127.0.0.1', 'org_NgJqR4YpuFIhwxVY', 'mcps_wTxilJQJW33k7vIx'),
('HOST', '', 'localhost', 'org_NgJqR4YpuFIhwxVY', 'mcps_wTxilJQJW33k7vIx'),
('ORGANIZATION', '', 'demo', 'org_NgJqR4YpuFIhwxVY', 'org_NgJqR4YpuFIhwxVY'),
('WALKTHROUGH', 'org_NgJqR4YpuFIhwxVY', 'using-walkthroughs', 'org_NgJqR4YpuFIhwxVY', 'wt_vrlGi9tNP_lD71iC');

DELETE FROM eventstore.domain_events;
INSERT INTO eventstore.domain_events (global_index, event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type, payload_revision, payload, meta_data) VALUES
('1', 'e3dbf707-4af4-447f-88fd-6c8a47c2c359', 'org_NgJqR4YpuFIhwxVY', '0', 'Organization', '2026-11-23 06:35:58.303918+00', 'OrganizationCreated', NULL, '{"at": "2026-11-23T06:35:58.254469Z", "name": "Walkthroughs demo", "slug": "demo", "organization_id": "org_NgJqR4YpuFIhwxVY"}', '{"actor": "operator", "organization_id": "org_NgJqR4YpuFIhwxVY"}'),
('2', 'a1885a0e-fb8f-4cfa-bf1d-64e106f613d7', 'mcps_wTxilJQJW33k7vIx', '0', 'McpServer', '2026-11-23 06:35:58.362166+00', 'ServerCreated', NULL, '{"at": "2026-11-23T06:35:58.359220Z", "name": "Walkthroughs demo", "hosts": ["localhost", "127.0.0.1"], "server_id": "mcps_wTxilJQJW33k7vIx", "organization_id": "org_NgJqR4YpuFIhwxVY", "requires_step_id": false}', '{"actor": "operator", "organization_id": "org_NgJqR4YpuFIhwxVY"}'),
('3', '87b31967-b48b-4aa2-81b7-d24c57433f61', 'wt_vrlGi9tNP_lD71iC', '0', 'Walkthrough', '2026-11-23 06:35:58.642661+00', 'WalkthroughCreated', NULL, '{"at": "2026-11-23T06:35:58.617076Z", "key": "using-walkthroughs", "walkthrough_id": "wt_vrlGi9tNP_lD71iC", "organization_id": "org_NgJqR4YpuFIhwxVY"}', '{"actor": "operator", "organization_id": "org_NgJqR4YpuFIhwxVY"}'),
('4', '1c9bc4e3-8287-4e18-8c65-5f4f63e43c46', 'wt_vrlGi9tNP_lD71iC', '1', 'Walkthrough', '2026-11-23 06:35:58.642904+00', 'WalkthroughDescribed', NULL, '{"at": "2026-11-23T06:35:58.617076Z", "details": {"tags": ["start", "authoring", "operations"], "title": "Using walkthroughs", "description": "From your first step in the agent to publishing, placing and measuring walkthroughs of your own.", "estimated_minutes": 45}, "walkthrough_id": "wt_vrlGi9tNP_lD71iC"}', '{"actor": "operator", "organization_id": "org_NgJqR4YpuFIhwxVY"}'),
('5', '303855ff-8a98-45cd-804e-cf23ad972d96', 'wt_vrlGi9tNP_lD71iC', '2', 'Walkthrough', '2026-11-23 06:35:58.643916+00', 'StepWritten', NULL, E'{"at": "2026-11-23T06:35:58.617076Z", "key": "where-you-are", "title": "Where you are, and how your agent is connected", "content": "You are in a walkthrough: a lesson that comes to you one step at a time, inside the coding agent you already work with. The server delivers the step. Your agent presents it, helps you do it, and tells the server when you are done. The server remembers how far you are.\\n\\nThis one teaches the product itself. You will write a walkthrough, publish it, follow it, change it, and look at what the server recorded. It takes about 45 minutes. You can stop after any step.\\n\\nYour agent reaches the server over MCP at `http://localhost:8080/mcp`, unless you chose another port. It sends an access token with every call. There is no login page yet: a command makes the token, and the token stands for one learner. That is how this agent was connected, and how you connect another one from the root of the repository:\\n\\n```bash\\nmvn -DskipTests package\\nclaude mcp add --transport http walkthroughs http://localhost:8080/mcp \\\\\\n  --header \\"Authorization: Bearer $(java -jar bootstrap/target/walkthroughs.jar token --server localhost --email you@example.com)\\"\\n```\\n\\nThe same e-mail address always gives the same learner, so a second agent with a token for that address continues where you are now. Without a token a client may only list walkthroughs. The README has the settings for Cursor and VS Code.\\n\\nRun the first of the two commands now, in a terminal of your own, even if you need no second connection: the later steps use the jar it makes.\\n\\n**You see that it worked** when `java -jar bootstrap/target/walkthroughs.jar --help` lists commands such as `import`, `assign` and `token`.", "step_id": "ws_iE9il32a4UopnVh0", "policy_version": 1, "walkthrough_id": "wt_vrlGi9tNP_lD71iC"}', '{"actor": "operator", "organization_id": "org_NgJqR4YpuFIhwxVY"}'),
('6', '7adb13a7-045a-4d47-9ebc-f25a724b7289', 'wt_vrlGi9tNP_lD71iC', '3', 'Walkthrough', '2026-11-23 06:35:58.646719+00', 'StepWritten', NULL, E'{"at": "2026-11-23T06:35:58.617076Z", "key": "list-select-next", "title": "List, select, next", "content": "Your agent has four tools here:\\n\\n| Tool | What it does |\\n|---|---|\\n| `list_walkthroughs` | shows what this server offers, with your status in each |\\n| `select_walkthrough` | begins a walkthrough, or resumes it at the step you stand on |\\n| `next_walkthrough_step` | records the step you have done, and brings the next one |\\n| `get_walkthrough_status` | shows how far you are; it changes nothing |\\n\\nEvery answer that delivers a step carries the id of that step, such as `ws_` and sixteen more characters. Your agent sends it back as `current_step_id` when you are done. The id says which step is finished, so a call that is repeated, by the agent or by a lost connection, completes nothing twice: the answer is `already_advanced` and names the step you are really on. The id of a step you have not reached is refused with `OUT_OF_ORDER`.\\n\\nThe id also says which walkthrough is meant. You can have several under way. Without an id, the server takes the one you last selected or advanced here.\\n\\nYour progress is kept by the server, not by the conversation. Close the agent, restart the server, come back tomorrow with another agent: `select_walkthrough` returns the same step.\\n\\nTry it. Ask your agent:\\n\\n> How far am I in this walkthrough? Do not go on yet.\\n\\nThen start a new conversation, and ask there:\\n\\n> List the walkthroughs and resume \\"Using walkthroughs\\".\\n\\n**You see that it worked** when the status shows one completed step, and the new conversation delivers this step again: step 2, not step 1 and not step 3.", "step_id": "ws_qD4KzbV63b_VZIo2", "policy_version": 1, "walkthrough_id": "wt_vrlGi9tNP_lD71iC"}', '{"actor": "operator", "organization_id": "org_NgJqR4YpuFIhwxVY"}'),
('7', '5785c878-f6e5-4bd7-a34b-1f1a879c04a9', 'wt_vrlGi9tNP_lD71iC', '4', 'Walkthrough', '2026-11-23 06:35:58.647067+00', 'StepWritten', NULL, E'{"at": "2026-11-23T06:35:58.617076Z", "key": "write-a-walkthrough", "title": "Write a walkthrough", "content": "A walkthrough is a folder with `walkthrough.yaml` and one Markdown file for each step. Make one with two steps, outside the repository:\\n\\n````bash\\nmkdir -p ~/hello-walkthrough && cd ~/hello-walkthrough\\n\\ncat > walkthrough.yaml <<''END''\\nkey: hello\\ntitle: Say hello from a script\\ndescription: Two steps to a script that greets whoever runs it.\\ntags: [example]\\nestimated_minutes: 5\\nsteps:\\n  - 01-write-the-script.md\\n  - 02-run-it.md\\nEND\\n\\ncat > 01-write-the-script.md <<''END''\\n---\\ntitle: Write the script\\n---\\n\\nCreate the file `hello.sh` with this line:\\n\\n```bash\\necho \\"Hello, $USER\\"\\n```\\n\\nYou see that it worked when `cat hello.sh` prints the line.\\nEND\\n\\ncat > 02-run-it.md <<''END''\\n# Run the script\\n\\nRun `sh hello.sh`.\\n\\nYou see that it worked when it greets you by name.\\nEND\\n\\ncd -\\n````\\n\\nThe walkthrough''s `key` is its name in commands. Each step has a key as well: from front matter (`key: …`), else from the file name without its number, here `write-the-script` and `run-it`. A step keeps its identity as long as its key stays, even if its title, text or place changes. The title comes from front matter, else from the first heading.\\n\\nWhat makes a good step:\\n\\n- **One action.** If you write \\"then\\" twice, it is two steps.\\n- **One way to see that it worked**, at the end, which the reader can check.\\n- Exact commands in code fences. They are delivered byte for byte.\\n- Nothing that needs the next step to make sense: a reader may come back after a week.\\n\\nA step may hold 64 KiB. Above about 8,000 estimated tokens you are warned, since some agents shorten long answers. Raw HTML is turned into plain text on import.\\n\\n**You see that it worked** when `ls ~/hello-walkthrough` shows the three files.", "step_id": "ws_Jcc5AkMur4CYsG3K", "policy_version": 1, "walkthrough_id": "wt_vrlGi9tNP_lD71iC"}', '{"actor": "operator", "organization_id": "org_NgJqR4YpuFIhwxVY"}'),
('8', 'b721b4a8-5cb2-414c-af0f-9e3ac524bbb7', 'wt_vrlGi9tNP_lD71iC', '5', 'Walkthrough', '2026-11-23 06:35:58.647328+00', 'StepWritten', NULL, E'{"at": "2026-11-23T06:35:58.617076Z", "key": "check-and-import", "title": "Check it and import it", "content": "Import reads the whole folder first. If anything is wrong, it names file and line and changes nothing. Provoke that once: ask for a step that does not exist.\\n\\n```bash\\necho \\"  - 03-missing.md\\" >> ~/hello-walkthrough/walkthrough.yaml\\njava -jar bootstrap/target/walkthroughs.jar import ~/hello-walkthrough --organization demo\\n```\\n\\nThe command ends with exit status 1. It says `INVALID_CONTENT`, and that line 9 of `walkthrough.yaml` names a file that is not in the folder. Take the line out again:\\n\\n```bash\\nsed -i.bak ''$d'' ~/hello-walkthrough/walkthrough.yaml && rm ~/hello-walkthrough/walkthrough.yaml.bak\\n```\\n\\nNow import the folder, publish it, and offer it on the server that your agent is connected to:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar import ~/hello-walkthrough --organization demo --publish --assign localhost\\n```\\n\\nThree things happen, all of them or none:\\n\\n- the content becomes the **draft** of walkthrough `demo/hello`;\\n- `--publish` freezes the draft as **version 1**, which never changes again;\\n- `--assign` offers the walkthrough on the MCP server with host `localhost`.\\n\\nWithout `--publish` the import stays a draft that no learner sees. That is a way to check content without showing it.\\n\\nThe command works on the same data as the running server. It needs no restart, and waits until the server''s tables show what it did. If your server runs with another data directory or database, give the command the same setting, for example `--walkthroughs.data-dir=DIR`.\\n\\n**You see that it worked** when the command prints a line like this one, with an id of its own:\\n\\n```text\\nImported hello, \\"Say hello from a script\\": 2 steps, version 1 (wt_…).\\n```", "step_id": "ws_bQ87blOyiZubouSr", "policy_version": 1, "walkthrough_id": "wt_vrlGi9tNP_lD71iC"}', '{"actor": "operator", "organization_id": "org_NgJqR4YpuFIhwxVY"}'),
('9', '060453bd-9f7f-4940-b728-34475c402eba', 'wt_vrlGi9tNP_lD71iC', '6', 'Walkthrough', '2026-11-23 06:35:58.647516+00', 'StepWritten', NULL, E'{"at": "2026-11-23T06:35:58.617076Z", "key": "see-it-from-the-agent", "title": "Follow it in your agent", "content": "Your agent does not need to reconnect. Ask it:\\n\\n> List the walkthroughs again and start \\"Say hello from a script\\".\\n\\nIt now delivers your first step. Do what the step says, tell the agent that you are done, and stop at the second step.\\n\\nAgents usually rephrase a step. What yours received is worth a look:\\n\\n> Show me the raw text of the last walkthrough answer.\\n\\nThe answer has two parts. The first is Markdown: the name of the walkthrough and its organization, a line `Step 2 of 2: Run the script`, your text between two marked lines, and what to do next. The marks tell the agent which words are the author''s and which are the server''s, so that a step cannot give the agent orders in the server''s name. The second part is JSON with the outcome, the step''s id, the number of completed steps and the percentage.\\n\\nPercent is completed steps by required steps, rounded down. It is 100 only when the walkthrough is completed. A step counts as completed when your agent acknowledges it with `next_walkthrough_step`, never because it was shown.\\n\\nYou now have two walkthroughs under way. Come back to this one by its name:\\n\\n> Resume \\"Using walkthroughs\\".\\n\\nThe server returns the step you stand on here, and leaves the other walkthrough where it was.\\n\\n**You see that it worked** when the list shows \\"Say hello from a script\\" as `in_progress` with 50 percent, and this step is delivered again.", "step_id": "ws_S1cY4rNg_408AZjy", "policy_version": 1, "walkthrough_id": "wt_vrlGi9tNP_lD71iC"}', '{"actor": "operator", "organization_id": "org_NgJqR4YpuFIhwxVY"}'),
('10', 'b5dc9908-93df-40a1-bf5f-99e3cc43fffa', 'wt_vrlGi9tNP_lD71iC', '7', 'Walkthrough', '2026-11-23 06:35:58.647615+00', 'StepWritten', NULL, E'{"at": "2026-11-23T06:35:58.617076Z", "key": "publish-a-new-version", "title": "Publish a new version", "content": "To change a walkthrough, edit its files and import the folder again. Give the second step a better ending:\\n\\n```bash\\ncat > ~/hello-walkthrough/02-run-it.md <<''END''\\n# Run the script\\n\\nRun `sh hello.sh`.\\n\\nYou see that it worked when the greeting has your user name in it. Compare with `id -un`.\\nEND\\n\\njava -jar bootstrap/target/walkthroughs.jar import ~/hello-walkthrough --organization demo --publish\\n```\\n\\nThe answer ends with `version 2`. Import compares by key: the first step is as it was, the second one keeps its id and has new text. Nothing else was recorded.\\n\\nImport the same folder once more with the same command. Now the answer begins with `Unchanged`, and the version is still 2: publishing what is published already makes no version.\\n\\nVersion 1 still exists, and you are in it. An attempt that is under way runs on the version it began on, and a completed attempt stays a fact about its version. A new attempt takes the newest version. Ask your agent:\\n\\n> What is my status in \\"Say hello from a script\\"? Tell me version and latest_version.\\n\\n> Start \\"Say hello from a script\\" over from the beginning.\\n\\nThe second request ends your running attempt and opens attempt 2. The first attempt stays in the records with the reason `restarted`.\\n\\nYou can also publish in two moves: import without `--publish`, then `publish demo/hello`.\\n\\nResume \\"Using walkthroughs\\" when you have seen both answers.\\n\\n**You see that it worked** when the status named version 1 and latest version 2, and the new attempt runs on version 2.", "step_id": "ws_yNus_1nOeaxEv0_Z", "policy_version": 1, "walkthrough_id": "wt_vrlGi9tNP_lD71iC"}', '{"actor": "operator", "organization_id": "org_NgJqR4YpuFIhwxVY"}'),
('11', '6a811bab-4531-4966-903b-a608b32e6f32', 'wt_vrlGi9tNP_lD71iC', '8', 'Walkthrough', '2026-11-23 06:35:58.647726+00', 'StepWritten', NULL, E'{"at": "2026-11-23T06:35:58.617076Z", "key": "order-disable-unassign", "title": "Order, disable, unassign", "content": "An organization owns walkthroughs. An MCP server offers those that are assigned to it, each once, in an order you choose. These commands change the assignment, not the content. Run them one at a time, and ask your agent to list the walkthroughs after each.\\n\\nPut your walkthrough first. Places count from 0; walkthroughs in the same place are ordered by title.\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar assign demo/hello --server localhost --order 0\\njava -jar bootstrap/target/walkthroughs.jar assign demo/using-walkthroughs --server localhost --order 1\\n```\\n\\nDisable it. It stays assigned and keeps its place, and no learner on this server can list, select or continue it:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar assign demo/hello --server localhost --disabled\\n```\\n\\nEnable it again with the same command without `--disabled`. An import with `--assign localhost` enables it too.\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar assign demo/hello --server localhost\\n```\\n\\nTake it off the server altogether, and put it back:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar unassign demo/hello --server localhost\\njava -jar bootstrap/target/walkthroughs.jar assign demo/hello --server localhost\\n```\\n\\nPut back, it stands behind the last one, since its old place went with the assignment. None of this touches progress: your attempt waits at the step where you left it. While a walkthrough is disabled or unassigned, its id gets the answer that an unknown id gets, `NOT_FOUND`. Nobody can find out from outside what exists elsewhere.\\n\\nA walkthrough is named by `organization/key`, or by its id.\\n\\n**You see that it worked** when your walkthrough led the list, was missing from it while disabled and while unassigned, and is in it again at the end, in second place.", "step_id": "ws_2j_RE3WphtW-WBa5", "policy_version": 1, "walkthrough_id": "wt_vrlGi9tNP_lD71iC"}', '{"actor": "operator", "organization_id": "org_NgJqR4YpuFIhwxVY"}'),
('12', '3cab1d41-b1d5-41f0-9106-621b8b95c147', 'wt_vrlGi9tNP_lD71iC', '9', 'Walkthrough', '2026-11-23 06:35:58.647848+00', 'StepWritten', NULL, E'{"at": "2026-11-23T06:35:58.617076Z", "key": "another-organization", "title": "Another organization, another server", "content": "One service serves many organizations. Each has its own walkthroughs, MCP servers and learners. Which MCP server a request is for is decided by its `Host` header, before anything else is looked at.\\n\\nCreate an organization, give it a server on the host `lab.localhost`, and import your folder there as well:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar organization create --slug lab --name \\"Lab\\"\\njava -jar bootstrap/target/walkthroughs.jar server create --organization lab --host lab.localhost --name \\"Lab\\"\\njava -jar bootstrap/target/walkthroughs.jar import ~/hello-walkthrough --organization lab --publish --assign lab.localhost\\n```\\n\\nKeys are unique within an organization, so `lab/hello` and `demo/hello` are two walkthroughs. Slugs and hosts are unique everywhere.\\n\\nAsk the new server what it offers. Listing works without a token:\\n\\n```bash\\ncurl -s http://localhost:8080/mcp -H ''Host: lab.localhost'' -H ''Content-Type: application/json'' \\\\\\n  -d ''{\\"jsonrpc\\":\\"2.0\\",\\"id\\":1,\\"method\\":\\"tools/call\\",\\"params\\":{\\"name\\":\\"list_walkthroughs\\"}}''\\n```\\n\\nTo learn there, a client needs a token for that server:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar token --server lab.localhost --email you@example.com\\n```\\n\\nA token is signed with a key of its server. The token your agent has now is refused there, and the new one is refused here. The same e-mail address in two organizations is two learners, and neither sees the other''s progress. A token holds 30 days; `--valid-for PT1H` makes it an hour.\\n\\nIf your service is reached from elsewhere, start it with `--walkthroughs.public-url=https://{host}`, so that tokens name the address that clients use.\\n\\n**You see that it worked** when the answer to `curl` lists \\"Say hello from a script\\" and nothing else. With `Host: nowhere.localhost` the same request is refused: unknown host.", "step_id": "ws_i2ZsYPqd8ArG2oUs", "policy_version": 1, "walkthrough_id": "wt_vrlGi9tNP_lD71iC"}', '{"actor": "operator", "organization_id": "org_NgJqR4YpuFIhwxVY"}'),
('13', '6208fef3-377c-42a5-ad3b-ada13d4594aa', 'wt_vrlGi9tNP_lD71iC', '10', 'Walkthrough', '2026-11-23 06:35:58.649475+00', 'StepWritten', NULL, E'{"at": "2026-11-23T06:35:58.617076Z", "key": "ask-the-tables", "title": "Ask the tables", "content": "Everything that happens is recorded as an event, and turned into tables you can query. They are in the schema `walkthrough`; times are in UTC. With the embedded PostgreSQL, port and password lie in the data directory. With `psql` installed, connect read-only:\\n\\n```bash\\ndb=\\"${WALKTHROUGHS_DATA_DIR:-$HOME/.walkthroughs}/postgres/18\\"\\nexport PGHOST=127.0.0.1 PGPORT=\\"$(cat \\"$db/port\\")\\" PGDATABASE=walkthroughs\\nexport PGUSER=postgres PGPASSWORD=\\"$(cat \\"$db/data/walkthroughs.password\\")\\"\\nexport PGOPTIONS=''-c default_transaction_read_only=on''\\npsql\\n```\\n\\nAny other PostgreSQL client does as well, with the same five values. This user may do everything, so keep the read-only option.\\n\\nHow far is everyone?\\n\\n```sql\\nSELECT w.title, p.status, p.completed_steps, p.required_steps, p.attempt, p.last_activity_at\\n  FROM walkthrough.walkthrough_progress p\\n  JOIN walkthrough.walkthroughs w ON w.id = p.walkthrough_id\\n ORDER BY p.last_activity_at DESC;\\n```\\n\\nHow long did each step of this walkthrough take, as a median?\\n\\n```sql\\nSELECT s.number, s.title, count(*) AS completed,\\n       percentile_cont(0.5) WITHIN GROUP (ORDER BY f.active_seconds) AS median_seconds\\n  FROM walkthrough.walkthrough_step_facts f\\n  JOIN walkthrough.walkthrough_version_steps s\\n    ON s.walkthrough_id = f.walkthrough_id AND s.version = f.version AND s.step_id = f.step_id\\n  JOIN walkthrough.walkthroughs w ON w.id = f.walkthrough_id\\n WHERE w.key = ''using-walkthroughs'' AND f.completed_at IS NOT NULL\\n GROUP BY s.number, s.title\\n ORDER BY s.number;\\n```\\n\\nAnd the events behind it, as readable JSON:\\n\\n```sql\\nSELECT time_stamp, payload_type, payload, meta_data ->> ''client_name'' AS client\\n  FROM eventstore.domain_events\\n ORDER BY global_index DESC LIMIT 5;\\n```\\n\\nWho has not started has no row. There is no table of views: a step counts from the moment it was shown to the moment it was acknowledged, and a pause counts for 30 minutes at most.\\n\\n**You see that it worked** when the first query shows you twice: in this walkthrough with 8 completed steps, and in \\"Say hello from a script\\" with attempt 2.", "step_id": "ws_R2UJSyLK186epjo8", "policy_version": 1, "walkthrough_id": "wt_vrlGi9tNP_lD71iC"}', '{"actor": "operator", "organization_id": "org_NgJqR4YpuFIhwxVY"}'),
('14', '81b625fc-9059-4915-8f72-073354d5ecb5', 'wt_vrlGi9tNP_lD71iC', '11', 'Walkthrough', '2026-11-23 06:35:58.649629+00', 'StepWritten', NULL, E'{"at": "2026-11-23T06:35:58.617076Z", "key": "look-after-the-projections", "title": "Look after the projections", "content": "The events are the truth. The tables of schema `walkthrough` are *projections*: made from the events, and rebuilt from them whenever you like. Only the table that says who a learner is, `mcp_server_user`, is not one: no event holds a name or an address.\\n\\nThere are two projections. `catalogue` writes organizations, servers, assignments and content. `progress` writes progress, attempts and step facts. Ask how far they are:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar projections status\\n```\\n\\n`up to date` means that every event is in the tables. A service under load may be a moment behind. Learners do not notice, because what `select_walkthrough` and `next_walkthrough_step` answer comes from the decision itself and not from a table.\\n\\nNow make the tables again from the first event, while the server runs:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar projections rebuild\\n```\\n\\nEach projection is rebuilt in one transaction. Readers see the old rows until the new ones are complete, and then the new ones. You rebuild after a fault in a projection was corrected, or when you have reason to doubt a table.\\n\\nAsk the first query of the step before once more: the rows are the same.\\n\\nThe service itself reports its health:\\n\\n```bash\\ncurl -s http://localhost:8080/actuator/health/readiness\\n```\\n\\nReadiness needs the database and both projections. Liveness, under `/actuator/health/liveness`, needs neither, so that an orchestrator does not restart the service because its database is away.\\n\\n**You see that it worked** when the rebuild names two projections and the number of events each was rebuilt from, `projections status` says `up to date` for both, and readiness answers `{\\"status\\":\\"UP\\"}`.", "step_id": "ws_wUG4Dha3kXGDAs8O", "policy_version": 1, "walkthrough_id": "wt_vrlGi9tNP_lD71iC"}', '{"actor": "operator", "organization_id": "org_NgJqR4YpuFIhwxVY"}'),
('15', '0b40dd22-7e53-4485-8f71-a31d39fad4c4', 'wt_vrlGi9tNP_lD71iC', '12', 'Walkthrough', '2026-11-23 06:35:58.649729+00', 'StepWritten', NULL, E'{"at": "2026-11-23T06:35:58.617076Z", "key": "where-to-go-next", "title": "Where to go next", "content": "You have done everything once: followed a walkthrough, written and published one, given it a second version, placed it, opened another organization, asked the tables, and rebuilt them.\\n\\nA good next move is a walkthrough your own people need. Take a page that is read often and followed badly, such as the first day on a project. Cut it into steps of one action each, and end each step with something the reader can check. Publish it to a server of your own organization, follow it yourself in a fresh conversation, and note where your agent had to guess: those are the places to mend.\\n\\nIf the text exists already, you may not have to cut it by hand. `import` also takes a folder of numbered Markdown files, one lesson to a folder, and a single Markdown file whose second-level headings are the steps. It guesses the format, or you say `--format numbered` or `--format tutorial`.\\n\\nFor reading on, the repository has:\\n\\n- `README.md`: how to run it, how to connect clients, all settings;\\n- `docs/tools.md`: every tool with its fields and refusal codes;\\n- `docs/operations.md`: data directory, external database, health, commands;\\n- `docs/analytics.md`: every table and column, and queries to start from;\\n- `docs/adr`: why it is built the way it is.\\n\\nYou may want to tidy up. This takes your exercise off the server; its records stay:\\n\\n```bash\\njava -jar bootstrap/target/walkthroughs.jar unassign demo/hello --server localhost\\n```\\n\\nNow tell your agent that you are done with this step. It is the last one, so the server closes the attempt.\\n\\n**You see that it worked** when the answer says that the walkthrough is complete, with 11 of 11 steps, and the list shows \\"Using walkthroughs\\" as `completed` with 100 percent.", "step_id": "ws_wN3Q_iJ5pOY_uTcK", "policy_version": 1, "walkthrough_id": "wt_vrlGi9tNP_lD71iC"}', '{"actor": "operator", "organization_id": "org_NgJqR4YpuFIhwxVY"}'),
('16', '13c3020e-18dc-45af-abc3-140c14ca705d', 'wt_vrlGi9tNP_lD71iC', '13', 'Walkthrough', '2026-11-23 06:35:58.652399+00', 'StepsLinked', NULL, '{"at": "2026-11-23T06:35:58.617076Z", "links": [{"next": "ws_qD4KzbV63b_VZIo2", "step": "ws_iE9il32a4UopnVh0"}, {"next": "ws_Jcc5AkMur4CYsG3K", "step": "ws_qD4KzbV63b_VZIo2"}, {"next": "ws_bQ87blOyiZubouSr", "step": "ws_Jcc5AkMur4CYsG3K"}, {"next": "ws_S1cY4rNg_408AZjy", "step": "ws_bQ87blOyiZubouSr"}, {"next": "ws_yNus_1nOeaxEv0_Z", "step": "ws_S1cY4rNg_408AZjy"}, {"next": "ws_2j_RE3WphtW-WBa5", "step": "ws_yNus_1nOeaxEv0_Z"}, {"next": "ws_i2ZsYPqd8ArG2oUs", "step": "ws_2j_RE3WphtW-WBa5"}, {"next": "ws_R2UJSyLK186epjo8", "step": "ws_i2ZsYPqd8ArG2oUs"}, {"next": "ws_wUG4Dha3kXGDAs8O", "step": "ws_R2UJSyLK186epjo8"}, {"next": "ws_wN3Q_iJ5pOY_uTcK", "step": "ws_wUG4Dha3kXGDAs8O"}, {"step": "ws_wN3Q_iJ5pOY_uTcK"}], "first_step_id": "ws_iE9il32a4UopnVh0", "walkthrough_id": "wt_vrlGi9tNP_lD71iC"}', '{"actor": "operator", "organization_id": "org_NgJqR4YpuFIhwxVY"}'),
('17', '8c9392e3-8a56-4da6-bb16-e9d8ab2694c8', 'wt_vrlGi9tNP_lD71iC', '14', 'Walkthrough', '2026-11-23 06:35:58.739428+00', 'VersionPublished', NULL, '{"at": "2026-11-23T06:35:58.684735Z", "steps": ["ws_iE9il32a4UopnVh0", "ws_qD4KzbV63b_VZIo2", "ws_Jcc5AkMur4CYsG3K", "ws_bQ87blOyiZubouSr", "ws_S1cY4rNg_408AZjy", "ws_yNus_1nOeaxEv0_Z", "ws_2j_RE3WphtW-WBa5", "ws_i2ZsYPqd8ArG2oUs", "ws_R2UJSyLK186epjo8", "ws_wUG4Dha3kXGDAs8O", "ws_wN3Q_iJ5pOY_uTcK"], "version": 1, "walkthrough_id": "wt_vrlGi9tNP_lD71iC"}', '{"actor": "operator", "organization_id": "org_NgJqR4YpuFIhwxVY"}'),
('18', '9a213811-66b3-4657-ba58-098eb8f9cd76', 'mcps_wTxilJQJW33k7vIx', '1', 'McpServer', '2026-11-23 06:35:58.761398+00', 'WalkthroughAssigned', NULL, '{"at": "2026-11-23T06:35:58.753643Z", "enabled": true, "server_id": "mcps_wTxilJQJW33k7vIx", "assignment_id": "msw_ZPTor4jjuFnK73ktGoNv0E", "display_order": 0, "walkthrough_id": "wt_vrlGi9tNP_lD71iC", "organization_id": "org_NgJqR4YpuFIhwxVY"}', '{"actor": "operator", "organization_id": "org_NgJqR4YpuFIhwxVY"}'),
('19', '0e8c004c-150f-41c5-b17f-fd9dca3229e3', 'wp_mlhI6DcRyMTCQUZz_njeDc', '0', 'Progress', '2026-11-23 06:36:09.624744+00', 'AttemptStarted', NULL, '{"at": "2026-11-23T06:36:09.604107Z", "attempt": 1, "version": 1, "server_id": "mcps_wTxilJQJW33k7vIx", "first_step": "ws_iE9il32a4UopnVh0", "learner_id": "mcpu_v9im406zTT86-dUx", "progress_id": "wp_mlhI6DcRyMTCQUZz_njeDc", "required_steps": 11, "walkthrough_id": "wt_vrlGi9tNP_lD71iC", "organization_id": "org_NgJqR4YpuFIhwxVY"}', '{"client_name": "dump", "mcp_server_id": "mcps_wTxilJQJW33k7vIx", "client_version": "1", "organization_id": "org_NgJqR4YpuFIhwxVY", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_v9im406zTT86-dUx"}'),
('20', 'f2ec3680-3f07-42cf-a558-687fa6413fdc', 'wf_y66UJ9J9gokbEGrTAlNMoQ', '0', 'Focus', '2026-11-23 06:36:09.650387+00', 'FocusMoved', NULL, '{"at": "2026-11-23T06:36:09.644435Z", "focus_id": "wf_y66UJ9J9gokbEGrTAlNMoQ", "server_id": "mcps_wTxilJQJW33k7vIx", "learner_id": "mcpu_v9im406zTT86-dUx", "walkthrough_id": "wt_vrlGi9tNP_lD71iC", "organization_id": "org_NgJqR4YpuFIhwxVY"}', '{"client_name": "dump", "mcp_server_id": "mcps_wTxilJQJW33k7vIx", "client_version": "1", "organization_id": "org_NgJqR4YpuFIhwxVY", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_v9im406zTT86-dUx"}'),
('21', '793a441b-3a69-4c8e-9481-8615a235ae9d', 'wp_mlhI6DcRyMTCQUZz_njeDc', '1', 'Progress', '2026-11-23 06:36:09.764596+00', 'StepCompleted', NULL, '{"at": "2026-11-23T06:36:09.747495Z", "next": "ws_qD4KzbV63b_VZIo2", "step": "ws_iE9il32a4UopnVh0", "attempt": 1, "version": 1, "server_id": "mcps_wTxilJQJW33k7vIx", "progress_id": "wp_mlhI6DcRyMTCQUZz_njeDc"}', '{"client_name": "dump", "mcp_server_id": "mcps_wTxilJQJW33k7vIx", "client_version": "1", "organization_id": "org_NgJqR4YpuFIhwxVY", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_v9im406zTT86-dUx"}'),
('22', '6ac31807-a67e-4f72-8954-dc4ca9936980', 'wp_mlhI6DcRyMTCQUZz_njeDc', '2', 'Progress', '2026-11-23 06:36:09.843748+00', 'StepCompleted', NULL, '{"at": "2026-11-23T06:36:09.837474Z", "next": "ws_Jcc5AkMur4CYsG3K", "step": "ws_qD4KzbV63b_VZIo2", "attempt": 1, "version": 1, "server_id": "mcps_wTxilJQJW33k7vIx", "progress_id": "wp_mlhI6DcRyMTCQUZz_njeDc"}', '{"client_name": "dump", "mcp_server_id": "mcps_wTxilJQJW33k7vIx", "client_version": "1", "organization_id": "org_NgJqR4YpuFIhwxVY", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_v9im406zTT86-dUx"}'),
('23', '5bde0889-6da6-4643-b6d2-d2fa943985dc', 'wp_mlhI6DcRyMTCQUZz_njeDc', '3', 'Progress', '2026-11-23 06:36:09.901079+00', 'StepCompleted', NULL, '{"at": "2026-11-23T06:36:09.890361Z", "next": "ws_bQ87blOyiZubouSr", "step": "ws_Jcc5AkMur4CYsG3K", "attempt": 1, "version": 1, "server_id": "mcps_wTxilJQJW33k7vIx", "progress_id": "wp_mlhI6DcRyMTCQUZz_njeDc"}', '{"client_name": "dump", "mcp_server_id": "mcps_wTxilJQJW33k7vIx", "client_version": "1", "organization_id": "org_NgJqR4YpuFIhwxVY", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_v9im406zTT86-dUx"}'),
('24', '0ce5f74c-0e70-4985-a733-28ce644cd4e0', 'wp_2-OCplBm2wK_9OSnGk0JQ1', '0', 'Progress', '2026-11-23 06:36:09.986462+00', 'AttemptStarted', NULL, '{"at": "2026-11-23T06:36:09.970343Z", "attempt": 1, "version": 1, "server_id": "mcps_wTxilJQJW33k7vIx", "first_step": "ws_iE9il32a4UopnVh0", "learner_id": "mcpu_Vk1k8Yf6jqzAkfN9", "progress_id": "wp_2-OCplBm2wK_9OSnGk0JQ1", "required_steps": 11, "walkthrough_id": "wt_vrlGi9tNP_lD71iC", "organization_id": "org_NgJqR4YpuFIhwxVY"}', '{"client_name": "dump", "mcp_server_id": "mcps_wTxilJQJW33k7vIx", "client_version": "1", "organization_id": "org_NgJqR4YpuFIhwxVY", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_Vk1k8Yf6jqzAkfN9"}'),
('25', '68697c31-1608-41c9-9ba9-29c27d321415', 'wf_10hTtUjl7tjrfseCDbGM--', '0', 'Focus', '2026-11-23 06:36:10.010811+00', 'FocusMoved', NULL, '{"at": "2026-11-23T06:36:10.001968Z", "focus_id": "wf_10hTtUjl7tjrfseCDbGM--", "server_id": "mcps_wTxilJQJW33k7vIx", "learner_id": "mcpu_Vk1k8Yf6jqzAkfN9", "walkthrough_id": "wt_vrlGi9tNP_lD71iC", "organization_id": "org_NgJqR4YpuFIhwxVY"}', '{"client_name": "dump", "mcp_server_id": "mcps_wTxilJQJW33k7vIx", "client_version": "1", "organization_id": "org_NgJqR4YpuFIhwxVY", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_Vk1k8Yf6jqzAkfN9"}'),
('26', 'a8769d84-4f93-40bf-ac04-a781b13210f0', 'wp_2-OCplBm2wK_9OSnGk0JQ1', '1', 'Progress', '2026-11-23 06:36:10.080751+00', 'StepCompleted', NULL, '{"at": "2026-11-23T06:36:10.069693Z", "next": "ws_qD4KzbV63b_VZIo2", "step": "ws_iE9il32a4UopnVh0", "attempt": 1, "version": 1, "server_id": "mcps_wTxilJQJW33k7vIx", "progress_id": "wp_2-OCplBm2wK_9OSnGk0JQ1"}', '{"client_name": "dump", "mcp_server_id": "mcps_wTxilJQJW33k7vIx", "client_version": "1", "organization_id": "org_NgJqR4YpuFIhwxVY", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_Vk1k8Yf6jqzAkfN9"}'),
('27', '49bf015f-c42e-4bbb-858e-dd0b5fab3ca8', 'wp_2-OCplBm2wK_9OSnGk0JQ1', '2', 'Progress', '2026-11-23 06:36:10.144416+00', 'StepCompleted', NULL, '{"at": "2026-11-23T06:36:10.135864Z", "next": "ws_Jcc5AkMur4CYsG3K", "step": "ws_qD4KzbV63b_VZIo2", "attempt": 1, "version": 1, "server_id": "mcps_wTxilJQJW33k7vIx", "progress_id": "wp_2-OCplBm2wK_9OSnGk0JQ1"}', '{"client_name": "dump", "mcp_server_id": "mcps_wTxilJQJW33k7vIx", "client_version": "1", "organization_id": "org_NgJqR4YpuFIhwxVY", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_Vk1k8Yf6jqzAkfN9"}'),
('28', '4b1cb42c-a7aa-43fb-82b7-27269f38f2a2', 'wp_2-OCplBm2wK_9OSnGk0JQ1', '3', 'Progress', '2026-11-23 06:36:10.242549+00', 'StepCompleted', NULL, '{"at": "2026-11-23T06:36:10.220984Z", "next": "ws_bQ87blOyiZubouSr", "step": "ws_Jcc5AkMur4CYsG3K", "attempt": 1, "version": 1, "server_id": "mcps_wTxilJQJW33k7vIx", "progress_id": "wp_2-OCplBm2wK_9OSnGk0JQ1"}', '{"client_name": "dump", "mcp_server_id": "mcps_wTxilJQJW33k7vIx", "client_version": "1", "organization_id": "org_NgJqR4YpuFIhwxVY", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_Vk1k8Yf6jqzAkfN9"}'),
('29', '6997bde3-f8ce-4e1f-9b2b-20b97984a815', 'wp_2-OCplBm2wK_9OSnGk0JQ1', '4', 'Progress', '2026-11-23 06:36:10.320985+00', 'StepCompleted', NULL, '{"at": "2026-11-23T06:36:10.309542Z", "next": "ws_S1cY4rNg_408AZjy", "step": "ws_bQ87blOyiZubouSr", "attempt": 1, "version": 1, "server_id": "mcps_wTxilJQJW33k7vIx", "progress_id": "wp_2-OCplBm2wK_9OSnGk0JQ1"}', '{"client_name": "dump", "mcp_server_id": "mcps_wTxilJQJW33k7vIx", "client_version": "1", "organization_id": "org_NgJqR4YpuFIhwxVY", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_Vk1k8Yf6jqzAkfN9"}'),
('30', '58d0d893-5ca5-4681-a9ce-4b029ffaefd1', 'wp_2-OCplBm2wK_9OSnGk0JQ1', '5', 'Progress', '2026-11-23 06:36:10.371048+00', 'StepCompleted', NULL, '{"at": "2026-11-23T06:36:10.362046Z", "next": "ws_yNus_1nOeaxEv0_Z", "step": "ws_S1cY4rNg_408AZjy", "attempt": 1, "version": 1, "server_id": "mcps_wTxilJQJW33k7vIx", "progress_id": "wp_2-OCplBm2wK_9OSnGk0JQ1"}', '{"client_name": "dump", "mcp_server_id": "mcps_wTxilJQJW33k7vIx", "client_version": "1", "organization_id": "org_NgJqR4YpuFIhwxVY", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_Vk1k8Yf6jqzAkfN9"}'),
('31', '945de1a6-a9ab-4396-8d17-6ffe8eb3c349', 'wp_2-OCplBm2wK_9OSnGk0JQ1', '6', 'Progress', '2026-11-23 06:36:10.429645+00', 'StepCompleted', NULL, '{"at": "2026-11-23T06:36:10.424880Z", "next": "ws_2j_RE3WphtW-WBa5", "step": "ws_yNus_1nOeaxEv0_Z", "attempt": 1, "version": 1, "server_id": "mcps_wTxilJQJW33k7vIx", "progress_id": "wp_2-OCplBm2wK_9OSnGk0JQ1"}', '{"client_name": "dump", "mcp_server_id": "mcps_wTxilJQJW33k7vIx", "client_version": "1", "organization_id": "org_NgJqR4YpuFIhwxVY", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_Vk1k8Yf6jqzAkfN9"}'),
('32', 'c769b818-d40b-44b5-a848-c6c0acb98d4d', 'wp_2-OCplBm2wK_9OSnGk0JQ1', '7', 'Progress', '2026-11-23 06:36:10.478925+00', 'StepCompleted', NULL, '{"at": "2026-11-23T06:36:10.474410Z", "next": "ws_i2ZsYPqd8ArG2oUs", "step": "ws_2j_RE3WphtW-WBa5", "attempt": 1, "version": 1, "server_id": "mcps_wTxilJQJW33k7vIx", "progress_id": "wp_2-OCplBm2wK_9OSnGk0JQ1"}', '{"client_name": "dump", "mcp_server_id": "mcps_wTxilJQJW33k7vIx", "client_version": "1", "organization_id": "org_NgJqR4YpuFIhwxVY", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_Vk1k8Yf6jqzAkfN9"}'),
('33', '99cfe8d8-bcb9-4c7c-9237-82bd265bc379', 'wp_2-OCplBm2wK_9OSnGk0JQ1', '8', 'Progress', '2026-11-23 06:36:10.527728+00', 'StepCompleted', NULL, '{"at": "2026-11-23T06:36:10.521309Z", "next": "ws_R2UJSyLK186epjo8", "step": "ws_i2ZsYPqd8ArG2oUs", "attempt": 1, "version": 1, "server_id": "mcps_wTxilJQJW33k7vIx", "progress_id": "wp_2-OCplBm2wK_9OSnGk0JQ1"}', '{"client_name": "dump", "mcp_server_id": "mcps_wTxilJQJW33k7vIx", "client_version": "1", "organization_id": "org_NgJqR4YpuFIhwxVY", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_Vk1k8Yf6jqzAkfN9"}'),
('34', '1260158b-0103-4c16-840e-0d669239f427', 'wp_2-OCplBm2wK_9OSnGk0JQ1', '9', 'Progress', '2026-11-23 06:36:10.578142+00', 'StepCompleted', NULL, '{"at": "2026-11-23T06:36:10.564771Z", "next": "ws_wUG4Dha3kXGDAs8O", "step": "ws_R2UJSyLK186epjo8", "attempt": 1, "version": 1, "server_id": "mcps_wTxilJQJW33k7vIx", "progress_id": "wp_2-OCplBm2wK_9OSnGk0JQ1"}', '{"client_name": "dump", "mcp_server_id": "mcps_wTxilJQJW33k7vIx", "client_version": "1", "organization_id": "org_NgJqR4YpuFIhwxVY", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_Vk1k8Yf6jqzAkfN9"}'),
('35', '88ba8c59-9a7e-4e02-9103-9ae7fbb9e8c2', 'wp_2-OCplBm2wK_9OSnGk0JQ1', '10', 'Progress', '2026-11-23 06:36:10.65334+00', 'StepCompleted', NULL, '{"at": "2026-11-23T06:36:10.646088Z", "next": "ws_wN3Q_iJ5pOY_uTcK", "step": "ws_wUG4Dha3kXGDAs8O", "attempt": 1, "version": 1, "server_id": "mcps_wTxilJQJW33k7vIx", "progress_id": "wp_2-OCplBm2wK_9OSnGk0JQ1"}', '{"client_name": "dump", "mcp_server_id": "mcps_wTxilJQJW33k7vIx", "client_version": "1", "organization_id": "org_NgJqR4YpuFIhwxVY", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_Vk1k8Yf6jqzAkfN9"}'),
('36', '370bc7a9-7734-4b0d-ae4f-45c6f9c2f618', 'wp_2-OCplBm2wK_9OSnGk0JQ1', '11', 'Progress', '2026-11-23 06:36:10.734431+00', 'StepCompleted', NULL, '{"at": "2026-11-23T06:36:10.719180Z", "step": "ws_wN3Q_iJ5pOY_uTcK", "attempt": 1, "version": 1, "server_id": "mcps_wTxilJQJW33k7vIx", "progress_id": "wp_2-OCplBm2wK_9OSnGk0JQ1"}', '{"client_name": "dump", "mcp_server_id": "mcps_wTxilJQJW33k7vIx", "client_version": "1", "organization_id": "org_NgJqR4YpuFIhwxVY", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_Vk1k8Yf6jqzAkfN9"}'),
('37', '4602dc96-8fe6-4135-b62d-88c41e82fd79', 'wp_2-OCplBm2wK_9OSnGk0JQ1', '12', 'Progress', '2026-11-23 06:36:10.734593+00', 'WalkthroughCompleted', NULL, '{"at": "2026-11-23T06:36:10.719180Z", "attempt": 1, "version": 1, "server_id": "mcps_wTxilJQJW33k7vIx", "progress_id": "wp_2-OCplBm2wK_9OSnGk0JQ1"}', '{"client_name": "dump", "mcp_server_id": "mcps_wTxilJQJW33k7vIx", "client_version": "1", "organization_id": "org_NgJqR4YpuFIhwxVY", "protocol_version": "2025-06-18", "mcp_server_user_id": "mcpu_Vk1k8Yf6jqzAkfN9"}');

DELETE FROM eventstore.token_entries;
INSERT INTO eventstore.token_entries (processor_name, segment, token, token_type, "timestamp", owner) VALUES
('catalogue', '0', '{"index":37,"gaps":[]}', 'org.axonframework.eventhandling.GapAwareTrackingToken', '2026-11-23T06:36:13.687Z', NULL),
('progress', '0', '{"index":37,"gaps":[]}', 'org.axonframework.eventhandling.GapAwareTrackingToken', '2026-11-23T06:36:13.685Z', NULL);

DELETE FROM identity.accounts;
INSERT INTO identity.accounts (organization_id, email, subject, created_at) VALUES
('org_NgJqR4YpuFIhwxVY', 'learner+1@example.org', 'fycOgcMy_MU6FAVP', '2026-11-23 06:36:07.60401+00'),
('org_NgJqR4YpuFIhwxVY', 'learner+2@example.org', '5MnUAy5HdOwl2rL9', '2026-11-23 06:36:07.60401+00');

DELETE FROM identity.public_address;
INSERT INTO identity.public_address (only_row, template) VALUES
('true', 'http://{host}');

DELETE FROM identity.signing_keys;
INSERT INTO identity.signing_keys (key_id, mcp_server_id, jwk, created_at) VALUES
('47240f4a-f1e5-4426-907a-a967ebd5a4f1', 'mcps_wTxilJQJW33k7vIx', '{}', '2026-11-23 06:36:08.90275+00');

DELETE FROM walkthrough.mcp_server_user;
INSERT INTO walkthrough.mcp_server_user (id, organization_id, issuer, subject, email, first_seen_at) VALUES
('mcpu_Vk1k8Yf6jqzAkfN9', 'org_NgJqR4YpuFIhwxVY', 'walkthroughs', '5MnUAy5HdOwl2rL9', 'learner+2@example.org', '2026-11-23 06:36:09.955003+00'),
('mcpu_v9im406zTT86-dUx', 'org_NgJqR4YpuFIhwxVY', 'walkthroughs', 'fycOgcMy_MU6FAVP', 'learner+1@example.org', '2026-11-23 06:36:09.495466+00');

DELETE FROM walkthrough.mcp_server_walkthroughs;
INSERT INTO walkthrough.mcp_server_walkthroughs (id, mcp_server_id, walkthrough_id, organization_id, display_order, is_enabled, assigned_at) VALUES
('msw_ZPTor4jjuFnK73ktGoNv0E', 'mcps_wTxilJQJW33k7vIx', 'wt_vrlGi9tNP_lD71iC', 'org_NgJqR4YpuFIhwxVY', '0', 'true', '2026-11-23 06:35:58.753643+00');

DELETE FROM walkthrough.mcp_servers;
INSERT INTO walkthrough.mcp_servers (id, organization_id, name, slug, hosts, requires_step_id, created_at, revision) VALUES
('mcps_wTxilJQJW33k7vIx', 'org_NgJqR4YpuFIhwxVY', 'Walkthroughs demo', 'localhost', '{localhost,127.0.0.1}', 'false', '2026-11-23 06:35:58.35922+00', '1');

DELETE FROM walkthrough.organization;
INSERT INTO walkthrough.organization (id, slug, name, created_at) VALUES
('org_NgJqR4YpuFIhwxVY', 'demo', 'Walkthroughs demo', '2026-11-23 06:35:58.254469+00');

DELETE FROM walkthrough.walkthrough_attempts;
INSERT INTO walkthrough.walkthrough_attempts (progress_id, attempt, organization_id, mcp_server_user_id, walkthrough_id, mcp_server_id, version_at_start, version_at_end, started_at, last_activity_at, resumed_count, completed_steps, required_steps, ended_at, end_reason, revision) VALUES
('wp_2-OCplBm2wK_9OSnGk0JQ1', '1', 'org_NgJqR4YpuFIhwxVY', 'mcpu_Vk1k8Yf6jqzAkfN9', 'wt_vrlGi9tNP_lD71iC', 'mcps_wTxilJQJW33k7vIx', '1', '1', '2026-11-23 06:36:09.970343+00', '2026-11-23 06:36:10.71918+00', '0', '11', '11', '2026-11-23 06:36:10.71918+00', 'completed', '12'),
('wp_mlhI6DcRyMTCQUZz_njeDc', '1', 'org_NgJqR4YpuFIhwxVY', 'mcpu_v9im406zTT86-dUx', 'wt_vrlGi9tNP_lD71iC', 'mcps_wTxilJQJW33k7vIx', '1', '1', '2026-11-23 06:36:09.604107+00', '2026-11-23 06:36:09.890361+00', '0', '3', '11', NULL, NULL, '3');

DELETE FROM walkthrough.walkthrough_progress;
INSERT INTO walkthrough.walkthrough_progress (id, organization_id, mcp_server_user_id, walkthrough_id, mcp_server_id, current_step_id, status, started_at, completed_at, version, attempt, completed_steps, required_steps, last_activity_at, revision) VALUES
('wp_2-OCplBm2wK_9OSnGk0JQ1', 'org_NgJqR4YpuFIhwxVY', 'mcpu_Vk1k8Yf6jqzAkfN9', 'wt_vrlGi9tNP_lD71iC', 'mcps_wTxilJQJW33k7vIx', NULL, 'completed', '2026-11-23 06:36:09.970343+00', '2026-11-23 06:36:10.71918+00', '1', '1', '11', '11', '2026-11-23 06:36:10.71918+00', '12'),
('wp_mlhI6DcRyMTCQUZz_njeDc', 'org_NgJqR4YpuFIhwxVY', 'mcpu_v9im406zTT86-dUx', 'wt_vrlGi9tNP_lD71iC', 'mcps_wTxilJQJW33k7vIx', 'ws_bQ87blOyiZubouSr', 'in_progress', '2026-11-23 06:36:09.604107+00', NULL, '1', '1', '3', '11', '2026-11-23 06:36:09.890361+00', '3');

DELETE FROM walkthrough.walkthrough_step_facts;
INSERT INTO walkthrough.walkthrough_step_facts (progress_id, attempt, step_id, organization_id, mcp_server_user_id, walkthrough_id, version, first_shown_at, last_activity_at, completed_at, skipped_at, active_seconds, gap_flagged, mcp_server_id, client_name, client_version) VALUES
('wp_2-OCplBm2wK_9OSnGk0JQ1', '1', 'ws_2j_RE3WphtW-WBa5', 'org_NgJqR4YpuFIhwxVY', 'mcpu_Vk1k8Yf6jqzAkfN9', 'wt_vrlGi9tNP_lD71iC', '1', '2026-11-23 06:36:10.42488+00', '2026-11-23 06:36:10.47441+00', '2026-11-23 06:36:10.47441+00', NULL, '0', 'false', 'mcps_wTxilJQJW33k7vIx', 'dump', '1'),
('wp_2-OCplBm2wK_9OSnGk0JQ1', '1', 'ws_Jcc5AkMur4CYsG3K', 'org_NgJqR4YpuFIhwxVY', 'mcpu_Vk1k8Yf6jqzAkfN9', 'wt_vrlGi9tNP_lD71iC', '1', '2026-11-23 06:36:10.135864+00', '2026-11-23 06:36:10.220984+00', '2026-11-23 06:36:10.220984+00', NULL, '0', 'false', 'mcps_wTxilJQJW33k7vIx', 'dump', '1'),
('wp_2-OCplBm2wK_9OSnGk0JQ1', '1', 'ws_R2UJSyLK186epjo8', 'org_NgJqR4YpuFIhwxVY', 'mcpu_Vk1k8Yf6jqzAkfN9', 'wt_vrlGi9tNP_lD71iC', '1', '2026-11-23 06:36:10.521309+00', '2026-11-23 06:36:10.564771+00', '2026-11-23 06:36:10.564771+00', NULL, '0', 'false', 'mcps_wTxilJQJW33k7vIx', 'dump', '1'),
('wp_2-OCplBm2wK_9OSnGk0JQ1', '1', 'ws_S1cY4rNg_408AZjy', 'org_NgJqR4YpuFIhwxVY', 'mcpu_Vk1k8Yf6jqzAkfN9', 'wt_vrlGi9tNP_lD71iC', '1', '2026-11-23 06:36:10.309542+00', '2026-11-23 06:36:10.362046+00', '2026-11-23 06:36:10.362046+00', NULL, '0', 'false', 'mcps_wTxilJQJW33k7vIx', 'dump', '1'),
('wp_2-OCplBm2wK_9OSnGk0JQ1', '1', 'ws_bQ87blOyiZubouSr', 'org_NgJqR4YpuFIhwxVY', 'mcpu_Vk1k8Yf6jqzAkfN9', 'wt_vrlGi9tNP_lD71iC', '1', '2026-11-23 06:36:10.220984+00', '2026-11-23 06:36:10.309542+00', '2026-11-23 06:36:10.309542+00', NULL, '0', 'false', 'mcps_wTxilJQJW33k7vIx', 'dump', '1'),
('wp_2-OCplBm2wK_9OSnGk0JQ1', '1', 'ws_i2ZsYPqd8ArG2oUs', 'org_NgJqR4YpuFIhwxVY', 'mcpu_Vk1k8Yf6jqzAkfN9', 'wt_vrlGi9tNP_lD71iC', '1', '2026-11-23 06:36:10.47441+00', '2026-11-23 06:36:10.521309+00', '2026-11-23 06:36:10.521309+00', NULL, '0', 'false', 'mcps_wTxilJQJW33k7vIx', 'dump', '1'),
('wp_2-OCplBm2wK_9OSnGk0JQ1', '1', 'ws_iE9il32a4UopnVh0', 'org_NgJqR4YpuFIhwxVY', 'mcpu_Vk1k8Yf6jqzAkfN9', 'wt_vrlGi9tNP_lD71iC', '1', '2026-11-23 06:36:09.970343+00', '2026-11-23 06:36:10.069693+00', '2026-11-23 06:36:10.069693+00', NULL, '0', 'false', 'mcps_wTxilJQJW33k7vIx', 'dump', '1'),
('wp_2-OCplBm2wK_9OSnGk0JQ1', '1', 'ws_qD4KzbV63b_VZIo2', 'org_NgJqR4YpuFIhwxVY', 'mcpu_Vk1k8Yf6jqzAkfN9', 'wt_vrlGi9tNP_lD71iC', '1', '2026-11-23 06:36:10.069693+00', '2026-11-23 06:36:10.135864+00', '2026-11-23 06:36:10.135864+00', NULL, '0', 'false', 'mcps_wTxilJQJW33k7vIx', 'dump', '1'),
('wp_2-OCplBm2wK_9OSnGk0JQ1', '1', 'ws_wN3Q_iJ5pOY_uTcK', 'org_NgJqR4YpuFIhwxVY', 'mcpu_Vk1k8Yf6jqzAkfN9', 'wt_vrlGi9tNP_lD71iC', '1', '2026-11-23 06:36:10.646088+00', '2026-11-23 06:36:10.71918+00', '2026-11-23 06:36:10.71918+00', NULL, '0', 'false', 'mcps_wTxilJQJW33k7vIx', 'dump', '1'),
('wp_2-OCplBm2wK_9OSnGk0JQ1', '1', 'ws_wUG4Dha3kXGDAs8O', 'org_NgJqR4YpuFIhwxVY', 'mcpu_Vk1k8Yf6jqzAkfN9', 'wt_vrlGi9tNP_lD71iC', '1', '2026-11-23 06:36:10.564771+00', '2026-11-23 06:36:10.646088+00', '2026-11-23 06:36:10.646088+00', NULL, '0', 'false', 'mcps_wTxilJQJW33k7vIx', 'dump', '1'),
('wp_2-OCplBm2wK_9OSnGk0JQ1', '1', 'ws_yNus_1nOeaxEv0_Z', 'org_NgJqR4YpuFIhwxVY', 'mcpu_Vk1k8Yf6jqzAkfN9', 'wt_vrlGi9tNP_lD71iC', '1', '2026-11-23 06:36:10.362046+00', '2026-11-23 06:36:10.42488+00', '2026-11-23 06:36:10.42488+00', NULL, '0', 'false', 'mcps_wTxilJQJW33k7vIx', 'dump', '1'),
('wp_mlhI6DcRyMTCQUZz_njeDc', '1', 'ws_Jcc5AkMur4CYsG3K', 'org_NgJqR4YpuFIhwxVY', 'mcpu_v9im406zTT86-dUx', 'wt_vrlGi9tNP_lD71iC', '1', '2026-11-23 06:36:09.837474+00', '2026-11-23 06:36:09.890361+00', '2026-11-23 06:36:09.890361+00', NULL, '0', 'false', 'mcps_wTxilJQJW33k7vIx', 'dump', '1'),
('wp_mlhI6DcRyMTCQUZz_njeDc', '1', 'ws_bQ87blOyiZubouSr', 'org_NgJqR4YpuFIhwxVY', 'mcpu_v9im406zTT86-dUx', 'wt_vrlGi9tNP_lD71iC', '1', '2026-11-23 06:36:09.890361+00', '2026-11-23 06:36:09.890361+00', NULL, NULL, '0', 'false', 'mcps_wTxilJQJW33k7vIx', 'dump', '1'),
('wp_mlhI6DcRyMTCQUZz_njeDc', '1', 'ws_iE9il32a4UopnVh0', 'org_NgJqR4YpuFIhwxVY', 'mcpu_v9im406zTT86-dUx', 'wt_vrlGi9tNP_lD71iC', '1', '2026-11-23 06:36:09.604107+00', '2026-11-23 06:36:09.747495+00', '2026-11-23 06:36:09.747495+00', NULL, '0', 'false', 'mcps_wTxilJQJW33k7vIx', 'dump', '1'),
('wp_mlhI6DcRyMTCQUZz_njeDc', '1', 'ws_qD4KzbV63b_VZIo2', 'org_NgJqR4YpuFIhwxVY', 'mcpu_v9im406zTT86-dUx', 'wt_vrlGi9tNP_lD71iC', '1', '2026-11-23 06:36:09.747495+00', '2026-11-23 06:36:09.837474+00', '2026-11-23 06:36:09.837474+00', NULL, '0', 'false', 'mcps_wTxilJQJW33k7vIx', 'dump', '1');

DELETE FROM walkthrough.walkthrough_steps;
INSERT INTO walkthrough.walkthrough_steps (id, walkthrough_id, organization_id, key, title, content, content_url, content_type, policy_version, next_step_id, is_removed, created_at, updated_at) VALUES
('ws_2j_RE3WphtW-WBa5', 'wt_vrlGi9tNP_lD71iC', 'org_NgJqR4YpuFIhwxVY', 'order-disable-unassign', 'Order, disable, unassign', 'An organization owns walkthroughs. An MCP server offers those that are assigned to it, each once, in an order you choose. These commands change the assignment, not the content. Run them one at a time, and ask your agent to list the walkthroughs after each.

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

**You see that it worked** when your walkthrough led the list, was missing from it while disabled and while unassigned, and is in it again at the end, in second place.', NULL, 'text/markdown', '1', 'ws_i2ZsYPqd8ArG2oUs', 'false', '2026-11-23 06:35:58.617076+00', '2026-11-23 06:35:58.617076+00'),
('ws_Jcc5AkMur4CYsG3K', 'wt_vrlGi9tNP_lD71iC', 'org_NgJqR4YpuFIhwxVY', 'write-a-walkthrough', 'Write a walkthrough', 'A walkthrough is a folder with `walkthrough.yaml` and one Markdown file for each step. Make one with two steps, outside the repository:

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

**You see that it worked** when `ls ~/hello-walkthrough` shows the three files.', NULL, 'text/markdown', '1', 'ws_bQ87blOyiZubouSr', 'false', '2026-11-23 06:35:58.617076+00', '2026-11-23 06:35:58.617076+00'),
('ws_R2UJSyLK186epjo8', 'wt_vrlGi9tNP_lD71iC', 'org_NgJqR4YpuFIhwxVY', 'ask-the-tables', 'Ask the tables', 'Everything that happens is recorded as an event, and turned into tables you can query. They are in the schema `walkthrough`; times are in UTC. With the embedded PostgreSQL, port and password lie in the data directory. With `psql` installed, connect read-only:

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

**You see that it worked** when the first query shows you twice: in this walkthrough with 8 completed steps, and in "Say hello from a script" with attempt 2.', NULL, 'text/markdown', '1', 'ws_wUG4Dha3kXGDAs8O', 'false', '2026-11-23 06:35:58.617076+00', '2026-11-23 06:35:58.617076+00'),
('ws_S1cY4rNg_408AZjy', 'wt_vrlGi9tNP_lD71iC', 'org_NgJqR4YpuFIhwxVY', 'see-it-from-the-agent', 'Follow it in your agent', 'Your agent does not need to reconnect. Ask it:

> List the walkthroughs again and start "Say hello from a script".

It now delivers your first step. Do what the step says, tell the agent that you are done, and stop at the second step.

Agents usually rephrase a step. What yours received is worth a look:

> Show me the raw text of the last walkthrough answer.

The answer has two parts. The first is Markdown: the name of the walkthrough and its organization, a line `Step 2 of 2: Run the script`, your text between two marked lines, and what to do next. The marks tell the agent which words are the author''s and which are the server''s, so that a step cannot give the agent orders in the server''s name. The second part is JSON with the outcome, the step''s id, the number of completed steps and the percentage.

Percent is completed steps by required steps, rounded down. It is 100 only when the walkthrough is completed. A step counts as completed when your agent acknowledges it with `next_walkthrough_step`, never because it was shown.

You now have two walkthroughs under way. Come back to this one by its name:

> Resume "Using walkthroughs".

The server returns the step you stand on here, and leaves the other walkthrough where it was.

**You see that it worked** when the list shows "Say hello from a script" as `in_progress` with 50 percent, and this step is delivered again.', NULL, 'text/markdown', '1', 'ws_yNus_1nOeaxEv0_Z', 'false', '2026-11-23 06:35:58.617076+00', '2026-11-23 06:35:58.617076+00'),
('ws_bQ87blOyiZubouSr', 'wt_vrlGi9tNP_lD71iC', 'org_NgJqR4YpuFIhwxVY', 'check-and-import', 'Check it and import it', 'Import reads the whole folder first. If anything is wrong, it names file and line and changes nothing. Provoke that once: ask for a step that does not exist.

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
```', NULL, 'text/markdown', '1', 'ws_S1cY4rNg_408AZjy', 'false', '2026-11-23 06:35:58.617076+00', '2026-11-23 06:35:58.617076+00'),
('ws_i2ZsYPqd8ArG2oUs', 'wt_vrlGi9tNP_lD71iC', 'org_NgJqR4YpuFIhwxVY', 'another-organization', 'Another organization, another server', E'One service serves many organizations. Each has its own walkthroughs, MCP servers and learners. Which MCP server a request is for is decided by its `Host` header, before anything else is looked at.

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

To learn there, a client needs a token for that server:

```bash
java -jar bootstrap/target/walkthroughs.jar token --server lab.localhost --email you@example.com
```

A token is signed with a key of its server. The token your agent has now is refused there, and the new one is refused here. The same e-mail address in two organizations is two learners, and neither sees the other''s progress. A token holds 30 days; `--valid-for PT1H` makes it an hour.

If your service is reached from elsewhere, start it with `--walkthroughs.public-url=https://{host}`, so that tokens name the address that clients use.

**You see that it worked** when the answer to `curl` lists "Say hello from a script" and nothing else. With `Host: nowhere.localhost` the same request is refused: unknown host.', NULL, 'text/markdown', '1', 'ws_R2UJSyLK186epjo8', 'false', '2026-11-23 06:35:58.617076+00', '2026-11-23 06:35:58.617076+00'),
('ws_iE9il32a4UopnVh0', 'wt_vrlGi9tNP_lD71iC', 'org_NgJqR4YpuFIhwxVY', 'where-you-are', 'Where you are, and how your agent is connected', E'You are in a walkthrough: a lesson that comes to you one step at a time, inside the coding agent you already work with. The server delivers the step. Your agent presents it, helps you do it, and tells the server when you are done. The server remembers how far you are.

This one teaches the product itself. You will write a walkthrough, publish it, follow it, change it, and look at what the server recorded. It takes about 45 minutes. You can stop after any step.

Your agent reaches the server over MCP at `http://localhost:8080/mcp`, unless you chose another port. It sends an access token with every call. There is no login page yet: a command makes the token, and the token stands for one learner. That is how this agent was connected, and how you connect another one from the root of the repository:

```bash
mvn -DskipTests package
claude mcp add --transport http walkthroughs http://localhost:8080/mcp \\
  --header "Authorization: Bearer $(java -jar bootstrap/target/walkthroughs.jar token --server localhost --email you@example.com)"
```

The same e-mail address always gives the same learner, so a second agent with a token for that address continues where you are now. Without a token a client may only list walkthroughs. The README has the settings for Cursor and VS Code.

Run the first of the two commands now, in a terminal of your own, even if you need no second connection: the later steps use the jar it makes.

**You see that it worked** when `java -jar bootstrap/target/walkthroughs.jar --help` lists commands such as `import`, `assign` and `token`.', NULL, 'text/markdown', '1', 'ws_qD4KzbV63b_VZIo2', 'false', '2026-11-23 06:35:58.617076+00', '2026-11-23 06:35:58.617076+00'),
('ws_qD4KzbV63b_VZIo2', 'wt_vrlGi9tNP_lD71iC', 'org_NgJqR4YpuFIhwxVY', 'list-select-next', 'List, select, next', 'Your agent has four tools here:

| Tool | What it does |
|---|---|
| `list_walkthroughs` | shows what this server offers, with your status in each |
| `select_walkthrough` | begins a walkthrough, or resumes it at the step you stand on |
| `next_walkthrough_step` | records the step you have done, and brings the next one |
| `get_walkthrough_status` | shows how far you are; it changes nothing |

Every answer that delivers a step carries the id of that step, such as `ws_` and sixteen more characters. Your agent sends it back as `current_step_id` when you are done. The id says which step is finished, so a call that is repeated, by the agent or by a lost connection, completes nothing twice: the answer is `already_advanced` and names the step you are really on. The id of a step you have not reached is refused with `OUT_OF_ORDER`.

The id also says which walkthrough is meant. You can have several under way. Without an id, the server takes the one you last selected or advanced here.

Your progress is kept by the server, not by the conversation. Close the agent, restart the server, come back tomorrow with another agent: `select_walkthrough` returns the same step.

Try it. Ask your agent:

> How far am I in this walkthrough? Do not go on yet.

Then start a new conversation, and ask there:

> List the walkthroughs and resume "Using walkthroughs".

**You see that it worked** when the status shows one completed step, and the new conversation delivers this step again: step 2, not step 1 and not step 3.', NULL, 'text/markdown', '1', 'ws_Jcc5AkMur4CYsG3K', 'false', '2026-11-23 06:35:58.617076+00', '2026-11-23 06:35:58.617076+00'),
('ws_wN3Q_iJ5pOY_uTcK', 'wt_vrlGi9tNP_lD71iC', 'org_NgJqR4YpuFIhwxVY', 'where-to-go-next', 'Where to go next', 'You have done everything once: followed a walkthrough, written and published one, given it a second version, placed it, opened another organization, asked the tables, and rebuilt them.

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

**You see that it worked** when the answer says that the walkthrough is complete, with 11 of 11 steps, and the list shows "Using walkthroughs" as `completed` with 100 percent.', NULL, 'text/markdown', '1', NULL, 'false', '2026-11-23 06:35:58.617076+00', '2026-11-23 06:35:58.617076+00'),
('ws_wUG4Dha3kXGDAs8O', 'wt_vrlGi9tNP_lD71iC', 'org_NgJqR4YpuFIhwxVY', 'look-after-the-projections', 'Look after the projections', 'The events are the truth. The tables of schema `walkthrough` are *projections*: made from the events, and rebuilt from them whenever you like. Only the table that says who a learner is, `mcp_server_user`, is not one: no event holds a name or an address.

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

**You see that it worked** when the rebuild names two projections and the number of events each was rebuilt from, `projections status` says `up to date` for both, and readiness answers `{"status":"UP"}`.', NULL, 'text/markdown', '1', 'ws_wN3Q_iJ5pOY_uTcK', 'false', '2026-11-23 06:35:58.617076+00', '2026-11-23 06:35:58.617076+00'),
('ws_yNus_1nOeaxEv0_Z', 'wt_vrlGi9tNP_lD71iC', 'org_NgJqR4YpuFIhwxVY', 'publish-a-new-version', 'Publish a new version', 'To change a walkthrough, edit its files and import the folder again. Give the second step a better ending:

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

**You see that it worked** when the status named version 1 and latest version 2, and the new attempt runs on version 2.', NULL, 'text/markdown', '1', 'ws_2j_RE3WphtW-WBa5', 'false', '2026-11-23 06:35:58.617076+00', '2026-11-23 06:35:58.617076+00');

DELETE FROM walkthrough.walkthrough_version_steps;
INSERT INTO walkthrough.walkthrough_version_steps (walkthrough_id, version, number, step_id, organization_id, key, title, content, content_type, policy_version, next_step_id) VALUES
('wt_vrlGi9tNP_lD71iC', '1', '1', 'ws_iE9il32a4UopnVh0', 'org_NgJqR4YpuFIhwxVY', 'where-you-are', 'Where you are, and how your agent is connected', E'You are in a walkthrough: a lesson that comes to you one step at a time, inside the coding agent you already work with. The server delivers the step. Your agent presents it, helps you do it, and tells the server when you are done. The server remembers how far you are.

This one teaches the product itself. You will write a walkthrough, publish it, follow it, change it, and look at what the server recorded. It takes about 45 minutes. You can stop after any step.

Your agent reaches the server over MCP at `http://localhost:8080/mcp`, unless you chose another port. It sends an access token with every call. There is no login page yet: a command makes the token, and the token stands for one learner. That is how this agent was connected, and how you connect another one from the root of the repository:

```bash
mvn -DskipTests package
claude mcp add --transport http walkthroughs http://localhost:8080/mcp \\
  --header "Authorization: Bearer $(java -jar bootstrap/target/walkthroughs.jar token --server localhost --email you@example.com)"
```

The same e-mail address always gives the same learner, so a second agent with a token for that address continues where you are now. Without a token a client may only list walkthroughs. The README has the settings for Cursor and VS Code.

Run the first of the two commands now, in a terminal of your own, even if you need no second connection: the later steps use the jar it makes.

**You see that it worked** when `java -jar bootstrap/target/walkthroughs.jar --help` lists commands such as `import`, `assign` and `token`.', 'text/markdown', '1', 'ws_qD4KzbV63b_VZIo2'),
('wt_vrlGi9tNP_lD71iC', '1', '10', 'ws_wUG4Dha3kXGDAs8O', 'org_NgJqR4YpuFIhwxVY', 'look-after-the-projections', 'Look after the projections', 'The events are the truth. The tables of schema `walkthrough` are *projections*: made from the events, and rebuilt from them whenever you like. Only the table that says who a learner is, `mcp_server_user`, is not one: no event holds a name or an address.

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

**You see that it worked** when the rebuild names two projections and the number of events each was rebuilt from, `projections status` says `up to date` for both, and readiness answers `{"status":"UP"}`.', 'text/markdown', '1', 'ws_wN3Q_iJ5pOY_uTcK'),
('wt_vrlGi9tNP_lD71iC', '1', '11', 'ws_wN3Q_iJ5pOY_uTcK', 'org_NgJqR4YpuFIhwxVY', 'where-to-go-next', 'Where to go next', 'You have done everything once: followed a walkthrough, written and published one, given it a second version, placed it, opened another organization, asked the tables, and rebuilt them.

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

**You see that it worked** when the answer says that the walkthrough is complete, with 11 of 11 steps, and the list shows "Using walkthroughs" as `completed` with 100 percent.', 'text/markdown', '1', NULL),
('wt_vrlGi9tNP_lD71iC', '1', '2', 'ws_qD4KzbV63b_VZIo2', 'org_NgJqR4YpuFIhwxVY', 'list-select-next', 'List, select, next', 'Your agent has four tools here:

| Tool | What it does |
|---|---|
| `list_walkthroughs` | shows what this server offers, with your status in each |
| `select_walkthrough` | begins a walkthrough, or resumes it at the step you stand on |
| `next_walkthrough_step` | records the step you have done, and brings the next one |
| `get_walkthrough_status` | shows how far you are; it changes nothing |

Every answer that delivers a step carries the id of that step, such as `ws_` and sixteen more characters. Your agent sends it back as `current_step_id` when you are done. The id says which step is finished, so a call that is repeated, by the agent or by a lost connection, completes nothing twice: the answer is `already_advanced` and names the step you are really on. The id of a step you have not reached is refused with `OUT_OF_ORDER`.

The id also says which walkthrough is meant. You can have several under way. Without an id, the server takes the one you last selected or advanced here.

Your progress is kept by the server, not by the conversation. Close the agent, restart the server, come back tomorrow with another agent: `select_walkthrough` returns the same step.

Try it. Ask your agent:

> How far am I in this walkthrough? Do not go on yet.

Then start a new conversation, and ask there:

> List the walkthroughs and resume "Using walkthroughs".

**You see that it worked** when the status shows one completed step, and the new conversation delivers this step again: step 2, not step 1 and not step 3.', 'text/markdown', '1', 'ws_Jcc5AkMur4CYsG3K'),
('wt_vrlGi9tNP_lD71iC', '1', '3', 'ws_Jcc5AkMur4CYsG3K', 'org_NgJqR4YpuFIhwxVY', 'write-a-walkthrough', 'Write a walkthrough', 'A walkthrough is a folder with `walkthrough.yaml` and one Markdown file for each step. Make one with two steps, outside the repository:

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

**You see that it worked** when `ls ~/hello-walkthrough` shows the three files.', 'text/markdown', '1', 'ws_bQ87blOyiZubouSr'),
('wt_vrlGi9tNP_lD71iC', '1', '4', 'ws_bQ87blOyiZubouSr', 'org_NgJqR4YpuFIhwxVY', 'check-and-import', 'Check it and import it', 'Import reads the whole folder first. If anything is wrong, it names file and line and changes nothing. Provoke that once: ask for a step that does not exist.

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
```', 'text/markdown', '1', 'ws_S1cY4rNg_408AZjy'),
('wt_vrlGi9tNP_lD71iC', '1', '5', 'ws_S1cY4rNg_408AZjy', 'org_NgJqR4YpuFIhwxVY', 'see-it-from-the-agent', 'Follow it in your agent', 'Your agent does not need to reconnect. Ask it:

> List the walkthroughs again and start "Say hello from a script".

It now delivers your first step. Do what the step says, tell the agent that you are done, and stop at the second step.

Agents usually rephrase a step. What yours received is worth a look:

> Show me the raw text of the last walkthrough answer.

The answer has two parts. The first is Markdown: the name of the walkthrough and its organization, a line `Step 2 of 2: Run the script`, your text between two marked lines, and what to do next. The marks tell the agent which words are the author''s and which are the server''s, so that a step cannot give the agent orders in the server''s name. The second part is JSON with the outcome, the step''s id, the number of completed steps and the percentage.

Percent is completed steps by required steps, rounded down. It is 100 only when the walkthrough is completed. A step counts as completed when your agent acknowledges it with `next_walkthrough_step`, never because it was shown.

You now have two walkthroughs under way. Come back to this one by its name:

> Resume "Using walkthroughs".

The server returns the step you stand on here, and leaves the other walkthrough where it was.

**You see that it worked** when the list shows "Say hello from a script" as `in_progress` with 50 percent, and this step is delivered again.', 'text/markdown', '1', 'ws_yNus_1nOeaxEv0_Z'),
('wt_vrlGi9tNP_lD71iC', '1', '6', 'ws_yNus_1nOeaxEv0_Z', 'org_NgJqR4YpuFIhwxVY', 'publish-a-new-version', 'Publish a new version', 'To change a walkthrough, edit its files and import the folder again. Give the second step a better ending:

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

**You see that it worked** when the status named version 1 and latest version 2, and the new attempt runs on version 2.', 'text/markdown', '1', 'ws_2j_RE3WphtW-WBa5'),
('wt_vrlGi9tNP_lD71iC', '1', '7', 'ws_2j_RE3WphtW-WBa5', 'org_NgJqR4YpuFIhwxVY', 'order-disable-unassign', 'Order, disable, unassign', 'An organization owns walkthroughs. An MCP server offers those that are assigned to it, each once, in an order you choose. These commands change the assignment, not the content. Run them one at a time, and ask your agent to list the walkthroughs after each.

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

**You see that it worked** when your walkthrough led the list, was missing from it while disabled and while unassigned, and is in it again at the end, in second place.', 'text/markdown', '1', 'ws_i2ZsYPqd8ArG2oUs'),
('wt_vrlGi9tNP_lD71iC', '1', '8', 'ws_i2ZsYPqd8ArG2oUs', 'org_NgJqR4YpuFIhwxVY', 'another-organization', 'Another organization, another server', E'One service serves many organizations. Each has its own walkthroughs, MCP servers and learners. Which MCP server a request is for is decided by its `Host` header, before anything else is looked at.

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

To learn there, a client needs a token for that server:

```bash
java -jar bootstrap/target/walkthroughs.jar token --server lab.localhost --email you@example.com
```

A token is signed with a key of its server. The token your agent has now is refused there, and the new one is refused here. The same e-mail address in two organizations is two learners, and neither sees the other''s progress. A token holds 30 days; `--valid-for PT1H` makes it an hour.

If your service is reached from elsewhere, start it with `--walkthroughs.public-url=https://{host}`, so that tokens name the address that clients use.

**You see that it worked** when the answer to `curl` lists "Say hello from a script" and nothing else. With `Host: nowhere.localhost` the same request is refused: unknown host.', 'text/markdown', '1', 'ws_R2UJSyLK186epjo8'),
('wt_vrlGi9tNP_lD71iC', '1', '9', 'ws_R2UJSyLK186epjo8', 'org_NgJqR4YpuFIhwxVY', 'ask-the-tables', 'Ask the tables', 'Everything that happens is recorded as an event, and turned into tables you can query. They are in the schema `walkthrough`; times are in UTC. With the embedded PostgreSQL, port and password lie in the data directory. With `psql` installed, connect read-only:

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

**You see that it worked** when the first query shows you twice: in this walkthrough with 8 completed steps, and in "Say hello from a script" with attempt 2.', 'text/markdown', '1', 'ws_wUG4Dha3kXGDAs8O');

DELETE FROM walkthrough.walkthrough_versions;
INSERT INTO walkthrough.walkthrough_versions (walkthrough_id, version, organization_id, title, description, tags, estimated_minutes, step_count, published_at) VALUES
('wt_vrlGi9tNP_lD71iC', '1', 'org_NgJqR4YpuFIhwxVY', 'Using walkthroughs', 'From your first step in the agent to publishing, placing and measuring walkthroughs of your own.', '{start,authoring,operations}', '45', '11', '2026-11-23 06:35:58.684735+00');

DELETE FROM walkthrough.walkthroughs;
INSERT INTO walkthrough.walkthroughs (id, organization_id, key, title, description, tags, estimated_minutes, first_step_id, version, is_published, created_at, updated_at, revision) VALUES
('wt_vrlGi9tNP_lD71iC', 'org_NgJqR4YpuFIhwxVY', 'using-walkthroughs', 'Using walkthroughs', 'From your first step in the agent to publishing, placing and measuring walkthroughs of your own.', '{start,authoring,operations}', '45', 'ws_iE9il32a4UopnVh0', '1', 'true', '2026-11-23 06:35:58.617076+00', '2026-11-23 06:35:58.684735+00', '14');

SELECT setval('eventstore.global_index', (SELECT max(global_index) FROM eventstore.domain_events));
RESET session_replication_role;

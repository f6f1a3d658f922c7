package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayName("Learners as persons, and learners nobody knows")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LearnersTest {

    private static final String HOST = "desk.example.test";
    private static final String OPEN = "open.example.test";

    private Installation product;
    private Database database;
    private Service service;
    private String tea;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        product = Installation.in(folder);
        service = product.serve("--walkthroughs.demo=false");
        database = product.database();
        product.done("organization", "create", "--slug", "acme", "--name", "Acme");
        product.done("server", "create", "--organization", "acme", "--host", HOST, "--name", "Desk");
        product.done(
                "server",
                "create",
                "--organization",
                "acme",
                "--host",
                OPEN,
                "--name",
                "Open",
                "--access",
                "anonymous");
        tea = product.done(
                        "import",
                        Samples.path("kitchen") + "/tea",
                        "--organization",
                        "acme",
                        "--publish",
                        "--assign",
                        HOST,
                        "--assign",
                        OPEN)
                .at("/walkthroughs/0/walkthrough_id")
                .asString();
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    private Agent agent(String email) throws Exception {
        String token = product.run("token", "--server", HOST, "--email", email).out();
        return new Agent(product.port(), HOST, token.strip());
    }

    private String learner(String email) throws Exception {
        return database.text("SELECT id FROM walkthrough.mcp_server_user WHERE email = ?", email);
    }

    private JsonNode status(Agent agent) throws Exception {
        return agent.status(tea).result().path("structuredContent");
    }

    /** Every text in every column of every table, wherever it holds a word. */
    private List<String> holding(String word) throws Exception {
        List<String> found = new ArrayList<>();
        for (String schema : List.of("walkthrough", "eventstore", "identity", "public")) {
            database.rows(schema).forEach((table, rows) -> rows.stream()
                    .filter(row -> row.toLowerCase(java.util.Locale.ROOT).contains(word))
                    .forEach(row -> found.add(schema + "." + table + ": " + row)));
        }
        return found;
    }

    @Test
    @DisplayName("go on by their handles after a restart, and fifty who begin at once are fifty")
    void handles() throws Exception {
        Agent open = new Agent(product.port(), OPEN, null);
        JsonNode first = open.select(tea).document();
        String handle = first.path("learner_handle").asString();
        open.call(
                "next_walkthrough_step",
                Map.of("current_step_id", first.path("current_step_id").asString(), "learner_handle", handle));
        Set<String> handles = new HashSet<>();
        for (Agent.Answer answer : open.together(50, "select_walkthrough", Map.of("walkthrough_id", tea))) {
            handles.add(answer.document().path("learner_handle").asString());
        }
        assertThat(handles).hasSize(50).doesNotContain(handle);
        service.terminate();
        service.stopped();
        service = product.serve("--walkthroughs.demo=false");
        Agent.Answer answer = open.call("select_walkthrough", Map.of("walkthrough_id", tea, "learner_handle", handle));
        assertThat(answer.outcome()).isEqualTo("resumed");
        assertThat(answer.document().path("completed_steps").asInt()).isEqualTo(1);
        assertThat(holding(handle.toLowerCase(java.util.Locale.ROOT))).isEmpty();
        String before = database.text("SELECT count(*) FROM walkthrough.mcp_server_user");
        Agent.Answer unknown =
                open.call("select_walkthrough", Map.of("walkthrough_id", tea, "learner_handle", handle + "x"));
        assertThat(unknown.code()).isEqualTo("LEARNER_NOT_FOUND");
        assertThat(database.text("SELECT count(*) FROM walkthrough.mcp_server_user"))
                .isEqualTo(before);
    }

    @Test
    @DisplayName("are one after linking: what either did is done, and a replay gives the same rows (R24)")
    void links() throws Exception {
        Agent ada = agent("ada@example.org");
        Agent too = agent("ada.too@example.org");
        String second = ada.next(ada.select(tea).stepId()).stepId();
        String one = too.next(too.select(tea).stepId()).stepId();
        assertThat(one).isEqualTo(second);
        too.next(too.next(second).stepId());
        int done = status(too).path("completed_steps").asInt();
        JsonNode linked = product.done(
                "learner",
                "link",
                "--organization",
                "acme",
                "--from",
                "ada.too@example.org",
                "--into",
                "ada@example.org");
        assertThat(linked.path("changed").asBoolean()).isTrue();
        assertThat(linked.path("united").asInt()).isEqualTo(1);
        assertThat(status(ada).path("completed_steps").asInt()).isEqualTo(done);
        long events = database.events();
        assertThat(product.done(
                                "learner",
                                "link",
                                "--from",
                                learner("ada.too@example.org"),
                                "--into",
                                learner("ada@example.org"))
                        .path("changed")
                        .asBoolean())
                .isFalse();
        assertThat(database.events()).isEqualTo(events);
        assertThat(ada.finish(tea).outcome()).isEqualTo("completed");
        replaysAlike();
    }

    private void replaysAlike() throws Exception {
        assertThat(product.run("projections", "status").err()).isEmpty();
        Map<String, List<String>> before = database.rows("walkthrough");
        product.done("projections", "rebuild");
        assertThat(database.rows("walkthrough")).isEqualTo(before);
    }

    @Test
    @DisplayName("are erased from every table, and no replay brings them back; counts stay (R24)")
    void erases() throws Exception {
        String email = "ben.bloggs@example.org";
        Agent ben = agent("Ben.Bloggs@example.org");
        ben.select(tea);
        ben.call(
                "skip_walkthrough_step",
                Map.of("current_step_id", ben.stepIds(tea).get(0), "reason", "ask " + email + " about tea"));
        product.run("projections", "status");
        String id = database.text("SELECT id FROM walkthrough.mcp_server_user WHERE lower(email) = ?", email);
        assertThat(holding(email)).isNotEmpty();
        JsonNode file = product.done("learner", "export", "--organization", "acme", "--email", email);
        assertThat(file.at("/learner_ids/0").asString()).isEqualTo(id);
        assertThat(file.at("/records/accounts/0/email").asString()).isEqualTo(email);
        assertThat(file.at("/records/events")).isNotEmpty();
        assertThat(file.at("/records/walkthrough_progress")).hasSize(1);
        String learners = database.text("SELECT count(*) FROM walkthrough.mcp_server_user");
        String progress = database.text("SELECT count(*) FROM walkthrough.walkthrough_progress");

        product.done("learner", "erase", "--organization", "acme", "--email", email);

        assertThat(holding(email)).isEmpty();
        assertThat(service.log().toLowerCase(java.util.Locale.ROOT)).doesNotContain(email);
        assertThat(database.text("SELECT count(*) FROM walkthrough.mcp_server_user"))
                .isEqualTo(learners);
        assertThat(database.text("SELECT count(*) FROM walkthrough.walkthrough_progress"))
                .isEqualTo(progress);
        replaysAlike();
        assertThat(holding(email)).isEmpty();
        // A node that does not remember the learner refuses the token at once; one that does, within a minute.
        service.terminate();
        service.stopped();
        service = product.serve("--walkthroughs.demo=false");
        assertThat(ben.list().reply().status()).isEqualTo(401);
        Agent again = agent(email);
        assertThat(again.rows().get(0).path("status").asString()).isEqualTo("not_started");
        assertThat(again.select(tea).outcome()).isEqualTo("started");
        assertThat(learner(email)).isNotEqualTo(id);
        assertThat(product.run("learner", "erase", "mcpu_unknown0000000").err()).startsWith("LEARNER_UNKNOWN");
    }
}

package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.walkthroughs.bootstrap.benchmark.load.ClosedLoop;
import dev.walkthroughs.bootstrap.benchmark.load.KeptConnection;
import dev.walkthroughs.bootstrap.benchmark.load.Walker;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A learner's agent")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LearnerJourneyTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LEARNERS = 26;
    private static final String OTHER_HOST = "second.example.test";

    private Installation product;
    private Service service;
    private Database database;
    private List<String> tokens;
    private List<String> otherTokens;
    private String demo;
    private String tea;
    private String bread;
    private int learners;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        product = Installation.in(folder);
        service = product.serve();
        database = product.database();
        tokens = product.tokens("localhost", LEARNERS);
        product.done(
                "server",
                "create",
                "--organization",
                "demo",
                "--host",
                OTHER_HOST,
                "--name",
                "Second",
                "--require-step-id");
        JsonNode imported = product.done(
                "import",
                Samples.path("kitchen").toString(),
                "--publish",
                "--assign",
                "localhost",
                "--assign",
                OTHER_HOST);
        assertThat(imported.at("/walkthroughs")).hasSize(3);
        otherTokens = product.tokens(OTHER_HOST, LEARNERS);
        List<JsonNode> rows = new Agent(product.port(), "localhost", null).rows();
        demo = database.text("SELECT id FROM walkthrough.walkthroughs WHERE key = 'using-walkthroughs'");
        tea = titled(rows, "Making tea");
        bread = titled(rows, "Baking bread");
    }

    @AfterAll
    void stop() throws Exception {
        if (product != null) {
            product.close();
        }
    }

    @Test
    @DisplayName("is what benchmarks send: a short load finds no wrong answer, and completes walkthroughs")
    void standsTheBenchmarksLoad() throws Exception {
        List<Walker> walkers = new ArrayList<>();
        try (KeptConnection first = new KeptConnection(product.port(), "localhost");
                KeptConnection second = new KeptConnection(product.port(), "localhost")) {
            List<String> walkthroughs = Walker.offered(first);
            assertThat(walkthroughs).contains(demo, tea, bread);
            walkers.add(new Walker(first, List.of(tokens.get(learners++)), walkthroughs));
            walkers.add(new Walker(second, List.of(tokens.get(learners++)), walkthroughs));
            long calls = 0;
            while (walkers.stream().anyMatch(walker -> walker.walks() == 0)) {
                calls += ClosedLoop.run(walkers, Duration.ofMillis(200)).nanos().size();
            }
            assertThat(calls).as("each selects, and leaves every step").isGreaterThan(4);
        }
    }

    @Test
    @DisplayName(
            "walks from the first step to the completion, over a kill -9 of the service, and every step comes once (R20)")
    void walksAcrossACrash() throws Exception {
        String token = tokens.get(learners++);
        List<String> served = new ArrayList<>();
        String current;
        try (McpSyncClient client = client(token)) {
            assertThat(client.initialize().protocolVersion()).isEqualTo("2025-11-25");
            assertThat(client.listTools().tools())
                    .extracting("name")
                    .contains(
                            "list_walkthroughs",
                            "select_walkthrough",
                            "next_walkthrough_step",
                            "get_walkthrough_status");
            JsonNode row = row(client, demo);
            assertThat(row.path("status").asString()).isEqualTo("not_started");
            JsonNode first = document(call(client, "select_walkthrough", Map.of("walkthrough_id", demo)));
            assertThat(first.path("outcome").asString()).isEqualTo("started");
            assertThat(first.at("/step/number").asInt()).isEqualTo(1);
            assertThat(first.at("/step/total").asInt())
                    .isEqualTo(row.path("step_count").asInt())
                    .isGreaterThan(1);
            current = first.at("/step/id").asString();
            served.add(current);
            for (int half = first.at("/step/total").asInt() / 2; half > 1; half--) {
                JsonNode step = document(call(client, "next_walkthrough_step", Map.of("current_step_id", current)));
                assertThat(step.path("outcome").asString()).isEqualTo("advanced");
                current = step.at("/step/id").asString();
                served.add(current);
            }
        }
        String progress = database.newestProgress();

        Service before = service;
        before.kill();
        service = product.serve();
        assertThat(service.log()).contains("Joined PostgreSQL").doesNotContain("ERROR", "WARN", "Exception");

        Agent agent = new Agent(product.port(), "localhost", token);
        Agent.Answer resumed = agent.select(demo);
        assertThat(resumed.outcome()).isEqualTo("resumed");
        assertThat(resumed.stepId()).isEqualTo(current);
        assertThat(resumed.attempt()).isEqualTo(1);

        // Killed again, with a call on its way: it was carried out or not, and repeating it is right in both cases.
        try (Socket socket = Wire.open(product.port())) {
            Wire.write(
                    socket,
                    "POST",
                    "/mcp",
                    agent.headers(),
                    Agent.message("next_walkthrough_step", Map.of("current_step_id", current)));
            service.kill();
        }
        service = product.serve();
        database = product.database();
        Agent.Answer repeated = agent.next(current);
        assertThat(repeated.outcome()).isIn("advanced", "already_advanced", "completed");

        try (McpSyncClient client = client(token)) {
            client.initialize();
            JsonNode step = document(call(client, "select_walkthrough", Map.of("walkthrough_id", demo)));
            while (step.path("status").asString().equals("in_progress")) {
                current = step.at("/step/id").asString();
                served.add(current);
                step = document(call(client, "next_walkthrough_step", Map.of("current_step_id", current)));
            }
            assertThat(step.path("outcome").asString()).isEqualTo("completed");
            assertThat(step.path("progress_percent").asInt()).isEqualTo(100);
            assertThat(step.has("step")).isFalse();
            assertThat(step.has("current_step_id")).isFalse();
            assertThat(row(client, demo).path("status").asString()).isEqualTo("completed");
        }
        assertThat(served).isEqualTo(agent.stepIds(demo));
        assertThat(database.completedBy(progress)).isEqualTo(served);
        List<String> history = new ArrayList<>(Collections.nCopies(served.size(), "StepCompleted"));
        history.add(0, "AttemptStarted");
        history.add("WalkthroughCompleted");
        assertThat(database.historyOf(progress)).isEqualTo(history);
    }

    @Test
    @DisplayName(
            "that calls next 50 times at once completes the step once, and hears the same next step 50 times (R14)")
    void completesOnceForFiftyCalls() throws Exception {
        Agent agent = learner();
        String first = agent.select(tea).stepId();
        String progress = database.newestProgress();

        List<Agent.Answer> answers = agent.together(50, "next_walkthrough_step", Map.of("current_step_id", first));

        assertThat(answers).extracting(Agent.Answer::outcome).containsOnly("advanced", "already_advanced");
        assertThat(answers).extracting(Agent.Answer::outcome).containsOnlyOnce("advanced");
        assertThat(answers).hasSize(50);
        assertThat(answers)
                .extracting(Agent.Answer::stepId)
                .containsOnly(agent.stepIds(tea).get(1));
        assertThat(database.completedBy(progress)).containsExactly(first);
    }

    @Test
    @DisplayName("that selects 20 times at once opens one attempt (R21)")
    void opensOneAttemptForManySelects() throws Exception {
        Agent agent = learner();
        long before = attemptsStarted();

        List<Agent.Answer> answers = agent.together(20, "select_walkthrough", Map.of("walkthrough_id", tea));

        assertThat(answers).extracting(Agent.Answer::attempt).containsOnly(1);
        assertThat(answers)
                .extracting(Agent.Answer::stepId)
                .containsOnly(agent.stepIds(tea).get(0));
        assertThat(answers).extracting(Agent.Answer::outcome).containsOnlyOnce("started");
        assertThat(attemptsStarted() - before).isEqualTo(1);
    }

    @Test
    @DisplayName("that finishes 20 times at once completes the walkthrough once (R14, R19)")
    void completesTheWalkthroughOnce() throws Exception {
        Agent agent = learner();
        List<String> steps = agent.stepIds(bread);
        agent.select(bread);
        agent.next(steps.get(0));
        agent.next(steps.get(1));
        String progress = database.newestProgress();

        List<Agent.Answer> answers =
                agent.together(20, "next_walkthrough_step", Map.of("current_step_id", steps.get(2)));

        assertThat(answers).extracting(Agent.Answer::outcome).containsOnly("completed");
        assertThat(database.historyOf(progress))
                .containsExactly(
                        "AttemptStarted", "StepCompleted", "StepCompleted", "StepCompleted", "WalkthroughCompleted");
    }

    @Test
    @DisplayName("that names a step ahead is refused and told the current one; nothing is recorded (R15)")
    void refusesAStepAhead() throws Exception {
        Agent agent = learner();
        List<String> steps = agent.stepIds(tea);
        agent.select(tea);
        long before = database.events();

        for (String ahead : steps.subList(1, steps.size())) {
            Agent.Answer answer = agent.next(ahead);
            assertThat(answer.code()).isEqualTo("OUT_OF_ORDER");
            assertThat(answer.document().path("message").asString()).contains(steps.get(0));
            assertThat(answer.document().path("advice").asString()).contains("next_walkthrough_step");
        }
        assertThat(database.events()).isEqualTo(before);
        assertThat(agent.select(tea).stepId()).isEqualTo(steps.get(0));
    }

    @Test
    @DisplayName("that names a step it left long ago gets the current one; nothing is recorded (R14)")
    void answersALateRepetition() throws Exception {
        Agent agent = learner();
        List<String> steps = agent.stepIds(tea);
        agent.select(tea);
        agent.next(steps.get(0));
        agent.next(steps.get(1));
        long before = database.events();

        Agent.Answer late = agent.next(steps.get(0));

        assertThat(late.outcome()).isEqualTo("already_advanced");
        assertThat(late.stepId()).isEqualTo(steps.get(2));
        assertThat(database.events()).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "that selects a completed walkthrough is told so, and how to begin again; beginning again is attempt 2 (R12, R13, R19)")
    void beginsAgain() throws Exception {
        Agent agent = learner();
        String last = agent.stepIds(bread).get(2);
        Agent.Answer completion = agent.finish(bread);
        String progress = database.newestProgress();
        long before = database.events();

        Agent.Answer selected = agent.select(bread);
        assertThat(selected.outcome()).isEqualTo("completed");
        assertThat(selected.document().path("next_action").asString()).contains("resume_if_exists");
        assertThat(agent.next(last).reply().body()).isEqualTo(completion.reply().body());
        assertThat(agent.next().reply().body()).isEqualTo(completion.reply().body());
        assertThat(database.events()).isEqualTo(before);

        Agent.Answer second = agent.restart(bread);
        assertThat(second.outcome()).isEqualTo("restarted");
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.document().at("/step/number").asInt()).isEqualTo(1);
        assertThat(second.document().path("completed_steps").asInt()).isZero();
        long begun = database.events();
        Agent.Answer untouched = agent.restart(bread);
        assertThat(untouched.attempt()).isEqualTo(2);
        assertThat(untouched.stepId()).isEqualTo(second.stepId());
        assertThat(database.events())
                .as("an untouched attempt is returned instead")
                .isEqualTo(begun);

        agent.next(second.stepId());
        Agent.Answer third = agent.restart(bread);
        assertThat(third.attempt()).isEqualTo(3);
        assertThat(third.stepId()).isEqualTo(second.stepId());
        assertThat(database.historyOf(progress))
                .containsExactly(
                        "AttemptStarted",
                        "StepCompleted",
                        "StepCompleted",
                        "StepCompleted",
                        "WalkthroughCompleted",
                        "AttemptStarted",
                        "StepCompleted",
                        "AttemptEnded",
                        "AttemptStarted");
        await().untilAsserted(() -> assertThat(database.texts(
                        "SELECT concat_ws(' ', attempt, end_reason) FROM walkthrough.walkthrough_attempts"
                                + " WHERE progress_id = ? ORDER BY attempt",
                        progress))
                .containsExactly("1 completed", "2 restarted", "3"));
    }

    @Test
    @DisplayName("that lists, asks for the status and resumes changes nothing (R22)")
    void changesNothingByLooking() throws Exception {
        Agent agent = learner();
        agent.select(tea);
        agent.next(agent.stepIds(tea).get(0));
        long before = database.events();

        for (int i = 0; i < 3; i++) {
            assertThat(agent.rows()).hasSize(4);
            assertThat(agent.status(tea).isRefused()).isFalse();
            assertThat(agent.status(bread).isRefused()).isFalse();
            assertThat(agent.select(tea).outcome()).isEqualTo("resumed");
        }
        assertThat(new Agent(product.port(), "localhost", null).rows()).hasSize(4);
        assertThat(database.events()).isEqualTo(before);
    }

    @Test
    @DisplayName("sees its own progress in list and status at once, without waiting for a table (R31)")
    void readsItsOwnWrites() throws Exception {
        Agent agent = learner();
        List<String> steps = agent.stepIds(tea);
        agent.select(tea);
        for (int done = 0; done < steps.size(); done++) {
            JsonNode row = agent.rows().stream()
                    .filter(one -> one.path("id").asString().equals(tea))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.path("status").asString()).isEqualTo("in_progress");
            assertThat(row.path("progress_percent").asInt()).isEqualTo(100 * done / steps.size());
            JsonNode status = agent.status(tea).result().path("structuredContent");
            assertThat(status.path("progress_percent").asInt()).isEqualTo(100 * done / steps.size());
            Agent.Answer answer = agent.next(steps.get(done));
            assertThat(answer.document().path("completed_steps").asInt()).isEqualTo(done + 1);
        }
        assertThat(agent.rows()).anySatisfy(row -> {
            assertThat(row.path("id").asString()).isEqualTo(tea);
            assertThat(row.path("status").asString()).isEqualTo("completed");
            assertThat(row.path("progress_percent").asInt()).isEqualTo(100);
        });
    }

    @Test
    @DisplayName("with two walkthroughs under way: the id decides, and moves the focus (R16)")
    void goesByTheId() throws Exception {
        Agent agent = learner();
        List<String> teaSteps = agent.stepIds(tea);
        List<String> breadSteps = agent.stepIds(bread);
        agent.select(bread);
        agent.select(tea);

        Agent.Answer inBread = agent.next(breadSteps.get(0));
        assertThat(inBread.outcome()).isEqualTo("advanced");
        assertThat(inBread.stepId()).isEqualTo(breadSteps.get(1));
        assertThat(agent.next().stepId()).as("the focus has moved").isEqualTo(breadSteps.get(2));
        assertThat(agent.next(teaSteps.get(0)).stepId()).isEqualTo(teaSteps.get(1));
        assertThat(agent.next().stepId()).as("and back").isEqualTo(teaSteps.get(2));
    }

    @Test
    @DisplayName("without an id goes on in the focus, one step a call (R17)")
    void goesOnWithoutAnId() throws Exception {
        Agent agent = learner();
        List<String> steps = agent.stepIds(tea);
        agent.select(tea);

        for (int i = 1; i < steps.size(); i++) {
            Agent.Answer answer = agent.next();
            assertThat(answer.outcome()).isEqualTo("advanced");
            assertThat(answer.stepId()).isEqualTo(steps.get(i));
            assertThat(answer.document().path("next_action").asString()).contains(steps.get(i));
            assertThat(answer.markdown()).contains("current_step_id \"" + steps.get(i) + '"');
        }
        assertThat(agent.next().outcome()).isEqualTo("completed");
    }

    @Test
    @DisplayName("that sends a call without an id twice before the first is answered advances once (R17)")
    void advancesOnceForOverlappingDuplicates() throws Exception {
        Agent agent = learner();
        Agent other = learner();
        List<String> steps = agent.stepIds(tea);
        agent.select(tea);
        String progress = database.newestProgress();

        List<Agent.Answer> answers;
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Readers pass, writers wait: until it is released, nobody can advance.
            statement.execute("LOCK TABLE eventstore.domain_events IN EXCLUSIVE MODE");
            answers = agent.held(6, "next_walkthrough_step", Map.of(), () -> {
                await().untilAsserted(() -> assertThat(blocked()).isPositive());
                // Requests that came later have been answered: these have been read by now.
                for (int i = 0; i < 30; i++) {
                    assertThat(other.status(tea).isRefused()).isFalse();
                }
                connection.rollback();
                return true;
            });
        }

        assertThat(database.completedBy(progress)).containsExactly(steps.get(0));
        assertThat(answers).extracting(Agent.Answer::stepId).containsOnly(steps.get(1));
        assertThat(answers).extracting(Agent.Answer::outcome).containsOnlyOnce("advanced");
    }

    @Test
    @DisplayName("is refused a call without an id where the server requires one, and nothing is recorded (R17)")
    void requiresAnId() throws Exception {
        int number = learners++;
        Agent there = new Agent(product.port(), OTHER_HOST, otherTokens.get(number));
        String first = there.select(tea).stepId();
        long before = database.events();

        assertThat(there.next().code()).isEqualTo("STEP_ID_REQUIRED");
        assertThat(database.events()).isEqualTo(before);
        assertThat(there.next(first).outcome()).isEqualTo("advanced");
    }

    @Test
    @DisplayName("whose focus is finished is told what else is under way, and is not moved there (R18)")
    void doesNotFallOver() throws Exception {
        Agent agent = learner();
        String waiting = agent.select(tea).stepId();
        agent.finish(bread);
        long before = database.events();

        Agent.Answer answer = agent.next();

        assertThat(answer.code()).isEqualTo("FOCUS_UNAVAILABLE");
        assertThat(answer.document().path("message").asString()).contains(tea, waiting, "Making tea");
        assertThat(database.events()).isEqualTo(before);
        assertThat(agent.next(waiting).outcome()).isEqualTo("advanced");
    }

    @Test
    @DisplayName("reads walkthrough, step number, total and id in every reply (R18)")
    void alwaysSaysWhereItIs() throws Exception {
        Agent agent = learner();
        List<String> steps = agent.stepIds(tea);
        Agent.Answer answer = agent.select(tea);
        for (int number = 1; number <= steps.size(); number++) {
            JsonNode document = answer.document();
            assertThat(document.path("walkthrough_id").asString()).isEqualTo(tea);
            assertThat(document.path("walkthrough_title").asString()).isEqualTo("Making tea");
            assertThat(document.path("current_step_id").asString()).isEqualTo(steps.get(number - 1));
            assertThat(document.at("/step/number").asInt()).isEqualTo(number);
            assertThat(document.at("/step/total").asInt()).isEqualTo(steps.size());
            assertThat(document.path("version").asInt()).isEqualTo(1);
            assertThat(answer.markdown().lines())
                    .contains("Step " + number + " of " + steps.size() + ": "
                            + document.at("/step/title").asString());
            answer = agent.next(steps.get(number - 1));
        }
        assertThat(answer.document().path("walkthrough_id").asString()).isEqualTo(tea);
        assertThat(answer.document().path("status").asString()).isEqualTo("completed");
    }

    @Test
    @DisplayName("that has begun nothing is pointed to the list (R19)")
    void isPointedToTheList() throws Exception {
        Agent agent = learner();
        long before = database.events();

        assertThat(agent.next().code()).isEqualTo("NOTHING_UNDER_WAY");
        assertThat(agent.next().document().path("advice").asString()).contains("list_walkthroughs");
        Agent.Answer named = agent.next(agent.stepIds(tea).get(0));
        assertThat(named.code()).isEqualTo("NOTHING_UNDER_WAY");
        assertThat(database.events()).isEqualTo(before);
    }

    @Test
    @DisplayName("has one progress on two servers of one organization, and started on stays the first (R11)")
    void hasOneProgressOnTwoServers() throws Exception {
        int number = learners++;
        Agent here = agent(number);
        Agent there = new Agent(product.port(), OTHER_HOST, otherTokens.get(number));
        List<String> steps = here.stepIds(tea);
        here.select(tea);
        String progress = database.newestProgress();
        here.next(steps.get(0));

        Agent.Answer continued = there.select(tea);
        assertThat(continued.outcome()).isEqualTo("resumed");
        assertThat(continued.stepId()).isEqualTo(steps.get(1));
        assertThat(there.next(steps.get(1)).outcome()).isEqualTo("advanced");
        assertThat(here.next(steps.get(1)).outcome()).isEqualTo("already_advanced");
        assertThat(here.next(steps.get(2)).outcome()).isEqualTo("advanced");

        String first = serverOf("localhost");
        String second = serverOf(OTHER_HOST);
        assertThat(database.texts(
                        "SELECT payload ->> 'server_id' FROM eventstore.domain_events WHERE aggregate_identifier = ?"
                                + " ORDER BY sequence_number",
                        progress))
                .containsExactly(first, first, second, first);
        assertThat(database.texts(
                        "SELECT meta_data ->> 'mcp_server_id' FROM eventstore.domain_events"
                                + " WHERE aggregate_identifier = ? ORDER BY sequence_number",
                        progress))
                .containsExactly(first, first, second, first);
        await().untilAsserted(() -> assertThat(database.text(
                        "SELECT concat_ws(' ', mcp_server_id, completed_steps) FROM walkthrough.walkthrough_progress"
                                + " WHERE id = ?",
                        progress))
                .isEqualTo(first + " 3"));
    }

    private String serverOf(String host) throws Exception {
        return database.text("SELECT id FROM walkthrough.mcp_servers WHERE ? = ANY (hosts)", host);
    }

    private long attemptsStarted() throws Exception {
        return Long.parseLong(database.text(
                "SELECT count(*) FROM eventstore.domain_events WHERE payload_type LIKE '%AttemptStarted'"));
    }

    /** How many of the service's connections wait for a lock. */
    private int blocked() throws Exception {
        return Integer.parseInt(database.text("SELECT count(*) FROM pg_stat_activity"
                + " WHERE application_name = 'walkthroughs' AND wait_event_type = 'Lock'"));
    }

    /** The official client, as agents embed it. */
    private McpSyncClient client(String token) {
        HttpClientStreamableHttpTransport transport = HttpClientStreamableHttpTransport.builder(
                        "http://localhost:" + product.port())
                .endpoint("/mcp")
                .requestBuilder(HttpRequest.newBuilder().header("Authorization", "Bearer " + token))
                .build();
        return McpClient.sync(transport).requestTimeout(Duration.ofSeconds(60)).build();
    }

    private static CallToolResult call(McpSyncClient client, String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static JsonNode document(CallToolResult result) {
        assertThat(result.isError()).as("%s", result).isNotEqualTo(true);
        assertThat(result.structuredContent()).isNull();
        List<Content> blocks = result.content();
        assertThat(blocks).hasSize(2);
        return JSON.readTree(((TextContent) blocks.get(1)).text());
    }

    private static JsonNode row(McpSyncClient client, String walkthrough) {
        CallToolResult result = call(client, "list_walkthroughs", Map.of());
        JsonNode document = JSON.valueToTree(Objects.requireNonNull(result.structuredContent()));
        for (JsonNode row : document.path("walkthroughs")) {
            if (row.path("id").asString().equals(walkthrough)) {
                return row;
            }
        }
        throw new AssertionError("not listed: " + walkthrough);
    }

    private static String titled(List<JsonNode> rows, String title) {
        return rows.stream()
                .filter(row -> row.path("title").asString().equals(title))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    /** A learner nobody was before. */
    private Agent learner() {
        return agent(learners++);
    }

    private Agent agent(int number) {
        return new Agent(product.port(), "localhost", tokens.get(number));
    }
}

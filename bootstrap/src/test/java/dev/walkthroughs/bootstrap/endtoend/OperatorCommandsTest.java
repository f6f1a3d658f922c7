package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayName("The operator's commands")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperatorCommandsTest {

    private static final String HOST = "guides.example.test";
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private Path folder;
    private Installation product;
    private Service service;
    private Database database;
    private Agent visitor;
    private JsonNode offline;

    @BeforeAll
    void start(@TempDir Path fresh) throws Exception {
        folder = fresh;
        product = Installation.onNothing(fresh);
        // Before any service was ever started here. What is told apart runs in a process of its own: the first on this
        // database, one that is refused, one whose output a person pastes, one on the service's database, help and
        // misuse.
        JsonNode organization = product.doneApart("organization", "create", "--slug", "acme", "--name", "Acme");
        assertThat(organization.path("organization_id").asString()).startsWith("org_");
        JsonNode server =
                product.done("server", "create", "--organization", "acme", "--host", HOST, "--name", "Guides");
        assertThat(server.path("server_id").asString()).startsWith("mcps_");
        offline = product.done("import", kitchen("tea"), "--organization", "acme", "--publish", "--assign", HOST);
        service = product.serve("--management.endpoints.web.exposure.include=health,info,metrics");
        database = product.database();
        visitor = new Agent(product.port(), HOST, null);
    }

    @AfterAll
    void stop() throws Exception {
        if (product != null) {
            product.close();
        }
    }

    private static String kitchen(String name) {
        return Samples.path("kitchen").resolve(name).toString();
    }

    private List<String> titles() throws IOException {
        return visitor.rows().stream().map(row -> row.path("title").asString()).toList();
    }

    @Test
    @Order(1)
    @DisplayName("prepare a service that was never started; it then offers what they brought, and no demo")
    void prepareAService() throws Exception {
        JsonNode imported = offline.path("walkthroughs").get(0);
        assertThat(offline.propertyNames()).containsExactly("walkthroughs");
        assertThat(imported.propertyNames())
                .containsExactly("walkthrough_id", "key", "title", "version", "steps", "changed", "findings");
        assertThat(imported.path("walkthrough_id").asString()).startsWith("wt_");
        assertThat(imported.path("key").asString()).isEqualTo("tea");
        assertThat(imported.path("title").asString()).isEqualTo("Making tea");
        assertThat(imported.path("version").asInt()).isEqualTo(1);
        assertThat(imported.path("steps").asInt()).isEqualTo(4);
        assertThat(imported.path("changed").asBoolean()).isTrue();
        assertThat(imported.path("findings").isArray()).isTrue();
        assertThat(titles()).containsExactly("Making tea");
        assertThat(database.texts("SELECT slug FROM walkthrough.organization")).containsExactly("acme");
        assertThat(service.isRunning()).isTrue();
    }

    @Test
    @Order(2)
    @DisplayName("refuse a slug and a host that are taken: exit status 1, NAME_TAKEN, nothing recorded")
    void refuseTakenNames() throws Exception {
        long events = database.events();
        for (Installation.Ran ran : List.of(
                product.runApart("organization", "create", "--slug", "acme", "--name", "Another", "--json"),
                product.run(
                        "server",
                        "create",
                        "--organization",
                        "acme",
                        "--host",
                        "free.test,GUIDES.example.test",
                        "--name",
                        "X",
                        "--json"))) {
            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.err()).startsWith("NAME_TAKEN: ");
            assertThat(ran.json().path("code").asString()).isEqualTo("NAME_TAKEN");
        }
        assertThat(database.events()).isEqualTo(events);
        assertThat(product.run("server", "create", "--organization", "nobody", "--host", "free.test", "--name", "X")
                        .err())
                .startsWith("ORGANIZATION_UNKNOWN: ");
        assertThat(database.events()).isEqualTo(events);
    }

    @Test
    @Order(3)
    @DisplayName("import again without a change: nothing is recorded, and the answer says so")
    void importAgain() throws Exception {
        long events = database.events();

        JsonNode again = product.done("import", kitchen("tea"), "--publish", "--assign", HOST)
                .path("walkthroughs")
                .get(0);

        assertThat(again.path("changed").asBoolean()).isFalse();
        assertThat(again.path("version").asInt()).isEqualTo(1);
        assertThat(again.path("walkthrough_id"))
                .isEqualTo(offline.path("walkthroughs").get(0).path("walkthrough_id"));
        assertThat(database.events()).isEqualTo(events);
    }

    @Test
    @Order(4)
    @DisplayName("import nothing of a folder in which one file is wrong, and name the file and the line")
    void importNothingBroken() throws Exception {
        long events = database.events();
        Map<String, List<String>> rows = database.rows("walkthrough");

        Installation.Ran ran =
                product.run("import", Samples.path("broken").toString(), "--publish", "--assign", HOST, "--json");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err())
                .startsWith("INVALID_CONTENT: ")
                .contains("faulty/walkthrough.yaml:2: error: ", "faulty/walkthrough.yaml:5: error: ")
                .doesNotContain("Exception", "\tat ");
        JsonNode finding = ran.json().path("findings").get(0);
        assertThat(finding.path("file").asString()).isEqualTo("faulty/walkthrough.yaml");
        assertThat(finding.path("line").asInt()).isEqualTo(2);
        assertThat(database.events()).isEqualTo(events);
        assertThat(database.rows("walkthrough")).isEqualTo(rows);
    }

    @Test
    @Order(5)
    @DisplayName("leave a draft unseen until it is published, and place it by --order")
    void publishAndAssign() throws Exception {
        JsonNode draft =
                product.done("import", kitchen("bread")).path("walkthroughs").get(0);
        assertThat(draft.path("version").asInt()).isZero();
        JsonNode assigned = product.done("assign", "acme/bread", "--server", HOST, "--order", "0");
        assertThat(assigned.path("changed").asBoolean()).isTrue();
        assertThat(titles()).containsExactly("Making tea");

        String id = draft.path("walkthrough_id").asString();
        JsonNode published = product.done("publish", id);
        assertThat(published.path("version").asInt()).isEqualTo(1);
        await().atMost(AT_ONCE)
                .untilAsserted(() -> assertThat(titles()).containsExactlyInAnyOrder("Making tea", "Baking bread"));
        product.done("assign", "acme/tea", "--server", HOST, "--order", "7");
        await().atMost(AT_ONCE).untilAsserted(() -> assertThat(titles()).containsExactly("Baking bread", "Making tea"));
    }

    @Test
    @Order(6)
    @DisplayName(
            "take a walkthrough off a server at once, also for who is in the middle; assigned again, it goes on (R9)")
    void unassign() throws Exception {
        String tea = offline.at("/walkthroughs/0/walkthrough_id").asString();
        Installation.Ran minted = product.runApart("token", "--server", HOST, "--email", "ada@example.org");
        assertThat(minted.status()).isZero();
        assertThat(minted.err()).isEmpty();
        assertThat(minted.out()).matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\R");
        Agent learner = new Agent(product.port(), HOST, minted.out().strip());
        String first = learner.select(tea).stepId();
        String second = learner.next(first).stepId();

        product.done("unassign", "acme/tea", "--server", HOST);
        await().atMost(AT_ONCE).untilAsserted(() -> assertThat(titles()).containsExactly("Baking bread"));
        long events = database.events();
        assertThat(learner.select(tea).code()).isEqualTo("NOT_FOUND");
        assertThat(learner.status(tea).code()).isEqualTo("NOT_FOUND");
        assertThat(learner.next(second).code()).isEqualTo("NOT_FOUND");
        assertThat(learner.next().isRefused()).isTrue();
        assertThat(database.events()).isEqualTo(events);

        product.done("assign", tea, "--server", HOST, "--disabled");
        assertThat(learner.select(tea).code()).isEqualTo("NOT_FOUND");
        product.done("assign", tea, "--server", HOST);
        await().atMost(AT_ONCE).untilAsserted(() -> assertThat(titles()).contains("Making tea"));
        Agent.Answer again = learner.select(tea);
        assertThat(again.outcome()).isEqualTo("resumed");
        assertThat(again.stepId()).isEqualTo(second);
        assertThat(learner.next(second).outcome()).isEqualTo("advanced");
    }

    @Test
    @Order(7)
    @DisplayName("make tokens for many learners into a file that is its owner's, and the service takes each")
    void makeManyTokens() throws Exception {
        Path file = folder.resolve("many");
        Files.writeString(file, "was here before");
        JsonNode made = product.done(
                "token",
                "--server",
                HOST.toUpperCase(Locale.ROOT),
                "--email",
                "eve@example.org",
                "--count",
                "3",
                "--out",
                file.toString());

        assertThat(made.path("tokens").asInt()).isEqualTo(3);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(3).doesNotHaveDuplicates();
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
        String tea = offline.at("/walkthroughs/0/walkthrough_id").asString();
        for (String line : lines) {
            assertThat(line).endsWith("\t" + HOST);
            Agent learner = new Agent(product.port(), HOST, line.substring(0, line.indexOf('\t')));
            assertThat(learner.select(tea).outcome())
                    .as("each is a learner of its own")
                    .isEqualTo("started");
        }
    }

    @Test
    @Order(8)
    @DisplayName("rebuild the tables from the events, row for row the same, while the service answers (R32)")
    void rebuildProjections() throws Exception {
        // A projection notes now and then only that it has passed events which are none of its business.
        await().untilAsserted(() -> assertThat(
                        database.texts("SELECT token::jsonb ->> 'index' FROM eventstore.token_entries"))
                .containsOnly(database.text("SELECT max(global_index) FROM eventstore.domain_events")));
        JsonNode status = product.done("projections", "status");
        assertThat(status.path("projections")).isNotEmpty().allSatisfy(one -> {
            assertThat(one.path("lag").asLong()).isZero();
            assertThat(one.path("position").asLong()).isEqualTo(one.path("head").asLong());
            assertThat(one.path("running").asBoolean()).isTrue();
        });
        Map<String, List<String>> before = database.rows("walkthrough");
        assertThat(before.get("walkthrough_progress")).isNotEmpty();
        long events = database.events();
        List<String> listed = titles();

        JsonNode rebuilt = product.doneApart("projections", "rebuild");

        assertThat(rebuilt.path("projections")).hasSameSizeAs(status.path("projections"));
        assertThat(rebuilt.path("projections")).allSatisfy(one -> {
            assertThat(one.path("events").asLong()).isPositive();
            assertThat(one.path("removed").asLong()
                            + one.path("written").asLong()
                            + one.path("letters").asLong())
                    .isZero();
        });
        String gauge = "/actuator/metrics/walkthroughs.dead.letters?tag=projection:progress";
        assertThat(Wire.send(product.port(), "GET", gauge, "Host: " + HOST + "\r\n", "")
                        .body())
                .contains("\"value\":0.0");
        Instant now = Clock.systemUTC().instant();
        product.done("projections", "rebuild", "--until", now.toString(), "--into", "as_of_now");
        assertThat(database.rows("as_of_now").get("walkthrough_progress"))
                .isEqualTo(before.get("walkthrough_progress"));
        assertThat(product.done("projections", "retry").path("projections"))
                .allSatisfy(one -> assertThat(one.path("left").asLong()).isZero());
        assertThat(database.rows("walkthrough")).isEqualTo(before);
        assertThat(database.events()).isEqualTo(events);
        assertThat(titles()).isEqualTo(listed);
        Installation.Ran unknown = product.run("projections", "rebuild", "nothing");
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.err()).startsWith("PROJECTION_UNKNOWN: ");
    }

    @Test
    @Order(9)
    @DisplayName("see what they recorded, and only wait for that, while learners are at work")
    void doNotWaitForLearners() throws Exception {
        String bread = database.text("SELECT id FROM walkthrough.walkthroughs WHERE key = 'bread'");
        String token = product.tokens(HOST, 1).get(0);
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger calls = new AtomicInteger();
        CompletableFuture<Void> learner = CompletableFuture.runAsync(
                () -> {
                    Agent agent = new Agent(product.port(), HOST, token);
                    try {
                        while (!enough.get()) {
                            agent.next(agent.restart(bread).stepId());
                            calls.incrementAndGet();
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                task -> new Thread(task).start());
        try {
            await().until(() -> calls.get() > 0 || learner.isDone());
            int before = calls.get();
            // Had it waited in vain, it would say so on standard error.
            product.done("assign", "acme/bread", "--server", HOST, "--order", "11");
            assertThat(titles()).last().isEqualTo("Baking bread");
            assertThat(calls.get()).as("calls meanwhile").isGreaterThan(before);
        } finally {
            enough.set(true);
        }
        learner.get(60, TimeUnit.SECONDS);
    }

    @Test
    @Order(10)
    @DisplayName("answer help with 0 and wrong usage with 2, and start nothing for either")
    void startNothingForHelp() throws Exception {
        Path untouched = folder.resolve("untouched");
        String elsewhere = "--walkthroughs.data-dir=" + untouched;
        for (Installation.Ran ran : List.of(
                product.runApart("--help", elsewhere),
                product.run("import", "--help", elsewhere),
                product.run("projections", "rebuild", "-h", elsewhere))) {
            assertThat(ran.status()).isZero();
            assertThat(ran.out()).contains("Usage: walkthroughs");
            assertThat(ran.err()).isEmpty();
        }
        assertThat(product.runApart("frobnicate", elsewhere).status()).isEqualTo(2);
        for (String[] wrong : new String[][] {
            {"frobnicate"},
            {"import"},
            {"organization", "create", "--slug", "acme"},
            {"token", "--server", HOST, "--email", "nobody"},
            {"token", "--server", HOST, "--email", "a@example.org", "--count", "2"},
            {"assign", "acme/tea", "--server", HOST, "--order", "many"}
        }) {
            Installation.Ran ran = product.run(with(elsewhere, wrong));
            assertThat(ran.status()).as("%s", List.of(wrong)).isEqualTo(2);
            assertThat(ran.out()).as("%s", List.of(wrong)).isEmpty();
            assertThat(ran.err()).contains("Usage: walkthroughs").doesNotContain("Exception", "\tat ");
        }
        assertThat(untouched).doesNotExist();
    }

    @Test
    @Order(11)
    @DisplayName("give an analyst a login that reads each view while the service runs, and take it again at once")
    void letAnalystsIn() throws Exception {
        Installation.Ran made =
                product.run("analyst", "create", "--organization", "acme", "--name", "metabase", "--emails");
        assertThat(made.err()).isEmpty();
        String line = made.out().lines().findFirst().orElseThrow();
        assertThat(line)
                .matches("postgresql://analyst_[a-z2-7]{16}:[A-Za-z0-9_-]{32}@127[.]0[.]0[.]1:[0-9]+/walkthroughs");
        URI printed = URI.create(line);
        String[] login = printed.getUserInfo().split(":", 2);
        Database analyst = new Database(
                "jdbc:postgresql://" + printed.getHost() + ":" + printed.getPort() + printed.getPath(),
                login[0],
                login[1]);
        List<String> views = database.texts(
                "SELECT table_name FROM information_schema.views" + " WHERE table_schema = 'analytics' ORDER BY 1");
        assertThat(views).hasSizeGreaterThanOrEqualTo(14).contains("step_funnel", "freshness", "learner_emails");
        String acme = database.text("SELECT id FROM walkthrough.organization");
        for (String view : views) {
            assertThat(analyst.texts("SELECT organization_id FROM " + view))
                    .as(view)
                    .allMatch(acme::equals);
        }
        assertThat(analyst.texts("SELECT DISTINCT projection FROM freshness ORDER BY 1"))
                .containsExactly("catalogue", "progress");
        assertThat(analyst.texts("SELECT walkthrough_key FROM walkthrough_overview WHERE scope = 'walkthrough'"))
                .contains("tea");
        assertThat(analyst.texts("SELECT DISTINCT organization_id FROM walkthrough_attempts"))
                .containsExactly(acme);
        assertThat(analyst.texts("SELECT email FROM learner_emails")).isNotEmpty();
        try (Connection connection = analyst.connect()) {
            product.done("analyst", "withdraw-emails", "--organization", "acme", "--name", "metabase");
            assertThatThrownBy(() -> analyst.texts("SELECT email FROM learner_emails"))
                    .hasMessageContaining("permission denied for view learner_emails");
            assertThat(connection.isValid(5)).isTrue();
            JsonNode revoked = product.done("analyst", "revoke", "--organization", "acme", "--name", "metabase");
            assertThat(revoked.path("sessions_ended").asInt()).isEqualTo(1);
            assertThat(connection.isValid(5)).isFalse();
        }
        assertThatThrownBy(() -> analyst.connect().close())
                .isInstanceOfSatisfying(
                        SQLException.class, why -> assertThat(why.getSQLState()).startsWith("28"));
        assertThat(product.done("analyst", "list", "--organization", "acme")
                        .at("/analysts/0/revoked_at")
                        .asString())
                .isNotEmpty();
        // What was taken from every login is still what the service has.
        assertThat(product.done("projections", "rebuild", "catalogue")).isNotNull();
    }

    @Test
    @Order(12)
    @DisplayName("find the installation in order, and say why somebody does not see a walkthrough, until it is mended")
    void examine() throws Exception {
        JsonNode healthy = product.done("doctor");
        assertThat(healthy.path("healthy").asBoolean()).isTrue();
        assertThat(healthy.path("checks").findValuesAsString("check"))
                .contains("fsync", "walls", "event_streams", "projection_progress", "disk_space", "public_url");

        String[] asked = {"diagnose", "--learner", "eve@example.org", "--walkthrough", "acme/tea", "--server", HOST};
        assertThat(product.run(asked).err()).startsWith("LEARNER_UNKNOWN: ");
        String token = product.run("token", "--server", HOST, "--email", "eve@example.org")
                .out()
                .strip();
        product.done("assign", "acme/tea", "--server", HOST);
        Agent eve = new Agent(product.port(), HOST, token);
        String tea = eve.rows().get(0).path("id").asString();
        eve.select(tea);
        assertThat(eve.next().outcome()).isEqualTo("advanced");
        assertThat(product.run(asked).out()).contains("stands on step 2 of 4").endsWith("The learner sees it.\n");

        product.done("assign", "acme/tea", "--server", HOST, "--disabled");
        Installation.Ran unseen = product.run(with("--json", asked));
        assertThat(unseen.status()).isEqualTo(1);
        assertThat(unseen.json().path("reason").asString()).isEqualTo("assignment");
        assertThat(unseen.err()).isEmpty();
        String mend = "assign acme/tea --server " + HOST;
        assertThat(unseen.json().path("checks").findValuesAsString("mend")).contains(mend);
        assertThat(eve.next().isRefused()).isTrue();
        product.done(mend.split(" ", -1));
        assertThat(product.done(asked).path("seen").asBoolean()).isTrue();
        assertThat(eve.next().outcome()).isEqualTo("advanced");
    }

    private static String[] with(String first, String... others) {
        return Stream.concat(Stream.of(others), Stream.of(first)).toArray(String[]::new);
    }
}

package dev.walkthroughs.persistence.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.directory.Learners;
import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.directory.McpServers;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.persistence.Eventually;
import dev.walkthroughs.persistence.Node;
import dev.walkthroughs.persistence.Parallel;
import dev.walkthroughs.persistence.Tenant;
import dev.walkthroughs.persistence.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("The directory")
class DirectoryTest {

    private static final OrganizationId ONE = new OrganizationId("org_number-one");
    private static final OrganizationId TWO = new OrganizationId("org_number-two");

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @SuppressWarnings("NullAway.Init") // set before all
    private static Node node;

    @BeforeAll
    static void start() {
        node = Node.on(DATABASE, Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    @DisplayName("finds the words an erasure takes out of events by an index, not by reading all events")
    void erasureByIndex() {
        String plan = String.join(
                "\n",
                DATABASE.lastRows(
                        "SET enable_seqscan = off",
                        "EXPLAIN " + JdbcLearnerRecords.FORGET_REASONS.replace(":ids", "'{learner}'")));
        assertThat(plan).contains("domain_events_skips_by_learner").doesNotContain("Seq Scan");
    }

    @Test
    @DisplayName("finds a server by each of its hosts, and nothing by anything else (R23)")
    void servers() {
        Tenant acme = new Tenant(node, "acme").create().serve("main", "help.example", "alias.example");
        node.awaitCaughtUp();
        McpServers servers = node.get(McpServers.class);
        McpServer main = new McpServer(
                acme.server("main"),
                acme.organization(),
                "The acme",
                "Server main",
                List.of("help.example", "alias.example"),
                false);
        assertThat(servers.byHost("help.example")).contains(main);
        assertThat(servers.byHost("alias.example")).contains(main);
        for (String host : List.of(
                "",
                "example",
                "unknown.example",
                "help.example\0",
                "\0",
                "%",
                "help.example'",
                "{help.example}",
                "\ud800",
                "x".repeat(100_000),
                "HELP.EXAMPLE")) {
            assertThat(servers.byHost(host)).as(host).isEmpty();
        }
    }

    @Test
    @DisplayName("knows a new server, that it had not found before, within a second or so")
    void staleness() {
        McpServers servers = new JdbcMcpServers(node.jdbc());
        Tenant brief = new Tenant(node, "brief").create();
        assertThat(servers.byHost("brief.example")).isEmpty();
        brief.serve("main", "brief.example");
        node.awaitCaughtUp();
        assertThat(Eventually.within(Duration.ofMillis(1500), () -> servers.byHost("brief.example")
                        .isPresent()))
                .isTrue();
    }

    @Test
    @DisplayName("makes one learner of twenty first calls at once")
    void learnersInParallel() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-05-05T05:05:05.123456Z"), ZoneOffset.UTC);
        Learners learners =
                new JdbcLearners(node.jdbc(), node.get(TransactionTemplate.class), node.get(FreshIds.class), clock);
        List<LearnerId> ids = Parallel.calls(
                20, i -> identify(learners, ONE, "https://issuer", "parallel", Optional.of("p@x.example")));
        assertThat(new HashSet<>(ids)).hasSize(1);
        assertThat(DATABASE.rows("SELECT id, organization_id, issuer, subject, email, first_seen_at AT TIME ZONE 'UTC'"
                        + " FROM walkthrough.mcp_server_user WHERE subject = 'parallel'"))
                .containsExactly(ids.get(0) + "|org_number-one|https://issuer|parallel|p@x.example"
                        + "|2026-05-05 05:05:05.123456");
    }

    @Test
    @DisplayName("tells learners apart by organization, issuer and subject, and never by e-mail address (R24)")
    void learnerIdentity() {
        Learners learners = node.get(Learners.class);
        Optional<String> email = Optional.of("ann@x.example");
        LearnerId first = identify(learners, ONE, Learners.OWN_ISSUER, "ann", email);
        assertThat(identify(learners, ONE, Learners.OWN_ISSUER, "ann", Optional.empty()))
                .isEqualTo(first);
        assertThat(identify(learners, ONE, Learners.OWN_ISSUER, "ann", Optional.of("new@x.example")))
                .isEqualTo(first);
        assertThat(List.of(
                        first,
                        identify(learners, TWO, Learners.OWN_ISSUER, "ann", email),
                        identify(learners, ONE, "https://other", "ann", email),
                        identify(learners, ONE, Learners.OWN_ISSUER, "Ann", email)))
                .doesNotHaveDuplicates();
        assertThat(DATABASE.number("SELECT count(*) FROM walkthrough.mcp_server_user WHERE email = 'ann@x.example'"))
                .isEqualTo(4);
        assertThat(DATABASE.rows("SELECT payload::text FROM eventstore.domain_events WHERE payload::text LIKE '%@%'"))
                .as("no event holds a person")
                .isEmpty();
    }

    private static LearnerId identify(
            Learners learners, OrganizationId organization, String issuer, String subject, Optional<String> email) {
        return learners.identify(organization, issuer, subject, email, Optional.empty())
                .orElseThrow();
    }
}

package dev.walkthroughs.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.access.Accounts;
import dev.walkthroughs.application.access.PublicAddress;
import dev.walkthroughs.application.access.SigningKey;
import dev.walkthroughs.application.access.SigningKeys;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.persistence.Eventually;
import dev.walkthroughs.persistence.Node;
import dev.walkthroughs.persistence.Parallel;
import dev.walkthroughs.persistence.TestDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Of keys and accounts,")
class AccessTest {

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
    @DisplayName("a server's key is made once, however many ask for it first")
    void oneKey() throws Exception {
        SigningKeys keys = node.get(SigningKeys.class);
        ServerId server = server("parallel-keys");
        AtomicInteger made = new AtomicInteger();
        assertThat(keys.of(server)).isEmpty();
        List<SigningKey> answers = Parallel.calls(
                20,
                i -> keys.current(server, () -> new SigningKey("key-" + made.incrementAndGet(), "{\"d\":\"secret\"}")));
        assertThat(made).hasValue(1);
        assertThat(new HashSet<>(answers)).containsExactly(new SigningKey("key-1", "{\"d\":\"secret\"}"));
        assertThat(keys.of(server)).containsExactly(new SigningKey("key-1", "{\"d\":\"secret\"}"));
        ServerId another = server("another-server");
        assertThat(keys.of(another)).isEmpty();
        assertThat(keys.current(another, () -> new SigningKey("key-2", "{}")).keyId())
                .isEqualTo("key-2");
    }

    /** A server as its projection has it; a key gets its organization from there. */
    private static ServerId server(String name) {
        DATABASE.execute(
                "INSERT INTO walkthrough.mcp_servers (id, organization_id, name, slug, hosts, requires_step_id,"
                        + " created_at, revision) VALUES ('mcps_" + name + "', 'org_number-one', '" + name
                        + "', '', '{}', false,"
                        + " now(), 0)");
        return new ServerId("mcps_" + name);
    }

    @Test
    @DisplayName("a key shows its secret to no log")
    void hidesTheSecret() {
        assertThat(new SigningKey("key-1", "{\"d\":\"secret\"}")).hasToString("SigningKey[key-1]");
    }

    @Test
    @DisplayName("keys stand newest first")
    void newestFirst() {
        DATABASE.execute("INSERT INTO identity.signing_keys (key_id, mcp_server_id, organization_id, jwk, created_at)"
                + " VALUES ('older', 'mcps_rotated-keys', 'org_number-one', '{}', now() - interval '2 days'),"
                + " ('newer', 'mcps_rotated-keys', 'org_number-one', '{}', now() - interval '1 day')");
        SigningKeys keys = node.get(SigningKeys.class);
        assertThat(keys.of(new ServerId("mcps_rotated-keys")))
                .extracting(SigningKey::keyId)
                .containsExactly("newer", "older");
        assertThat(keys.current(new ServerId("mcps_rotated-keys"), () -> new SigningKey("x", "{}"))
                        .keyId())
                .isEqualTo("newer");
    }

    @Test
    @DisplayName("an address has one subject in an organization for ever, whatever its case, another in another")
    void subjects() {
        Accounts accounts = node.get(Accounts.class);
        List<String> first = accounts.subjectsOf(ONE, List.of("ann@x.example", "BOB@x.example", "Ann@X.example"));
        assertThat(first).hasSize(3).allMatch(subject -> subject.matches("[A-Za-z0-9_-]{16}"));
        assertThat(first.get(0)).isEqualTo(first.get(2)).isNotEqualTo(first.get(1));
        assertThat(accounts.subjectsOf(ONE, List.of("bob@x.example", "cid@x.example", "ann@x.example")))
                .startsWith(first.get(1))
                .endsWith(first.get(0))
                .doesNotHaveDuplicates();
        assertThat(accounts.subjectsOf(TWO, List.of("ann@x.example"))).doesNotContainAnyElementsOf(first);
        assertThat(accounts.subjectsOf(ONE, List.of())).isEmpty();
    }

    /** Were the order of the addresses that of the call, each of the two would hold what the other wants next. */
    @Test
    @DisplayName("subjects are the same for all who ask at once, in whatever order they name the addresses")
    void subjectsInParallel() throws Exception {
        Accounts accounts = node.get(Accounts.class);
        List<String> emails = IntStream.range(0, 100)
                .mapToObj(i -> String.format("user%02d@parallel.example", i))
                .toList();
        List<String> reversed = new ArrayList<>(emails);
        Collections.reverse(reversed);
        CompletableFuture<List<String>> forwards;
        CompletableFuture<List<String>> backwards;
        try (Connection holder = DATABASE.connect();
                Statement hold = holder.createStatement()) {
            holder.setAutoCommit(false);
            hold.execute("INSERT INTO identity.accounts (organization_id, email, subject, created_at)"
                    + " VALUES ('org_number-one', 'user50@parallel.example', 'held', now())");
            forwards = CompletableFuture.supplyAsync(() -> accounts.subjectsOf(ONE, emails), Parallel.THREADS);
            backwards = CompletableFuture.supplyAsync(() -> accounts.subjectsOf(ONE, reversed), Parallel.THREADS);
            Eventually.holds(
                    "both wait",
                    () -> DATABASE.number("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                                    + " AND wait_event_type = 'Lock' AND query LIKE 'INSERT INTO identity.accounts%'")
                            == 2);
            holder.rollback();
        }
        List<String> answer = new ArrayList<>(backwards.get(30, TimeUnit.SECONDS));
        Collections.reverse(answer);
        assertThat(forwards.get(30, TimeUnit.SECONDS))
                .isEqualTo(answer)
                .hasSize(100)
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("the last address the service was started under is remembered")
    void publicAddress() {
        PublicAddress address = node.get(PublicAddress.class);
        assertThat(address.known()).isEmpty();
        address.remember("http://{host}:8080");
        address.remember("https://{host}");
        assertThat(address.known()).contains("https://{host}");
        assertThat(DATABASE.number("SELECT count(*) FROM identity.public_address"))
                .isEqualTo(1);
    }
}

package dev.walkthroughs.persistence.identity;

import static dev.walkthroughs.application.identity.Grants.Presented.ACCESS_TOKEN;
import static dev.walkthroughs.application.identity.Grants.Presented.CODE;
import static dev.walkthroughs.application.identity.Grants.Presented.REFRESH_TOKEN;
import static dev.walkthroughs.application.identity.Grants.Presented.STATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.identity.Connection;
import dev.walkthroughs.application.identity.Connections;
import dev.walkthroughs.application.identity.Consents;
import dev.walkthroughs.application.identity.Grant;
import dev.walkthroughs.application.identity.Grants;
import dev.walkthroughs.application.identity.OAuthClient;
import dev.walkthroughs.application.identity.OAuthClients;
import dev.walkthroughs.application.identity.Realm;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.persistence.Node;
import dev.walkthroughs.persistence.Parallel;
import dev.walkthroughs.persistence.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Of clients, consents and grants,")
@Tag("once")
class GrantsTest {

    private static final OrganizationId ORGANIZATION = new OrganizationId("org_number-one");
    private static final Realm HERE = new Realm(ORGANIZATION, new ServerId("mcps_server-one"));
    private static final Realm NEXT_DOOR = new Realm(ORGANIZATION, new ServerId("mcps_server-two"));
    private static final Realm ELSEWHERE =
            new Realm(new OrganizationId("org_number-two"), new ServerId("mcps_server-one"));

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @SuppressWarnings("NullAway.Init") // set before all
    private static Node node;

    @SuppressWarnings("NullAway.Init") // set before all
    private static Grants grants;

    @SuppressWarnings("NullAway.Init") // set before all
    private static Instant now;

    @BeforeAll
    static void start() {
        now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        node = Node.on(DATABASE, Clock.systemUTC());
        grants = node.get(Grants.class);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    @DisplayName("a grant is kept as it is, and known on its own server only")
    void keepsGrants() {
        Grant pending = grant("kept", fresh(), null, null, null);
        grants.add(HERE, pending);
        assertThat(grants.find(HERE, STATE, hash(pending.stateHash()))).contains(pending);
        assertThat(grants.find(NEXT_DOOR, STATE, hash(pending.stateHash()))).isEmpty();
        assertThat(grants.find(ELSEWHERE, STATE, hash(pending.stateHash()))).isEmpty();

        Grant coded = grant("kept", null, issued(60), null, null);
        assertThat(grants.replace(NEXT_DOOR, coded)).isFalse();
        assertThat(grants.replace(HERE, coded)).isTrue();
        assertThat(grants.find(HERE, STATE, hash(pending.stateHash()))).isEmpty();
        assertThat(grants.find(HERE, CODE, of(coded.code()))).contains(revision(coded, 1));
        assertThat(grants.find(NEXT_DOOR, CODE, of(coded.code()))).isEmpty();
    }

    @Test
    @DisplayName("one of two who change the same revision loses, and a revoked grant is changed no more")
    void oneWinner() throws Exception {
        Grant coded = grant("raced", null, issued(60), null, null);
        grants.add(HERE, coded);

        List<Boolean> won = Parallel.calls(
                12, i -> grants.replace(HERE, grant("raced", null, coded.code(), issued(3600), issued(7200))));

        assertThat(won).containsOnlyOnce(true);
        Grant current = grants.find(HERE, CODE, of(coded.code())).orElseThrow();
        grants.revoke(HERE, "raced");
        assertThat(grants.replace(HERE, current)).isFalse();
        Grant ended = grants.find(HERE, ACCESS_TOKEN, of(current.access())).orElseThrow();
        assertThat(ended.revoked()).isTrue();
        assertThat(grants.replace(HERE, ended)).isFalse();
    }

    @Test
    @DisplayName("a replaced refresh token still leads to its family, on its server only")
    void remembersSpentTokens() {
        Grant first = grant("rotated", null, issued(60), issued(3600), issued(7200));
        grants.add(HERE, first);
        Grant second = grant("rotated", null, first.code(), issued(3600), issued(7200));
        assertThat(grants.replace(HERE, second)).isTrue();

        assertThat(grants.find(HERE, REFRESH_TOKEN, of(first.refresh()))
                        .orElseThrow()
                        .refresh())
                .isEqualTo(second.refresh());
        assertThat(grants.find(HERE, REFRESH_TOKEN, of(second.refresh()))).contains(revision(second, 1));
        assertThat(grants.find(NEXT_DOOR, REFRESH_TOKEN, of(first.refresh()))).isEmpty();
        assertThat(grants.find(HERE, REFRESH_TOKEN, "nothing")).isEmpty();
    }

    @Test
    @DisplayName("revoked ones are told while an access token of theirs would be valid")
    void tellsRevoked() {
        Realm quiet = new Realm(ORGANIZATION, new ServerId("mcps_quiet-server"));
        grants.add(quiet, grant("alive", null, issued(60), issued(3600), issued(7200)));
        grants.add(quiet, grant("ended", null, issued(60), issued(3600), issued(7200)));
        grants.revoke(NEXT_DOOR, "ended");
        assertThat(grants.revokedAmongValid(quiet, now)).isEmpty();
        grants.revoke(quiet, "ended");
        assertThat(grants.revokedAmongValid(quiet, now)).containsExactly("ended");
        assertThat(grants.revokedAmongValid(NEXT_DOOR, now)).doesNotContain("ended");
        assertThat(grants.revokedAmongValid(quiet, now.plus(Duration.ofHours(2))))
                .isEmpty();
    }

    @Test
    @DisplayName("what nobody can use any more is dropped when something is added, and what was denied at once")
    void dropsTheDead() {
        Realm busy = new Realm(ORGANIZATION, new ServerId("mcps_busy-server"));
        Grant first = grant("dead", null, issued(60), issued(3600), issued(7200));
        grants.add(busy, first);
        Grant second = grant("dead", null, first.code(), issued(3600), issued(7200));
        assertThat(grants.replace(busy, second)).isTrue();
        DATABASE.execute("UPDATE identity.authorizations SET dead_after = now() - interval '1 second'"
                + " WHERE id = 'dead' AND server_id = 'mcps_busy-server'");
        Grant pending = grant("denied", fresh(), null, null, null);
        grants.add(busy, pending);
        assertThat(grants.find(busy, REFRESH_TOKEN, of(first.refresh()))).isEmpty();
        assertThat(DATABASE.number(
                        "SELECT count(*) FROM identity.spent_refresh_tokens WHERE authorization_id = 'dead'"))
                .isZero();
        grants.drop(busy, "denied");
        assertThat(grants.find(busy, STATE, hash(pending.stateHash()))).isEmpty();
    }

    @Test
    @DisplayName("a client is known on its own server only, and for good once a learner let it in")
    void forgetsUnusedClients() {
        OAuthClients clients = node.get(OAuthClients.class);
        Consents consents = node.get(Consents.class);
        Instant registered = now.minus(Duration.ofHours(30));
        OAuthClient used = client("used", registered);
        OAuthClient unused = client("unused", registered);
        clients.keep(HERE, used, Instant.EPOCH);
        clients.keep(HERE, unused, Instant.EPOCH);
        assertThat(clients.find(HERE, "used", Instant.EPOCH)).contains(used);
        assertThat(clients.find(NEXT_DOOR, "used", Instant.EPOCH)).isEmpty();
        assertThat(clients.find(ELSEWHERE, "used", Instant.EPOCH)).isEmpty();
        assertThat(clients.find(HERE, "us\0ed", Instant.EPOCH)).isEmpty();

        consents.grant(HERE, "ann", "used", Set.of("walkthroughs"));
        Instant since = now.minus(Duration.ofHours(24));
        assertThat(clients.find(HERE, "used", since)).contains(used);
        assertThat(clients.find(HERE, "unused", since)).isEmpty();
        clients.keep(HERE, client("newer", now), since);
        assertThat(clients.find(HERE, "used", Instant.EPOCH)).contains(used);
        assertThat(clients.find(HERE, "unused", Instant.EPOCH)).isEmpty();
    }

    @Test
    @DisplayName("a learner sees what was let in, and shuts it out with all its tokens")
    void revokesConnections() {
        Connections connections = node.get(Connections.class);
        Consents consents = node.get(Consents.class);
        node.get(OAuthClients.class).keep(HERE, client("editor", now), Instant.EPOCH);
        consents.grant(HERE, "bob", "editor", Set.of("walkthroughs"));
        consents.grant(NEXT_DOOR, "bob", "editor", Set.of("walkthroughs"));
        consents.grant(HERE, "cid", "editor", Set.of("walkthroughs"));
        Grant coded = grant("bobs", null, issued(60), null, null);
        grants.add(HERE, coded);
        assertThat(grants.replace(HERE, grant("bobs", null, coded.code(), issued(3600), issued(7200))))
                .isTrue();

        List<Connection> seen = connections.of(ORGANIZATION, HERE.server(), "bob");
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).clientName()).isEqualTo("Editor");
        assertThat(seen.get(0).redirectHosts()).containsExactly("cursor:", "editor.example", "localhost");
        assertThat(seen.get(0).scopes()).containsExactly("walkthroughs");
        assertThat(seen.get(0).lastUsedAt()).isNotNull();

        connections.revoke(ORGANIZATION, HERE.server(), "bob", "editor");
        connections.revoke(ORGANIZATION, HERE.server(), "bob", "never seen");
        assertThat(connections.of(ORGANIZATION, HERE.server(), "bob")).isEmpty();
        assertThat(consents.scopes(HERE, "bob", "editor")).isEmpty();
        assertThat(consents.scopes(NEXT_DOOR, "bob", "editor")).containsExactly("walkthroughs");
        assertThat(consents.scopes(HERE, "cid", "editor")).containsExactly("walkthroughs");
        assertThat(grants.find(HERE, CODE, of(coded.code())).orElseThrow().revoked())
                .isTrue();
    }

    private static OAuthClient client(String id, Instant knownAt) {
        return new OAuthClient(
                id,
                "Editor",
                List.of("https://editor.example/cb", "cursor://anysphere.cursor-mcp/cb", "http://localhost:1/cb"),
                "none",
                null,
                false,
                knownAt);
    }

    private static Grant grant(
            String id,
            @Nullable String state,
            Grant.@Nullable Issued code,
            Grant.@Nullable Issued access,
            Grant.@Nullable Issued refresh) {
        return new Grant(
                id,
                "editor",
                "bob",
                new Grant.Asked("http://one/mcp", null, "its state", List.of("walkthroughs"), "challenge"),
                List.of("walkthroughs"),
                state,
                code,
                access != null,
                access,
                refresh,
                now,
                false,
                0);
    }

    private static Grant revision(Grant grant, int revision) {
        return new Grant(
                grant.id(),
                grant.clientId(),
                grant.subject(),
                grant.asked(),
                grant.scopes(),
                grant.stateHash(),
                grant.code(),
                grant.codeSpent(),
                grant.access(),
                grant.refresh(),
                grant.createdAt(),
                grant.revoked(),
                revision);
    }

    private static Grant.Issued issued(long seconds) {
        return new Grant.Issued(fresh(), now, now.plusSeconds(seconds));
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private static String hash(@Nullable String state) {
        return state == null ? "" : state;
    }

    private static String of(Grant.@Nullable Issued issued) {
        return issued == null ? "" : issued.hash();
    }
}

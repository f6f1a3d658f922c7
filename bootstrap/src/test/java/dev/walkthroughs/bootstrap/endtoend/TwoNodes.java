package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What one service did, seen by another on the same database. */
abstract class TwoNodes extends AuthorizationSubject {

    /** How long a node may take a token that was revoked on another (ADR 0016). */
    private static final Duration STALENESS = Duration.ofSeconds(5);

    @AfterEach
    void backToNow() throws IOException {
        world.first().clock().ahead(Duration.ZERO);
        world.second().clock().ahead(Duration.ZERO);
    }

    @Test
    @DisplayName("refuses a token within five seconds that was revoked on another node, which refuses it at once")
    void revokes() throws IOException {
        Person person = world.someone();
        Person elsewhere = world.second().meets(person);
        String client = person.register(LOCAL);
        Person.Tokens tokens = person.tokens(client, LOCAL);
        Person.Tokens others = person.tokens(client, LOCAL);
        assertThat(elsewhere.call(tokens.access())).isEqualTo(200);

        assertThat(person.form("/oauth2/revoke", Map.of("client_id", client, "token", tokens.refresh()))
                        .status())
                .isEqualTo(200);

        assertThat(person.call(tokens.access())).isEqualTo(401);
        world.second().clock().ahead(STALENESS);
        assertThat(elsewhere.call(tokens.access())).isEqualTo(401);
        refused(elsewhere.refresh(client, tokens.refresh()), "invalid_grant");
        assertThat(elsewhere.call(others.access())).as("another grant").isEqualTo(200);
    }

    @Test
    @DisplayName("lets no two families of tokens live when one refresh token is used on both nodes at once")
    void refreshesOnce() throws Exception {
        Person person = world.someone();
        Person elsewhere = world.second().meets(person);
        String client = person.register(LOCAL);
        String token = person.tokens(client, LOCAL).refresh();
        List<Callable<Wire.Reply>> calls = new ArrayList<>();
        for (Person each : List.of(person, elsewhere, person, elsewhere)) {
            calls.add(() -> each.refresh(client, token));
        }

        List<Wire.Reply> replies = atOnce(calls);

        List<Wire.Reply> served =
                replies.stream().filter(reply -> reply.status() == 200).toList();
        assertThat(served).hasSizeLessThanOrEqualTo(1);
        world.first().clock().ahead(STALENESS);
        world.second().clock().ahead(STALENESS);
        for (Wire.Reply reply : served) {
            Person.Tokens won = Person.tokens(reply);
            for (Person each : List.of(person, elsewhere)) {
                assertThat(each.call(won.access())).isEqualTo(401);
                refused(each.refresh(client, won.refresh()), "invalid_grant");
            }
        }
        replies.stream().filter(reply -> reply.status() != 200).forEach(reply -> refused(reply, "invalid_grant"));
        refused(person.refresh(client, token), "invalid_grant");
    }

    @Test
    @DisplayName("forgets after a day who registered and was never let in, and drops it when somebody else registers")
    void forgetsUnusedClients() throws IOException {
        Person person = world.someone();
        Person elsewhere = world.second().meets(person);
        String unused = person.register(LOCAL);
        String used = person.register(LOCAL);
        person.code(used, LOCAL);
        world.second().clock().ahead(Duration.ofHours(23));
        leads(elsewhere.authorize(person.request(unused, LOCAL)));

        world.second().clock().ahead(Duration.ofHours(25));
        page(elsewhere.authorize(person.request(unused, LOCAL)));
        leads(elsewhere.authorize(person.request(used, LOCAL)));
        leads(person.authorize(person.request(unused, LOCAL)));

        elsewhere.register(WEB);
        page(person.authorize(person.request(unused, LOCAL)));
        leads(person.authorize(person.request(used, LOCAL)));
    }

    private static void leads(Wire.Reply reply) {
        assertThat(reply.status()).as("%s", reply).isEqualTo(302);
        assertThat(reply.header("location")).contains("/consent?");
    }
}

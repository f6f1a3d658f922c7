package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How codes and tokens end before their time. */
abstract class TokenEnds extends AuthorizationSubject {

    @Test
    @DisplayName("ends the family of tokens when a used refresh token or code comes back")
    void noticesReuse() throws IOException {
        Person person = world.someone();
        String client = person.register(LOCAL);
        Person.Tokens first = person.tokens(client, LOCAL);
        Person.Tokens second = Person.tokens(person.refresh(client, first.refresh()));
        assertThat(person.call(first.access())).isEqualTo(200);
        refused(person.refresh(client, first.refresh()), "invalid_grant");
        refused(person.refresh(client, second.refresh()), "invalid_grant");
        assertThat(person.call(first.access())).isEqualTo(401);
        assertThat(person.call(second.access())).isEqualTo(401);

        String code = person.code(client, LOCAL);
        Person.Tokens tokens = Person.tokens(person.exchange(client, LOCAL, code));
        refused(person.exchange(client, LOCAL, code), "invalid_grant");
        assertThat(person.call(tokens.access())).isEqualTo(401);
        refused(person.refresh(client, tokens.refresh()), "invalid_grant");
    }

    @Test
    @DisplayName("serves one of many who exchange one code at once, and then nobody")
    void oneExchange() throws Exception {
        Person person = world.someone();
        String client = person.register(LOCAL);
        String code = person.code(client, LOCAL);
        List<Wire.Reply> replies = atOnce(Collections.nCopies(6, () -> person.exchange(client, LOCAL, code)));
        List<Wire.Reply> served =
                replies.stream().filter(reply -> reply.status() == 200).toList();
        assertThat(served).hasSizeLessThanOrEqualTo(1);
        for (Wire.Reply reply : served) {
            assertThat(person.call(Person.tokens(reply).access())).isEqualTo(401);
        }
        replies.stream().filter(reply -> reply.status() != 200).forEach(reply -> refused(reply, "invalid_grant"));
    }

    @Test
    @DisplayName("kills what a client revokes, and tells a client with a secret about its own tokens only")
    void revokesAndIntrospects() throws IOException {
        Person person = world.someone();
        Wire.Reply registered = person.post(
                "/oauth2/register", "Content-Type: application/json\r\n", "{\"redirect_uris\":[\"" + WEB + "\"]}");
        String client = registered.json().path("client_id").asString();
        String secret = registered.json().path("client_secret").asString();
        String basic = "Authorization: Basic "
                + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.US_ASCII))
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\n";
        String code = person.code(client, WEB);
        assertThat(person.exchange(client, WEB, code).status())
                .as("without the secret")
                .isEqualTo(401);
        String exchange = "grant_type=authorization_code&code=" + code + "&redirect_uri="
                + URLEncoder.encode(WEB, StandardCharsets.UTF_8) + "&code_verifier=" + Person.VERIFIER;
        Person.Tokens own = Person.tokens(person.post("/oauth2/token", basic, exchange));
        String publicClient = person.register(LOCAL);
        Person.Tokens others = person.tokens(publicClient, LOCAL);

        Wire.Reply told = person.post("/oauth2/introspect", basic, "token=" + own.access());
        assertThat(told.json().path("active").asBoolean()).as("%s", told).isTrue();
        assertThat(told.json().path("sub").asString()).isEqualTo(person.subject());
        assertThat(person.post("/oauth2/introspect", basic, "token=" + others.access())
                        .body())
                .isEqualTo(person.post("/oauth2/introspect", basic, "token=unknown")
                        .body())
                .contains("false");
        assertThat(person.form("/oauth2/introspect", Map.of("client_id", publicClient, "token", others.access()))
                        .status())
                .isEqualTo(401);

        refused(
                person.form("/oauth2/revoke", Map.of("client_id", publicClient, "token", own.access())),
                "invalid_client");
        assertThat(person.call(own.access())).isEqualTo(200);
        assertThat(person.form("/oauth2/revoke", Map.of("client_id", publicClient, "token", others.access()))
                        .status())
                .isEqualTo(200);
        assertThat(person.call(others.access())).isEqualTo(401);
        refused(person.refresh(publicClient, others.refresh()), "invalid_grant");
        assertThat(person.post("/oauth2/revoke", basic, "token=" + own.refresh())
                        .status())
                .isEqualTo(200);
        assertThat(person.call(own.access())).isEqualTo(401);
        assertThat(person.post("/oauth2/introspect", basic, "token=" + own.access())
                        .json()
                        .path("active")
                        .asBoolean())
                .isFalse();
    }

    @Test
    @DisplayName("refuses the tokens of a program at once, once the learner disconnected it on the page for that")
    void disconnects() throws IOException {
        String session = world.signIn();
        Person person = world.signedIn(session);
        String client = person.register(LOCAL);
        Person.Tokens tokens = person.tokens(client, LOCAL);
        assertThat(person.call(tokens.access())).isEqualTo(200);

        assertThat(disconnect(person, session, client).header("location")).isEqualTo("/connections?disconnected=1");

        assertThat(person.call(tokens.access())).isEqualTo(401);
        refused(person.refresh(client, tokens.refresh()), "invalid_grant");
        assertThat(world.connections(person)).isEmpty();
    }

    /** Sends the page's form, from a browser that is signed in. */
    private static Wire.Reply disconnect(Person person, String session, String client) throws IOException {
        String form = UUID.randomUUID().toString();
        return person.post(
                "/connections",
                "Cookie: walkthroughs=" + session + "; walkthroughs-form=" + form
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\n",
                "_csrf=" + form + "&client_id=" + client);
    }
}

package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Requests that are not in order. */
abstract class AuthorizationRefusals extends AuthorizationSubject {

    @Test
    @DisplayName("answers a request without a trusted redirect URI by a page, never by a way to sign in")
    void showsPages() throws IOException {
        Person stranger = world.stranger();
        String client = stranger.register(WEB);
        for (Map<String, String> wrong : List.of(
                Map.of("client_id", "unknown"),
                Map.of("client_id", "https://127.0.0.1:1/none.json"),
                Map.of("redirect_uri", "https://client.example.evil.test/cb"),
                Map.of("redirect_uri", WEB + "/../evil"),
                Map.of("redirect_uri", "https://client.example:8443/cb"),
                Map.of("redirect_uri", WEB + "#fragment"),
                Map.of("state", "line\nbreak"),
                Map.of("response_type", "token"),
                Map.of("request_uri", "urn:ietf:params:oauth:request_uri:x"),
                Map.of("state", "x".repeat(5_000)))) {
            Map<String, String> request = stranger.request(client, WEB);
            request.putAll(wrong);
            page(stranger.authorize(request));
        }
        page(stranger.get("/oauth2/authorize"));
        page(stranger.get("/oauth2/authorize?client_id=" + client + "&client_id=" + client));
        page(stranger.form("/oauth2/authorize", stranger.request(client, WEB)));
        assertThat(Wire.send(world.port(), "PUT", "/oauth2/authorize", "Host: localhost\r\n", "")
                        .status())
                .isEqualTo(405);
        assertThat(stranger.get("/oauth2/token").status()).isEqualTo(405);
    }

    @Test
    @DisplayName("tells the client what it asked wrong, with its issuer")
    void tellsErrors() throws IOException {
        Person stranger = world.stranger();
        String client = stranger.register(WEB);
        for (List<String> wrong : List.of(
                List.of("code_challenge", "", "invalid_request"),
                List.of("code_challenge", "short", "invalid_request"),
                List.of("code_challenge_method", "plain", "invalid_request"),
                List.of("code_challenge_method", "", "invalid_request"),
                List.of("scope", "walkthroughs admin", "invalid_scope"),
                List.of("resource", "http://localhost:1/mcp", "invalid_target"),
                List.of("resource", stranger.issuer(), "invalid_target"))) {
            Map<String, String> request = stranger.request(client, WEB);
            request.put(wrong.get(0), wrong.get(1));
            Wire.Reply reply = stranger.authorize(request);
            assertThat(reply.status()).as("%s: %s", wrong, reply).isEqualTo(302);
            assertThat(reply.header("location")).startsWith(WEB + "?");
            assertThat(Person.query(reply))
                    .as("%s", wrong)
                    .containsEntry("error", wrong.get(2))
                    .containsEntry("iss", stranger.issuer())
                    .containsEntry("state", "the client's own & only");
        }
    }

    @Test
    @DisplayName("demands the verifier, the redirect URI and the resource of the request again")
    void checksExchanges() throws IOException {
        Person person = world.someone();
        String client = person.register(LOCAL);
        String stranger = person.register(LOCAL);
        for (List<String> wrong : List.of(
                List.of("code_verifier", "another-verifier-of-at-least-forty-three-characters", "invalid_grant"),
                List.of("code_verifier", "", "invalid_grant"),
                List.of("redirect_uri", "http://localhost:3119/callback", "invalid_grant"),
                List.of("resource", "http://other.example.test/mcp", "invalid_target"),
                List.of("client_id", stranger, "invalid_grant"),
                List.of("grant_type", "password", "unsupported_grant_type"))) {
            Map<String, String> exchange = new HashMap<>(Map.of(
                    "grant_type",
                    "authorization_code",
                    "client_id",
                    client,
                    "code",
                    person.code(client, LOCAL),
                    "redirect_uri",
                    LOCAL,
                    "code_verifier",
                    Person.VERIFIER));
            exchange.put(wrong.get(0), wrong.get(1));
            refused(person.form("/oauth2/token", exchange), wrong.get(2));
        }
        assertThat(person.form("/oauth2/token", Map.of("grant_type", "refresh_token", "refresh_token", "x"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("knows nothing of the clients, codes, tokens and sign-ins of another host")
    void keepsHostsApart() throws IOException {
        Person person = world.someone();
        Person foreigner = world.on(person, AuthorizationWorld.OTHER, world.other());
        String client = person.register(LOCAL);
        page(foreigner.authorize(foreigner.request(client, LOCAL)));
        String twin = foreigner.register(LOCAL);
        String code = person.code(client, LOCAL);
        assertThat(foreigner.exchange(twin, LOCAL, code).status()).isEqualTo(400);
        assertThat(foreigner.exchange(client, LOCAL, code).status()).isEqualTo(401);
        Person.Tokens tokens = Person.tokens(person.exchange(client, LOCAL, code));
        assertThat(foreigner.call(tokens.access())).isEqualTo(401);
        refused(foreigner.refresh(twin, tokens.refresh()), "invalid_grant");
        assertThat(person.call(tokens.access())).isEqualTo(200);

        Wire.Reply ignored =
                world.on(person, AuthorizationWorld.OTHER, world.here()).authorize(foreigner.request(twin, LOCAL));
        assertThat(ignored.header("location")).startsWith("/sign-in?continue=");

        Person alias = world.on(person, "127.0.0.1", world.here());
        String elsewhere = person.code(client, LOCAL);
        Map<String, String> exchange = new HashMap<>(Map.of(
                "grant_type", "authorization_code",
                "client_id", client,
                "code", elsewhere,
                "redirect_uri", LOCAL,
                "code_verifier", Person.VERIFIER));
        refused(alias.form("/oauth2/token", exchange), "invalid_grant");
    }
}

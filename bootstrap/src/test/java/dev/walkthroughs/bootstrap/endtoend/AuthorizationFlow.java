package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.walkthroughs.application.identity.Connection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The way to tokens, and what is asked on it. */
abstract class AuthorizationFlow extends AuthorizationSubject {

    @Test
    @DisplayName("leads a client from the first 401 to a tool call, and through refreshing")
    void wholeFlow() throws IOException {
        Person person = world.someone();
        Wire.Reply challenged =
                new Agent(world.port(), "localhost", null).select("wt_any").reply();
        assertThat(challenged.status()).isEqualTo(401);
        String metadata =
                challenged.header("www-authenticate").replaceFirst(".*resource_metadata=\"([^\"]*)\".*", "$1");
        Wire.Reply resource = person.get(metadata.substring(person.issuer().length()));
        assertThat(resource.json().at("/authorization_servers/0").asString()).isEqualTo(person.issuer());

        for (String path : List.of("", "/mcp")) {
            Wire.Reply server = person.get("/.well-known/oauth-authorization-server" + path);
            assertThat(server.status()).isEqualTo(200);
            assertThat(server.json().path("issuer").asString()).isEqualTo(person.issuer());
            assertThat(server.json().path("authorization_endpoint").asString())
                    .isEqualTo(person.issuer() + "/oauth2/authorize");
            assertThat(server.json()
                            .at("/token_endpoint_auth_methods_supported/0")
                            .asString())
                    .isEqualTo("none");
            assertThat(server.json().at("/code_challenge_methods_supported"))
                    .extracting(each -> each.asString())
                    .containsExactly("S256");
            assertThat(server.body()).doesNotContain("dpop", "tls_client", "device", "pushed");
        }

        String client = person.register(LOCAL);
        Map<String, String> request = person.request(client, "http://localhost:50123/callback");
        Wire.Reply toSignIn = world.stranger().authorize(request);
        assertThat(toSignIn.status()).isEqualTo(303);
        assertThat(toSignIn.header("location")).startsWith("/sign-in?continue=/oauth2/authorize?");

        Person.Tokens tokens = person.tokens(client, "http://localhost:50123/callback");
        assertThat(person.call(tokens.access())).isEqualTo(200);
        Person.Tokens next = Person.tokens(person.refresh(client, tokens.refresh()));
        assertThat(next.refresh()).isNotEqualTo(tokens.refresh());
        assertThat(person.call(next.access())).isEqualTo(200);
        assertThat(person.get("/oauth2/jwks").body())
                .contains("\"kty\":\"RSA\"")
                .doesNotContain("\"d\"");
    }

    @Test
    @DisplayName("asks a learner once for each client, and each time for one that answers on the own machine only")
    void asksForConsent() throws IOException {
        Person person = world.someone();
        String web = person.register(WEB);
        String local = person.register(LOCAL);
        Wire.Reply denied = person.consent(web, person.authorize(person.request(web, WEB)), "");
        assertThat(Person.query(denied)).containsEntry("error", "access_denied").containsEntry("iss", person.issuer());
        Wire.Reply page = person.authorize(person.request(web, WEB));
        Wire.Reply stolen = world.someone().consent(web, page, "walkthroughs");
        page(stolen);
        assertThat(person.consent(web, page, "walkthroughs").header("location")).startsWith(WEB + "?code=");
        page(person.consent(web, page, "walkthroughs"));
        assertThat(person.authorize(person.request(web, WEB)).header("location"))
                .startsWith(WEB + "?code=");
        person.code(local, LOCAL);
        person.code(local, LOCAL);

        assertThat(world.connections(person)).extracting(Connection::clientId).containsExactly(local, web);
    }

    @Test
    @DisplayName("knows a client by the document that its id leads to")
    void readsDocuments() throws IOException {
        HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String origin = "http://127.0.0.1:" + web.getAddress().getPort();
        web.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            byte[] document = ("{\"client_id\":\"" + origin + "/right.json\",\"client_name\":\"Documented\","
                            + "\"redirect_uris\":[\"http://localhost/callback\"]}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("Location", origin + "/right.json");
            exchange.sendResponseHeaders(path.equals("/moved.json") ? 302 : 200, document.length);
            exchange.getResponseBody().write(document);
            exchange.close();
        });
        web.start();
        try {
            Person person = world.someone();
            String redirect = "http://localhost:61234/callback";
            Person.Tokens tokens = person.tokens(origin + "/right.json", redirect);
            assertThat(person.call(tokens.access())).isEqualTo(200);
            page(person.authorize(person.request(origin + "/wrong.json", redirect)));
            page(person.authorize(person.request(origin + "/moved.json", redirect)));
            assertThat(world.connections(person))
                    .extracting(Connection::clientName)
                    .containsExactly("Documented");
            web.stop(0);
            Person.tokens(person.refresh(origin + "/right.json", tokens.refresh()));
        } finally {
            web.stop(0);
        }
    }
}

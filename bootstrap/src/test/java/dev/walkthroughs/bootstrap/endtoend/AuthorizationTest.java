package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.walkthroughs.application.access.TenantScope;
import dev.walkthroughs.application.authoring.Tenants;
import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.directory.McpServers;
import dev.walkthroughs.application.identity.Connection;
import dev.walkthroughs.application.identity.Connections;
import dev.walkthroughs.application.identity.Realm;
import dev.walkthroughs.bootstrap.wiring.Application;
import dev.walkthroughs.mcp.token.RevokedGrants;
import dev.walkthroughs.persistence.projection.Projections;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("The authorization server of a host")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorizationTest {

    private static final String OTHER = "other.example.test";
    private static final String WEB = "https://client.example/cb";
    private static final String LOCAL = "http://localhost:3118/callback";

    @SuppressWarnings("NullAway.Init") // set before all
    private Installation product;

    @SuppressWarnings("NullAway.Init") // set before all
    private ConfigurableApplicationContext service;

    @SuppressWarnings("NullAway.Init") // set before all
    private McpServer here;

    @SuppressWarnings("NullAway.Init") // set before all
    private McpServer other;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        product = Installation.in(folder);
        service = new SpringApplicationBuilder(Application.class, SignedInByTest.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--server.port=" + product.port(),
                        "--walkthroughs.data-dir=" + product.data(),
                        "--walkthroughs.oauth.documents-from-loopback=true");
        Tenants tenants = service.getBean(Tenants.class);
        DatabaseRole.OPERATOR.act(() -> {
            tenants.createOrganization("other", "Other");
            return tenants.createServer("other", List.of(OTHER), "Other", false);
        });
        assertThat(service.getBean(Projections.class).awaitCaughtUp(Duration.ofSeconds(30)))
                .isTrue();
        here = service.getBean(McpServers.class).byHost("localhost").orElseThrow();
        other = service.getBean(McpServers.class).byHost(OTHER).orElseThrow();
    }

    @AfterAll
    void stop() {
        service.close();
        product.close();
    }

    private List<Connection> connections(Person person) {
        return TenantScope.within(here.organizationId(), () -> service.getBean(Connections.class)
                .of(here.organizationId(), here.id(), person.subject()));
    }

    /** Somebody nobody else is, signed in. */
    private Person someone() {
        return new Person(
                product.port(),
                "localhost",
                UUID.randomUUID().toString(),
                here.id().value());
    }

    private Person stranger() {
        return new Person(product.port(), "localhost", "", "");
    }

    private static Person on(Person person, String host, McpServer signedInOn) {
        return new Person(person.port(), host, person.subject(), signedInOn.id().value());
    }

    @Test
    @DisplayName("leads a client from the first 401 to a tool call, and through refreshing")
    void wholeFlow() throws IOException {
        Person person = someone();
        Wire.Reply challenged =
                new Agent(product.port(), "localhost", null).select("wt_any").reply();
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
        Wire.Reply toSignIn = stranger().authorize(request);
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
    @DisplayName("ends the family of tokens when a used refresh token or code comes back")
    void noticesReuse() throws IOException {
        Person person = someone();
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
        Person person = someone();
        String client = person.register(LOCAL);
        String code = person.code(client, LOCAL);
        List<Wire.Reply> replies = atOnce(6, () -> person.exchange(client, LOCAL, code));
        List<Wire.Reply> served =
                replies.stream().filter(reply -> reply.status() == 200).toList();
        assertThat(served).hasSizeLessThanOrEqualTo(1);
        for (Wire.Reply reply : served) {
            assertThat(person.call(Person.tokens(reply).access())).isEqualTo(401);
        }
        replies.stream().filter(reply -> reply.status() != 200).forEach(reply -> refused(reply, "invalid_grant"));
    }

    @Test
    @DisplayName("knows nothing of the clients, codes, tokens and sign-ins of another host")
    void keepsHostsApart() throws IOException {
        Person person = someone();
        Person foreigner = on(person, OTHER, other);
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

        Wire.Reply ignored = on(person, OTHER, here).authorize(foreigner.request(twin, LOCAL));
        assertThat(ignored.header("location")).startsWith("/sign-in?continue=");

        Person alias = on(person, "127.0.0.1", here);
        String elsewhere = person.code(client, LOCAL);
        Map<String, String> exchange = new HashMap<>(Map.of(
                "grant_type", "authorization_code",
                "client_id", client,
                "code", elsewhere,
                "redirect_uri", LOCAL,
                "code_verifier", Person.VERIFIER));
        refused(alias.form("/oauth2/token", exchange), "invalid_grant");
    }

    @Test
    @DisplayName("answers a request without a trusted redirect URI by a page, never by a way to sign in")
    void showsPages() throws IOException {
        Person stranger = stranger();
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
        assertThat(Wire.send(product.port(), "PUT", "/oauth2/authorize", "Host: localhost\r\n", "")
                        .status())
                .isEqualTo(405);
        assertThat(stranger.get("/oauth2/token").status()).isEqualTo(405);
    }

    @Test
    @DisplayName("tells the client what it asked wrong, with its issuer")
    void tellsErrors() throws IOException {
        Person stranger = stranger();
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
        Person person = someone();
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
    @DisplayName("asks a learner once for each client, and each time for one that answers on the own machine only")
    void asksForConsent() throws IOException {
        Person person = someone();
        String web = person.register(WEB);
        String local = person.register(LOCAL);
        Wire.Reply denied = person.consent(web, person.authorize(person.request(web, WEB)), "");
        assertThat(Person.query(denied)).containsEntry("error", "access_denied").containsEntry("iss", person.issuer());
        Wire.Reply page = person.authorize(person.request(web, WEB));
        Wire.Reply stolen = someone().consent(web, page, "walkthroughs");
        page(stolen);
        assertThat(person.consent(web, page, "walkthroughs").header("location")).startsWith(WEB + "?code=");
        page(person.consent(web, page, "walkthroughs"));
        assertThat(person.authorize(person.request(web, WEB)).header("location"))
                .startsWith(WEB + "?code=");
        person.code(local, LOCAL);
        person.code(local, LOCAL);

        assertThat(connections(person)).extracting(Connection::clientId).containsExactly(local, web);
        Person.Tokens tokens = person.tokens(local, LOCAL);
        TenantScope.within(here.organizationId(), () -> {
            service.getBean(Connections.class).revoke(here.organizationId(), here.id(), person.subject(), local);
            return local;
        });
        refused(person.refresh(local, tokens.refresh()), "invalid_grant");
        service.getBean(RevokedGrants.class).changed(new Realm(here.organizationId(), here.id()));
        assertThat(person.call(tokens.access())).isEqualTo(401);
    }

    @Test
    @DisplayName("kills what a client revokes, and tells a client with a secret about its own tokens only")
    void revokesAndIntrospects() throws IOException {
        Person person = someone();
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
            Person person = someone();
            String redirect = "http://localhost:61234/callback";
            Person.Tokens tokens = person.tokens(origin + "/right.json", redirect);
            assertThat(person.call(tokens.access())).isEqualTo(200);
            page(person.authorize(person.request(origin + "/wrong.json", redirect)));
            page(person.authorize(person.request(origin + "/moved.json", redirect)));
            assertThat(connections(person)).extracting(Connection::clientName).containsExactly("Documented");
            web.stop(0);
            Person.tokens(person.refresh(origin + "/right.json", tokens.refresh()));
        } finally {
            web.stop(0);
        }
    }

    private static void refused(Wire.Reply reply, String error) {
        assertThat(reply.status()).as("%s", reply).isIn(400, 401);
        assertThat(reply.json().path("error").asString()).as("%s", reply).isEqualTo(error);
    }

    private static void page(Wire.Reply reply) {
        assertThat(reply.status()).as("%s", reply).isEqualTo(400);
        assertThat(reply.header("content-type")).startsWith("text/html");
        assertThat(reply.header("location")).isEmpty();
        assertThat(reply.body()).contains("cannot be continued").doesNotContain("<script", "Exception");
    }

    private static <T> List<T> atOnce(int many, Callable<T> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            CyclicBarrier start = new CyclicBarrier(many);
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                running.add(threads.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return call.call();
                }));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> each : running) {
                done.add(each.get(60, TimeUnit.SECONDS));
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }
}

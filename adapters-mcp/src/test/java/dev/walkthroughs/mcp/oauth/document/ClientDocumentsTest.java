package dev.walkthroughs.mcp.oauth.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import dev.walkthroughs.application.identity.OAuthClient;
import dev.walkthroughs.application.identity.OAuthClients;
import dev.walkthroughs.application.identity.Realm;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.mcp.fetch.AddressGuard;
import dev.walkthroughs.mcp.fetch.FetchLimits;
import dev.walkthroughs.mcp.fetch.GuardedFetch;
import dev.walkthroughs.mcp.oauth.client.ClientMetadata;
import dev.walkthroughs.mcp.oauth.client.RedirectUris;
import dev.walkthroughs.mcp.world.MovableClock;
import dev.walkthroughs.mcp.world.TlsSite;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A client whose id is the URL of a document, over TLS,")
class ClientDocumentsTest {

    private static final Realm HERE = new Realm(new OrganizationId("org_number-one"), new ServerId("mcps_server-one"));
    private static final FetchLimits PATIENT =
            new FetchLimits(ClientDocuments.LIMITS.bytes(), Duration.ofSeconds(60), 8);
    private static final FetchLimits BRIEF = new FetchLimits(ClientDocuments.LIMITS.bytes(), Duration.ofMillis(500), 8);

    @SuppressWarnings("NullAway.Init") // set before all
    private static TlsSite site;

    private final MovableClock clock = new MovableClock();
    private final Kept kept = new Kept();
    private final ClientDocuments documents = documents(PATIENT);
    private String id = "";

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        site = new TlsSite(folder);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @BeforeEach
    void serve() {
        site.asked.set(0);
        id = site.url("/oauth/client.json");
        site.handler = saying(200, "application/json", document("Editor"));
    }

    private ClientDocuments documents(FetchLimits limits) {
        return new ClientDocuments(
                kept,
                new ClientMetadata(new RedirectUris(List.of()))::selfDescribed,
                new GuardedFetch(AddressGuard.loopback(), AddressGuard.none(), limits, site.trust()),
                clock,
                false);
    }

    private String document(String name) {
        return "{\"client_id\":\"" + id + "\",\"client_name\":\"" + name
                + "\",\"redirect_uris\":[\"http://localhost/callback\"]}";
    }

    private static HttpHandler saying(int status, String type, String text) {
        return exchange -> TlsSite.answer(exchange, status, type, text);
    }

    private Optional<String> name() {
        return documents.find(HERE, id).map(OAuthClient::name);
    }

    @Test
    @DisplayName("is read once and kept as it describes itself, without a secret")
    void isRead() {
        OAuthClient client = documents.find(HERE, id).orElseThrow();
        assertThat(client.clientId()).isEqualTo(id);
        assertThat(client.redirectUris()).containsExactly("http://localhost/callback");
        assertThat(client.authMethod()).isEqualTo("none");
        assertThat(client.selfDescribed()).isTrue();
        assertThat(documents.find(HERE, id)).contains(client);
        assertThat(site.asked).hasValue(1);
    }

    @Test
    @DisplayName("is read again after an hour, and is then what it says now")
    void isReadAgain() {
        assertThat(name()).contains("Editor");
        site.handler = saying(200, "application/json", document("Renamed"));
        clock.move(ClientDocuments.FRESH.minusMinutes(1));
        assertThat(name()).contains("Editor");
        clock.move(Duration.ofMinutes(2));
        assertThat(name()).contains("Renamed");
        assertThat(site.asked).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-store", "max-age=0, must-revalidate", "public, max-age=31536000, immutable"})
    @DisplayName("is kept for that hour whatever the answer says about caching")
    void headersChangeNothing(String caching) {
        HttpHandler plain = site.handler;
        site.handler = exchange -> {
            exchange.getResponseHeaders().set("Cache-Control", caching);
            exchange.getResponseHeaders().set("Expires", "0");
            plain.handle(exchange);
        };
        assertThat(name()).contains("Editor");
        clock.move(ClientDocuments.FRESH.minusMinutes(1));
        assertThat(name()).contains("Editor");
        assertThat(site.asked).hasValue(1);
        clock.move(Duration.ofMinutes(2));
        assertThat(name()).contains("Editor");
        assertThat(site.asked).hasValue(2);
    }

    @Test
    @DisplayName("is taken as it was for a day while its site fails, which is asked twice a minute at most")
    void staysThroughOutages() {
        assertThat(name()).contains("Editor");
        site.handler = saying(503, "application/json", "{}");
        clock.move(ClientDocuments.FRESH.plusMinutes(1));
        assertThat(name()).contains("Editor");
        assertThat(name()).contains("Editor");
        assertThat(site.asked).hasValue(2);
        clock.move(ClientDocuments.PAUSE.plusSeconds(1));
        assertThat(name()).contains("Editor");
        assertThat(site.asked).hasValue(3);
        clock.move(ClientDocuments.STALE.minus(ClientDocuments.FRESH).minusMinutes(5));
        assertThat(name()).contains("Editor");
        clock.move(Duration.ofMinutes(5));
        assertThat(name()).isEmpty();
        site.handler = saying(200, "application/json", document("Back"));
        assertThat(name()).as("not asked again at once").isEmpty();
        clock.move(ClientDocuments.PAUSE.plusSeconds(1));
        assertThat(name()).contains("Back");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | text/html        | {right}",
                "200 | ''               | {right}",
                "200 | application/json | {wrong}",
                "200 | application/json | {secret}",
                "200 | application/json | []",
                "200 | application/json | {long}",
                "204 | application/json | ''",
                "302 | application/json | {right}",
                "307 | application/json | {right}",
                "404 | application/json | {right}"
            })
    @DisplayName(
            "is unknown when the document is moved, too long, of another type or about another client; nothing is kept")
    void isRefused(int status, String type, String text) {
        String right = document("Editor");
        String body = text.replace("{right}", right)
                .replace("{wrong}", right.replace("client.json", "other.json"))
                .replace("{secret}", right.replace("{", "{\"client_secret\":\"x\","))
                .replace("{long}", right.replace("{", "{" + " ".repeat(ClientDocuments.LIMITS.bytes())));
        site.handler = exchange -> {
            exchange.getResponseHeaders().set("Location", site.url("/moved.json"));
            TlsSite.answer(exchange, status, type, body);
        };
        assertThat(name()).isEmpty();
        assertThat(kept.clients).isEmpty();
        assertThat(site.asked).as("no redirect is followed").hasValue(1);
    }

    @Test
    @DisplayName("is unknown when its document takes too long; in the product that is five seconds")
    void takesTooLong() {
        assertThat(ClientDocuments.LIMITS.time()).isEqualTo(Duration.ofSeconds(5));
        CountDownLatch over = new CountDownLatch(1);
        site.handler = exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, document("Slow").length());
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            try {
                assertThat(over.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        assertThat(documents(BRIEF).find(HERE, id)).isEmpty();
        over.countDown();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:1/client.json",
                "https://localhost",
                "https://localhost/",
                "https://localhost/a/../client.json",
                "https://localhost/%2e%2e/client.json",
                "https://ann@localhost/client.json",
                "https://localhost/client.json#part",
                "https://LOCALHOST/client.json",
                "client"
            })
    @DisplayName("is a document's URL only if it can be read in one way")
    void hasOneReading(String url) {
        assertThat(documents.isDocument(url)).isFalse();
        assertThat(documents.find(HERE, url)).isEmpty();
        assertThat(documents.isDocument(id)).isTrue();
    }

    private static final class Kept implements OAuthClients {

        private final Map<String, OAuthClient> clients = new HashMap<>();

        @Override
        public Optional<OAuthClient> find(Realm realm, String clientId, Instant unusedSince) {
            return Optional.ofNullable(clients.get(clientId));
        }

        @Override
        public void keep(Realm realm, OAuthClient client, Instant unusedSince) {
            clients.put(client.clientId(), client);
        }
    }
}

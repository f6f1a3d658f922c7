package dev.walkthroughs.mcp.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkthroughs.mcp.world.TlsSite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A document at a URL that somebody else names")
class GuardedFetchTest {

    private static final FetchLimits LIMITS = new FetchLimits(64 * 1024, Duration.ofSeconds(60), 8);
    private static final FetchLimits BRIEF = new FetchLimits(64 * 1024, Duration.ofMillis(700), 1);
    private static final SSLSocketFactory NO_TRUST = (SSLSocketFactory) SSLSocketFactory.getDefault();

    @SuppressWarnings("NullAway.Init") // set before all
    private static TlsSite site;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        site = new TlsSite(folder);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static GuardedFetch local(FetchLimits limits) {
        return new GuardedFetch(AddressGuard.loopback(), AddressGuard.loopback(), limits, site.trust());
    }

    @Test
    @DisplayName("is asked for over TLS, by its path, query and host, and read whole")
    void fetches() throws IOException {
        site.handler = exchange -> TlsSite.answer(
                exchange,
                200,
                "application/json",
                "[\"" + exchange.getRequestURI() + "\",\""
                        + exchange.getRequestHeaders().getFirst("Host") + "\"]");
        assertThat(new String(local(LIMITS).json(URI.create(site.url("/client.json?v=1"))), StandardCharsets.UTF_8))
                .isEqualTo("[\"/client.json?v=1\",\"localhost:" + site.port() + "\"]");
    }

    @Test
    @DisplayName("is read from the very address that was checked, though the name leads elsewhere a moment later")
    void namesDoNotRebind() throws IOException {
        Deque<InetAddress> answers = new ArrayDeque<>(
                List.of(InetAddress.getAllByName("127.0.0.1")[0], InetAddress.getAllByName("127.0.0.2")[0]));
        GuardedFetch fetch = new GuardedFetch(
                address -> address.getHostAddress().equals("127.0.0.1"),
                AddressGuard.none(),
                LIMITS,
                site.trust(),
                host -> new InetAddress[] {answers.remove()});
        site.handler = exchange -> TlsSite.answer(exchange, 200, "application/json", "{}");
        assertThat(fetch.json(URI.create(site.url("/")))).hasSize(2);
        assertThat(answers).as("looked up once").hasSize(1);
        assertThatThrownBy(() -> fetch.json(URI.create(site.url("/"))))
                .rootCause()
                .hasMessageContaining("not public");
    }

    @Test
    @DisplayName("is not asked for when one of several addresses of its host is refused")
    void allAddresses() throws IOException {
        InetAddress[] mixed = {InetAddress.getAllByName("127.0.0.1")[0], InetAddress.getAllByName("10.0.0.1")[0]};
        GuardedFetch fetch =
                new GuardedFetch(AddressGuard.loopback(), AddressGuard.none(), LIMITS, site.trust(), host -> mixed);
        int before = site.asked.get();
        assertThatThrownBy(() -> fetch.json(URI.create(site.url("/"))))
                .rootCause()
                .hasMessageContaining("not public");
        assertThat(site.asked).hasValue(before);
    }

    @Test
    @DisplayName("is not read from a site whose certificate is for another name, or from nobody trusted")
    void checksCertificates() {
        GuardedFetch renamed =
                new GuardedFetch(AddressGuard.loopback(), AddressGuard.none(), LIMITS, site.trust(), host ->
                        new InetAddress[] {InetAddress.getLoopbackAddress()});
        assertThatThrownBy(() -> renamed.json(URI.create("https://client.example:" + site.port() + "/")))
                .hasCauseInstanceOf(SSLException.class);
        GuardedFetch untrusted = new GuardedFetch(AddressGuard.loopback(), AddressGuard.none(), LIMITS, NO_TRUST);
        assertThatThrownBy(() -> untrusted.json(URI.create(site.url("/")))).hasCauseInstanceOf(SSLException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https", "ftp", "file"})
    @DisplayName("is not even asked for at an address that is not admitted, or by another protocol")
    void asksNobodyPrivate(String scheme) throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            listening.setSoTimeout(100);
            GuardedFetch fetch =
                    new GuardedFetch(AddressGuard.publicInternet(), AddressGuard.publicInternet(), LIMITS, NO_TRUST);
            URI url = URI.create(scheme + "://localhost:" + listening.getLocalPort() + "/client.json");
            assertThatThrownBy(() -> fetch.get(url)).isInstanceOf(IOException.class);
            assertThatThrownBy(listening::accept).isInstanceOf(SocketTimeoutException.class);
        }
        GuardedFetch any = new GuardedFetch(AddressGuard.any(), AddressGuard.none(), LIMITS, NO_TRUST);
        assertThatThrownBy(() -> any.get(URI.create(scheme + "://ann@127.0.0.1:1/")))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> any.get(URI.create("http://127.0.0.1:1/")))
                .rootCause()
                .hasMessageContaining("not public");
    }

    @Test
    @DisplayName("is given up when it drips for longer than it may take, and then others are asked again")
    void isBoundedInTime() throws IOException {
        GuardedFetch fetch = local(BRIEF);
        CountDownLatch over = new CountDownLatch(1);
        CountDownLatch noticed = new CountDownLatch(1);
        int before = site.asked.get();
        site.handler = exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            try {
                while (!waits(over)) {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                }
            } catch (IOException closed) {
                noticed.countDown();
            }
        };
        Instant begun = Instant.now();
        assertThatThrownBy(() -> fetch.json(URI.create(site.url("/"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("PT0.7S");
        // Far less than the sockets' own patience with one byte each 20 ms, which is for ever.
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(10));
        // On a busy machine it may not even have come to a request.
        assertThat(site.asked.get() == before || waitsLong(noticed))
                .as("the connection is closed")
                .isTrue();
        over.countDown();
        site.handler = exchange -> TlsSite.answer(exchange, 200, "application/json", "{}");
        assertThat(served(fetch)).as("its place is free again").isTrue();
    }

    /** Whether something comes of one of some tries; on a busy machine each may be too slow. */
    private static boolean served(GuardedFetch fetch) {
        for (int i = 0; i < 30; i++) {
            try {
                return fetch.json(URI.create(site.url("/"))).length == 2;
            } catch (IOException e) {
                assertThat(e).hasMessageMatching("no answer within .*|too many documents .*");
                waits(new CountDownLatch(1));
            }
        }
        return false;
    }

    @Test
    @DisplayName("is given up while its name is looked up, and not asked for afterwards; more at once are not begun")
    void boundsLookUps() {
        CountDownLatch known = new CountDownLatch(1);
        CountDownLatch judged = new CountDownLatch(1);
        AddressGuard guard = address -> {
            judged.countDown();
            return true;
        };
        GuardedFetch fetch = new GuardedFetch(guard, AddressGuard.none(), BRIEF, site.trust(), host -> {
            waitsLong(known);
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        });
        int before = site.asked.get();
        assertThatThrownBy(() -> fetch.json(URI.create(site.url("/")))).hasMessageContaining("PT0.7S");
        assertThatThrownBy(() -> fetch.json(URI.create(site.url("/")))).isInstanceOf(GuardedFetch.Busy.class);
        known.countDown();
        assertThat(waitsLong(judged)).isTrue();
        assertThat(site.asked).hasValue(before);
    }

    private static boolean waits(CountDownLatch latch) {
        return waits(latch, 20);
    }

    private static boolean waitsLong(CountDownLatch latch) {
        return waits(latch, 10_000);
    }

    private static boolean waits(CountDownLatch latch, long millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}

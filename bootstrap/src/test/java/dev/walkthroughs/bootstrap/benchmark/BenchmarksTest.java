package dev.walkthroughs.bootstrap.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.bootstrap.benchmark.load.ClosedLoop;
import dev.walkthroughs.bootstrap.benchmark.load.Crowd;
import dev.walkthroughs.bootstrap.benchmark.load.Figures;
import dev.walkthroughs.bootstrap.benchmark.load.PatientConnection;
import dev.walkthroughs.bootstrap.benchmark.load.Walker;
import dev.walkthroughs.bootstrap.format.ContentFormats;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.Decision;
import dev.walkthroughs.domain.progress.ProgressRejection;
import dev.walkthroughs.domain.progress.Result;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What benchmarks measure")
class BenchmarksTest {

    private static final String FIRST =
            "{\"result\":{\"text\":\"{\\\"step\\\":{\\\"id\\\":\\\"ws_1\\\",\\\"number\\\":1,\\\"total\\\":1}}\"}}";

    private static final String COMPLETED = "{\"result\":{\"text\":\"{\\\"outcome\\\":\\\"completed\\\"}\"}}";

    @Test
    @DisplayName("is a decision that advances, and one that is not taken twice")
    void decides() {
        DecisionBenchmark benchmark = new DecisionBenchmark();
        benchmark.steps = 10;
        benchmark.halfWay();

        assertThat(said(benchmark.advance())).isEqualTo(Result.ADVANCED.name());
        assertThat(said(benchmark.advanceAgain())).isEqualTo(Result.ALREADY_ADVANCED.name());
    }

    private static String said(Outcome<Decision, ProgressRejection> outcome) {
        return outcome.<String>fold(decision -> decision.result().name(), ProgressRejection::message);
    }

    @Test
    @DisplayName("is content without faults, and an answer that holds it")
    void prepares() {
        MarkdownBenchmark markdown = new MarkdownBenchmark();
        AnswerBenchmark answer = new AnswerBenchmark();

        assertThat(markdown.takeInWalkthrough().findings()).isEmpty();
        assertThat(markdown.sanitiseStep().text()).hasSizeBetween(1_500, 2_500);
        assertThat(answer.textBlocks().content()).hasSize(2);
        assertThat(new String(answer.bytes(), StandardCharsets.UTF_8)).contains("AUTHOR", "config/service.yaml");
    }

    @Test
    @DisplayName("is, as files, what it is as one walkthrough after the other")
    void writesWhatIsImported(@TempDir Path folder) throws IOException {
        Samples.write(folder, 3, 5);

        var reading = new ContentFormats().of(folder).orElseThrow().read(folder);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.walkthroughs()).extracting(SourceWalkthrough::key).containsExactly("connect-3", "connect-4");
        assertThat(reading.walkthroughs().get(0).steps()).hasSize(Samples.STEPS);
    }

    @Test
    @DisplayName("is told as medians, and as ratios of what was measured in one round")
    void tellsMedians() {
        Figures figures = new Figures();
        for (int round = 1; round <= 3; round++) {
            figures.note("walk", 10 * round);
            figures.note("floor", 5 * round * round);
        }
        assertThat(figures.median("walk")).isEqualTo(20);
        assertThat(figures.ratio("walk", "floor")).isEqualTo(1.0);
        assertThat(figures.lines("calls/s")).hasSize(2).first().asString().contains("20.00 calls/s (10.00 to 30.00");
    }

    @Test
    @DisplayName("is a crowd that walks on, comes back when it is told to, and connects anew")
    void comesBack() throws Exception {
        AtomicInteger posts = new AtomicInteger();
        HttpServer server = serving(exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (posts.incrementAndGet() % 4 == 0) {
                exchange.getResponseHeaders().add("Retry-After", "0");
                exchange.getResponseHeaders().add("Connection", "close");
                answer(exchange, 503, "make the same call again");
            } else {
                answer(exchange, 200, body.contains("select_walkthrough") ? FIRST : COMPLETED);
            }
        });
        LongAdder turnedAway = new LongAdder();
        List<PatientConnection> open = new ArrayList<>();
        List<Walker> walkers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            open.add(new PatientConnection(server.getAddress().getPort(), "localhost", turnedAway));
            walkers.add(new Walker(open.get(i), List.of("token" + i), List.of("wt_AAAAAAAAAAAA")));
        }
        try (Crowd crowd = new Crowd(walkers, open, turnedAway)) {
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                Crowd.Window window = crowd.during(Duration.ofMillis(200));
                assertThat(window.rate()).isPositive();
                assertThat(window.turnedAway()).isPositive().isLessThan(window.rate());
                assertThat(window.median()).isPositive().isLessThanOrEqualTo(window.slow());
                assertThat(walkers).anyMatch(walker -> walker.walks() > 0);
            });
        } finally {
            server.stop(0);
        }
    }

    @Test
    @DisplayName("is nothing where somebody is turned away and not told when to come back")
    void failsWithoutAWord() throws Exception {
        HttpServer server = serving(exchange -> answer(exchange, 503, "make the same call again"));
        LongAdder turnedAway = new LongAdder();
        PatientConnection connection = new PatientConnection(server.getAddress().getPort(), "localhost", turnedAway);
        ClosedLoop.Call call = () -> connection.post("", "{}");
        try (Crowd crowd = new Crowd(List.of(call), List.of(connection), turnedAway)) {
            assertThatThrownBy(() -> crowd.during(Duration.ofMinutes(1)))
                    .hasMessageContaining("turned away without a word");
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer serving(HttpHandler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/mcp", handler);
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}

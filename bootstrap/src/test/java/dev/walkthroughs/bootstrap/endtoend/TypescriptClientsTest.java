package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Needs Node 20 or later with npm, and a registry to take the clients from; where one is missing it says so and skips. */
@DisplayName("The official TypeScript client")
class TypescriptClientsTest {

    private static final Path SOURCES = Path.of("src", "test", "typescript");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Path folder = Path.of("");
    private static Installation product;
    private static Service service;
    private static HttpServer log;
    private static DocumentSite document;

    @BeforeAll
    static void start(@TempDir Path temporary) throws Exception {
        folder = temporary;
        install();
        // As real clients describe themselves: without a port, to be called back at whichever they get.
        document = new DocumentSite(folder, "http://localhost/callback");
        product = Installation.in(folder.resolve("product"), Map.of("JDK_JAVA_OPTIONS", document.trust()));
        service = product.serve("--walkthroughs.oauth.documents-from-loopback=true");
        log = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        log.createContext("/", exchange -> {
            byte[] written = service.log().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, written.length);
            exchange.getResponseBody().write(written);
            exchange.close();
        });
        log.start();
    }

    @AfterAll
    static void stop() {
        if (log != null) {
            log.stop(0);
            document.close();
            product.close();
        }
    }

    private static void install() throws IOException, InterruptedException {
        for (String name : List.of("package.json", "package-lock.json", "browser.mjs", "flow.mjs")) {
            Files.copy(SOURCES.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        Ran node = run("node", "-e", "process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)");
        assumeTrue(node.status() == 0, "skipped: there is no Node 20 or later here");
        Ran npm = run("npm", "ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund");
        assumeTrue(npm.status() == 0, () -> "skipped: the clients could not be installed: " + npm.output());
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2"})
    @DisplayName("signs in without help when a tool needs it, calls, and refreshes its token")
    void signsIn(String era) throws IOException, InterruptedException {
        JsonNode seen = flow(era, era + "@example.org");

        assertThat(seen.path("client").asString()).isEqualTo("registered");
        assertThat(seen.path("outcome").asString()).isEqualTo("resumed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2"})
    @DisplayName("does the same as the client that its own document describes, registering nowhere")
    void signsInByItsDocument(String era) throws IOException, InterruptedException {
        JsonNode seen = flow(era, "documented-" + era + "@example.org", document.url());

        assertThat(seen.path("client").asString()).isEqualTo("metadata document");
        assertThat(seen.path("clientId").asString()).isEqualTo(document.url());
        assertThat(seen.path("outcome").asString()).isEqualTo("resumed");
    }

    /** What a client saw on its way. */
    private static JsonNode flow(String era, String email, String... document)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "node",
                "flow.mjs",
                era,
                "http://localhost:" + product.port() + "/mcp",
                email,
                "http://127.0.0.1:" + log.getAddress().getPort() + "/"));
        command.addAll(List.of(document));
        Ran ran = run(command.toArray(String[]::new));
        assertThat(ran.status()).as(ran.output()).isZero();
        JsonNode seen = JSON.readTree(ran.output().lines().reduce("", (former, line) -> line));
        assertThat(seen.path("expiresIn").asInt()).isBetween(3000, 3600);
        return seen;
    }

    private record Ran(int status, String output) {}

    /** Runs a program to its end; one that is not there ends with status 127, as in a shell. */
    private static Ran run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "run", ".txt");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException absent) {
            return new Ran(127, String.valueOf(absent.getMessage()));
        }
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        process.destroyForcibly().waitFor();
        return new Ran(ended ? process.exitValue() : 124, Files.readString(output));
    }
}

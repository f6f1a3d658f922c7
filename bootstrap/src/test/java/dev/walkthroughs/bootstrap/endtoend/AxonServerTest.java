package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The copy itself is tested between two databases; here is what only Axon Server shows. */
@DisplayName("An Axon Server")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AxonServerTest {

    private static final int STEPS = 90;

    private Installation product;

    @BeforeAll
    void start(@TempDir Path fresh) throws Exception {
        product = Installation.in(fresh);
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    @Test
    @DisplayName("that does not answer is said in a line, and not in a stack trace")
    void nobody() throws InterruptedException {
        Installation.Ran ran =
                product.run("events", "copy", "--to-axon-server", "127.0.0.1:" + Installation.freePort());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("TARGET_FAILED: ").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "projections status"})
    @DisplayName("that is to keep the events keeps the program from starting, which says where the reasons are")
    void noSetting(String command) throws InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.add("--axon.axonserver.enabled=true");

        Installation.Ran ran = product.run(arguments.toArray(String[]::new));

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out() + ran.err())
                .contains("axon.axonserver.enabled=true: this program keeps its events in PostgreSQL alone")
                .contains("docs/adr/0045-axon-server-later-and-events-first.md")
                .contains("events copy --to-axon-server")
                .doesNotContain("\tat ");
    }

    @Test
    @DisplayName(
            "that is empty gets all events, proven, then those that came since, and refuses what is no copy of its own")
    void copies(@TempDir Path fresh) throws Exception {
        String server = System.getProperty("axon.server", "");
        assumeTrue(!server.isEmpty(), "no Axon Server: name one that is empty with -Daxon.server=HOST:PORT");
        product.done("organization", "create", "--slug", "acme", "--name", "Acme");
        product.done("server", "create", "--organization", "acme", "--host", "guides.example.test", "--name", "Guides");
        product.done(
                "import", Samples.path("kitchen").resolve("tea").toString(), "--organization", "acme", "--publish");
        product.done("import", large(fresh.resolve("large")).toString(), "--organization", "acme");

        JsonNode first = product.done("events", "copy", "--to-axon-server", server);
        long all = first.path("events").asLong();
        assertThat(all).isGreaterThan(STEPS);
        assertThat(first.path("copied").asLong()).isEqualTo(all);

        product.done("organization", "create", "--slug", "later", "--name", "Later");
        JsonNode second = product.done("events", "copy", "--to-axon-server", server);
        assertThat(second.path("copied").asLong()).isEqualTo(1);
        assertThat(second.path("events").asLong()).isEqualTo(all + 1);

        try (Installation another = Installation.in(fresh.resolve("another"))) {
            another.done("organization", "create", "--slug", "acme", "--name", "Acme");
            assertThat(another.run("events", "copy", "--to-axon-server", server).err())
                    .startsWith("TARGET_DIFFERS: ");
        }
    }

    /** A walkthrough whose events are more than the four MiB that a message to Axon Server may have. */
    private static Path large(Path folder) throws IOException {
        Files.createDirectories(folder);
        StringBuilder index = new StringBuilder("key: large\ntitle: Large\ndescription: Large.\nsteps:\n");
        for (int i = 0; i < STEPS; i++) {
            String text = "Word %d. ".formatted(i).repeat(6000);
            Files.writeString(folder.resolve(i + ".md"), "---\ntitle: Step " + i + "\n---\n" + text + "\n");
            index.append("  - ").append(i).append(".md\n");
        }
        Files.writeString(folder.resolve("walkthrough.yaml"), index);
        return folder;
    }
}

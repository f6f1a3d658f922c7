package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayName("Real tutorials beside the repository")
class SharedContentTest {

    private static final Map<String, Integer> TUTORIALS = Map.of(
            "cloud_tpu_quickstart-en", 7,
            "compute_quickstart-en", 9,
            "compute_short_quickstart-en", 8,
            "connecting_to_gce_instances-en", 3,
            "console_tour_nav-en", 10,
            "debug_quickstart-en", 7,
            "error_reporting_quickstart-en", 6,
            "gke_guestbook-en", 13);

    @Test
    @DisplayName("are imported with all their steps, published, and served with every code fence byte for byte")
    void areImportedAndServed(@TempDir Path folder) throws Exception {
        Path shared = shared();
        Path course = shared.resolve("mastra-course");
        try (Installation product = Installation.in(folder)) {
            Service service = product.serve();
            List<String> tokens = product.tokens("localhost", 2);
            Agent agent = new Agent(product.port(), "localhost", tokens.get(0));

            Map<String, Integer> lesson = imported(product, course.resolve("v1").resolve("01-first-agent"), 1);
            assertThat(lesson).containsOnly(Map.entry("first-agent", 18));
            walk(agent, idOf(product, "first-agent"), files(course.resolve("v1").resolve("01-first-agent")));

            assertThat(imported(product, course.resolve("v1"), 1)).isEqualTo(counts(course.resolve("v1")));
            assertThat(imported(product, shared.resolve("cloud-shell"), 1)).isEqualTo(TUTORIALS);
            assertThat(imported(product, shared.resolve("codetour"), 1)).containsOnly(Map.entry("intro", 3));
            assertThat(imported(product, shared.resolve("github-skills").resolve("introduction-to-github"), 1))
                    .containsOnly(Map.entry("introduction-to-github", 5));

            String memory = idOf(product, "agent-memory");
            Agent.Answer underWay = agent.next(agent.select(memory).stepId());
            assertThat(imported(product, course.resolve("v2"), 2)).isEqualTo(counts(course.resolve("v2")));
            Agent.Answer after = agent.select(memory);
            assertThat(after.stepId())
                    .as("a step keeps its id through versions")
                    .isEqualTo(underWay.stepId());
            Agent other = new Agent(product.port(), "localhost", tokens.get(1));
            walk(other, idOf(product, "first-agent"), files(course.resolve("v2").resolve("01-first-agent")));
            assertThat(service.log()).doesNotContain("WARN", "ERROR", "Exception");
        }
    }

    static Path shared() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path data = at.resolveSibling("shared").resolve("data");
            if (Files.isDirectory(data.resolve("mastra-course"))) {
                return data;
            }
        }
        assumeTrue(false, "skipped: there is no ../shared/data beside the repository");
        throw new AssertionError("unreachable");
    }

    /** Imports, publishes and assigns; the number of steps by key. */
    private static Map<String, Integer> imported(Installation product, Path path, int version) throws Exception {
        JsonNode document = product.done("import", path.toString(), "--publish", "--assign", "localhost");
        Map<String, Integer> steps = new TreeMap<>();
        for (JsonNode one : document.path("walkthroughs")) {
            assertThat(one.path("version").asInt()).as("%s", one.path("key")).isEqualTo(version);
            steps.put(one.path("key").asString(), one.path("steps").asInt());
        }
        return steps;
    }

    private static String idOf(Installation product, String key) throws Exception {
        return product.database().text("SELECT id FROM walkthrough.walkthroughs WHERE key = ?", key);
    }

    /** The steps of each lesson of a course: as many as files. */
    private static Map<String, Integer> counts(Path course) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        try (Stream<Path> lessons = Files.list(course)) {
            for (Path lesson : lessons.toList()) {
                String name =
                        Optional.ofNullable(lesson.getFileName()).orElseThrow().toString();
                counts.put(name.replaceFirst("^[0-9]+-", ""), files(lesson).size());
            }
        }
        return counts;
    }

    private static List<Path> files(Path lesson) throws IOException {
        try (Stream<Path> files = Files.list(lesson)) {
            return files.sorted().toList();
        }
    }

    /** Goes from the first step to the completion; each step serves the code of its file. */
    private static void walk(Agent agent, String walkthrough, List<Path> files) throws IOException {
        Agent.Answer answer = agent.select(walkthrough);
        int fences = 0;
        for (Path file : files) {
            assertThat(answer.document().at("/step/total").asInt()).isEqualTo(files.size());
            for (String fence : fencesOf(Files.readString(file))) {
                assertThat(answer.markdown()).as("%s", file.getFileName()).contains(fence);
                fences++;
            }
            answer = agent.next(answer.stepId());
        }
        assertThat(answer.outcome()).isEqualTo("completed");
        assertThat(fences).as("code fences compared").isGreaterThan(files.size() / 2);
    }

    /** Every code fence with its content, as it stands. */
    private static List<String> fencesOf(String markdown) {
        List<String> fences = new ArrayList<>();
        StringBuilder fence = new StringBuilder();
        boolean inside = false;
        for (String line : markdown.split("(?<=\n)", -1)) {
            boolean mark = line.strip().startsWith("```");
            if (inside || mark) {
                fence.append(line);
            }
            if (mark && inside) {
                fences.add(fence.toString());
                fence.setLength(0);
            }
            inside ^= mark;
        }
        return fences;
    }
}

package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayName("Two real versions of a course")
class SharedCourseTest {

    /** One on each step of the lesson, or as many more as {@code -Dwide=true} asks for. */
    private static final int LEARNERS = Boolean.getBoolean("wide") ? 100 : 18;

    private static final String LESSON = "01-first-agent";

    /** A learner of one copy of the lesson, who has done {@code place} steps of its first version. */
    private record Learner(Agent agent, int place, String current) {}

    @Test
    @DisplayName("lead learners from every step to the end as the policy says, and the plan says so before (R1)")
    void leadToTheEnd(@TempDir Path folder) throws Exception {
        Path course = SharedContentTest.shared().resolve("mastra-course");
        try (Installation product = Installation.in(folder)) {
            Service service = product.serve();
            List<String> tokens = product.tokens("localhost", LEARNERS);
            List<Path> v1 = files(course.resolve("v1").resolve(LESSON));
            List<Path> v2 = files(course.resolve("v2").resolve(LESSON));
            assertThat(v1).as("a learner for each step").hasSizeLessThanOrEqualTo(LEARNERS);
            for (String policy : List.of("carry", "pin", "restart")) {
                String key = "lesson-" + policy;
                imported(product, course.resolve("v1").resolve(LESSON), key, "carry");
                String id = product.database().text("SELECT id FROM walkthrough.walkthroughs WHERE key = ?", key);
                List<Learner> learners = new ArrayList<>();
                for (String token : tokens) {
                    Agent agent = new Agent(product.port(), "localhost", token);
                    learners.add(walk(agent, id, learners.size() % v1.size(), v1));
                }
                JsonNode plan = product.done(
                        "plan",
                        course.resolve("v2").resolve(LESSON).toString(),
                        "--organization",
                        "demo",
                        "--key",
                        key);
                long events = product.database().events();
                JsonNode after = imported(product, course.resolve("v2").resolve(LESSON), key, policy);
                assertThat(product.database().events()).isGreaterThan(events);
                assertThat(after.at("/walkthroughs/0/effects"))
                        .as("what publishing says it did, and what the plan said it would do")
                        .isEqualTo(effects(plan, policy));
                for (Learner learner : learners) {
                    finish(learner, id, policy, policy.equals("pin") ? v1 : v2);
                }
                assertThat(product.database()
                                .text(
                                        "SELECT count(*) FROM eventstore.domain_events"
                                                + " WHERE payload_type = ? AND aggregate_identifier IN"
                                                + " (SELECT id FROM walkthrough.walkthrough_progress"
                                                + " WHERE walkthrough_id = ?)",
                                        policy.equals("restart") ? "AttemptEnded" : "AttemptCarried",
                                        id))
                        .as("attempts that were touched by %s", policy)
                        .isEqualTo(String.valueOf(touched(learners, policy)));
            }
            assertThat(service.log()).doesNotContain("WARN", "ERROR", "Exception");
        }
    }

    private static JsonNode effects(JsonNode plan, String policy) {
        for (JsonNode effects : plan.at("/walkthroughs/0/plan/policies")) {
            if (effects.path("policy").asString().equals(policy)) {
                return effects;
            }
        }
        throw new AssertionError("no effects of " + policy + " in " + plan);
    }

    /** An attempt that stands untouched on the first step need not end for another to begin there. */
    private static long touched(List<Learner> learners, String policy) {
        return switch (policy) {
            case "carry" -> learners.size();
            case "pin" -> 0;
            default -> learners.stream().filter(learner -> learner.place() > 0).count();
        };
    }

    private static JsonNode imported(Installation product, Path lesson, String key, String policy) throws Exception {
        return product.done("import", lesson.toString(), "--key", key, "--publish", policy, "--assign", "localhost");
    }

    private static Learner walk(Agent agent, String id, int place, List<Path> files) throws IOException {
        Agent.Answer answer = agent.select(id);
        for (int i = 0; i < place; i++) {
            assertShows(answer, files.get(i));
            answer = agent.next(answer.stepId());
        }
        return new Learner(agent, place, answer.stepId());
    }

    /** Both versions have the same steps in the same order, so only place, attempt and words differ by policy. */
    private static void finish(Learner learner, String id, String policy, List<Path> files) throws IOException {
        Agent.Answer answer = learner.agent().select(id);
        boolean again = policy.equals("restart") && learner.place() > 0;
        assertThat(answer.outcome()).isEqualTo(again ? "restarted" : "resumed");
        assertThat(answer.document().path("content_updated_from").asInt()).isEqualTo(policy.equals("pin") ? 0 : 1);
        assertThat(answer.attempt()).isEqualTo(again ? 2 : 1);
        assertThat(answer.document().path("version").asInt()).isEqualTo(policy.equals("pin") ? 1 : 2);
        for (int i = again ? 0 : learner.place(); i < files.size(); i++) {
            assertThat(answer.document().at("/step/number").asInt()).isEqualTo(i + 1);
            assertShows(answer, files.get(i));
            answer = learner.agent().next(answer.stepId());
        }
        assertThat(answer.outcome()).isEqualTo("completed");
        assertThat(answer.document().path("progress_percent").asInt()).isEqualTo(100);
        assertThat(answer.document().path("completed_steps").asInt()).isEqualTo(files.size());
    }

    /** The step's code is what stands in the file of its version. */
    private static void assertShows(Agent.Answer answer, Path file) throws IOException {
        List<String> fences = Pattern.compile("(?ms)^```[^\n]*\n.*?^```$")
                .matcher(Files.readString(file))
                .results()
                .map(MatchResult::group)
                .toList();
        for (String fence : fences) {
            assertThat(answer.markdown()).as("%s", file.getFileName()).contains(fence);
        }
    }

    private static List<Path> files(Path lesson) throws IOException {
        try (Stream<Path> files = Files.list(lesson)) {
            return files.sorted().toList();
        }
    }
}

package dev.walkthroughs.bootstrap.endtoend;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayName("Content that changes under learners")
class ReorderedContentTest {

    private static final String BEFORE = "abcdef";

    /** What becomes of the steps a to f; capitals are new. */
    private static final Map<String, String> CHANGES = new TreeMap<>(Map.ofEntries(
            Map.entry("first-deleted", "bcdef"),
            Map.entry("middle-deleted", "abdef"),
            Map.entry("last-deleted", "abcde"),
            Map.entry("all-following-deleted", "abc"),
            Map.entry("all-but-one-deleted", "d"),
            Map.entry("reversed", "fedcba"),
            Map.entry("rotated", "defabc"),
            Map.entry("inserted-in-front", "Xabcdef"),
            Map.entry("inserted-behind", "abcdefX"),
            Map.entry("inserted-between", "abcXdYef"),
            Map.entry("shuffled-and-inserted", "cXaYfbZed"),
            Map.entry("deleted-shuffled-and-inserted", "XfYbdZ"),
            Map.entry("unchanged", "abcdef")));

    @Test
    @DisplayName("leads each of them through exactly what is left to do, from wherever they stand (R1 to R4)")
    void leadsThroughWhatIsLeft(@TempDir Path folder) throws Exception {
        try (Installation product = Installation.in(folder.resolve("product"))) {
            Service service = product.serve();
            List<String> tokens = product.tokens("localhost", 2 * BEFORE.length());
            Map<String, String> before = new LinkedHashMap<>();
            CHANGES.keySet().forEach(key -> before.put(key, BEFORE));
            publish(product, folder.resolve("v1"), before);
            Map<String, String> ids = new TreeMap<>();
            for (JsonNode row : new Agent(product.port(), "localhost", null).rows()) {
                ids.put(row.path("title").asString(), row.path("id").asString());
            }
            Map<String, Learner> learners = new LinkedHashMap<>();
            for (String key : CHANGES.keySet()) {
                for (int i = 0; i < tokens.size(); i++) {
                    Agent agent = new Agent(product.port(), "localhost", tokens.get(i));
                    learners.put(key + " " + i, Learner.at(i / 2, agent, requireNonNull(ids.get(key), key)));
                }
            }

            publish(product, folder.resolve("v2"), CHANGES);

            for (String key : CHANGES.keySet()) {
                for (int i = 0; i < tokens.size(); i++) {
                    boolean selects = i % 2 == 0;
                    requireNonNull(learners.get(key + " " + i))
                            .goesOn(key + ", standing on " + BEFORE.charAt(i / 2), CHANGES.get(key), selects);
                }
            }
            assertThat(product.database()
                            .texts("SELECT payload ->> 'step' FROM eventstore.domain_events"
                                    + " WHERE payload_type = 'StepCompleted'"
                                    + " GROUP BY aggregate_identifier, payload ->> 'step' HAVING count(*) > 1"))
                    .as("steps completed twice by one learner")
                    .isEmpty();
            assertThat(service.log()).doesNotContain("WARN", "ERROR", "Exception");
        }
    }

    /** What R2 to R4 leave to do for who did the steps in front of a place, by the words of the rules alone. */
    private record Rest(List<String> toServe, int done) {

        static Rest of(int place, String after) {
            List<String> fresh = letters(after);
            List<String> unfinished = letters(BEFORE.substring(place));
            Optional<String> pointer =
                    unfinished.stream().filter(fresh::contains).findFirst();
            if (pointer.isEmpty()) {
                return new Rest(List.of(), place);
            }
            int at = fresh.indexOf(pointer.get());
            List<String> order = new ArrayList<>(fresh.subList(at, fresh.size()));
            order.addAll(fresh.subList(0, at));
            Set<String> old = Set.copyOf(letters(BEFORE));
            return new Rest(
                    order.stream()
                            .filter(step -> old.contains(step) ? unfinished.contains(step) : fresh.indexOf(step) > at)
                            .toList(),
                    place);
        }
    }

    private record Learner(Agent agent, String walkthrough, int place, String current) {

        static Learner at(int place, Agent agent, String walkthrough) throws IOException {
            Agent.Answer answer = agent.select(walkthrough);
            for (int i = 0; i < place; i++) {
                answer = agent.next(answer.stepId());
            }
            assertThat(answer.document().at("/step/title").asString()).isEqualTo("Step " + BEFORE.charAt(place));
            return new Learner(agent, walkthrough, place, answer.stepId());
        }

        void goesOn(String who, String after, boolean selects) throws IOException {
            Rest rest = Rest.of(place, after);
            boolean stands = after.indexOf(BEFORE.charAt(place)) >= 0;
            List<String> expected = selects || !stands
                    ? rest.toServe()
                    : rest.toServe().subList(1, rest.toServe().size());
            Agent.Answer answer = selects ? agent.select(walkthrough) : agent.next(current);
            assertThat(answer.document().path("content_updated_from").asInt())
                    .as("updated from, %s", who)
                    .isEqualTo(after.equals(BEFORE) ? 0 : 1);
            List<String> served = new ArrayList<>();
            int done = rest.done() + (selects || !stands ? 0 : 1);
            while (!answer.outcome().equals("completed")) {
                served.add(answer.document().at("/step/title").asString().substring("Step ".length()));
                int required = rest.done() + rest.toServe().size();
                assertThat(answer.document().path("completed_steps").asInt())
                        .as(who)
                        .isEqualTo(done);
                assertThat(answer.document().path("required_steps").asInt())
                        .as(who)
                        .isEqualTo(required);
                assertThat(answer.document().path("progress_percent").asInt())
                        .as(who)
                        .isEqualTo(done * 100 / required);
                String id = answer.stepId();
                answer = agent.next(id);
                Agent.Answer again = agent.next(id);
                assertThat(again.document().path("current_step_id"))
                        .as("the same call again, %s", who)
                        .isEqualTo(answer.document().path("current_step_id"));
                done++;
            }
            assertThat(served).as(who).isEqualTo(expected);
            assertThat(answer.document().path("progress_percent").asInt())
                    .as(who)
                    .isEqualTo(100);
            assertThat(answer.document().path("completed_steps").asInt())
                    .as(who)
                    .isEqualTo(done);
            assertThat(answer.document().path("attempt").asInt()).as(who).isEqualTo(1);
        }
    }

    /** Writes a folder for each walkthrough, and imports them all at once. */
    private static void publish(Installation product, Path content, Map<String, String> walkthroughs) throws Exception {
        for (Map.Entry<String, String> one : walkthroughs.entrySet()) {
            Path folder = Files.createDirectories(content.resolve(one.getKey()));
            Files.writeString(
                    folder.resolve("walkthrough.yaml"),
                    "key: " + one.getKey() + "\ntitle: " + one.getKey() + "\nsteps:\n"
                            + String.join(
                                    "",
                                    letters(one.getValue()).stream()
                                            .map(step -> "  - " + file(step) + "\n")
                                            .toList()));
            for (String step : letters(one.getValue())) {
                Files.writeString(folder.resolve(file(step)), "---\ntitle: Step " + step + "\n---\nDo " + step + ".\n");
            }
        }
        product.done("import", content.toString(), "--publish", "--assign", "localhost");
    }

    private static String file(String step) {
        return (Character.isUpperCase(step.charAt(0)) ? "new-" : "old-") + step.toLowerCase(Locale.ROOT) + ".md";
    }

    private static List<String> letters(String word) {
        return Stream.of(word.split("")).filter(letter -> !letter.isEmpty()).toList();
    }
}

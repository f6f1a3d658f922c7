package dev.walkthroughs.bootstrap.format.spill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.domain.walkthrough.StepNotes;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Walkthroughs on their way in")
class SpilledWalkthroughsTest {

    private static final int KEPT = 1000;

    private static SourceWalkthrough walkthrough(int number) {
        SourceStep full = new SourceStep(
                "first",
                "Größe \uD83D\uDE00",
                "Half a pair \uD800, a NUL \0 and \u202E.\n".repeat(number),
                number + "/first.md",
                7,
                "second",
                List.of(3, 9),
                new StepNotes("For the agent.", 5, List.of("old", "older"), true),
                Map.of("replaces", 4, "title", 2));
        SourceStep bare = new SourceStep("second", "", "", number + "/second.md", 1, null);
        return number % 2 == 0
                ? new SourceWalkthrough(
                        "key-" + number,
                        "Title",
                        "Words.",
                        List.of("a", "b"),
                        12,
                        number + "/walkthrough.yaml",
                        "first",
                        List.of(full, bare))
                : new SourceWalkthrough("key-" + number, "Title", "", List.of(), null, "f", null, List.of());
    }

    @Test
    @DisplayName("are the same from the file as from memory, in their order and each as often as it is asked for")
    void comeBackAsTheyWere() {
        List<SourceWalkthrough> given = IntStream.range(0, 60)
                .mapToObj(SpilledWalkthroughsTest::walkthrough)
                .toList();

        List<SourceWalkthrough> spilled = new SpilledWalkthroughs(KEPT);
        spilled.addAll(given);

        assertThat(spilled).isEqualTo(given).isEqualTo(given);
        assertThat(spilled.get(58)).isEqualTo(given.get(58));
    }

    @Test
    @DisplayName("are held in memory up to a bound, and beyond it not, however many there are")
    void doNotStayInMemory() {
        List<SourceWalkthrough> spilled = new SpilledWalkthroughs(KEPT);
        for (int number = 0; number < 60; number++) {
            spilled.add(walkthrough(number));
        }
        Set<SourceWalkthrough> objects = Collections.newSetFromMap(new IdentityHashMap<>());
        objects.addAll(spilled);
        objects.addAll(spilled);
        assertThat(objects.size())
                .as("what is kept is one object however often it is asked for, what is not is two")
                .isBetween(100, 119);
    }
}

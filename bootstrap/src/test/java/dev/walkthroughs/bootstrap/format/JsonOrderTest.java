package dev.walkthroughs.bootstrap.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.source.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An export of another platform")
class JsonOrderTest {

    private final Path folder;

    JsonOrderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Steps A, B, C in the order of the file; each column has their values, ~ for none. */
    @ParameterizedTest(name = "displayOrder {0}, nextStepReference {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    0 1 2 | 1 2 null    | a b c |
                    1 2 3 | 1 2 null    | a b c |
                    3 1 2 | null 2 0    | b c a |
                    ~ ~ ~ | 1 2 null    | a b c |
                    ~ ~ ~ | ~ ~ ~       | a b c |
                    2 1 0 | ~ ~ ~       | c b a |
                    9 -4 5 | ~ ~ ~      | b c a |
                    1 2 3 | 1 2 3       | a b c | "nextStepReference" of step 2 ("C") is 3, out of the range 0 to 2
                    1 2 3 | 1 2 2       | a b c | "nextStepReference" of step 2 ("C") leads to the step itself
                    1 2 3 | 1 2 -1      | a b c | "nextStepReference" of step 2 ("C") is -1, out of the range 0 to 2
                    3 2 1 | 1 1 null    | c b a | "nextStepReference" of step 1 ("B") leads to the step itself; do not lead through every step once
                    1 3 2 | 1 2 null    | a b c | of step 0 ("A") leads to step 1 ("B"), but by "displayOrder" step 2 ("C") follows; of step 2 ("C") ends the walkthrough, but by "displayOrder" step 1 ("B") follows
                    1 2 3 | 1 2 0       | a b c | do not lead through every step once
                    3 1 2 | 1 null 1    | b c a | do not lead through every step once
                    1 2 3 | null null null | a b c | do not lead through every step once
                    1 1 0 | ~ ~ ~       | c a b | "displayOrder" of step 0 ("A") and of step 1 ("B") is the same
                    3 ~ 1 | ~ ~ ~       | a b c | Some steps have no "displayOrder"
                    """, quoteCharacter = '\'')
    @DisplayName("is ordered by references that make one chain, else by displayOrder")
    void ordersSteps(String order, String next, String expected, String warnings) throws IOException {
        String[] orders = order.strip().split(" ", -1);
        String[] nexts = next.strip().split(" ", -1);
        Contents.write(
                folder,
                "x.json",
                JsonFormatTest.steps(
                        JsonFormatTest.step("A", orders[0], nexts[0]),
                        JsonFormatTest.step("B", orders[1], nexts[1]),
                        JsonFormatTest.step("C", orders[2], nexts[2])));

        Reading reading = Contents.read(folder.resolve("x.json"));

        assertThat(Contents.keys(Contents.only(reading)))
                .containsExactly(expected.strip().split(" ", -1));
        List<String> expectedWarnings = warnings == null ? List.of() : List.of(warnings.split("; ", -1));
        assertThat(reading.findings()).hasSameSizeAs(expectedWarnings);
        for (int i = 0; i < expectedWarnings.size(); i++) {
            assertThat(Contents.findings(reading).get(i))
                    .startsWith("WARNING x.json:")
                    .contains(expectedWarnings.get(i));
        }
    }
}

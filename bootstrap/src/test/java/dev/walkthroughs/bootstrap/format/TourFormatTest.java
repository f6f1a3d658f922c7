package dev.walkthroughs.bootstrap.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.source.Reading;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A code tour")
class TourFormatTest {

    private final Path folder;

    TourFormatTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    @DisplayName("is read with the places it points at in words")
    void readsPlaces() throws IOException {
        Reading reading = Contents.read(Contents.sample("tour"));

        assertThat(reading.findings()).isEmpty();
        SourceWalkthrough tour = Contents.only(reading);
        assertThat(tour.key()).isEqualTo("around-the-house");
        assertThat(tour.title()).isEqualTo("Around the house");
        assertThat(tour.description()).isEqualTo("Where things are");
        assertThat(Contents.titles(tour))
                .containsExactly(
                        "📌 The door",
                        "The stairs",
                        "It is dark down here, and whoever goes down has to take a…",
                        "Tiles.");
        assertThat(Contents.keys(tour))
                .containsExactly(
                        "the-door", "the-stairs", "it-is-dark-down-here-and-whoever-goes-down-has-to-take-a", "tiles");
        assertThat(tour.steps())
                .extracting(SourceStep::body)
                .containsExactly(
                        "Here you come in.",
                        "File: `src/stairs.ts`, line 436\n\nMind the `third` step.",
                        "Folder: `src/cellar`\n\nIt is dark down here, and whoever goes down has to take a lamp along, or a candle at least.",
                        "File: `src/roof.ts`, lines 3 to 9\n\nCommand of the editor: `editor.fold`\n\nTiles.");
        assertThat(tour.steps()).extracting(SourceStep::line).startsWith(6, 12);
    }

    @Test
    @DisplayName("names every fault with its line")
    void namesFaults() throws IOException {
        Contents.write(
                folder,
                "1 - a.tour",
                """
                {
                  "description": 5,
                  "steps": [
                    "text",
                    {},
                    {"title": ["no"], "description": "Text.",
                     "line": "many"},
                    {"file": "a.ts", "line": 0},
                    {"uri": "x`y``z", "pattern": "^a", "title": ""}
                  ]
                }
                """,
                "b.tour",
                "{\n \"title\": \"B\",\n \"steps\": [}\n",
                "c.tour",
                "[]",
                "d.tour",
                "",
                "e.tour",
                "{\"title\": \"E\", \"title\": \"F\"}\n[]",
                "f.tour",
                "{\"title\": \"F\", \"steps\": []}",
                "g.tour",
                "[".repeat(200));

        Reading reading = Contents.read(folder);

        assertThat(reading.walkthroughs()).extracting(SourceWalkthrough::key).containsExactly("a", "f");
        assertThat(Contents.only(reading).steps().get(2).body()).isEqualTo("Address: ``` x`y``z ```");
        assertThat(Contents.findings(reading))
                .containsExactlyInAnyOrder(
                        "ERROR 1 - a.tour:1: \"title\" is missing. Add it.",
                        "ERROR 1 - a.tour:2: \"description\" must be text, not a number; put it in quotes.",
                        "ERROR 1 - a.tour:4: A step must be an object with \"description\", not text.",
                        "ERROR 1 - a.tour:5: This step has no \"description\" and names no place in the code. Write one.",
                        "ERROR 1 - a.tour:6: \"title\" must be text, not a list.",
                        "ERROR 1 - a.tour:8: \"line\" must be a whole number from 1 to 2147483647.",
                        "ERROR b.tour:3: This is not JSON: Unexpected close marker '}': expected ']'.",
                        "ERROR c.tour:1: A tour is a JSON object with \"title\" and \"steps\", not a list.",
                        "ERROR d.tour: The file is empty; a JSON object is expected.",
                        "ERROR e.tour:1: \"title\" stands twice in one object; the first counts. Keep one.",
                        "ERROR e.tour:2: Something follows the end of the JSON document. Remove it.",
                        "WARNING f.tour:1: There are no steps yet. That will do for a draft; to be published, it needs at least one.",
                        "ERROR g.tour:1: This JSON is nested deeper than 100 levels, or holds a number or name of absurd length.");
    }
}

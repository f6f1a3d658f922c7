package dev.walkthroughs.bootstrap.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.source.Reading;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.domain.walkthrough.StepNotes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What front matter says beside key and title")
class NotesTest {

    private final Path folder;

    NotesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    @DisplayName("goes with the step, also with a numbered one, and gives way to the manifest")
    void isRead() throws IOException {
        String a = """
                ---
                replaces: old
                substantial: true
                estimated_minutes: 5
                agent: |
                  Ask first.

                  ```sh
                  make  # with blanks
                  ```
                ---
                Text.
                """;
        Contents.write(folder, "tea/walkthrough.yaml", """
                title: Tea
                steps:
                  - a.md
                  - file: b.md
                    replaces: [x, y.z]
                    substantial: false
                    agent: Wait.
                """, "tea/a.md", a, "tea/b.md", a, "numbered/01-a.md", a);

        Reading tea = Contents.read(folder.resolve("tea"));
        Reading numbered = Contents.read(folder.resolve("numbered"));

        StepNotes notes = new StepNotes("Ask first.\n\n```sh\nmake  # with blanks\n```\n", 5, List.of("old"), true);
        assertThat(tea.findings()).isEmpty();
        assertThat(Contents.only(tea).steps())
                .extracting(SourceStep::notes)
                .containsExactly(notes, new StepNotes("Wait.", 5, List.of("x", "y.z"), false));
        assertThat(Contents.only(numbered).steps())
                .extracting(SourceStep::notes)
                .containsExactly(notes);
    }

    @Test
    @DisplayName("has to be of the right type, or is named with its line")
    void namesFaults() throws IOException {
        String many = IntStream.range(0, 101).mapToObj(i -> "k" + i).collect(Collectors.joining(", ", "[", "]"));
        Contents.write(
                folder,
                "walkthrough.yaml",
                "title: T\nsteps:\n  - a.md\n  - file: b.md\n    substantial: often\n    verbatim: true\n  - c.md\n",
                "a.md",
                "---\nreplaces: [ok, 7, Not ok]\nsubstantial: \"true\"\nestimated_minutes: 10081\nagent: [x]\nverbatim: 1\n---\nText.\n",
                "b.md",
                "---\nreplaces: {a: b}\nestimated_minutes: 0\nagent: 5\n---\nText.\n",
                "c.md",
                "---\nreplaces: " + many + "\nagent: ''\nestimated_minutes: 1.5\n---\nText.\n");

        assertThat(Contents.findings(Contents.read(folder)))
                .containsExactlyInAnyOrder(
                        "ERROR a.md:2: Each item of \"replaces\" must be text that is not blank, not a number; put it in quotes.",
                        "ERROR a.md:2: \"replaces\" must be 1 to 100 of a-z, 0-9, '.', '_', '-', and begin with a letter or digit; \"not-ok\" would do.",
                        "ERROR a.md:3: \"substantial\" must be true or false, without quotes, not text.",
                        "ERROR a.md:4: \"estimated_minutes\" must be a whole number from 1 to 10080.",
                        "ERROR a.md:5: \"agent\" must be text, not a list.",
                        "ERROR a.md:6: \"verbatim\" must be true or false, without quotes, not a number.",
                        "ERROR walkthrough.yaml:5: \"substantial\" must be true or false, without quotes, not text.",
                        "WARNING walkthrough.yaml:6: \"verbatim\" is not a key this format knows, and is ignored. Known are: agent, estimated_minutes, file, key, replaces, substantial, title.",
                        "ERROR b.md:2: \"replaces\" must be a list, not a group of keys.",
                        "ERROR b.md:3: \"estimated_minutes\" must be a whole number from 1 to 10080.",
                        "ERROR b.md:4: \"agent\" must be text, not a number; put it in quotes.",
                        "ERROR c.md:2: There are 101 keys in \"replaces\"; 100 are allowed. Make a new step of it.",
                        "ERROR c.md:4: \"estimated_minutes\" must be a whole number from 1 to 10080.");
    }

    @Test
    @DisplayName("may be that the text behind it is the body as it stands")
    void readsVerbatim() throws IOException {
        Contents.write(
                folder,
                "walkthrough.yaml",
                "title: T\n",
                "a.md",
                "---\ntitle: A\nverbatim: true\n---\n\n# A\r\n---\n \n",
                "b.md",
                "---\r\ntitle: B\r\nverbatim: true\r\n---\r\n\r\nB\r\n",
                "c.md",
                "---\nverbatim: true\n---");

        Reading reading = Contents.read(folder);

        assertThat(Contents.only(reading).steps())
                .extracting(SourceStep::body)
                .containsExactly("\n# A\r\n---\n \n", "\nB\n", "");
        assertThat(Contents.only(reading).steps()).extracting(SourceStep::line).containsExactly(5, 5, 4);
        assertThat(Contents.titles(Contents.only(reading))).containsExactly("A", "B", "C");
    }
}

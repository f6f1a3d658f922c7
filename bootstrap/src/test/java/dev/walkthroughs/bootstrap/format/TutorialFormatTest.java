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

@DisplayName("A tutorial in one file")
class TutorialFormatTest {

    private final Path folder;

    TutorialFormatTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    @DisplayName("is taken apart at its second-level headings, each step with the link definitions it uses")
    void takesApart() throws IOException {
        Reading reading = Contents.read(Contents.sample("tutorial/make_tea-en.md"));

        assertThat(reading.findings()).isEmpty();
        SourceWalkthrough tea = Contents.only(reading);
        assertThat(tea.key()).isEqualTo("make_tea-en");
        assertThat(tea.title()).isEqualTo("Make tea");
        assertThat(tea.description()).isEqualTo("Tea for one, in four minutes.");
        assertThat(tea.file()).isEqualTo("make_tea-en.md");
        assertThat(Contents.keys(tea)).containsExactly("boil-water", "pour", "wait");
        assertThat(Contents.titles(tea)).containsExactly("Boil water", "Pour", "Wait");
        assertThat(tea.steps()).extracting(SourceStep::line).containsExactly(7, 16, 20);
        assertThat(tea.steps().get(0).body())
                .startsWith("Use a [kettle][kettle].\n\n```sh\n## not a heading\nboil --water\n```")
                .endsWith("[kettle]: https://example.org/kettle");
        assertThat(tea.steps().get(1).body()).endsWith("[kettle]: https://example.org/kettle");
    }

    @Test
    @DisplayName("keeps an introduction of more than a plain sentence as a step of its own")
    void keepsTheIntroduction() throws IOException {
        Contents.write(folder, "a.md", "# A\n\nRead [this](x.md) first.\n\nThen go on.\n\n## Introduction\n\nText.\n");

        SourceWalkthrough a = Contents.only(Contents.read(folder));

        assertThat(a.description()).isEmpty();
        assertThat(a.steps())
                .containsExactly(
                        new SourceStep(
                                "overview",
                                "Overview",
                                "Read [this](x.md) first.\n\nThen go on.",
                                "a.md",
                                3,
                                "introduction"),
                        new SourceStep("introduction", "Introduction", "Text.", "a.md", 9, null));
    }

    @Test
    @DisplayName("tells that tags in front of the first step are left out, and reads the duration from one")
    void leavesTagsOut() throws IOException {
        Contents.write(
                folder,
                "a.md",
                "# A\n\n<walkthrough-tutorial-duration duration=\"15\"></walkthrough-tutorial-duration>\n\n## S\n\nText.\n");

        Reading reading = Contents.read(folder);

        assertThat(Contents.only(reading).estimatedMinutes()).isEqualTo(15);
        assertThat(Contents.titles(Contents.only(reading))).containsExactly("S");
        assertThat(Contents.findings(reading))
                .containsExactly(
                        "NOTICE a.md:3: Tags, comments and link definitions in front of the first step show nothing, and are left out.");
    }

    @Test
    @DisplayName("keeps a heading that says more than its text, and numbers a title that comes twice")
    void keepsHeadingsAndNumbersTitles() throws IOException {
        Contents.write(
                folder, "a.md", "## Go [on](b.md)\n\nText.\n\n## Try it\nOne.\n\n## Try it\n\nTwo.\n\n## Last\n");

        Reading reading = Contents.read(folder);

        assertThat(Contents.only(reading).title()).isEqualTo("A");
        assertThat(Contents.keys(Contents.only(reading))).containsExactly("go-on", "try-it", "try-it-2", "last");
        assertThat(Contents.only(reading).steps().get(0).body()).isEqualTo("## Go [on](b.md)\n\nText.");
        assertThat(Contents.findings(reading))
                .containsExactly(
                        "WARNING a.md:8: Another step has the same title, \"Try it\", so this one gets the key \"try-it-2\", which changes when steps move. Give it a title of its own.",
                        "WARNING a.md:12: The step that begins here has a title and no text.");
    }

    @Test
    @DisplayName("is refused without steps, and a step without title")
    void refusesFaults() throws IOException {
        Contents.write(
                folder,
                "a.md",
                "# A\n\nText.\n",
                "b.md",
                "# B\n\n##\n\nText.\n\n## " + "x".repeat(201) + "\n\nText.\n\n## C\n\nText.\n");

        assertThat(Contents.findings(Contents.read(folder)))
                .containsExactlyInAnyOrder(
                        "ERROR a.md: There is no second-level heading (## …) in this file, so it has no steps. Put one in front of each step.",
                        "ERROR b.md:3: This heading has no text, and a step needs a title. Write one.",
                        "ERROR b.md:7: The title has 201 characters; 200 are allowed. Shorten it.");
    }

    @Test
    @DisplayName("may have front matter, and lines keep their numbers")
    void readsFrontMatter() throws IOException {
        Contents.write(folder, "a.md", "---\nkey: tea\ntitle: Tea\nauthor: me\n---\n# A\n\n## Pour\n\nText.\n");

        Reading reading = Contents.read(folder);

        assertThat(Contents.only(reading).key()).isEqualTo("tea");
        assertThat(Contents.only(reading).title()).isEqualTo("Tea");
        assertThat(Contents.only(reading).steps())
                .containsExactly(new SourceStep("pour", "Pour", "Text.", "a.md", 10, null));
        assertThat(Contents.findings(reading))
                .containsExactly(
                        "WARNING a.md:4: \"author\" is not a key this format knows, and is ignored. Known are: key, title.");
    }
}

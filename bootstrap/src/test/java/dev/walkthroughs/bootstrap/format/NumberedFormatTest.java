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

@DisplayName("A folder of numbered files")
class NumberedFormatTest {

    private final Path folder;

    NumberedFormatTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    @DisplayName("is read in the order of the numbers, gaps or not, with the review last")
    void readsInOrder() throws IOException {
        Reading reading = Contents.read(Contents.sample("numbered/01-soup"));

        assertThat(reading.findings()).isEmpty();
        SourceWalkthrough soup = Contents.only(reading);
        assertThat(soup.key()).isEqualTo("soup");
        assertThat(soup.title()).isEqualTo("Soup");
        assertThat(soup.steps())
                .containsExactly(
                        new SourceStep(
                                "boil-water", "Boil water", "Fill the *large* pot.", "01-boil-water.md", 3, "add-salt"),
                        new SourceStep(
                                "add-salt",
                                "Add salt",
                                "A spoon will do.\n\n## Not too much\n\nTaste it.",
                                "03-add-salt.md",
                                3,
                                "review"),
                        new SourceStep("review", "Review", "You made soup.", "x-review.md", 3, null));
    }

    @Test
    @DisplayName("may be one of several, in their order")
    void readsSeveral() throws IOException {
        Reading reading = Contents.read(Contents.sample("numbered"));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.walkthroughs()).extracting(SourceWalkthrough::key).containsExactly("soup", "bread");
        assertThat(reading.walkthroughs().get(1).steps())
                .containsExactly(
                        new SourceStep("knead", "Knead", "Knead for ten minutes.", "02-bread/1-knead.md", 1, null));
    }

    @Test
    @DisplayName("keeps a heading that says more than the title, or does not come first")
    void keepsHeadings() throws IOException {
        Contents.write(
                folder,
                "01-a.md",
                "# See [there](https://example.org)\n\nText.",
                "02-b.md",
                "Before.\n\n# The title\n\nText.",
                "03-c.md",
                "\n\nSetext\ntitle\n======\nText.",
                "04-d.md",
                "# Use `x`\nText.");

        assertThat(Contents.only(Contents.read(folder)).steps())
                .containsExactly(
                        new SourceStep(
                                "a", "See there", "# See [there](https://example.org)\n\nText.", "01-a.md", 1, "b"),
                        new SourceStep("b", "The title", "Before.\n\n# The title\n\nText.", "02-b.md", 1, "c"),
                        new SourceStep("c", "Setext title", "Text.", "03-c.md", 6, "d"),
                        new SourceStep("d", "Use x", "Text.", "04-d.md", 2, null));
    }

    @Test
    @DisplayName("names two files of one number or one key, and what is left out")
    void namesClashes() throws IOException {
        Contents.write(
                folder,
                "01-a.md",
                "Text.",
                "1-b.md",
                "Text.",
                "02-same.md",
                "Text.",
                "03-Same.md",
                "Text.",
                "notes.md",
                "Text.",
                "04-data.txt",
                "Text.",
                "image.png",
                "Text.",
                "05-more/01-a.md",
                "Text.");

        assertThat(Contents.findings(Contents.read(folder)))
                .containsExactlyInAnyOrder(
                        "ERROR 1-b.md: This and 01-a.md both have the number 1, so nothing says which comes first. Renumber one.",
                        "ERROR 03-Same.md: This step and 02-same.md both have the key \"same\". Rename one file, or give one a key of its own.",
                        "WARNING notes.md: This file is left out: a step is named like 04-next-thing.md, or x-review.md if it comes last.",
                        "WARNING 04-data.txt: This file is left out: a step is named like 04-next-thing.md, or x-review.md if it comes last.",
                        "WARNING 05-more: This folder is left out, because numbered files stand beside it. Import it on its own.");
    }

    @Test
    @DisplayName("names two lessons of one number or one key")
    void namesClashesOfLessons() throws IOException {
        Contents.write(folder, "01-a/1-x.md", "X.", "1-b/1-x.md", "X.", "2-a/1-x.md", "X.", "loose.md", "X.");

        assertThat(Contents.findings(Contents.read(folder)))
                .containsExactlyInAnyOrder(
                        "ERROR 1-b: This and 01-a both have the number 1, so nothing says which comes first. Renumber one.",
                        "ERROR 2-a: This walkthrough and 01-a both have the key \"a\". Rename one.",
                        "WARNING loose.md: This file is in no lesson's folder, and is left out.");
    }

    @Test
    @DisplayName("says what it looks for where there is none of it")
    void saysWhatIsMissing() throws IOException {
        Contents.write(folder, "a.md", "Text.");

        assertThat(Contents.findings(new NumberedFormat().read(folder)))
                .contains(
                        "ERROR .: No file here is named like 01-introduction.md. Number the files, or name another folder.");
        assertThat(Contents.findings(new NumberedFormat().read(folder.resolve("a.md"))))
                .containsExactly("ERROR a.md: This is a file. Name the folder that holds the numbered files.");
    }
}

package dev.walkthroughs.bootstrap.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.source.Reading;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.domain.walkthrough.StepNotes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A walkthrough as code")
class FolderFormatTest {

    private static final String STEP = "# A step\n\nDo it.\n";

    private final Path folder;

    FolderFormatTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    @DisplayName("is read with everything its manifest and front matter say")
    void readsEverything() throws IOException {
        Reading reading = Contents.read(Contents.sample("folder/first-deployment"));

        assertThat(reading.findings()).isEmpty();
        SourceWalkthrough walkthrough = Contents.only(reading);
        assertThat(walkthrough.key()).isEqualTo("first-deployment");
        assertThat(walkthrough.title()).isEqualTo("Your first deployment");
        assertThat(walkthrough.description()).isEqualTo("From an empty folder to a running service.");
        assertThat(walkthrough.tags()).containsExactly("deploy", "beginners");
        assertThat(walkthrough.estimatedMinutes()).isEqualTo(20);
        assertThat(walkthrough.file()).isEqualTo("walkthrough.yaml");
        assertThat(walkthrough.firstKey()).isEqualTo("build-it");
        assertThat(walkthrough.steps())
                .containsExactly(
                        new SourceStep(
                                        "build-it",
                                        "Build it",
                                        "Run the build:\n\n```sh\nmake   all\t# a tab and three blanks\n```",
                                        "build.md",
                                        6,
                                        "ship-it")
                                .with(StepNotes.NONE, Map.of("key", 2, "title", 3)),
                        new SourceStep(
                                "ship-it",
                                "Ship it",
                                "# Sending it away\n\nCopy the archive to the server.",
                                "ship.md",
                                1,
                                null));
    }

    @Test
    @DisplayName("may be one of several in a folder")
    void readsSeveral() throws IOException {
        Reading reading = Contents.read(Contents.sample("folder"));

        assertThat(reading.findings()).isEmpty();
        assertThat(Contents.only(reading).file()).isEqualTo("first-deployment/walkthrough.yaml");
        assertThat(Contents.only(reading).steps().get(1).file()).isEqualTo("first-deployment/ship.md");
    }

    @Test
    @DisplayName("takes all its files in the order of their names if none are listed, and keys without numbers")
    void takesAllFiles() throws IOException {
        Contents.write(
                folder, "walkthrough.yaml", "title: T\nkey: t\n", "02-b.md", STEP, "01-a.md", STEP, "10-c.md", "Text.");

        Reading reading = Contents.read(folder);

        assertThat(reading.findings()).isEmpty();
        assertThat(Contents.keys(Contents.only(reading))).containsExactly("a", "b", "c");
        assertThat(Contents.titles(Contents.only(reading))).containsExactly("A step", "A step", "C");
    }

    @Test
    @DisplayName("may be empty as a draft, which is worth a warning (R28)")
    void mayBeEmpty() throws IOException {
        Contents.write(folder, "walkthrough.yaml", "title: T\nsteps: []\n");

        Reading reading = Contents.read(folder);

        assertThat(Contents.only(reading).firstKey()).isNull();
        assertThat(Contents.findings(reading))
                .containsExactly(
                        "WARNING walkthrough.yaml:2: There are no steps yet. That will do for a draft; to be published, it needs at least one.");
    }

    @Test
    @DisplayName("is never read beyond its folder, nor from files that are too large or no text")
    void readsNothingElse(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.md"), "Secret.");
        Contents.write(folder, "walkthrough.yaml", "title: T\n", "a.md", "\uFEFF# A\r\n\r\nText.\r\n");
        Files.createSymbolicLink(folder.resolve("b.md"), elsewhere.resolve("secret.md"));
        Files.createSymbolicLink(folder.resolve("c.md"), elsewhere.resolve("nothing.md"));
        Files.writeString(folder.resolve("d.md"), "x".repeat(ImportedFiles.LARGEST_FILE + 1));
        Files.write(folder.resolve("e.md"), new byte[] {'a', '\n', 'b', (byte) 0xC3, '('});
        Files.createDirectory(folder.resolve("f.md"));
        Files.writeString(folder.resolve(".hidden.md"), "Hidden.");
        Files.writeString(folder.resolve("LICENSE.md"), "Licence.");
        Files.createSymbolicLink(folder.resolve("z.md"), folder.resolve("a.md"));

        Reading reading = Contents.read(folder);

        assertThat(Contents.only(reading).steps().get(0).body()).isEqualTo("Text.");
        assertThat(Contents.keys(Contents.only(reading))).containsExactly("a", "z");
        assertThat(Contents.findings(reading))
                .containsExactlyInAnyOrder(
                        "ERROR b.md: This is a symbolic link out of the imported folder, which is not followed. Put the file itself here.",
                        "ERROR c.md: This is a symbolic link to something that does not exist. Remove it.",
                        "ERROR d.md: The file is larger than 1 MiB. Split it into smaller steps.",
                        "ERROR e.md:2: This line is not UTF-8. Save the file with that encoding.",
                        "ERROR f.md: This is not a file that can be read. Check what it is and who may read it.");
    }
}

package dev.walkthroughs.bootstrap.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.source.Reading;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                                "ship-it"),
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
    @DisplayName("names every fault of the manifest, with its line and all at once")
    void namesFaultsOfTheManifest() throws IOException {
        Contents.write(folder, "walkthrough.yaml", """
                key: No Slug
                description: [a, b]
                tags: [one, 2]
                estimated_minutes: soon
                author: me
                steps:
                  - a.md
                  - missing.md
                  - a.md
                  - ../outside.md
                  - file: b.md
                    key: B!
                    colour: red
                  - title: No file
                  - 7
                """, "a.md", STEP, "b.md", STEP, "c.md", STEP);

        assertThat(Contents.findings(Contents.read(folder)))
                .containsExactlyInAnyOrder(
                        "ERROR walkthrough.yaml:1: \"title\" is missing. Add a line such as \"title: Your first deployment\".",
                        "ERROR walkthrough.yaml:1: \"key\" must be 1 to 100 of a-z, 0-9, '.', '_', '-', and begin with a letter or digit; \"no-slug\" would do.",
                        "ERROR walkthrough.yaml:2: \"description\" must be text, not a list.",
                        "ERROR walkthrough.yaml:3: Each item of \"tags\" must be text that is not blank, not a number; put it in quotes.",
                        "ERROR walkthrough.yaml:4: \"estimated_minutes\" must be a whole number from 1 to 10080.",
                        "WARNING walkthrough.yaml:5: \"author\" is not a key this format knows, and is ignored. Known are: description, estimated_minutes, key, steps, tags, title.",
                        "ERROR walkthrough.yaml:8: There is no file \"missing.md\" in this folder. Correct the name, or write the file.",
                        "ERROR walkthrough.yaml:9: \"a.md\" is listed on line 7 already. Keep one.",
                        "ERROR walkthrough.yaml:10: \"../outside.md\" is not within the folder of walkthrough.yaml. Put the file there.",
                        "ERROR walkthrough.yaml:12: \"key\" must be 1 to 100 of a-z, 0-9, '.', '_', '-', and begin with a letter or digit; \"b\" would do.",
                        "WARNING walkthrough.yaml:13: \"colour\" is not a key this format knows, and is ignored. Known are: file, key, title.",
                        "ERROR walkthrough.yaml:14: This step has no \"file\". Name the Markdown file that holds it.",
                        "ERROR walkthrough.yaml:15: A step must be the name of a file, or \"file: name\" with \"key\" and \"title\" if need be, not a number.",
                        "WARNING c.md: This file is not listed in walkthrough.yaml, and is left out. List or remove it.");
    }

    @Test
    @DisplayName("names every fault of front matter, with its line")
    void namesFaultsOfFrontMatter() throws IOException {
        Contents.write(
                folder,
                "walkthrough.yaml",
                "title: T\n",
                "a.md",
                "---\nkey: ok\ntitle: [no]\nmood: good\n---\nText.\n",
                "b.md",
                "---\nkey: Not ok\ntitle: yes\n---\nText.\n",
                "c.md",
                "---\ntitle: C\nText without an end.\n",
                "d.md",
                "---\ntitle: 'open\n---\nText.\n",
                "e.md",
                "---\nkey: ok\n---\nText.\n",
                "f.md",
                "---\n- a list\n---\nText.\n",
                "g.md",
                "\n \n",
                "h.md",
                "# Only a title\n");

        assertThat(Contents.findings(Contents.read(folder)))
                .containsExactlyInAnyOrder(
                        "WARNING a.md:4: \"mood\" is not a key this format knows, and is ignored. Known are: key, title.",
                        "ERROR a.md:3: \"title\" must be text, not a list.",
                        "ERROR b.md:2: \"key\" must be 1 to 100 of a-z, 0-9, '.', '_', '-', and begin with a letter or digit; \"not-ok\" would do.",
                        "ERROR b.md:3: \"title\" must be text, not yes or no; put it in quotes.",
                        "ERROR c.md:1: The front matter that begins here has no end. Put a line --- after it, or, if a rule is meant, write *** instead.",
                        "ERROR d.md:2: This is not YAML: found unexpected end of stream.",
                        "ERROR e.md: This step and a.md both have the key \"ok\". Rename one file, or give one a key of its own.",
                        "ERROR f.md:2: This must be lines of the form \"key: value\", not a list.",
                        "WARNING g.md: The file is empty, so the step has no text. Write it, or remove the file.",
                        "WARNING h.md: The step has a title and no text. Write it, or remove the file.");
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
    @DisplayName("is refused with the line when its manifest is no YAML, or YAML that does harm")
    void refusesHarmfulYaml() throws IOException {
        assertThat(faultOf("title: T\n\tkey: t\n"))
                .isEqualTo(
                        "ERROR walkthrough.yaml:2: This is not YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation).");
        assertThat(faultOf("title: T\nsteps: [a.md\n"))
                .startsWith("ERROR walkthrough.yaml:3: This is not YAML: expected ',' or ']'");
        assertThat(faultOf("title: T\ntitle: U\n"))
                .isEqualTo(
                        "ERROR walkthrough.yaml:2: \"title\" stands here a second time; the first is on line 1. Keep one.");
        assertThat(faultOf("title: T\na: &a [x]\ntags: [*a, *a]\n"))
                .isEqualTo(
                        "ERROR walkthrough.yaml:1: This YAML is nested deeper than 20 levels, or repeats a collection by an alias (*name). Write it out plainly.");
        assertThat(faultOf("title: T\ntags: " + "[".repeat(3000) + "]".repeat(3000)))
                .startsWith("ERROR walkthrough.yaml:1: This YAML is nested deeper");
        assertThat(faultOf("title: !!java.net.URL [\"https://example.org\"]\n"))
                .isEqualTo(
                        "ERROR walkthrough.yaml:1: This is not YAML: Global tag is not allowed: tag:yaml.org,2002:java.net.URL.");
        assertThat(faultOf("title: T\ndescription: a\u0007b\n"))
                .isEqualTo(
                        "ERROR walkthrough.yaml:2: This is not YAML: a control character stands on this line. Remove it.");
        assertThat(faultOf("title: T\n---\ntitle: U\n"))
                .startsWith("ERROR walkthrough.yaml:2: This is not YAML: but found another document");
        assertThat(faultOf("just words\n"))
                .isEqualTo("ERROR walkthrough.yaml:1: This must be lines of the form \"key: value\", not text.");
    }

    private String faultOf(String manifest) throws IOException {
        Contents.write(folder, "walkthrough.yaml", manifest, "a.md", STEP);
        return Contents.findings(Contents.read(folder)).stream()
                .filter(finding -> finding.startsWith("ERROR"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("is refused when its texts break a bound, or two have one key")
    void refusesWhatBreaksABound() throws IOException {
        Contents.write(
                folder,
                "a/walkthrough.yaml",
                "title: " + "t".repeat(201) + "\ndescription: " + "d".repeat(1001) + "\ntags: [" + "t,".repeat(21)
                        + "]\nkey: same\n",
                "a/s.md",
                "# " + "h".repeat(201) + "\n\nText.",
                "b/walkthrough.yaml",
                "title: B\nkey: same\n",
                "b/s.md",
                STEP,
                "c/notes.md",
                STEP,
                "loose.md",
                STEP);

        assertThat(Contents.findings(Contents.read(folder)))
                .containsExactlyInAnyOrder(
                        "ERROR a/walkthrough.yaml:1: The title has 201 characters; 200 are allowed. Shorten it.",
                        "ERROR a/walkthrough.yaml:2: The description has 1001 characters; 1000 are allowed. Shorten it.",
                        "ERROR a/walkthrough.yaml:3: There are 21 tags; 20 are allowed. Keep the best.",
                        "ERROR a/s.md:1: The title has 201 characters; 200 are allowed. Shorten it.",
                        "ERROR b/walkthrough.yaml: This walkthrough and a/walkthrough.yaml both have the key \"same\". Rename one.",
                        "WARNING c: This folder has no walkthrough.yaml, and is left out. Add one to import it.",
                        "WARNING loose.md: This file is in no walkthrough's folder, and is left out.");
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

package dev.walkthroughs.bootstrap.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A fault in a walkthrough as code")
class FolderFaultsTest {

    private static final String STEP = "# A step\n\nDo it.\n";

    private final Path folder;

    FolderFaultsTest(@TempDir Path folder) {
        this.folder = folder;
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
                  - logo.png
                  - "\\0"
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
                        "WARNING walkthrough.yaml:13: \"colour\" is not a key this format knows, and is ignored. Known are: agent, estimated_minutes, file, key, replaces, substantial, title.",
                        "ERROR walkthrough.yaml:14: This step has no \"file\". Name the Markdown file that holds it.",
                        "ERROR walkthrough.yaml:15: A step must be the name of a file, or \"file: name\" with \"key\" and \"title\" if need be, not a number.",
                        "ERROR walkthrough.yaml:16: \"logo.png\" is not a Markdown file. Name one that ends in .md.",
                        "ERROR walkthrough.yaml:17: This is not the name of a file. Name one that lies in this folder.",
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
                        "WARNING a.md:4: \"mood\" is not a key this format knows, and is ignored. Known are: agent, estimated_minutes, key, replaces, substantial, title, verbatim.",
                        "ERROR a.md:3: \"title\" must be text, not a list.",
                        "ERROR b.md:2: \"key\" must be 1 to 100 of a-z, 0-9, '.', '_', '-', and begin with a letter or digit; \"not-ok\" would do.",
                        "ERROR b.md:3: \"title\" must be text, not yes or no; put it in quotes.",
                        "ERROR c.md:1: The front matter that begins here has no end. Put a line --- after it, or, if a rule is meant, write *** instead.",
                        "ERROR d.md:2: This is not YAML: found unexpected end of stream.",
                        "ERROR e.md:2: This step and a.md both have the key \"ok\". Rename one file, or give one a key of its own.",
                        "ERROR f.md:2: This must be lines of the form \"key: value\", not a list.",
                        "WARNING g.md: The file is empty, so the step has no text. Write it, or remove the file.",
                        "WARNING h.md: The step has a title and no text. Write it, or remove the file.");
    }

    @Test
    @DisplayName("is refused with the line when its manifest is no YAML, or YAML that does harm")
    void refusesHarmfulYaml() throws IOException {
        assertThat(faultOf("title: T\n\tkey: t\n"))
                .isEqualTo(
                        "ERROR walkthrough.yaml:2: This is not YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation).");
        assertThat(faultOf("title: T\nsteps: [a.md\n"))
                .startsWith("ERROR walkthrough.yaml:2: This is not YAML: expected ',' or ']'");
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
                        "ERROR b/walkthrough.yaml:2: This walkthrough and a/walkthrough.yaml both have the key \"same\". Rename one.",
                        "WARNING c: This folder has no walkthrough.yaml, and is left out. Add one to import it.",
                        "WARNING loose.md: This file is in no walkthrough's folder, and is left out.");
    }

    @Test
    @DisplayName("names the line of its manifest that gives a step the key of another")
    void namesTheLineThatGivesAKeyTwice() throws IOException {
        Contents.write(
                folder,
                "walkthrough.yaml",
                "title: T\nsteps:\n  - a.md\n  - file: b.md\n    key: a\n",
                "a.md",
                STEP,
                "b.md",
                "---\nkey: b\n---\n" + STEP);

        assertThat(Contents.findings(Contents.read(folder)))
                .containsExactly(
                        "ERROR walkthrough.yaml:5: This step and a.md both have the key \"a\". Rename one file, or give one a key of its own.");
    }
}

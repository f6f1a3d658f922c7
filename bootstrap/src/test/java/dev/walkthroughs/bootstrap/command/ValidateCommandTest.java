package dev.walkthroughs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.bootstrap.command.Tool.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName("validate")
class ValidateCommandTest {

    private final Tool tool = new Tool();
    private final Path folder;

    ValidateCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private String write(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("x").getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
        return folder.toString();
    }

    private void good() throws IOException {
        write("walkthrough.yaml", "title: Tea", "steps: [boil.md]");
        write("boil.md", "# Boil", "", "Water.");
    }

    @Test
    @DisplayName("names each of the faults of a folder once, with its line")
    void namesEachFault() throws IOException {
        write(
                "tea/walkthrough.yaml",
                "title: Tea",
                "tags: [a, \"b <i>c</i>\"]",
                "steps:",
                "  - boil.md",
                "  - twin.md",
                "  - empty.md",
                "  - title.md",
                "  - jump.md",
                "  - long.md",
                "  - large.md",
                "  - none.md");
        write(
                "tea/boil.md",
                "---",
                "key: boil",
                "colour: red",
                "---",
                "# Boil",
                "",
                "Water <b>boils</b> at 100 degrees.",
                "",
                "See [the pot](javascript:pot) and [the stove](stove.md) and [the top](#above).",
                "",
                "![](pot.png)",
                "",
                "Right \u202Eto\u202C left.",
                "",
                "```sh",
                "rm \u200Bx",
                "```",
                "",
                "## One",
                "",
                "#### Three");
        write("tea/pot.png", "");
        write("tea/twin.md", "---", "key: boil", "---", "Text.");
        write("tea/empty.md", "# Empty");
        write("tea/title.md", "---", "title: \"\\u2060\"", "---", "Text.");
        write("tea/jump.md", "# Jump", "", "Text.", "", "### Deep");
        write("tea/long.md", "# Long", "", "x".repeat(32_001));
        write("tea/large.md", "# Large", "", "x".repeat(65_537));
        write("tea/spare.md", "Not listed.");
        write("soup/walkthrough.yaml", "title: Soup", "key: tea", "steps: []");

        Ran ran = tool.run("validate", folder.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out().lines().map(line -> line.replaceAll(": ([a-z]+): .* \\[([a-z-]+)]$", " $1 $2")))
                .containsExactlyInAnyOrder(
                        "soup/walkthrough.yaml:3 error empty-walkthrough",
                        "tea/boil.md:3 warning doubtful-file",
                        "tea/boil.md:7 notice raw-html",
                        "tea/boil.md:9 warning unsafe-link",
                        "tea/boil.md:9 warning dead-link",
                        "tea/boil.md:9 warning dead-link",
                        "tea/boil.md:11 warning missing-alt-text",
                        "tea/boil.md:13 notice invisible-character",
                        "tea/boil.md:16 warning invisible-in-code",
                        "tea/boil.md:21 warning heading-jump",
                        "tea/empty.md error empty-step",
                        "tea/jump.md:5 warning heading-jump",
                        "tea/large.md:3 error step-too-large",
                        "tea/long.md:3 warning step-too-long",
                        "tea/spare.md warning doubtful-file",
                        "tea/title.md:2 error empty-title",
                        "tea/twin.md:2 error duplicate-key",
                        "tea/walkthrough.yaml notice raw-html",
                        "tea/walkthrough.yaml:11 error invalid-file",
                        "tea/walkthrough.yaml error duplicate-key");
        assertThat(ran.out())
                .contains("tea/long.md:3: warning: The step is about 8001 tokens long; above 8000 some agents shorten"
                        + " what they show. Split it into several steps. [step-too-long]");
        assertThat(ran.err().strip()).isEqualTo("7 errors, 10 warnings and 3 notices in 2 walkthroughs with 6 steps.");
    }

    @Test
    @DisplayName("opens nothing, prints nothing and passes where there is no fault")
    void passes() throws IOException {
        good();

        assertThat(tool.run("validate", folder.toString()))
                .isEqualTo(new Ran(
                        0,
                        "",
                        "0 errors, 0 warnings and 0 notices in 1 walkthrough with 1 step." + System.lineSeparator()));
        assertThat(tool.opened).isEmpty();
    }

    @Test
    @DisplayName("passes with warnings unless it is strict, and with notices always")
    void isStrict() throws IOException {
        good();
        write("boil.md", "# Boil", "", "Water in <pot>.");
        assertThat(tool.run("validate", folder.toString(), "--strict").status()).isZero();

        write("boil.md", "# Boil", "", "![](https://example.org/pot.png)");
        assertThat(tool.run("validate", folder.toString()).status()).isZero();
        assertThat(tool.run("validate", folder.toString(), "--strict").status()).isEqualTo(1);
    }

    @Test
    @DisplayName("judges the content as published: a draft without steps can be imported, and does not pass")
    void judgesAsPublished() throws IOException {
        write("walkthrough.yaml", "title: Tea", "steps: []");

        assertThat(tool.run("validate", folder.toString()).out())
                .startsWith("walkthrough.yaml:2: error: There are no steps yet.")
                .contains("[empty-walkthrough]")
                .hasLineCount(1);
    }

    @Test
    @DisplayName("answers with one JSON document")
    void answersAsJson() throws IOException {
        good();
        write("boil.md", "# Boil <b>", "", "Water.", "", "[x](no%20pot.md)");

        Ran ran = tool.run("validate", folder.toString(), "--json");

        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines()).hasSize(1);
        assertThat(ran.json().at("/walkthroughs/0").toString())
                .isEqualTo("{\"key\":\"%s\",\"title\":\"Tea\",\"steps\":1}"
                        .formatted(ran.json().at("/walkthroughs/0/key").asString()));
        JsonNode dead = ran.json().get("findings").get(1);
        assertThat(dead.toString())
                .isEqualTo(
                        "{\"rule\":\"dead-link\",\"severity\":\"warning\",\"file\":\"boil.md\",\"line\":5,\"message\":"
                                + "\"There is no file \\\"no%20pot.md\\\" in the imported folder. Correct the name, or write the whole address (https://...).\"}");
    }

    @Test
    @DisplayName("follows no link out of the folder, not even one of the file system")
    void staysWithin(@TempDir Path elsewhere) throws IOException {
        good();
        Files.writeString(elsewhere.resolve("secret.txt"), "s");
        Files.createSymbolicLink(folder.resolve("way-out"), elsewhere);
        write(
                "boil.md",
                "# Boil",
                "",
                "[a](way-out/secret.txt)",
                "",
                "[b](../" + elsewhere.getFileName() + "/secret.txt)");

        assertThat(tool.run("validate", folder.toString()).out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("boil.md:3: warning: There is no file "),
                        line -> assertThat(line)
                                .startsWith("boil.md:5: warning: ")
                                .contains(" leads out of "),
                        line -> assertThat(line).startsWith("way-out: error: This is a symbolic link out of"));
    }

    @Test
    @DisplayName("checks one file as it checks a folder, beside what lies next to it")
    void checksOneFile() throws IOException {
        write("pot.png", "");
        write("tea.md", "# Tea", "", "Hot.", "", "## Boil", "", "![A pot](pot.png) [x](none.md)", "", "#### Deep");

        assertThat(tool.run("validate", folder.resolve("tea.md").toString())
                        .out()
                        .lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("tea.md:7: warning: ")
                                .endsWith(" [dead-link]"),
                        line -> assertThat(line)
                                .startsWith("tea.md:9: warning: ")
                                .endsWith(" [heading-jump]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate",
                "validate PATH --report html",
                "validate PATH --format none",
                "validate PATH --json --report sarif",
                "validate PATH PATH"
            })
    @DisplayName("says how it is used")
    void saysHowItIsUsed(String line) throws IOException {
        good();
        Ran ran = tool.run(List.of(line.split(" ")).stream()
                .map(word -> word.equals("PATH") ? folder.toString() : word)
                .toArray(String[]::new));

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("Usage: walkthroughs validate");
    }

    @Test
    @DisplayName("refuses a path at which there is nothing, or nothing it knows")
    void refusesNothing() throws IOException {
        Ran nothing = tool.run("validate", folder.resolve("none").toString());
        assertThat(nothing.status()).isEqualTo(1);
        assertThat(nothing.err()).startsWith("PATH_UNKNOWN: ");
        Ran unknown = tool.run("validate", write("a.txt", "Text"), "--json");
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.json().get("code").asString()).isEqualTo("FORMAT_UNKNOWN");
    }

    @Test
    @DisplayName("says the same as an import does, where both look")
    void agreesWithImport() throws IOException {
        good();
        write("boil.md", "# Boil", "", "[x](none.md)", "", "### Deep");

        List<String> validated = tool.run("validate", folder.toString())
                .out()
                .lines()
                .map(line -> line.substring(0, line.lastIndexOf(" [")))
                .toList();
        List<String> imported =
                tool.run("import", folder.toString()).err().lines().toList();

        assertThat(validated).hasSize(2);
        assertThat(imported).containsAll(validated);
        assertThat(IntStream.range(0, imported.size()).mapToObj(imported::get)).doesNotHaveDuplicates();
    }
}

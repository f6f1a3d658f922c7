package dev.walkthroughs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.bootstrap.command.Tool.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An import is refused")
class ImportRefusalsTest {

    private final Tool tool = new Tool();
    private final Path folder;
    private final String tea;

    ImportRefusalsTest(@TempDir Path folder) {
        this.folder = folder;
        this.tea = folder.resolve("1-tea").toString();
    }

    @BeforeEach
    void writeContent() throws IOException {
        write("1-tea/1-boil.md", "# Boil\n\nWater.\n");
        write("1-tea/2-pour.md", "# Pour\n\nSlowly.\n");
        write("1-tea/notes.md", "Not a step.\n");
        write("2-soup/1-cook.md", "# Cook\n\nLong.\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("x").getParent());
        Files.writeString(file, text);
    }

    @Test
    @DisplayName("refuse files with faults, naming them all, before anything is opened")
    void refuseFaults() throws IOException {
        write("2-soup/01-twin.md", "# Twin\n\nText.\n");

        Ran ran = tool.run("import", folder.toString(), "--json");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err().lines())
                .containsExactly(
                        "INVALID_CONTENT: 1 fault, so nothing was imported.",
                        "1-tea/notes.md: warning: This file is left out: a step is named like 04-next-thing.md, or x-review.md if it comes last.",
                        "2-soup/1-cook.md: error: This and 2-soup/01-twin.md both have the number 1, so nothing says which comes first. Renumber one.",
                        "Correct the files, and import again.");
        assertThat(ran.json().get("code").asString()).isEqualTo("INVALID_CONTENT");
        assertThat(ran.json().get("findings")).hasSize(2);
        assertThat(ran.json().get("findings").get(1).get("severity").asString()).isEqualTo("error");
        assertThat(tool.opened).isEmpty();
    }

    @Test
    @DisplayName("name the faults that taking content in found")
    void nameFaultsOfThePort() {
        tool.authoring.faults.add(Finding.error("1-boil.md", 3, "The step is too large."));
        tool.authoring.faults.add(Finding.error("2-pour\u001B[2J.md", 1, "No."));

        Ran ran = tool.run("import", tea);

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines())
                .containsExactly(
                        "INVALID_CONTENT: 2 faults, so nothing was imported.",
                        "1-boil.md:3: error: The step is too large.",
                        "2-pour?[2J.md:1: error: No.",
                        "Correct the files, and import again.");
    }

    @Test
    @DisplayName("refuse paths that hold nothing, and keys and organizations that fit nothing")
    void refuseWhatFitsNothing() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(tool.run("import", folder.resolve("nowhere").toString()).err())
                .startsWith("PATH_UNKNOWN: ");
        assertThat(tool.run("import", empty.toString()).err()).startsWith("FORMAT_UNKNOWN: ");
        assertThat(tool.run("import", folder.toString(), "--key", "k").err())
                .startsWith("KEY_AMBIGUOUS: --key names one walkthrough, and " + folder + " holds 2.");
        Ran unknown = tool.run("import", tea, "--organization", "other");
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.err().lines())
                .containsExactly(
                        "ORGANIZATION_UNKNOWN: There is no such organization.",
                        "Name one with --organization, or create it: organization create --slug S --name N");
    }
}

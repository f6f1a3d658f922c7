package dev.walkthroughs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.authoring.ImportRequest;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.bootstrap.command.Tool.Ran;
import dev.walkthroughs.domain.route.PublishPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The commands on content")
class ContentCommandsTest {

    private static final String EFFECTS =
            "{\"policy\":\"carry\",\"version\":2,\"running\":10,\"in_place\":6,\"moved\":3,\"completed\":0,\"beginning_again\":0,\"staying\":1,\"moves\":[{\"from\":{\"id\":\"ws_boil000000\",\"key\":\"boil\",\"title\":\"Boil\"},\"to\":{\"id\":\"ws_pour000000\",\"key\":\"pour\",\"title\":\"Pour\"},\"learners\":3}],\"new_steps\":[{\"step\":{\"id\":\"ws_drink00000\",\"key\":\"drink\",\"title\":\"Drink\"},\"offered\":2,\"required\":7}],\"up_to_date\":true}";

    private final Tool tool = new Tool();
    private final Path folder;
    private final String tea;

    ContentCommandsTest(@TempDir Path folder) {
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
    @DisplayName("import a draft, and say how to publish it")
    void importADraft() {
        Ran ran = tool.run("import", tea);

        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines())
                .containsExactly(
                        "Imported tea, \"Tea\": 2 steps, a draft (wt_tea0000000).", "Next: publish wt_tea0000000");
        assertThat(ran.err().lines())
                .containsExactly(
                        "notes.md: warning: This file is left out: a step is named like 04-next-thing.md, or x-review.md if it comes last.",
                        "1-boil.md:3: warning: Raw HTML was escaped.");
        ImportRequest request = tool.authoring.imports.get(0);
        assertThat(request.organization()).isEmpty();
        assertThat(request.publish()).isEmpty();
        assertThat(request.assignTo()).isEmpty();
    }

    @Test
    @DisplayName("import with everything at once")
    void importWithEverything() {
        Ran ran = tool.run(
                "import",
                tea,
                "--organization",
                "acme",
                "--key",
                "chai",
                "--format",
                "numbered",
                "--publish",
                "pin",
                "--assign",
                "Localhost",
                "--assign",
                "a.example.org,b.example.org");

        assertThat(ran.out().strip()).isEqualTo("Imported chai, \"Tea\": 2 steps, version 1 (wt_chai000000).");
        ImportRequest request = tool.authoring.imports.get(0);
        assertThat(request.organization()).isEqualTo(Optional.of("acme"));
        assertThat(request.publish()).contains(PublishPolicy.PIN);
        assertThat(request.assignTo()).containsExactly("localhost", "a.example.org", "b.example.org");
        assertThat(request.walkthroughs()).extracting(SourceWalkthrough::key).containsExactly("chai");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import PATH --publish --assign localhost",
                "import PATH --assign localhost --publish",
                "import --publish PATH --assign localhost",
                "import --publish pin PATH --assign localhost",
                "import --publish=PIN --assign=localhost PATH"
            })
    @DisplayName("take --publish with a policy or without, wherever it stands")
    void takePublish(String line) {
        String[] arguments = line.split(" ");
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = arguments[i].equals("PATH") ? tea : arguments[i];
        }
        Ran ran = tool.run(arguments);

        assertThat(ran.err()).doesNotContain("Usage");
        assertThat(ran.status()).isZero();
        assertThat(tool.authoring.imports.get(0).publish())
                .contains(line.toLowerCase(Locale.ROOT).contains("pin") ? PublishPolicy.PIN : PublishPolicy.CARRY);
        assertThat(tool.authoring.imports.get(0).assignTo()).containsExactly("localhost");
    }

    @Test
    @DisplayName("answer an import with one JSON document, each finding at its walkthrough")
    void importAsJson() {
        Ran ran = tool.run("import", folder.toString(), "--publish", "--json");

        assertThat(ran.status()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.json())
                .hasToString(
                        "{\"walkthroughs\":[{\"walkthrough_id\":\"wt_tea0000000\",\"key\":\"tea\",\"title\":\"Tea\",\"version\":1,\"steps\":2,\"changed\":true,\"findings\":["
                                + "{\"rule\":\"doubtful-file\",\"severity\":\"warning\",\"file\":\"1-tea/notes.md\",\"line\":0,\"message\":\"This file is left out: a step is named like 04-next-thing.md, or x-review.md if it comes last.\"},"
                                + "{\"rule\":\"doubtful-file\",\"severity\":\"warning\",\"file\":\"1-tea/1-boil.md\",\"line\":3,\"message\":\"Raw HTML was escaped.\"}]},"
                                + "{\"walkthrough_id\":\"wt_soup000000\",\"key\":\"soup\",\"title\":\"Soup\",\"version\":1,\"steps\":1,\"changed\":true,\"findings\":["
                                + "{\"rule\":\"doubtful-file\",\"severity\":\"warning\",\"file\":\"2-soup/1-cook.md\",\"line\":3,\"message\":\"Raw HTML was escaped.\"}]}]}");
    }

    @Test
    @DisplayName("say what a further version does to learners under way")
    void importANewVersion() {
        tool.authoring.version = 2;

        assertThat(tool.run("import", tea, "--publish", "pin").out().lines())
                .contains("pin: of 10 learners under way, 6 go on where they stand, 3 move to another step,"
                        + " 1 finishes on the version it has.");
        assertThat(tool.run("import", tea, "--publish", "--json").json().at("/walkthroughs/0/effects"))
                .hasToString(EFFECTS);
    }

    @Test
    @DisplayName("say so when an import changed nothing")
    void importUnchanged() {
        tool.authoring.changes = false;

        assertThat(tool.run("import", tea, "--publish").out())
                .startsWith("Unchanged: tea, \"Tea\": 2 steps, version 1 (wt_tea0000000).");
    }

    @Test
    @DisplayName("assign a walkthrough to a server, and take it off")
    void assign() {
        assertThat(tool.run("assign", "acme/tea", "--server", "LOCALHOST", "--order", "3", "--disabled")
                        .out()
                        .strip())
                .isEqualTo("acme/tea is assigned to localhost, disabled.");
        assertThat(tool.run("assign", "acme/tea", "--server", "localhost").out().strip())
                .isEqualTo("acme/tea is offered on localhost.");
        assertThat(tool.run("unassign", "acme/tea", "--server", "localhost")
                        .out()
                        .strip())
                .isEqualTo("acme/tea is no longer on localhost; learners keep their progress.");
        tool.authoring.changes = false;
        assertThat(tool.run("assign", "acme/tea", "--server", "localhost").out().strip())
                .isEqualTo("acme/tea is offered on localhost already; nothing was changed.");
        assertThat(tool.run("unassign", "acme/tea", "--server", "localhost", "--json")
                        .out()
                        .strip())
                .isEqualTo("{\"walkthrough_id\":\"wt_tea0000000\",\"host\":\"localhost\",\"changed\":false}");
        assertThat(tool.run("unassign", "acme/tea", "--server", "elsewhere").err())
                .startsWith("SERVER_UNKNOWN: No MCP server has the host elsewhere.");
        assertThat(tool.authoring.calls)
                .containsExactly(
                        "assign acme/tea localhost OptionalInt[3] false",
                        "assign acme/tea localhost OptionalInt.empty true",
                        "unassign acme/tea localhost",
                        "assign acme/tea localhost OptionalInt.empty true",
                        "unassign acme/tea localhost",
                        "unassign acme/tea elsewhere");
    }
}

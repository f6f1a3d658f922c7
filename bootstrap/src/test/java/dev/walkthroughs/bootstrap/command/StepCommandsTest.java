package dev.walkthroughs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.bootstrap.command.Tool.Ran;
import dev.walkthroughs.domain.walkthrough.DraftEdit.InsertStep;
import dev.walkthroughs.domain.walkthrough.DraftEdit.MergeSteps;
import dev.walkthroughs.domain.walkthrough.DraftEdit.MoveStep;
import dev.walkthroughs.domain.walkthrough.DraftEdit.RemoveStep;
import dev.walkthroughs.domain.walkthrough.DraftEdit.RewriteStep;
import dev.walkthroughs.domain.walkthrough.DraftEdit.SplitStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The commands for single steps")
class StepCommandsTest {

    private final Tool tool = new Tool();
    private final String one;
    private final String other;

    StepCommandsTest(@TempDir Path folder) {
        this.one = folder.resolve("02-stir-it.md").toString();
        this.other = folder.resolve("other.md").toString();
    }

    @BeforeEach
    void writeSteps() throws IOException {
        Files.writeString(Path.of(one), "# Stir it\n\nSlowly.\n");
        Files.writeString(Path.of(other), "---\nkey: sip\ntitle: Sip\n---\n\nWith care.\n");
    }

    @Test
    @DisplayName("list the steps of a draft with its revision")
    void list() {
        assertThat(tool.run("step", "list", "acme/tea").out().lines())
                .containsExactly(
                        "tea, \"Tea\", revision 7 (version 1 is published, the draft differs):",
                        "1. boil  \"Boil\"  ws_boil000000",
                        "2. pour  \"Pour\"  ws_pour000000");
        assertThat(tool.run("step", "list", "acme/tea", "--json")
                        .json()
                        .at("/revision")
                        .asInt())
                .isEqualTo(7);
        assertThat(tool.run("step", "list", "acme/other").err()).startsWith("WALKTHROUGH_UNKNOWN: ");
    }

    @Test
    @DisplayName("make one edit each")
    void edit() {
        assertThat(tool.run("step", "insert", "acme/tea", "--file", one, "--after", "boil")
                        .status())
                .isZero();
        assertThat(tool.run("step", "insert", "acme/tea", "--file", other, "--first")
                        .status())
                .isZero();
        assertThat(tool.run("step", "edit", "acme/tea", "pour", "--file", one).status())
                .isZero();
        assertThat(tool.run("step", "move", "acme/tea", "pour", "--first", "--expect", "7")
                        .status())
                .isZero();
        assertThat(tool.run("step", "remove", "acme/tea", "pour").status()).isZero();
        assertThat(tool.run("step", "split", "acme/tea", "pour", "--file", one, "--file", other)
                        .status())
                .isZero();
        assertThat(tool.run("step", "merge", "acme/tea", "boil", "pour", "--file", other)
                        .status())
                .isZero();

        assertThat(tool.drafts.edits.get(0)).isInstanceOfSatisfying(InsertStep.class, edit -> {
            assertThat(edit.after()).isEqualTo("boil");
            assertThat(edit.step().key()).isEqualTo("stir-it");
            assertThat(edit.step().title()).isEqualTo("Stir it");
        });
        assertThat(tool.drafts.bodies.get(0)).isEqualTo("Slowly.");
        assertThat(tool.drafts.edits.get(1)).isInstanceOfSatisfying(InsertStep.class, edit -> {
            assertThat(edit.after()).isNull();
            assertThat(edit.step().key()).isEqualTo("sip");
        });
        assertThat(tool.drafts.edits.get(2))
                .isInstanceOfSatisfying(
                        RewriteStep.class, edit -> assertThat(edit.step().key()).isEqualTo("pour"));
        assertThat(tool.drafts.edits.get(3)).isEqualTo(new MoveStep("pour", null));
        assertThat(tool.drafts.edits.get(4)).isEqualTo(new RemoveStep("pour"));
        assertThat(tool.drafts.edits.get(5)).isInstanceOfSatisfying(SplitStep.class, edit -> assertThat(edit.parts())
                .hasSize(2));
        assertThat(tool.drafts.edits.get(6)).isInstanceOfSatisfying(MergeSteps.class, edit -> {
            assertThat(edit.keys()).isEqualTo(List.of("boil", "pour"));
            assertThat(edit.merged().key()).isEqualTo("sip");
        });
    }

    @Test
    @DisplayName("answer with the draft as it is then, and what was found about the words")
    void answer() {
        Ran ran = tool.run("step", "edit", "acme/tea", "pour", "--file", one);
        assertThat(ran.err().strip()).isEqualTo("x.md:2: warning: Look here.");
        assertThat(ran.out()).startsWith("tea, \"Tea\", revision 7");
        Ran json = tool.run("step", "edit", "acme/tea", "pour", "--file", one, "--json");
        assertThat(json.err()).isEmpty();
        assertThat(json.json().at("/changed").asBoolean()).isTrue();
        assertThat(json.json().at("/findings/0/message").asString()).isEqualTo("Look here.");
        tool.drafts.changes = false;
        assertThat(tool.run("step", "edit", "acme/tea", "pour", "--file", one).out())
                .startsWith("That is what the draft says already; nothing was changed.");
    }

    @Test
    @DisplayName("refuse with advice, and read no file that is not there")
    void refuse() throws IOException {
        Ran changed = tool.run("step", "remove", "acme/tea", "pour", "--expect", "6", "--json");
        assertThat(changed.status()).isEqualTo(1);
        assertThat(changed.err())
                .startsWith("DRAFT_CHANGED: The draft is at revision 7 and no longer at 6")
                .contains("step list WALKTHROUGH");
        assertThat(changed.json().at("/code").asString()).isEqualTo("DRAFT_CHANGED");
        assertThat(tool.run("step", "edit", "acme/tea", "pour", "--file", one + ".md")
                        .err())
                .startsWith("PATH_UNKNOWN: ");
        Files.writeString(Path.of(other), "---\nkey: Not A Key\n---\n\nText.\n");
        Ran faulty = tool.run("step", "edit", "acme/tea", "pour", "--file", other, "--json");
        assertThat(faulty.status()).isEqualTo(1);
        assertThat(faulty.err()).startsWith("INVALID_CONTENT: other.md:2: error: ");
        assertThat(faulty.json().at("/findings/0/line").asInt()).isEqualTo(2);
        assertThat(tool.drafts.edits).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "step insert acme/tea --file FILE",
                "step insert acme/tea --file FILE --first --after boil",
                "step insert acme/tea --first",
                "step move acme/tea boil",
                "step merge acme/tea boil --file FILE",
                "step remove acme/tea",
                "step remove acme/tea boil --expect soon"
            })
    @DisplayName("call wrong usage what it is")
    void usage(String line) {
        assertThat(tool.run(line.replace("FILE", one).split(" ")).status()).isEqualTo(2);
        assertThat(tool.drafts.edits).isEmpty();
    }
}

package dev.walkthroughs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.bootstrap.command.Tool.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The commands that publish and plan")
class PublishingCommandsTest {

    private final Tool tool = new Tool();
    private final Path folder;

    PublishingCommandsTest(@TempDir Path folder) {
        this.folder = folder.resolve("tea");
    }

    @BeforeEach
    void writeContent() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("1-boil.md"), "# Boil\n\nWater.\n");
    }

    @Test
    @DisplayName("publish a walkthrough and say what that does to learners, or that there is nothing to publish")
    void publish() {
        assertThat(tool.run("publish", "acme/tea").out().lines())
                .containsExactly(
                        "Published acme/tea as version 2.",
                        "carry: of 10 learners under way, 6 go on where they stand, 3 move to another step,"
                                + " 1 finishes on the version it has.",
                        "  3 learners from boil (\"Boil\") to pour (\"Pour\")",
                        "  new step drink (\"Drink\"): required of 7 learners, offered to 2 learners");
        Ran json = tool.run("publish", "acme/tea", "--policy", "restart", "--json");
        assertThat(json.json().at("/effects/policy").asString()).isEqualTo("restart");
        assertThat(json.json().at("/effects/in_place").asInt()).isEqualTo(6);
        assertThat(tool.authoring.calls).containsExactly("publish acme/tea CARRY", "publish acme/tea RESTART");
        tool.authoring.changes = false;
        assertThat(tool.run("publish", "acme/tea").out().strip())
                .isEqualTo("Nothing to publish: version 2 of acme/tea is what the draft is.");
        assertThat(tool.run("publish", "acme/tea", "--json").out().strip())
                .isEqualTo("{\"walkthrough_id\":\"wt_tea0000000\",\"version\":2,\"changed\":false}");
        Ran unknown = tool.run("publish", "acme/other");
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.err()).startsWith("WALKTHROUGH_UNKNOWN: ");
        assertThat(tool.run("publish", "acme/tea", "--policy", "guess").status())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("take a walkthrough back in three ways, and say so when it was taken back already")
    void takeBack() {
        assertThat(tool.run("unpublish", "acme/tea").out().strip())
                .isEqualTo("acme/tea is unpublished: learners under way may finish, nobody else begins.");
        assertThat(tool.run("withdraw", "acme/tea", "--json").out().strip())
                .isEqualTo("{\"walkthrough_id\":\"wt_tea0000000\",\"availability\":\"withdrawn\",\"changed\":true}");
        tool.authoring.changes = false;
        assertThat(tool.run("archive", "acme/tea").out().strip())
                .isEqualTo("acme/tea is archived: nothing of it is served or changed any more; its history stays."
                        + " It was already; nothing changed.");
        assertThat(tool.run("archive", "acme/other").status()).isEqualTo(1);
        assertThat(tool.run("archive").status()).isEqualTo(2);
        assertThat(tool.authoring.calls)
                .containsExactly("unpublish acme/tea", "withdraw acme/tea", "archive acme/tea", "archive acme/other");
    }

    @Test
    @DisplayName("plan for a walkthrough's draft")
    void planADraft() {
        assertThat(tool.run("plan", "acme/tea").out().lines())
                .containsExactly(
                        "Publishing tea would make version 2. 10 learners under way, now:",
                        "  10 learners on boil (\"Boil\") of version 1",
                        "carry: of 10 learners under way, 6 go on where they stand, 3 move to another step,"
                                + " 1 finishes on the version it has.",
                        "  3 learners from boil (\"Boil\") to pour (\"Pour\")",
                        "  new step drink (\"Drink\"): required of 7 learners, offered to 2 learners",
                        "Step drink (\"Drink\") is probably step boil (\"Boil\") renamed: 70 % of their words are the"
                                + " same. Keep the key boil, or say replaces: [boil].");
        tool.authoring.changes = false;
        assertThat(tool.run("plan", "acme/tea").out().lines())
                .containsExactly(
                        "Publishing tea would change nothing: version 2 is what the draft is. 0 learners under way.",
                        "These numbers may be behind: see \"projections status\".");
        assertThat(tool.run("plan", "wt_unknown000").err()).startsWith("WALKTHROUGH_UNKNOWN: ");
        assertThat(tool.authoring.imports).isEmpty();
    }

    @Test
    @DisplayName("plan for content in files, and import nothing")
    void planContent() {
        Ran ran = tool.run("plan", folder.toString(), "--organization", "acme");
        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines().toList())
                .startsWith(
                        "Importing would change tea, \"Tea\": 1 step.",
                        "Publishing tea would make version 2. 10 learners under way, now:");
        assertThat(ran.err().strip()).isEqualTo("1-boil.md:3: warning: Raw HTML was escaped.");
        Ran json = tool.run("plan", folder.toString(), "--json");
        assertThat(json.err()).isEmpty();
        assertThat(json.json().at("/walkthroughs/0/plan/policies/0/moved").asInt())
                .isEqualTo(3);
        assertThat(json.json()
                        .at("/walkthroughs/0/plan/policies/0/moves/0/from/id")
                        .asString())
                .startsWith("ws_");
        assertThat(json.json().at("/walkthroughs/0/plan/policies/0/moves/0/to").propertyNames())
                .containsExactly("key", "title");
        assertThat(json.json().at("/walkthroughs/0/plan/standing/0/learners").asInt())
                .isEqualTo(10);
        assertThat(json.json().at("/walkthroughs/0/findings/0/line").asInt()).isEqualTo(3);
        assertThat(tool.run("plan", folder.resolve("nowhere").toString()).err()).startsWith("PATH_UNKNOWN: ");
        assertThat(tool.run("plan", folder.toString(), "--organization", "nobody")
                        .err())
                .startsWith("ORGANIZATION_UNKNOWN: ");
    }

    @Test
    @DisplayName("compare files with what is published, with an exit status on request")
    void diff() {
        Ran ran = tool.run("diff", folder.toString());
        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines())
                .containsExactly(
                        "tea and version 1 differ:",
                        "  changed: boil (\"Boil\"): moved, key was heat, text +2 -1 lines, agent",
                        "  added: drink (\"Drink\") +3 -0 lines",
                        "  unchanged: 1 step");
        Ran json = tool.run("diff", folder.toString(), "--exit-code", "--json");
        assertThat(json.status()).isEqualTo(1);
        assertThat(json.json().at("/walkthroughs/0/steps/0/key_before").asString())
                .isEqualTo("heat");
        tool.drafts.changes = false;
        assertThat(tool.run("diff", folder.toString(), "--exit-code").status()).isZero();
        assertThat(tool.run("diff", folder.toString()).out().strip()).isEqualTo("tea and version 1 are the same.");
        assertThat(tool.run("diff", folder.toString(), "--key", "other").err()).startsWith("NOT_PUBLISHED: ");
    }

    @Test
    @DisplayName("export a draft, and refuse a format that cannot be written before anything is asked")
    void export() throws IOException {
        Path target = folder.resolveSibling("out");
        Ran ran = tool.run("export", "acme/tea", "--to", target.toString());
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).startsWith("Exported tea, \"Tea\": 1 step, to ");
        assertThat(target.resolve("walkthrough.yaml")).exists();
        Ran json = tool.run("export", "acme/tea", "--to", target + ".json", "--format", "json", "--json");
        assertThat(json.json().at("/steps").asInt()).isEqualTo(1);
        assertThat(Path.of(json.json().at("/path").asString())).exists();

        assertThat(tool.run("export", "acme/other", "--to", target.toString()).err())
                .startsWith("WALKTHROUGH_UNKNOWN: ");
        tool.opened.clear();
        assertThat(tool.run("export", "acme/tea", "--to", target.toString(), "--format", "tour")
                        .err())
                .startsWith("FORMAT_READ_ONLY: ");
        assertThat(tool.run("export", "acme/tea").status()).isEqualTo(2);
        assertThat(tool.opened).isEmpty();
    }
}

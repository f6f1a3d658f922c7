package dev.walkthroughs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.bootstrap.command.Tool.Ran;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The commands on learners")
class LearnerCommandsTest {

    private final Tool tool = new Tool();

    @Test
    @DisplayName("link learners named by id or address")
    void links() {
        Ran ran = tool.run(
                "learner", "link", "--from", "a@x.test", "--into", "mcpu_ada00000000", "--organization", "acme");
        assertThat(ran.out().strip()).isEqualTo("Linked to mcpu_ada00000000; its progress changed in 2 walkthroughs.");
        assertThat(tool.calls)
                .containsExactly("link ByEmail[organization=acme, email=a@x.test] ById[id=mcpu_ada00000000]");
        assertThat(tool.run("learner", "link", "--from", "a@x.test", "--into", "mcpu_ada00000000")
                        .status())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("print everything kept as one document, and erase what is named without doubt")
    void exportsAndErases() {
        assertThat(tool.run("learner", "export", "--organization", "acme", "--issuer", "https://i", "--subject", "s")
                        .out()
                        .strip())
                .isEqualTo("{\"learner_ids\":[\"mcpu_ada00000000\"],"
                        + "\"records\":{\"accounts\":[{\"email\":\"a@x.test\"}]}}");
        assertThat(tool.run("learner", "erase", "mcpu_ada00000000", "--json")
                        .out()
                        .strip())
                .isEqualTo("{\"learner_ids\":[\"mcpu_ada00000000\"]}");
        Ran ambiguous = tool.run("learner", "erase", "--organization", "acme", "--email", "a@x.test");
        assertThat(ambiguous.status()).isEqualTo(1);
        assertThat(ambiguous.err()).startsWith("LEARNER_AMBIGUOUS: ").contains("mcpu_ben00000000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--email a@x.test",
                "--organization acme",
                "mcpu_ada00000000 --organization acme --email a@x.test",
                "--organization acme --email a@x.test --issuer i --subject s",
                "--organization acme --issuer i",
            })
    @DisplayName("ask nobody when the name is none")
    void refusesNoName(String name) {
        String all = "learner erase " + name;
        assertThat(tool.run(all.strip().split(" ", -1)).status()).isEqualTo(2);
        assertThat(tool.calls).isEmpty();
    }
}

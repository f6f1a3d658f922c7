package dev.walkthroughs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.authoring.AuthoringRejection;
import dev.walkthroughs.bootstrap.command.Tool.Ran;
import dev.walkthroughs.bootstrap.command.reply.Refusal;
import dev.walkthroughs.domain.organization.OrganizationRejection;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.domain.server.ServerRejection;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The operator's tool")
class OperatorToolTest {

    private final Tool tool = new Tool();

    @Test
    @DisplayName("serves without a command, and when told to")
    void serves() {
        assertThat(tool.run()).isEqualTo(new Ran(0, "", ""));
        assertThat(tool.run("serve")).isEqualTo(new Ran(0, "", ""));
        assertThat(tool.calls).containsExactly("serve", "serve");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "serve --help",
                "organization --help",
                "organization create --help",
                "server create --help",
                "import --help",
                "validate --help",
                "publish --help",
                "assign --help",
                "unassign --help",
                "token --help",
                "projections rebuild --help",
                "projections retry --help",
                "projections status --help",
                "events copy --help"
            })
    @DisplayName("explains itself without opening anything")
    void explainsItself(String line) {
        Ran ran = tool.run(line.split(" "));

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).startsWith("Usage: walkthroughs");
        assertThat(ran.err()).isEmpty();
        assertThat(tool.opened).isEmpty();
    }

    @Test
    @DisplayName("names its version")
    void namesItsVersion() {
        assertThat(tool.run("--version").out().strip()).isEqualTo("walkthroughs 1.2.3");
        assertThat(tool.run("token", "--version").out().strip()).isEqualTo("walkthroughs 1.2.3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "launch",
                "organization",
                "organization create --slug acme",
                "server create --organization acme --host http://x --name N",
                "server create --organization acme --host localhost:8080 --name N",
                "server create --organization acme --host localhost --name N --access magic",
                "import",
                "import . --format nonsense",
                "import . --publish sometimes",
                "import . --key Not!Good",
                "import . --unknown",
                "publish",
                "assign acme/tea",
                "assign acme/tea --server localhost --order -1",
                "assign acme/tea --server localhost --order many",
                "token --server localhost",
                "token --server localhost --email nobody",
                "token --server localhost --email a@b --count 2",
                "token --server localhost --email a@b --count 0 --out f",
                "token --server localhost --email a@b --count 100001 --out f",
                "token --server localhost --email a@b --valid-for soon",
                "token --server localhost --email a@b --valid-for PT0S",
                "projections",
                "projections rebuild one two",
                "events",
                "events copy",
                "events copy --to-axon-server nowhere",
                "events copy --to-axon-server http://nowhere:8124"
            })
    @DisplayName("answers wrong usage with status 2, a reason and the usage, and opens nothing")
    void refusesWrongUsage(String line) {
        Ran ran = tool.run(line.split(" "));

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("Usage: walkthroughs");
        assertThat(tool.opened).isEmpty();
        assertThat(tool.calls).isEmpty();
    }

    @Test
    @DisplayName("knows settings from options")
    void knowsSettings() {
        String[] line = {"import", "a.b", "--server.port=9090", "--publish", "--walkthroughs.data-dir=/x y", "--key=a.b"
        };

        assertThat(OperatorTool.settings(line)).containsExactly("--server.port=9090", "--walkthroughs.data-dir=/x y");
        assertThat(OperatorTool.withoutSettings(line)).containsExactly("import", "a.b", "--publish", "--key=a.b");
    }

    @ParameterizedTest
    @EnumSource(AuthoringRejection.Code.class)
    @EnumSource(WalkthroughRejection.Code.class)
    @EnumSource(OrganizationRejection.Code.class)
    @EnumSource(ServerRejection.Code.class)
    @DisplayName("has advice of its own for every refusal of its ports")
    void advises(Enum<?> code) {
        assertThat(advice(code)).isNotBlank().doesNotContain("repeat the command");
    }

    @Test
    @DisplayName("tells who edits a draft where its keys are to be seen")
    void advisesOnKeys() {
        assertThat(advice(WalkthroughRejection.Code.INVALID_KEYS))
                .contains("step list WALKTHROUGH")
                .doesNotContain("import");
    }

    private static String advice(Enum<?> code) {
        return Stream.of(new Coded(code))
                .map(Refusal::of)
                .map(Refusal::advice)
                .findFirst()
                .orElseThrow();
    }

    /** A refusal of any code. */
    private record Coded(Enum<?> code) implements Rejection {
        @Override
        public String message() {
            return "No.";
        }
    }
}

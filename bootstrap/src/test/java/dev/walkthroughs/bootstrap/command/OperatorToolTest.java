package dev.walkthroughs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.authoring.AuthoringRejection;
import dev.walkthroughs.bootstrap.command.Tool.Ran;
import dev.walkthroughs.bootstrap.command.reply.Refusal;
import dev.walkthroughs.domain.outcome.Rejection;
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
                "publish --help",
                "assign --help",
                "unassign --help",
                "token --help",
                "projections rebuild --help",
                "projections status --help"
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
                "projections rebuild one two"
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

    @Test
    @DisplayName("creates organizations, and says what comes next")
    void createsOrganizations() {
        Ran ran = tool.run("organization", "create", "--slug", "acme", "--name", "Acme Ltd");

        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines())
                .containsExactly(
                        "Created organization acme (org_acme000000).",
                        "Next: server create --organization acme --host H --name N");
        assertThat(tool.calls).containsExactly("organization acme Acme Ltd");
        assertThat(tool.run("organization", "create", "--slug", "acme", "--name", "N", "--json")
                        .out()
                        .strip())
                .isEqualTo("{\"organization_id\":\"org_acme000000\",\"slug\":\"acme\",\"name\":\"N\"}");
    }

    @Test
    @DisplayName("answers a refusal with status 1, code, message and advice on standard error")
    void refuses() {
        Ran ran = tool.run("organization", "create", "--slug", "taken", "--name", "N");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines())
                .containsExactly("NAME_TAKEN: The slug taken is taken.", "Choose another name, or use what is there.");
        Ran json = tool.run("organization", "create", "--slug", "taken", "--name", "N", "--json");
        assertThat(json.status()).isEqualTo(1);
        assertThat(json.err()).isEqualTo(ran.err());
        assertThat(json.out().strip())
                .isEqualTo(
                        "{\"code\":\"NAME_TAKEN\",\"message\":\"The slug taken is taken.\",\"advice\":\"Choose another name, or use what is there.\"}");
    }

    @Test
    @DisplayName("creates MCP servers on several hosts")
    void createsServers() {
        Ran ran = tool.run(
                "server",
                "create",
                "--organization",
                "acme",
                "--host",
                "A.example.org,b.example.org",
                "--host",
                "localhost",
                "--name",
                "Guides",
                "--access",
                "oauth",
                "--require-step-id");

        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines())
                .containsExactly(
                        "Created MCP server \"Guides\" on a.example.org, b.example.org, localhost (mcps_server0000).",
                        "Next: import PATH --organization acme --publish --assign a.example.org");
        assertThat(tool.calls).containsExactly("server acme [a.example.org, b.example.org, localhost] Guides true");
        Ran json = tool.run("server", "create", "--organization", "acme", "--host", "h", "--name", "N", "--json");
        assertThat(json.out().strip())
                .isEqualTo(
                        "{\"server_id\":\"mcps_server0000\",\"organization\":\"acme\",\"hosts\":[\"h\"],\"name\":\"N\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "external", "EXTERNAL"})
    @DisplayName("refuses ways in that do not exist yet")
    void refusesAccess(String access) {
        Ran ran = tool.run(
                "server", "create", "--organization", "acme", "--host", "h", "--name", "N", "--access", access);

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err())
                .startsWith("ACCESS_UNSUPPORTED: Access \"" + access.toLowerCase(java.util.Locale.ROOT)
                        + "\" does not exist yet");
        assertThat(tool.calls).isEmpty();
    }

    @Test
    @DisplayName("reports lag, and rebuilds projections")
    void looksAfterProjections() {
        assertThat(tool.run("projections", "status").out().lines())
                .containsExactly("catalogue: 2 events behind (7 of 9)", "progress: up to date (9 of 9), not running");
        assertThat(tool.run("projections", "status", "--json").out().strip())
                .isEqualTo(
                        "{\"projections\":[{\"name\":\"catalogue\",\"position\":7,\"head\":9,\"lag\":2,\"running\":true},{\"name\":\"progress\",\"position\":9,\"head\":9,\"lag\":0,\"running\":false}]}");
        assertThat(tool.run("projections", "rebuild"))
                .isEqualTo(new Ran(0, "Rebuilt catalogue from 9 events." + System.lineSeparator(), ""));
        assertThat(tool.run("projections", "rebuild", "catalogue", "--json")
                        .out()
                        .strip())
                .isEqualTo("{\"projections\":[{\"name\":\"catalogue\",\"events\":9}]}");
        assertThat(tool.run("projections", "rebuild", "nothing").err())
                .startsWith("PROJECTION_UNKNOWN: There is no such projection.");
        assertThat(tool.calls).containsExactly("rebuild all", "rebuild catalogue", "rebuild nothing");
    }

    @Test
    @DisplayName("shows progress on a terminal only, and clears it")
    void showsProgress() {
        tool.terminal = true;

        Ran ran = tool.run("projections", "rebuild");

        assertThat(ran.err()).isEqualTo("\r\u001B[Kcatalogue: 5 of 9 events\r\u001B[K");
        assertThat(ran.out().strip()).isEqualTo("Rebuilt catalogue from 9 events.");
    }

    @ParameterizedTest
    @EnumSource(AuthoringRejection.Code.class)
    @DisplayName("has advice for every refusal of the authoring port")
    void advisesAuthors(AuthoringRejection.Code code) {
        assertThat(advice(code)).doesNotContain("repeat the command");
    }

    @ParameterizedTest
    @EnumSource(WalkthroughRejection.Code.class)
    @DisplayName("has advice for every refusal of a walkthrough")
    void advisesOnWalkthroughs(WalkthroughRejection.Code code) {
        assertThat(advice(code)).doesNotContain("repeat the command");
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

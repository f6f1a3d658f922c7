package dev.walkthroughs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.bootstrap.command.Tool.Ran;
import dev.walkthroughs.domain.server.Access;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The commands on tenants and projections")
class TenantAndUpkeepCommandsTest {

    private final Tool tool = new Tool();

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
                        "{\"server_id\":\"mcps_server0000\",\"organization\":\"acme\",\"hosts\":[\"h\"],\"name\":\"N\","
                                + "\"access\":\"oauth\",\"closed\":false}");
    }

    @Test
    @DisplayName("says how learners come in, when a server is made and later")
    void setsAccess() {
        String[] create = {"server", "create", "--organization", "acme", "--host", "h", "--name", "N", "--access"};
        Ran open = tool.run(
                Stream.concat(Stream.of(create), Stream.of("anonymous")).toArray(String[]::new));
        assertThat(open.out()).contains("Learners come in without signing in");
        Ran external = tool.run(
                "server",
                "update",
                "--server",
                "h",
                "--access",
                "EXTERNAL",
                "--issuer",
                "https://login.acme.test",
                "--audience",
                "lessons",
                "--closed",
                "--json");
        assertThat(external.out().strip())
                .isEqualTo("{\"host\":\"h\",\"changed\":true,\"access\":\"external\",\"closed\":true,"
                        + "\"issuer\":\"https://login.acme.test\",\"audience\":\"lessons\"}");
        assertThat(tool.run("server", "update", "--server", "h").out().strip())
                .isEqualTo("Nothing to change on h. Learners come in with tokens of this service.");
        assertThat(tool.run("server", "update", "--server", "h", "--access", "nobody")
                        .status())
                .isEqualTo(2);
        assertThat(tool.calls)
                .containsExactly(
                        "server acme [h] N false " + Access.ANONYMOUS,
                        "access h " + new Access(Access.Mode.EXTERNAL, true, "https://login.acme.test", "lessons"),
                        "access h " + Access.OPEN);
    }

    @Test
    @DisplayName("reports lag and what waits")
    void reportsOnProjections() {
        assertThat(tool.run("projections", "status").out().lines())
                .containsExactly(
                        "catalogue: 2 events behind (7 of 9)",
                        "progress: up to date (9 of 9), not running, 3 events of 2 streams wait: first in wp_1"
                                + " (SomeException)");
        assertThat(tool.run("projections", "status", "--json").out().strip())
                .isEqualTo(
                        "{\"projections\":[{\"name\":\"catalogue\",\"position\":7,\"head\":9,\"lag\":2,\"running\":true,"
                                + "\"letters\":0},{\"name\":\"progress\",\"position\":9,\"head\":9,\"lag\":0,\"running\":false,"
                                + "\"letters\":3,\"streams\":2,\"first_stream\":\"wp_1\",\"first_cause\":\"SomeException\"}]}");
    }

    @Test
    @DisplayName("rebuilds projections, in their place or as they were at a moment")
    void rebuildsProjections() {
        assertThat(tool.run("projections", "rebuild").out().lines())
                .containsExactly(
                        "Rebuilt catalogue from 9 events: no row was wrong.",
                        "Rebuilt progress from 9 events: 1 rows removed, 2 written; 3 events could not be shown.");
        assertThat(tool.run("projections", "rebuild", "catalogue", "--json")
                        .json()
                        .path("projections")
                        .path(1)
                        .toString())
                .isEqualTo("{\"name\":\"progress\",\"events\":9,\"removed\":1,\"written\":2,\"letters\":3}");
        assertThat(tool.run("projections", "rebuild", "nothing").err())
                .startsWith("PROJECTION_UNKNOWN: There is no such projection.");
        assertThat(tool.run("projections", "rebuild", "--until", "2026-03-31T22:00:00Z", "--into", "march")
                        .out()
                        .lines())
                .containsExactly(
                        "Filled march with catalogue from 4 events.",
                        "Filled march with progress from 4 events; 1 events could not be shown.");
        assertThat(tool.calls)
                .containsExactly(
                        "rebuild all",
                        "rebuild catalogue",
                        "rebuild nothing",
                        "rebuild all until 2026-03-31T22:00:00Z into march");
    }

    @Test
    @DisplayName("takes a moment and a schema together only, and a schema that SQL takes without quotes")
    void refusesHalfAMoment() {
        assertThat(List.of(
                        List.of("--until", "2026-03-31T22:00:00Z"),
                        List.of("--into", "march"),
                        List.of("--until", "yesterday", "--into", "march"),
                        List.of("--until", "2026-03-31T22:00:00Z", "--into", "pg_march"),
                        List.of("--until", "2026-03-31T22:00:00Z", "--into", "replay_as_of"),
                        List.of("--until", "2026-03-31T22:00:00Z", "--into", "March"),
                        List.of("--until", "2026-03-31T22:00:00Z", "--into", "a;b")))
                .allSatisfy(options -> assertThat(
                                tool.run(Stream.concat(Stream.of("projections", "rebuild"), options.stream())
                                                .toArray(String[]::new))
                                        .status())
                        .isEqualTo(2));
        assertThat(tool.opened).isEmpty();
    }

    @Test
    @DisplayName("tries again what waits, and is refused while some of it still fails")
    void retries() {
        assertThat(tool.run("projections", "retry", "progress"))
                .isEqualTo(new Ran(0, "progress: 3 events show now, none waits." + System.lineSeparator(), ""));
        Ran some = tool.run("projections", "retry", "--json");
        assertThat(some.status()).isEqualTo(1);
        assertThat(some.err()).startsWith("STILL_FAILING: Of the events that waited, 2 show now and 1 do not.");
        assertThat(some.json().path("projections").toString())
                .isEqualTo(
                        "[{\"name\":\"catalogue\",\"done\":0,\"left\":0},{\"name\":\"progress\",\"done\":2,\"left\":1}]");
        assertThat(tool.calls).containsExactly("retry progress", "retry all");
    }

    @Test
    @DisplayName("shows progress on a terminal only, and clears it")
    void showsProgress() {
        tool.terminal = true;

        Ran ran = tool.run("projections", "rebuild");

        assertThat(ran.err()).isEqualTo("\r\u001B[Kcatalogue: 5 of 9 events\r\u001B[K");
        assertThat(ran.out()).startsWith("Rebuilt catalogue from 9 events");
    }
}

package dev.walkthroughs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.bootstrap.command.Tool.Ran;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The command analyst")
class AnalystCommandTest {

    private final Tool tool = new Tool();

    private Ran analyst(String what, String... more) {
        return tool.run(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("analyst", what, "--organization", "acme"),
                        java.util.Arrays.stream(more))
                .toArray(String[]::new));
    }

    @Test
    @DisplayName("makes a login, whose password is shown once, in a line to paste and in parts")
    void creates() {
        Ran made = analyst("create", "--name", "metabase");
        assertThat(made.status()).isZero();
        assertThat(made.err()).isEmpty();
        assertThat(made.out().lines())
                .contains(
                        "postgresql://analyst_x:s3cret@127.0.0.1:5432/guides",
                        "Host and port: 127.0.0.1:5432",
                        "Database: guides",
                        "User: analyst_x",
                        "Password: s3cret")
                .anyMatch(line -> line.endsWith("pseudonyms alone."));
        assertThat(analyst("list").out())
                .isEqualTo("metabase  analyst_x  pseudonyms alone  created 2026-03-01T12:00:00Z\n");
        Ran json = analyst("create", "--name", "grafana", "--emails", "--json");
        assertThat(json.json().path("connection").asString())
                .isEqualTo("postgresql://analyst_x:s3cret@127.0.0.1:5432/guides");
        assertThat(json.json().path("emails").asBoolean()).isTrue();
        assertThat(json.json().path("still_open").size()).isZero();
    }

    @Test
    @DisplayName("says what a superuser could still close, and what has to be closed first")
    void open() {
        tool.analysts.open = List.of("REVOKE THIS", "REVOKE THAT");
        assertThat(analyst("create", "--name", "metabase").err()).contains("REVOKE THIS;\nREVOKE THAT;");
        Ran refused = tool.run("analyst", "create", "--organization", "shut", "--name", "metabase");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).startsWith("DATABASE_OPEN: ").contains("REVOKE ONE;\nREVOKE TWO;\n");
    }

    @Test
    @DisplayName("changes what a login sees, and refuses to make it anew for that")
    void emails() {
        analyst("create", "--name", "metabase");
        Ran again = analyst("create", "--name", "metabase", "--emails");
        assertThat(again.err()).startsWith("ANALYST_EXISTS: ").contains("analyst grant-emails");
        assertThat(analyst("grant-emails", "--name", "metabase").out()).contains("with e-mail addresses");
        assertThat(analyst("withdraw-emails", "--name", "metabase", "--json")
                        .json()
                        .path("emails")
                        .asBoolean())
                .isFalse();
        assertThat(analyst("grant-emails", "--name", "other").err()).startsWith("ANALYST_UNKNOWN: ");
    }

    @Test
    @DisplayName("ends a login, and says if its role could not be dropped")
    void revokes() {
        assertThat(analyst("list").out()).isEqualTo("No analysts.\n");
        assertThat(analyst("revoke", "--name", "metabase").err()).startsWith("ANALYST_UNKNOWN: ");
        analyst("create", "--name", "metabase");
        Ran done = analyst("revoke", "--name", "metabase");
        assertThat(done.out()).isEqualTo("Revoked analyst_x. Sessions ended: 2\n");
        assertThat(done.err()).isEmpty();
        assertThat(analyst("list", "--json").json().at("/analysts/0/revoked_at").asString())
                .isEqualTo("2026-03-01T12:00:00Z");
        tool.analysts.dropped = false;
        analyst("create", "--name", "metabase");
        assertThat(analyst("revoke", "--name", "metabase").err()).contains("stays behind without a way in");
        assertThat(analyst("create").status()).isEqualTo(2);
    }
}

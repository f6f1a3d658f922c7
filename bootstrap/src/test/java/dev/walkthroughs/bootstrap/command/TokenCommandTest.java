package dev.walkthroughs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.walkthroughs.bootstrap.command.Tool.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The command token")
class TokenCommandTest {

    private final Tool tool = new Tool();
    private final Path folder;

    TokenCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    @DisplayName("prints the token alone")
    void printsTheToken() {
        assertThat(tool.run("token", "--server", "LocalHost", "--email", "ada@example.org"))
                .isEqualTo(new Ran(0, "token-of-ada@example.org" + System.lineSeparator(), ""));
        assertThat(tool.calls).containsExactly("mint localhost 1 PT720H");
    }

    @Test
    @DisplayName("prints one JSON document")
    void printsJson() {
        Ran ran = tool.run("token", "--server", "localhost", "--email", "a@b.c", "--valid-for", "PT1H", "--json");

        assertThat(ran.out().strip())
                .isEqualTo(
                        "{\"token\":\"token-of-a@b.c\",\"host\":\"localhost\",\"email\":\"a@b.c\",\"expires_in\":3600}");
    }

    @Test
    @DisplayName("makes tokens that must be refused, and says so beside them")
    void makesFaultyTokens() {
        Ran ran = tool.run("token", "--server", "localhost", "--email", "a@b.c", "--fault", "Not-Yet-Valid");
        assertThat(ran.status()).isZero();
        assertThat(ran.out().strip()).isEqualTo("token-of-a@b.c");
        assertThat(ran.err()).startsWith("Not valid (not-yet-valid): ");
        assertThat(tool.calls).containsExactly("mint localhost 1 not-yet-valid");
        assertThat(tool.run("token", "--server", "localhost", "--email", "a@b.c", "--fault", "unsigned", "--json")
                        .out()
                        .strip())
                .endsWith("\"email\":\"a@b.c\",\"must_be_refused\":\"unsigned\"}");
        Ran wrong = tool.run("token", "--server", "localhost", "--email", "a@b.c", "--fault", "ugly");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("other-audience");
        Path file = folder.resolve("faulty.tsv");
        assertThat(tool.run(
                                "token",
                                "--server",
                                "localhost",
                                "--email",
                                "a@b.c",
                                "--fault",
                                "expired",
                                "--out",
                                file.toString())
                        .out())
                .contains("All of them must be refused.");
    }

    @Test
    @DisplayName("writes many into a file that only its owner may read, even where another was")
    void writesAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("tokens.tsv"), "old");

        Ran ran = tool.run(
                "token",
                "--server",
                "localhost",
                "--email",
                "load@example.org",
                "--count",
                "2500",
                "--out",
                file.toString());

        assertThat(ran.status()).isZero();
        assertThat(ran.out().strip())
                .isEqualTo("Wrote 2500 tokens to " + file + ". Whoever reads the file can act as these learners.");
        List<String> lines = Files.readAllLines(file);
        assertThat(lines)
                .hasSize(2500)
                .startsWith("token-of-load+1@example.org\tlocalhost")
                .endsWith("token-of-load+2500@example.org\tlocalhost");
        assertThat(tool.calls)
                .containsExactly(
                        "mint localhost 1000 PT720H", "mint localhost 1000 PT720H", "mint localhost 500 PT720H");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"), "no owners on this file system");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    @DisplayName("is refused on an unknown host, and says so when the file cannot be written")
    void isRefused() {
        Ran unknown = tool.run("token", "--server", "elsewhere", "--email", "a@b.c");
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.err()).startsWith("SERVER_UNKNOWN: No MCP server has the host elsewhere.");

        Path nowhere = folder.resolve("no/such/folder/tokens.tsv");
        Ran failed = tool.run("token", "--server", "localhost", "--email", "a@b.c", "--out", nowhere.toString());
        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.err()).startsWith("FILE_FAILED: ").doesNotContain("Exception", "\tat ");
    }
}

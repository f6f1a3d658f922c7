package dev.walkthroughs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.tables.Column;
import dev.walkthroughs.application.tables.Column.Kind;
import dev.walkthroughs.application.tables.Extract;
import dev.walkthroughs.application.tables.ReplicaUnusable;
import dev.walkthroughs.application.tables.TableReader;
import dev.walkthroughs.bootstrap.command.Tool.Ran;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The command export-data")
class ExportDataCommandTest {

    private static final String ROWS = "export-data --organization acme --relation daily_activity --format csv";

    private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");

    private final Tool tool = new Tool();
    private Optional<Instant> completeTo = Optional.of(NOON);
    private final List<String> asked = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    /** So many rows of one number each, and then, if so wanted, an error. */
    private TableReader rows(int count, boolean fails) {
        return (organization, relation, since, sink) -> {
            asked.add(organization + " " + relation.name() + " "
                    + since.map(Instant::toString).orElse("all"));
            try {
                sink.begin(
                        List.of(new Column("n", Kind.WHOLE)),
                        sink.wantsTotal() ? OptionalLong.of(count) : OptionalLong.empty());
                for (long i = 1; i <= count; i++) {
                    long n = i;
                    sink.row(place -> n);
                }
                if (fails) {
                    throw new IOException("the disk is full");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Extract(count, NOON, completeTo);
        };
    }

    private Ran run(String command) {
        return tool.run(command.split(" ", -1));
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    @DisplayName("prints rows, or writes them into a file that only its owner may read and that is there when complete")
    void writes() throws IOException {
        tool.tables = rows(2, false);
        assertThat(run(ROWS)).isEqualTo(new Ran(0, "\"n\"\r\n1\r\n2\r\n", ""));
        Path file = folder.resolve("days.jsonl");
        Ran ran = run(ROWS.replace("csv", "JSONL") + " --since 2026-03-31 --json --out " + file);
        assertThat(ran.json().toString())
                .isEqualTo("{\"relation\":\"daily_activity\",\"format\":\"jsonl\",\"rows\":2,\"file\":\"" + file
                        + "\",\"complete_to\":\"2026-03-31T12:00:00Z\"}");
        assertThat(file).hasContent("{\"n\":1}\n{\"n\":2}\n");
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(run(ROWS + " --since 2026-03-31T22:00:00Z --force --out " + file)
                        .out())
                .isEqualTo("Exported 2 rows of daily_activity to " + file + ", complete up to 2026-03-31T12:00:00Z.\n");
        assertThat(file).content().startsWith("\"n\"");
        assertThat(left()).containsExactly("days.jsonl");
        assertThat(asked)
                .containsExactly(
                        "org_acme000000 daily_activity all",
                        "org_acme000000 daily_activity 2026-03-31T00:00:00Z",
                        "org_acme000000 daily_activity 2026-03-31T22:00:00Z");
    }

    @Test
    @DisplayName("shows a person how far it is, and nobody else")
    void showsProgress() {
        tool.tables = rows(10_000, false);
        assertThat(run(ROWS + " --out " + folder.resolve("quiet.csv")).err()).isEmpty();
        tool.terminal = true;
        assertThat(run(ROWS + " --out " + folder.resolve("watched.csv")).err())
                .contains("daily_activity [" + "#".repeat(15) + ".".repeat(15) + "] 5000 of 10000 rows");
        assertThat(run(ROWS).err()).as("rows are what is shown").isEmpty();
    }

    @Test
    @DisplayName("says of rows that lack what was recorded last up to which moment they are complete")
    void saysHowCompleteRowsAre() {
        completeTo = Optional.of(NOON.minusSeconds(3));
        tool.tables = rows(1, false);
        assertThat(run(ROWS))
                .isEqualTo(new Ran(0, "\"n\"\r\n1\r\n", "The rows are complete up to 2026-03-31T11:59:57Z.\n"));
        completeTo = Optional.empty();
        assertThat(run(ROWS).err()).contains("nobody can tell yet");
        Ran ran = run(ROWS + " --json --out " + folder.resolve("days.csv"));
        assertThat(ran.json().has("complete_to")).isFalse();
    }

    @Test
    @DisplayName("is refused, and writes nothing, where the replica cannot be read")
    void replicaUnusable() throws IOException {
        tool.tables = (organization, relation, since, sink) -> {
            throw new ReplicaUnusable("The replica is away.", "Correct the setting.");
        };
        Ran ran = run(ROWS + " --out " + folder.resolve("days.csv"));
        assertThat(ran).isEqualTo(new Ran(1, "", "REPLICA_UNUSABLE: The replica is away.\nCorrect the setting.\n"));
        assertThat(left()).isEmpty();
    }

    @Test
    @DisplayName("leaves nothing behind when it fails, and an older file as it was")
    void leavesNothingHalfDone() throws IOException {
        Path file = folder.resolve("days.csv");
        tool.tables = rows(2, true);
        Ran failed = run(ROWS + " --out " + file);
        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.err()).startsWith("FILE_FAILED: ").contains("the disk is full");
        assertThat(left()).isEmpty();
        Files.writeString(file, "older");
        assertThat(run(ROWS + " --force --out " + file).status()).isEqualTo(1);
        assertThat(file).hasContent("older");
        tool.tables = rows(2, false);
        assertThat(run(ROWS.replace("acme", "nobody") + " --force --out " + file)
                        .err())
                .startsWith("ORGANIZATION_UNKNOWN: ");
        assertThat(left()).containsExactly("days.csv");
        assertThat(file).hasContent("older");
    }

    @Test
    @DisplayName("ends when nobody reads what it prints")
    void endsWithItsReader() {
        tool.tables = rows(1_000_000, false);
        PrintWriter gone = new PrintWriter(new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("broken pipe");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        StringWriter err = new StringWriter();
        assertThat(tool.run(gone, err, ROWS.split(" ", -1))).isEqualTo(1);
        assertThat(err.toString()).contains("standard output was closed");
    }

    @Test
    @DisplayName("refuses what is there, what it does not know, and a moment where rows have none, and opens nothing")
    void refuses() throws IOException {
        Path there = Files.createFile(folder.resolve("there.csv"));
        assertThat(run(ROWS + " --out " + there).err())
                .startsWith("TARGET_OCCUPIED: ")
                .contains("--force");
        assertThat(run(ROWS + " --force --out " + folder).err()).startsWith("TARGET_OCCUPIED: ");
        assertThat(run(ROWS.replace("daily_activity", "mcp_server_user")).err())
                .startsWith("RELATION_UNKNOWN: ")
                .contains("walkthrough_overview, step_funnel, daily_activity");
        assertThat(run(ROWS.replace("daily_activity", "retention") + " --since 2026-01-01")
                        .err())
                .startsWith("SINCE_NOT_TAKEN: ")
                .contains("daily_activity")
                .doesNotContain("step_funnel");
        assertThat(tool.opened).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--format parquet",
                "--json",
                "--force",
                "--format xml",
                "--since yesterday",
                "--since 2026-02-30",
                "--since 2026-03-31T22:00",
                "--relation cohorts",
            })
    @DisplayName("says what is wrong with its options")
    void refusesWrongUsage(String more) {
        String begin = more.startsWith("--format") ? ROWS.replace(" --format csv", "") : ROWS;
        assertThat(run(begin + " " + more).status()).isEqualTo(2);
        assertThat(tool.opened).isEmpty();
    }
}

package dev.walkthroughs.bootstrap.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The README's commands, as its reader types them, on the jar that this build has just made. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the blocks are written for a POSIX shell")
class ReadmeCommandsIT {

    private static final Pattern EXECUTED =
            Pattern.compile("<!-- executed by the build -->\\R```bash\\R(.*?)```", Pattern.DOTALL);

    /** This build's own phase; it has run when this test runs. */
    private static final String PACKAGE = "mvn -DskipTests package\n";

    @TempDir
    private Path data;

    @Test
    @DisplayName("the blocks marked as executed run one after the other on an empty database")
    void theMarkedBlocksRun() throws IOException, InterruptedException {
        Path root = Repository.root();
        List<String> blocks = new ArrayList<>();
        EXECUTED.matcher(Files.readString(root.resolve("README.md")))
                .results()
                .map(block -> block.group(1))
                .filter(block -> !block.equals(PACKAGE))
                .forEach(blocks::add);
        assertThat(blocks).hasSizeGreaterThanOrEqualTo(2);

        Path output = data.resolve("output.txt");
        ProcessBuilder shell = new ProcessBuilder("bash", "-euc", String.join("\n", blocks))
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().put("WALKTHROUGHS_DATA_DIR", data.resolve("data").toString());
        shell.environment()
                .merge(
                        "PATH",
                        Path.of(System.getProperty("java.home"), "bin").toString(),
                        (path, java) -> java + ":" + path);
        Process running = shell.start();

        assertThat(running.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(running.exitValue()).as(Files.readString(output)).isZero();
        assertThat(Files.readString(output))
                .contains("Imported using-walkthroughs")
                .doesNotContain("Exception");
    }
}

package dev.walkthroughs.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** All faults, each with the machine as the one before left it. Takes about ten minutes. */
@EnabledIfSystemProperty(named = "faults", matches = "all", disabledReason = "long: -Dfaults=all")
@DisplayName("Learners on two nodes behind a proxy, under every fault")
class AllFaultsTest {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int LEARNERS = 16;

    @Test
    @DisplayName("lose nothing, meet nothing but \"again\", and are well within fifteen seconds of its end")
    void loseNothing(@TempDir Path folder) throws Exception {
        assumeTrue(HaProxy.isInstalled(), "no /usr/sbin/haproxy on this machine");
        try (Machine machine = new Machine(folder, LEARNERS, "--spring.datasource.hikari.maximum-pool-size=6");
                Walkers walkers = machine.walkers(PAUSE)) {
            Faults faults = new Faults(machine, walkers);
            faults.afterAWhile();
            assertThat(faults.rollingRestart().again())
                    .as("calls told to come back during a rolling restart")
                    .isZero();
            faults.nodeKilled();
            faults.nodeFrozen();
            faults.postgresKilled();
            bites(faults.postgresStopped(Duration.ofSeconds(30)), Duration.ofSeconds(28));
            bites(faults.postgresFrozen(Duration.ofSeconds(20)), Duration.ofSeconds(18));
            bites(faults.connectionsCut(Duration.ofSeconds(10)), Duration.ofSeconds(8));
            bites(faults.connectionsSlow(Duration.ofMillis(100), Duration.ofSeconds(15)), Duration.ofMillis(200));
            bites(faults.poolExhausted(Duration.ofSeconds(12)), Duration.ofSeconds(10));
            faults.clockMoved();
            faults.nothingIsWrong();
            assertThat(faults.rows())
                    .allSatisfy(row -> assertThat(row.recovery()).as("%s", row).isLessThan(Machine.RECOVERY));
        }
    }

    /** That a fault was one: some learner's call could not be answered before it ended. */
    private static void bites(Faults.Row row, Duration atLeast) {
        assertThat(row.longest()).as("%s", row).isGreaterThan(atLeast);
    }

    @Test
    @DisplayName("lose nothing when the disk of the database is full")
    void diskFull(@TempDir Path folder) throws Exception {
        assumeTrue(HaProxy.isInstalled(), "no /usr/sbin/haproxy on this machine");
        Path disk = Files.createDirectory(folder.resolve("data"));
        assumeTrue(
                new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=600m", "tmpfs", disk.toString())
                                .start()
                                .waitFor()
                        == 0,
                "only root can make a small disk");
        try (Machine machine = new Machine(folder, LEARNERS);
                Walkers walkers = machine.walkers(PAUSE)) {
            Faults faults = new Faults(machine, walkers);
            faults.afterAWhile();
            Faults.Row row = faults.diskFull(Duration.ofSeconds(10));
            assertThat(row.again()).as("calls that met it: %s", row).isPositive();
            faults.nothingIsWrong();
            assertThat(row.recovery()).as("%s", row).isLessThan(Machine.RECOVERY);
        } finally {
            new ProcessBuilder("umount", "-l", disk.toString()).start().waitFor();
        }
    }
}

package dev.walkthroughs.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.convert.DurationStyle;

/** For as long as {@code -Dchaos} says, such as {@code 10m}: every 20 seconds something is killed at random. */
@EnabledIfSystemProperty(named = "chaos", matches = ".+", disabledReason = "long: -Dchaos=10m")
@DisplayName("While nodes and the database are killed at random")
class ChaosTest {

    private static final int BESIDE = 200;
    private static final Duration EACH = Duration.ofSeconds(20);

    @Test
    @DisplayName("one learner walks to the end, 200 beside, and no answer is wrong")
    void walksToTheEnd(@TempDir Path folder) throws Exception {
        assumeTrue(HaProxy.isInstalled(), "no /usr/sbin/haproxy on this machine");
        Duration time = DurationStyle.detectAndParse(System.getProperty("chaos", ""));
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        System.err.println("-Dseed=" + seed);
        try (Machine machine = new Machine(folder, BESIDE + 1);
                Walkers beside = machine.walkers(0, BESIDE, Duration.ofSeconds(4));
                // Twelve calls to the end.
                Walkers one = machine.walkers(BESIDE, BESIDE + 1, time.dividedBy(13))) {
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < end) {
                kill(machine, random.nextInt(3));
                Faults.pass(EACH);
            }
            beside.stop();
            one.stop();
            machine.awaitHealthy(machine.nodes());
            machine.nothingIsLost(beside, one);
            machine.projectionsAreRight();
            assertThat(one.acknowledged()).as("steps of the one").hasSizeGreaterThanOrEqualTo(11);
            System.err.println("Told to come back: " + (beside.toldToComeBack() + one.toldToComeBack()) + " of "
                    + (beside.answered() + one.answered()) + " calls; the longest took "
                    + beside.longest().toMillis() + " ms");
        }
    }

    private static void kill(Machine machine, int which) throws Exception {
        if (which == 2) {
            machine.store().kill();
            machine.store().start();
            return;
        }
        Node node = machine.nodes().get(which);
        node.send(Signal.KILL);
        node.start();
    }
}

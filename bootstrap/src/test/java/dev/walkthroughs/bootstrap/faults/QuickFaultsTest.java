package dev.walkthroughs.bootstrap.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The quick set: three faults one after the other, under one load. All of them: {@code -Dfaults=all}. How soon all is well
 * again is for that to say, on a machine that does nothing else: beside other tests, two processors may be busy with those.
 */
@EnabledIfSystemProperty(named = "faults", matches = "quick|all", disabledReason = "a minute: -Dfaults=quick")
@DisplayName("Learners on two nodes behind a proxy")
class QuickFaultsTest {

    private static final Duration PAUSE = Duration.ofMillis(50);

    @Test
    @DisplayName(
            "lose nothing and meet nothing but \"again\" when a node is killed, a node is frozen, and PostgreSQL is killed")
    void loseNothing(@TempDir Path folder) throws Exception {
        assumeTrue(HaProxy.isInstalled(), "no /usr/sbin/haproxy on this machine");
        try (Machine machine = new Machine(folder, 4);
                Walkers walkers = machine.walkers(PAUSE)) {
            Faults faults = new Faults(machine, walkers);
            faults.afterAWhile();
            faults.nodeKilled();
            faults.nodeFrozen();
            faults.postgresKilled();
            faults.nothingIsWrong();
        }
    }
}

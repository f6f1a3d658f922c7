package dev.walkthroughs.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A projection")
class WakingTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    /**
     * Each call follows the row of the one before. A projection that waited for its next look would take half a second
     * each time, since the row before was made by such a look.
     */
    @Test
    @DisplayName("is woken by what its own process appends, and need not wait for its next look")
    void isWoken() {
        try (Node node = Node.on(database, Clock.systemUTC())) {
            Tenant acme = new Tenant(node, "acme").with("tour", "a");
            List<Duration> lags = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                acme.select("learner" + i, "tour", 1, true, Tenant.NOON);
                long begin = System.nanoTime();
                node.awaitCaughtUp();
                lags.add(Duration.ofNanos(System.nanoTime() - begin));
            }
            assertThat(Collections.min(lags)).isLessThan(Duration.ofMillis(250));
        }
    }

    @Test
    @DisplayName("finds by itself what another process appends")
    void findsWhatOthersAppend() {
        try (Node holder = Node.on(database, Clock.systemUTC());
                Node other = Node.on(database, Clock.systemUTC())) {
            new Tenant(other, "acme").with("tour", "a").select("ann", "tour", 1, true, Tenant.NOON);
            holder.awaitCaughtUp();
            assertThat(database.number("SELECT count(*) FROM walkthrough.walkthrough_progress"))
                    .isEqualTo(1);
        }
    }
}

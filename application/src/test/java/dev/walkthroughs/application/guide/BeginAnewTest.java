package dev.walkthroughs.application.guide;

import static dev.walkthroughs.application.guide.World.ON_DESK;
import static dev.walkthroughs.application.guide.World.adaOn;
import static dev.walkthroughs.application.guide.World.steps;
import static dev.walkthroughs.application.ids.Ids.ACME;
import static dev.walkthroughs.application.ids.Ids.TOUR;
import static dev.walkthroughs.application.ids.Ids.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.guide.Stop.StepPage;
import dev.walkthroughs.domain.progress.Result;
import dev.walkthroughs.domain.progress.Tally;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Beginning again after a new version")
class BeginAnewTest {

    private final World world = new World();

    @BeforeEach
    void publish() {
        world.tables.publish(ACME, TOUR, "Tour", steps(1, 3));
        world.tables.offer(ON_DESK, TOUR);
    }

    @Test
    @DisplayName("begins on the newest version; a completion stays one of its own version (R7)")
    void beginsOnTheNewest() {
        world.complete(adaOn(ON_DESK), TOUR, steps(1, 3));
        world.tables.publish(ACME, TOUR, "Tour, longer", steps(1, 4));
        assertThat(world.select(adaOn(ON_DESK), TOUR).standing())
                .isEqualTo(new Standing(Result.COMPLETED, TOUR, "Tour", "Acme", 1, 1, new Tally(3, 3, true), null));
        assertThat(world.restart(adaOn(ON_DESK), TOUR).standing())
                .isEqualTo(new Standing(
                        Result.RESTARTED, TOUR, "Tour, longer", "Acme", 2, 2, new Tally(0, 4, false), null));
    }

    @Test
    @DisplayName("begins anew on the newest version, even if the running attempt is untouched (R12)")
    void leavesAnUntouchedAttemptOfAnOlderVersion() {
        world.select(adaOn(ON_DESK), TOUR);
        world.tables.publish(ACME, TOUR, "Tour, reordered", List.of(step(3), step(1), step(2)));
        StepPage again = (StepPage) world.restart(adaOn(ON_DESK), TOUR);
        assertThat(again.step()).isEqualTo(step(3));
        assertThat(again.standing().version()).isEqualTo(2);
        assertThat(again.standing().attempt()).isEqualTo(2);
    }
}

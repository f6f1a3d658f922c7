package dev.walkthroughs.application.guide;

import static dev.walkthroughs.application.guide.World.ON_DESK;
import static dev.walkthroughs.application.guide.World.adaOn;
import static dev.walkthroughs.application.guide.World.caller;
import static dev.walkthroughs.application.guide.World.refused;
import static dev.walkthroughs.application.guide.World.shown;
import static dev.walkthroughs.application.guide.World.steps;
import static dev.walkthroughs.application.ids.Ids.ACME;
import static dev.walkthroughs.application.ids.Ids.ADA;
import static dev.walkthroughs.application.ids.Ids.BEN;
import static dev.walkthroughs.application.ids.Ids.TOUR;
import static dev.walkthroughs.application.ids.Ids.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.guide.Stop.Finish;
import dev.walkthroughs.domain.progress.ProgressRejection.ClosedForNewAttempts;
import dev.walkthroughs.domain.progress.ProgressRejection.Code;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A walkthrough that was unpublished")
class UnpublishedTest {

    private static final ClosedForNewAttempts CLOSED = new ClosedForNewAttempts();

    private final World world = new World();
    private final Caller ada = adaOn(ON_DESK);
    private final Caller ben = caller(ON_DESK, BEN);

    @BeforeEach
    void begin() {
        world.tables.publish(ACME, TOUR, "Tour", steps(1, 3));
        world.tables.offer(ON_DESK, TOUR);
        world.select(ada, TOUR);
        world.advance(ada, step(1));
    }

    @Test
    @DisplayName("is in no list, and a running attempt may be finished (R8)")
    void mayBeFinished() {
        world.tables.close(TOUR);
        assertThat(world.guide.list(ON_DESK, Optional.of(ADA))).isEmpty();
        assertThat(shown(world.select(ada, TOUR))).isEqualTo(step(2));
        assertThat(world.status(ada, TOUR).status()).isEqualTo(ProgressStatus.IN_PROGRESS);
        assertThat(shown(world.advance(ada))).isEqualTo(step(3));
        assertThat(world.advance(ada, step(3))).isInstanceOf(Finish.class);
        assertThat(world.select(ada, TOUR)).isInstanceOf(Finish.class);
    }

    @Test
    @DisplayName("takes no new attempt, in whichever way it is asked for, until it is published again (R8)")
    void takesNoNewAttempt() {
        world.tables.close(TOUR);
        int before = world.events.size();
        assertThat(refused(world.guide.select(ben, TOUR.value(), true))).isEqualTo(CLOSED);
        assertThat(CLOSED.code()).isEqualTo(Code.CLOSED_FOR_NEW_ATTEMPTS);
        assertThat(refused(world.guide.select(ada, TOUR.value(), false))).isEqualTo(CLOSED);
        assertThat(refused(world.guide.reset(ada, TOUR.value()))).isEqualTo(CLOSED);
        assertThat(world.events.size()).isEqualTo(before);

        world.tables.publish(ACME, TOUR, "Tour", steps(1, 3));
        assertThat(shown(world.select(ben, TOUR))).isEqualTo(step(1));
    }

    @Test
    @DisplayName("offers nothing new to who completed it, and refuses to catch up (R7, R8)")
    void offersNoNews() {
        world.advance(ada, step(2));
        world.advance(ada, step(3));
        world.tables.publish(ACME, TOUR, "Tour 2", steps(1, 4), Edition.CARRY.changing(step(1)));
        assertThat(((Finish) world.select(ada, TOUR)).news()).isPresent();
        world.tables.close(TOUR);
        assertThat(((Finish) world.select(ada, TOUR)).news()).isEmpty();
        assertThat(world.status(ada, TOUR).newSteps()).isEmpty();
        assertThat(world.status(ada, TOUR).changedSteps()).isEmpty();
        assertThat(refused(world.guide.catchUp(ada, TOUR.value()))).isEqualTo(CLOSED);
    }
}

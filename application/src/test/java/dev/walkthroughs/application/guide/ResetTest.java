package dev.walkthroughs.application.guide;

import static dev.walkthroughs.application.guide.World.ON_DESK;
import static dev.walkthroughs.application.guide.World.adaOn;
import static dev.walkthroughs.application.guide.World.refused;
import static dev.walkthroughs.application.guide.World.shown;
import static dev.walkthroughs.application.guide.World.steps;
import static dev.walkthroughs.application.ids.Ids.ACME;
import static dev.walkthroughs.application.ids.Ids.OTHER_TOUR;
import static dev.walkthroughs.application.ids.Ids.TOUR;
import static dev.walkthroughs.application.ids.Ids.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.progress.ProgressEvent.AttemptEnded;
import dev.walkthroughs.domain.progress.ProgressEvent.EndReason;
import dev.walkthroughs.domain.progress.ProgressEvent.WalkthroughCompleted;
import dev.walkthroughs.domain.progress.ProgressRejection.NotAvailableHere;
import dev.walkthroughs.domain.progress.ProgressRejection.NothingUnderWay;
import dev.walkthroughs.domain.progress.Result;
import dev.walkthroughs.domain.progress.Tally;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Resetting a progress")
class ResetTest {

    private final World world = new World();
    private final Caller ada = adaOn(ON_DESK);

    @BeforeEach
    void publish() {
        world.tables.publish(ACME, TOUR, "Tour", steps(1, 3));
        world.tables.publish(ACME, OTHER_TOUR, "Other", steps(11, 13));
        world.tables.offer(ON_DESK, TOUR, OTHER_TOUR);
    }

    @Test
    @DisplayName("ends the running attempt and begins the next on the newest version; once, if asked twice (R12)")
    void endsWhatRuns() {
        world.select(ada, TOUR);
        world.advance(ada, step(1));
        world.tables.publish(ACME, TOUR, "Tour 2", steps(1, 4));
        Stop first = world.reset(ada, TOUR);
        assertThat(shown(first)).isEqualTo(step(1));
        assertThat(first.standing())
                .isEqualTo(new Standing(Result.RESTARTED, TOUR, "Tour 2", "Acme", 2, 2, new Tally(0, 4, false), null));
        int before = world.events.size();
        assertThat(world.reset(ada, TOUR)).isEqualTo(first);
        assertThat(world.events.size()).isEqualTo(before);
        assertThat(world.events.payloads(AttemptEnded.class))
                .extracting(AttemptEnded::reason)
                .containsExactly(EndReason.RESET);
    }

    @Test
    @DisplayName("after completion begins again and keeps the completion in the history")
    void keepsTheHistory() {
        world.complete(ada, TOUR, steps(1, 3));
        assertThat(world.reset(ada, TOUR).standing().attempt()).isEqualTo(2);
        assertThat(world.events.payloads(WalkthroughCompleted.class)).hasSize(1);
        assertThat(world.events.payloads(AttemptEnded.class)).isEmpty();
    }

    @Test
    @DisplayName("puts the walkthrough in the focus (R17)")
    void movesTheFocus() {
        world.complete(ada, TOUR, steps(1, 3));
        world.select(ada, OTHER_TOUR);
        world.reset(ada, TOUR);
        assertThat(shown(world.advance(ada))).isEqualTo(step(2));
    }

    @Test
    @DisplayName("is refused where nothing was begun or nothing is available, and records nothing (R19, R23)")
    void refusesWithoutAnAttempt() {
        assertThat(refused(world.guide.reset(ada, TOUR.value()))).isEqualTo(new NothingUnderWay());
        assertThat(refused(world.guide.reset(ada, "wt_nonsense\0"))).isEqualTo(new NotAvailableHere());
        assertThat(world.events.size()).isZero();
    }
}

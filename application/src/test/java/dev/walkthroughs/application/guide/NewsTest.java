package dev.walkthroughs.application.guide;

import static dev.walkthroughs.application.guide.World.ON_DESK;
import static dev.walkthroughs.application.guide.World.adaOn;
import static dev.walkthroughs.application.guide.World.refused;
import static dev.walkthroughs.application.guide.World.shown;
import static dev.walkthroughs.application.guide.World.steps;
import static dev.walkthroughs.application.ids.Ids.ACME;
import static dev.walkthroughs.application.ids.Ids.ADA;
import static dev.walkthroughs.application.ids.Ids.OTHER_TOUR;
import static dev.walkthroughs.application.ids.Ids.TOUR;
import static dev.walkthroughs.application.ids.Ids.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.guide.Stop.Finish;
import dev.walkthroughs.application.guide.WalkthroughStatus.StepLine;
import dev.walkthroughs.application.guide.WalkthroughStatus.StepState;
import dev.walkthroughs.application.library.ProgressRow;
import dev.walkthroughs.application.library.ProgressRow.Settled;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.progress.ProgressRejection.NothingUnderWay;
import dev.walkthroughs.domain.progress.ProgressRejection.StillUnderWay;
import dev.walkthroughs.domain.progress.Result;
import dev.walkthroughs.domain.progress.Tally;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("After completion, a newer version")
class NewsTest {

    private static final Standing COMPLETED =
            new Standing(Result.COMPLETED, TOUR, "Tour", "Acme", 1, 1, new Tally(3, 3, true), null);

    private final World world = new World();
    private final Caller ada = adaOn(ON_DESK);

    @BeforeEach
    void complete() {
        world.tables.publish(ACME, TOUR, "Tour", steps(1, 3));
        world.tables.publish(ACME, OTHER_TOUR, "Other", steps(11, 12));
        world.tables.offer(ON_DESK, TOUR, OTHER_TOUR);
        world.complete(ada, TOUR, steps(1, 3));
    }

    /** One new step, one that changed in a way that matters. */
    private void publishNews() {
        world.tables.publish(ACME, TOUR, "Tour 2", steps(1, 4), Edition.CARRY.changing(step(2)));
    }

    @Test
    @DisplayName("is told by select and next, beside a completion that stays as it is (R6, R7, R13)")
    void isToldWithTheCompletion() {
        assertThat(world.select(ada, TOUR)).isEqualTo(new Finish(COMPLETED));
        publishNews();
        Finish told = new Finish(COMPLETED, Optional.of(new NewsCount(2, 1, 1)));
        int before = world.events.size();
        assertThat(world.select(ada, TOUR)).isEqualTo(told);
        assertThat(world.advance(ada, step(3))).isEqualTo(told);
        assertThat(world.advance(ada)).isEqualTo(told);
        assertThat(world.events.size()).isEqualTo(before);
    }

    @Test
    @DisplayName("is told by the list, from the events and from the table alike (R7)")
    void isListed() {
        publishNews();
        ListedWalkthrough row = world.listed(ada, TOUR);
        assertThat(row)
                .isEqualTo(new ListedWalkthrough(
                        TOUR,
                        "Tour 2",
                        "About Tour 2",
                        4,
                        2,
                        ProgressStatus.COMPLETED,
                        100,
                        Optional.of(new NewsCount(2, 1, 1))));
        Settled settled = new Settled(Set.copyOf(steps(1, 3)), Set.of(), Set.of());
        world.tables.row(
                ProgressId.of(ACME, ADA, TOUR), new ProgressRow(true, 3, 3, Optional.empty(), 1, 1, settled, false));
        assertThat(world.listed(ada, TOUR)).isEqualTo(row);
        assertThat(world.listed(ada, OTHER_TOUR).news()).isEmpty();
    }

    @Test
    @DisplayName("is told by status, step by step, beside the steps that were done (R6, R7)")
    void isShown() {
        publishNews();
        WalkthroughStatus status = world.status(ada, TOUR);
        assertThat(status.version()).isEqualTo(1);
        assertThat(status.latestVersion()).isEqualTo(2);
        assertThat(status.tally().percent()).isEqualTo(100);
        assertThat(status.steps())
                .extracting(StepLine::state)
                .containsExactly(StepState.COMPLETED, StepState.COMPLETED, StepState.COMPLETED);
        assertThat(status.newSteps()).containsExactly(new StepLine(step(4), "Title of " + step(4), 4, StepState.NEW));
        assertThat(status.changedSteps())
                .containsExactly(new StepLine(step(2), "Title of " + step(2), 2, StepState.COMPLETED));
    }

    @Test
    @DisplayName("that mends typos, or puts one step in the place of done ones, is no news (R5, R6)")
    void mayBeNoNews() {
        world.tables.publish(
                ACME, TOUR, "Tour 2", List.of(step(1), step(5)), Edition.CARRY.replacing(step(5), step(2), step(3)));
        assertThat(world.select(ada, TOUR)).isEqualTo(new Finish(COMPLETED));
        assertThat(world.listed(ada, TOUR).news()).isEmpty();
        assertThat(world.status(ada, TOUR).newSteps()).isEmpty();
        assertThat(world.status(ada, TOUR).changedSteps()).isEmpty();
    }

    @Test
    @DisplayName("is caught up with in an attempt of what is new and changed alone (R7)")
    void isCaughtUpWith() {
        publishNews();
        Stop second = world.catchUp(ada, TOUR);
        assertThat(shown(second)).isEqualTo(step(2));
        assertThat(second.standing())
                .isEqualTo(new Standing(Result.RESTARTED, TOUR, "Tour 2", "Acme", 2, 2, new Tally(0, 2, false), null));
        assertThat(world.status(ada, TOUR).steps())
                .extracting(StepLine::state)
                .containsExactly(StepState.COMPLETED, StepState.CURRENT, StepState.COMPLETED, StepState.UPCOMING);
        assertThat(shown(world.advance(ada, step(2)))).isEqualTo(step(4));
        assertThat(world.advance(ada, step(4)))
                .isEqualTo(new Finish(
                        new Standing(Result.COMPLETED, TOUR, "Tour 2", "Acme", 2, 2, new Tally(2, 2, true), null)));
        assertThat(world.listed(ada, TOUR).news()).isEmpty();
        assertThat(world.catchUp(ada, TOUR).standing().attempt()).isEqualTo(2);
    }

    @Test
    @DisplayName("is caught up with once, however often it is asked, and nothing is opened for no news (R7, R14)")
    void isCaughtUpWithOnce() {
        int before = world.events.size();
        assertThat(world.catchUp(ada, TOUR)).isEqualTo(new Finish(COMPLETED));
        assertThat(world.events.size()).isEqualTo(before);
        publishNews();
        world.catchUp(ada, TOUR);
        int opened = world.events.size();
        assertThat(opened).isEqualTo(before + 1);
        assertThat(shown(world.catchUp(ada, TOUR))).isEqualTo(step(2));
        assertThat(world.events.size()).isEqualTo(opened);
    }

    @Test
    @DisplayName("is nothing to catch up with while an attempt runs, or before any (R7)")
    void isForTheCompleted() {
        assertThat(refused(world.guide.catchUp(ada, OTHER_TOUR.value()))).isEqualTo(new NothingUnderWay());
        world.select(ada, OTHER_TOUR);
        int before = world.events.size();
        assertThat(refused(world.guide.catchUp(ada, OTHER_TOUR.value()))).isEqualTo(new StillUnderWay(step(11)));
        assertThat(world.events.size()).isEqualTo(before);
    }

    @Test
    @DisplayName("puts the walkthrough in the focus when it is caught up with (R17)")
    void movesTheFocus() {
        publishNews();
        world.select(ada, OTHER_TOUR);
        world.catchUp(ada, TOUR);
        assertThat(shown(world.advance(ada))).isEqualTo(step(4));
    }
}

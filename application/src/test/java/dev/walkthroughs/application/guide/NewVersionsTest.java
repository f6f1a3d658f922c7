package dev.walkthroughs.application.guide;

import static dev.walkthroughs.application.guide.World.ON_DESK;
import static dev.walkthroughs.application.guide.World.adaOn;
import static dev.walkthroughs.application.guide.World.refused;
import static dev.walkthroughs.application.guide.World.shown;
import static dev.walkthroughs.application.guide.World.steps;
import static dev.walkthroughs.application.guide.World.updatedFrom;
import static dev.walkthroughs.application.ids.Ids.ACME;
import static dev.walkthroughs.application.ids.Ids.TOUR;
import static dev.walkthroughs.application.ids.Ids.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.guide.Stop.Finish;
import dev.walkthroughs.application.guide.Stop.StepPage;
import dev.walkthroughs.application.guide.WalkthroughStatus.StepLine;
import dev.walkthroughs.application.guide.WalkthroughStatus.StepState;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptCarried;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptEnded;
import dev.walkthroughs.domain.progress.ProgressEvent.CompletionReason;
import dev.walkthroughs.domain.progress.ProgressEvent.EndReason;
import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.domain.progress.ProgressEvent.WalkthroughCompleted;
import dev.walkthroughs.domain.progress.ProgressRejection.StepOutOfOrder;
import dev.walkthroughs.domain.progress.Result;
import dev.walkthroughs.domain.progress.Tally;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A version published while a learner stands on the second of three steps")
class NewVersionsTest {

    private final World world = new World();
    private final Caller ada = adaOn(ON_DESK);

    @BeforeEach
    void standOnTheSecondStep() {
        world.tables.publish(ACME, TOUR, "Tour", steps(1, 3));
        world.tables.offer(ON_DESK, TOUR);
        world.select(ada, TOUR);
        world.advance(ada, step(1));
    }

    private void publish(Edition edition, int... numbers) {
        world.tables.publish(ACME, TOUR, "Tour anew", numbered(numbers), edition);
    }

    private static List<StepId> numbered(int... numbers) {
        return Arrays.stream(numbers).mapToObj(number -> step(number)).toList();
    }

    @Test
    @DisplayName("carries the attempt over at the next call, which says so once (R1)")
    void carries() {
        publish(Edition.CARRY, 1, 2, 4, 3);
        StepPage fourth = (StepPage) world.advance(ada, step(2));
        assertThat(fourth.standing())
                .isEqualTo(new Standing(Result.ADVANCED, TOUR, "Tour anew", "Acme", 2, 1, new Tally(2, 4, false), 1));
        assertThat(fourth.step()).isEqualTo(step(4));
        assertThat(fourth.number()).isEqualTo(3);
        assertThat(updatedFrom(world.advance(ada, step(4)))).isEmpty();
        assertThat(world.events.payloads(AttemptCarried.class)).hasSize(1);
    }

    @Test
    @DisplayName("is told by select as well, and a second select changes nothing more (R1, R22)")
    void carriesOnSelect() {
        publish(Edition.CARRY, 1, 2, 4, 3);
        Stop carried = world.select(ada, TOUR);
        assertThat(shown(carried)).isEqualTo(step(2));
        assertThat(carried.standing().result()).isEqualTo(Result.RESUMED);
        assertThat(updatedFrom(carried)).contains(1);
        int before = world.events.size();
        assertThat(updatedFrom(world.select(ada, TOUR))).isEmpty();
        assertThat(world.events.size()).isEqualTo(before);
    }

    @Test
    @DisplayName("that only mends a typo changes nothing but the version, through several versions at once (R1)")
    void carriesATypo() {
        Stop before = world.select(ada, TOUR);
        publish(Edition.CARRY, 1, 2, 3);
        publish(Edition.CARRY, 1, 2, 3);
        Stop after = world.select(ada, TOUR);
        assertThat(shown(after)).isEqualTo(shown(before));
        assertThat(after.standing().tally()).isEqualTo(before.standing().tally());
        assertThat(after.standing().version()).isEqualTo(3);
        assertThat(updatedFrom(after)).contains(1);
    }

    @Test
    @DisplayName("that pins leaves the attempt where it is to its end; what is new is told then (R1, R7)")
    void pins() {
        publish(Edition.PIN, 1, 2, 4, 3);
        Stop third = world.advance(ada, step(2));
        assertThat(shown(third)).isEqualTo(step(3));
        assertThat(third.standing().version()).isEqualTo(1);
        Finish finish = (Finish) world.advance(ada, step(3));
        assertThat(finish.standing())
                .isEqualTo(new Standing(Result.COMPLETED, TOUR, "Tour", "Acme", 1, 1, new Tally(3, 3, true), null));
        assertThat(finish.news()).contains(new NewsCount(2, 1, 0));
        assertThat(world.events.payloads(AttemptCarried.class)).isEmpty();
    }

    @Test
    @DisplayName("that restarts ends the attempt and begins another; the call may come twice (R1, R14)")
    void restarts() {
        publish(Edition.RESTART, 1, 2, 3);
        Stop first = world.advance(ada, step(2));
        assertThat(shown(first)).isEqualTo(step(1));
        assertThat(first.standing())
                .isEqualTo(new Standing(Result.RESTARTED, TOUR, "Tour anew", "Acme", 2, 2, new Tally(0, 3, false), 1));
        int before = world.events.size();
        Stop again = world.advance(ada, step(2));
        assertThat(shown(again)).isEqualTo(step(1));
        assertThat(again.standing().result()).isEqualTo(Result.ALREADY_ADVANCED);
        assertThat(world.events.size()).isEqualTo(before);
        assertThat(world.events.payloads(AttemptEnded.class))
                .extracting(AttemptEnded::reason)
                .containsExactly(EndReason.NEW_VERSION);
    }

    @Test
    @DisplayName("without the step under the learner serves what followed it, and completes nothing (R2)")
    void landsOnWhatFollowed() {
        publish(Edition.CARRY, 1, 3);
        Stop third = world.advance(ada, step(2));
        assertThat(shown(third)).isEqualTo(step(3));
        assertThat(third.standing().result()).isEqualTo(Result.ADVANCED);
        assertThat(third.standing().tally()).isEqualTo(new Tally(1, 2, false));
        assertThat(updatedFrom(third)).contains(1);
        assertThat(world.events.payloads(StepCompleted.class))
                .extracting(StepCompleted::step)
                .containsExactly(step(1));
    }

    @Test
    @DisplayName("that leaves nothing to do completes the attempt for that reason (R2)")
    void completesByContent() {
        publish(Edition.CARRY, 1);
        Finish finish = (Finish) world.select(ada, TOUR);
        assertThat(finish.standing())
                .isEqualTo(new Standing(Result.COMPLETED, TOUR, "Tour anew", "Acme", 2, 1, new Tally(1, 1, true), 1));
        assertThat(world.events.payloads(WalkthroughCompleted.class))
                .extracting(WalkthroughCompleted::reason)
                .containsExactly(CompletionReason.CONTENT_CHANGE);
    }

    @Test
    @DisplayName("with a new step before the pointer offers it to look at, and does not count it (R3)")
    void offersWhatIsBefore() {
        publish(Edition.CARRY, 1, 5, 2, 3);
        assertThat(world.select(ada, TOUR).standing().tally()).isEqualTo(new Tally(1, 3, false));
        WalkthroughStatus status = world.status(ada, TOUR);
        assertThat(status.newSteps()).containsExactly(new StepLine(step(5), "Title of " + step(5), 2, StepState.NEW));
        assertThat(status.steps())
                .extracting(StepLine::state)
                .containsExactly(StepState.COMPLETED, StepState.NEW, StepState.CURRENT, StepState.UPCOMING);
        assertThat(shown(world.review(ada, step(5)))).isEqualTo(step(5));
        assertThat(shown(world.advance(ada, step(2)))).isEqualTo(step(3));
        assertThat(world.advance(ada, step(3))).isInstanceOf(Finish.class);
    }

    @Test
    @DisplayName("in another order keeps the pointer, and returns to what is in front of it (R4)")
    void servesEveryStepOnce() {
        publish(Edition.CARRY, 3, 2, 4, 1);
        assertThat(shown(world.advance(ada, step(2)))).isEqualTo(step(4));
        assertThat(shown(world.advance(ada, step(4)))).isEqualTo(step(3));
        assertThat(world.advance(ada, step(3)).standing().tally()).isEqualTo(new Tally(4, 4, true));
        assertThat(world.events.payloads(StepCompleted.class))
                .extracting(StepCompleted::step)
                .containsExactlyElementsOf(numbered(1, 2, 4, 3));
    }

    @Test
    @DisplayName("still knows the id of a done step that it no longer has, and moves the attempt (R16)")
    void knowsOlderIds() {
        publish(Edition.CARRY, 2, 3);
        Stop second = world.advance(ada, step(1));
        assertThat(second.standing().result()).isEqualTo(Result.ALREADY_ADVANCED);
        assertThat(shown(second)).isEqualTo(step(2));
        assertThat(updatedFrom(second)).contains(1);
    }

    @Test
    @DisplayName("refuses the id of a step that it no longer has and that was never reached, recording nothing (R15)")
    void refusesOlderIdsAhead() {
        publish(Edition.CARRY, 1, 2);
        int before = world.events.size();
        assertThat(refused(world.guide.advance(ada, Optional.of(step(3).value()))))
                .isEqualTo(new StepOutOfOrder(step(3), step(2)));
        assertThat(world.events.size()).isEqualTo(before);
    }
}

package dev.walkthroughs.domain.progress;

import static dev.walkthroughs.domain.identity.Ids.ACME;
import static dev.walkthroughs.domain.identity.Ids.ADA;
import static dev.walkthroughs.domain.identity.Ids.DESK;
import static dev.walkthroughs.domain.identity.Ids.NOON;
import static dev.walkthroughs.domain.identity.Ids.TOUR;
import static dev.walkthroughs.domain.identity.Ids.step;
import static dev.walkthroughs.domain.progress.World.ID;
import static dev.walkthroughs.domain.progress.World.accepted;
import static dev.walkthroughs.domain.progress.World.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.Progress.Completed;
import dev.walkthroughs.domain.progress.Progress.NotStarted;
import dev.walkthroughs.domain.progress.Progress.UnderWay;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptEnded;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptResumed;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptStarted;
import dev.walkthroughs.domain.progress.ProgressEvent.CompletionReason;
import dev.walkthroughs.domain.progress.ProgressEvent.EndReason;
import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.domain.progress.ProgressEvent.StepSkipped;
import dev.walkthroughs.domain.progress.ProgressEvent.WalkthroughCompleted;
import dev.walkthroughs.domain.progress.ProgressRejection.NothingUnderWay;
import dev.walkthroughs.domain.progress.ProgressRejection.StepOutOfOrder;
import dev.walkthroughs.domain.route.PublishPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A learner's progress")
class ProgressTest {

    private static AttemptStarted started(World world, int attempt, int version) {
        return new AttemptStarted(
                ID, ACME, ADA, TOUR, DESK, attempt, version, step(1), 3, List.of(), null, world.now());
    }

    @Test
    @DisplayName("begins with attempt 1 on the newest version, on its first step, with resume or without (R11)")
    void begins() {
        for (boolean resume : List.of(true, false)) {
            World world = World.of(1).publish(PublishPolicy.CARRY, 1, 2, 3);
            Decision decision = accepted(world.select(resume));
            assertThat(decision.result()).isEqualTo(Result.STARTED);
            assertThat(decision.events()).containsExactly(started(world, 1, 2));
            assertThat(decision.state()).isEqualTo(new UnderWay(TOUR, 1, 2, step(1), Marks.NONE, NOON));
        }
    }

    @Test
    @DisplayName("resumes where it stands, and counts as resumed from a pause of 30 minutes on (R22)")
    void resumes() {
        World world = World.of(3).does(1).pass(Progress.PAUSE.minusNanos(1));
        Decision soon = accepted(world.select(true));
        assertThat(soon.result()).isEqualTo(Result.RESUMED);
        assertThat(soon.events()).isEmpty();
        Decision later = accepted(world.pass(Duration.ofNanos(1)).select(true));
        assertThat(later.events()).containsExactly(new AttemptResumed(ID, DESK, 1, world.now()));
        assertThat(world.pointer()).isEqualTo(step(2));
        assertThat(accepted(world.select(true)).events())
                .as("measured from the last activity")
                .isEmpty();
        assertThat(accepted(world.pass(Duration.ofDays(-1)).select(true)).events())
                .as("a clock that went back")
                .isEmpty();
    }

    @Test
    @DisplayName("restarts on request, but gives an attempt back that stands untouched on its first step (R12)")
    void restarts() {
        World world = World.of(3).does();
        assertThat(accepted(world.select(false)).result()).isEqualTo(Result.STARTED);
        assertThat(world.here().attempt()).isEqualTo(1);
        Decision decision = accepted(world.does(1).select(false));
        assertThat(decision.result()).isEqualTo(Result.RESTARTED);
        assertThat(decision.events())
                .containsExactly(new AttemptEnded(ID, DESK, 1, EndReason.RESTARTED, world.now()), started(world, 2, 1));
        Decision again = accepted(world.select(false));
        assertThat(again.result()).isEqualTo(Result.RESTARTED);
        assertThat(again.events()).isEmpty();
    }

    @Test
    @DisplayName("begins again with all steps where it stands untouched on an older version with fewer (R3, R12)")
    void restartsTheUntouchedOnAnOlderVersion() {
        World behind = World.of(2).does().publish(PublishPolicy.CARRY, 1, 3, 2);
        assertThat(accepted(behind.select(false)).result()).isEqualTo(Result.STARTED);
        assertThat(behind.here().attempt()).isEqualTo(1);
        World before = World.of(2).does().publish(PublishPolicy.CARRY, 3, 1, 2);
        assertThat(accepted(before.select(false)).result()).isEqualTo(Result.RESTARTED);
        assertThat(before.required()).isEqualTo(ids(3, 1, 2));
        World pinned = World.of(2).does().publish(PublishPolicy.PIN, 1, 2);
        assertThat(accepted(pinned.select(false)).result()).isEqualTo(Result.RESTARTED);
    }

    @Test
    @DisplayName("is reset with its own reason, and not at all while untouched or not begun")
    void resets() {
        assertThat(World.of(3).reset()).isEqualTo(Outcome.rejected(new NothingUnderWay()));
        assertThat(accepted(World.of(3).does().reset()).events()).isEmpty();
        World world = World.of(3).does(1);
        assertThat(accepted(world.reset()).events())
                .containsExactly(new AttemptEnded(ID, DESK, 1, EndReason.RESET, world.now()), started(world, 2, 1));
        assertThat(accepted(World.of(1).does(1).reset()).result()).isEqualTo(Result.RESTARTED);
    }

    @Test
    @DisplayName("is complete when the last required step is acknowledged, and stays so (R13, R19, R20)")
    void completes() {
        World world = World.of(3).does(1, 2);
        Decision last = accepted(world.next(step(3)));
        assertThat(last.result()).isEqualTo(Result.COMPLETED);
        assertThat(last.events())
                .containsExactly(
                        new StepCompleted(ID, DESK, 1, 1, step(3), null, NOON),
                        new WalkthroughCompleted(ID, DESK, 1, 1, CompletionReason.ACKNOWLEDGED, NOON));
        assertThat(last.state())
                .isEqualTo(new Completed(TOUR, 1, 1, Set.copyOf(ids(1, 2, 3)), Set.of(), Set.of(), NOON));
        for (Outcome<Decision, ProgressRejection> any :
                List.of(world.next(step(3)), world.next(step(9)), world.select(true))) {
            assertThat(any).isEqualTo(Outcome.accepted(Decision.nothing(Result.COMPLETED, world.state())));
        }
        assertThat(accepted(world.select(false)).events()).containsExactly(started(world, 2, 1));
    }

    @Test
    @DisplayName("answers a repeated call without an event, and refuses a step ahead or none of its own (R14, R15)")
    void advancesOnce() {
        World world = World.of(4).does(1, 2);
        assertThat(accepted(world.next(step(1))).result()).isEqualTo(Result.ALREADY_ADVANCED);
        assertThat(accepted(world.skip(step(2))).result()).isEqualTo(Result.ALREADY_ADVANCED);
        assertThat(world.next(step(4))).isEqualTo(Outcome.rejected(new StepOutOfOrder(step(4), step(3))));
        assertThat(world.skip(step(99))).isEqualTo(Outcome.rejected(new StepOutOfOrder(step(99), step(3))));
        assertThat(new StepOutOfOrder(step(3), step(2)).message())
                .isEqualTo("Step ws_step-000003 is not the current step; ws_step-000002 is.");
        accepted(world.select(false));
        assertThat(world.next(step(2)))
                .as("done, in another attempt")
                .isEqualTo(Outcome.rejected(new StepOutOfOrder(step(2), step(1))));
        assertThat(World.of(1).next(step(1))).isEqualTo(Outcome.rejected(new NothingUnderWay()));
    }

    @Test
    @DisplayName("records a skipped step as skipped, never as done, also if it is the last or every one (R15)")
    void skips() {
        World world = World.of(2).does(1);
        Decision decision = accepted(world.skip(step(2)));
        assertThat(decision.result()).isEqualTo(Result.COMPLETED);
        assertThat(decision.events())
                .containsExactly(
                        new StepSkipped(ID, DESK, 1, 1, step(2), null, "known", NOON),
                        new WalkthroughCompleted(ID, DESK, 1, 1, CompletionReason.SKIPPED, NOON));
        assertThat(world.there().done()).containsExactly(step(1));
        World all = World.of(2).does();
        assertThat(accepted(all.skip(step(1))).result()).isEqualTo(Result.SKIPPED);
        assertThat(all.tally()).isEqualTo(new Tally(0, 1, false));
        accepted(all.skip(step(2)));
        assertThat(all.there().done()).isEmpty();
        assertThat(all.tally().percent()).isEqualTo(100);
    }

    @Test
    @DisplayName("has no history that completes what never began")
    void refusesImpossibleHistories() {
        WalkthroughCompleted end = new WalkthroughCompleted(ID, DESK, 1, 1, CompletionReason.ACKNOWLEDGED, NOON);
        assertThatIllegalStateException().isThrownBy(() -> new NotStarted().evolve(end));
        Progress completed = World.of(1).does(1).state();
        assertThatIllegalStateException().isThrownBy(() -> completed.evolve(end));
    }
}

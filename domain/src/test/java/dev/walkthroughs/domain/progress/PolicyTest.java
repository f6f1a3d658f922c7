package dev.walkthroughs.domain.progress;

import static dev.walkthroughs.domain.identity.Ids.step;
import static dev.walkthroughs.domain.progress.World.accepted;
import static dev.walkthroughs.domain.progress.World.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.Progress.Completed;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptCarried;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptEnded;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptStarted;
import dev.walkthroughs.domain.progress.ProgressEvent.EndReason;
import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.domain.progress.ProgressRejection.ClosedForNewAttempts;
import dev.walkthroughs.domain.progress.ProgressRejection.StepOutOfOrder;
import dev.walkthroughs.domain.route.PublishPolicy;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What an author chooses for running attempts")
class PolicyTest {

    /** On the second of three steps, when a version with a fourth, in another order, is published. */
    private static World published(PublishPolicy policy) {
        return World.of(3).does(1).publish(policy, 3, 2, 4, 1);
    }

    private static List<Class<?>> kinds(Decision decision) {
        return decision.events().stream().<Class<?>>map(Object::getClass).toList();
    }

    @Test
    @DisplayName("carry: the attempt goes over at the next call, and goes on there (R1)")
    void carries() {
        World world = published(PublishPolicy.CARRY);
        Decision decision = accepted(world.next(step(2)));
        assertThat(kinds(decision)).containsExactly(AttemptCarried.class, StepCompleted.class);
        assertThat(decision.result()).isEqualTo(Result.ADVANCED);
        assertThat(decision.updatedFrom()).isEqualTo(1);
        assertThat(world.here().version()).isEqualTo(2);
        assertThat(world.pointer()).isEqualTo(step(4));
        assertThat(world.required()).isEqualTo(ids(3, 4));
        assertThat(world.tally()).isEqualTo(new Tally(2, 4, false));
        assertThat(world.does(4, 3).there().version()).isEqualTo(2);
    }

    @Test
    @DisplayName("pin: the attempt finishes on its version, whatever comes later (R1)")
    void pins() {
        World world = published(PublishPolicy.PIN);
        Decision decision = accepted(world.next(step(2)));
        assertThat(kinds(decision)).containsExactly(StepCompleted.class);
        assertThat(decision.updatedFrom()).isNull();
        assertThat(world.pointer()).isEqualTo(step(3));
        world.publish(PublishPolicy.CARRY, 1).publish(PublishPolicy.RESTART, 1);
        assertThat(world.tally()).isEqualTo(new Tally(2, 3, false));
        assertThat(world.does(3).there().version()).isEqualTo(1);
        assertThat(World.of(3)
                        .does(1)
                        .publish(PublishPolicy.CARRY, 1, 2, 3)
                        .publish(PublishPolicy.PIN, 1)
                        .does(2)
                        .here()
                        .version())
                .as("carried as far as the version before the pin")
                .isEqualTo(2);
    }

    @Test
    @DisplayName("restart: the attempt ends and the next begins on the newest version, once (R1)")
    void restarts() {
        World world = published(PublishPolicy.RESTART);
        world.publish(PublishPolicy.CARRY, 3, 4);
        Decision decision = accepted(world.next(step(2)));
        assertThat(kinds(decision)).containsExactly(AttemptEnded.class, AttemptStarted.class);
        assertThat(((AttemptEnded) decision.events().get(0)).reason()).isEqualTo(EndReason.NEW_VERSION);
        assertThat(decision.result()).isEqualTo(Result.RESTARTED);
        assertThat(decision.updatedFrom()).isEqualTo(1);
        assertThat(world.here().attempt()).isEqualTo(2);
        assertThat(world.here().version()).isEqualTo(3);
        assertThat(world.required()).isEqualTo(ids(3, 4));
        Decision again = accepted(world.next(step(2)));
        assertThat(again.result()).isEqualTo(Result.ALREADY_ADVANCED);
        assertThat(again.events()).isEmpty();
        assertThat(world.pointer()).isEqualTo(step(3));
    }

    @Test
    @DisplayName("restart leaves the first step once, if the call that brings it about names it and comes twice (R14)")
    void restartsOnTheStepNamed() {
        World world = World.of(3).does(1).publish(PublishPolicy.RESTART, 2, 1, 3);
        Decision decision = accepted(world.next(step(2)));
        assertThat(kinds(decision)).containsExactly(AttemptEnded.class, AttemptStarted.class, StepCompleted.class);
        assertThat(world.pointer()).isEqualTo(step(1));
        assertThat(accepted(world.next(step(2))).result()).isEqualTo(Result.ALREADY_ADVANCED);
        assertThat(world.pointer()).isEqualTo(step(1));
    }

    @Test
    @DisplayName("restart is not brought about by a repeated call, nor by one that is refused (R14, R15)")
    void restartsByNoRepeatedCall() {
        World world = World.of(3).does(1).publish(PublishPolicy.RESTART, 1, 2, 3);
        Decision repeated = accepted(world.next(step(1)));
        assertThat(repeated.result()).isEqualTo(Result.ALREADY_ADVANCED);
        assertThat(repeated.events()).isEmpty();
        assertThat(world.next(step(3))).isEqualTo(Outcome.rejected(new StepOutOfOrder(step(3), step(2))));
        assertThat(accepted(world.select(true)).result()).isEqualTo(Result.RESTARTED);
        assertThat(accepted(world.select(true)).events()).isEmpty();
        assertThat(world.here().attempt()).isEqualTo(2);
    }

    @Test
    @DisplayName("restart moves an attempt that stands untouched on the new first step (R14)")
    void restartsTheUntouchedForNothing() {
        World world = World.of(2).does().publish(PublishPolicy.RESTART, 1, 3, 2);
        assertThat(kinds(accepted(world.next(step(1))))).containsExactly(AttemptCarried.class, StepCompleted.class);
        assertThat(world.here().attempt()).isEqualTo(1);
        assertThat(world.required()).isEqualTo(ids(3, 2));
    }

    @Test
    @DisplayName("leaves a completion as it is (R7)")
    void leavesCompletions() {
        for (PublishPolicy policy : PublishPolicy.values()) {
            World world = World.of(2).does(1, 2).publish(policy, 2, 3);
            Progress before = world.state();
            assertThat(accepted(world.select(true)).result()).isEqualTo(Result.COMPLETED);
            assertThat(accepted(world.next(step(3))).result()).isEqualTo(Result.COMPLETED);
            assertThat(world.state()).isEqualTo(before).isInstanceOf(Completed.class);
            assertThat(world.tally().percent()).isEqualTo(100);
            assertThat(world.news()).isEqualTo(new News(2, ids(3), List.of()));
        }
    }

    @Test
    @DisplayName("does not begin an attempt while none may begin: what runs may finish where it runs (R8)")
    void finishesWhileUnpublished() {
        World world =
                World.of(3).does(1).publish(PublishPolicy.RESTART, 1, 2, 3).unpublish();
        assertThat(world.select(false)).isEqualTo(Outcome.rejected(new ClosedForNewAttempts()));
        assertThat(world.reset()).isEqualTo(Outcome.rejected(new ClosedForNewAttempts()));
        world.does(2);
        assertThat(world.here().attempt()).isEqualTo(1);
        assertThat(world.here().version()).isEqualTo(1);
        assertThat(accepted(world.republish().select(true)).result()).isEqualTo(Result.RESTARTED);
        World done = World.of(1).does(1).publish(PublishPolicy.CARRY, 1, 2).unpublish();
        assertThat(done.select(false)).isEqualTo(Outcome.rejected(new ClosedForNewAttempts()));
        assertThat(done.catchUp()).isEqualTo(Outcome.rejected(new ClosedForNewAttempts()));
        assertThat(accepted(done.select(true)).result()).isEqualTo(Result.COMPLETED);
        assertThat(World.of(1).unpublish().select(true)).isEqualTo(Outcome.rejected(new ClosedForNewAttempts()));
    }
}

package dev.walkthroughs.domain.progress;

import static dev.walkthroughs.domain.identity.Ids.DESK;
import static dev.walkthroughs.domain.identity.Ids.step;
import static dev.walkthroughs.domain.progress.World.ID;
import static dev.walkthroughs.domain.progress.World.accepted;
import static dev.walkthroughs.domain.progress.World.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.progress.Progress.Completed;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptCarried;
import dev.walkthroughs.domain.progress.ProgressEvent.CompletionReason;
import dev.walkthroughs.domain.progress.ProgressEvent.WalkthroughCompleted;
import dev.walkthroughs.domain.route.PublishPolicy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A running attempt that is carried to a newer version")
class CarryingExamplesTest {

    /** Five steps, of which two are done: the learner stands on the third. */
    private static World onThird() {
        return World.of(5).does(1, 2);
    }

    private static void expect(World world, StepId pointer, List<StepId> required, int percent) {
        accepted(world.select(true));
        assertThat(world.pointer()).isEqualTo(pointer);
        assertThat(world.required()).isEqualTo(required);
        assertThat(world.tally().percent()).isEqualTo(percent);
    }

    @Test
    @DisplayName("by a fixed typo changes nothing but its version (R1)")
    void carriesATypo() {
        World world = onThird();
        Progress.UnderWay before = world.here();
        world.publish(PublishPolicy.CARRY, 1, 2, 3, 4, 5);
        Decision decision = accepted(world.select(true));
        assertThat(decision.result()).isEqualTo(Result.RESUMED);
        assertThat(decision.updatedFrom()).isEqualTo(1);
        assertThat(decision.events())
                .containsExactly(new AttemptCarried(
                        ID,
                        DESK,
                        1,
                        new Move(1, 2, step(3), null, List.of(), List.of(), List.of(), 2, 5),
                        world.now()));
        assertThat(world.here())
                .isEqualTo(new Progress.UnderWay(
                        before.walkthroughId(), 1, 2, before.pointer(), before.marks(), before.lastActivity()));
        assertThat(accepted(world.select(true)).updatedFrom()).isNull();
    }

    @Test
    @DisplayName("stays where it stands when a done step, first or in between, or the last one goes (R2)")
    void deletesAround() {
        expect(onThird().publish(PublishPolicy.CARRY, 2, 3, 4, 5), step(3), ids(3, 4, 5), 40);
        expect(onThird().publish(PublishPolicy.CARRY, 1, 3, 4, 5), step(3), ids(3, 4, 5), 40);
        expect(onThird().publish(PublishPolicy.CARRY, 1, 2, 3, 4), step(3), ids(3, 4), 50);
    }

    @Test
    @DisplayName("lands on the first step that is left of those that followed (R2)")
    void deletesThePointer() {
        expect(onThird().publish(PublishPolicy.CARRY, 1, 2, 4, 5), step(4), ids(4, 5), 50);
        expect(onThird().publish(PublishPolicy.CARRY, 5, 2, 1), step(5), ids(5), 66);
        expect(onThird().publish(PublishPolicy.CARRY, 5, 4, 1), step(4), ids(5, 4), 50);
    }

    @Test
    @DisplayName("completes, for the content's sake, when all that was left is gone (R2)")
    void deletesAllFollowing() {
        for (World world :
                List.of(onThird().publish(PublishPolicy.CARRY, 1, 2), onThird().publish(PublishPolicy.CARRY, 1, 6))) {
            Decision decision = accepted(world.next(step(3)));
            assertThat(decision.result()).isEqualTo(Result.COMPLETED);
            assertThat(decision.updatedFrom()).isEqualTo(1);
            assertThat(decision.events())
                    .last()
                    .isEqualTo(new WalkthroughCompleted(ID, DESK, 1, 2, CompletionReason.CONTENT_CHANGE, world.now()));
            assertThat(world.there().done()).isEqualTo(Set.copyOf(ids(1, 2)));
            assertThat(world.tally().percent()).isEqualTo(100);
            assertThat(accepted(world.next(step(3))).events()).isEmpty();
        }
        World world = onThird().publish(PublishPolicy.CARRY, 1, 6);
        accepted(world.select(true));
        assertThat(world.news().fresh()).containsExactly(step(6));
    }

    @Test
    @DisplayName("that is complete before the learner begins again stays complete (R2, R12)")
    void restartsAfterAllIsGone() {
        World world = onThird().publish(PublishPolicy.CARRY, 1, 2);
        Decision again = accepted(world.select(false));
        assertThat(again.events()).hasSize(3);
        assertThat(again.events().get(1)).isInstanceOf(WalkthroughCompleted.class);
        assertThat(again.result()).isEqualTo(Result.RESTARTED);
        assertThat(world.here().attempt()).isEqualTo(2);
    }

    @Test
    @DisplayName("need not do new steps in front of it, and must do those behind it (R3, R4)")
    void inserts() {
        World front = onThird().publish(PublishPolicy.CARRY, 6, 1, 2, 7, 3, 4, 5);
        expect(front, step(3), ids(3, 4, 5), 40);
        assertThat(front.here().marks().offered()).containsExactly(step(6), step(7));
        expect(onThird().publish(PublishPolicy.CARRY, 1, 2, 3, 6, 4, 5, 7), step(3), ids(3, 6, 4, 5, 7), 28);
    }

    @Test
    @DisplayName("serves a new order from where it stands on, then what stands in front (R4)")
    void reorders() {
        World world = onThird().publish(PublishPolicy.CARRY, 5, 4, 3, 2, 1);
        expect(world, step(3), ids(5, 4, 3), 40);
        world.does(3);
        assertThat(world.pointer()).isEqualTo(step(5));
        world.does(5, 4);
        assertThat(world.state()).isInstanceOf(Completed.class);
    }

    @Test
    @DisplayName("has done the parts of a step that was done, and stands on the first part of the one it stood on (R5)")
    void splits() {
        World world = onThird();
        world.publish(
                PublishPolicy.CARRY,
                ids(1, 6, 7, 8, 9, 4, 5),
                Map.of(
                        step(6), Set.of(step(2)),
                        step(7), Set.of(step(2)),
                        step(8), Set.of(step(3)),
                        step(9), Set.of(step(3))),
                Set.of());
        expect(world, step(8), ids(8, 9, 4, 5), 42);
        assertThat(world.here().marks().done()).isEqualTo(Set.copyOf(ids(1, 6, 7)));
        assertThat(accepted(world.next(step(2))).result()).isEqualTo(Result.ALREADY_ADVANCED);
        assertThat(accepted(world.next(step(3))).result()).isEqualTo(Result.ALREADY_ADVANCED);
    }

    @Test
    @DisplayName(
            "has done a merged step only if all its parts were done, else it has to do it, wherever it stands (R5)")
    void merges() {
        World done = onThird().replace(6, ids(1, 2), 6, 3, 4, 5);
        expect(done, step(3), ids(3, 4, 5), 25);
        assertThat(done.here().marks().done()).containsExactly(step(6));
        expect(onThird().replace(6, ids(2, 3), 1, 6, 4, 5), step(6), ids(6, 4, 5), 40);
        expect(onThird().replace(6, ids(2, 4), 6, 1, 3, 5), step(3), ids(6, 3, 5), 40);
    }

    @Test
    @DisplayName("has done again what was merged and is apart again: nothing is served twice (R5)")
    void revertsAMerge() {
        World world = onThird().replace(6, ids(1, 2), 6, 3, 4, 5);
        accepted(world.select(true));
        world.publish(PublishPolicy.CARRY, 3, 1, 2, 4, 5);
        expect(world, step(3), ids(3, 4, 5), 40);
        assertThat(world.here().marks().done()).isEqualTo(Set.copyOf(ids(1, 2)));
    }

    @Test
    @DisplayName("crosses several versions at once, and follows replacements through them (R1, R5)")
    void crossesVersions() {
        World world = onThird().replace(6, ids(2), 1, 6, 3, 4, 5);
        world.publish(PublishPolicy.CARRY, ids(1, 7, 3, 4, 5), Map.of(step(7), Set.of(step(6))), Set.of());
        expect(world, step(3), ids(3, 4, 5), 40);
        assertThat(world.here().marks().done()).isEqualTo(Set.copyOf(ids(1, 7)));
        assertThat(world.here().version()).isEqualTo(3);
    }
}

package dev.walkthroughs.domain.progress;

import static dev.walkthroughs.domain.identity.Ids.step;
import static dev.walkthroughs.domain.progress.World.accepted;
import static dev.walkthroughs.domain.progress.World.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.Progress.Completed;
import dev.walkthroughs.domain.progress.ProgressRejection.NothingUnderWay;
import dev.walkthroughs.domain.progress.ProgressRejection.StillUnderWay;
import dev.walkthroughs.domain.route.PublishPolicy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Catching up with a newer version")
class CatchUpTest {

    private static World changed() {
        return World.of(3).does(1, 2, 3).publish(PublishPolicy.CARRY, ids(4, 1, 2, 3, 5), Map.of(), Set.of(step(2)));
    }

    @Test
    @DisplayName("takes what is new and what has changed in a way that matters, in the new order (R6, R7)")
    void servesNews() {
        World world = changed();
        assertThat(world.news()).isEqualTo(new News(2, ids(4, 5), ids(2)));
        assertThat(accepted(world.catchUp()).result()).isEqualTo(Result.RESTARTED);
        assertThat(world.required()).isEqualTo(ids(4, 2, 5));
        assertThat(world.tally()).isEqualTo(new Tally(0, 3, false));
        assertThat(world.next(step(1)))
                .as("done, but not in this attempt")
                .isEqualTo(Outcome.rejected(new ProgressRejection.StepOutOfOrder(step(1), step(4))));
        world.does(4, 2, 5);
        assertThat(world.there().done()).isEqualTo(Set.copyOf(ids(4, 2, 5)));
        assertThat(world.news().isEmpty()).isTrue();
    }

    @Test
    @DisplayName("asked twice opens one attempt, and after it there is nothing left (R7)")
    void opensOnce() {
        World world = changed();
        accepted(world.catchUp());
        Decision again = accepted(world.catchUp());
        assertThat(again.result()).isEqualTo(Result.RESUMED);
        assertThat(again.events()).isEmpty();
        world.does(4, 2, 5);
        Decision after = accepted(world.catchUp());
        assertThat(after.result()).isEqualTo(Result.COMPLETED);
        assertThat(after.events()).isEmpty();
    }

    @Test
    @DisplayName("needs a completion (R7)")
    void needsACompletion() {
        assertThat(World.of(2).catchUp()).isEqualTo(Outcome.rejected(new NothingUnderWay()));
        assertThat(World.of(2).does(1).catchUp()).isEqualTo(Outcome.rejected(new StillUnderWay(step(2))));
    }

    @Test
    @DisplayName("knows what replaces done steps, also the second time (R5, R7)")
    void knowsReplacements() {
        World world = World.of(1).does(1).replace(2, ids(1), 2, 3);
        assertThat(world.news().fresh()).containsExactly(step(3));
        accepted(world.catchUp());
        world.does(3);
        assertThat(world.news().isEmpty()).isTrue();
        world.publish(PublishPolicy.CARRY, ids(3, 4, 5), Map.of(step(4), Set.of(step(2))), Set.of());
        assertThat(world.news().fresh()).containsExactly(step(5));
    }

    @Test
    @DisplayName("is not made longer by what replaces steps that were done before (R5, R7)")
    void isCarried() {
        World world = World.of(2).does(1, 2).publish(PublishPolicy.CARRY, 1, 2, 3);
        accepted(world.catchUp());
        world.replace(4, ids(1, 2), 3, 4);
        accepted(world.select(true));
        assertThat(world.required()).isEqualTo(ids(3));
        assertThat(world.does(3).state()).isInstanceOf(Completed.class);
        assertThat(world.there().done()).containsExactly(step(3));
        assertThat(world.news().isEmpty()).isTrue();
    }

    @Test
    @DisplayName("offers what takes the place of a skipped step: that one was not done (R5, R15)")
    void offersWhatReplacesTheSkipped() {
        World world = World.of(2).does(1);
        accepted(world.skip(step(2)));
        world.replace(3, ids(2), 1, 3);
        assertThat(world.news()).isEqualTo(new News(2, ids(3), List.of()));
        assertThat(World.of(2).does(1, 2).replace(3, ids(1, 2), 3).news().isEmpty())
                .isTrue();
    }

    @Test
    @DisplayName("uses the version that was completed if a call knows of an older one only")
    void bearsCallsThatLag() {
        World world = World.of(2).publish(PublishPolicy.CARRY, 1).does(1).lag(1);
        assertThat(accepted(world.catchUp()).result()).isEqualTo(Result.COMPLETED);
        accepted(world.select(false));
        assertThat(world.here().version()).isEqualTo(2);
        assertThat(accepted(world.reset()).events()).isEmpty();
    }
}

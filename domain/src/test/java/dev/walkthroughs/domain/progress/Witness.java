package dev.walkthroughs.domain.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.progress.Progress.Completed;
import dev.walkthroughs.domain.progress.Progress.UnderWay;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptCarried;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptEnded;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptStarted;
import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.domain.progress.ProgressEvent.StepSkipped;
import dev.walkthroughs.domain.progress.ProgressEvent.WalkthroughCompleted;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who knows only what was recorded, and finds every contradiction in it; and what must hold of every state. */
final class Witness {

    private final World world;
    private int attempt;
    private boolean running;
    private @Nullable StepId pointer;
    private final Set<StepId> settled = new HashSet<>();
    private final Set<StepId> covered = new HashSet<>();

    Witness(World world) {
        this.world = world;
    }

    void readAll() {
        world.history().forEach(this::sees);
    }

    private void sees(ProgressEvent event) {
        if (event instanceof AttemptStarted started) {
            assertThat(running).as("two attempts at once").isFalse();
            assertThat(started.attempt()).as("attempts have no gap").isEqualTo(attempt + 1);
            attempt = started.attempt();
            running = true;
            settled.clear();
            covered.clear();
            serves(started.firstStep());
            return;
        }
        assertThat(running).as("%s while none runs", event).isTrue();
        if (event instanceof StepCompleted step) {
            leaves(step.step(), step.attempt());
            serves(step.next());
        } else if (event instanceof StepSkipped step) {
            leaves(step.step(), step.attempt());
            serves(step.next());
        } else if (event instanceof AttemptCarried carried) {
            carried.move().replaced().forEach(one -> covered.add(one.by()));
            assertThat(carried.move().completedSteps())
                    .isLessThanOrEqualTo(carried.move().requiredSteps());
            serves(carried.move().pointer());
        } else if (event instanceof WalkthroughCompleted) {
            assertThat(pointer).as("completed, and stands nowhere").isNull();
            running = false;
        } else if (event instanceof AttemptEnded) {
            running = false;
        }
    }

    private void leaves(StepId step, int inAttempt) {
        assertThat(inAttempt).isEqualTo(attempt);
        assertThat(step).as("only the step one stands on").isEqualTo(pointer);
        assertThat(settled.add(step)).as("%s is settled twice", step).isTrue();
    }

    private void serves(@Nullable StepId step) {
        if (step != null) {
            assertThat(settled).as("served again").doesNotContain(step);
            assertThat(covered).as("served, though what it replaces was done").doesNotContain(step);
        }
        pointer = step;
    }

    /** The domain's state is the one of the rules, as far as it can be seen. */
    static void agree(World world, Reference reference) {
        if (world.state() instanceof UnderWay here) {
            assertThat(reference.running).isTrue();
            assertThat(here.attempt()).isEqualTo(reference.attempt);
            assertThat(here.version()).isEqualTo(reference.version);
            assertThat(here.pointer()).isEqualTo(reference.pointer);
            List<StepId> required = world.required();
            assertThat(required).as("still required").containsExactlyInAnyOrderElementsOf(reference.todo);
            assertThat(required).contains(here.pointer());
            assertThat(here.marks().skipped()).isEqualTo(reference.skipped);
            agree(here.marks().done(), here.marks().before(), reference, world);
            Tally tally = world.tally();
            assertThat(tally.percent()).isBetween(0, 99);
            assertThat(tally.done()).isEqualTo(here.marks().done().size());
            assertThat(tally.required() - tally.done()).isEqualTo(reference.todo.size());
        } else if (world.state() instanceof Completed there) {
            assertThat(reference.running).isFalse();
            assertThat(there.attempt()).isEqualTo(reference.attempt);
            assertThat(there.version()).isEqualTo(reference.version);
            agree(there.done(), there.before(), reference, world);
            assertThat(world.tally().percent()).isEqualTo(100);
            assertThat(there.settled()).containsAll(reference.known);
            Set<StepId> all = reference.done(world.newest());
            all.addAll(reference.skipped);
            assertThat(all).containsAll(there.settled());
            assertThat(world.news().steps(world.version(world.newest()))).isEqualTo(reference.news());
        } else {
            assertThat(reference.attempt).isZero();
        }
    }

    /** Nothing done is lost: it counts, or what replaces it does; and nothing counts that was not done. */
    private static void agree(Set<StepId> done, Set<StepId> before, Reference reference, World world) {
        assertThat(reference.limited ? reference.done(world.newest()) : reference.did)
                .containsAll(done);
        Set<StepId> all = new HashSet<>(done);
        all.addAll(before);
        assertThat(all).containsAll(reference.did);
        assertThat(reference.limited || reference.did.isEmpty() || !done.isEmpty())
                .as("something still counts")
                .isTrue();
    }
}

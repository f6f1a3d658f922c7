package dev.walkthroughs.domain.progress;

import static dev.walkthroughs.domain.identity.Ids.ACME;
import static dev.walkthroughs.domain.identity.Ids.ADA;
import static dev.walkthroughs.domain.identity.Ids.DESK;
import static dev.walkthroughs.domain.identity.Ids.NOON;
import static dev.walkthroughs.domain.identity.Ids.TOUR;
import static dev.walkthroughs.domain.identity.Ids.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.progress.Progress.Completed;
import dev.walkthroughs.domain.progress.Progress.NotStarted;
import dev.walkthroughs.domain.progress.Progress.UnderWay;
import dev.walkthroughs.domain.progress.ProgressCommand.Call;
import dev.walkthroughs.domain.progress.ProgressCommand.UniteProgress;
import dev.walkthroughs.domain.route.PublishPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two progresses of one person (R24)")
class UnitingTest {

    /** What learners of the same content may have done: any calls, in any order, on content that changes meanwhile. */
    private static World lived(World world, Random random, boolean publishes) {
        int calls = random.nextInt(14);
        for (int i = 0; i < calls; i++) {
            world.pass(Duration.ofMinutes(1 + random.nextInt(100)));
            switch (random.nextInt(publishes ? 7 : 6)) {
                case 0 -> world.select(random.nextInt(4) > 0);
                case 1 -> world.catchUp();
                case 2 -> leave(world, random, true);
                case 6 -> edit(world, random);
                default -> leave(world, random, false);
            }
        }
        return world;
    }

    private static void leave(World world, Random random, boolean skip) {
        if (!(world.state() instanceof UnderWay)) {
            world.select(true);
        }
        if (world.state() instanceof UnderWay here) {
            // Mostly the pointer; sometimes one that is refused.
            StepId step = random.nextInt(8) == 0 ? step(1 + random.nextInt(6)) : here.pointer();
            if (skip) {
                world.skip(step);
            } else {
                world.next(step);
            }
        }
    }

    private static void edit(World world, Random random) {
        int next = 10 * world.newest() + random.nextInt(3);
        switch (random.nextInt(3)) {
            case 0 -> world.publish(PublishPolicy.CARRY, 1, 2, 3, 4, next + 10);
            case 1 -> world.publish(PublishPolicy.PIN, 4, 3, 2, 1, next + 10);
            default -> world.replace(next + 10, World.ids(2, 3), 1, next + 10, 4);
        }
    }

    private record Pair(World one, Progress other) {}

    /** The second world has all versions; the first learner stopped at some of them. */
    private static Pair pair(long seed, boolean publishes) {
        Random random = new Random(seed);
        World one = lived(World.of(4), random, publishes);
        World other = World.of(4);
        for (int version = 2; version <= one.newest(); version++) {
            var route = one.version(version);
            if (random.nextBoolean()) {
                lived(other, random, false);
            }
            java.util.Map<StepId, Set<StepId>> replaced = new java.util.LinkedHashMap<>();
            route.steps().stream()
                    .filter(step -> !route.replacedBy(step).isEmpty())
                    .forEach(step -> replaced.put(step, route.replacedBy(step)));
            other.publish(route.policy(), route.steps(), replaced, route.substantial());
        }
        lived(other, random, false);
        return new Pair(one, other.state());
    }

    private static Set<StepId> settled(Progress state) {
        Set<StepId> all = new LinkedHashSet<>();
        if (state instanceof UnderWay here) {
            all.addAll(here.marks().done());
            all.addAll(here.marks().skipped());
            all.addAll(here.marks().before());
        } else if (state instanceof Completed there) {
            all.addAll(there.settled());
        }
        return all;
    }

    private static Set<StepId> done(Progress state) {
        return state instanceof UnderWay here
                ? here.marks().done()
                : state instanceof Completed there ? there.done() : Set.of();
    }

    /** All but the number of the attempt and the moment it was heard of last. */
    private static Object meaning(Progress state) {
        if (state instanceof UnderWay here) {
            return List.of(here.version(), here.pointer(), here.marks());
        }
        return state instanceof Completed there
                ? List.of(there.version(), there.done(), there.skipped(), there.before(), there.completedAt())
                : "not started";
    }

    private static UniteProgress with(Progress other, int version) {
        Call call = new Call(World.ID, ACME, ADA, TOUR, DESK, version, true, NOON.plus(Duration.ofDays(9)));
        return new UniteProgress(call, World.ID, other, NOON);
    }

    @Property(tries = 1_000)
    void losesNothingAndIsIndependentOfOrder(@ForAll long seed) {
        Pair pair = pair(seed, true);
        Progress one = pair.one().state();
        Progress union = Uniting.of(one, pair.other(), pair.one().routes());
        Set<StepId> either = settled(one);
        either.addAll(settled(pair.other()));
        assertThat(settled(union)).containsAll(either);
        Set<StepId> doneByEither = new LinkedHashSet<>(done(one));
        doneByEither.addAll(done(pair.other()));
        Set<StepId> counted = new LinkedHashSet<>(done(union));
        if (union instanceof UnderWay here) {
            counted.addAll(here.marks().before());
            assertThat(here.marks().requires(here.pointer())).isTrue();
        } else if (union instanceof Completed there) {
            counted.addAll(there.before());
        }
        assertThat(counted).containsAll(doneByEither);
        assertThat(meaning(Uniting.of(pair.other(), one, pair.one().routes()))).isEqualTo(meaning(union));
        if (one instanceof Completed || pair.other() instanceof Completed) {
            assertThat(union).isInstanceOf(Completed.class);
        }
    }

    @Property(tries = 1_000)
    void isRecordedOnceAndToldByItsEvent(@ForAll long seed) {
        Pair pair = pair(seed, true);
        int newest = pair.one().newest();
        Decision first = World.accepted(
                pair.one().state().decide(with(pair.other(), newest), pair.one().routes()));
        Progress again = pair.one().state();
        for (ProgressEvent event : first.events()) {
            again = again.evolve(event);
        }
        assertThat(again).isEqualTo(first.state());
        assertThat(World.accepted(again.decide(
                                with(pair.other(), newest), pair.one().routes()))
                        .events())
                .isEmpty();
        assertThat(World.accepted(again.decide(
                                with(new NotStarted(), newest), pair.one().routes()))
                        .events())
                .isEmpty();
    }

    @Property(tries = 500)
    void isTheSameForThreeInEveryOrder(@ForAll long seed) {
        Random random = new Random(seed);
        World world = World.of(4);
        List<Progress> three = List.of(
                lived(World.of(4), random, false).state(),
                lived(World.of(4), random, false).state(),
                lived(World.of(4), random, false).state());
        Progress left =
                Uniting.of(Uniting.of(three.get(0), three.get(1), world.routes()), three.get(2), world.routes());
        Progress right =
                Uniting.of(three.get(0), Uniting.of(three.get(2), three.get(1), world.routes()), world.routes());
        assertThat(settled(left)).isEqualTo(settled(right));
        assertThat(done(left)).isEqualTo(done(right));
        assertThat(left.getClass()).isEqualTo(right.getClass());
    }

    @Test
    @DisplayName("are completed when both together did everything, at the moment the later one did its part")
    void complete() {
        World one = World.of(3).does(1, 2);
        World other = World.of(3).does(1);
        other.skip(step(2));
        other.pass(Duration.ofHours(1)).does(3);
        assertThat(other.state()).isInstanceOf(Completed.class);
        Progress running = World.of(3).does(1, 2).state();
        assertThat(Uniting.of(running, new NotStarted(), one.routes())).isEqualTo(running);
        Completed union = (Completed) Uniting.of(one.state(), other.state(), one.routes());
        assertThat(union.done()).containsExactlyInAnyOrder(step(1), step(2), step(3));
        assertThat(union.skipped()).isEmpty();
        assertThat(union.completedAt()).isEqualTo(other.there().completedAt());
    }

    @Test
    @DisplayName("keep the earliest completion")
    void earliest() {
        World early = World.of(2).does(1, 2);
        World late = World.of(2).pass(Duration.ofDays(3)).does(1, 2);
        Instant first = early.there().completedAt();
        assertThat(((Completed) Uniting.of(late.state(), early.state(), early.routes())).completedAt())
                .isEqualTo(first);
        assertThat(((Completed) Uniting.of(early.state(), late.state(), early.routes())).completedAt())
                .isEqualTo(first);
    }
}

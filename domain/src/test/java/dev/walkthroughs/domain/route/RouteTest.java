package dev.walkthroughs.domain.route;

import static dev.walkthroughs.domain.identity.Ids.TOUR;
import static dev.walkthroughs.domain.identity.Ids.step;
import static dev.walkthroughs.domain.identity.Ids.steps;
import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.walkthroughs.domain.identity.Ids;
import dev.walkthroughs.domain.identity.StepId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.ListArbitrary;
import net.jqwik.api.constraints.IntRange;

@Label("A route")
class RouteTest {

    private static final Route THREE = new Route(TOUR, 2, steps(3));

    private static Predicate<StepId> except(int... numbers) {
        return step -> IntStream.of(numbers).mapToObj(Ids::step).noneMatch(step::equals);
    }

    @Example
    @Label("has a version from 1 and at least one step, each once (R28, R29)")
    void isBounded() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Route(TOUR, 0, steps(3)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Route(TOUR, 1, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Route(TOUR, 1, List.of(step(1), step(2), step(1))));
        assertThat(new Route(TOUR, 1, steps(1)).size()).isEqualTo(1);
    }

    @Example
    @Label("knows walkthrough, version, first step and the place of each step, counted from 1")
    void knowsPlaces() {
        assertThat(THREE.walkthroughId()).isEqualTo(TOUR);
        assertThat(THREE.version()).isEqualTo(2);
        assertThat(THREE.size()).isEqualTo(3);
        assertThat(THREE.first()).isEqualTo(step(1));
        assertThat(THREE.steps()).isEqualTo(steps(3));
        assertThat(THREE.placeOf(step(1))).contains(1);
        assertThat(THREE.placeOf(step(3))).contains(3);
        assertThat(THREE.placeOf(step(4))).isEmpty();
    }

    @Example
    @Label("does not change when the list it was made of does")
    void isFrozen() {
        List<StepId> mine = new ArrayList<>(steps(3));
        Route route = new Route(TOUR, 1, mine);
        mine.clear();
        assertThat(route.steps()).isEqualTo(steps(3));
    }

    @Example
    @Label("serves the first undone step behind, then returns to the first undone in front (R4)")
    void servesBehindThenInFront() {
        assertThat(THREE.nextAfter(step(1), except(1))).contains(step(2));
        assertThat(THREE.nextAfter(step(1), except(1, 2))).contains(step(3));
        assertThat(THREE.nextAfter(step(3), except(3))).contains(step(1));
        assertThat(THREE.nextAfter(step(2), except(1, 2, 3))).isEmpty();
        assertThat(THREE.nextAfter(step(2), except(1, 3))).contains(step(2));
    }

    @Example
    @Label("refuses to go on from a step that is not on it")
    void refusesAForeignStep() {
        assertThatIllegalArgumentException().isThrownBy(() -> THREE.nextAfter(step(9), except()));
    }

    @Property
    @Label("of any order serves every required step exactly once, from any pointer and with any steps done (R4)")
    void servesEachRequiredStepOnce(
            @ForAll("orders") List<StepId> order,
            @ForAll("someDone") Set<Integer> doneBefore,
            @ForAll @IntRange(max = 99) int at) {
        Route route = new Route(TOUR, 1, order);
        StepId pointer = order.get(at % order.size());
        Set<StepId> done = new HashSet<>();
        doneBefore.forEach(number -> done.add(step(number)));
        done.remove(pointer);
        Set<StepId> required = new HashSet<>(order);
        required.removeAll(done);

        List<StepId> served = new ArrayList<>();
        for (Optional<StepId> next = Optional.of(pointer); next.isPresent(); ) {
            StepId here = next.get();
            served.add(here);
            assertThat(done.add(here)).as("%s is served again", here).isTrue();
            next = route.nextAfter(here, not(done::contains));
        }

        assertThat(served).containsExactlyInAnyOrderElementsOf(required).doesNotHaveDuplicates();
        // One turn from the pointer on: what stands behind it comes before what stands in front of it.
        int from = order.indexOf(pointer);
        assertThat(served)
                .isSortedAccordingTo(
                        Comparator.comparingInt(step -> Math.floorMod(order.indexOf(step) - from, order.size())));
    }

    @Provide
    Arbitrary<List<StepId>> orders() {
        return Arbitraries.integers().between(1, 12).flatMap(size -> Arbitraries.shuffle(steps(size)));
    }

    @Provide
    Arbitrary<Set<Integer>> someDone() {
        ListArbitrary<Integer> numbers =
                Arbitraries.integers().between(1, 12).list().ofMaxSize(12);
        return numbers.map(Set::copyOf);
    }
}

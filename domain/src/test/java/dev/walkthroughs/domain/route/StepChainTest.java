package dev.walkthroughs.domain.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

@Label("A chain of steps")
class StepChainTest {

    /** Links written {@code a>b}; {@code a>} ends the chain. */
    private static StepChain<String> chain(@Nullable String first, String... links) {
        Map<String, Optional<String>> next = new LinkedHashMap<>();
        Arrays.stream(links).forEach(link -> {
            int arrow = link.indexOf('>');
            String to = link.substring(arrow + 1);
            next.put(link.substring(0, arrow), to.isEmpty() ? Optional.empty() : Optional.of(to));
        });
        return new StepChain<>(first, next);
    }

    @Example
    @Label("without a fault leads through every step once, in whatever order the links are written")
    void walksWhatIsRight() {
        StepChain<String> chain = chain("a", "c>", "a>b", "b>c");
        assertThat(chain.faults()).isEmpty();
        assertThat(chain.walk()).containsExactly("a", "b", "c");
    }

    @Example
    @Label("of no steps has no fault: an empty draft is allowed (R28)")
    void mayBeEmpty() {
        assertThat(chain(null).faults()).isEmpty();
        assertThat(chain(null).walk()).isEmpty();
    }

    @Example
    @Label("tells of a self-link (R29)")
    void tellsOfASelfLink() {
        assertThat(chain("a", "a>b", "b>b").faults()).containsExactly("Step b is followed by itself.");
    }

    @Example
    @Label("tells of a cycle, naming its steps and not those that lead into it (R29)")
    void tellsOfACycle() {
        assertThat(chain("a", "a>b", "b>c", "c>a").faults()).containsExactly("Steps run in a circle: a, b, c.");
        assertThat(chain("a", "a>b", "b>c", "c>b").faults())
                .containsExactly("Step b follows two steps or more: a, c.", "Steps run in a circle: b, c.");
        assertThat(chain("a", "a>b", "b>", "c>d", "d>c").faults())
                .containsExactly("Steps run in a circle: c, d.", "Not reachable from the first step: c, d.");
    }

    @Example
    @Label("tells of two predecessors, naming them (R29)")
    void tellsOfTwoPredecessors() {
        assertThat(chain("a", "a>c", "b>c", "c>").faults())
                .containsExactly("Step c follows two steps or more: a, b.", "Not reachable from the first step: b.");
    }

    @Example
    @Label("tells of steps that are not reachable (R29)")
    void tellsOfTheUnreachable() {
        assertThat(chain("a", "a>b", "b>", "d>", "c>").faults())
                .containsExactly("Not reachable from the first step: c, d.");
        assertThat(chain("b", "a>b", "b>").faults()).containsExactly("Not reachable from the first step: a.");
    }

    @Example
    @Label("tells of a link to a foreign step (R29)")
    void tellsOfAForeignStep() {
        assertThat(chain("a", "a>b", "b>x").faults())
                .containsExactly("Step b is followed by x, which is not a step of this walkthrough.");
    }

    @Example
    @Label("tells of a first step that is foreign or missing (R29)")
    void tellsOfTheFirst() {
        assertThat(chain("x", "a>").faults()).containsExactly("The first step, x, is not a step of this walkthrough.");
        assertThat(chain(null, "a>").faults()).containsExactly("No step is named as the first.");
        assertThat(chain("x", "a>").walk()).isEmpty();
        assertThat(chain(null, "a>").walk()).isEmpty();
    }

    @Example
    @Label("tells of every fault at once, each in its own sentence (R29)")
    void tellsOfAllFaults() {
        assertThat(chain("a", "a>c", "b>c", "c>x", "d>d", "e>f", "f>e").faults())
                .containsExactly(
                        "Step c is followed by x, which is not a step of this walkthrough.",
                        "Step d is followed by itself.",
                        "Step c follows two steps or more: a, b.",
                        "Steps run in a circle: e, f.",
                        "Not reachable from the first step: b, d, e, f.");
    }

    @Example
    @Label("stays readable: it names ten steps and counts the rest")
    void namesTenSteps() {
        String[] lost =
                IntStream.rangeClosed(10, 21).mapToObj(i -> "s" + i + ">").toArray(String[]::new);
        String[] links = Arrays.copyOf(lost, lost.length + 1);
        links[lost.length] = "a>";
        assertThat(chain("a", links).faults())
                .containsExactly(
                        "Not reachable from the first step: s10, s11, s12, s13, s14, s15, s16, s17, s18, s19 and 2 more.");
    }

    @Example
    @Label("does not change when the map it was made of does")
    void isFrozen() {
        Map<String, Optional<String>> links = new LinkedHashMap<>(Map.of("a", Optional.empty()));
        StepChain<String> chain = new StepChain<>("a", links);
        links.clear();
        assertThat(chain.walk()).containsExactly("a");
    }

    @Property
    @Label("of any permutation has no fault and walks them all in that order (R4, R29)")
    void walksEveryPermutation(@ForAll("permutations") List<Integer> order) {
        Map<Integer, Optional<Integer>> next = new LinkedHashMap<>();
        // Written by name, not by place, so that the walk cannot lean on the order of the map.
        order.stream().sorted().forEach(step -> {
            int place = order.indexOf(step);
            next.put(step, place + 1 < order.size() ? Optional.of(order.get(place + 1)) : Optional.empty());
        });
        StepChain<Integer> chain = new StepChain<>(order.get(0), next);
        assertThat(chain.faults()).isEmpty();
        assertThat(chain.walk()).isEqualTo(order);
    }

    @Property
    @Label("of any links at all is walked within bounds, and has faults exactly if the walk misses a step (R29)")
    void neverHangsOrThrows(@ForAll("randomLinks") Map<Integer, Optional<Integer>> next, @ForAll("names") int first) {
        StepChain<Integer> chain = new StepChain<>(first, next);
        List<Integer> walk = chain.walk();
        List<String> faults = chain.faults();

        assertThat(walk).doesNotHaveDuplicates();
        assertThat(next.keySet()).containsAll(walk);
        boolean ends = walk.isEmpty()
                || next.getOrDefault(walk.get(walk.size() - 1), Optional.empty())
                        .isEmpty();
        boolean whole = walk.size() == next.size() && ends;
        assertThat(faults.isEmpty()).as("%s", faults).isEqualTo(whole || next.isEmpty());
        assertThat(faults).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<Integer>> permutations() {
        return Arbitraries.integers()
                .between(1, 40)
                .flatMap(size ->
                        Arbitraries.shuffle(IntStream.range(0, size).boxed().collect(Collectors.toList())));
    }

    @Provide
    Arbitrary<Map<Integer, Optional<Integer>>> randomLinks() {
        return Combinators.combine(
                        names().list().uniqueElements().ofMaxSize(8),
                        names().optional(0.8).list().ofSize(8))
                .as((steps, followers) -> {
                    Map<Integer, Optional<Integer>> next = new LinkedHashMap<>();
                    for (int i = 0; i < steps.size(); i++) {
                        next.put(steps.get(i), followers.get(i));
                    }
                    return next;
                });
    }

    @Provide
    Arbitrary<Integer> names() {
        return Arbitraries.integers().between(0, 8);
    }
}

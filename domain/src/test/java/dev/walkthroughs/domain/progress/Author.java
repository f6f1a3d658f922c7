package dev.walkthroughs.domain.progress;

import dev.walkthroughs.domain.identity.Ids;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.route.PublishPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** An author who changes a walkthrough at random, by whatever an editor or an import allows. */
final class Author {

    /** What can be done to the steps. */
    enum Kind {
        TYPO,
        SUBSTANTIAL,
        SHUFFLE,
        INSERT,
        DELETE,
        DELETE_ALL_FOLLOWING,
        SPLIT,
        MERGE,
        RENAME,
        BRING_BACK,
        REVERT
    }

    /** One change; the numbers choose among what there is. */
    record Change(Kind kind, int one, int other) {}

    /** A version: what was changed, and what becomes of running attempts. */
    record Publish(List<Change> changes, PublishPolicy policy) {}

    private final List<StepId> order;
    private final List<StepId> gone = new ArrayList<>();
    private final Map<StepId, Set<StepId>> replaces = new HashMap<>();
    private final Set<StepId> substantial = new HashSet<>();
    private int last;

    Author(int steps) {
        order = new ArrayList<>(Ids.steps(steps));
        last = steps;
    }

    /** Makes the changes, and publishes. */
    void publish(World world, Publish publish) {
        substantial.clear();
        publish.changes().forEach(this::change);
        Map<StepId, Set<StepId>> declared = new HashMap<>(replaces);
        declared.keySet().retainAll(order);
        substantial.retainAll(order);
        world.publish(publish.policy(), order, declared, substantial);
    }

    private void change(Change change) {
        int at = change.one() % order.size();
        switch (change.kind()) {
            case TYPO -> {}
            case SUBSTANTIAL -> substantial.add(order.get(at));
            case SHUFFLE -> Collections.shuffle(order, new Random(change.other()));
            case INSERT -> order.add(change.one() % (order.size() + 1), fresh());
            case DELETE -> delete(at, at + 1);
            case DELETE_ALL_FOLLOWING -> delete(at, order.size());
            case SPLIT -> {
                StepId whole = order.get(at);
                delete(at, at + 1, 2, Set.of(whole));
            }
            case RENAME -> delete(at, at + 1, 1, Set.of(order.get(at)));
            case MERGE -> {
                int second = change.other() % order.size();
                if (second != at) {
                    Set<StepId> both = Set.of(order.get(at), order.get(second));
                    gone.add(order.get(second));
                    order.remove(second);
                    int first = second < at ? at - 1 : at;
                    delete(first, first + 1, 1, both);
                }
            }
            case BRING_BACK -> bringBack(change);
            case REVERT -> revert(at);
        }
    }

    private StepId fresh() {
        return Ids.step(++last);
    }

    /** Steps go, but never the last one. */
    private void delete(int from, int to) {
        if (to - from < order.size()) {
            delete(from, to, 0, Set.of());
        }
    }

    private void delete(int from, int to, int parts, Set<StepId> replaced) {
        List<StepId> out = order.subList(from, to);
        gone.addAll(out);
        out.clear();
        for (int i = 0; i < parts; i++) {
            StepId part = fresh();
            replaces.put(part, replaced);
            order.add(from, part);
        }
    }

    /** A step that went comes back, unless another stands in its place, or it in theirs. */
    private void bringBack(Change change) {
        List<StepId> free = gone.stream()
                .filter(step -> order.stream().noneMatch(other -> replaces.getOrDefault(other, Set.of())
                        .contains(step)))
                .filter(step -> Collections.disjoint(order, replaces.getOrDefault(step, Set.of())))
                .toList();
        if (!free.isEmpty()) {
            StepId step = free.get(change.other() % free.size());
            gone.remove(step);
            order.add(change.one() % (order.size() + 1), step);
        }
    }

    /** What a step replaced takes its place again. */
    private void revert(int at) {
        StepId step = order.get(at);
        Set<StepId> before = replaces.getOrDefault(step, Set.of());
        if (gone.containsAll(before)
                && !before.isEmpty()
                && order.stream()
                        .filter(other -> !other.equals(step))
                        .allMatch(other -> Collections.disjoint(replaces.getOrDefault(other, Set.of()), before))) {
            order.remove(at);
            gone.add(step);
            gone.removeAll(before);
            order.addAll(
                    at,
                    before.stream()
                            .sorted((a, b) -> a.value().compareTo(b.value()))
                            .toList());
        }
    }

    static Arbitrary<Change> changes() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 40);
        return Combinators.combine(Arbitraries.of(Kind.values()), numbers, numbers)
                .as(Change::new);
    }

    static Arbitrary<Publish> publishes(PublishPolicy... policies) {
        return Combinators.combine(changes().list().ofMinSize(1).ofMaxSize(3), Arbitraries.of(policies))
                .as(Publish::new);
    }
}

package dev.walkthroughs.domain.route;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The chain of steps as an author linked it, by names an author knows (keys), before anything is known to be right
 * about it (R29).
 *
 * @param <K> what names a step
 */
public final class StepChain<K> {

    private final @Nullable K first;
    private final Map<K, Optional<K>> next;

    /**
     * Takes a chain as it is.
     *
     * @param first the first step; absent if there is none
     * @param next every step with the one that follows it, in any order
     */
    public StepChain(@Nullable K first, Map<K, Optional<K>> next) {
        this.first = first;
        this.next = new LinkedHashMap<>(next);
    }

    /** The steps in order, as far as the chain can be walked: bounded by the number of steps, whatever the links say. */
    public List<K> walk() {
        Set<K> seen = new LinkedHashSet<>();
        for (K at = first; at != null && next.containsKey(at) && seen.add(at); at = follow(at)) {
            // seen.add ends the walk at the first step that comes again
        }
        return List.copyOf(seen);
    }

    /**
     * Everything that keeps the links from being one chain from the first step through every step once: one sentence
     * for each fault, naming the steps; empty if there is none.
     */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (next.isEmpty()) {
            return faults;
        }
        if (first == null) {
            faults.add("No step is named as the first.");
        } else if (!next.containsKey(first)) {
            faults.add("The first step, " + first + ", is not a step of this walkthrough.");
        }
        Map<K, List<K>> predecessors = new LinkedHashMap<>();
        next.forEach((step, follower) -> follower.ifPresent(to -> {
            if (to.equals(step)) {
                faults.add("Step " + step + " is followed by itself.");
            } else if (!next.containsKey(to)) {
                faults.add("Step " + step + " is followed by " + to + ", which is not a step of this walkthrough.");
            } else {
                predecessors.computeIfAbsent(to, any -> new ArrayList<>()).add(step);
            }
        }));
        predecessors.forEach((step, before) -> {
            if (before.size() > 1) {
                faults.add("Step " + step + " follows two steps or more: " + names(before) + ".");
            }
        });
        cycle().ifPresent(loop -> faults.add("Steps run in a circle: " + names(loop) + "."));
        if (first != null && next.containsKey(first)) {
            Set<K> lost = new LinkedHashSet<>(next.keySet());
            walk().forEach(lost::remove);
            if (!lost.isEmpty()) {
                faults.add("Not reachable from the first step: " + names(lost) + ".");
            }
        }
        return faults;
    }

    private Optional<List<K>> cycle() {
        Set<K> cleared = new HashSet<>();
        for (K start : next.keySet()) {
            Set<K> path = new LinkedHashSet<>();
            K at = start;
            while (at != null && next.containsKey(at) && !cleared.contains(at) && path.add(at)) {
                at = follow(at);
            }
            if (at != null && path.contains(at) && !at.equals(follow(at))) {
                List<K> walked = List.copyOf(path);
                return Optional.of(walked.subList(walked.indexOf(at), walked.size()));
            }
            cleared.addAll(path);
        }
        return Optional.empty();
    }

    private @Nullable K follow(K step) {
        return next.getOrDefault(step, Optional.empty()).orElse(null);
    }

    /** Names in a stable order, the first ten of them: a message must stay readable for a thousand steps. */
    private static <K> String names(Iterable<K> steps) {
        Set<String> sorted = new TreeSet<>();
        steps.forEach(step -> sorted.add(String.valueOf(step)));
        List<String> all = List.copyOf(sorted);
        return all.size() <= 10
                ? String.join(", ", all)
                : String.join(", ", all.subList(0, 10)) + " and " + (all.size() - 10) + " more";
    }
}

package dev.walkthroughs.domain.walkthrough;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The steps of one frozen version of a walkthrough, in order. It never changes, so a decision may rely on it. */
public final class Route {

    private final WalkthroughId walkthroughId;
    private final int version;
    private final List<StepId> steps;
    private final Map<StepId, Integer> places;

    /**
     * Makes a route.
     *
     * @param version 1 or more
     * @param steps at least one, each once (R28, R29)
     * @throws IllegalArgumentException if a bound is broken
     */
    public Route(WalkthroughId walkthroughId, int version, List<StepId> steps) {
        this.walkthroughId = walkthroughId;
        this.version = version;
        this.steps = List.copyOf(steps);
        this.places = new HashMap<>();
        for (StepId step : this.steps) {
            places.put(step, places.size());
        }
        if (version < 1 || steps.isEmpty() || places.size() != steps.size()) {
            throw new IllegalArgumentException(
                    "a route has a version of at least 1 and at least one step, each step once");
        }
    }

    /** The walkthrough it leads through. */
    public WalkthroughId walkthroughId() {
        return walkthroughId;
    }

    /** The version it belongs to, from 1. */
    public int version() {
        return version;
    }

    /** All steps in order, never empty. */
    public List<StepId> steps() {
        return steps;
    }

    /** How many steps there are, at least 1. */
    public int size() {
        return steps.size();
    }

    /** The step every attempt begins with. */
    public StepId first() {
        return steps.get(0);
    }

    /** The place of a step, counted from 1; empty if the step is not on this route. */
    public Optional<Integer> placeOf(StepId step) {
        return Optional.ofNullable(places.get(step)).map(index -> index + 1);
    }

    /**
     * The next step to serve after one of this route: the first that is not done behind it, else the first in front of
     * it (R4); empty if all are done.
     *
     * @throws IllegalArgumentException if the step is not on this route
     */
    public Optional<StepId> nextAfter(StepId step, Set<StepId> done) {
        int from = placeOf(step).orElseThrow(() -> new IllegalArgumentException(step + " is not on this route"));
        for (int i = 0; i < steps.size(); i++) {
            StepId candidate = steps.get((from + i) % steps.size());
            if (!done.contains(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}

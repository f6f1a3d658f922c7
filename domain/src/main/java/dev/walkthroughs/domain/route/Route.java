package dev.walkthroughs.domain.route;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The steps of one frozen version of a walkthrough, in order. It never changes, so a decision may rely on it. */
public final class Route {

    private final WalkthroughId walkthroughId;
    private final int version;
    private final List<StepId> steps;
    private final Map<StepId, Integer> places;
    private final PublishPolicy policy;
    private final Map<StepId, Set<StepId>> replaced;
    private final Set<StepId> substantial;

    /**
     * Makes a route.
     *
     * @param version 1 or more
     * @param steps at least one, each once (R28, R29)
     * @param policy what its publishing did to attempts on versions before it (R1)
     * @param replaced for steps that take the place of earlier ones, which those are (R5)
     * @param substantial steps whose text changed in this version in a way that matters (R6)
     * @throws IllegalArgumentException if a bound is broken
     */
    public Route(
            WalkthroughId walkthroughId,
            int version,
            List<StepId> steps,
            PublishPolicy policy,
            Map<StepId, Set<StepId>> replaced,
            Set<StepId> substantial) {
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
        this.policy = policy;
        this.replaced = Collections.unmodifiableMap(new LinkedHashMap<>(replaced));
        this.substantial = Set.copyOf(substantial);
    }

    /** Makes a route that carries attempts to it, and whose steps take no other step's place. */
    public Route(WalkthroughId walkthroughId, int version, List<StepId> steps) {
        this(walkthroughId, version, steps, PublishPolicy.CARRY, Map.of(), Set.of());
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

    /** What its publishing did to attempts that ran then. */
    public PublishPolicy policy() {
        return policy;
    }

    /** The earlier steps whose place a step takes; empty if it takes none's. */
    public Set<StepId> replacedBy(StepId step) {
        return replaced.getOrDefault(step, Set.of());
    }

    /** Steps whose text changed in this version in a way that matters to someone who did them before. */
    public Set<StepId> substantial() {
        return substantial;
    }

    /** How many steps there are, at least 1. */
    public int size() {
        return steps.size();
    }

    /** The step every attempt begins with. */
    public StepId first() {
        return steps.get(0);
    }

    /** Whether a step is on this route. */
    public boolean has(StepId step) {
        return places.containsKey(step);
    }

    /** The place of a step, counted from 1; empty if the step is not on this route. */
    public Optional<Integer> placeOf(StepId step) {
        return Optional.ofNullable(places.get(step)).map(index -> index + 1);
    }

    /**
     * The next step to serve after one of this route: the first wanted one behind it, else the first in front of it
     * (R4); empty if none is wanted.
     *
     * @throws IllegalArgumentException if the step is not on this route
     */
    public Optional<StepId> nextAfter(StepId step, Predicate<StepId> wanted) {
        int from = placeOf(step).orElseThrow(() -> new IllegalArgumentException(step + " is not on this route"));
        for (int i = 0; i < steps.size(); i++) {
            StepId candidate = steps.get((from + i) % steps.size());
            if (wanted.test(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}

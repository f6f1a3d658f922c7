package dev.walkthroughs.application.manuscript;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.route.Route;
import dev.walkthroughs.domain.route.Routes;
import dev.walkthroughs.domain.walkthrough.Details;
import dev.walkthroughs.domain.walkthrough.Walkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepRemoved;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepWritten;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.VersionPublished;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughDescribed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A walkthrough with all its words, as its events tell it: never behind, and only as old as the moment it was read.
 *
 * @param state what decisions are made on
 * @param draft the words of the draft
 * @param versions every version from 1 on, in order
 */
public record Manuscript(Walkthrough state, Words draft, List<Version> versions) {

    /** Nothing was ever written. */
    public static final Manuscript BLANK =
            new Manuscript(new Walkthrough.Unwritten(), new Words(Optional.empty(), Map.of()), List.of());

    /** Copies the versions. */
    public Manuscript {
        versions = List.copyOf(versions);
    }

    /**
     * Words of a draft or a version.
     *
     * @param details about the walkthrough as a whole; empty only before the first were written
     * @param steps by id; a draft's in the order they came to be, a version's in the order of its route
     */
    public record Words(Optional<Details> details, Map<StepId, StepWritten> steps) {

        /** Copies the steps, which keep their order. */
        public Words {
            steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
        }

        /** The words of a step. */
        public Optional<StepWritten> step(StepId id) {
            return Optional.ofNullable(steps.get(id));
        }
    }

    /** A frozen version: its route, and the words as they were. */
    public record Version(Route route, Words words) {}

    /** What events tell from the first on. */
    public static Manuscript of(List<WalkthroughEvent> events) {
        return BLANK.after(events);
    }

    /** This manuscript after more events. */
    public Manuscript after(List<WalkthroughEvent> events) {
        Walkthrough now = state;
        Optional<Details> details = draft.details();
        Map<StepId, StepWritten> steps = new LinkedHashMap<>(draft.steps());
        List<Version> all = new ArrayList<>(versions);
        for (WalkthroughEvent event : events) {
            now = now.evolve(event);
            if (event instanceof WalkthroughDescribed described) {
                details = Optional.of(described.details());
            } else if (event instanceof StepWritten step) {
                steps.put(step.stepId(), step);
            } else if (event instanceof StepRemoved removed) {
                steps.remove(removed.stepId());
            } else if (event instanceof VersionPublished published) {
                all.add(frozen(published, details, steps));
            }
        }
        return new Manuscript(now, new Words(details, steps), all);
    }

    private static Version frozen(
            VersionPublished published, Optional<Details> details, Map<StepId, StepWritten> steps) {
        Map<StepId, StepWritten> inOrder = new LinkedHashMap<>();
        for (StepId id : published.steps()) {
            Optional.ofNullable(steps.get(id)).ifPresent(words -> inOrder.put(id, words));
        }
        Route route = new Route(
                published.walkthroughId(),
                published.version(),
                published.steps(),
                published.policy(),
                published.replaced(),
                published.substantial());
        return new Version(route, new Words(details, inOrder));
    }

    /** The newest version; empty if there is none. */
    public Optional<Version> newest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** The routes of all versions. */
    public Routes routes() {
        return (walkthrough, version) -> {
            if (version < 1 || version > versions.size()) {
                throw new IllegalStateException("version " + version + " of " + walkthrough + " was never published");
            }
            return versions.get(version - 1).route();
        };
    }

    /** The steps of the draft along its chain, and then those it does not reach, if it is broken. */
    public List<StepWritten> draftInOrder() {
        if (!(state instanceof Walkthrough.Written written)) {
            return List.of();
        }
        Map<StepId, StepWritten> rest = new LinkedHashMap<>(draft.steps());
        List<StepWritten> inOrder = new ArrayList<>();
        written.draft().chain().walk().forEach(id -> Optional.ofNullable(rest.remove(id))
                .ifPresent(inOrder::add));
        inOrder.addAll(rest.values());
        return inOrder;
    }
}

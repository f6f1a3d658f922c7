package dev.walkthroughs.domain.walkthrough;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.route.StepChain;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepWritten;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A draft as a decision needs it: which steps there are and how they hang together, not their words.
 *
 * @param details absent until the first words were written
 * @param steps by id, in the order they came to be
 * @param first the first step; absent if there is none
 * @param former steps that were taken out, by their last key, so that one that comes back is the step it was
 */
public record Draft(
        @Nullable Details details,
        Map<StepId, Step> steps,
        @Nullable StepId first,
        Map<String, StepId> former) {

    /** Nothing written yet. */
    public static final Draft EMPTY = new Draft(null, Map.of(), null, Map.of());

    /**
     * What is remembered of a step.
     *
     * @param fingerprint of everything a reader gets of it
     * @param bytes of content and guidance in UTF-8
     * @param next the step that follows; absent at the end of the chain
     * @param replaces earlier steps whose place it takes (R5)
     * @param substantial whether its change matters to someone who did it before (R6)
     */
    public record Step(
            String key,
            String title,
            String fingerprint,
            int bytes,
            @Nullable StepId next,
            List<StepId> replaces,
            boolean substantial) {

        /** Copies the replaced steps. */
        public Step {
            replaces = List.copyOf(replaces);
        }

        private Step before(@Nullable StepId following) {
            return new Step(key, title, fingerprint, bytes, following, replaces, substantial);
        }

        /** Whether a reader gets the same; that a change would be substantial is no change. */
        boolean saysTheSameAs(Step other) {
            return key.equals(other.key())
                    && fingerprint.equals(other.fingerprint())
                    && Optional.ofNullable(next).equals(Optional.ofNullable(other.next()));
        }
    }

    /** The ids of all keys there are or were; a key that is in use now goes before one that was. */
    Map<String, StepId> idsByKey() {
        Map<String, StepId> ids = new HashMap<>(former);
        // A step that came back and goes by another key now is not also the step of its former key.
        ids.values().removeAll(steps.keySet());
        steps.forEach((id, step) -> ids.put(step.key(), id));
        return ids;
    }

    /** The id of a step of the draft. */
    Optional<StepId> idOf(String key) {
        return steps.entrySet().stream()
                .filter(step -> step.getValue().key().equals(key))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The chain by ids. */
    public StepChain<StepId> chain() {
        Map<StepId, Optional<StepId>> links = new LinkedHashMap<>();
        steps.forEach((id, step) -> links.put(id, Optional.ofNullable(step.next())));
        return new StepChain<>(first, links);
    }

    /** The same chain by keys, which is what an author knows the steps by. */
    StepChain<String> keyedChain() {
        Map<String, Optional<String>> links = new LinkedHashMap<>();
        steps.values()
                .forEach(step ->
                        links.put(step.key(), Optional.ofNullable(step.next()).map(this::keyOf)));
        return new StepChain<>(first == null ? null : keyOf(first), links);
    }

    boolean saysTheSameAs(Draft other) {
        return Optional.ofNullable(details).equals(Optional.ofNullable(other.details()))
                && Optional.ofNullable(first).equals(Optional.ofNullable(other.first()))
                && steps.keySet().equals(other.steps().keySet())
                && steps.entrySet().stream().allMatch(step -> {
                    Step same = other.steps().get(step.getKey());
                    return same != null && step.getValue().saysTheSameAs(same);
                });
    }

    Draft described(Details words) {
        return new Draft(words, steps, first, former);
    }

    Draft written(StepWritten step) {
        Map<StepId, Step> changed = new LinkedHashMap<>(steps);
        Step known = steps.get(step.stepId());
        changed.put(
                step.stepId(),
                new Step(
                        step.key(),
                        step.title(),
                        Fingerprints.of(step),
                        Fingerprints.bytes(step.content()) + Fingerprints.bytes(step.agent()),
                        known == null ? null : known.next(),
                        step.replaces(),
                        step.substantial()));
        return new Draft(details, Collections.unmodifiableMap(changed), first, former);
    }

    Draft removed(StepId id) {
        Map<StepId, Step> changed = new LinkedHashMap<>(steps);
        Map<String, StepId> gone = new LinkedHashMap<>(former);
        Step step = changed.remove(id);
        if (step != null) {
            gone.put(step.key(), id);
        }
        return new Draft(details, Collections.unmodifiableMap(changed), first, Collections.unmodifiableMap(gone));
    }

    Draft linked(@Nullable StepId start, List<StepLink> links) {
        Map<StepId, Step> changed = new LinkedHashMap<>(steps);
        links.forEach(link -> changed.computeIfPresent(link.step(), (id, step) -> step.before(link.next())));
        return new Draft(details, Collections.unmodifiableMap(changed), start, former);
    }

    private String keyOf(StepId id) {
        Step step = steps.get(id);
        return step == null ? id.value() : step.key();
    }
}

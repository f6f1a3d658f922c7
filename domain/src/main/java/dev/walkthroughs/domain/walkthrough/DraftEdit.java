package dev.walkthroughs.domain.walkthrough;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One change of a draft's chain of steps. Steps are named by their keys; {@link DraftStep#nextKey} is not looked at. */
public sealed interface DraftEdit {

    /**
     * Puts a new step into the chain.
     *
     * @param after the key of the step before it; absent to make it the first
     */
    record InsertStep(DraftStep step, @Nullable String after) implements DraftEdit {}

    /** Gives a step, named by the key of what is given, other words. */
    record RewriteStep(DraftStep step) implements DraftEdit {}

    /**
     * Puts a step elsewhere in the chain.
     *
     * @param after the key of the step that is to come before it; absent to make it the first
     */
    record MoveStep(String key, @Nullable String after) implements DraftEdit {}

    /** Takes a step out of the chain. */
    record RemoveStep(String key) implements DraftEdit {}

    /**
     * Puts several steps in the place of one; each is done for whoever did that one (R5).
     *
     * @param parts 2 or more, with new keys, in order
     */
    record SplitStep(String key, List<DraftStep> parts) implements DraftEdit {

        /** Copies the parts. */
        public SplitStep {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Puts one step in the place of the first of several; it is done for whoever did all of them (R5).
     *
     * @param keys 2 or more
     * @param merged a step with a new key
     */
    record MergeSteps(List<String> keys, DraftStep merged) implements DraftEdit {

        /** Copies the keys. */
        public MergeSteps {
            keys = List.copyOf(keys);
        }
    }
}

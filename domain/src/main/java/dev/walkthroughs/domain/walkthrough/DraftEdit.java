package dev.walkthroughs.domain.walkthrough;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One change of a draft's chain of steps. Steps are named by their keys; {@link DraftStep#nextKey} is not looked at. */
public sealed interface DraftEdit {

    /** The keys of steps that must be there. */
    List<String> named();

    /** The steps whose words come with the edit. */
    default List<DraftStep> words() {
        return List.of();
    }

    /**
     * Puts a new step into the chain.
     *
     * @param after the key of the step before it; absent to make it the first
     */
    record InsertStep(DraftStep step, @Nullable String after) implements DraftEdit {
        @Override
        public List<String> named() {
            return after == null ? List.of() : List.of(after);
        }

        @Override
        public List<DraftStep> words() {
            return List.of(step);
        }
    }

    /** Gives a step, named by the key of what is given, other words. */
    record RewriteStep(DraftStep step) implements DraftEdit {
        @Override
        public List<String> named() {
            return List.of(step.key());
        }

        @Override
        public List<DraftStep> words() {
            return List.of(step);
        }
    }

    /**
     * Puts a step elsewhere in the chain.
     *
     * @param after the key of the step that is to come before it; absent to make it the first
     */
    record MoveStep(String key, @Nullable String after) implements DraftEdit {
        @Override
        public List<String> named() {
            return after == null ? List.of(key) : List.of(key, after);
        }
    }

    /** Takes a step out of the chain. */
    record RemoveStep(String key) implements DraftEdit {
        @Override
        public List<String> named() {
            return List.of(key);
        }
    }

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

        @Override
        public List<String> named() {
            return List.of(key);
        }

        @Override
        public List<DraftStep> words() {
            return parts;
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

        @Override
        public List<String> named() {
            return keys;
        }

        @Override
        public List<DraftStep> words() {
            return List.of(merged);
        }
    }
}

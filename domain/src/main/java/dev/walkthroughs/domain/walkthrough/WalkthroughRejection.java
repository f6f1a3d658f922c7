package dev.walkthroughs.domain.walkthrough;

import dev.walkthroughs.domain.outcome.Rejection;
import java.util.List;

/** Why an author's wish is refused. Nothing is recorded for any of them. */
public sealed interface WalkthroughRejection extends Rejection {

    @Override
    Code code();

    /** The stable names. */
    enum Code {
        /** There is no such walkthrough in this organization. */
        WALKTHROUGH_UNKNOWN,
        /** A title, description, tag or key breaks a bound. */
        INVALID_TEXT,
        /** Two steps of a draft carry the same key, or a link names a key that no step carries. */
        INVALID_KEYS,
        /** A walkthrough without steps cannot be published (R28). */
        EMPTY_WALKTHROUGH,
        /** The steps do not form one chain (R29). */
        BROKEN_CHAIN,
        /** A step's content is over the limit (R25). */
        STEP_TOO_LARGE,
        /** More steps than a walkthrough may have (R25). */
        TOO_MANY_STEPS,
        /** The draft was changed by someone else meanwhile. */
        DRAFT_CHANGED,
        /** No step of the draft has that key. */
        STEP_UNKNOWN,
        /** It was never published. */
        NOT_PUBLISHED,
        /** It was archived, and is no longer changed. */
        ARCHIVED
    }

    /** No walkthrough of this organization has that id or key. */
    record WalkthroughUnknown() implements WalkthroughRejection {
        @Override
        public Code code() {
            return Code.WALKTHROUGH_UNKNOWN;
        }

        @Override
        public String message() {
            return "There is no such walkthrough in this organization.";
        }
    }

    /** A text breaks a bound; the sentence says which. */
    record InvalidText(String message) implements WalkthroughRejection {
        @Override
        public Code code() {
            return Code.INVALID_TEXT;
        }
    }

    /** Keys clash or lead nowhere; the sentence says which. */
    record InvalidKeys(String message) implements WalkthroughRejection {
        @Override
        public Code code() {
            return Code.INVALID_KEYS;
        }
    }

    /** Nothing to publish. */
    record EmptyWalkthrough(String key) implements WalkthroughRejection {
        @Override
        public Code code() {
            return Code.EMPTY_WALKTHROUGH;
        }

        @Override
        public String message() {
            return "Walkthrough \"" + key + "\" has no steps; a walkthrough without steps can be kept as a draft only.";
        }
    }

    /** The chain has faults, each with its own sentence; never empty. */
    record BrokenChain(String key, List<String> faults) implements WalkthroughRejection {

        /** Copies the faults. */
        public BrokenChain {
            faults = List.copyOf(faults);
        }

        @Override
        public Code code() {
            return Code.BROKEN_CHAIN;
        }

        @Override
        public String message() {
            return "The steps of walkthrough \"" + key + "\" do not form one chain: " + String.join(" ", faults);
        }
    }

    /** Steps over {@link Walkthrough#LARGEST_STEP}; never empty. */
    record StepTooLarge(List<String> keys) implements WalkthroughRejection {

        /** Copies the keys. */
        public StepTooLarge {
            keys = List.copyOf(keys);
        }

        @Override
        public Code code() {
            return Code.STEP_TOO_LARGE;
        }

        @Override
        public String message() {
            return "A step may hold " + Walkthrough.LARGEST_STEP / 1024 + " KiB of text; over that: "
                    + String.join(", ", keys) + ".";
        }
    }

    /** More steps than {@link Walkthrough#MOST_STEPS}. */
    record TooManySteps(int steps) implements WalkthroughRejection {
        @Override
        public Code code() {
            return Code.TOO_MANY_STEPS;
        }

        @Override
        public String message() {
            return "A walkthrough may have " + Walkthrough.MOST_STEPS + " steps; this one has " + steps + ".";
        }
    }

    /** Another author was faster. */
    record DraftChanged(int expected, int actual) implements WalkthroughRejection {
        @Override
        public Code code() {
            return Code.DRAFT_CHANGED;
        }

        @Override
        public String message() {
            return "The draft is at revision " + actual + " and no longer at " + expected
                    + ": someone else changed it. Nothing was changed.";
        }
    }

    /** There is no such step in the draft. */
    record StepUnknown(String key) implements WalkthroughRejection {
        @Override
        public Code code() {
            return Code.STEP_UNKNOWN;
        }

        @Override
        public String message() {
            return "The draft has no step with the key " + key + ".";
        }
    }

    /** There is no version yet. */
    record NotPublished(String key) implements WalkthroughRejection {
        @Override
        public Code code() {
            return Code.NOT_PUBLISHED;
        }

        @Override
        public String message() {
            return "Walkthrough \"" + key + "\" was never published.";
        }
    }

    /** It was put away for good. */
    record Archived(String key) implements WalkthroughRejection {
        @Override
        public Code code() {
            return Code.ARCHIVED;
        }

        @Override
        public String message() {
            return "Walkthrough \"" + key + "\" is archived.";
        }
    }
}

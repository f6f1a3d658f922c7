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
        TOO_MANY_STEPS
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
}

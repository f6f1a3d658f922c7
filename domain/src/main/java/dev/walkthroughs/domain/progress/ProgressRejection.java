package dev.walkthroughs.domain.progress;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Rejection;
import java.util.List;
import java.util.stream.Collectors;

/** Why a learner's call is refused. Nothing is recorded for any of them. */
public sealed interface ProgressRejection extends Rejection {

    @Override
    Code code();

    /** The stable names, a contract with agents. */
    enum Code {
        /** Nothing with that id is available on this server. */
        NOT_FOUND,
        /** The learner has no attempt in the walkthrough that was meant. */
        NOTHING_UNDER_WAY,
        /** The step named lies ahead of the one the learner stands on. */
        OUT_OF_ORDER,
        /** The walkthrough in focus is finished or unavailable, while others are under way. */
        FOCUS_UNAVAILABLE,
        /** This server wants every call to name the step. */
        STEP_ID_REQUIRED,
        /** The walkthrough was unpublished: attempts that run may finish, no other begins (R8). */
        CLOSED_FOR_NEW_ATTEMPTS,
        /** An attempt is running, and what was asked for needs one that is complete. */
        STILL_UNDER_WAY
    }

    /**
     * The one answer to an id that is unknown, malformed, of another organization, or not available on this server
     * (R9, R23). It says nothing about which of these it is, letter by letter the same.
     */
    record NotAvailableHere() implements ProgressRejection {
        @Override
        public Code code() {
            return Code.NOT_FOUND;
        }

        @Override
        public String message() {
            return "Not found: nothing with this id is available here.";
        }
    }

    /** Next was called before anything was selected (R19). */
    record NothingUnderWay() implements ProgressRejection {
        @Override
        public Code code() {
            return Code.NOTHING_UNDER_WAY;
        }

        @Override
        public String message() {
            return "No walkthrough is under way for this learner.";
        }
    }

    /** The step named is not the one the learner stands on, nor one that is done (R15). */
    record StepOutOfOrder(StepId named, StepId current) implements ProgressRejection {
        @Override
        public Code code() {
            return Code.OUT_OF_ORDER;
        }

        @Override
        public String message() {
            return "Step " + named + " is not the current step; " + current + " is.";
        }
    }

    /** No step was named and the focus cannot be advanced, while other walkthroughs can (R18). Never empty. */
    record FocusUnavailable(List<Active> active) implements ProgressRejection {

        /** A walkthrough under way: what a caller needs to go on with it. */
        public record Active(WalkthroughId walkthroughId, String title, StepId currentStep) {}

        @Override
        public Code code() {
            return Code.FOCUS_UNAVAILABLE;
        }

        @Override
        public String message() {
            return "The walkthrough last used here is finished or no longer available. Under way: "
                    + active.stream()
                            .map(one -> "\"" + one.title() + "\" (" + one.walkthroughId() + ", current step "
                                    + one.currentStep() + ")")
                            .collect(Collectors.joining("; "))
                    + ".";
        }
    }

    /** The server is set to refuse next without a step id (R17). */
    record StepIdRequired() implements ProgressRejection {
        @Override
        public Code code() {
            return Code.STEP_ID_REQUIRED;
        }

        @Override
        public String message() {
            return "This server requires current_step_id.";
        }
    }

    /** A new attempt was asked for, and the walkthrough takes no new ones (R8). */
    record ClosedForNewAttempts() implements ProgressRejection {
        @Override
        public Code code() {
            return Code.CLOSED_FOR_NEW_ATTEMPTS;
        }

        @Override
        public String message() {
            return "This walkthrough is closed for new attempts; one that is running may be finished.";
        }
    }

    /** Catching up was asked for while an attempt runs. */
    record StillUnderWay(StepId current) implements ProgressRejection {
        @Override
        public Code code() {
            return Code.STILL_UNDER_WAY;
        }

        @Override
        public String message() {
            return "An attempt is under way and stands on step " + current + ".";
        }
    }
}

package dev.walkthroughs.domain.learner;

import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.outcome.Rejection;

/** Why a wish about a learner is refused. Nothing is recorded. */
public sealed interface LearnerRejection extends Rejection {

    @Override
    Code code();

    /** The stable names. */
    enum Code {
        /** It is linked to another learner already. */
        ALREADY_LINKED,
        /** A learner cannot be linked to itself. */
        SAME_LEARNER,
        /** Nobody is behind it any more. */
        LEARNER_ERASED
    }

    /** A learner is one person, and was said to be another. */
    record AlreadyLinked(LearnerId into) implements LearnerRejection {
        @Override
        public Code code() {
            return Code.ALREADY_LINKED;
        }

        @Override
        public String message() {
            return "The learner is linked to " + into + " already.";
        }
    }

    /** It is that learner. */
    record SameLearner() implements LearnerRejection {
        @Override
        public Code code() {
            return Code.SAME_LEARNER;
        }

        @Override
        public String message() {
            return "Both names stand for the same learner.";
        }
    }

    /** What was erased stays so. */
    record Gone() implements LearnerRejection {
        @Override
        public Code code() {
            return Code.LEARNER_ERASED;
        }

        @Override
        public String message() {
            return "The learner was erased.";
        }
    }
}

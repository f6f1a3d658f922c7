package dev.walkthroughs.application.learners;

import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.outcome.Rejection;
import java.util.List;
import java.util.stream.Collectors;

/** Why a name leads to no learner. */
public sealed interface NameRejection extends Rejection {

    @Override
    Code code();

    /** The stable names. */
    enum Code {
        /** No learner of that name; nor of both names in one organization. */
        LEARNER_UNKNOWN,
        /** Several learners of that name. */
        LEARNER_AMBIGUOUS
    }

    /** Nobody of that name. */
    record LearnerUnknown() implements NameRejection {
        @Override
        public Code code() {
            return Code.LEARNER_UNKNOWN;
        }

        @Override
        public String message() {
            return "There is no such learner.";
        }
    }

    /** An address is no key. */
    record LearnerAmbiguous(List<LearnerId> ids) implements NameRejection {

        /** Copies the ids. */
        public LearnerAmbiguous {
            ids = List.copyOf(ids);
        }

        @Override
        public Code code() {
            return Code.LEARNER_AMBIGUOUS;
        }

        @Override
        public String message() {
            return "Several learners have that address: "
                    + ids.stream().map(LearnerId::value).collect(Collectors.joining(", ")) + ".";
        }
    }
}

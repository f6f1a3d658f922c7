package dev.walkthroughs.domain.learner;

import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.learner.LearnerCommand.EraseLearner;
import dev.walkthroughs.domain.learner.LearnerCommand.LinkLearner;
import dev.walkthroughs.domain.learner.LearnerEvent.LearnerErased;
import dev.walkthroughs.domain.learner.LearnerEvent.LearnerLinked;
import dev.walkthroughs.domain.learner.LearnerRejection.AlreadyLinked;
import dev.walkthroughs.domain.learner.LearnerRejection.Gone;
import dev.walkthroughs.domain.learner.LearnerRejection.SameLearner;
import dev.walkthroughs.domain.outcome.Outcome;
import java.util.List;

/** Who is behind a learner's id (R24). Who the person is stands in no event. */
public sealed interface Learner {

    /** A person, as far as is known one of their own. */
    record Person() implements Learner {}

    /** The same person as another learner. */
    record Linked(LearnerId into) implements Learner {}

    /** Nobody any more. */
    record Erased() implements Learner {}

    /** Decides on linking; what is linked that way already records nothing. */
    default Outcome<List<LearnerEvent>, LearnerRejection> decide(LinkLearner command) {
        if (command.learnerId().equals(command.into())) {
            return Outcome.rejected(new SameLearner());
        }
        if (this instanceof Erased) {
            return Outcome.rejected(new Gone());
        }
        if (this instanceof Linked linked) {
            return linked.into().equals(command.into())
                    ? Outcome.accepted(List.of())
                    : Outcome.rejected(new AlreadyLinked(linked.into()));
        }
        return Outcome.accepted(List.of(
                new LearnerLinked(command.learnerId(), command.organizationId(), command.into(), command.at())));
    }

    /** Decides on erasing; once is enough. */
    default Outcome<List<LearnerEvent>, LearnerRejection> decide(EraseLearner command) {
        return Outcome.accepted(
                this instanceof Erased
                        ? List.of()
                        : List.of(new LearnerErased(command.learnerId(), command.organizationId(), command.at())));
    }

    /** The learner after an event. */
    default Learner evolve(LearnerEvent event) {
        return event instanceof LearnerLinked linked ? new Linked(linked.into()) : new Erased();
    }
}

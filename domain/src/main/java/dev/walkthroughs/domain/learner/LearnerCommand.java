package dev.walkthroughs.domain.learner;

import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.outcome.Command;
import dev.walkthroughs.domain.outcome.Outcome;
import java.time.Instant;

/** What an operator may ask about a learner. Each answers whether anything was recorded. */
public sealed interface LearnerCommand extends Command<Outcome<Boolean, LearnerRejection>> {

    /** The learner that is addressed. */
    LearnerId learnerId();

    /**
     * Says that this learner is another one.
     *
     * @param into the learner that stays, of the same organization
     */
    record LinkLearner(LearnerId learnerId, OrganizationId organizationId, LearnerId into, Instant at)
            implements LearnerCommand {}

    /** Says that nobody is behind the pseudonym any more. */
    record EraseLearner(LearnerId learnerId, OrganizationId organizationId, Instant at) implements LearnerCommand {}
}

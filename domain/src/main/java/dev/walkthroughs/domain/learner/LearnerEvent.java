package dev.walkthroughs.domain.learner;

import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import java.time.Instant;

/**
 * What can happen to a learner. Class and component names are part of the stored schema. No event holds a person's data:
 * a learner's id is a pseudonym (R24).
 */
public sealed interface LearnerEvent {

    /** The learner it happened to. */
    LearnerId learnerId();

    /** From now on this learner is another one, which took in all that was done. */
    record LearnerLinked(LearnerId learnerId, OrganizationId organizationId, LearnerId into, Instant at)
            implements LearnerEvent {}

    /** Nobody is behind this pseudonym any more. */
    record LearnerErased(LearnerId learnerId, OrganizationId organizationId, Instant at) implements LearnerEvent {}
}

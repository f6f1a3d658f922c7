package dev.walkthroughs.application.learners;

import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import java.util.List;
import java.util.Map;

/** Links, shows and erases learners (R24). */
public interface LearnerCare {

    /**
     * What linking did.
     *
     * @param kept the learner that both are now
     * @param united in how many walkthroughs that learner's progress changed by it
     */
    record Link(LearnerId kept, boolean changed, int united) {}

    /**
     * All that is kept about a person.
     *
     * @param ids the person's learners, the one they act as first
     * @param records by the name of what keeps them, each a JSON object
     */
    record File(List<LearnerId> ids, Map<String, List<String>> records) {}

    /**
     * Says that two learners of one organization are one person. What either did is done, and the earliest completion
     * counts. Said again, it takes in what the other did since.
     *
     * @param into the learner that stays
     */
    Outcome<Link, Rejection> link(LearnerName other, LearnerName into);

    /** Tells all that is kept about a learner, and about all that are linked to it. */
    Outcome<File, Rejection> export(LearnerName name);

    /**
     * Removes who a learner is, and all that are linked to it, from everything that is kept, events included. What was
     * done stays under a pseudonym that leads to nobody. Said again, it removes what may have come since.
     *
     * @return the learners that are nobody now; empty if there was only an account that never learned anything
     */
    Outcome<List<LearnerId>, Rejection> erase(LearnerName name);
}

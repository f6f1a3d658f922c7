package dev.walkthroughs.application.plan;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.progress.Marks;
import java.util.List;

/** Who is under way in a walkthrough. */
public interface RunningAttempts {

    /**
     * Waits until what was recorded before this call is counted. Not to be called inside a transaction that records
     * something: what waits for that transaction would be waited for.
     *
     * @return false if that took too long; what {@link #of} tells may then be behind
     */
    boolean caughtUp();

    /** Running attempts, those alike as one group, in any order. A learner has one at most, so learners are counted. */
    List<Group> of(WalkthroughId walkthrough);

    /**
     * Attempts that stand alike: whatever a newer version does to one, it does to all.
     *
     * @param version the one they run on
     * @param pointer the step they stand on
     * @param learners 1 or more
     */
    record Group(int version, StepId pointer, Marks marks, int learners) {}
}

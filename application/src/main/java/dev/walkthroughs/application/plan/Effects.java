package dev.walkthroughs.application.plan;

import dev.walkthroughs.domain.route.PublishPolicy;
import java.util.List;

/**
 * What a version does to the learners who are under way when it is published, each at the next call. Numbers are
 * learners; {@code inPlace + moved + completed + beginningAgain + staying} is {@code running}.
 *
 * @param policy with which it is published (R1)
 * @param version the version, from 1
 * @param running how many are under way
 * @param inPlace go over to the version and stand on the step they stood on
 * @param moved go over to it and stand on another step (R2, R5)
 * @param completed have nothing left to do in it, and are complete (R2)
 * @param beginningAgain begin again on it
 * @param staying are left alone by it, and finish on the version they have
 * @param moves how those that moved did, most learners first
 * @param added what the version's new steps are to those who go over, in its order; steps that are nothing to anyone
 *     are left out
 * @param upToDate whether everything recorded before was counted; if not, the numbers may be behind
 */
public record Effects(
        PublishPolicy policy,
        int version,
        int running,
        int inPlace,
        int moved,
        int completed,
        int beginningAgain,
        int staying,
        List<Moved> moves,
        List<AddedStep> added,
        boolean upToDate) {

    /** Copies the lists. */
    public Effects {
        moves = List.copyOf(moves);
        added = List.copyOf(added);
    }

    /** How many learners go from one step to another. */
    public record Moved(StepName from, StepName to, int learners) {}

    /**
     * A new step.
     *
     * @param offered learners to whom it is shown as new, and who need not do it (R3)
     * @param required learners who have it before them (R4), or in place of a step they had (R5)
     */
    public record AddedStep(StepName step, int offered, int required) {}
}

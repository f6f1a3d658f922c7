package dev.walkthroughs.application.plan;

import dev.walkthroughs.domain.route.PublishPolicy;
import java.util.List;
import java.util.Optional;

/**
 * What publishing would do, under each policy.
 *
 * @param version the version it would make; the newest there is, or 0, if it would make none
 * @param changed whether it would make a version
 * @param reopened whether it would put the newest version on offer again as it is (R8)
 * @param standing where learners under way stand now, by version and then in its order
 * @param effects one for each policy, in the order of the policies; empty if no version would be made
 * @param renames steps that look renamed: each is lost and another begun, unless the author says they are one (R5)
 * @param upToDate whether everything recorded before was counted; if not, the numbers may be behind
 */
public record PublishPlan(
        int version,
        boolean changed,
        boolean reopened,
        List<Standing> standing,
        List<Effects> effects,
        List<ProbableRename> renames,
        boolean upToDate) {

    /** Copies the lists. */
    public PublishPlan {
        standing = List.copyOf(standing);
        effects = List.copyOf(effects);
        renames = List.copyOf(renames);
    }

    /** How many learners stand on a step of a version. */
    public record Standing(int version, StepName step, int learners) {}

    /** How many learners are under way. */
    public int running() {
        return standing.stream().mapToInt(Standing::learners).sum();
    }

    /** What one policy would do; empty if no version would be made. */
    public Optional<Effects> of(PublishPolicy policy) {
        return effects.stream().filter(one -> one.policy() == policy).findFirst();
    }
}

package dev.walkthroughs.application.editing;

import dev.walkthroughs.application.plan.ProbableRename;
import dev.walkthroughs.domain.identity.WalkthroughId;
import java.util.List;
import java.util.Optional;

/**
 * How content differs from a published version.
 *
 * @param version the one it is compared with
 * @param details names of what differs about the walkthrough as a whole: {@code title}, {@code description}, {@code
 *     tags}, {@code estimated_minutes}
 * @param steps in the order of the content, then those it no longer has in the order of the version
 * @param renames steps that look renamed (R5)
 */
public record Comparison(
        WalkthroughId walkthroughId,
        String key,
        int version,
        List<String> details,
        List<StepDifference> steps,
        List<ProbableRename> renames) {

    /** Copies the lists. */
    public Comparison {
        details = List.copyOf(details);
        steps = List.copyOf(steps);
        renames = List.copyOf(renames);
    }

    /** Whether nothing differs. */
    public boolean same() {
        return details.isEmpty() && steps.stream().allMatch(step -> step.kind() == Kind.UNCHANGED);
    }

    /** What became of a step. */
    public enum Kind {
        /** The version does not have it. */
        ADDED,
        /** The content does not have it. */
        REMOVED,
        /** Both have it, and something about it differs. */
        CHANGED,
        /** Both have it, in the same place among the others. */
        UNCHANGED
    }

    /**
     * A step.
     *
     * @param key in the content; in the version, if it was removed
     * @param title likewise
     * @param moved whether it stands elsewhere among the steps that both have
     * @param keyBefore in the version, if that differs
     * @param titleBefore likewise
     * @param linesAdded lines of text the version does not have
     * @param linesRemoved lines of text only the version has
     * @param notes names of what differs beside the text: {@code agent}, {@code estimated_minutes}, {@code replaces}
     */
    public record StepDifference(
            Kind kind,
            String key,
            String title,
            boolean moved,
            Optional<String> keyBefore,
            Optional<String> titleBefore,
            int linesAdded,
            int linesRemoved,
            List<String> notes) {

        /** Copies the names. */
        public StepDifference {
            notes = List.copyOf(notes);
        }
    }
}

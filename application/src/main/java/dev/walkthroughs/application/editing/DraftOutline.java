package dev.walkthroughs.application.editing;

import dev.walkthroughs.application.manuscript.Manuscript;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.walkthrough.Details;
import dev.walkthroughs.domain.walkthrough.Walkthrough.Written;
import java.util.List;

/**
 * A draft's steps by name.
 *
 * @param revision changes with every event of the walkthrough; what an edit names as expected
 * @param version the newest version; 0 if there is none
 * @param changed whether the draft differs from that version
 * @param steps in order; of a broken chain first those it reaches
 */
public record DraftOutline(
        WalkthroughId walkthroughId,
        String key,
        String title,
        int revision,
        int version,
        boolean changed,
        List<Line> steps) {

    /** Copies the steps. */
    public DraftOutline {
        steps = List.copyOf(steps);
    }

    /** A step of it. */
    public record Line(StepId id, String key, String title) {}

    static DraftOutline of(WalkthroughId id, Written written, Manuscript manuscript) {
        return new DraftOutline(
                id,
                written.key(),
                manuscript.draft().details().map(Details::title).orElse(""),
                written.revision(),
                written.version(),
                written.changed(),
                manuscript.draftInOrder().stream()
                        .map(step -> new Line(step.stepId(), step.key(), step.title()))
                        .toList());
    }
}

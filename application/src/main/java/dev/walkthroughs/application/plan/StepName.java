package dev.walkthroughs.application.plan;

import dev.walkthroughs.application.manuscript.Manuscript;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepWritten;

/**
 * A step as people know it.
 *
 * @param key as it was where the step was found
 * @param title likewise
 */
public record StepName(StepId id, String key, String title) {

    /** The step as it was called in a version, of which it must be a step. */
    static StepName in(Manuscript manuscript, int version, StepId step) {
        return of(manuscript.versions().get(version - 1).words().step(step).orElseThrow());
    }

    static StepName of(StepWritten step) {
        return new StepName(step.stepId(), step.key(), step.title());
    }
}

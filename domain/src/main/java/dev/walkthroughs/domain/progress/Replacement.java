package dev.walkthroughs.domain.progress;

import dev.walkthroughs.domain.identity.StepId;
import java.util.List;

/**
 * A step that counts as done because all the steps whose place it takes were (R5), or because it was done itself and is
 * back in the place of a step that took its own.
 *
 * @param by the newer step
 * @param of the done steps it stands for from now on; those that are still on the route count for themselves
 */
public record Replacement(StepId by, List<StepId> of) {

    /** Copies the steps. */
    public Replacement {
        of = List.copyOf(of);
    }
}

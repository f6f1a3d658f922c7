package dev.walkthroughs.domain.progress;

import dev.walkthroughs.domain.identity.StepId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a running attempt goes over to another version (R1). Steps keep their ids, so this names only what does not simply
 * stay as it is.
 *
 * @param from the version it ran on
 * @param to the version it runs on afterwards
 * @param pointer the step it stands on afterwards; absent if nothing is left to do (R2)
 * @param left the step it stood on, if it no longer stands there
 * @param replaced steps that count as done because those they replace were (R5)
 * @param offered new steps that are not required: those before the pointer, also from earlier moves (R3)
 * @param added new steps that are required: those behind the pointer (R4), and those in the place of required ones (R5)
 * @param completedSteps how many steps are done afterwards
 * @param requiredSteps how many are done or still required afterwards
 */
public record Move(
        int from,
        int to,
        @Nullable StepId pointer,
        @Nullable StepId left,
        List<Replacement> replaced,
        List<StepId> offered,
        List<StepId> added,
        int completedSteps,
        int requiredSteps) {

    /** Copies the lists. */
    public Move {
        replaced = List.copyOf(replaced);
        offered = List.copyOf(offered);
        added = List.copyOf(added);
    }
}

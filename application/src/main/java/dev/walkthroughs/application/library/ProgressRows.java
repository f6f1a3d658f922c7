package dev.walkthroughs.application.library;

import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.StepId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The progress table, for lists. It may lag, and says so row by row. */
public interface ProgressRows {

    /**
     * The rows of those that have begun. One that has events but no row yet is there, and stale.
     *
     * @param progress at most 1,000
     */
    Map<ProgressId, Row> of(OrganizationId organization, Collection<ProgressId> progress);

    /**
     * How far a progress is, as the table has it.
     *
     * @param completed whether the latest attempt is complete
     * @param done steps completed in the latest attempt
     * @param required steps completed or still required, 0 only in a stale row
     * @param current the step the learner stands on; empty when completed
     * @param stale whether the event store holds later events than the row shows
     */
    record Row(boolean completed, int done, int required, Optional<StepId> current, boolean stale) {}
}

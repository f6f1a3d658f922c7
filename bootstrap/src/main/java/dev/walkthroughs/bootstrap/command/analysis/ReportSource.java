package dev.walkthroughs.bootstrap.command.analysis;

import dev.walkthroughs.application.figures.Snapshot;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import java.util.Optional;

/** Finds what a report is about, and reads its figures. */
public interface ReportSource {

    /**
     * The figures of an organization at one moment.
     *
     * @param organization its slug; an unknown one is refused with {@code ORGANIZATION_UNKNOWN}
     * @param walkthrough its id or organization/key; all walkthroughs if absent; what is not the organization's is refused like
     *     what is not there, with {@code WALKTHROUGH_UNKNOWN}
     */
    Outcome<Snapshot, Rejection> read(String organization, Optional<String> walkthrough);
}

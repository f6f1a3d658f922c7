package dev.walkthroughs.bootstrap.command;

import dev.walkthroughs.application.authoring.AuthoringRejection.OrganizationUnknown;
import dev.walkthroughs.application.figures.Snapshot;
import dev.walkthroughs.bootstrap.command.analysis.ReportSource;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** An organization of which nothing is known but its name. */
final class FakeReports implements ReportSource {

    @Override
    public Outcome<Snapshot, Rejection> read(String organization, Optional<String> walkthrough) {
        return organization.equals("acme")
                ? Outcome.accepted(new Snapshot("The <b>acme</b>", Instant.parse("2026-03-01T12:00:00Z"), Map.of()))
                : Outcome.rejected(new OrganizationUnknown("There is no such organization."));
    }
}

package dev.walkthroughs.persistence.progress.fold;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.progress.ProgressEvent.ProgressUnited;
import dev.walkthroughs.persistence.columns.Moments;
import dev.walkthroughs.persistence.progress.tally.ClientNote;
import java.time.Instant;

/** What uniting two identities of a person does to the rows of the one that stays (R24). */
final class Union {

    private Union() {}

    static void apply(ProgressUnited event, ProgressRow row, long revision) {
        long at = Moments.micros(event.at());
        Instant completedAt = event.completedAt();
        StepId pointer = event.pointer();
        row.noted(revision, at);
        row.step = pointer == null ? null : pointer.value();
        row.completed = pointer == null;
        row.startedAt = Math.min(row.startedAt, Moments.micros(event.startedAt()));
        row.completedAt = completedAt == null ? null : Moments.micros(completedAt);
        row.version = event.version();
        row.attempt = event.attempt();
        row.completedSteps = event.marks().done().size();
        row.skippedSteps = event.marks().skipped().size();
        row.requiredSteps = event.requiredSteps();
        AttemptRow attempt = row.attempts.computeIfAbsent(event.attempt(), number -> {
            AttemptRow one = new AttemptRow(
                    row, number, event.serverId().value(), event.version(), Moments.micros(event.startedAt()));
            one.whole = true;
            return one;
        });
        attempt.noted(revision, at);
        attempt.versionAtEnd = event.version();
        attempt.completedSteps = row.completedSteps;
        attempt.skippedSteps = row.skippedSteps;
        attempt.requiredSteps = row.requiredSteps;
        attempt.only = AttemptRow.ids(event.marks().only());
        attempt.catchesUp = !attempt.only.isEmpty();
        attempt.offered = AttemptRow.ids(event.marks().offered());
        attempt.linked = AttemptRow.ids(event.marks().done());
        if (pointer != null) {
            attempt.shown(pointer.value(), at, event.serverId().value(), ClientNote.NONE);
        } else if (attempt.endedAt == null) {
            attempt.completedByLinking(at);
        }
    }
}

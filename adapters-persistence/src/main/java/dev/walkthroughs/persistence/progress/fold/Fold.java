package dev.walkthroughs.persistence.progress.fold;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.progress.Move;
import dev.walkthroughs.domain.progress.ProgressEvent;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptCarried;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptEnded;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptResumed;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptStarted;
import dev.walkthroughs.domain.progress.ProgressEvent.ProgressUnited;
import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.domain.progress.ProgressEvent.StepSkipped;
import dev.walkthroughs.domain.progress.ProgressEvent.WalkthroughCompleted;
import dev.walkthroughs.persistence.columns.Moments;
import dev.walkthroughs.persistence.progress.tally.ClientNote;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What each event does to the rows that it is about. */
final class Fold {

    private final Rows rows;

    Fold(Rows rows) {
        this.rows = rows;
    }

    /** Applies an event; one that was seen before changes nothing. */
    void apply(ProgressEvent event, long revision, ClientNote client) {
        ProgressRow row = rows.progress.get(event.progressId().value());
        if (row != null && row.revision >= revision) {
            return;
        }
        if (event instanceof AttemptStarted one) {
            started(one, row == null ? begun(one) : row, revision, client);
        } else if (event instanceof ProgressUnited one) {
            Union.apply(one, row == null ? begun(one) : row, revision);
        } else if (row != null) {
            long at = Moments.micros(event.at());
            row.noted(revision, at);
            row.active(at);
            AttemptRow attempt = row.attempt(event.attempt());
            attempt.noted(revision, at);
            went(event, row, attempt, at, client);
        }
    }

    private void went(ProgressEvent event, ProgressRow row, AttemptRow attempt, long at, ClientNote client) {
        if (event instanceof StepCompleted one) {
            completed(one, row, attempt, at, client);
        } else if (event instanceof StepSkipped one) {
            skipped(one, row, attempt, at, client);
        } else if (event instanceof AttemptResumed) {
            attempt.resumed++;
            stayed(row, attempt, at);
        } else if (event instanceof WalkthroughCompleted one) {
            row.completed = true;
            row.step = null;
            row.completedAt = at;
            attempt.completed(at, one.reason());
        } else if (event instanceof AttemptEnded one) {
            attempt.ended(at, one.reason());
        } else if (event instanceof AttemptCarried one) {
            carried(one, row, attempt, at, client);
        }
    }

    private ProgressRow begun(AttemptStarted event) {
        return added(
                new ProgressRow(
                        event.progressId().value(),
                        event.organizationId().value(),
                        event.learnerId().value(),
                        event.walkthroughId().value(),
                        event.serverId().value(),
                        rows.personOf(event.learnerId().value())),
                event.at());
    }

    private ProgressRow begun(ProgressUnited event) {
        return added(
                new ProgressRow(
                        event.progressId().value(),
                        event.organizationId().value(),
                        event.learnerId().value(),
                        event.walkthroughId().value(),
                        event.serverId().value(),
                        rows.personOf(event.learnerId().value())),
                event.startedAt());
    }

    private ProgressRow added(ProgressRow row, Instant startedAt) {
        row.startedAt = Moments.micros(startedAt);
        rows.progress.put(row.id, row);
        return row;
    }

    private static void started(AttemptStarted event, ProgressRow row, long revision, ClientNote client) {
        long at = Moments.micros(event.at());
        row.noted(revision, at);
        row.active(at);
        row.step = event.firstStep().value();
        row.completed = false;
        row.completedAt = null;
        row.version = event.version();
        row.attempt = event.attempt();
        row.completedSteps = 0;
        row.skippedSteps = 0;
        row.requiredSteps = event.requiredSteps();
        AttemptRow attempt =
                new AttemptRow(row, event.attempt(), event.serverId().value(), event.version(), at);
        if (row.attempts.putIfAbsent(event.attempt(), attempt) != null) {
            throw new IllegalStateException("attempt " + event.attempt() + " of " + row.id + " is there already");
        }
        attempt.noted(revision, at);
        attempt.whole = true;
        attempt.requiredSteps = event.requiredSteps();
        attempt.catchesUp = !event.only().isEmpty();
        attempt.only = AttemptRow.ids(event.only());
        attempt.shown(event.firstStep().value(), at, event.serverId().value(), client);
    }

    private static void completed(
            StepCompleted event, ProgressRow row, AttemptRow attempt, long at, ClientNote client) {
        row.completedSteps++;
        attempt.completedSteps++;
        attempt.notSuperseded(event.step().value());
        StepRow step = attempt.steps.get(event.step().value());
        if (step != null) {
            step.completed(event.version(), at, event.serverId().value(), client);
        }
        next(event.next(), event, row, attempt, at, client);
    }

    private static void skipped(StepSkipped event, ProgressRow row, AttemptRow attempt, long at, ClientNote client) {
        row.skippedSteps++;
        row.requiredSteps--;
        attempt.skippedSteps++;
        attempt.requiredSteps--;
        StepRow step = attempt.steps.get(event.step().value());
        if (step != null) {
            step.skipped(event.reason(), event.version(), at, event.serverId().value(), client);
        }
        next(event.next(), event, row, attempt, at, client);
    }

    /** The last step stays current until the completion that follows it. */
    private static void next(
            @Nullable StepId next,
            ProgressEvent event,
            ProgressRow row,
            AttemptRow attempt,
            long at,
            ClientNote client) {
        if (next != null) {
            row.step = next.value();
            attempt.shown(next.value(), at, event.serverId().value(), client);
        }
    }

    /** The learner was there, and the current step is the same. */
    private static void stayed(ProgressRow row, AttemptRow attempt, long at) {
        StepRow current = attempt.steps.get(row.step);
        if (current != null) {
            current.worked(at);
        }
    }

    private static void carried(AttemptCarried event, ProgressRow row, AttemptRow attempt, long at, ClientNote client) {
        Move move = event.move();
        row.version = move.to();
        row.completedSteps = move.completedSteps();
        row.requiredSteps = move.requiredSteps();
        attempt.carried(move);
        StepId pointer = move.pointer();
        attempt.moves.add(new MoveRow(
                attempt,
                move.to(),
                move.from(),
                event.serverId().value(),
                row.step,
                pointer == null ? null : pointer.value(),
                move.completedSteps(),
                move.requiredSteps(),
                at,
                true));
        StepId left = move.left();
        if (left == null) {
            stayed(row, attempt, at);
            return;
        }
        StepRow away = attempt.steps.get(left.value());
        if (away != null) {
            away.takenAway(at);
        }
        next(pointer, event, row, attempt, at, client);
    }
}

package dev.walkthroughs.persistence.copy;

import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.persistence.copy.CopyRejection.CopyDiffers;
import dev.walkthroughs.persistence.copy.CopyRejection.EventsUnderWay;
import dev.walkthroughs.persistence.copy.CopyRejection.TargetDiffers;
import dev.walkthroughs.persistence.copy.CopyRejection.TargetFailed;
import dev.walkthroughs.persistence.copy.SourceEvents.Placed;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Copies all events into another store (ADR 0045). The target itself is what remembers how far it came: it has to hold the
 * first events of this store and nothing else, and gets those that follow. So whoever is killed goes on by beginning anew.
 * Afterwards all of it is read back: in the order of all events, and stream by stream as commands read.
 */
public final class EventCopy {

    /** Events in one transaction of the target, and read at once; a step may have 64 KiB. */
    private static final int BATCH = 200;

    /** How long to wait for transactions that are open; those of services and commands take seconds at most. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What is done. */
    public enum Phase {
        /** What the target holds is compared with what it should. */
        COMPARED,
        /** Events are recorded in the target. */
        COPIED,
        /** All streams are read back. */
        VERIFIED
    }

    /** Told how far it is. */
    @FunctionalInterface
    public interface Progress {

        /** So many of so many events. */
        void at(Phase phase, long done, long total);
    }

    /**
     * What was done.
     *
     * @param events how many the target holds, each the same as here
     * @param copied how many of them it did not hold before
     * @param streams how many streams they belong to, each read back with the same digest
     * @param later how many were recorded here since it began, and are not in the target
     */
    public record Copied(long events, long copied, long streams, long later) {}

    private final SourceEvents source;
    private final int batch;
    private final Duration patience;

    /** Copies from this store. */
    public EventCopy(JdbcClient jdbc, TransactionTemplate transaction) {
        this(jdbc, transaction, BATCH, PATIENCE);
    }

    EventCopy(JdbcClient jdbc, TransactionTemplate transaction, int batch, Duration patience) {
        this.source = new SourceEvents(jdbc, transaction);
        this.batch = batch;
        this.patience = patience;
    }

    /**
     * Copies what the target has not got yet, and verifies all of it. Events that are recorded here meanwhile are left to the
     * next run.
     *
     * @param target a store that serializes by {@link UntouchedPayloads} and that nobody else writes to
     */
    public Outcome<Copied, CopyRejection> run(EventStore target, Progress progress) {
        OptionalLong last = source.lastPlace(patience);
        if (last.isEmpty()) {
            return Outcome.rejected(new EventsUnderWay());
        }
        try {
            return new Run(new Target(target), last.getAsLong(), progress).run();
        } catch (Target.Failed e) {
            return Outcome.rejected(new TargetFailed(String.valueOf(e.getMessage())));
        }
    }

    /** One copy, up to a place. */
    private final class Run {

        private final Target target;
        private final long last;
        private final long total;
        private final Progress progress;
        private final Deque<Placed> ahead = new ArrayDeque<>();
        private long place;
        private long same;

        Run(Target target, long last, Progress progress) {
            this.target = target;
            this.last = last;
            this.progress = progress;
            this.total = source.count(last);
        }

        Outcome<Copied, CopyRejection> run() {
            if (!target.readOn(this::isNext)) {
                return Outcome.rejected(new TargetDiffers(same + 1));
            }
            long before = same;
            copy();
            if (!target.readOn(this::isNext) || same != total) {
                return Outcome.rejected(new TargetDiffers(same + 1));
            }
            Streams streams = new Streams();
            return streams.firstThatDiffers()
                    .map(stream -> Outcome.<Copied, CopyRejection>rejected(new CopyDiffers(stream)))
                    .orElseGet(() -> Outcome.accepted(
                            new Copied(total, total - before, streams.count, source.countAfter(last))));
        }

        /** Whether an event of the target is the next one here; there is nothing behind the last. */
        private boolean isNext(StoredEvent theirs) {
            if (ahead.isEmpty()) {
                ahead.addAll(source.after(place, last, batch));
            }
            if (ahead.isEmpty()
                    || !MessageDigest.isEqual(ahead.element().event().digest(), theirs.digest())) {
                return false;
            }
            place = ahead.remove().place();
            same++;
            if (same % batch == 0) {
                progress.at(Phase.COMPARED, same, total);
            }
            return true;
        }

        private void copy() {
            // What was read ahead is read again once it is copied, since an erasure may have changed it.
            ahead.clear();
            long copied = same;
            long at = place;
            List<Placed> next = source.after(at, last, batch);
            while (!next.isEmpty()) {
                target.append(next.stream().map(Placed::event).toList());
                at = next.get(next.size() - 1).place();
                copied += next.size();
                progress.at(Phase.COPIED, copied, total);
                next = source.after(at, last, batch);
            }
        }

        /** All streams of both stores, one after the other. */
        private final class Streams {

            private final MessageDigest digest = StoredEvent.sha256();
            private String stream = "";
            private long number = -1;
            private long read;
            private long count;

            Optional<String> firstThatDiffers() {
                List<StoredEvent> some = source.streamsAfter(stream, number, last, batch);
                while (!some.isEmpty()) {
                    for (StoredEvent event : some) {
                        if (!event.stream().equals(stream) && !isSame()) {
                            return Optional.of(stream);
                        }
                        digest.update(event.digest());
                        stream = event.stream();
                        number = event.number();
                    }
                    read += some.size();
                    progress.at(Phase.VERIFIED, read, total);
                    some = source.streamsAfter(stream, number, last, batch);
                }
                return isSame() ? Optional.empty() : Optional.of(stream);
            }

            /** Whether the stream that was read here has the same digest there; before the first there is none. */
            private boolean isSame() {
                if (number < 0) {
                    return true;
                }
                byte[] ours = digest.digest();
                target.stream(stream).forEach(event -> digest.update(event.digest()));
                count++;
                return MessageDigest.isEqual(ours, digest.digest());
            }
        }
    }
}

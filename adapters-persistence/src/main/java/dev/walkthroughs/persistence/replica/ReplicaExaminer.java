package dev.walkthroughs.persistence.replica;

import dev.walkthroughs.application.examination.Check;
import dev.walkthroughs.application.examination.Examiner;
import dev.walkthroughs.application.tables.ReplicaUnusable;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The replica for analysts: whether it can be read, and how far it is behind. */
public final class ReplicaExaminer implements Examiner {

    /** PostgreSQL lets readers hold a replica up for so long by default (max_standby_streaming_delay). */
    private static final Duration TOLERABLE = Duration.ofSeconds(30);

    private static final int KIBIBYTE = 1024;

    private final Replica replica;

    /** Looks at a replica. */
    public ReplicaExaminer(Replica replica) {
        this.replica = replica;
    }

    /**
     * How far it is behind.
     *
     * @param bytes of the primary's log, at most 0 if there are none
     * @param time since the last transaction it replayed was committed; empty if it replayed none since it was started
     * @param fed whether it is connected to whom it copies
     */
    private record Lag(long bytes, Optional<Duration> time, boolean fed) {}

    @Override
    public List<Check> examine() {
        try {
            replica.check();
        } catch (ReplicaUnusable e) {
            return List.of(Check.fault("replica", e.message(), e.advice()));
        }
        return List.of(
                Check.ok("replica", "Figures are read from the standby at " + replica.address() + "."),
                graded(DatabaseRole.OPERATOR.act(this::lag)));
    }

    private Lag lag() {
        // The primary first: what it records meanwhile is not held against the replica.
        String head = replica.primary()
                .sql("SELECT pg_current_wal_lsn()::text")
                .query(String.class)
                .single();
        return replica.jdbc()
                .sql("SELECT pg_wal_lsn_diff(:head::pg_lsn, pg_last_wal_replay_lsn())::bigint AS bytes,"
                        + " pg_last_xact_replay_timestamp() AS replayed, clock_timestamp() AS now,"
                        + " EXISTS (SELECT FROM pg_stat_wal_receiver) AS fed")
                .param("head", head)
                .query((row, number) -> {
                    OffsetDateTime now = row.getObject("now", OffsetDateTime.class);
                    return new Lag(
                            row.getLong("bytes"),
                            Optional.ofNullable(row.getObject("replayed", OffsetDateTime.class))
                                    .map(at -> Duration.between(at, now)),
                            row.getBoolean("fed"));
                })
                .single();
    }

    private static Check graded(Lag lag) {
        if (lag.bytes() <= 0) {
            return Check.ok("replica_lag", "The replica has everything that the primary had.");
        }
        String says = "The replica is " + (lag.bytes() + KIBIBYTE - 1) / KIBIBYTE + " KiB of the primary's log behind; "
                + lag.time()
                        .map(time -> "what it replayed last was committed " + Math.max(0, time.toSeconds()) + " s ago")
                        .orElse("it has replayed nothing since it was started")
                + (lag.fed() ? "." : ", and it is not connected to the primary.");
        return lag.time().filter(time -> time.compareTo(TOLERABLE) <= 0).isPresent()
                ? Check.ok("replica_lag", says)
                : Check.warning(
                        "replica_lag",
                        says,
                        "Look into the replica's log: a reader may hold it up, the connection to the primary may be"
                                + " broken, or the machine too slow.");
    }
}

package dev.walkthroughs.persistence.projection;

import dev.walkthroughs.persistence.projection.replay.Rebuild.Rebuilt;
import dev.walkthroughs.persistence.projection.replay.ReplayRejection;
import dev.walkthroughs.persistence.projection.replay.ReplayRejection.ReplayUnderWay;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes by which rules the rows of each projection were made, and makes those again that were made by older ones, so that
 * what a release adds to the tables is there from the first event on.
 */
public final class ProjectionVersions {

    /**
     * Raised with a migration that adds what only events can fill; others have version 1. The views of analysts tell by
     * the note whether the tables were filled.
     */
    private static final Map<String, Integer> VERSIONS = Map.of("progress", 2);

    /** How often it is looked whether another process has done it. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionVersions.class);

    private record Outdated(String name, int version) {}

    private final Projections projections;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** Looks after the given projections. */
    public ProjectionVersions(Projections projections, JdbcClient jdbc, TransactionTemplate transaction) {
        this.projections = projections;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Has the rows of outdated projections made again, and returns when they are there. Of processes that start at the same
     * moment one does it, and the others wait for it, or do it if that one ends before its end.
     */
    public void bringUpToDate() {
        outdated().forEach(one -> LOG.info("Filling what is new in the tables of {} from the events", one.name()));
        for (List<Outdated> left = outdated(); !left.isEmpty(); left = outdated()) {
            if (left.stream().filter(this::rebuild).findAny().isEmpty()) {
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
        }
    }

    private List<Outdated> outdated() {
        Map<String, Integer> noted = DatabaseRole.PROJECTOR.act(() -> jdbc
                .sql("SELECT processor_name, version FROM eventstore.projection_versions")
                .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return VERSIONS.entrySet().stream()
                .filter(wanted -> projections.names().contains(wanted.getKey()))
                .filter(wanted -> noted.getOrDefault(wanted.getKey(), 1) < wanted.getValue())
                .map(wanted -> new Outdated(wanted.getKey(), wanted.getValue()))
                .toList();
    }

    /** Whether it did; another process may be at it. */
    private boolean rebuild(Outdated projection) {
        return projections
                .rebuild(projection.name(), seen -> LOG.debug("Read {} events for {}", seen, projection.name()))
                .fold(rebuilt -> note(rebuilt, projection), ProjectionVersions::goOn);
    }

    private boolean note(Rebuilt rebuilt, Outdated projection) {
        LOG.info("Filled what is new in the tables of {} from {} events", projection.name(), rebuilt.events());
        DatabaseRole.PROJECTOR.act(() -> transaction.execute(status -> jdbc.sql("""
                        INSERT INTO eventstore.projection_versions AS v (processor_name, version) VALUES (:name, :version)
                        ON CONFLICT (processor_name) DO UPDATE SET version = excluded.version""")
                .param("name", projection.name())
                .param("version", projection.version())
                .update()));
        return true;
    }

    /** Another process is at it; no other rejection is possible for a projection that there is. */
    private static boolean goOn(ReplayRejection why) {
        if (why instanceof ReplayUnderWay) {
            return false;
        }
        throw new IllegalStateException(why.message());
    }
}

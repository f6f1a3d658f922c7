package dev.walkthroughs.persistence.projection;

import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.util.List;
import java.util.Map;
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
     * Makes the rows of outdated projections again, and returns when they are there. Processes that start at the same moment
     * may both do it, one after the other; the rows are the same.
     */
    public void bringUpToDate() {
        outdated().forEach(this::rebuild);
    }

    private List<Outdated> outdated() {
        Map<String, Integer> noted = DatabaseRole.PROJECTOR.act(() -> jdbc
                .sql("SELECT processor_name, version FROM eventstore.projection_versions")
                .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return VERSIONS.entrySet().stream()
                .filter(wanted -> noted.getOrDefault(wanted.getKey(), 1) < wanted.getValue())
                .map(wanted -> new Outdated(wanted.getKey(), wanted.getValue()))
                .toList();
    }

    private void rebuild(Outdated projection) {
        LOG.info("Filling what is new in the tables of {} from the events", projection.name());
        projections.rebuild(projection.name(), seen -> LOG.debug("Read {} events for {}", seen, projection.name()));
        DatabaseRole.PROJECTOR.act(() -> transaction.execute(status -> jdbc.sql("""
                        INSERT INTO eventstore.projection_versions AS v (processor_name, version) VALUES (:name, :version)
                        ON CONFLICT (processor_name) DO UPDATE SET version = excluded.version""")
                .param("name", projection.name())
                .param("version", projection.version())
                .update()));
    }
}

package dev.walkthroughs.application.tables;

import dev.walkthroughs.domain.identity.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/** Reads what analysts read, however much it is. */
public interface TableReader {

    /**
     * Gives all rows of one organization, in the order of the relation's key, as they were at one moment, and keeps few of
     * them in memory at a time.
     *
     * @param since the earliest moment that {@link Relation#since} may tell, or the UTC day of that moment; only for
     *     relations that have such a column
     * @throws java.io.UncheckedIOException with what the sink threw
     * @throws ReplicaUnusable if it was to read from a replica and cannot
     */
    Extract read(OrganizationId organization, Relation relation, Optional<Instant> since, RowSink sink);
}

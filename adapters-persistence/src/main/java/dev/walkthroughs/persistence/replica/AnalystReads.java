package dev.walkthroughs.persistence.replica;

import dev.walkthroughs.domain.identity.OrganizationId;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what analysts read: as the operator, for one organization, at one moment, and without writing. */
public interface AnalystReads {

    /**
     * Reads in one transaction.
     *
     * @param work everything it asks is of the same moment
     * @throws dev.walkthroughs.application.tables.ReplicaUnusable if it was to read from a replica and cannot
     */
    <T> T atOneMoment(OrganizationId organization, Function<JdbcClient, T> work);
}

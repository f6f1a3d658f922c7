package dev.walkthroughs.persistence.replica;

import dev.walkthroughs.persistence.walls.DatabaseRole;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which database answers.
 *
 * @param standby whether it replays what another records
 * @param cluster the number that a cluster gets when it is made, and that its physical copies share
 */
record Whereabouts(boolean standby, String cluster, String database) {

    private static final String SQL = "SELECT pg_is_in_recovery() AS standby, current_database() AS database,"
            + " (SELECT system_identifier FROM pg_control_system())::text AS cluster";

    /** Asks, as the operator. */
    static Whereabouts of(JdbcClient jdbc) {
        return DatabaseRole.OPERATOR.act(() -> jdbc.sql(SQL)
                .query((row, number) ->
                        new Whereabouts(row.getBoolean("standby"), row.getString("cluster"), row.getString("database")))
                .single());
    }
}

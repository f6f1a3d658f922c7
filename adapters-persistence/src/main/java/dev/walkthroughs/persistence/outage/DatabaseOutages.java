package dev.walkthroughs.persistence.outage;

import dev.walkthroughs.application.outage.Outages;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/** Knows a database that is away, busy or full by its SQLSTATE. */
public final class DatabaseOutages implements Outages {

    /**
     * Classes of SQLSTATE (PostgreSQL documentation, appendix A): connection, rolled back in favour of another, resources
     * (a full disk, too many connections), an operator's intervention (a restart, a statement cancelled because it took too
     * long), and the system's own failures.
     */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    /** A lock that was not had in time; a session that was ended because its process stood still. */
    private static final Set<String> STATES = Set.of("55P03", "25P03");

    /** Longest chain of causes that is looked through. */
    private static final int DEEPEST = 30;

    /** An outage without state: one sees the same everywhere. */
    public DatabaseOutages() {}

    @Override
    public Optional<String> behind(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException found && passes(found)) {
                return Optional.of(words(found));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static boolean passes(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || (state != null
                        && state.length() == 5
                        && (CLASSES.contains(state.substring(0, 2)) || STATES.contains(state)));
    }

    private static String words(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                ? "no connection to the database in time"
                : "the database answers SQLSTATE " + state;
    }
}

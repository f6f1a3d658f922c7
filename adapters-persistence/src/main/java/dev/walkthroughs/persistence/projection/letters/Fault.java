package dev.walkthroughs.persistence.projection.letters;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Whose fault a failure is: the event's, or that of whatever all events need. */
final class Fault {

    /**
     * Classes of SQLSTATE that say something about values (PostgreSQL documentation, appendix A): cardinality, data,
     * integrity, triggered data change, PL/pgSQL, views' checks, limits of a row. All others (connection, resources,
     * locks, shutdown, missing tables and rights) would fail any event, and pass when the cause is mended.
     */
    private static final Set<String> OF_VALUES = Set.of("21", "22", "23", "27", "44", "54", "P0");

    private Fault() {}

    /** Whether another event may fare better: then this one is put aside. Otherwise all of them wait. */
    static boolean isOfTheEvent(RuntimeException failure) {
        Optional<String> state = sql(failure).map(SQLException::getSQLState);
        if (state.isPresent()) {
            return state.get().length() == 5 && OF_VALUES.contains(state.get().substring(0, 2));
        }
        return !(failure instanceof TransactionException
                || failure instanceof TransientDataAccessException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || sql(failure).isPresent());
    }

    /** The class of an error and what the database calls it, without its words: those may hold what a learner wrote. */
    static String name(RuntimeException failure) {
        Throwable told = failure instanceof DataAccessException ? failure : root(failure);
        StringBuilder name = new StringBuilder(told.getClass().getSimpleName());
        sql(failure).map(SQLException::getSQLState).ifPresent(state -> name.append(", SQLSTATE ")
                .append(state));
        sql(failure)
                .filter(PSQLException.class::isInstance)
                .map(one -> ((PSQLException) one).getServerErrorMessage())
                .map(ServerErrorMessage::getConstraint)
                .ifPresent(constraint -> name.append(", ").append(constraint));
        return name.toString();
    }

    private static Optional<SQLException> sql(Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof SQLException found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}

package dev.walkthroughs.persistence.eventstore;

import dev.walkthroughs.persistence.eventstore.Append.Row;
import dev.walkthroughs.persistence.gathering.Gathering;
import dev.walkthroughs.persistence.gathering.Group;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Records what several commands decided at about the same time in one statement and one commit. If that is refused,
 * because of a conflict in one of them, or held up by another transaction, each records its own: who is not to blame
 * hardly notices.
 */
final class SharedAppend {

    /** Commands recorded at once. */
    private static final int MOST = 64;

    /** How long commands that share a statement wait for a transaction that is in the way of one of them (R21). */
    private static final Duration PATIENCE = Duration.ofMillis(50);

    private final ConnectionProvider connections;
    private final Gathering<Group, List<Row>, Result> gathering = new Gathering<>(this::together, MOST);

    SharedAppend(ConnectionProvider connections) {
        this.connections = connections;
    }

    /** What became of the rows of one command. */
    private record Result(boolean refused, @Nullable SQLException failure) {
        static final Result RECORDED = new Result(false, null);
    }

    /**
     * Records the events of a command; inside a transaction, as part of it.
     *
     * @throws SQLException if one was not recorded, then none was; or if it is not known whether they were
     */
    void append(List<Row> events) throws SQLException {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            alone(events);
            return;
        }
        Result result = gathering.ask(Group.current(), events);
        if (result.refused()) {
            alone(events);
        } else if (result.failure() != null) {
            throw result.failure();
        }
    }

    private void alone(List<Row> events) throws SQLException {
        append(events, null);
    }

    private void append(List<Row> events, @Nullable Duration patience) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            Append.append(connection, events, patience);
        }
    }

    private List<Result> together(List<List<Row>> commands) {
        return Collections.nCopies(commands.size(), attempt(commands));
    }

    private Result attempt(List<List<Row>> commands) {
        try {
            append(commands.stream().flatMap(List::stream).toList(), PATIENCE);
            return Result.RECORDED;
        } catch (SQLException e) {
            return new Result(isRefusal(e), e);
        }
    }

    /**
     * Whether the database refused the rows, so that none was recorded: SQLSTATE classes 22 (data), 23 (constraints),
     * 40 (rolled back), 42 (rights; the policies) and 55 (a lock not had in time), PostgreSQL documentation, appendix A.
     * After anything else, such as a lost connection, they may be there.
     */
    private static boolean isRefusal(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && List.of("22", "23", "40", "42", "55").contains(state.substring(0, 2));
    }
}

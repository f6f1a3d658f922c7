package dev.walkthroughs.persistence.eventstore;

import dev.walkthroughs.application.access.TenantScope;
import dev.walkthroughs.application.library.Assumption;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.persistence.eventstore.Append.Row;
import dev.walkthroughs.persistence.gathering.Caution;
import dev.walkthroughs.persistence.gathering.Gathering;
import dev.walkthroughs.persistence.walls.CommonConnections;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.jspecify.annotations.Nullable;

/**
 * Records what several commands decided at about the same time in one statement and one commit. If that is refused,
 * because of a conflict in one of them, or held up by another transaction, each records its own: who is not to blame
 * hardly notices.
 */
public final class SharedAppend {

    /** Commands recorded at once. */
    private static final int MOST = 64;

    /** How long commands that share a statement wait for a transaction that is in the way of one of them (R21). */
    private static final Duration PATIENCE = Duration.ofMillis(50);

    private final ConnectionProvider connections;
    private final CommonConnections common;
    private final Caution caution;
    private final Gathering<Boolean, Decided, Result> gathering = new Gathering<>(this::together, MOST);

    /**
     * Records by connections.
     *
     * @param connections gives the connection of the running transaction
     * @param common gives those for what is recorded together
     * @param caution is told when an assumption is wrong
     */
    public SharedAppend(ConnectionProvider connections, CommonConnections common, Caution caution) {
        this.connections = connections;
        this.common = common;
        this.caution = caution;
    }

    /** The rows of one command, and the organization it was sent in. */
    private record Decided(OrganizationId organization, List<Row> rows, Optional<Assumption> assumption) {}

    /** What became of the rows of one command: recorded, to be tried alone, or a failure that is not known to be either. */
    private record Result(boolean alone, @Nullable SQLException failure) {
        static final Result RECORDED = new Result(false, null);
        static final Result NOT_RECORDED = new Result(true, null);
    }

    /**
     * Records the events of a command; inside a transaction, as part of it.
     *
     * @throws Assumption.Wrong if what was assumed is not so; then none was recorded
     * @throws SQLException if one was not recorded, then none was; or if it is not known whether they were
     */
    void append(List<Row> events, Optional<Assumption> assumption) throws SQLException {
        Optional<OrganizationId> organization = TenantScope.current();
        if (organization.isEmpty() || !common.fit()) {
            alone(events, assumption);
            return;
        }
        Result result = gathering.ask(true, new Decided(organization.get(), events, assumption));
        if (result.alone()) {
            alone(events, assumption);
        } else if (result.failure() != null) {
            throw result.failure();
        }
    }

    private void alone(List<Row> events, Optional<Assumption> assumption) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            if (!Append.append(connection, events, Set.of(), assumption.stream().toList(), null)) {
                caution.wrong();
                throw new Assumption.Wrong();
            }
        }
    }

    private List<Result> together(List<Decided> commands) {
        return Collections.nCopies(commands.size(), attempt(commands));
    }

    private Result attempt(List<Decided> commands) {
        try (Connection connection = common.get()) {
            List<Row> rows = commands.stream()
                    .flatMap(command -> command.rows().stream())
                    .toList();
            Set<OrganizationId> organizations =
                    commands.stream().map(Decided::organization).collect(Collectors.toSet());
            List<Assumption> assumptions = commands.stream()
                    .flatMap(command -> command.assumption().stream())
                    .toList();
            return Append.append(connection, rows, organizations, assumptions, PATIENCE)
                    ? Result.RECORDED
                    : Result.NOT_RECORDED;
        } catch (SQLException e) {
            return isRefusal(e) ? Result.NOT_RECORDED : new Result(false, e);
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

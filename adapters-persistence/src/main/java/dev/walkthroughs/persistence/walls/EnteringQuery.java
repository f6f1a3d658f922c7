package dev.walkthroughs.persistence.walls;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A query behind {@link Standing#TAKE}, both sent at once, and in a transaction of their own if there is no other. To
 * whoever runs it, it is the query alone: parameters are counted from its own first, and results begin with its own.
 */
final class EnteringQuery implements InvocationHandler {

    /** What is done about a query on its connection. */
    interface Action {
        void run() throws SQLException;
    }

    private final PreparedStatement all;
    private final int resultsInFront;
    private final Action bind;
    private final Action undo;

    private EnteringQuery(PreparedStatement all, int resultsInFront, Action bind, Action undo) {
        this.all = all;
        this.resultsInFront = resultsInFront;
        this.bind = bind;
        this.undo = undo;
    }

    /**
     * A query behind what is taken.
     *
     * @param bind binds the parameters of what stands in front
     */
    static PreparedStatement around(PreparedStatement both, Action bind) {
        return proxy(new EnteringQuery(both, 1, bind, () -> {}));
    }

    /**
     * A query behind a begin and what is taken, and before an end.
     *
     * @param undo ends the transaction if that end was not reached
     */
    static PreparedStatement alone(PreparedStatement all, Action bind, Action undo) {
        return proxy(new EnteringQuery(all, 2, bind, undo));
    }

    private static PreparedStatement proxy(EnteringQuery query) {
        return (PreparedStatement) Proxy.newProxyInstance(
                EnteringQuery.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, query);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        Object[] given = arguments == null ? new Object[0] : arguments.clone();
        return switch (method.getName()) {
            case "equals" -> proxy == given[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "execute" -> run();
            case "executeQuery" -> {
                run();
                yield all.getResultSet();
            }
            case "executeUpdate" -> {
                ran();
                yield all.getUpdateCount();
            }
            case "executeLargeUpdate" -> {
                ran();
                yield all.getLargeUpdateCount();
            }
            case "addBatch", "executeBatch", "getParameterMetaData", "getMetaData" ->
                throw new UnsupportedOperationException(method.getName() + " behind what is taken");
            default -> WalledConnection.call(all, method, counted(method, given));
        };
    }

    /** A parameter's number, behind those in front. */
    private static Object[] counted(Method method, Object[] given) {
        if (method.getDeclaringClass() == PreparedStatement.class
                && method.getName().startsWith("set")) {
            given[0] = (Integer) given[0] + Standing.PARAMETERS;
        }
        return given;
    }

    private boolean run() throws SQLException {
        bind.run();
        try {
            boolean rows = all.execute();
            for (int skipped = 0; skipped < resultsInFront; skipped++) {
                rows = all.getMoreResults();
            }
            return rows;
        } catch (SQLException failure) {
            undone(failure);
            throw failure;
        }
    }

    /** A statement may begin like a query and answer a number. */
    private void ran() throws SQLException {
        if (run()) {
            throw new SQLException("rows where a number was expected");
        }
    }

    private void undone(SQLException failure) {
        try {
            undo.run();
        } catch (SQLException gone) {
            // So is the connection, and its transaction with it.
            failure.addSuppressed(gone);
        }
    }
}

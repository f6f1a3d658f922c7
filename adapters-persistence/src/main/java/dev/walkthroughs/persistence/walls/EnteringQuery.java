package dev.walkthroughs.persistence.walls;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A query behind {@link Standing#TAKE}, both sent at once. To whoever runs it, it is the query alone: parameters are
 * counted from its own first, and results begin with its own.
 */
final class EnteringQuery implements InvocationHandler {

    /** Binds the parameters of what stands in front. */
    interface Binding {
        void bind() throws SQLException;
    }

    private final PreparedStatement both;
    private final Binding front;

    private EnteringQuery(PreparedStatement both, Binding front) {
        this.both = both;
        this.front = front;
    }

    static PreparedStatement around(PreparedStatement both, Binding front) {
        return (PreparedStatement) Proxy.newProxyInstance(
                EnteringQuery.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                new EnteringQuery(both, front));
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
                yield both.getResultSet();
            }
            case "executeUpdate",
                    "executeLargeUpdate",
                    "addBatch",
                    "executeBatch",
                    "getParameterMetaData",
                    "getMetaData" -> throw new UnsupportedOperationException(method.getName() + " of a query");
            default -> WalledConnection.call(both, method, counted(method, given));
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
        front.bind();
        both.execute();
        return both.getMoreResults();
    }
}

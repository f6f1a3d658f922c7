package dev.walkthroughs.persistence.walls;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A connection that takes the thread's role and organization before a statement is made whenever the transaction does
 * not have them yet. A query takes them along in its own round trip, any other statement costs one. A statement is to be run where it was made.
 *
 * <p>What is set lasts as long as a transaction, so a statement outside any gets one: read-only, and undone when the
 * connection is closed. So whoever writes without a transaction is told, and nothing that was written is lost silently.
 */
final class WalledConnection implements InvocationHandler {

    private final Connection target;
    private final DatabaseRole usual;

    /** What the running transaction has; null if nothing yet. */
    private @Nullable Standing taken;

    /** Whether a transaction was begun here. */
    private boolean own;

    private WalledConnection(Connection target, DatabaseRole usual) {
        this.target = target;
        this.usual = usual;
    }

    static Connection around(Connection target, DatabaseRole usual) {
        return (Connection) Proxy.newProxyInstance(
                WalledConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new WalledConnection(target, usual));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        Object[] given = arguments == null ? new Object[0] : arguments;
        return switch (method.getName()) {
            case "equals" -> proxy == given[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "createStatement", "prepareStatement", "prepareCall" -> statement(method, given);
            case "getAutoCommit" -> own || target.getAutoCommit();
            case "setAutoCommit", "commit", "rollback", "close" -> {
                // A rollback to a savepoint may take back what was set after it.
                taken = null;
                endOwn();
                yield call(target, method, given);
            }
            default -> call(target, method, given);
        };
    }

    private @Nullable Object statement(Method method, Object[] given) throws Throwable {
        Standing wanted = Standing.current(usual);
        if (!wanted.equals(taken)) {
            beginOwn();
            if (method.getName().equals("prepareStatement") && given.length == 1 && isQuery((String) given[0])) {
                PreparedStatement both = target.prepareStatement(Standing.TAKE + ";\n" + given[0]);
                return EnteringQuery.around(both, () -> enter(both));
            }
            try (Statement take = target.createStatement()) {
                take.execute(wanted.command());
            }
            taken = wanted;
        }
        return call(target, method, given);
    }

    private void enter(PreparedStatement take) throws SQLException {
        Standing now = Standing.current(usual);
        now.bind(take);
        taken = now;
    }

    /** One query alone, as far as its text tells; whatever else takes a round trip more. */
    private static boolean isQuery(String sql) {
        return sql.stripLeading().toUpperCase(Locale.ROOT).startsWith("SELECT") && sql.indexOf(';') < 0;
    }

    private void beginOwn() throws SQLException {
        if (target.getAutoCommit()) {
            target.setReadOnly(true);
            target.setAutoCommit(false);
            own = true;
        }
    }

    private void endOwn() throws SQLException {
        if (own) {
            own = false;
            target.rollback();
            target.setAutoCommit(true);
            target.setReadOnly(false);
        }
    }

    static @Nullable Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}

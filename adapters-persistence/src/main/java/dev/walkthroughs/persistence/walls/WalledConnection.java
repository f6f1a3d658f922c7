package dev.walkthroughs.persistence.walls;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A connection that takes the thread's role and organization before a statement is made whenever the transaction does
 * not have them yet. A query takes them along in its own round trip, any other statement costs one. A statement is to be run where it was made.
 *
 * <p>What is set lasts as long as a transaction. A statement outside any that answers rows is one transaction together
 * with what is set for it, committed in the same round trip. Any other gets one that is read-only, and undone when the
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
                yield isUndone(method, given) ? null : call(target, method, given);
            }
            default -> call(target, method, given);
        };
    }

    /** Whether a rollback finds its connection lost: the database has undone all, and why it was lost is what is to be told. */
    private boolean isUndone(Method method, Object[] given) throws SQLException {
        return method.getName().equals("rollback") && given.length == 0 && target.isClosed();
    }

    private @Nullable Object statement(Method method, Object[] given) throws Throwable {
        Standing wanted = Standing.current(usual);
        if (!wanted.equals(taken)) {
            if (method.getName().equals("prepareStatement") && given.length == 1 && isQuery((String) given[0])) {
                return query((String) given[0]);
            }
            beginOwn();
            try (Statement take = target.createStatement()) {
                take.execute(wanted.command());
            }
            taken = wanted;
        }
        return call(target, method, given);
    }

    private PreparedStatement query(String sql) throws SQLException {
        if (target.getAutoCommit()) {
            // With its own begin and end in words: the driver may split what it sends, and what is set would be lost
            // between.
            String begin = startsWith(sql, "SELECT") ? "BEGIN READ ONLY" : "BEGIN";
            PreparedStatement all = target.prepareStatement(String.join(";\n", begin, Standing.TAKE, sql, "COMMIT"));
            return EnteringQuery.alone(all, () -> Standing.current(usual).bind(all), this::undo);
        }
        PreparedStatement both = target.prepareStatement(Standing.TAKE + ";\n" + sql);
        return EnteringQuery.around(both, () -> {
            Standing now = Standing.current(usual);
            now.bind(both);
            taken = now;
        });
    }

    /** After a failure the transaction is still there, though the driver thinks of none. */
    private void undo() throws SQLException {
        try (Statement statement = target.createStatement()) {
            statement.execute("ROLLBACK");
        }
    }

    /** One statement alone that answers rows, as far as its text tells; whatever else takes a round trip more. */
    private static boolean isQuery(String sql) {
        return (startsWith(sql, "SELECT") || startsWith(sql, "WITH")) && sql.indexOf(';') < 0;
    }

    private static boolean startsWith(String sql, String word) {
        return sql.stripLeading().regionMatches(true, 0, word, 0, word.length());
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
            if (target.isClosed()) {
                return;
            }
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

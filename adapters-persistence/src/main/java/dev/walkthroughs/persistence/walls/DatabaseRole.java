package dev.walkthroughs.persistence.walls;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** As whom the database sees a statement; what each may do is in migration V009. */
public enum DatabaseRole {
    /** Answers requests: the rows of one organization, and no projected row is written. */
    SERVICE,
    /** Reads all events, and writes the projected tables and nothing else. */
    PROJECTOR,
    /** Works for whoever runs the service: the rows of all organizations. */
    OPERATOR;

    private static final ThreadLocal<DatabaseRole> CURRENT = new ThreadLocal<>();

    private final String sqlName = "walkthroughs_" + name().toLowerCase(Locale.ROOT);

    /** Its name in the database. */
    public String sqlName() {
        return sqlName;
    }

    /** Does work on the current thread in this role. */
    public <T> T act(Supplier<T> work) {
        Turn turn = begin();
        try {
            return work.get();
        } finally {
            turn.end();
        }
    }

    /** Takes this role on the current thread, until the turn is ended on the same thread; turns may be nested. */
    public Turn begin() {
        @Nullable DatabaseRole before = CURRENT.get();
        CURRENT.set(this);
        return new Turn(before);
    }

    /** The role the current thread has taken; empty while it works in its process's usual one. */
    public static Optional<DatabaseRole> taken() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** The role the current thread has taken, or else the one given. */
    static DatabaseRole currentOr(DatabaseRole otherwise) {
        DatabaseRole taken = CURRENT.get();
        return taken == null ? otherwise : taken;
    }

    /** A role that a thread has taken. */
    public static final class Turn {
        private final @Nullable DatabaseRole before;
        private boolean ended;

        private Turn(@Nullable DatabaseRole before) {
            this.before = before;
        }

        /** Gives the thread back the role it had before; once, however often it is called. */
        public void end() {
            if (ended) {
                return;
            }
            ended = true;
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }
}

package dev.walkthroughs.persistence.projection.replay;

import dev.walkthroughs.persistence.outage.LongStatements;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A schema with empty tables of the live ones' shape, made and dropped by the functions of migration V019. */
final class Shadow {

    /** Where the letters of a replay wait, in its schema. */
    static final String LETTERS = ".dead_letters";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String name;

    Shadow(JdbcClient jdbc, TransactionTemplate transaction, String name) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.name = name;
    }

    String name() {
        return name;
    }

    /** Makes it anew, whatever an earlier replay left. */
    void prepare(List<String> tables, boolean lasting) {
        String[] all = Stream.concat(tables.stream(), Stream.of("eventstore" + LETTERS))
                .toArray(String[]::new);
        run(() -> jdbc.sql("SELECT replay.prepare(:name, :tables::regclass[], :lasting)::text")
                .param("name", name)
                .param("tables", all)
                .param("lasting", lasting)
                .query(String.class)
                .single());
    }

    /** Has the planner know what it holds by now. */
    void measure() {
        run(() -> jdbc.sql("SELECT replay.measure(:name)::text")
                .param("name", name)
                .query(String.class)
                .single());
    }

    /** Gives it a lasting name, in place of an earlier one that was given so. */
    void publish(String as, Instant moment) {
        run(() -> jdbc.sql("SELECT replay.publish(:name, :as, :moment)::text")
                .param("name", name)
                .param("as", as)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .single());
    }

    /** Drops it. */
    void discard() {
        run(() -> jdbc.sql("SELECT replay.discard(:name)::text")
                .param("name", name)
                .query(String.class)
                .single());
    }

    /** Waits as long as it takes for others who look at its tables. */
    private void run(Runnable call) {
        DatabaseRole.PROJECTOR.act(() -> Objects.requireNonNull(transaction.execute(status -> {
            LongStatements.allow(jdbc, PATIENCE);
            call.run();
            return true;
        })));
    }
}

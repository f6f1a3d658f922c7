package dev.walkthroughs.persistence.projection;

import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A set of tables that is written from events alone, by one processor.
 *
 * @param name of its processor, and for the operator's commands
 * @param tables all of its tables with their schema, in the order in which they are locked; no other projection writes
 *     them, and its projectors use no other tables
 * @param projectors makes the objects whose event handlers write the tables through a client: idempotent, and senders of
 *     no commands. The client may lead their statements to tables of the same shape in another schema
 */
public record Projection(String name, List<String> tables, Function<JdbcClient, List<Object>> projectors) {

    /** Copies the list. */
    public Projection {
        tables = List.copyOf(tables);
    }
}

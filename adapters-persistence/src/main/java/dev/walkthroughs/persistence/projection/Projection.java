package dev.walkthroughs.persistence.projection;

import java.util.List;

/**
 * A set of tables that is written from events alone, by one processor.
 *
 * @param name of its processor, and for the operator's commands
 * @param tables all of its tables with their schema; no other projection writes them
 * @param projectors the objects whose event handlers write them: idempotent, and senders of no commands
 */
public record Projection(String name, List<String> tables, List<Object> projectors) {

    /** Copies the lists. */
    public Projection {
        tables = List.copyOf(tables);
        projectors = List.copyOf(projectors);
    }
}

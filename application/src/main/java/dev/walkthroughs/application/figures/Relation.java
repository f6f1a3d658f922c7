package dev.walkthroughs.application.figures;

import java.util.List;
import java.util.Map;

/**
 * What was read of a view.
 *
 * @param comment what the view tells, as the database says it
 * @param columns what each column means, as the database says it, by name
 * @param rows in the order that each query of {@link Figures} promises
 */
public record Relation(String comment, Map<String, String> columns, List<Row> rows) {

    /** The column that says which walkthrough a row is about. */
    public static final String WALKTHROUGH = "walkthrough_id";

    /**
     * Where rows were left out, how many there are of the walkthrough in all; not a column of any view.
     */
    public static final String IN_ALL = "rows_in_all";

    /** Keeps what it is given. */
    public Relation {
        columns = Map.copyOf(columns);
        rows = List.copyOf(rows);
    }
}

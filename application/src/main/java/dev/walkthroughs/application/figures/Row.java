package dev.walkthroughs.application.figures;

import java.util.Map;
import java.util.Optional;

/**
 * One row of a view. Whole numbers are {@link Long}, rates {@link java.math.BigDecimal}, days
 * {@link java.time.LocalDate}, moments {@link java.time.Instant}.
 *
 * @param values by column; empty for null
 */
public record Row(Map<String, Optional<Object>> values) {

    /** Keeps the values as they are now. */
    public Row {
        values = Map.copyOf(values);
    }

    /** The value of a column, empty for null. A column that the row does not have is an error in the code. */
    public Optional<Object> value(String column) {
        Optional<Object> value = values.get(column);
        if (value == null) {
            throw new IllegalArgumentException("no column " + column + " in " + values.keySet());
        }
        return value;
    }

    /** A whole number, 0 for null. */
    public long count(String column) {
        return value(column).map(Long.class::cast).orElse(0L);
    }

    /** A text, empty for null. */
    public String text(String column) {
        return value(column).map(String.class::cast).orElse("");
    }

    /** Whether it is true; null is not. */
    public boolean is(String column) {
        return value(column).map(Boolean.class::cast).orElse(false);
    }
}

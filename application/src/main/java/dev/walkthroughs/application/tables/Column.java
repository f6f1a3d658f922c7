package dev.walkthroughs.application.tables;

/**
 * A column of a relation.
 *
 * @param name as in the database
 */
public record Column(String name, Kind kind) {

    /** What the values of a column are. Any of them may be null. */
    public enum Kind {
        /** A {@link String}. */
        TEXT,
        /** A {@link java.util.List} of strings, none of them null. */
        TEXTS,
        /** A {@link Long}. */
        WHOLE,
        /** A {@link java.math.BigDecimal} that a {@code double} tells apart from its neighbours: rates have four digits. */
        RATE,
        /** A {@link Boolean}. */
        FLAG,
        /** An {@link java.time.Instant}, to the microsecond. */
        MOMENT,
        /** A {@link java.time.LocalDate}, in UTC. */
        DAY
    }
}

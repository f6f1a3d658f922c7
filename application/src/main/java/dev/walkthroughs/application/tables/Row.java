package dev.walkthroughs.application.tables;

import org.jspecify.annotations.Nullable;

/** A row of a relation, until the next one comes. */
@FunctionalInterface
public interface Row {

    /**
     * A value, of the kind of its column; null where there is none.
     *
     * @param place of the column, from 0
     */
    @Nullable
    Object at(int place);
}

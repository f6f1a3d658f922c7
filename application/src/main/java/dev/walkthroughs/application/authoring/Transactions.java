package dev.walkthroughs.application.authoring;

import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import java.util.function.Supplier;

/** Runs several commands as one: all of them are recorded, or none. */
public interface Transactions {

    /**
     * Runs work in one transaction, which is undone if the outcome is a rejection or an exception is thrown. Work that
     * lost a race is undone and run again, so it must be repeatable.
     */
    <T, R extends Rejection> Outcome<T, R> allOrNothing(Supplier<Outcome<T, R>> work);
}

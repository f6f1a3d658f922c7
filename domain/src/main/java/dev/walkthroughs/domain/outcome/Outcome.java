package dev.walkthroughs.domain.outcome;

import java.util.function.Function;

/**
 * The answer of a decision: a value, or the reason why not.
 *
 * @param <T> what an accepted decision yields
 * @param <R> the family of reasons for which this decision can be refused
 */
public sealed interface Outcome<T, R extends Rejection> {

    /** A decision that was accepted. */
    record Accepted<T, R extends Rejection>(T value) implements Outcome<T, R> {}

    /** A decision that was refused: nothing was recorded. */
    record Rejected<T, R extends Rejection>(R why) implements Outcome<T, R> {}

    /** An accepted outcome. */
    static <T, R extends Rejection> Outcome<T, R> accepted(T value) {
        return new Accepted<>(value);
    }

    /** A rejected outcome. */
    static <T, R extends Rejection> Outcome<T, R> rejected(R why) {
        return new Rejected<>(why);
    }

    /** Answers with one function or the other. */
    default <A> A fold(Function<? super T, ? extends A> accepted, Function<? super R, ? extends A> rejected) {
        if (this instanceof Accepted<T, R> yes) {
            return accepted.apply(yes.value());
        }
        return rejected.apply(((Rejected<T, R>) this).why());
    }

    /** Changes an accepted value, and passes a rejection on. */
    default <U> Outcome<U, R> map(Function<? super T, ? extends U> change) {
        return fold(value -> accepted(change.apply(value)), Outcome::rejected);
    }

    /** Goes on with another decision, and passes a rejection on. */
    default <U> Outcome<U, R> flatMap(Function<? super T, Outcome<U, R>> next) {
        return fold(next, Outcome::rejected);
    }
}

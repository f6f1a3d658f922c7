package dev.walkthroughs.domain.outcome;

/**
 * A wish, and the kind of answer its decision gives, so that whoever sends it need not guess.
 *
 * @param <A> the answer
 */
public interface Command<A> {}

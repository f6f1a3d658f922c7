package dev.walkthroughs.persistence.gathering;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whether to trust memory until the database has proven it. Where nodes share learners without keeping them together, memory
 * is wrong most of the time, and asking first is cheaper than being refused.
 */
public final class Caution {

    /** Calls that ask after one that was wrong. So at most one in so many is refused, however many nodes there are. */
    public static final int CALLS = 200;

    private final AtomicInteger calls = new AtomicInteger();

    /** Memory was wrong. */
    public void wrong() {
        calls.set(CALLS);
    }

    /** Whether a call may trust memory; counts the call. */
    public boolean dares() {
        return calls.get() <= 0 || calls.decrementAndGet() < 0;
    }
}

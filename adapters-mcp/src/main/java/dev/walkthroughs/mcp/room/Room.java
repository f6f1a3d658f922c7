package dev.walkthroughs.mcp.room;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;

/**
 * Room for so many requests that are worked on at once, and a line for so many that wait for that, in the order they came.
 * Whoever finds the line full is turned away at once, and whoever has waited long enough, then. While there is room,
 * entering and leaving cost some atomic counts, and no lock (ADR 0046).
 *
 * <p>A place is held by a thread at work: not while a body arrives, nor while an answer leaves. So a slow client holds none.
 */
public final class Room {

    /** Hosts are counted by so many places of an array; two that share one share what they may have. A power of two. */
    private static final int HOSTS = 256;

    /**
     * A host joins the line only while it has at most so many times what is left for all others. One alone gets three
     * quarters of all there is, two get three sevenths each, and there is always a rest for one that has been quiet.
     */
    private static final int SHARE = 3;

    private static final int MOST = 10_000;

    private final String what;
    private final int atOnce;
    private final int most;
    private final long patienceNanos;
    private final Turnaways turnaways;
    private final Semaphore places;
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicIntegerArray ofHost = new AtomicIntegerArray(HOSTS);

    /**
     * An empty room.
     *
     * @param what the name that those are counted by who are turned away
     * @param atOnce requests worked on at once, 1 to 10,000
     * @param waiting requests that wait for that, 0 to 10,000
     * @param patience how long one waits at most
     */
    public Room(String what, int atOnce, int waiting, Duration patience, Turnaways turnaways) {
        if (atOnce < 1 || atOnce > MOST || waiting < 0 || waiting > MOST) {
            throw new IllegalArgumentException("room for " + atOnce + " " + what + " at once and " + waiting
                    + " that wait: 1 to 10,000 and 0 to 10,000 are possible");
        }
        this.what = what;
        this.atOnce = atOnce;
        this.most = atOnce + waiting;
        this.patienceNanos = patience.toNanos();
        this.turnaways = turnaways;
        this.places = new Semaphore(atOnce, true);
    }

    /**
     * What a host is counted by: the same for all ways to write one, with any case, port and final dot. It is not checked
     * whether there is such a host; that takes longer than turning away may.
     *
     * @param header the header {@code Host}, if there is one
     */
    public static int host(@Nullable String header) {
        int hash = 0;
        for (int i = 0; header != null && i < header.length() && header.charAt(i) != ':'; i++) {
            char c = header.charAt(i);
            if (c != '.') {
                hash = 31 * hash + Character.toLowerCase(c);
            }
        }
        return (hash ^ (hash >>> 8) ^ (hash >>> 16)) & (HOSTS - 1);
    }

    /**
     * A place, after a while if all are taken; empty if the request is turned away, which is counted.
     *
     * @param host by {@link #host}
     */
    public Optional<Place> enter(int host) {
        int all = inside.incrementAndGet();
        int own = ofHost.incrementAndGet(host);
        if (all <= atOnce && places.tryAcquire()) {
            // Nobody waits while fewer are inside than there are places, so nobody was overtaken.
            return Optional.of(new Place(this, host));
        }
        if (all > most) {
            return turnedAway(host, Turnaways.FULL);
        }
        if (all > atOnce && own > SHARE * (most + 1 - all)) {
            return turnedAway(host, Turnaways.SHARE);
        }
        try {
            if (places.tryAcquire(patienceNanos, TimeUnit.NANOSECONDS)) {
                return Optional.of(new Place(this, host));
            }
        } catch (InterruptedException e) {
            // The container stops, and waits for nobody any more.
            Thread.currentThread().interrupt();
        }
        return turnedAway(host, Turnaways.WAITED);
    }

    /** How many are inside, at work or waiting. */
    public int inside() {
        return inside.get();
    }

    void leave(int host) {
        out(host);
        places.release();
    }

    private Optional<Place> turnedAway(int host, String why) {
        out(host);
        turnaways.count(what, why);
        return Optional.empty();
    }

    private void out(int host) {
        ofHost.decrementAndGet(host);
        inside.decrementAndGet();
    }
}

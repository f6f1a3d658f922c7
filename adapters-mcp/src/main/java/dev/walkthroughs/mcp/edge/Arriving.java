package dev.walkthroughs.mcp.edge;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What has come of a request's body so far, up to a limit; what comes beyond is counted, and dropped. What is more than a
 * call ever needs takes part in a common amount of memory, and where that is used up, the body is dropped, too: many who
 * send long ones at once fill no heap.
 */
final class Arriving {

    /** What every body may take, in bytes. */
    static final int CHUNK = 16 * 1024;

    private static final byte[] NOTHING = {};

    private final int limit;
    private final int chunk;
    private final Semaphore memory;
    private final AtomicInteger taken = new AtomicInteger();
    private byte[] body;
    private long received;
    private boolean kept;
    private boolean crowdedOut;

    private Arriving(HttpServletRequest request, int limit, Semaphore memory, boolean kept) {
        this.limit = limit;
        this.memory = memory;
        this.kept = kept;
        long announced = request.getContentLengthLong();
        this.chunk = announced > 0 ? (int) Math.min(announced, CHUNK) : CHUNK;
        this.body = kept && announced > 0 ? new byte[chunk] : NOTHING;
    }

    /**
     * A body that somebody will read.
     *
     * @param memory has a permit for each byte beyond the first {@link #CHUNK} of all bodies together
     */
    static Arriving kept(HttpServletRequest request, int limit, Semaphore memory) {
        return new Arriving(request, limit, memory, true);
    }

    /** A body that nobody looks at: it has to come all the same, and takes no memory. */
    static Arriving passing(HttpServletRequest request, int limit) {
        return new Arriving(request, limit, new Semaphore(0), false);
    }

    /**
     * Reads what is there without waiting for more, and says whether that is all: nearly always a body arrives together
     * with its headers. Not for a body of unknown length, one beyond the limit, or one whose sender waits to be told to begin.
     */
    boolean isThere(HttpServletRequest request) throws IOException {
        long announced = request.getContentLengthLong();
        if (announced < 0 || announced > limit || request.getHeader("Expect") != null) {
            return false;
        }
        ServletInputStream in = request.getInputStream();
        while (received < announced && in.available() > 0) {
            if (!read(in)) {
                return false;
            }
        }
        return received == announced;
    }

    /** Reads once; false at the end. */
    boolean read(ServletInputStream in) throws IOException {
        if (kept && received == body.length && received < limit) {
            grow();
        }
        int room = kept && received < body.length ? body.length - (int) received : 0;
        int read = room > 0 ? in.read(body, (int) received, room) : in.read(new byte[chunk]);
        received += Math.max(0, read);
        return read >= 0;
    }

    private void grow() {
        int longer = Math.min(limit, Math.max(CHUNK, body.length * 4));
        int more = Math.max(0, longer - Math.max(CHUNK, body.length));
        if (memory.tryAcquire(more)) {
            taken.addAndGet(more);
            body = Arrays.copyOf(body, longer);
        } else {
            crowdedOut = true;
            drop();
        }
    }

    /** Gives the memory back. What comes from now on is dropped as well; any further time, nothing happens. */
    void drop() {
        kept = false;
        body = NOTHING;
        memory.release(taken.getAndSet(0));
    }

    /** Whether anybody will look at it. */
    boolean isKept() {
        return kept;
    }

    /** Whether there was no memory for it, so that it cannot be answered. */
    boolean isCrowdedOut() {
        return crowdedOut;
    }

    /** How many bytes more than the limit came. */
    long excess() {
        return Math.max(0, received - limit);
    }

    int limit() {
        return limit;
    }

    /** All of it, unless it was dropped. */
    byte[] bytes() {
        return !kept || received == body.length ? body : Arrays.copyOf(body, (int) received);
    }
}

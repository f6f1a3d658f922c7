package dev.walkthroughs.mcp.edge;

import dev.walkthroughs.application.access.TenantScope;
import dev.walkthroughs.mcp.room.Place;
import dev.walkthroughs.mcp.watch.RequestId;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Reads request bodies without holding a thread for a slow sender, bounded in size and in total time, and answers once
 * the whole body is there. Refusals go this way too: an answer given before the body is read would leave the rest of it
 * to the container, which reads it with a thread held.
 */
public final class BodyReader {

    /**
     * Answers that are being written with a thread held, at most, in the whole process; the threads are many times as many.
     * A client that does not read may hold one of these until the container's time is over. All others are then
     * answered without a thread held, so nobody waits.
     */
    private static final Semaphore AT_ONCE = new Semaphore(20);

    /** Of the longest bodies, how many may be in memory at once, by their bytes. A call has a thousandth of that. */
    private static final int LONGEST_AT_ONCE = 4;

    private final BodyLimits limits;
    private final Semaphore longBodies;

    /** A reader within limits. The container keeps the time, by the second. */
    public BodyReader(BodyLimits limits) {
        this.limits = limits;
        this.longBodies = new Semaphore((int) Math.min(Integer.MAX_VALUE, (long) LONGEST_AT_ONCE * limits.bytes()));
    }

    /**
     * Reads the body, then sends the answer to it.
     *
     * @param then makes the answer from the bytes; called at most once, on a container thread that holds a {@link Place}
     *     if this one does, and not at all for a body that is too long (413), too slow (408), broken off, or for which
     *     there is no room (503)
     * @throws IOException if the client is gone
     */
    public void read(HttpServletRequest request, HttpServletResponse response, Function<byte[], HttpAnswer> then)
            throws IOException {
        take(request, response, Arriving.kept(request, limits.bytes(), longBodies), then);
    }

    private void take(
            HttpServletRequest request, HttpServletResponse response, Arriving body, Function<byte[], HttpAnswer> then)
            throws IOException {
        boolean goesOn = false;
        try {
            if (isEmpty(request) || body.isThere(request)) {
                HttpAnswer made = body.isCrowdedOut() ? Busy.to(request) : then.apply(body.bytes());
                body.drop();
                send(request, response, made);
            } else {
                Function<byte[], HttpAnswer> placed = body.isKept() ? inPlace(request, then) : then;
                begin(request, request, response, body, inScope(placed).andThen(Optional::of));
                goesOn = true;
            }
        } finally {
            if (!goesOn) {
                body.drop();
            }
        }
    }

    /** Whether a request comes without a body. */
    public static boolean isEmpty(HttpServletRequest request) {
        long announced = request.getContentLengthLong();
        return announced == 0 || (announced < 0 && request.getHeader("Transfer-Encoding") == null);
    }

    /**
     * Reads the body, then has the container dispatch the request again, for others to answer.
     *
     * @param request one with a body
     * @param held the same, as it is dispatched
     * @param then sees the bytes first, likewise; an answer of its own takes the place of the dispatch
     * @throws IOException if the client is gone
     */
    public void hold(
            HttpServletRequest request,
            HttpServletRequest held,
            HttpServletResponse response,
            Function<byte[], Optional<HttpAnswer>> then)
            throws IOException {
        begin(request, held, response, Arriving.kept(request, limits.bytes(), longBodies), then);
    }

    private void begin(
            HttpServletRequest request,
            HttpServletRequest held,
            HttpServletResponse response,
            Arriving body,
            Function<byte[], Optional<HttpAnswer>> then)
            throws IOException {
        if (request.getContentLengthLong() > limits.bytes() && request.getHeader("Expect") != null) {
            // The sender waits to be told whether to begin.
            UnreadBodyValve.abandon(request);
            send(request, response, SlowExchange.tooLong(limits.bytes()));
            return;
        }
        AsyncContext context = request.startAsync(held, response);
        context.setTimeout(limits.time().toMillis());
        SlowExchange exchange = new SlowExchange(context, request, response, body, RequestId.carried(then));
        context.addListener(exchange);
        request.getInputStream().setReadListener(exchange);
    }

    /** The body may come much later, on another thread, which then has to find a place of its own. */
    private static Function<byte[], HttpAnswer> inPlace(HttpServletRequest request, Function<byte[], HttpAnswer> then) {
        Optional<Place> here = Place.of(request);
        if (here.isEmpty()) {
            return then;
        }
        HttpAnswer busy = Busy.to(request);
        return body -> {
            Optional<Place> again = here.get().again();
            if (again.isEmpty()) {
                return busy;
            }
            try {
                return then.apply(body);
            } finally {
                again.get().leave();
            }
        };
    }

    /** The body may come on another thread, which works for the same organization then. */
    private static Function<byte[], HttpAnswer> inScope(Function<byte[], HttpAnswer> then) {
        return TenantScope.current()
                .<Function<byte[], HttpAnswer>>map(
                        organization -> body -> TenantScope.within(organization, () -> then.apply(body)))
                .orElse(then);
    }

    /** Sends an answer that does not depend on the body, after reading the body all the same. */
    public void answer(HttpServletRequest request, HttpServletResponse response, HttpAnswer answer) throws IOException {
        take(request, response, Arriving.passing(request, limits.bytes()), ignored -> answer);
    }

    /** At once, where a thread may be held for it, else at the client's pace. */
    private static void send(HttpServletRequest request, HttpServletResponse response, HttpAnswer answer)
            throws IOException {
        // The work is done. Whoever reads the answer slowly keeps nobody out.
        Place.of(request).ifPresent(Place::leave);
        if (AT_ONCE.tryAcquire()) {
            try {
                answer.prepare(response);
                response.getOutputStream().write(answer.body());
                response.flushBuffer();
            } finally {
                AT_ONCE.release();
            }
        } else {
            AsyncContext context = request.startAsync(request, response);
            context.setTimeout(0);
            SlowExchange.answering(context, request, response, answer);
        }
    }
}

package dev.walkthroughs.mcp.edge;

import dev.walkthroughs.application.access.TenantScope;
import dev.walkthroughs.mcp.watch.RequestId;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
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
     * Answers that are being written with a thread held, at most, in the whole process; the threads are ten times as many.
     * A client that does not read may hold one of these until the container's time is over. All others are then
     * answered without a thread held, so nobody waits.
     */
    private static final Semaphore AT_ONCE = new Semaphore(20);

    private final BodyLimits limits;

    /** A reader within limits. The container keeps the time, by the second. */
    public BodyReader(BodyLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads the body, then sends the answer to it.
     *
     * @param then makes the answer from the bytes; called at most once, on a container thread, and not at all for a body
     *     that is too long (413), too slow (408) or broken off
     * @throws IOException if the client is gone
     */
    public void read(HttpServletRequest request, HttpServletResponse response, Function<byte[], HttpAnswer> then)
            throws IOException {
        Arriving body = new Arriving(request, limits.bytes());
        if (isEmpty(request) || body.isThere(request)) {
            send(request, response, then.apply(body.bytes()));
        } else {
            begin(request, request, response, body, inScope(then).andThen(Optional::of));
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
        begin(request, held, response, new Arriving(request, limits.bytes()), then);
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

    /** The body may come on another thread, which works for the same organization then. */
    private static Function<byte[], HttpAnswer> inScope(Function<byte[], HttpAnswer> then) {
        return TenantScope.current()
                .<Function<byte[], HttpAnswer>>map(
                        organization -> body -> TenantScope.within(organization, () -> then.apply(body)))
                .orElse(then);
    }

    /** Sends an answer that does not depend on the body, after reading the body all the same. */
    public void answer(HttpServletRequest request, HttpServletResponse response, HttpAnswer answer) throws IOException {
        read(request, response, ignored -> answer);
    }

    /** At once, where a thread may be held for it, else at the client's pace. */
    private static void send(HttpServletRequest request, HttpServletResponse response, HttpAnswer answer)
            throws IOException {
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

    /** What has come of a request's body so far, up to a limit; what comes beyond is counted, and dropped. */
    static final class Arriving {

        static final int CHUNK = 16 * 1024;

        private final int limit;
        private byte[] body;
        private long received;

        Arriving(HttpServletRequest request, int limit) {
            this.limit = limit;
            long announced = request.getContentLengthLong();
            body = new byte[announced > CHUNK ? CHUNK : Math.max(0, (int) announced)];
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
            if (received == body.length && received < limit) {
                body = Arrays.copyOf(body, Math.min(limit, Math.max(CHUNK, body.length * 4)));
            }
            int room = received < body.length ? body.length - (int) received : 0;
            int read = room > 0 ? in.read(body, (int) received, room) : in.read(new byte[CHUNK]);
            received += Math.max(0, read);
            return read >= 0;
        }

        /** How many bytes more than the limit came. */
        long excess() {
            return Math.max(0, received - limit);
        }

        int limit() {
            return limit;
        }

        byte[] bytes() {
            return received == body.length ? body : Arrays.copyOf(body, (int) received);
        }
    }
}

package dev.walkthroughs.mcp.edge;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Reads request bodies without holding a thread for a slow sender, bounded in size and in total time, and answers once
 * the whole body is there. Refusals go this way too: an answer given before the body is read would leave the rest of it
 * to the container, which reads it with a thread held.
 */
public final class BodyReader implements AutoCloseable {

    private final BodyLimits limits;
    private final ScheduledThreadPoolExecutor timer;

    /** A reader with its own timer thread, which lives until it is closed. */
    public BodyReader(BodyLimits limits) {
        this.limits = limits;
        timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "body-timer");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
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
        long announced = request.getContentLengthLong();
        if (announced == 0 || (announced < 0 && request.getHeader("Transfer-Encoding") == null)) {
            send(response, then.apply(new byte[0]));
            return;
        }
        if (announced > limits.bytes() && request.getHeader("Expect") != null) {
            // The sender waits to be told whether to begin.
            UnreadBodyValve.abandon(request);
            send(response, SlowExchange.tooLong(limits.bytes()));
            return;
        }
        AsyncContext context = request.startAsync();
        // Neither the container's clock, which only ticks once a second and would also bound the answering.
        context.setTimeout(0);
        SlowExchange exchange = new SlowExchange(context, request, response, limits.bytes(), then);
        exchange.expireBy(timer.schedule(exchange::expire, limits.time().toMillis(), TimeUnit.MILLISECONDS));
        request.getInputStream().setReadListener(exchange);
    }

    /** Sends an answer that does not depend on the body, after reading the body all the same. */
    public void answer(HttpServletRequest request, HttpServletResponse response, HttpAnswer answer) throws IOException {
        read(request, response, ignored -> answer);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private static void send(HttpServletResponse response, HttpAnswer answer) throws IOException {
        answer.prepare(response);
        response.getOutputStream().write(answer.body());
    }
}

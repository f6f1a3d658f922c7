package dev.walkthroughs.mcp.edge;

import dev.walkthroughs.application.access.TenantScope;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads request bodies without holding a thread for a slow sender, bounded in size and in total time, and answers once
 * the whole body is there. Refusals go this way too: an answer given before the body is read would leave the rest of it
 * to the container, which reads it with a thread held.
 */
public final class BodyReader {

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
        if (isEmpty(request)) {
            send(response, then.apply(new byte[0]));
        } else {
            begin(request, request, response, inScope(then).andThen(Optional::of));
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
        begin(request, held, response, then);
    }

    private void begin(
            HttpServletRequest request,
            HttpServletRequest held,
            HttpServletResponse response,
            Function<byte[], Optional<HttpAnswer>> then)
            throws IOException {
        if (request.getContentLengthLong() > limits.bytes() && request.getHeader("Expect") != null) {
            // The sender waits to be told whether to begin.
            UnreadBodyValve.abandon(request);
            send(response, SlowExchange.tooLong(limits.bytes()));
            return;
        }
        AsyncContext context = request.startAsync(held, response);
        context.setTimeout(limits.time().toMillis());
        SlowExchange exchange = new SlowExchange(context, request, response, limits.bytes(), then);
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

    private static void send(HttpServletResponse response, HttpAnswer answer) throws IOException {
        answer.prepare(response);
        response.getOutputStream().write(answer.body());
    }
}

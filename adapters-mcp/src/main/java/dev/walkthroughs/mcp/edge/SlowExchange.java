package dev.walkthroughs.mcp.edge;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/**
 * One request whose body arrives, and whose answer leaves, at whatever pace the client keeps. The container calls in,
 * one call at a time, when there is something to read or room to write; between the calls no thread is held. Where nobody
 * has an answer to the body, the request is dispatched again.
 */
final class SlowExchange implements ReadListener, WriteListener, AsyncListener {

    /** How much more than allowed is read and dropped, so that the sender of a longer body still hears why. */
    private static final long COURTESY = 8L * 1024 * 1024;

    private final AsyncContext context;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final ServletInputStream in;
    private final Arriving body;
    private final Function<byte[], Optional<HttpAnswer>> then;
    private boolean over;
    private byte[] answer = {};
    private int sent;

    SlowExchange(
            AsyncContext context,
            HttpServletRequest request,
            HttpServletResponse response,
            Arriving body,
            Function<byte[], Optional<HttpAnswer>> then)
            throws IOException {
        this.context = context;
        this.request = request;
        this.response = response;
        this.in = request.getInputStream();
        this.body = body;
        this.then = then;
    }

    /** An exchange whose body was read, or has no place in the answer. */
    static void answering(
            AsyncContext context, HttpServletRequest request, HttpServletResponse response, HttpAnswer answer)
            throws IOException {
        SlowExchange exchange =
                new SlowExchange(context, request, response, Arriving.passing(request, 0), body -> Optional.empty());
        context.addListener(exchange);
        exchange.answer(answer);
    }

    static HttpAnswer tooLong(int limit) {
        return HttpAnswer.rpcError(413, -32600, "The body is longer than " + limit + " bytes.")
                .with("Connection", "close");
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (!over && in.isReady() && !in.isFinished()) {
            if (!body.read(in)) {
                return;
            }
            if (body.excess() > COURTESY) {
                UnreadBodyValve.abandon(request);
                answer(tooLong(body.limit()));
            }
        }
    }

    @Override
    public void onAllDataRead() throws IOException {
        if (over) {
            return;
        }
        // The time a body may take ends here; the time its answer may take is not ours to bound. The servlet API would
        // rather not have this called so late, but the container this is written for, see the valve, allows it.
        context.setTimeout(0);
        Optional<HttpAnswer> made = made();
        if (made.isPresent()) {
            answer(made.get());
        } else {
            over = true;
            context.dispatch();
        }
    }

    private Optional<HttpAnswer> made() {
        try {
            if (body.excess() > 0) {
                return Optional.of(tooLong(body.limit()));
            }
            return body.isCrowdedOut() ? Optional.of(Busy.to(request)) : then.apply(body.bytes());
        } finally {
            // The answer may take as long as it likes, without what was asked.
            body.drop();
        }
    }

    /** The body took too long. */
    @Override
    public void onTimeout(AsyncEvent event) throws IOException {
        if (!over) {
            over = true;
            UnreadBodyValve.abandon(request);
            HttpAnswer late = HttpAnswer.rpcError(408, -32600, "The body took too long to arrive.")
                    .with("Connection", "close");
            late.prepare(response);
            // A hundred bytes, which fit the socket's buffer: nobody waits for the client here.
            response.getOutputStream().write(late.body());
        }
        context.complete();
    }

    @Override
    public void onWritePossible() throws IOException {
        ServletOutputStream out = response.getOutputStream();
        while (out.isReady()) {
            if (sent == answer.length) {
                context.complete();
                return;
            }
            int length = Math.min(Arriving.CHUNK, answer.length - sent);
            out.write(answer, sent, length);
            sent += length;
        }
    }

    /** The connection broke, in either direction: there is nobody left to answer. */
    @Override
    public void onError(Throwable failure) {
        over = true;
        context.complete();
    }

    /** Told to the listeners above as well. */
    @Override
    public void onError(AsyncEvent event) {
        over = true;
    }

    @Override
    public void onComplete(AsyncEvent event) {
        over = true;
        body.drop();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Never started twice.
    }

    private void answer(HttpAnswer made) throws IOException {
        over = true;
        made.prepare(response);
        answer = made.body();
        response.getOutputStream().setWriteListener(this);
    }
}

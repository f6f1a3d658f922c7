package dev.walkthroughs.mcp.watch;

import dev.walkthroughs.domain.identity.OrganizationId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whoever follows calls on their way from HTTP to the tables; called by many threads. What it is told of a call stands here:
 * nobody's name, no token, no text.
 */
public interface CallTraces {

    /** Follows nothing, and makes no object for it. */
    CallTraces OFF = new CallTraces() {
        @Override
        public Request request(String method, Headers headers) {
            return Request.UNFOLLOWED;
        }

        @Override
        public ToolCall call(String tool, OrganizationId organization) {
            return ToolCall.UNFOLLOWED;
        }

        @Override
        public <T, R> Function<T, R> carried(Function<T, R> work) {
            return work;
        }
    };

    /**
     * A request to the MCP endpoint begins. If it is followed, so is what this thread does until {@link Request#leave}.
     *
     * @param method {@code POST}, or {@code UNKNOWN} for any other
     * @param headers gives the request's headers by name
     */
    Request request(String method, Headers headers);

    /**
     * A call of a tool that there is begins, as part of the request that this thread works on.
     *
     * @param tool its name
     * @param organization whose server was called
     */
    ToolCall call(String tool, OrganizationId organization);

    /** A function that works on the request this thread works on now, whichever thread calls it. */
    <T, R> Function<T, R> carried(Function<T, R> work);

    /** The headers of a request. */
    @FunctionalInterface
    interface Headers {

        /** The first of that name, whatever its case; null if there is none. */
        @Nullable
        String first(String name);
    }

    /** A request that began. */
    interface Request {

        /** One that is not followed. */
        Request UNFOLLOWED = new Request() {
            @Override
            public void leave() {
                // Was never entered.
            }

            @Override
            public void end(int status) {
                // Never began.
            }
        };

        /** The thread that it came on has nothing more to do with it; called there, once. */
        void leave();

        /**
         * Its answer is complete; called once, on any thread, after the thread it came on has left it.
         *
         * @param status the HTTP status of the answer
         */
        void end(int status);
    }

    /** A call of a tool that began; closed by the thread that began it. */
    interface ToolCall extends AutoCloseable {

        /** One that is not followed. */
        ToolCall UNFOLLOWED = new ToolCall() {
            @Override
            public void outcome(String outcome) {
                // Nobody asks.
            }

            @Override
            public void close() {
                // Never began.
            }
        };

        /** How it ended, in the words of {@link ToolTimes}; not told if the message was no call after all. */
        void outcome(String outcome);

        @Override
        void close();
    }
}

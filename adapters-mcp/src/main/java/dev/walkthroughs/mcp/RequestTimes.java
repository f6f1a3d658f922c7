package dev.walkthroughs.mcp;

import dev.walkthroughs.mcp.edge.HostFilter;
import dev.walkthroughs.mcp.watch.CallTraces;
import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * Observes requests, as the framework does. Those of the MCP endpoint are only timed, and followed if somebody follows calls: the
 * framework's observation of a request, whose context follows it through all filters, costs many times as much.
 */
final class RequestTimes extends ServerHttpObservationFilter {

    private final CallTimes calls;
    private final CallTraces traces;

    RequestTimes(ObservationRegistry observations, CallTimes calls, CallTraces traces) {
        super(observations);
        this.calls = calls;
        this.traces = traces;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getServletPath().equals(HostFilter.ENDPOINT)) {
            super.doFilterInternal(request, response, chain);
            return;
        }
        long began = System.nanoTime();
        // Nothing is served by other methods, and whoever makes names up must not fill the registry.
        String method = request.getMethod().equals("POST") ? "POST" : "UNKNOWN";
        CallTraces.Request followed =
                traces == CallTraces.OFF ? CallTraces.Request.UNFOLLOWED : traces.request(method, request::getHeader);
        try {
            chain.doFilter(request, response);
        } finally {
            followed.leave();
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new AtEnd(() -> record(method, response, began, followed)));
            } else {
                record(method, response, began, followed);
            }
        }
    }

    private void record(String method, HttpServletResponse response, long began, CallTraces.Request followed) {
        calls.record(method, response.getStatus(), System.nanoTime() - began);
        followed.end(response.getStatus());
    }

    /** Does something once an answer that took its time is complete. */
    private record AtEnd(Runnable action) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            action.run();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // Followed by the end.
        }

        @Override
        public void onError(AsyncEvent event) {
            // Likewise.
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // Never started twice.
        }
    }
}

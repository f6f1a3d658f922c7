package dev.walkthroughs.mcp;

import dev.walkthroughs.mcp.edge.HostFilter;
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
 * Observes requests, as the framework does. Those of the MCP endpoint are only timed: the framework's observation of a request, whose context follows it through all filters, costs many times as much.
 */
final class RequestTimes extends ServerHttpObservationFilter {

    private final CallTimes calls;

    RequestTimes(ObservationRegistry observations, CallTimes calls) {
        super(observations);
        this.calls = calls;
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
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new AtEnd(() -> record(method, response, began)));
            } else {
                record(method, response, began);
            }
        }
    }

    private void record(String method, HttpServletResponse response, long began) {
        calls.record(method, response.getStatus(), System.nanoTime() - began);
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

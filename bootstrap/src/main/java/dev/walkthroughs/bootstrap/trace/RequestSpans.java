package dev.walkthroughs.bootstrap.trace;

import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.mcp.watch.CallTraces;
import dev.walkthroughs.mcp.watch.ToolTimes;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.function.Function;

/**
 * Spans of requests and of the calls of tools in them. A trace begins with a request alone: whatever is done in one that is
 * not sampled, or in none, makes no span. Names are those of OpenTelemetry's conventions for HTTP and MCP, where they have one.
 */
final class RequestSpans implements CallTraces {

    static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

    private static final AttributeKey<String> HTTP_METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> MCP_METHOD = AttributeKey.stringKey("mcp.method.name");
    private static final AttributeKey<String> TOOL = AttributeKey.stringKey("gen_ai.tool.name");
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("walkthroughs.outcome");
    private static final AttributeKey<String> ORGANIZATION = AttributeKey.stringKey("walkthroughs.organization.id");

    private static final String ENDPOINT = "/mcp";
    private static final String CALL = "tools/call";

    private final Tracer tracer;

    RequestSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    @SuppressWarnings("MustBeClosedChecker") // closed by leave(), which the same thread calls
    public Request request(String method, Headers headers) {
        boolean known = method.equals("POST");
        Span span = tracer.spanBuilder((known ? method : "HTTP") + " " + ENDPOINT)
                .setSpanKind(SpanKind.SERVER)
                .setParent(TraceParent.context(headers.first(TraceParent.NAME)))
                .setAttribute(HTTP_METHOD, known ? method : "_OTHER")
                .setAttribute(ROUTE, ENDPOINT)
                .startSpan();
        return span.isRecording() ? new FollowedRequest(span, span.makeCurrent()) : Request.UNFOLLOWED;
    }

    @Override
    @SuppressWarnings("MustBeClosedChecker") // closed with the call, by the same thread
    public ToolCall call(String tool, OrganizationId organization) {
        if (!Span.current().isRecording()) {
            return ToolCall.UNFOLLOWED;
        }
        Span span = tracer.spanBuilder(CALL + " " + tool)
                .setAttribute(MCP_METHOD, CALL)
                .setAttribute(TOOL, tool)
                .setAttribute(ORGANIZATION, organization.value())
                .startSpan();
        return new FollowedCall(span, span.makeCurrent());
    }

    @Override
    public <T, R> Function<T, R> carried(Function<T, R> work) {
        return Span.current().isRecording() ? Context.current().wrapFunction(work) : work;
    }

    private record FollowedRequest(Span span, Scope scope) implements Request {

        @Override
        public void leave() {
            scope.close();
        }

        @Override
        public void end(int status) {
            span.setAttribute(STATUS, (long) status);
            if (status >= 500) {
                span.setStatus(StatusCode.ERROR).setAttribute(ERROR, Integer.toString(status));
            }
            span.end();
        }
    }

    private record FollowedCall(Span span, Scope scope) implements ToolCall {

        @Override
        public void outcome(String outcome) {
            span.setAttribute(OUTCOME, outcome);
            if (outcome.equals(ToolTimes.FAILED)) {
                // A refusal is an answer like any other.
                span.setStatus(StatusCode.ERROR).setAttribute(ERROR, outcome);
            }
        }

        @Override
        public void close() {
            scope.close();
            span.end();
        }
    }
}

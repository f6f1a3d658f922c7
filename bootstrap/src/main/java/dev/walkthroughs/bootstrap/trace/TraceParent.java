package dev.walkthroughs.bootstrap.trace;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A span as the next one names it: {@code traceparent} of W3C Trace Context, as a header of a request and in the metadata of
 * an event. Its companion {@code tracestate}, in which others may write what they like, is not taken.
 */
final class TraceParent {

    /** The name of the header, and of the field in metadata. */
    static final String NAME = "traceparent";

    private static final TextMapGetter<String> THIS_ALONE = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String carrier) {
            return List.of(NAME);
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String key) {
            return key.equals(NAME) ? carrier : null;
        }
    };

    private TraceParent() {}

    /** What a span that goes on from there begins with: nothing, if nothing is named or it is not well formed. */
    static Context context(@Nullable String named) {
        return named == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance().extract(Context.root(), named, THIS_ALONE);
    }

    /** How a span is named. */
    static String of(SpanContext span) {
        return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                + span.getTraceFlags().asHex();
    }
}

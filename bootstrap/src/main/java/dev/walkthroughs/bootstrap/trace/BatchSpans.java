package dev.walkthroughs.bootstrap.trace;

import dev.walkthroughs.persistence.projection.ProjectionSpans;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessorSpanFactory;
import org.axonframework.tracing.NoOpSpanFactory.NoOpSpan;

/**
 * Spans of batches in which a projection handles events of followed calls. A batch has one span, whose parent is the command
 * behind the first of those events, and which has links to the commands behind the others: so a call that is alone is seen in one piece,
 * and a thousand that come together do not make a thousand spans.
 */
record BatchSpans(Tracer tracer) implements ProjectionSpans {

    private static final AttributeKey<String> PROJECTION = AttributeKey.stringKey("walkthroughs.projection");
    private static final AttributeKey<Long> EVENTS = AttributeKey.longKey("walkthroughs.events");

    @Override
    public EventProcessorSpanFactory of(String projection) {
        return new EventProcessorSpanFactory() {
            @Override
            public org.axonframework.tracing.Span createBatchSpan(
                    boolean streaming, List<? extends EventMessage<?>> events) {
                return batch(projection, events);
            }

            @Override
            public org.axonframework.tracing.Span createProcessEventSpan(boolean streaming, EventMessage<?> event) {
                return NoOpSpan.INSTANCE;
            }
        };
    }

    private org.axonframework.tracing.Span batch(String projection, List<? extends EventMessage<?>> events) {
        Set<String> commands = new LinkedHashSet<>();
        for (EventMessage<?> event : events) {
            if (event.getMetaData().get(TraceParent.NAME) instanceof String command) {
                commands.add(command);
            }
        }
        if (commands.isEmpty()) {
            return NoOpSpan.INSTANCE;
        }
        Iterator<String> behind = commands.iterator();
        SpanBuilder span = tracer.spanBuilder("project " + projection)
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(TraceParent.context(behind.next()))
                .setAttribute(PROJECTION, projection)
                .setAttribute(EVENTS, (long) events.size());
        behind.forEachRemaining(command ->
                span.addLink(Span.fromContext(TraceParent.context(command)).getSpanContext()));
        return new AxonSpan(span);
    }
}

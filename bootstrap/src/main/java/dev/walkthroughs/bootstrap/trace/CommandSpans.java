package dev.walkthroughs.bootstrap.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import java.util.Map;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.tracing.NoOpSpanFactory.NoOpSpan;

/**
 * Spans of commands, and of recording what they decided, as parts of a call that is followed. Axon would make more, of
 * handing a command from one of its parts to the next. A command's name is all that is told of it.
 */
final class CommandSpans implements CommandBusSpanFactory, EventBusSpanFactory {

    private final Tracer tracer;

    CommandSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The command, from the sender's view, which is the one that is told of failures. */
    @Override
    public org.axonframework.tracing.Span createDispatchCommandSpan(CommandMessage<?> command, boolean distributed) {
        return part(command.getPayloadType().getSimpleName());
    }

    @Override
    public org.axonframework.tracing.Span createHandleCommandSpan(CommandMessage<?> command, boolean distributed) {
        return NoOpSpan.INSTANCE;
    }

    @Override
    public <T> CommandMessage<T> propagateContext(CommandMessage<T> command) {
        return command;
    }

    @Override
    public org.axonframework.tracing.Span createPublishEventSpan(EventMessage<?> event) {
        return NoOpSpan.INSTANCE;
    }

    /** Recording, with the wait for others whose events go into the same statement (ADR 0037). */
    @Override
    public org.axonframework.tracing.Span createCommitEventsSpan() {
        return part("record events");
    }

    /** The event names the command's span, and so finds back to the call when it is projected. */
    @Override
    public <T> EventMessage<T> propagateContext(EventMessage<T> event) {
        Span command = Span.current();
        return command.isRecording()
                ? event.andMetaData(Map.of(TraceParent.NAME, TraceParent.of(command.getSpanContext())))
                : event;
    }

    private org.axonframework.tracing.Span part(String name) {
        return Span.current().isRecording() ? new AxonSpan(tracer.spanBuilder(name)) : NoOpSpan.INSTANCE;
    }
}

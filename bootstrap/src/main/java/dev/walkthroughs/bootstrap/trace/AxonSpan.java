package dev.walkthroughs.bootstrap.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import org.axonframework.tracing.SpanScope;
import org.jspecify.annotations.Nullable;

/** A span as Axon begins, enters and ends it. What went wrong is told by its kind alone: messages may quote anything. */
final class AxonSpan implements org.axonframework.tracing.Span {

    private final SpanBuilder builder;
    private @Nullable Span begun;

    AxonSpan(SpanBuilder builder) {
        this.builder = builder;
    }

    @Override
    public AxonSpan start() {
        begun = builder.startSpan();
        return this;
    }

    @Override
    @SuppressWarnings("MustBeClosedChecker") // closed by the framework, on the same thread
    public SpanScope makeCurrent() {
        Span entered = begun;
        if (entered == null) {
            return () -> {};
        }
        Scope scope = entered.makeCurrent();
        return scope::close;
    }

    /** The framework ends some that never began, such as those of work that was taken back. */
    @Override
    public void end() {
        if (begun != null) {
            begun.end();
        }
    }

    @Override
    public AxonSpan recordException(Throwable failure) {
        if (begun != null) {
            begun.setStatus(StatusCode.ERROR)
                    .setAttribute(RequestSpans.ERROR, failure.getClass().getName());
        }
        return this;
    }
}

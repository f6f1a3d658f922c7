package dev.walkthroughs.persistence.projection;

import org.axonframework.eventhandling.DefaultEventProcessorSpanFactory;
import org.axonframework.eventhandling.EventProcessorSpanFactory;
import org.axonframework.tracing.NoOpSpanFactory;

/** Whoever follows events into the tables. */
@FunctionalInterface
public interface ProjectionSpans {

    /** Follows nothing, which is the framework's default. */
    ProjectionSpans OFF = projection -> DefaultEventProcessorSpanFactory.builder()
            .spanFactory(NoOpSpanFactory.INSTANCE)
            .build();

    /**
     * What makes the spans of one projection: around a batch, the commit of its rows included.
     *
     * @param projection its name
     */
    EventProcessorSpanFactory of(String projection);
}

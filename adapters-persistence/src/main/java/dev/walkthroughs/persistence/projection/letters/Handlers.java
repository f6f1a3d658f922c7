package dev.walkthroughs.persistence.projection.letters;

import dev.walkthroughs.persistence.projection.BatchProjector;
import dev.walkthroughs.persistence.projection.Projection;
import dev.walkthroughs.persistence.projection.WholeReplay;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The event handlers of a projection's projectors. */
public final class Handlers {

    private final List<EventMessageHandler> handlers;
    private final List<BatchProjector> batches;
    private final List<WholeReplay> wholes;

    private Handlers(List<Object> projectors) {
        this.batches = projectors.stream()
                .filter(BatchProjector.class::isInstance)
                .map(BatchProjector.class::cast)
                .toList();
        this.handlers = projectors.stream()
                .filter(projector -> !(projector instanceof BatchProjector))
                .<EventMessageHandler>map(AnnotationEventHandlerAdapter::new)
                .toList();
        this.wholes = projectors.stream()
                .filter(WholeReplay.class::isInstance)
                .map(WholeReplay.class::cast)
                .toList();
    }

    /** Those of a projection, writing through a client. */
    public static Handlers of(Projection projection, JdbcClient jdbc) {
        return new Handlers(projection.projectors().apply(jdbc));
    }

    /** Has events applied, from the first on, while projectors leave undone what {@link #settle} does for all. */
    public void whole(Runnable replay) {
        Runnable all = replay;
        for (WholeReplay one : wholes) {
            Runnable inner = all;
            all = () -> one.whole(inner);
        }
        all.run();
    }

    /** Does for all events what was left undone, in the running transaction. */
    public void settle() {
        wholes.forEach(WholeReplay::settle);
    }

    /** Whether an event means anything to them. */
    boolean take(EventMessage<?> event) {
        return handlers.stream().anyMatch(handler -> handler.canHandle(event))
                || batches.stream().anyMatch(batch -> batch.takes(event.getPayloadType()));
    }

    /**
     * Has all that take an event handle it, each event in the order of the projection; those that take many at once
     * follow.
     */
    public void handle(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> event : events) {
            for (EventMessageHandler handler : handlers) {
                if (handler.canHandle(event)) {
                    handle(handler, event);
                }
            }
        }
        for (BatchProjector batch : batches) {
            List<EventMessage<?>> taken = new ArrayList<>(events);
            taken.removeIf(event -> !batch.takes(event.getPayloadType()));
            if (!taken.isEmpty()) {
                batch.handle(taken);
            }
        }
    }

    private static void handle(EventMessageHandler handler, EventMessage<?> event) {
        try {
            handler.handle(event);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // The framework's signature; projectors throw unchecked exceptions only.
            throw new IllegalStateException("a projector failed on " + event.getIdentifier(), e);
        }
    }
}

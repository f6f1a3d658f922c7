package dev.walkthroughs.persistence.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** Follows the order of events as a projection does. */
final class Reader {

    private final EventStorageEngine engine;
    private @Nullable GapAwareTrackingToken token;

    Reader(EventStorageEngine engine) {
        this.engine = engine;
    }

    /** The identifiers of what has come since the last look. */
    List<String> look() {
        List<String> seen = new ArrayList<>();
        try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(token, false)) {
            events.forEach(event -> {
                seen.add(event.getIdentifier());
                token = (GapAwareTrackingToken) event.trackingToken();
            });
        }
        return seen;
    }

    /** The places it still looks for. */
    SortedSet<Long> open() {
        return token == null ? new TreeSet<>() : token.getGaps();
    }
}

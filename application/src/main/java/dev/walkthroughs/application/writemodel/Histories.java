package dev.walkthroughs.application.writemodel;

import dev.walkthroughs.domain.focus.Focus;
import dev.walkthroughs.domain.focus.FocusEvent;
import dev.walkthroughs.domain.identity.FocusId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.progress.Progress;
import dev.walkthroughs.domain.progress.ProgressEvent;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads a state back from its events, for questions that change nothing: never stale, and no lock is taken. */
public final class Histories {

    private final EventStore events;

    /** Reads from the store that commands write to. */
    public Histories(EventStore events) {
        this.events = events;
    }

    /** The progress as of its last event; not started if there is none. */
    public Progress progress(ProgressId id) {
        Progress state = new Progress.NotStarted();
        for (Iterator<?> stream = payloads(id.value()); stream.hasNext(); ) {
            Object payload = stream.next();
            state = payload instanceof ProgressAggregate snapshot
                    ? snapshot.state()
                    : state.evolve((ProgressEvent) payload);
        }
        return state;
    }

    /** The focus as of its last event; nowhere if there is none. */
    public Focus focus(FocusId id) {
        Focus state = Focus.NOWHERE;
        for (Iterator<?> stream = payloads(id.value()); stream.hasNext(); ) {
            Object payload = stream.next();
            state = payload instanceof FocusAggregate snapshot ? snapshot.state() : state.evolve((FocusEvent) payload);
        }
        return state;
    }

    /** All that ever happened to a walkthrough, in order; empty if there is none. Inside a transaction, its own events too. */
    public List<WalkthroughEvent> walkthrough(WalkthroughId id) {
        List<WalkthroughEvent> all = new ArrayList<>();
        payloads(id.value()).forEachRemaining(payload -> all.add((WalkthroughEvent) payload));
        return all;
    }

    private Iterator<?> payloads(String stream) {
        return events.readEvents(stream)
                .asStream()
                .map(event -> event.getPayload())
                .iterator();
    }
}

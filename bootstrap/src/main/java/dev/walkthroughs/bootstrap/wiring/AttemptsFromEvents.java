package dev.walkthroughs.bootstrap.wiring;

import dev.walkthroughs.application.plan.RunningAttempts;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.progress.Progress;
import dev.walkthroughs.domain.progress.Progress.UnderWay;
import dev.walkthroughs.domain.progress.ProgressEvent;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptStarted;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/**
 * Counts running attempts by reading every event there is: always right, and as slow as the store is long. A table does
 * the same at once.
 */
final class AttemptsFromEvents implements RunningAttempts {

    private record Alike(int version, String pointer, Object marks) {}

    private final EventStorageEngine events;

    AttemptsFromEvents(EventStorageEngine events) {
        this.events = events;
    }

    @Override
    public boolean caughtUp() {
        return true;
    }

    @Override
    public List<Group> of(WalkthroughId walkthrough) {
        Map<Alike, Group> groups = new LinkedHashMap<>();
        for (Progress progress : progress(walkthrough).values()) {
            if (progress instanceof UnderWay here) {
                groups.merge(
                        new Alike(here.version(), here.pointer().value(), here.marks()),
                        new Group(here.version(), here.pointer(), here.marks(), 1),
                        (some, one) -> new Group(
                                some.version(), some.pointer(), some.marks(), some.learners() + one.learners()));
            }
        }
        return List.copyOf(groups.values());
    }

    private Map<ProgressId, Progress> progress(WalkthroughId walkthrough) {
        Map<ProgressId, Progress> all = new HashMap<>();
        try (Stream<? extends TrackedEventMessage<?>> stream = events.readEvents(null, false)) {
            stream.map(TrackedEventMessage::getPayload).forEach(payload -> {
                if (payload instanceof AttemptStarted started
                        && started.walkthroughId().equals(walkthrough)) {
                    all.putIfAbsent(started.progressId(), new Progress.NotStarted());
                }
                if (payload instanceof ProgressEvent event) {
                    all.computeIfPresent(event.progressId(), (id, state) -> state.evolve(event));
                }
            });
        }
        return all;
    }
}

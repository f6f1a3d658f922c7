package dev.walkthroughs.application.plan;

import dev.walkthroughs.application.writemodel.MemoryEvents;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.progress.Progress;
import dev.walkthroughs.domain.progress.Progress.UnderWay;
import dev.walkthroughs.domain.progress.ProgressEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts from the events themselves, each learner as a group of one. */
public final class MemoryRunningAttempts implements RunningAttempts {

    private final MemoryEvents events;

    /** Whether it says that everything is counted. */
    public boolean caughtUp = true;

    public MemoryRunningAttempts(MemoryEvents events) {
        this.events = events;
    }

    @Override
    public boolean caughtUp() {
        return caughtUp;
    }

    @Override
    public List<Group> of(WalkthroughId walkthrough) {
        return underWay(walkthrough).values().stream()
                .map(here -> new Group(here.version(), here.pointer(), here.marks(), 1))
                .toList();
    }

    /** Everyone who is under way, in the order of their beginning. */
    public Map<ProgressId, UnderWay> underWay(WalkthroughId walkthrough) {
        Map<ProgressId, Progress> all = new LinkedHashMap<>();
        for (ProgressEvent event : events.payloads(ProgressEvent.class)) {
            all.put(
                    event.progressId(),
                    all.getOrDefault(event.progressId(), new Progress.NotStarted())
                            .evolve(event));
        }
        Map<ProgressId, UnderWay> running = new LinkedHashMap<>();
        all.forEach((id, progress) -> {
            if (progress instanceof UnderWay here && here.walkthroughId().equals(walkthrough)) {
                running.put(id, here);
            }
        });
        return running;
    }
}

package dev.walkthroughs.persistence.progress;

import dev.walkthroughs.domain.learner.LearnerEvent;
import dev.walkthroughs.domain.progress.ProgressEvent;
import dev.walkthroughs.persistence.progress.fold.ProgressTables;
import dev.walkthroughs.persistence.projection.BatchProjector;
import dev.walkthroughs.persistence.projection.WholeReplay;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes what learners do: many events at once, with few statements. What becomes of learners themselves is rare, and
 * goes through all that is theirs: such an event is handled alone.
 */
public final class ProgressProjector implements BatchProjector, WholeReplay {

    private final ProgressTables tables;
    private final LearnerRows learners;

    /** Whether all events there are are being applied, by the one thread that uses this, and counted in the end. */
    private boolean all;

    /** Writes through a client whose connection is the processor's transaction. */
    public ProgressProjector(JdbcClient jdbc) {
        this.tables = new ProgressTables(jdbc);
        this.learners = new LearnerRows(jdbc);
    }

    @Override
    public void whole(Runnable replay) {
        all = true;
        try {
            replay.run();
        } finally {
            all = false;
        }
    }

    @Override
    public void settle() {
        tables.countAll();
    }

    @Override
    public boolean takes(Class<?> payload) {
        return ProgressEvent.class.isAssignableFrom(payload) || LearnerEvent.class.isAssignableFrom(payload);
    }

    @Override
    public void handle(List<EventMessage<?>> events) {
        List<EventMessage<?>> run = new ArrayList<>();
        for (EventMessage<?> event : events) {
            if (event.getPayload() instanceof LearnerEvent learner) {
                apply(run);
                run.clear();
                handle(learner, ((DomainEventMessage<?>) event).getSequenceNumber());
            } else {
                run.add(event);
            }
        }
        apply(run);
    }

    private void apply(List<EventMessage<?>> run) {
        if (!run.isEmpty()) {
            tables.apply(run, !all);
        }
    }

    private void handle(LearnerEvent event, long revision) {
        List<String> united = LearnerRows.united(event);
        if (all || united.isEmpty()) {
            learners.write(event, revision);
        } else {
            tables.counted(united, () -> learners.write(event, revision));
        }
    }
}

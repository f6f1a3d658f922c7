package dev.walkthroughs.domain.progress;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.progress.Progress.Completed;
import dev.walkthroughs.domain.route.Route;
import dev.walkthroughs.domain.route.Routes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the newest version holds beyond a completion (R6, R7). The completion itself stays as it is.
 *
 * @param version the newest version, not below the completed one
 * @param fresh its steps that were neither done nor skipped, and whose place no done steps take, in its order
 * @param changed its steps that were done and whose text has changed since in a way that matters, in its order
 */
public record News(int version, List<StepId> fresh, List<StepId> changed) {

    /** Copies the lists. */
    public News {
        fresh = List.copyOf(fresh);
        changed = List.copyOf(changed);
    }

    /** Whether there is nothing. */
    public boolean isEmpty() {
        return fresh.isEmpty() && changed.isEmpty();
    }

    /** All of it, in the order of the newest version. */
    List<StepId> steps(Route newest) {
        return newest.steps().stream()
                .filter(step -> fresh.contains(step) || changed.contains(step))
                .toList();
    }

    static News since(Completed there, int newest, Routes routes) {
        Set<StepId> known = there.settled();
        Set<StepId> touched = new HashSet<>();
        for (int version = there.version() + 1; version <= newest; version++) {
            Route between = routes.of(there.walkthroughId(), version);
            touched.addAll(between.substantial());
            for (StepId step : between.steps()) {
                Set<StepId> replaced = between.replacedBy(step);
                if (!replaced.isEmpty() && known.containsAll(replaced)) {
                    known.add(step);
                }
            }
        }
        List<StepId> fresh = new ArrayList<>();
        List<StepId> changed = new ArrayList<>();
        for (StepId step : routes.of(there.walkthroughId(), newest).steps()) {
            if (!known.contains(step)) {
                fresh.add(step);
            } else if (touched.contains(step) && !there.skipped().contains(step)) {
                changed.add(step);
            }
        }
        return new News(newest, fresh, changed);
    }
}

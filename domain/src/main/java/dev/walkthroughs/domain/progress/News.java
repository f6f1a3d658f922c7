package dev.walkthroughs.domain.progress;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.progress.Progress.Completed;
import dev.walkthroughs.domain.route.Route;
import dev.walkthroughs.domain.route.Routes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
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

    /**
     * Done steps, and those that take the place of nothing but done ones (R5). All versions are looked at: an attempt that
     * catches up builds on steps that versions before its own may have replaced.
     */
    static Set<StepId> withReplacements(Set<StepId> done, WalkthroughId walkthroughId, int newest, Routes routes) {
        Set<StepId> known = new LinkedHashSet<>(done);
        for (int version = 2; version <= newest; version++) {
            Route route = routes.of(walkthroughId, version);
            for (StepId step : route.steps()) {
                Set<StepId> replaced = route.replacedBy(step);
                if (!replaced.isEmpty() && known.containsAll(replaced)) {
                    known.add(step);
                }
            }
        }
        return known;
    }

    static News since(Completed there, int newest, Routes routes) {
        Set<StepId> known = there.settled();
        known.removeAll(there.skipped());
        known = withReplacements(known, there.walkthroughId(), newest, routes);
        known.addAll(there.skipped());
        Set<StepId> touched = new HashSet<>();
        for (int version = there.version() + 1; version <= newest; version++) {
            touched.addAll(routes.of(there.walkthroughId(), version).substantial());
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

package dev.walkthroughs.domain.progress;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.route.Route;
import dev.walkthroughs.domain.route.Routes;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The marks of two attempts of one person as one (R24): done goes before skipped, and skipped before what is not counted. */
final class Union {

    private Union() {}

    static Marks of(Marks one, Marks other) {
        Set<StepId> done = union(one.done(), other.done());
        Set<StepId> skipped = without(union(one.skipped(), other.skipped()), done);
        return new Marks(
                done,
                skipped,
                without(without(union(one.offered(), other.offered()), done), skipped),
                union(one.only(), other.only()),
                union(one.left(), other.left()),
                without(without(union(one.before(), other.before()), done), skipped));
    }

    /** Likewise, of two attempts that go on as one on a route. */
    static Marks of(Marks one, Marks other, Route route, Routes routes) {
        return limited(one, other, standingIn(of(one, other), route, routes), route);
    }

    /** A step is done as well if all it replaces were (R5); what it stands for is not counted any more. */
    private static Marks standingIn(Marks marks, Route route, Routes routes) {
        Set<StepId> known = new LinkedHashSet<>(marks.done());
        known.addAll(marks.before());
        Set<StepId> counted = Set.copyOf(known);
        known = News.withReplacements(known, route.walkthroughId(), route.version(), routes);
        Set<StepId> done = new LinkedHashSet<>(marks.done());
        Set<StepId> before = new LinkedHashSet<>(marks.before());
        for (StepId step : route.steps()) {
            if (known.contains(step)
                    && !marks.skipped().contains(step)
                    && marks.only().isEmpty()) {
                done.add(step);
            }
            if (done.contains(step)) {
                Set<StepId> replaced = new LinkedHashSet<>(route.replacedBy(step));
                replaced.removeIf(former -> route.has(former) || !counted.contains(former));
                before.addAll(replaced);
                done.removeAll(replaced);
            }
        }
        before.removeAll(done);
        return new Marks(frozen(done), marks.skipped(), marks.offered(), marks.only(), marks.left(), frozen(before));
    }

    /** An attempt that only catches up builds on a completion, so what was done there is not asked of the other again. */
    private static Marks limited(Marks one, Marks other, Marks marks, Route route) {
        Set<StepId> only = new LinkedHashSet<>(marks.only());
        if (!only.isEmpty()) {
            for (Marks each : List.of(one, other)) {
                if (each.only().isEmpty()) {
                    route.steps().stream().filter(each::requires).forEach(only::add);
                }
            }
            only.removeIf(step -> marks.before().contains(step));
        }
        return new Marks(marks.done(), marks.skipped(), marks.offered(), frozen(only), marks.left(), marks.before());
    }

    private static Set<StepId> union(Set<StepId> some, Set<StepId> more) {
        Set<StepId> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return frozen(all);
    }

    private static Set<StepId> without(Set<StepId> some, Set<StepId> others) {
        Set<StepId> rest = new LinkedHashSet<>(some);
        rest.removeAll(others);
        return frozen(rest);
    }

    private static Set<StepId> frozen(Set<StepId> steps) {
        return steps.isEmpty() ? Set.of() : Collections.unmodifiableSet(steps);
    }
}

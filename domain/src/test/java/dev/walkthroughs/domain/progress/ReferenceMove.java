package dev.walkthroughs.domain.progress;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.route.Route;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What rules R2 to R5 say of an attempt that goes from one version to another, with plain lists of steps. */
final class ReferenceMove {

    /** Steps that have to be done afterwards. */
    final Set<StepId> todo = new HashSet<>();

    /** Steps that are done by what they replace, with what that is. */
    final Map<StepId, Set<StepId>> replaced = new HashMap<>();

    /** The step to stand on, none if nothing is left of what followed. */
    final List<StepId> pointer = new ArrayList<>();

    private final Map<StepId, Set<StepId>> declared = new HashMap<>();
    private final Set<StepId> known;
    private final List<StepId> old;

    /**
     * Works it out.
     *
     * @param known what the learner did or skipped, also under another step's id
     * @param did what of it was done
     */
    ReferenceMove(World world, int from, int to, StepId at, Set<StepId> required, Set<StepId> known, Set<StepId> did) {
        this.known = known;
        old = world.version(from).steps();
        List<StepId> now = world.version(to).steps();
        for (int version = from + 1; version <= to; version++) {
            Route route = world.version(version);
            route.steps().forEach(step -> declared.computeIfAbsent(step, any -> new HashSet<>())
                    .addAll(route.replacedBy(step)));
        }
        Map<StepId, StepId> insteadOf = new HashMap<>();
        List<StepId> others = new ArrayList<>();
        for (StepId step : now) {
            if (old.contains(step)) {
                if (required.contains(step)) {
                    todo.add(step);
                }
            } else if (!known.contains(step)) {
                Set<StepId> roots = roots(step);
                if (!roots.isEmpty() && did.containsAll(roots)) {
                    replaced.put(step, roots);
                } else if (!Collections.disjoint(roots, required)) {
                    todo.add(step);
                    roots.forEach(root -> insteadOf.putIfAbsent(root, step));
                } else {
                    others.add(step);
                }
            }
        }
        int place = old.indexOf(at);
        Stream.concat(old.subList(place, old.size()).stream(), old.subList(0, place).stream())
                .filter(required::contains)
                .flatMap(step -> now.contains(step) ? Stream.of(step) : Stream.ofNullable(insteadOf.get(step)))
                .limit(1)
                .forEach(pointer::add);
        pointer.forEach(landed -> others.stream()
                .filter(step -> now.indexOf(step) > now.indexOf(landed))
                .forEach(todo::add));
    }

    /** The steps a new one stands for, through those that came and went in between. */
    private Set<StepId> roots(StepId step) {
        Set<StepId> roots = new LinkedHashSet<>(declared.getOrDefault(step, Set.of()));
        for (int i = 0; i <= declared.size(); i++) {
            Set<StepId> deeper = new LinkedHashSet<>();
            for (StepId root : roots) {
                Set<StepId> under = declared.getOrDefault(root, Set.of());
                boolean settled = old.contains(root) || known.contains(root) || under.isEmpty();
                deeper.addAll(settled ? Set.of(root) : under);
            }
            roots = deeper;
        }
        return roots;
    }
}

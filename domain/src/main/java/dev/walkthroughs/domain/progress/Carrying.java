package dev.walkthroughs.domain.progress;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.progress.Progress.UnderWay;
import dev.walkthroughs.domain.route.Route;
import dev.walkthroughs.domain.route.Routes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out a {@link Move}: R2 to R5, on two routes and the replacements declared between them. */
final class Carrying {

    private final Marks marks;
    private final Route old;
    private final Route fresh;

    /** What was done and is not counted in the attempt. */
    private final Set<StepId> before;

    /** For each newer step, the steps it takes the place of, through all versions in between. */
    private final Map<StepId, Set<StepId>> replaces = new HashMap<>();

    /** What the newer route holds, and what its new steps take the place of. */
    private final Set<StepId> taken = new HashSet<>();

    private Carrying(UnderWay here, Route old, Route fresh, Routes routes) {
        this.marks = here.marks();
        this.old = old;
        this.fresh = fresh;
        Set<StepId> earlier = new LinkedHashSet<>(marks.before());
        earlier.removeAll(marks.skipped());
        this.before = marks.only().isEmpty()
                ? earlier
                : News.withReplacements(earlier, here.walkthroughId(), old.version(), routes);
        for (int version = old.version() + 1; version <= fresh.version(); version++) {
            Route between = routes.of(here.walkthroughId(), version);
            for (StepId step : between.steps()) {
                replaces.computeIfAbsent(step, any -> new LinkedHashSet<>()).addAll(between.replacedBy(step));
            }
        }
        for (StepId step : fresh.steps()) {
            taken.add(step);
            if (!old.has(step)) {
                taken.addAll(origins(step));
            }
        }
    }

    static Move of(UnderWay here, int target, Routes routes) {
        Route old = routes.of(here.walkthroughId(), here.version());
        Route fresh = routes.of(here.walkthroughId(), target);
        return new Carrying(here, old, fresh, routes).move(here);
    }

    private Move move(UnderWay here) {
        List<Replacement> replaced = new ArrayList<>();
        Set<StepId> standIns = new LinkedHashSet<>();
        Set<StepId> fresher = new LinkedHashSet<>();
        Set<StepId> known = new HashSet<>(marks.offered());
        for (StepId step : fresh.steps()) {
            if (old.has(step) || marks.settled(step)) {
                continue;
            }
            boolean back = before.contains(step);
            Set<StepId> origins = back ? Set.of(step) : origins(step);
            if (back || (!origins.isEmpty() && origins.stream().allMatch(this::wasDone))) {
                List<StepId> superseded = superseded(origins);
                // An attempt that catches up knows steps that were done before, and does not count them.
                if (!back || marks.only().isEmpty() || !superseded.isEmpty()) {
                    replaced.add(new Replacement(step, superseded));
                } else if (marks.only().contains(step)) {
                    known.add(step);
                }
                continue;
            }
            if (origins.stream().anyMatch(this::wasRequired)) {
                standIns.add(step);
            }
            fresher.add(step);
        }
        Optional<StepId> pointer = landing(here.pointer(), standIns);
        int place = pointer.flatMap(fresh::placeOf).orElse(Integer.MAX_VALUE);
        List<StepId> offered = new ArrayList<>();
        List<StepId> added = new ArrayList<>();
        for (StepId step : fresh.steps()) {
            boolean behind = fresh.placeOf(step).orElseThrow() > place;
            if (fresher.contains(step)) {
                (behind || standIns.contains(step) ? added : offered).add(step);
            } else if (known.contains(step)) {
                offered.add(step);
            }
        }
        return counted(here, pointer.orElse(null), replaced, offered, added);
    }

    /** The step to stand on: the same, or one in its place, or the first that is left of those that followed (R2). */
    private Optional<StepId> landing(StepId pointer, Set<StepId> standIns) {
        int at = old.placeOf(pointer).orElseThrow() - 1;
        List<StepId> order = new ArrayList<>(old.steps().subList(at, old.size()));
        // What was put in front of the pointer by an earlier reordering comes last (R4).
        order.addAll(old.steps().subList(0, at));
        for (StepId step : order) {
            if (!wasRequired(step)) {
                continue;
            }
            if (fresh.has(step)) {
                return Optional.of(step);
            }
            Optional<StepId> standIn =
                    standIns.stream().filter(one -> origins(one).contains(step)).findFirst();
            if (standIn.isPresent()) {
                return standIn;
            }
        }
        return Optional.empty();
    }

    /** The steps that leave the route, done or standing for done ones, and are done in {@code origins} from now on. */
    private List<StepId> superseded(Set<StepId> origins) {
        Set<StepId> gone = new LinkedHashSet<>(origins);
        old.steps().stream()
                .filter(marks.done()::contains)
                .filter(step -> old.replacedBy(step).stream().anyMatch(origins::contains)
                        && taken.containsAll(old.replacedBy(step)))
                .forEach(gone::add);
        gone.removeIf(fresh::has);
        return List.copyOf(gone);
    }

    private boolean wasDone(StepId step) {
        // A changed step that is done again is not done yet, whatever was done before.
        return marks.done().contains(step) || (before.contains(step) && !wasRequired(step));
    }

    private boolean wasRequired(StepId step) {
        return old.has(step) && marks.requires(step);
    }

    private Move counted(
            UnderWay here,
            @Nullable StepId pointer,
            List<Replacement> replaced,
            List<StepId> offered,
            List<StepId> added) {
        Move move = new Move(
                old.version(),
                fresh.version(),
                pointer,
                here.pointer().equals(pointer) ? null : here.pointer(),
                replaced,
                offered,
                added,
                0,
                0);
        Marks after = marks.carried(move);
        int done = after.done().size();
        int required = pointer == null
                ? 0
                : (int) fresh.steps().stream().filter(after::requires).count();
        return new Move(
                move.from(), move.to(), move.pointer(), move.left(), replaced, offered, added, done, done + required);
    }

    /** The steps of the old route, or done ones, that a newer step takes the place of in the end. */
    private Set<StepId> origins(StepId step) {
        Set<StepId> origins = new LinkedHashSet<>();
        collect(step, origins, new HashSet<>(Set.of(step)));
        return origins;
    }

    private void collect(StepId step, Set<StepId> origins, Set<StepId> seen) {
        for (StepId one : replaces.getOrDefault(step, Set.of())) {
            if (!seen.add(one)) {
                continue;
            }
            boolean newer = !old.has(one) && !wasDone(one) && replaces.containsKey(one);
            if (newer && !replaces.getOrDefault(one, Set.of()).isEmpty()) {
                collect(one, origins, seen);
            } else {
                origins.add(one);
            }
        }
    }
}

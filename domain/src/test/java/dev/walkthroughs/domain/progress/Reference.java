package dev.walkthroughs.domain.progress;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.domain.route.Route;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rules R1 to R8 and R12 to R15 once more, naively: it keeps the steps that are still to do, one by one, where the domain
 * keeps only what differs from the route.
 */
final class Reference {

    private final World world;
    boolean running;
    int attempt;
    int version;

    @Nullable
    StepId pointer;
    /** What the running attempt still requires. */
    Set<StepId> todo = new HashSet<>();
    /** What was done in this attempt: acknowledged, or by what it replaces. */
    Set<StepId> did = new HashSet<>();
    /** What was settled in this attempt or the ones it builds on. */
    Set<StepId> known = new HashSet<>();

    Set<StepId> skipped = new HashSet<>();
    /** What a late call may name without being refused, besides what is settled. */
    private Set<StepId> left = new HashSet<>();

    boolean limited;

    Reference(World world) {
        this.world = world;
    }

    /** What a learner is told; {@code REFUSED} stands for any refusal. */
    enum Answer {
        STARTED,
        RESUMED,
        RESTARTED,
        ADVANCED,
        ALREADY_ADVANCED,
        SKIPPED,
        COMPLETED,
        REFUSED
    }

    private enum Effect {
        NONE,
        MOVED,
        ENDED,
        AGAIN
    }

    Answer select(boolean resume, boolean open) {
        if (attempt == 0 || (!running && !resume)) {
            return open ? begin(List.of()) : Answer.REFUSED;
        }
        if (!running) {
            return Answer.COMPLETED;
        }
        Reference before = copy();
        Effect effect = catchUpWithVersions(open);
        if (effect == Effect.AGAIN) {
            begin(List.of());
            left.addAll(Set.of(Objects.requireNonNull(before.pointer)));
            return Answer.RESTARTED;
        }
        if (resume) {
            return effect == Effect.ENDED ? Answer.COMPLETED : Answer.RESUMED;
        }
        if (running && untouched()) {
            return attempt == 1 ? Answer.STARTED : Answer.RESTARTED;
        }
        if (!open) {
            become(before);
            return Answer.REFUSED;
        }
        return begin(List.of());
    }

    Answer reset(boolean open) {
        return attempt == 0 ? Answer.REFUSED : select(false, open);
    }

    Answer catchUp(boolean open) {
        if (running) {
            return limited ? select(true, open) : Answer.REFUSED;
        }
        if (attempt == 0) {
            return Answer.REFUSED;
        }
        List<StepId> news = news();
        if (news.isEmpty()) {
            return Answer.COMPLETED;
        }
        return open ? begin(news) : Answer.REFUSED;
    }

    Answer leave(StepId step, boolean asDone, boolean open) {
        if (!running) {
            return attempt == 0 ? Answer.REFUSED : Answer.COMPLETED;
        }
        Reference before = copy();
        Effect effect = catchUpWithVersions(open);
        if (effect == Effect.ENDED) {
            return Answer.COMPLETED;
        }
        if (effect == Effect.AGAIN) {
            if (!step.equals(pointer)) {
                return repeats(step) ? Answer.ALREADY_ADVANCED : Answer.REFUSED;
            }
            begin(List.of());
            left.add(step);
            return step.equals(pointer) ? goOn(asDone) : Answer.RESTARTED;
        }
        if (step.equals(pointer)) {
            return goOn(asDone);
        }
        if (step.equals(before.pointer)) {
            return Answer.ADVANCED;
        }
        if (repeats(step)) {
            return Answer.ALREADY_ADVANCED;
        }
        become(before);
        return Answer.REFUSED;
    }

    private boolean repeats(StepId step) {
        return did.contains(step) || skipped.contains(step) || left.contains(step);
    }

    private Answer goOn(boolean asDone) {
        StepId step = pointer;
        todo.remove(step);
        known.add(step);
        (asDone ? did : skipped).add(step);
        List<StepId> order = world.version(version).steps();
        int place = order.indexOf(step);
        pointer = null;
        for (int i = 1; i < order.size() && pointer == null; i++) {
            StepId other = order.get((place + i) % order.size());
            pointer = todo.contains(other) ? other : null;
        }
        running = pointer != null;
        return !running ? Answer.COMPLETED : asDone ? Answer.ADVANCED : Answer.SKIPPED;
    }

    /** What was done, in whatever attempt, itself or by what it replaces. */
    Set<StepId> done(int upTo) {
        Set<StepId> all = new HashSet<>(known);
        all.removeAll(skipped);
        for (int any = 1; any <= upTo; any++) {
            Route route = world.version(any);
            route.steps().stream()
                    .filter(step -> !route.replacedBy(step).isEmpty() && all.containsAll(route.replacedBy(step)))
                    .forEach(all::add);
        }
        return all;
    }

    /** All that the newest version holds and the learner did not do, or did before it changed (R6, R7). */
    List<StepId> news() {
        Set<StepId> all = done(world.newest());
        all.addAll(skipped);
        Set<StepId> changed = new HashSet<>();
        for (int later = version + 1; later <= world.newest(); later++) {
            changed.addAll(world.version(later).substantial());
        }
        changed.removeAll(skipped);
        return world.version(world.newest()).steps().stream()
                .filter(step -> !all.contains(step) || changed.contains(step))
                .toList();
    }

    private boolean untouched() {
        List<StepId> newest = world.version(world.newest()).steps();
        return version == world.newest()
                && did.isEmpty()
                && skipped.isEmpty()
                && todo.containsAll(newest)
                && newest.get(0).equals(pointer);
    }

    private Effect catchUpWithVersions(boolean open) {
        int target = version;
        for (int next = version + 1; next <= world.newest(); next++) {
            PublishPolicy policy = world.version(next).policy();
            if (policy == PublishPolicy.PIN) {
                break;
            }
            if (policy == PublishPolicy.RESTART) {
                boolean fresh = did.isEmpty()
                        && skipped.isEmpty()
                        && !limited
                        && todo.containsAll(world.version(version).steps())
                        && world.version(world.newest()).first().equals(pointer);
                if (!fresh) {
                    return open ? Effect.AGAIN : Effect.NONE;
                }
                target = world.newest();
                break;
            }
            target = next;
        }
        return target == version ? Effect.NONE : move(target);
    }

    private Effect move(int target) {
        StepId here = pointer;
        if (here == null) {
            throw new IllegalStateException("an attempt that runs stands somewhere");
        }
        Set<StepId> done = new HashSet<>(known);
        done.removeAll(skipped);
        if (limited) {
            done.addAll(done(version));
        }
        done.removeAll(todo);
        Set<StepId> settled = new HashSet<>(done);
        settled.addAll(skipped);
        ReferenceMove move = new ReferenceMove(world, version, target, here, todo, settled, done);
        version = target;
        todo = new HashSet<>(move.todo);
        known.addAll(move.replaced.keySet());
        pointer = move.pointer.isEmpty() ? null : move.pointer.get(0);
        if (!here.equals(pointer)) {
            left.add(here);
        }
        Set<StepId> before = new HashSet<>(did);
        move.replaced.forEach((step, roots) -> {
            // What stands for something done in an earlier attempt was not done in this one.
            if (!limited || !Collections.disjoint(roots, before)) {
                did.add(step);
            }
        });
        running = pointer != null;
        return running ? Effect.MOVED : Effect.ENDED;
    }

    private Answer begin(List<StepId> only) {
        limited = !only.isEmpty();
        attempt++;
        version = world.newest();
        List<StepId> steps = limited ? only : world.version(version).steps();
        todo = new HashSet<>(steps);
        pointer = steps.get(0);
        did = new HashSet<>();
        skipped = new HashSet<>();
        left = new HashSet<>();
        known = limited ? known : new HashSet<>();
        running = true;
        return attempt == 1 ? Answer.STARTED : Answer.RESTARTED;
    }

    private Reference copy() {
        Reference copy = new Reference(world);
        copy.become(this);
        return copy;
    }

    private void become(Reference other) {
        running = other.running;
        attempt = other.attempt;
        version = other.version;
        pointer = other.pointer;
        todo = new HashSet<>(other.todo);
        did = new HashSet<>(other.did);
        known = new HashSet<>(other.known);
        skipped = new HashSet<>(other.skipped);
        left = new HashSet<>(other.left);
        limited = other.limited;
    }
}

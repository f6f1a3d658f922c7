package dev.walkthroughs.domain.progress;

import dev.walkthroughs.domain.identity.StepId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a running attempt stands to steps. Whatever is on its route and not marked is still required.
 *
 * @param done the done set: acknowledged in this attempt, also if a later version no longer has them
 * @param skipped left out by the learner, with a reason (R15)
 * @param offered new steps that lay in front of the pointer when a version arrived: to look at, not required (R3)
 * @param only what the attempt is limited to, for one that catches up with a newer version (R7); empty for all steps
 * @param left steps the attempt stood on or did under an earlier version and that are no longer counted, so that a late
 *     call that names one is known for what it is (R14)
 * @param before for an attempt that catches up, what was done or skipped in the attempts it builds on; otherwise empty
 */
public record Marks(
        Set<StepId> done,
        Set<StepId> skipped,
        Set<StepId> offered,
        Set<StepId> only,
        Set<StepId> left,
        Set<StepId> before) {

    /** Nothing marked. */
    public static final Marks NONE = new Marks(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /** The marks of an attempt that begins. */
    static Marks opening(Collection<StepId> only, Collection<StepId> left, Collection<StepId> before) {
        return new Marks(Set.of(), Set.of(), Set.of(), copy(only), copy(left), copy(before));
    }

    /** Whether a step of the route has still to be done. */
    public boolean requires(StepId step) {
        return !settled(step) && !offered.contains(step) && (only.isEmpty() || only.contains(step));
    }

    /** Whether a step was done or skipped. */
    public boolean settled(StepId step) {
        return done.contains(step) || skipped.contains(step);
    }

    /** Whether nothing was done or skipped yet. */
    boolean untouched() {
        return done.isEmpty() && skipped.isEmpty();
    }

    Marks withDone(StepId step) {
        return new Marks(with(done, List.of(step)), skipped, offered, only, left, before);
    }

    Marks withSkipped(StepId step) {
        return new Marks(done, with(skipped, List.of(step)), offered, only, left, before);
    }

    /** The marks under another version. */
    Marks carried(Move move) {
        Set<StepId> nowDone = new LinkedHashSet<>(done);
        Set<StepId> nowLeft = new LinkedHashSet<>(left);
        for (Replacement one : move.replaced()) {
            nowDone.removeAll(one.of());
            nowLeft.addAll(one.of());
            nowDone.add(one.by());
        }
        StepId away = move.left();
        if (away != null) {
            nowLeft.add(away);
        }
        return new Marks(
                Collections.unmodifiableSet(nowDone),
                skipped,
                copy(move.offered()),
                only.isEmpty() ? only : with(only, move.added()),
                Collections.unmodifiableSet(nowLeft),
                before);
    }

    private static Set<StepId> with(Set<StepId> some, Collection<StepId> more) {
        Set<StepId> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return Collections.unmodifiableSet(all);
    }

    private static Set<StepId> copy(Collection<StepId> steps) {
        return steps.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(steps));
    }
}

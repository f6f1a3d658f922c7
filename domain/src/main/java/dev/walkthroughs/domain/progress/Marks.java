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
 * @param before what was done and is not counted: steps that a replacement stands for (R5), which are done again if a
 *     later version brings them back; for an attempt that catches up, also what was done or skipped in the attempts it
 *     builds on, and what stands for that
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
        Set<StepId> nowBefore = new LinkedHashSet<>(before);
        for (Replacement one : move.replaced()) {
            // An attempt that catches up counts what was done in it, and not what stands for something done before.
            boolean counts = only.isEmpty() || one.of().stream().anyMatch(done::contains);
            one.of().stream().filter(nowDone::contains).forEach(nowLeft::add);
            nowDone.removeAll(one.of());
            nowBefore.addAll(one.of());
            (counts ? nowDone : nowBefore).add(one.by());
        }
        nowBefore.removeAll(nowDone);
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
                copy(nowBefore));
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

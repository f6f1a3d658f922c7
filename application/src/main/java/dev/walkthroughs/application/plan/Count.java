package dev.walkthroughs.application.plan;

import dev.walkthroughs.application.manuscript.Manuscript;
import dev.walkthroughs.application.plan.Effects.AddedStep;
import dev.walkthroughs.application.plan.Effects.Moved;
import dev.walkthroughs.application.plan.RunningAttempts.Group;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.progress.Move;
import dev.walkthroughs.domain.progress.Progress.UnderWay;
import dev.walkthroughs.domain.progress.VersionEffect;
import dev.walkthroughs.domain.route.Route;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what the newest version of a manuscript does to attempts, group by group. */
final class Count {

    private final Manuscript manuscript;
    private final Route newest;
    private final Map<StepName, Map<StepName, Integer>> moves = new HashMap<>();
    private final Map<StepId, Integer> offered = new HashMap<>();
    private final Map<StepId, Integer> required = new HashMap<>();
    private final boolean upToDate;
    private int running;
    private int inPlace;
    private int completed;
    private int beginningAgain;
    private int staying;

    Count(Manuscript manuscript, boolean upToDate) {
        this.manuscript = manuscript;
        this.newest = manuscript.newest().orElseThrow().route();
        this.upToDate = upToDate;
    }

    void add(Group group) {
        running += group.learners();
        // What a version does depends on neither the number of the attempt nor its last moment.
        UnderWay here =
                new UnderWay(newest.walkthroughId(), 1, group.version(), group.pointer(), group.marks(), Instant.EPOCH);
        VersionEffect effect = VersionEffect.on(here, newest.version(), manuscript.routes());
        if (effect instanceof VersionEffect.BeginsAgain) {
            beginningAgain += group.learners();
        } else if (effect instanceof VersionEffect.Moves moves && moves.move().to() == newest.version()) {
            add(group, moves.move());
        } else {
            // Also those who have yet to go over to a version in between, which this one does not change.
            staying += group.learners();
        }
    }

    private void add(Group group, Move move) {
        StepId pointer = move.pointer();
        if (pointer == null) {
            completed += group.learners();
            return;
        }
        if (pointer.equals(group.pointer())) {
            inPlace += group.learners();
        } else {
            moves.computeIfAbsent(StepName.in(manuscript, group.version(), group.pointer()), any -> new HashMap<>())
                    .merge(StepName.in(manuscript, newest.version(), pointer), group.learners(), Integer::sum);
        }
        move.offered().stream()
                .filter(step -> !group.marks().offered().contains(step))
                .forEach(step -> offered.merge(step, group.learners(), Integer::sum));
        move.added().forEach(step -> required.merge(step, group.learners(), Integer::sum));
    }

    Effects effects() {
        List<Effects.Moved> moved = new ArrayList<>();
        moves.forEach((from, all) -> all.forEach((to, learners) -> moved.add(new Moved(from, to, learners))));
        moved.sort(Comparator.comparingInt(Moved::learners)
                .reversed()
                .thenComparing(one -> one.from().key())
                .thenComparing(one -> one.to().key()));
        List<AddedStep> added = newest.steps().stream()
                .filter(step -> offered.containsKey(step) || required.containsKey(step))
                .map(step -> new AddedStep(
                        StepName.in(manuscript, newest.version(), step),
                        offered.getOrDefault(step, 0),
                        required.getOrDefault(step, 0)))
                .toList();
        return new Effects(
                newest.policy(),
                newest.version(),
                running,
                inPlace,
                moved.stream().mapToInt(Moved::learners).sum(),
                completed,
                beginningAgain,
                staying,
                moved,
                added,
                upToDate);
    }
}

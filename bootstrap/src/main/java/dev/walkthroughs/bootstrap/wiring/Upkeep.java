package dev.walkthroughs.bootstrap.wiring;

import dev.walkthroughs.bootstrap.command.upkeep.ProjectionAdmin;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.persistence.projection.ProjectionStatus;
import dev.walkthroughs.persistence.projection.Projections;
import dev.walkthroughs.persistence.projection.replay.Rebuild;
import dev.walkthroughs.persistence.projection.replay.ReplayRejection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Projections for the operator's commands. */
record Upkeep(Projections projections) implements ProjectionAdmin {

    @Override
    public List<Projection> status() {
        return projections.status().stream()
                .map(one -> new Projection(
                        one.name(),
                        one.position(),
                        one.head(),
                        one.behind(),
                        !one.owner().isEmpty(),
                        new Letters(
                                one.waiting().letters(),
                                one.waiting().streams(),
                                one.waiting().firstStream(),
                                one.waiting().firstCause())))
                .toList();
    }

    @Override
    public Outcome<List<Rebuilt>, Rejection> rebuild(Optional<String> name, Progress progress) {
        long total = total();
        Outcome<List<Rebuilt>, Rejection> done = Outcome.accepted(List.of());
        for (String one : name.map(List::of).orElseGet(projections::names)) {
            done = done.flatMap(before -> refusable(projections.rebuild(one, seen -> progress.at(one, seen, total)))
                    .map(rebuilt -> {
                        List<Rebuilt> all = new ArrayList<>(before);
                        all.add(rebuilt(rebuilt));
                        return all;
                    }));
        }
        return done;
    }

    @Override
    public Outcome<List<Rebuilt>, Rejection> asOf(
            Optional<String> name, Instant until, String schema, Progress progress) {
        long total = total();
        return refusable(projections.asOf(name, until, schema, (one, seen) -> progress.at(one, seen, total)))
                .map(filled -> filled.stream().map(Upkeep::rebuilt).toList());
    }

    @Override
    public Outcome<List<Retried>, Rejection> retry(Optional<String> name) {
        return refusable(projections.retry(name)).map(all -> all.stream()
                .map(one -> new Retried(one.name(), one.done(), one.left()))
                .toList());
    }

    private long total() {
        return projections.status().stream()
                .mapToLong(ProjectionStatus::head)
                .max()
                .orElse(0);
    }

    private static Rebuilt rebuilt(Rebuild.Rebuilt one) {
        return new Rebuilt(one.name(), one.events(), one.removed(), one.written(), one.letters());
    }

    /** A rejection of a family, as one of any. */
    private static <T> Outcome<T, Rejection> refusable(Outcome<T, ReplayRejection> outcome) {
        return outcome.fold(Outcome::accepted, Outcome::rejected);
    }
}

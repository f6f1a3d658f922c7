package dev.walkthroughs.bootstrap.wiring;

import dev.walkthroughs.bootstrap.command.upkeep.ProjectionAdmin;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.persistence.projection.ProjectionStatus;
import dev.walkthroughs.persistence.projection.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Projections for the operator's commands. */
record Upkeep(Projections projections) implements ProjectionAdmin {

    /** Why a projection is not rebuilt. */
    enum Code {
        /** No projection has that name. */
        PROJECTION_UNKNOWN
    }

    @Override
    public List<Projection> status() {
        return projections.status().stream()
                .map(one -> new Projection(
                        one.name(),
                        one.position(),
                        one.head(),
                        one.behind(),
                        !one.owner().isEmpty()))
                .toList();
    }

    @Override
    public Outcome<List<Rebuilt>, Rejection> rebuild(Optional<String> name, Progress progress) {
        if (name.isPresent() && !projections.names().contains(name.get())) {
            return Outcome.rejected(new ProjectionUnknown(name.get(), projections.names()));
        }
        long total = projections.status().stream()
                .mapToLong(ProjectionStatus::head)
                .max()
                .orElse(0);
        List<Rebuilt> done = new ArrayList<>();
        for (String one : name.map(List::of).orElseGet(projections::names)) {
            projections
                    .rebuild(one, seen -> progress.at(one, seen, total))
                    .ifPresent(events -> done.add(new Rebuilt(one, events)));
        }
        return Outcome.accepted(done);
    }

    private record ProjectionUnknown(String name, List<String> known) implements Rejection {
        @Override
        public Code code() {
            return Code.PROJECTION_UNKNOWN;
        }

        @Override
        public String message() {
            return "There is no projection " + name + "; there are " + String.join(" and ", known) + ".";
        }
    }
}

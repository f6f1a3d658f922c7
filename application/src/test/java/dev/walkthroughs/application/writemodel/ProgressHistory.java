package dev.walkthroughs.application.writemodel;

import static dev.walkthroughs.application.ids.Ids.ACME;
import static dev.walkthroughs.application.ids.Ids.ADA;
import static dev.walkthroughs.application.ids.Ids.DESK;
import static dev.walkthroughs.application.ids.Ids.NOON;
import static dev.walkthroughs.application.ids.Ids.TOUR;
import static dev.walkthroughs.application.ids.Ids.step;

import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.Decision;
import dev.walkthroughs.domain.progress.Marks;
import dev.walkthroughs.domain.progress.Progress;
import dev.walkthroughs.domain.progress.Progress.UnderWay;
import dev.walkthroughs.domain.progress.ProgressCommand.AdvanceStep;
import dev.walkthroughs.domain.progress.ProgressCommand.Call;
import dev.walkthroughs.domain.progress.ProgressCommand.SelectWalkthrough;
import dev.walkthroughs.domain.progress.ProgressEvent;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptStarted;
import dev.walkthroughs.domain.progress.ProgressEvent.CompletionReason;
import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.domain.progress.ProgressEvent.WalkthroughCompleted;
import dev.walkthroughs.domain.progress.Result;
import dev.walkthroughs.domain.route.Routes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** What happened to a progress of three steps, to go on from, and what may be asked of it. */
final class ProgressHistory {

    static final ProgressId ID = ProgressId.of(ACME, ADA, TOUR);
    static final Instant LATER = NOON.plus(Duration.ofMinutes(5));
    static final AttemptStarted BEGUN =
            new AttemptStarted(ID, ACME, ADA, TOUR, DESK, 1, 1, step(1), 3, List.of(), null, NOON);
    static final StepCompleted FIRST = completed(1, step(2), NOON);
    static final StepCompleted SECOND = completed(2, step(3), NOON);
    static final StepCompleted THIRD = new StepCompleted(ID, DESK, 1, 1, step(3), null, NOON);
    static final WalkthroughCompleted FINISHED =
            new WalkthroughCompleted(ID, DESK, 1, 1, CompletionReason.ACKNOWLEDGED, NOON);

    private ProgressHistory() {}

    static AggregateTestFixture<ProgressAggregate> fixture(Routes routes) {
        AggregateTestFixture<ProgressAggregate> progress = new AggregateTestFixture<>(ProgressAggregate.class);
        progress.registerCommandTargetResolver(new CommandTargets()).registerInjectableResource(routes);
        return progress;
    }

    static StepCompleted completed(int number, StepId next, Instant at) {
        return new StepCompleted(ID, DESK, 1, 1, step(number), next, at);
    }

    static Call call(ServerId server, Instant at) {
        return new Call(ID, ACME, ADA, TOUR, server, 1, true, at);
    }

    static SelectWalkthrough select(boolean resume, Instant at) {
        return new SelectWalkthrough(call(DESK, at), resume);
    }

    static AdvanceStep advance(int leaving) {
        return new AdvanceStep(call(DESK, LATER), step(leaving));
    }

    static UnderWay at(int attempt, int pointer, Set<StepId> done, Instant last) {
        return new UnderWay(
                TOUR,
                attempt,
                1,
                step(pointer),
                new Marks(done, Set.of(), Set.of(), Set.of(), Set.of(), Set.of()),
                last);
    }

    static Outcome<Decision, ?> decided(Result result, Progress state, ProgressEvent... events) {
        return Outcome.accepted(new Decision(result, List.of(events), state, null));
    }
}

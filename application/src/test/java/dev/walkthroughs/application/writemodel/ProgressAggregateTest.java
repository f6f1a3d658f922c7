package dev.walkthroughs.application.writemodel;

import static dev.walkthroughs.application.ids.Ids.ACME;
import static dev.walkthroughs.application.ids.Ids.ADA;
import static dev.walkthroughs.application.ids.Ids.DESK;
import static dev.walkthroughs.application.ids.Ids.NOON;
import static dev.walkthroughs.application.ids.Ids.PHONE;
import static dev.walkthroughs.application.ids.Ids.TOUR;
import static dev.walkthroughs.application.ids.Ids.step;
import static dev.walkthroughs.application.ids.Ids.steps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.Decision;
import dev.walkthroughs.domain.progress.Progress;
import dev.walkthroughs.domain.progress.Progress.Completed;
import dev.walkthroughs.domain.progress.Progress.UnderWay;
import dev.walkthroughs.domain.progress.ProgressCommand.AdvanceStep;
import dev.walkthroughs.domain.progress.ProgressCommand.SelectWalkthrough;
import dev.walkthroughs.domain.progress.ProgressEvent;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptEnded;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptResumed;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptStarted;
import dev.walkthroughs.domain.progress.ProgressEvent.EndReason;
import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.domain.progress.ProgressEvent.WalkthroughCompleted;
import dev.walkthroughs.domain.progress.ProgressRejection.NothingUnderWay;
import dev.walkthroughs.domain.progress.ProgressRejection.StepOutOfOrder;
import dev.walkthroughs.domain.progress.Result;
import dev.walkthroughs.domain.route.Route;
import dev.walkthroughs.domain.route.Routes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A progress")
class ProgressAggregateTest {

    private static final ProgressId ID = ProgressId.of(ACME, ADA, TOUR);
    private static final Instant LATER = NOON.plus(Duration.ofMinutes(5));
    private static final AttemptStarted STARTED = new AttemptStarted(ID, ACME, ADA, TOUR, DESK, 1, 1, step(1), 3, NOON);
    private static final StepCompleted FIRST = completed(1, step(2), NOON);
    private static final StepCompleted SECOND = completed(2, step(3), NOON);
    private static final StepCompleted THIRD = new StepCompleted(ID, DESK, 1, 1, step(3), null, NOON);
    private static final WalkthroughCompleted FINISHED = new WalkthroughCompleted(ID, DESK, 1, 1, NOON);

    private final AggregateTestFixture<ProgressAggregate> progress =
            new AggregateTestFixture<>(ProgressAggregate.class);

    ProgressAggregateTest() {
        Routes routes = (walkthrough, version) -> new Route(walkthrough, version, steps(3));
        progress.registerCommandTargetResolver(new CommandTargets()).registerInjectableResource(routes);
    }

    private static StepCompleted completed(int number, StepId next, Instant at) {
        return new StepCompleted(ID, DESK, 1, 1, step(number), next, at);
    }

    private static SelectWalkthrough select(boolean resume, Instant at) {
        return new SelectWalkthrough(ID, ACME, ADA, TOUR, DESK, 1, resume, at);
    }

    private static AdvanceStep advance(int leaving) {
        return new AdvanceStep(ID, step(leaving), DESK, LATER);
    }

    private static UnderWay at(int attempt, int pointer, Set<StepId> done, Instant last) {
        return new UnderWay(TOUR, attempt, 1, step(pointer), done, last);
    }

    private static Outcome<Decision, ?> decided(Result result, Progress state, ProgressEvent... events) {
        return Outcome.accepted(new Decision(result, List.of(events), state));
    }

    @Test
    @DisplayName("begins on the first select")
    void begins() {
        progress.givenNoPriorActivity()
                .when(select(true, NOON))
                .expectResultMessagePayload(new Decision(Result.STARTED, List.of(STARTED), at(1, 1, Set.of(), NOON)))
                .expectEvents(STARTED);
    }

    @Test
    @DisplayName("that never began is asked all the same, and refuses next (R19)")
    void answersWithoutHistory() {
        progress.givenNoPriorActivity()
                .when(advance(1))
                .expectResultMessagePayload(Outcome.rejected(new NothingUnderWay()))
                .expectNoEvents();
    }

    @Test
    @DisplayName("resumes without an event after a short pause (R22)")
    void resumes() {
        progress.given(STARTED, FIRST)
                .when(select(true, LATER))
                .expectResultMessagePayload(new Decision(Result.RESUMED, List.of(), at(1, 2, Set.of(step(1)), NOON)))
                .expectNoEvents();
    }

    @Test
    @DisplayName("records that a learner came back after half an hour (R22)")
    void resumesAfterAPause() {
        Instant back = NOON.plus(Duration.ofMinutes(30));
        progress.given(STARTED, FIRST)
                .when(select(true, back))
                .expectSuccessfulHandlerExecution()
                .expectEvents(new AttemptResumed(ID, DESK, 1, back));
    }

    @Test
    @DisplayName("ends the running attempt and begins the next on request (R12)")
    void restarts() {
        progress.given(STARTED, FIRST)
                .when(select(false, LATER))
                .expectEvents(
                        new AttemptEnded(ID, DESK, 1, EndReason.RESTARTED, LATER),
                        new AttemptStarted(ID, ACME, ADA, TOUR, DESK, 2, 1, step(1), 3, LATER));
    }

    @Test
    @DisplayName("gives back an attempt that nothing was done in (R12)")
    void restartsTheUntouchedForNothing() {
        progress.given(STARTED)
                .when(select(false, LATER))
                .expectResultMessagePayload(new Decision(Result.STARTED, List.of(), at(1, 1, Set.of(), NOON)))
                .expectNoEvents();
    }

    @Test
    @DisplayName("completes the step it stands on, and says which is next, wherever the call came from (R11, R14)")
    void advances() {
        StepCompleted onPhone = new StepCompleted(ID, PHONE, 1, 1, step(1), step(2), LATER);
        progress.given(STARTED)
                .when(new AdvanceStep(ID, step(1), PHONE, LATER))
                .expectResultMessagePayload(decided(Result.ADVANCED, at(1, 2, Set.of(step(1)), LATER), onPhone))
                .expectEvents(onPhone);
    }

    @Test
    @DisplayName("answers a repeated call from where it stands, without an event (R14)")
    void advancesOnce() {
        progress.given(STARTED, FIRST, SECOND)
                .when(advance(1))
                .expectResultMessagePayload(decided(Result.ALREADY_ADVANCED, at(1, 3, Set.of(step(1), step(2)), NOON)))
                .expectNoEvents();
    }

    @Test
    @DisplayName("refuses a step ahead, without an event (R15)")
    void refusesOutOfOrder() {
        progress.given(STARTED)
                .when(advance(2))
                .expectResultMessagePayload(Outcome.rejected(new StepOutOfOrder(step(2), step(1))))
                .expectNoEvents();
    }

    @Test
    @DisplayName("is complete with its last step (R20)")
    void completes() {
        StepCompleted last = new StepCompleted(ID, DESK, 1, 1, step(3), null, LATER);
        WalkthroughCompleted whole = new WalkthroughCompleted(ID, DESK, 1, 1, LATER);
        progress.given(STARTED, FIRST, SECOND)
                .when(advance(3))
                .expectResultMessagePayload(
                        decided(Result.COMPLETED, new Completed(TOUR, 1, 1, Set.copyOf(steps(3)), LATER), last, whole))
                .expectEvents(last, whole);
    }

    @Test
    @DisplayName("stays complete, whatever step is named and however often (R19)")
    void staysComplete() {
        for (int named = 1; named <= 4; named++) {
            progress.given(STARTED, FIRST, SECOND, THIRD, FINISHED)
                    .when(advance(named))
                    .expectResultMessagePayload(
                            decided(Result.COMPLETED, new Completed(TOUR, 1, 1, Set.copyOf(steps(3)), NOON)))
                    .expectNoEvents();
        }
    }

    @Test
    @DisplayName("opens no attempt when a completed walkthrough is selected (R13), and one when asked to begin again")
    void selectsTheCompleted() {
        progress.given(STARTED, FIRST, SECOND, THIRD, FINISHED)
                .when(select(true, LATER))
                .expectResultMessagePayload(new Decision(
                        Result.COMPLETED, List.of(), new Completed(TOUR, 1, 1, Set.copyOf(steps(3)), NOON)))
                .expectNoEvents();
        progress.given(STARTED, FIRST, SECOND, THIRD, FINISHED)
                .when(select(false, LATER))
                .expectEvents(new AttemptStarted(ID, ACME, ADA, TOUR, DESK, 2, 1, step(1), 3, LATER));
    }

    @Test
    @DisplayName("is found by its id, and holds the state that its events tell")
    void holdsItsState() {
        progress.given(STARTED).when(advance(1)).expectState(aggregate -> {
            assertThat(aggregate.id).isEqualTo(ID);
            assertThat(aggregate.state()).isEqualTo(at(1, 2, Set.of(step(1)), LATER));
        });
    }
}

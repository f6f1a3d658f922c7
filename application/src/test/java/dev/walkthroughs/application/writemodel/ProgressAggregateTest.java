package dev.walkthroughs.application.writemodel;

import static dev.walkthroughs.application.ids.Ids.ACME;
import static dev.walkthroughs.application.ids.Ids.ADA;
import static dev.walkthroughs.application.ids.Ids.DESK;
import static dev.walkthroughs.application.ids.Ids.NOON;
import static dev.walkthroughs.application.ids.Ids.PHONE;
import static dev.walkthroughs.application.ids.Ids.TOUR;
import static dev.walkthroughs.application.ids.Ids.step;
import static dev.walkthroughs.application.ids.Ids.steps;
import static dev.walkthroughs.application.writemodel.ProgressHistory.BEGUN;
import static dev.walkthroughs.application.writemodel.ProgressHistory.FINISHED;
import static dev.walkthroughs.application.writemodel.ProgressHistory.FIRST;
import static dev.walkthroughs.application.writemodel.ProgressHistory.ID;
import static dev.walkthroughs.application.writemodel.ProgressHistory.LATER;
import static dev.walkthroughs.application.writemodel.ProgressHistory.SECOND;
import static dev.walkthroughs.application.writemodel.ProgressHistory.THIRD;
import static dev.walkthroughs.application.writemodel.ProgressHistory.advance;
import static dev.walkthroughs.application.writemodel.ProgressHistory.at;
import static dev.walkthroughs.application.writemodel.ProgressHistory.call;
import static dev.walkthroughs.application.writemodel.ProgressHistory.decided;
import static dev.walkthroughs.application.writemodel.ProgressHistory.fixture;
import static dev.walkthroughs.application.writemodel.ProgressHistory.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.Progress.Completed;
import dev.walkthroughs.domain.progress.ProgressCommand.AdvanceStep;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptEnded;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptResumed;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptStarted;
import dev.walkthroughs.domain.progress.ProgressEvent.CompletionReason;
import dev.walkthroughs.domain.progress.ProgressEvent.EndReason;
import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.domain.progress.ProgressEvent.WalkthroughCompleted;
import dev.walkthroughs.domain.progress.ProgressRejection.NothingUnderWay;
import dev.walkthroughs.domain.progress.ProgressRejection.StepOutOfOrder;
import dev.walkthroughs.domain.progress.Result;
import dev.walkthroughs.domain.route.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A progress")
class ProgressAggregateTest {

    private final AggregateTestFixture<ProgressAggregate> progress =
            fixture((walkthrough, version) -> new Route(walkthrough, version, steps(3)));

    @Test
    @DisplayName("begins on the first select")
    void begins() {
        progress.givenNoPriorActivity()
                .when(select(true, NOON))
                .expectResultMessagePayload(decided(Result.STARTED, at(1, 1, Set.of(), NOON), BEGUN))
                .expectEvents(BEGUN);
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
        progress.given(BEGUN, FIRST)
                .when(select(true, LATER))
                .expectResultMessagePayload(decided(Result.RESUMED, at(1, 2, Set.of(step(1)), NOON)))
                .expectNoEvents();
    }

    @Test
    @DisplayName("records that a learner came back after half an hour (R22)")
    void resumesAfterAPause() {
        Instant back = NOON.plus(Duration.ofMinutes(30));
        progress.given(BEGUN, FIRST)
                .when(select(true, back))
                .expectSuccessfulHandlerExecution()
                .expectEvents(new AttemptResumed(ID, DESK, 1, back));
    }

    @Test
    @DisplayName("ends the running attempt and begins the next on request (R12)")
    void restarts() {
        progress.given(BEGUN, FIRST)
                .when(select(false, LATER))
                .expectEvents(
                        new AttemptEnded(ID, DESK, 1, EndReason.RESTARTED, LATER),
                        new AttemptStarted(ID, ACME, ADA, TOUR, DESK, 2, 1, step(1), 3, List.of(), null, LATER));
    }

    @Test
    @DisplayName("gives back an attempt that nothing was done in (R12)")
    void restartsTheUntouchedForNothing() {
        progress.given(BEGUN)
                .when(select(false, LATER))
                .expectResultMessagePayload(decided(Result.STARTED, at(1, 1, Set.of(), NOON)))
                .expectNoEvents();
    }

    @Test
    @DisplayName("completes the step it stands on, and says which is next, wherever the call came from (R11, R14)")
    void advances() {
        StepCompleted onPhone = new StepCompleted(ID, PHONE, 1, 1, step(1), step(2), LATER);
        progress.given(BEGUN)
                .when(new AdvanceStep(call(PHONE, LATER), step(1)))
                .expectResultMessagePayload(decided(Result.ADVANCED, at(1, 2, Set.of(step(1)), LATER), onPhone))
                .expectEvents(onPhone);
    }

    @Test
    @DisplayName("answers a repeated call from where it stands, without an event (R14)")
    void advancesOnce() {
        progress.given(BEGUN, FIRST, SECOND)
                .when(advance(1))
                .expectResultMessagePayload(decided(Result.ALREADY_ADVANCED, at(1, 3, Set.of(step(1), step(2)), NOON)))
                .expectNoEvents();
    }

    @Test
    @DisplayName("refuses a step ahead, without an event (R15)")
    void refusesOutOfOrder() {
        progress.given(BEGUN)
                .when(advance(2))
                .expectResultMessagePayload(Outcome.rejected(new StepOutOfOrder(step(2), step(1))))
                .expectNoEvents();
    }

    @Test
    @DisplayName("is complete with its last step (R20)")
    void completes() {
        StepCompleted last = new StepCompleted(ID, DESK, 1, 1, step(3), null, LATER);
        WalkthroughCompleted whole = new WalkthroughCompleted(ID, DESK, 1, 1, CompletionReason.ACKNOWLEDGED, LATER);
        progress.given(BEGUN, FIRST, SECOND)
                .when(advance(3))
                .expectResultMessagePayload(decided(
                        Result.COMPLETED,
                        new Completed(TOUR, 1, 1, Set.copyOf(steps(3)), Set.of(), Set.of(), LATER),
                        last,
                        whole))
                .expectEvents(last, whole);
    }

    @Test
    @DisplayName("stays complete, whatever step is named and however often (R19)")
    void staysComplete() {
        for (int named = 1; named <= 4; named++) {
            progress.given(BEGUN, FIRST, SECOND, THIRD, FINISHED)
                    .when(advance(named))
                    .expectResultMessagePayload(decided(
                            Result.COMPLETED,
                            new Completed(TOUR, 1, 1, Set.copyOf(steps(3)), Set.of(), Set.of(), NOON)))
                    .expectNoEvents();
        }
    }

    @Test
    @DisplayName("opens no attempt when a completed walkthrough is selected (R13), and one when asked to begin again")
    void selectsTheCompleted() {
        progress.given(BEGUN, FIRST, SECOND, THIRD, FINISHED)
                .when(select(true, LATER))
                .expectResultMessagePayload(decided(
                        Result.COMPLETED, new Completed(TOUR, 1, 1, Set.copyOf(steps(3)), Set.of(), Set.of(), NOON)))
                .expectNoEvents();
        progress.given(BEGUN, FIRST, SECOND, THIRD, FINISHED)
                .when(select(false, LATER))
                .expectEvents(new AttemptStarted(ID, ACME, ADA, TOUR, DESK, 2, 1, step(1), 3, List.of(), null, LATER));
    }

    @Test
    @DisplayName("is found by its id, and holds the state that its events tell")
    void holdsItsState() {
        progress.given(BEGUN).when(advance(1)).expectState(aggregate -> {
            assertThat(aggregate.id).isEqualTo(ID);
            assertThat(aggregate.state()).isEqualTo(at(1, 2, Set.of(step(1)), LATER));
        });
    }
}

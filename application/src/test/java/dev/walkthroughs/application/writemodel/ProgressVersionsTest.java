package dev.walkthroughs.application.writemodel;

import static dev.walkthroughs.application.ids.Ids.ACME;
import static dev.walkthroughs.application.ids.Ids.ADA;
import static dev.walkthroughs.application.ids.Ids.DESK;
import static dev.walkthroughs.application.ids.Ids.NOON;
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
import static dev.walkthroughs.application.writemodel.ProgressHistory.call;
import static dev.walkthroughs.application.writemodel.ProgressHistory.decided;
import static dev.walkthroughs.application.writemodel.ProgressHistory.fixture;

import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.Marks;
import dev.walkthroughs.domain.progress.Move;
import dev.walkthroughs.domain.progress.Progress.UnderWay;
import dev.walkthroughs.domain.progress.ProgressCommand.AdvanceStep;
import dev.walkthroughs.domain.progress.ProgressCommand.Call;
import dev.walkthroughs.domain.progress.ProgressCommand.CatchUp;
import dev.walkthroughs.domain.progress.ProgressCommand.ResetProgress;
import dev.walkthroughs.domain.progress.ProgressCommand.SelectWalkthrough;
import dev.walkthroughs.domain.progress.ProgressCommand.SkipStep;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptCarried;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptEnded;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptStarted;
import dev.walkthroughs.domain.progress.ProgressEvent.EndReason;
import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.domain.progress.ProgressEvent.StepSkipped;
import dev.walkthroughs.domain.progress.ProgressRejection.ClosedForNewAttempts;
import dev.walkthroughs.domain.progress.ProgressRejection.StillUnderWay;
import dev.walkthroughs.domain.progress.Result;
import dev.walkthroughs.domain.route.Route;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A progress whose walkthrough has a newer version")
class ProgressVersionsTest {

    private final AggregateTestFixture<ProgressAggregate> progress = fixture(ProgressVersionsTest::route);

    /** Version 2 has a fourth step. */
    private static Route route(WalkthroughId walkthrough, int version) {
        return new Route(walkthrough, version, steps(version + 2));
    }

    private static Call newer() {
        return new Call(ID, ACME, ADA, TOUR, DESK, 2, true, LATER);
    }

    @Test
    @DisplayName("goes over to a newer version and leaves its step in one decision (R1)")
    void isCarried() {
        progress.given(BEGUN, FIRST)
                .when(new AdvanceStep(newer(), step(2)))
                .expectEvents(
                        new AttemptCarried(
                                ID,
                                DESK,
                                1,
                                new Move(1, 2, step(2), null, List.of(), List.of(), List.of(step(4)), 1, 4),
                                LATER),
                        new StepCompleted(ID, DESK, 1, 2, step(2), step(3), LATER));
    }

    @Test
    @DisplayName("goes on in the newer version from its events")
    void goesOnWhenCarried() {
        AttemptCarried carried = new AttemptCarried(
                ID, DESK, 1, new Move(1, 2, step(2), null, List.of(), List.of(), List.of(step(4)), 1, 4), NOON);
        progress.given(BEGUN, FIRST, carried)
                .when(new AdvanceStep(newer(), step(1)))
                .expectResultMessagePayload(decided(
                        Result.ALREADY_ADVANCED,
                        new UnderWay(
                                TOUR,
                                1,
                                2,
                                step(2),
                                new Marks(Set.of(step(1)), Set.of(), Set.of(), Set.of(), Set.of(), Set.of()),
                                NOON)))
                .expectNoEvents();
    }

    @Test
    @DisplayName("skips a step with its reason (R15)")
    void skips() {
        progress.given(BEGUN)
                .when(new SkipStep(call(DESK, LATER), step(1), "known"))
                .expectEvents(new StepSkipped(ID, DESK, 1, 1, step(1), step(2), "known", LATER));
    }

    @Test
    @DisplayName("is reset: what runs is ended for that reason, and the next begins")
    void isReset() {
        progress.given(BEGUN, FIRST)
                .when(new ResetProgress(call(DESK, LATER)))
                .expectEvents(
                        new AttemptEnded(ID, DESK, 1, EndReason.RESET, LATER),
                        new AttemptStarted(ID, ACME, ADA, TOUR, DESK, 2, 1, step(1), 3, List.of(), null, LATER));
    }

    @Test
    @DisplayName("that is complete catches up with what a newer version has (R7)")
    void catchesUp() {
        progress.given(BEGUN, FIRST, SECOND, THIRD, FINISHED)
                .when(new CatchUp(newer()))
                .expectEvents(
                        new AttemptStarted(ID, ACME, ADA, TOUR, DESK, 2, 2, step(4), 1, List.of(step(4)), null, LATER));
        progress.given(BEGUN)
                .when(new CatchUp(newer()))
                .expectResultMessagePayload(Outcome.rejected(new StillUnderWay(step(1))))
                .expectNoEvents();
    }

    @Test
    @DisplayName("begins no attempt that is closed (R8)")
    void refusesTheClosed() {
        progress.givenNoPriorActivity()
                .when(new SelectWalkthrough(new Call(ID, ACME, ADA, TOUR, DESK, 1, false, LATER), true))
                .expectResultMessagePayload(Outcome.rejected(new ClosedForNewAttempts()))
                .expectNoEvents();
    }
}

package dev.walkthroughs.domain.progress;

import static dev.walkthroughs.domain.identity.Ids.ACME;
import static dev.walkthroughs.domain.identity.Ids.ADA;
import static dev.walkthroughs.domain.identity.Ids.DESK;
import static dev.walkthroughs.domain.identity.Ids.NOON;
import static dev.walkthroughs.domain.identity.Ids.PHONE;
import static dev.walkthroughs.domain.identity.Ids.TOUR;
import static dev.walkthroughs.domain.identity.Ids.step;
import static dev.walkthroughs.domain.identity.Ids.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.Progress.Completed;
import dev.walkthroughs.domain.progress.Progress.NotStarted;
import dev.walkthroughs.domain.progress.Progress.UnderWay;
import dev.walkthroughs.domain.progress.ProgressCommand.AdvanceStep;
import dev.walkthroughs.domain.progress.ProgressCommand.SelectWalkthrough;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptEnded;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptResumed;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptStarted;
import dev.walkthroughs.domain.progress.ProgressEvent.EndReason;
import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.domain.progress.ProgressEvent.WalkthroughCompleted;
import dev.walkthroughs.domain.progress.ProgressRejection.NothingUnderWay;
import dev.walkthroughs.domain.progress.ProgressRejection.StepOutOfOrder;
import dev.walkthroughs.domain.route.Route;
import dev.walkthroughs.domain.route.Routes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A learner's progress")
class ProgressTest {

    private static final ProgressId ID = ProgressId.of(ACME, ADA, TOUR);
    private static final Routes ROUTES = (walkthrough, version) -> new Route(walkthrough, version, steps(3));
    private static final Instant LATER = NOON.plus(Duration.ofMinutes(5));

    private static SelectWalkthrough select(boolean resume, Instant at) {
        return new SelectWalkthrough(ID, ACME, ADA, TOUR, DESK, 1, resume, at);
    }

    private static AdvanceStep advance(StepId leaving) {
        return new AdvanceStep(ID, leaving, DESK, LATER);
    }

    private static AttemptStarted started(int attempt, int version, Instant at) {
        return new AttemptStarted(ID, ACME, ADA, TOUR, DESK, attempt, version, step(1), 3, at);
    }

    private static Progress fresh() {
        return new NotStarted().evolve(started(1, 1, NOON));
    }

    /** After the first {@code count} steps of three. */
    private static Progress done(int count) {
        Progress state = fresh();
        for (int i = 1; i <= count; i++) {
            state = decide(state, advance(step(i))).state();
        }
        return state;
    }

    private static Decision decide(Progress state, AdvanceStep command) {
        return state.decide(command, ROUTES).fold(decision -> decision, why -> {
            throw new AssertionError("refused: " + why.message());
        });
    }

    @Test
    @DisplayName("begins with attempt 1 on the newest version, on its first step, noting the server (R11)")
    void begins() {
        Decision decision =
                new NotStarted().decide(new SelectWalkthrough(ID, ACME, ADA, TOUR, PHONE, 4, true, NOON), ROUTES);
        assertThat(decision.result()).isEqualTo(Result.STARTED);
        assertThat(decision.events())
                .containsExactly(new AttemptStarted(ID, ACME, ADA, TOUR, PHONE, 1, 4, step(1), 3, NOON));
        assertThat(decision.state()).isEqualTo(new UnderWay(TOUR, 1, 4, step(1), Set.of(), NOON));
        assertThat(new NotStarted().decide(select(false, NOON), ROUTES).result())
                .as("without resume, where there is nothing to resume")
                .isEqualTo(Result.STARTED);
    }

    @Test
    @DisplayName("resumes where it stands, without an event while it is fresh (R22)")
    void resumes() {
        Decision decision = done(1).decide(select(true, LATER.plusSeconds(10)), ROUTES);
        assertThat(decision).isEqualTo(new Decision(Result.RESUMED, List.of(), done(1)));
        assertThat(((UnderWay) decision.state()).pointer()).isEqualTo(step(2));
    }

    @Test
    @DisplayName("counts as resumed from a pause of 30 minutes on, and not a nanosecond before (R22)")
    void resumesAfterAPause() {
        assertThat(fresh().decide(select(true, NOON.plus(Duration.ofMinutes(30)).minusNanos(1)), ROUTES)
                        .events())
                .isEmpty();
        Instant back = NOON.plus(Duration.ofMinutes(30));
        Decision decision = fresh().decide(select(true, back), ROUTES);
        assertThat(decision.result()).isEqualTo(Result.RESUMED);
        assertThat(decision.events()).containsExactly(new AttemptResumed(ID, DESK, 1, back));
        assertThat(decision.state()).isEqualTo(new UnderWay(TOUR, 1, 1, step(1), Set.of(), back));

        assertThat(decision.state().decide(select(true, back), ROUTES).events())
                .as("the same select again")
                .isEmpty();
    }

    @Test
    @DisplayName("measures the pause from the last activity, not from the start (R22)")
    void measuresFromTheLastActivity() {
        Instant afterStart = NOON.plus(Duration.ofMinutes(31));
        assertThat(done(1).decide(select(true, afterStart), ROUTES).events()).isEmpty();
        assertThat(done(1).decide(select(true, LATER.plus(Duration.ofMinutes(30))), ROUTES)
                        .events())
                .hasSize(1);
    }

    @Test
    @DisplayName("is not troubled by a clock that went back")
    void bearsAnEarlierMoment() {
        assertThat(fresh().decide(select(true, NOON.minus(Duration.ofDays(1))), ROUTES)
                        .events())
                .isEmpty();
    }

    @Test
    @DisplayName("restarts on request: the running attempt ends and the next begins on the newest version (R12)")
    void restarts() {
        SelectWalkthrough again = new SelectWalkthrough(ID, ACME, ADA, TOUR, DESK, 2, false, LATER);
        Decision decision = done(1).decide(again, ROUTES);
        assertThat(decision.result()).isEqualTo(Result.RESTARTED);
        assertThat(decision.events())
                .containsExactly(new AttemptEnded(ID, DESK, 1, EndReason.RESTARTED, LATER), started(2, 2, LATER));
        assertThat(decision.state()).isEqualTo(new UnderWay(TOUR, 2, 2, step(1), Set.of(), LATER));
    }

    @Test
    @DisplayName("gives an attempt back that stands untouched on its first step instead of another (R12)")
    void restartsTheUntouchedForNothing() {
        assertThat(fresh().decide(select(false, LATER), ROUTES))
                .isEqualTo(new Decision(Result.STARTED, List.of(), fresh()));
        Progress second = done(1).decide(select(false, LATER), ROUTES).state();
        assertThat(second.decide(select(false, LATER), ROUTES))
                .isEqualTo(new Decision(Result.RESTARTED, List.of(), second));
    }

    @Test
    @DisplayName("goes on step by step, and each completion says where it leads")
    void advances() {
        Decision first = decide(fresh(), advance(step(1)));
        assertThat(first.result()).isEqualTo(Result.ADVANCED);
        assertThat(first.events()).containsExactly(new StepCompleted(ID, DESK, 1, 1, step(1), step(2), LATER));
        assertThat(first.state()).isEqualTo(new UnderWay(TOUR, 1, 1, step(2), Set.of(step(1)), LATER));
    }

    @Test
    @DisplayName("notes the server of every call while the attempt goes on (R11)")
    void notesTheServer() {
        ServerId there = PHONE;
        Decision decision = decide(fresh(), new AdvanceStep(ID, step(1), there, LATER));
        assertThat(decision.events()).allMatch(event -> event.serverId().equals(there));
        assertThat(decision.events()).isNotEmpty();
    }

    @Test
    @DisplayName("is complete when the last required step is acknowledged, not when it is shown (R20)")
    void completes() {
        assertThat(done(2)).isInstanceOf(UnderWay.class);
        Decision last = decide(done(2), advance(step(3)));
        assertThat(last.result()).isEqualTo(Result.COMPLETED);
        assertThat(last.events())
                .containsExactly(
                        new StepCompleted(ID, DESK, 1, 1, step(3), null, LATER),
                        new WalkthroughCompleted(ID, DESK, 1, 1, LATER));
        assertThat(last.state()).isEqualTo(new Completed(TOUR, 1, 1, Set.copyOf(steps(3)), LATER));
    }

    @Test
    @DisplayName("answers a repeated call with the pointer and no event, whichever done step it names (R14, R21)")
    void advancesOnce() {
        for (int named = 1; named <= 2; named++) {
            assertThat(decide(done(2), advance(step(named))))
                    .isEqualTo(new Decision(Result.ALREADY_ADVANCED, List.of(), done(2)));
        }
    }

    @Test
    @DisplayName("refuses a step ahead of the pointer, or none of its own, and names the pointer (R15)")
    void refusesOutOfOrder() {
        assertThat(done(1).decide(advance(step(3)), ROUTES))
                .isEqualTo(Outcome.rejected(new StepOutOfOrder(step(3), step(2))));
        assertThat(done(1).decide(advance(step(99)), ROUTES))
                .isEqualTo(Outcome.rejected(new StepOutOfOrder(step(99), step(2))));
        assertThat(new StepOutOfOrder(step(3), step(2)).message())
                .isEqualTo("Step ws_step-000003 is not the current step; ws_step-000002 is.");
    }

    @Test
    @DisplayName("refuses a done step of an attempt before: that it was done there says nothing about this one (R14)")
    void refusesStepsOfAnEarlierAttempt() {
        Progress second = done(2).decide(select(false, LATER), ROUTES).state();
        assertThat(second.decide(advance(step(2)), ROUTES))
                .isEqualTo(Outcome.rejected(new StepOutOfOrder(step(2), step(1))));
    }

    @Test
    @DisplayName("refuses next before any attempt (R19)")
    void refusesWithoutAnAttempt() {
        assertThat(new NotStarted().decide(advance(step(1)), ROUTES))
                .isEqualTo(Outcome.rejected(new NothingUnderWay()));
    }

    @Test
    @DisplayName("answers next after completion with the completion, again and again, without an event (R19)")
    void staysCompleted() {
        Progress completed = done(3);
        for (StepId any : steps(4)) {
            assertThat(decide(completed, advance(any))).isEqualTo(new Decision(Result.COMPLETED, List.of(), completed));
        }
    }

    @Test
    @DisplayName("answers select on a completed walkthrough with the completion and opens no attempt (R13)")
    void selectsTheCompleted() {
        Progress completed = done(3);
        assertThat(completed.decide(select(true, LATER.plus(Duration.ofDays(3))), ROUTES))
                .isEqualTo(new Decision(Result.COMPLETED, List.of(), completed));
    }

    @Test
    @DisplayName("begins again after completion only on request, and the completion is not ended by it (R7, R12)")
    void beginsAgainAfterCompletion() {
        Decision again = done(3).decide(select(false, LATER), ROUTES);
        assertThat(again.result()).isEqualTo(Result.RESTARTED);
        assertThat(again.events()).containsExactly(started(2, 1, LATER));
        assertThat(decide(again.state(), advance(step(1))).events())
                .containsExactly(new StepCompleted(ID, DESK, 2, 1, step(1), step(2), LATER));
    }

    @Test
    @DisplayName("stays on its version when a newer one is there")
    void staysOnItsVersion() {
        Routes growing = (walkthrough, version) -> new Route(walkthrough, version, steps(3 + version));
        Progress onFirst = new NotStarted().decide(select(true, NOON), growing).state();
        Decision decision = onFirst.decide(new SelectWalkthrough(ID, ACME, ADA, TOUR, DESK, 2, true, LATER), growing);
        assertThat(decision).isEqualTo(new Decision(Result.RESUMED, List.of(), onFirst));
    }

    @Test
    @DisplayName("has no history that completes what never began")
    void refusesImpossibleHistories() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new NotStarted().evolve(new WalkthroughCompleted(ID, DESK, 1, 1, NOON)));
        Progress completed = done(3);
        assertThatIllegalStateException()
                .isThrownBy(() -> completed.evolve(new StepCompleted(ID, DESK, 1, 1, step(1), step(2), NOON)));
    }
}

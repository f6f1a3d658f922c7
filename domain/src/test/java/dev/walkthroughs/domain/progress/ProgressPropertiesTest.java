package dev.walkthroughs.domain.progress;

import static dev.walkthroughs.domain.identity.Ids.ACME;
import static dev.walkthroughs.domain.identity.Ids.ADA;
import static dev.walkthroughs.domain.identity.Ids.DESK;
import static dev.walkthroughs.domain.identity.Ids.NOON;
import static dev.walkthroughs.domain.identity.Ids.TOUR;
import static dev.walkthroughs.domain.identity.Ids.step;
import static dev.walkthroughs.domain.identity.Ids.steps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.Progress.Completed;
import dev.walkthroughs.domain.progress.Progress.NotStarted;
import dev.walkthroughs.domain.progress.Progress.UnderWay;
import dev.walkthroughs.domain.progress.ProgressCommand.AdvanceStep;
import dev.walkthroughs.domain.progress.ProgressCommand.SelectWalkthrough;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptEnded;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptStarted;
import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.domain.progress.ProgressEvent.WalkthroughCompleted;
import dev.walkthroughs.domain.route.Route;
import dev.walkthroughs.domain.route.Routes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

@Label("For every sequence of calls")
class ProgressPropertiesTest {

    private static final ProgressId ID = ProgressId.of(ACME, ADA, TOUR);

    private enum Kind {
        SELECT,
        RESTART,
        NEXT,
        NEXT_WITH_SOME_ID
    }

    /** A call: some name any step, known to the walkthrough or not; some come after a pause. */
    private record Call(Kind kind, int named, int minutes) {}

    /** Who knows only what was recorded, and finds every contradiction in it. */
    private static final class Witness {

        private final List<StepId> route;
        private int attempt;
        private boolean running;
        private StepId pointer = step(1);
        private final Set<StepId> done = new HashSet<>();

        Witness(List<StepId> route) {
            this.route = route;
        }

        void sees(ProgressEvent event) {
            if (event instanceof AttemptStarted started) {
                assertThat(running).as("two attempts at once").isFalse();
                assertThat(started.attempt()).isEqualTo(attempt + 1);
                attempt = started.attempt();
                running = true;
                pointer = started.firstStep();
                assertThat(pointer).isEqualTo(route.get(0));
                assertThat(started.requiredSteps()).isEqualTo(route.size());
                done.clear();
            } else if (event instanceof StepCompleted step) {
                assertThat(running).isTrue();
                assertThat(step.attempt()).isEqualTo(attempt);
                assertThat(step.step()).as("only the step one stands on").isEqualTo(pointer);
                assertThat(done.add(step.step()))
                        .as("%s is completed twice", step.step())
                        .isTrue();
                if (step.next() != null) {
                    assertThat(done).doesNotContain(step.next());
                    pointer = step.next();
                }
            } else if (event instanceof WalkthroughCompleted) {
                assertThat(done).as("no step is lost").containsExactlyInAnyOrderElementsOf(route);
                running = false;
            } else if (event instanceof AttemptEnded) {
                assertThat(running).isTrue();
                running = false;
            }
        }
    }

    @Property(tries = 1000)
    @Label("no step is lost or completed twice, percent keeps its bounds, and the events tell the whole state"
            + " (R12, R13, R14, R15, R19, R20, R22, R31)")
    void keepsItsPromises(@ForAll @IntRange(min = 1, max = 6) int size, @ForAll("calls") List<Call> calls) {
        Routes routes = (walkthrough, version) -> new Route(walkthrough, version, steps(size));
        Witness witness = new Witness(steps(size));
        List<ProgressEvent> history = new ArrayList<>();
        Progress state = new NotStarted();
        Instant now = NOON;
        int completions = 0;

        for (Call call : calls) {
            now = now.plus(Duration.ofMinutes(call.minutes()));
            Outcome<Decision, ProgressRejection> outcome = answer(state, call, now, routes);
            assertThat(answer(state, call, now, routes)).as("deterministic").isEqualTo(outcome);
            if (outcome instanceof Outcome.Accepted<Decision, ProgressRejection> accepted) {
                Decision decision = accepted.value();
                decision.events().forEach(witness::sees);
                history.addAll(decision.events());
                completions += decision.events().stream().anyMatch(WalkthroughCompleted.class::isInstance) ? 1 : 0;
                assertThat(decision.state()).as("replayed").isEqualTo(replayed(history));
                assertThat(decision.events().isEmpty())
                        .as("nothing recorded, nothing changed")
                        .isEqualTo(decision.state().equals(state));
                state = decision.state();
                check(state, size, witness);
                repeat(decision, call, now, state, routes);
            }
        }
        Statistics.label("completions").collect(Math.min(completions, 2)).coverage(seen -> seen.check(2)
                .percentage(percent -> percent > 5.0));
    }

    /** The same call once more, as some clients send it, finds everything done already (R14). */
    private static void repeat(Decision decision, Call call, Instant now, Progress state, Routes routes) {
        if (call.kind() == Kind.NEXT) {
            return; // it would name the next pointer, which is another call
        }
        Outcome<Decision, ProgressRejection> again = answer(state, call, now, routes);
        assertThat(again.<List<ProgressEvent>>fold(Decision::events, why -> List.of()))
                .as("%s again, after %s", call, decision)
                .isEmpty();
        assertThat(again.<Progress>fold(Decision::state, why -> state)).isEqualTo(state);
    }

    private static void check(Progress state, int size, Witness witness) {
        if (state instanceof UnderWay here) {
            assertThat(here.done()).isEqualTo(witness.done).doesNotContain(here.pointer());
            assertThat(here.pointer()).isEqualTo(witness.pointer);
            assertThat(new Tally(here.done().size(), size, false).percent()).isBetween(0, 99);
        } else if (state instanceof Completed there) {
            assertThat(there.done()).containsExactlyInAnyOrderElementsOf(steps(size));
            assertThat(new Tally(there.done().size(), size, true).percent()).isEqualTo(100);
        }
    }

    private static Outcome<Decision, ProgressRejection> answer(Progress state, Call call, Instant at, Routes routes) {
        switch (call.kind()) {
            case SELECT, RESTART -> {
                boolean resume = call.kind() == Kind.SELECT;
                return Outcome.accepted(
                        state.decide(new SelectWalkthrough(ID, ACME, ADA, TOUR, DESK, 1, resume, at), routes));
            }
            default -> {
                StepId named = call.kind() == Kind.NEXT && state instanceof UnderWay here
                        ? here.pointer()
                        : step(call.named());
                return state.decide(new AdvanceStep(ID, named, DESK, at), routes);
            }
        }
    }

    private static Progress replayed(List<ProgressEvent> history) {
        Progress state = new NotStarted();
        for (ProgressEvent event : history) {
            state = state.evolve(event);
        }
        return state;
    }

    @Provide
    Arbitrary<List<Call>> calls() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(2, Kind.SELECT),
                Tuple.of(1, Kind.RESTART),
                Tuple.of(8, Kind.NEXT),
                Tuple.of(4, Kind.NEXT_WITH_SOME_ID));
        return Combinators.combine(
                        kinds, Arbitraries.integers().between(1, 8), Arbitraries.of(0, 0, 1, 29, 30, 31, 1440))
                .as(Call::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }
}

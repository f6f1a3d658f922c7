package dev.walkthroughs.domain.progress;

import static dev.walkthroughs.domain.identity.Ids.ACME;
import static dev.walkthroughs.domain.identity.Ids.ADA;
import static dev.walkthroughs.domain.identity.Ids.DESK;
import static dev.walkthroughs.domain.identity.Ids.NOON;
import static dev.walkthroughs.domain.identity.Ids.TOUR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.identity.Ids;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.Progress.Completed;
import dev.walkthroughs.domain.progress.Progress.NotStarted;
import dev.walkthroughs.domain.progress.Progress.UnderWay;
import dev.walkthroughs.domain.progress.ProgressCommand.AdvanceStep;
import dev.walkthroughs.domain.progress.ProgressCommand.Call;
import dev.walkthroughs.domain.progress.ProgressCommand.CatchUp;
import dev.walkthroughs.domain.progress.ProgressCommand.ResetProgress;
import dev.walkthroughs.domain.progress.ProgressCommand.SelectWalkthrough;
import dev.walkthroughs.domain.progress.ProgressCommand.SkipStep;
import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.domain.route.Route;
import dev.walkthroughs.domain.route.Routes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** An author who publishes and a learner who calls. Whatever is decided is checked against its own events. */
final class World {

    static final ProgressId ID = ProgressId.of(ACME, ADA, TOUR);

    private final List<Route> versions = new ArrayList<>();
    private final List<ProgressEvent> history = new ArrayList<>();
    private Progress state = new NotStarted();
    private Instant now = NOON;
    private boolean open = true;
    private int lag;

    /** A world whose first version has steps 1 to {@code size}. */
    static World of(int size) {
        return new World().publish(PublishPolicy.CARRY, Ids.steps(size), Map.of(), Set.of());
    }

    static List<StepId> ids(int... numbers) {
        return IntStream.of(numbers).mapToObj(Ids::step).toList();
    }

    World publish(PublishPolicy policy, int... steps) {
        return publish(policy, ids(steps), Map.of(), Set.of());
    }

    World publish(
            PublishPolicy policy, List<StepId> steps, Map<StepId, Set<StepId>> replaced, Set<StepId> substantial) {
        versions.add(new Route(TOUR, versions.size() + 1, steps, policy, replaced, substantial));
        return this;
    }

    /** Publishes a version one step of which takes the place of others. */
    World replace(int by, List<StepId> replaced, int... steps) {
        return publish(PublishPolicy.CARRY, ids(steps), Map.of(Ids.step(by), Set.copyOf(replaced)), Set.of());
    }

    World unpublish() {
        open = false;
        return this;
    }

    World republish() {
        open = true;
        return this;
    }

    World pass(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** The learner's calls name a version that many behind the newest from now on, as tables that lag have it. */
    World lag(int behind) {
        lag = behind;
        return this;
    }

    Call call() {
        return new Call(ID, ACME, ADA, TOUR, DESK, Math.max(1, newest() - lag), open, now);
    }

    Outcome<Decision, ProgressRejection> select(boolean resume) {
        return after(() -> state.decide(new SelectWalkthrough(call(), resume), routes()));
    }

    Outcome<Decision, ProgressRejection> next(StepId leaving) {
        return after(() -> state.decide(new AdvanceStep(call(), leaving), routes()));
    }

    Outcome<Decision, ProgressRejection> skip(StepId leaving) {
        return after(() -> state.decide(new SkipStep(call(), leaving, "known"), routes()));
    }

    Outcome<Decision, ProgressRejection> reset() {
        return after(() -> state.decide(new ResetProgress(call()), routes()));
    }

    Outcome<Decision, ProgressRejection> catchUp() {
        return after(() -> state.decide(new CatchUp(call()), routes()));
    }

    /** Selects, and completes these steps, none of which may be refused. */
    World does(int... steps) {
        if (state instanceof NotStarted) {
            accepted(select(true));
        }
        for (int step : steps) {
            accepted(next(Ids.step(step)));
        }
        return this;
    }

    private Outcome<Decision, ProgressRejection> after(Supplier<Outcome<Decision, ProgressRejection>> asked) {
        Outcome<Decision, ProgressRejection> outcome = asked.get();
        assertThat(asked.get()).as("asked the same, decides the same").isEqualTo(outcome);
        if (outcome instanceof Outcome.Accepted<Decision, ProgressRejection> yes) {
            Decision decision = yes.value();
            history.addAll(decision.events());
            assertThat(replayed()).as("the events tell the whole state").isEqualTo(decision.state());
            assertThat(decision.events().isEmpty())
                    .as("nothing recorded, nothing changed")
                    .isEqualTo(decision.state().equals(state));
            state = decision.state();
        }
        return outcome;
    }

    private Progress replayed() {
        Progress again = new NotStarted();
        for (ProgressEvent event : history) {
            again = again.evolve(event);
        }
        return again;
    }

    static Decision accepted(Outcome<Decision, ProgressRejection> outcome) {
        return outcome.fold(decision -> decision, why -> {
            throw new AssertionError("refused: " + why.message());
        });
    }

    Progress state() {
        return state;
    }

    /** The running attempt. */
    UnderWay here() {
        return (UnderWay) state;
    }

    /** The completed one. */
    Completed there() {
        return (Completed) state;
    }

    StepId pointer() {
        return here().pointer();
    }

    /** Steps still required, in the order of the attempt's version. */
    List<StepId> required() {
        return route().steps().stream().filter(here().marks()::requires).toList();
    }

    Tally tally() {
        return state instanceof UnderWay here ? here.tally(route()) : there().tally();
    }

    News news() {
        return there().news(newest(), routes());
    }

    private Route route() {
        return versions.get(here().version() - 1);
    }

    int newest() {
        return versions.size();
    }

    Route version(int number) {
        return versions.get(number - 1);
    }

    Routes routes() {
        return (walkthrough, version) -> versions.get(version - 1);
    }

    Instant now() {
        return now;
    }

    List<ProgressEvent> history() {
        return List.copyOf(history);
    }
}

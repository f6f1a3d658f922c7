package dev.walkthroughs.bootstrap.benchmark;

import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.Decision;
import dev.walkthroughs.domain.progress.Progress;
import dev.walkthroughs.domain.progress.ProgressCommand.AdvanceStep;
import dev.walkthroughs.domain.progress.ProgressCommand.Call;
import dev.walkthroughs.domain.progress.ProgressCommand.SelectWalkthrough;
import dev.walkthroughs.domain.progress.ProgressRejection;
import dev.walkthroughs.domain.route.Route;
import dev.walkthroughs.domain.route.Routes;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What deciding on a step costs that is left half-way through a walkthrough, without storing anything (R14). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DecisionBenchmark {

    private static final WalkthroughId WALKTHROUGH = new WalkthroughId("wt_benchmark01");
    private static final OrganizationId ORGANIZATION = new OrganizationId("org_benchmark01");
    private static final LearnerId LEARNER = new LearnerId("mcpu_benchmark01");
    private static final Call CALL = new Call(
            ProgressId.of(ORGANIZATION, LEARNER, WALKTHROUGH),
            ORGANIZATION,
            LEARNER,
            WALKTHROUGH,
            new ServerId("mcps_benchmark01"),
            1,
            true,
            Instant.EPOCH);

    /** Steps of the walkthrough. */
    @Param({"10", "1000"})
    public int steps;

    private Progress state = new Progress.NotStarted();
    private Routes routes = (walkthrough, version) -> {
        throw new IllegalStateException("not set up");
    };

    /** Goes half of the way. */
    @Setup
    public void halfWay() {
        List<StepId> all = IntStream.range(0, steps)
                .mapToObj(number -> new StepId("ws_benchmark" + number))
                .toList();
        Route route = new Route(WALKTHROUGH, 1, all);
        routes = (walkthrough, version) -> route;
        state = after(new Progress.NotStarted().decide(new SelectWalkthrough(CALL, true), routes));
        for (StepId step : all.subList(0, steps / 2)) {
            state = after(state.decide(new AdvanceStep(CALL, step), routes));
        }
    }

    private static Progress after(Outcome<Decision, ProgressRejection> outcome) {
        return outcome.<Progress>fold(Decision::state, why -> {
            throw new IllegalStateException(why.message());
        });
    }

    /** Completes the step the learner stands on. */
    @Benchmark
    public Outcome<Decision, ProgressRejection> advance() {
        return state.decide(new AdvanceStep(CALL, ((Progress.UnderWay) state).pointer()), routes);
    }

    /** Is asked to complete a step that was completed before. */
    @Benchmark
    public Outcome<Decision, ProgressRejection> advanceAgain() {
        return state.decide(new AdvanceStep(CALL, new StepId("ws_benchmark0")), routes);
    }
}

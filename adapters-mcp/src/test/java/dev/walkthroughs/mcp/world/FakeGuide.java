package dev.walkthroughs.mcp.world;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.guide.Caller;
import dev.walkthroughs.application.guide.ListedWalkthrough;
import dev.walkthroughs.application.guide.ProgressStatus;
import dev.walkthroughs.application.guide.Standing;
import dev.walkthroughs.application.guide.Stop;
import dev.walkthroughs.application.guide.WalkthroughGuide;
import dev.walkthroughs.application.guide.WalkthroughStatus;
import dev.walkthroughs.application.guide.WalkthroughStatus.StepLine;
import dev.walkthroughs.application.guide.WalkthroughStatus.StepState;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.ProgressRejection;
import dev.walkthroughs.domain.progress.ProgressRejection.NotAvailableHere;
import dev.walkthroughs.domain.progress.ProgressRejection.NothingUnderWay;
import dev.walkthroughs.domain.progress.ProgressRejection.StepOutOfOrder;
import dev.walkthroughs.domain.progress.Result;
import dev.walkthroughs.domain.progress.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A guide through one walkthrough of three steps, kept in memory. One of its ids makes it fail. */
public final class FakeGuide implements WalkthroughGuide {

    public static final WalkthroughId TOUR = new WalkthroughId("wt_tour000000");
    public static final String BROKEN = "wt_broken0000";
    public static final String SECRET = "SELECT secret FROM vault WHERE id = 7";
    public static final List<StepId> STEPS =
            List.of(new StepId("ws_first00000"), new StepId("ws_second0000"), new StepId("ws_third00000"));

    /** Steps done, for each learner who has begun. */
    private final Map<LearnerId, Integer> done = new ConcurrentHashMap<>();

    private final List<Caller> callers = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** Everybody who called a tool that needs a learner, in order. */
    public List<Caller> callers() {
        return callers;
    }

    /** The ids that were asked for, as they came. */
    public List<String> asked() {
        return asked;
    }

    @Override
    public List<ListedWalkthrough> list(McpServer server, Optional<LearnerId> learner) {
        Optional<Integer> steps = learner.map(done::get);
        ProgressStatus status = steps.map(
                        n -> n == STEPS.size() ? ProgressStatus.COMPLETED : ProgressStatus.IN_PROGRESS)
                .orElse(ProgressStatus.NOT_STARTED);
        return List.of(new ListedWalkthrough(
                TOUR,
                "The tour of " + server.organizationName(),
                "What there is to see.",
                STEPS.size(),
                1,
                status,
                steps.map(n -> tally(n).percent()).orElse(0)));
    }

    @Override
    public Outcome<Stop, ProgressRejection> select(Caller caller, String walkthroughId, boolean resumeIfExists) {
        note(caller, walkthroughId);
        if (!walkthroughId.equals(TOUR.value())) {
            return Outcome.rejected(new NotAvailableHere());
        }
        boolean running = done.containsKey(caller.learner());
        if (!running || !resumeIfExists) {
            done.put(caller.learner(), 0);
        }
        Result result = !running ? Result.STARTED : resumeIfExists ? Result.RESUMED : Result.RESTARTED;
        return Outcome.accepted(stop(caller, result));
    }

    @Override
    public Outcome<Stop, ProgressRejection> advance(Caller caller, Optional<String> currentStepId) {
        note(caller, currentStepId.orElse(""));
        Integer steps = done.get(caller.learner());
        if (steps == null) {
            return Outcome.rejected(new NothingUnderWay());
        }
        Optional<StepId> named = currentStepId.flatMap(StepId::parse);
        if (currentStepId.isPresent() && (named.isEmpty() || !STEPS.contains(named.get()))) {
            return Outcome.rejected(new NotAvailableHere());
        }
        int place = named.map(STEPS::indexOf).orElse(steps);
        if (place > steps) {
            return Outcome.rejected(new StepOutOfOrder(STEPS.get(place), STEPS.get(steps)));
        }
        if (place < steps || steps == STEPS.size()) {
            return Outcome.accepted(stop(caller, Result.ALREADY_ADVANCED));
        }
        done.put(caller.learner(), steps + 1);
        return Outcome.accepted(stop(caller, Result.ADVANCED));
    }

    @Override
    public Outcome<WalkthroughStatus, ProgressRejection> status(Caller caller, String walkthroughId) {
        note(caller, walkthroughId);
        if (!walkthroughId.equals(TOUR.value())) {
            return Outcome.rejected(new NotAvailableHere());
        }
        int steps = done.getOrDefault(caller.learner(), 0);
        boolean begun = done.containsKey(caller.learner());
        List<StepLine> lines = new ArrayList<>();
        for (int i = 0; i < STEPS.size(); i++) {
            StepState state =
                    i < steps ? StepState.COMPLETED : i == steps && begun ? StepState.CURRENT : StepState.UPCOMING;
            lines.add(new StepLine(STEPS.get(i), title(i), i + 1, state));
        }
        ProgressStatus status = !begun
                ? ProgressStatus.NOT_STARTED
                : steps == STEPS.size() ? ProgressStatus.COMPLETED : ProgressStatus.IN_PROGRESS;
        return Outcome.accepted(new WalkthroughStatus(
                TOUR,
                "The tour",
                "What there is to see.",
                status,
                1,
                1,
                begun ? 1 : 0,
                tally(steps),
                lines.stream().filter(line -> line.state() == StepState.CURRENT).findFirst(),
                lines));
    }

    private void note(Caller caller, String id) {
        callers.add(caller);
        asked.add(id);
        if (id.equals(BROKEN)) {
            throw new IllegalStateException("org.postgresql.util.PSQLException: " + SECRET);
        }
    }

    private Stop stop(Caller caller, Result result) {
        int steps = done.getOrDefault(caller.learner(), 0);
        boolean completed = steps == STEPS.size();
        Standing standing = new Standing(
                completed ? Result.COMPLETED : result,
                TOUR,
                "The tour",
                caller.server().organizationName(),
                1,
                1,
                tally(steps));
        return completed
                ? new Stop.Finish(standing)
                : new Stop.StepPage(
                        standing,
                        STEPS.get(steps),
                        title(steps),
                        steps + 1,
                        STEPS.size(),
                        "Look around, place " + (steps + 1) + ".\n\n```sh\necho \"Step 9 of 9\" \\\n  \t\n```\n");
    }

    private static String title(int place) {
        return "Place " + (place + 1);
    }

    private static Tally tally(int steps) {
        return new Tally(steps, STEPS.size(), steps == STEPS.size());
    }
}

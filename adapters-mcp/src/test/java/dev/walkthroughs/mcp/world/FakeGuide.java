package dev.walkthroughs.mcp.world;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.guide.Caller;
import dev.walkthroughs.application.guide.ListedWalkthrough;
import dev.walkthroughs.application.guide.NewsCount;
import dev.walkthroughs.application.guide.Stop;
import dev.walkthroughs.application.guide.WalkthroughGuide;
import dev.walkthroughs.application.guide.WalkthroughStatus;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.ProgressRejection;
import dev.walkthroughs.domain.progress.ProgressRejection.NotAvailableHere;
import dev.walkthroughs.domain.progress.ProgressRejection.NothingUnderWay;
import dev.walkthroughs.domain.progress.ProgressRejection.StepOutOfOrder;
import dev.walkthroughs.domain.progress.ProgressRejection.StillUnderWay;
import dev.walkthroughs.domain.progress.Result;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A guide through one walkthrough of three steps, kept in memory. One of its ids makes it fail. */
public final class FakeGuide implements WalkthroughGuide {

    public static final WalkthroughId TOUR = new WalkthroughId("wt_tour000000");
    public static final String BROKEN = "wt_broken0000";
    public static final String AWAY = "wt_away000000";
    public static final String SECRET = "SELECT secret FROM vault WHERE id = 7";
    public static final List<StepId> STEPS =
            List.of(new StepId("ws_first00000"), new StepId("ws_second0000"), new StepId("ws_third00000"));

    /** Steps done, for each learner who has begun. */
    private final Map<LearnerId, Integer> done = new ConcurrentHashMap<>();

    private volatile Optional<NewsCount> news = Optional.empty();
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

    /** Tells everybody who completed the tour of something new. */
    public void publish(NewsCount count) {
        news = Optional.of(count);
    }

    @Override
    public List<ListedWalkthrough> list(McpServer server, Optional<LearnerId> learner) {
        return List.of(FakeTour.row(server, learner.map(done::get), news));
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
        return leave(caller, currentStepId, Result.ADVANCED);
    }

    private Outcome<Stop, ProgressRejection> leave(Caller caller, Optional<String> currentStepId, Result leaving) {
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
        return Outcome.accepted(stop(caller, leaving));
    }

    @Override
    public Outcome<Stop, ProgressRejection> skip(Caller caller, String currentStepId, String reason) {
        asked.add(reason);
        return leave(caller, Optional.of(currentStepId), Result.SKIPPED);
    }

    @Override
    public Outcome<Stop, ProgressRejection> review(Caller caller, String stepId) {
        note(caller, stepId);
        Integer steps = done.get(caller.learner());
        int place = StepId.parse(stepId).map(STEPS::indexOf).orElse(-1);
        if (place < 0) {
            return Outcome.rejected(new NotAvailableHere());
        }
        if (steps == null) {
            return Outcome.rejected(new NothingUnderWay());
        }
        Optional<StepId> current = steps < STEPS.size() ? Optional.of(STEPS.get(steps)) : Optional.empty();
        return place > steps
                ? Outcome.rejected(new StepOutOfOrder(STEPS.get(place), STEPS.get(steps)))
                : Outcome.accepted(FakeTour.page(FakeTour.standing(caller, Result.REVIEWED, steps), place, current));
    }

    @Override
    public Outcome<Stop, ProgressRejection> reset(Caller caller, String walkthroughId) {
        note(caller, walkthroughId);
        return again(caller, walkthroughId, 0);
    }

    /** Only the last step is new. */
    @Override
    public Outcome<Stop, ProgressRejection> catchUp(Caller caller, String walkthroughId) {
        note(caller, walkthroughId);
        int steps = done.getOrDefault(caller.learner(), STEPS.size());
        return steps < STEPS.size()
                ? Outcome.rejected(new StillUnderWay(STEPS.get(steps)))
                : again(caller, walkthroughId, STEPS.size() - 1);
    }

    private Outcome<Stop, ProgressRejection> again(Caller caller, String walkthroughId, int from) {
        if (!walkthroughId.equals(TOUR.value())) {
            return Outcome.rejected(new NotAvailableHere());
        }
        if (!done.containsKey(caller.learner())) {
            return Outcome.rejected(new NothingUnderWay());
        }
        done.put(caller.learner(), from);
        return Outcome.accepted(stop(caller, Result.RESTARTED));
    }

    @Override
    public Outcome<WalkthroughStatus, ProgressRejection> status(Caller caller, String walkthroughId) {
        note(caller, walkthroughId);
        if (!walkthroughId.equals(TOUR.value())) {
            return Outcome.rejected(new NotAvailableHere());
        }
        return Outcome.accepted(FakeTour.status(Optional.ofNullable(done.get(caller.learner()))));
    }

    private void note(Caller caller, String id) {
        callers.add(caller);
        asked.add(id);
        if (id.equals(AWAY)) {
            throw new IllegalStateException(TestProgram.OUTAGE);
        }
        if (id.equals(BROKEN)) {
            throw new IllegalStateException("org.postgresql.util.PSQLException: " + SECRET);
        }
    }

    private Stop stop(Caller caller, Result result) {
        return FakeTour.stop(caller, result, done.getOrDefault(caller.learner(), 0), news);
    }
}

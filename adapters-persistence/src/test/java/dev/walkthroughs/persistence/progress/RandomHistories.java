package dev.walkthroughs.persistence.progress;

import dev.walkthroughs.application.writemodel.Histories;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.progress.Progress;
import dev.walkthroughs.domain.progress.Progress.Completed;
import dev.walkthroughs.domain.progress.Progress.UnderWay;
import dev.walkthroughs.domain.progress.ProgressCommand;
import dev.walkthroughs.domain.progress.ProgressCommand.AdvanceStep;
import dev.walkthroughs.domain.progress.ProgressCommand.Call;
import dev.walkthroughs.domain.progress.ProgressCommand.CatchUp;
import dev.walkthroughs.domain.progress.ProgressCommand.ResetProgress;
import dev.walkthroughs.domain.progress.ProgressCommand.SelectWalkthrough;
import dev.walkthroughs.domain.progress.ProgressCommand.SkipStep;
import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.domain.walkthrough.StepNotes;
import dev.walkthroughs.persistence.Tenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Versions that come at random, with steps that come, go, come back and replace others, and learners who try anything. */
final class RandomHistories {

    static final String KEY = "tour";

    private static final List<String> POOL = List.of("a", "b", "c", "d", "e", "f", "g", "h");

    private final Tenant tenant;
    private final Random random;
    private final List<String> learners;
    private final Set<String> known = new TreeSet<>();
    private int version;
    private Instant now = Tenant.NOON;

    RandomHistories(Tenant tenant, long seed, List<String> learners) {
        this.tenant = tenant;
        this.random = new Random(seed);
        this.learners = List.copyOf(learners);
    }

    /** The newest version. */
    int version() {
        return version;
    }

    void begin() {
        tenant.create().serve("main", tenant.name() + ".example");
        publish();
    }

    void publish() {
        List<String> pool = new ArrayList<>(POOL);
        Collections.shuffle(pool, random);
        List<String> steps = pool.subList(0, 3 + random.nextInt(3));
        Map<String, StepNotes> notes = new HashMap<>();
        if (version > 0) {
            List<String> gone =
                    known.stream().filter(step -> !steps.contains(step)).toList();
            for (String step : steps) {
                boolean replaces = !gone.isEmpty() && random.nextInt(3) > 0;
                notes.put(
                        step,
                        new StepNotes(
                                "",
                                null,
                                replaces ? List.of(gone.get(random.nextInt(gone.size()))) : List.of(),
                                random.nextBoolean()));
            }
        }
        known.addAll(steps);
        int text = random.nextInt(1000);
        tenant.draft(
                KEY,
                tick(),
                notes,
                steps.stream().map(step -> step + "=" + text).toArray(String[]::new));
        PublishPolicy[] policies = {
            PublishPolicy.CARRY,
            PublishPolicy.CARRY,
            PublishPolicy.CARRY,
            PublishPolicy.CARRY,
            PublishPolicy.PIN,
            PublishPolicy.RESTART
        };
        tenant.publish(KEY, policies[random.nextInt(policies.length)], tick());
        tenant.node().awaitCaughtUp();
        version++;
    }

    /** Any command at all; most are accepted. */
    void call() {
        String learner = learners.get(random.nextInt(learners.size()));
        Call call = tenant.call(learner, KEY, "main", version, tick());
        Progress here = tenant.node().get(Histories.class).progress(call.progressId());
        StepId step = here instanceof UnderWay running && random.nextInt(5) > 0
                ? running.pointer()
                : tenant.step(KEY, POOL.get(random.nextInt(POOL.size())));
        tenant.send(
                here instanceof Progress.NotStarted ? new SelectWalkthrough(call, true) : command(call, here, step));
    }

    private ProgressCommand command(Call call, Progress here, StepId step) {
        int kind = random.nextInt(20);
        if (here instanceof Completed) {
            return kind < 9
                    ? new CatchUp(call)
                    : kind < 18 ? new ResetProgress(call) : new SelectWalkthrough(call, true);
        }
        if (kind < 15) {
            return new AdvanceStep(call, step);
        }
        return kind < 17 ? new SkipStep(call, step, "Why not.") : new SelectWalkthrough(call, kind < 19);
    }

    private Instant tick() {
        now = now.plusSeconds(random.nextInt(3000));
        return now;
    }
}

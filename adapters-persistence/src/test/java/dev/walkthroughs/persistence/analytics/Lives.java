package dev.walkthroughs.persistence.analytics;

import dev.walkthroughs.application.learners.LearnerCare;
import dev.walkthroughs.application.learners.LearnerCare.Link;
import dev.walkthroughs.application.learners.LearnerName;
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
import dev.walkthroughs.persistence.SetClock;
import dev.walkthroughs.persistence.Tenant;
import dev.walkthroughs.persistence.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A random history of one organization, made by the application's own commands: versions of every policy, learners on two
 * servers with several programs who advance, repeat, skip, stay away, begin again, catch up, are linked and erased, and a
 * clock that is set back now and then.
 */
final class Lives {

    private static final String KEY = "tour";
    private static final List<String> POOL = List.of("a", "b", "c", "d", "e", "f", "g");
    private static final List<List<String>> PROGRAMS =
            List.of(List.of("agent", "1.0", "2025-06-18"), List.of("agent", "2.0", "2026-07-28"), List.of("", "", ""));

    private final Tenant tenant;
    private final Random random;
    private final LearnerCare care;
    private final SetClock clock;
    private final List<String> learners = new ArrayList<>();
    private final Set<String> known = new TreeSet<>();
    private Instant now;
    private int version;

    Lives(Tenant tenant, long seed, LearnerCare care, SetClock clock, Instant begin) {
        this.tenant = tenant;
        this.random = new Random(seed);
        this.care = care;
        this.clock = clock;
        this.now = begin;
    }

    /** Makes the organization, its first version and its learners, who are in the table that only a sign-in fills. */
    void begin(TestDatabase database, int people) {
        tenant.create()
                .serve("main", tenant.name() + ".example")
                .serve("second", "second." + tenant.name() + ".example");
        for (int i = 0; i < people; i++) {
            learners.add("l" + i);
            database.execute(
                    "INSERT INTO walkthrough.mcp_server_user (id, organization_id, issuer, subject, first_seen_at)"
                            + " VALUES ('" + tenant.learner("l" + i) + "', '" + tenant.organization() + "', 'i', 'l" + i
                            + "', now())");
        }
        publish();
    }

    void publish() {
        List<String> pool = new ArrayList<>(POOL);
        Collections.shuffle(pool, random);
        List<String> steps = pool.subList(0, 3 + random.nextInt(3));
        List<String> gone = known.stream().filter(step -> !steps.contains(step)).toList();
        Map<String, StepNotes> notes = new HashMap<>();
        for (String step : steps) {
            boolean replaces = !gone.isEmpty() && random.nextInt(3) == 0;
            notes.put(
                    step,
                    new StepNotes(
                            "",
                            null,
                            replaces ? List.of(gone.get(random.nextInt(gone.size()))) : List.of(),
                            random.nextBoolean()));
        }
        known.addAll(steps);
        tenant.draft(
                KEY,
                tick(),
                notes,
                steps.stream().map(step -> step + "=" + random.nextInt(99)).toArray(String[]::new));
        int kind = random.nextInt(6);
        tenant.publish(
                KEY, kind < 4 ? PublishPolicy.CARRY : kind < 5 ? PublishPolicy.PIN : PublishPolicy.RESTART, tick());
        tenant.node().awaitCaughtUp();
        version++;
    }

    /** Any call of any learner, or rarely an operator's care. */
    void happen() {
        String learner = learners.get(random.nextInt(learners.size()));
        int kind = random.nextInt(60);
        clock.forward(Duration.between(clock.instant(), now));
        if (kind == 0) {
            String other = learners.get(random.nextInt(learners.size()));
            boolean linked = care.link(name(learner), name(other)).fold(Link::changed, why -> false);
            // Some go on under their old name, as a process that remembers them lets them for a minute.
            if (linked && random.nextInt(4) > 0) {
                learners.remove(learner);
            }
        } else if (kind == 1 && learners.size() > 1) {
            care.erase(name(learner));
            if (random.nextInt(4) > 0) {
                learners.remove(learner);
            }
        } else {
            call(learner);
        }
    }

    private void call(String learner) {
        Call call = tenant.call(learner, KEY, random.nextInt(3) == 0 ? "second" : "main", version, tick());
        Progress here = tenant.node().get(Histories.class).progress(call.progressId());
        StepId step = here instanceof UnderWay running && random.nextInt(6) > 0
                ? running.pointer()
                : tenant.step(KEY, POOL.get(random.nextInt(POOL.size())));
        ProgressCommand command = command(call, here, step);
        Map<String, String> noted = new LinkedHashMap<>();
        List<String> program = PROGRAMS.get(random.nextInt(PROGRAMS.size()));
        noted.put("organization_id", tenant.organization().value());
        noted.put("mcp_server_user_id", call.learnerId().value());
        if (!program.get(0).isEmpty()) {
            noted.put("client_name", program.get(0));
            noted.put("client_version", program.get(1));
            noted.put("protocol_version", program.get(2));
        }
        int times = random.nextInt(8) == 0 ? 2 : 1;
        for (int i = 0; i < times; i++) {
            tenant.node().commands().send(command, noted);
        }
    }

    private ProgressCommand command(Call call, Progress here, StepId step) {
        int kind = random.nextInt(20);
        if (here instanceof Progress.NotStarted) {
            return new SelectWalkthrough(call, true);
        }
        if (here instanceof Completed) {
            return kind < 6
                    ? new CatchUp(call)
                    : kind < 12 ? new ResetProgress(call) : new SelectWalkthrough(call, kind < 16);
        }
        if (kind < 14) {
            return new AdvanceStep(call, step);
        }
        return kind < 16
                ? new SkipStep(call, step, "Why not.")
                : kind < 17 ? new ResetProgress(call) : new SelectWalkthrough(call, kind < 19);
    }

    private LearnerName name(String learner) {
        return new LearnerName.ById(tenant.learner(learner).value());
    }

    private Instant tick() {
        int kind = random.nextInt(20);
        now = now.plus(
                kind == 0
                        ? Duration.ofMinutes(-random.nextInt(180))
                        : kind < 13
                                ? Duration.ofMillis(random.nextInt(900_000))
                                : kind < 18
                                        ? Duration.ofHours(random.nextInt(40))
                                        : Duration.ofDays(random.nextInt(6)));
        return now;
    }
}

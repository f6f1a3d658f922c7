package dev.walkthroughs.bootstrap.endtoend;

import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.Decision;
import dev.walkthroughs.domain.progress.Progress.UnderWay;
import dev.walkthroughs.domain.progress.ProgressCommand;
import dev.walkthroughs.domain.progress.ProgressCommand.AdvanceStep;
import dev.walkthroughs.domain.progress.ProgressCommand.Call;
import dev.walkthroughs.domain.progress.ProgressCommand.SelectWalkthrough;
import dev.walkthroughs.domain.progress.ProgressCommand.SkipStep;
import dev.walkthroughs.domain.progress.ProgressRejection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Learners as they are: more begin as weeks go by, most go on within the hour and some after days, a few steps lose many
 * and take long, a better version loses fewer, and one server's learners are slower. The same seed gives the same lives.
 */
final class Cohort {

    /** The course of the pictures and of the tests: twelve steps. */
    static final List<String> STEPS = List.of(
            "Install the command line tool",
            "Sign in to your workspace",
            "Create a project",
            "Connect the repository",
            "Configure the build pipeline",
            "Set environment variables",
            "Run the first build",
            "Write a smoke test",
            "Deploy to staging",
            "Read logs and metrics",
            "Roll back a release",
            "Go live");

    private static final double[] LEAVE = {.05, .04, .03, .06, .17, .04, .05, .07, .04, .02, .02, .01};
    private static final int[] SECONDS = {150, 60, 90, 240, 780, 180, 210, 420, 300, 160, 240, 120};

    private final FiguresWorld world;
    private final OrganizationId owner;
    private final String key;
    private final WalkthroughId walkthrough;
    private final List<ServerId> servers;
    private final Random random;

    /** Learners of a walkthrough on servers, most of them on the first. */
    Cohort(FiguresWorld world, OrganizationId owner, String key, WalkthroughId walkthrough, List<ServerId> servers) {
        this.world = world;
        this.owner = owner;
        this.key = key;
        this.walkthrough = walkthrough;
        this.servers = servers;
        this.random = new Random(key.hashCode());
    }

    /**
     * Lets learners begin.
     *
     * @param second when version 2 was published, or later than {@code until} if there is none
     */
    void live(int learners, Instant from, Instant second, Instant until) {
        long span = Duration.between(from, until).toSeconds();
        for (int i = 0; i < learners; i++) {
            // More of them later.
            Instant begin = from.plusSeconds((long) (span * Math.pow(random.nextDouble(), 0.7)));
            learn(String.format("mcpu_%s-%05d", key, i), begin, second, until);
        }
    }

    /** Lets one more learner begin, and do nothing. */
    void beginAndStay(Instant at, Instant second) {
        send(new SelectWalkthrough(call("mcpu_" + key + "-stays", 0, at, second), true));
    }

    private void learn(String learner, Instant begin, Instant second, Instant until) {
        int place = random.nextInt(10);
        int server = servers.size() < 3 || place < 5 ? 0 : place < 8 ? 1 : 2;
        Instant at = begin;
        Decision decision = send(new SelectWalkthrough(call(learner, server, at, second), true));
        while (decision.state() instanceof UnderWay here) {
            int step = stepOf(here);
            boolean better = step == 4 && here.version() == 2;
            if (random.nextDouble() < LEAVE[step % LEAVE.length] * (better ? 0.4 : 1) * (server == 2 ? 1.6 : 1)) {
                return;
            }
            double slow = (better ? 0.6 : 1) * (server == 2 ? 1.5 : 1) * Math.exp(0.6 * random.nextGaussian());
            at = at.plusSeconds(5 + (long) (SECONDS[step % SECONDS.length] * slow));
            if (random.nextInt(12) == 0) {
                at = at.plus(Duration.ofHours(14 + random.nextInt(9 * 24)));
            }
            if (at.isAfter(until)) {
                return;
            }
            Call call = call(learner, server, at, second);
            decision = send(
                    step == 7 && random.nextInt(5) == 0
                            ? new SkipStep(call, here.pointer(), "We have tests.")
                            : new AdvanceStep(call, here.pointer()));
        }
    }

    private int stepOf(UnderWay here) {
        String id = here.pointer().value();
        return Integer.parseInt(id.substring(id.lastIndexOf("-000") + 4));
    }

    private Call call(String learner, int server, Instant at, Instant second) {
        LearnerId id = new LearnerId(learner);
        return new Call(
                ProgressId.of(owner, id, walkthrough),
                owner,
                id,
                walkthrough,
                servers.get(server),
                at.isBefore(second) ? 1 : 2,
                true,
                at);
    }

    private Decision send(ProgressCommand command) {
        Outcome<Decision, ProgressRejection> outcome = world.commands()
                .send(
                        command,
                        Map.of(
                                "organization_id",
                                owner.value(),
                                "client_name",
                                "agent",
                                "client_version",
                                "1",
                                "protocol_version",
                                "2025-06-18"));
        return FiguresWorld.accepted(outcome);
    }
}

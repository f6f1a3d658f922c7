package dev.walkthroughs.bootstrap.watch;

import dev.walkthroughs.application.identity.signin.SignInTally;
import dev.walkthroughs.application.writemodel.Races;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** Counters of what is seldom: found by their tags each time, which calls that go well never do. */
final class Tallies implements SignInTally, Races {

    private final MeterRegistry registry;

    Tallies(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Makes those that alerts look at, so that they are 0 and not missing before anything went wrong. */
    Tallies begun() {
        conflicts("MoveFocus", true);
        conflicts("MoveFocus", false);
        signIns(Way.CODE, SIGNED_IN);
        return this;
    }

    @Override
    public void lost(String command, boolean runAgain) {
        conflicts(command, runAgain).increment();
    }

    @Override
    public void count(Way way, String outcome) {
        signIns(way, outcome).increment();
    }

    private Counter conflicts(String command, boolean runAgain) {
        return Counter.builder("walkthroughs.command.conflicts")
                .description("Commands that lost a race, and were decided anew or given up")
                .tag("command", command)
                .tag("then", runAgain ? "retried" : "given_up")
                .register(registry);
    }

    private Counter signIns(Way way, String outcome) {
        return Counter.builder("walkthroughs.sign.ins")
                .description("Steps of signing in, by how they ended")
                .tag("way", way.name().toLowerCase(Locale.ROOT))
                .tag("outcome", outcome)
                .register(registry);
    }
}

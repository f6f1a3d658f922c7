package dev.walkthroughs.bootstrap.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.identity.signin.SignInTally.Way;
import dev.walkthroughs.application.limit.Allowance;
import dev.walkthroughs.application.limit.Limit;
import dev.walkthroughs.application.limit.RateLimits;
import dev.walkthroughs.application.limit.RateLimits.Admitted;
import dev.walkthroughs.application.limit.RateLimits.Exceeded;
import dev.walkthroughs.application.limit.RateLimits.Unknown;
import dev.walkthroughs.mcp.room.Place;
import dev.walkthroughs.mcp.room.RoomSettings;
import dev.walkthroughs.mcp.room.Rooms;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A measure")
class MeasuresTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private double count(String meter, String... tags) {
        return registry.get(meter).tags(tags).counter().count();
    }

    @Test
    @DisplayName("of limits counts what was refused and what could not be counted, by kind and never by whom")
    void ofLimits() {
        Limit calls = new Limit("calls of mcpu_AAAAAAAAAAAAAAAA", Allowance.OFF);
        Limit codes = new Limit("sign-in on mcps_AAAAAAAAAAAAAAAA from 10.0.0.7", Allowance.OFF);
        Queue<RateLimits.Answer> answers = new ArrayDeque<>(List.of(
                new Admitted(),
                new Exceeded(codes, Duration.ofSeconds(1)),
                new Exceeded(codes, Duration.ofSeconds(1)),
                new Unknown()));
        CountedLimits limits = new CountedLimits(asked -> answers.remove(), registry);

        assertThat(limits.take(List.of(calls))).isEqualTo(new Admitted());
        assertThat(limits.take(List.of(calls, codes))).isInstanceOf(Exceeded.class);
        assertThat(limits.take(List.of(calls, codes))).isInstanceOf(Exceeded.class);
        assertThat(limits.take(List.of(calls))).isInstanceOf(Unknown.class);

        assertThat(count("walkthroughs.limits", "what", "sign-in", "why", "exceeded"))
                .isEqualTo(2);
        assertThat(count("walkthroughs.limits", "what", "calls", "why", "uncounted"))
                .isEqualTo(1);
        assertThat(count("walkthroughs.limits", "what", "calls", "why", "exceeded"))
                .isZero();
        assertThat(registry.getMeters()).hasSize(3);
    }

    @Test
    @DisplayName("of conflicts and of signing in is there before anything went wrong")
    void isThereFromTheStart() {
        Tallies tallies = new Tallies(registry).begun();
        assertThat(count("walkthroughs.command.conflicts", "then", "given_up")).isZero();
        tallies.lost("AdvanceStep", true);
        tallies.lost("AdvanceStep", false);
        tallies.count(Way.PROVIDER, "denied");
        assertThat(count("walkthroughs.command.conflicts", "command", "AdvanceStep", "then", "retried"))
                .isEqualTo(1);
        assertThat(count("walkthroughs.command.conflicts", "command", "AdvanceStep", "then", "given_up"))
                .isEqualTo(1);
        assertThat(count("walkthroughs.sign.ins", "way", "provider", "outcome", "denied"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("of tools is one timer for each tool and outcome, with buckets of its own")
    void ofTools() {
        ToolTimers timers = new ToolTimers(registry);
        for (int i = 0; i < 3; i++) {
            timers.record("list_walkthroughs", "done", TimeUnit.MILLISECONDS.toNanos(7));
        }
        timers.record("list_walkthroughs", "RATE_LIMITED", 1);
        var timer = registry.get("walkthroughs.tool.calls")
                .tags("tool", "list_walkthroughs", "outcome", "done")
                .timer();
        assertThat(timer.count()).isEqualTo(3);
        assertThat(timer.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(21);
        assertThat(timer.takeSnapshot().histogramCounts()).hasSize(9);
        assertThat(registry.find("walkthroughs.tool.calls").timers()).hasSize(2);
    }

    @Test
    @DisplayName("of room is there from the start, counts who is turned away and why, and tells how many are inside")
    void ofRoom() {
        TurnawayCounters counters = new TurnawayCounters(registry);
        Rooms rooms = Rooms.of(new RoomSettings(1, 0, 1, 0, Duration.ofSeconds(1)), counters);
        new RoomMeters(rooms).bindTo(registry);
        assertThat(count("walkthroughs.turned.away", "what", "pages", "why", "waited"))
                .isZero();

        Place place = rooms.calls().enter(0).orElseThrow();
        assertThat(rooms.calls().enter(0)).isEmpty();
        counters.count("calls", "another reason");

        assertThat(count("walkthroughs.turned.away", "what", "calls", "why", "full"))
                .isEqualTo(1);
        assertThat(registry.get("walkthroughs.at.once")
                        .tag("what", "calls")
                        .gauge()
                        .value())
                .isEqualTo(1);
        place.leave();
        assertThat(registry.get("walkthroughs.at.once")
                        .tag("what", "calls")
                        .gauge()
                        .value())
                .isZero();
        assertThat(registry.find("walkthroughs.turned.away").counters()).hasSize(7);
    }
}

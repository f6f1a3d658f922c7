package dev.walkthroughs.persistence.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.limit.Allowance;
import dev.walkthroughs.application.limit.Limit;
import dev.walkthroughs.application.limit.RateLimits;
import dev.walkthroughs.application.limit.RateLimits.Admitted;
import dev.walkthroughs.application.limit.RateLimits.Answer;
import dev.walkthroughs.application.limit.RateLimits.Exceeded;
import dev.walkthroughs.application.limit.RateLimits.Unknown;
import dev.walkthroughs.persistence.Parallel;
import dev.walkthroughs.persistence.SetClock;
import dev.walkthroughs.persistence.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Two processes are two objects here: they share nothing but the table. */
@DisplayName("Shared rate limits")
@Tag("once")
class BucketRateLimitsTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final SetClock clock = new SetClock();

    @Test
    @DisplayName("hold on every process once they are reached on one, and say exactly when to try again")
    void holdEverywhere() {
        RateLimits one = limits();
        RateLimits other = limits();
        Limit ten = limit("guesses", "10/1m");

        assertThat(admitted(one, 10, ten)).isEqualTo(10);
        Answer refused = other.take(List.of(ten));
        assertThat(refused).isEqualTo(new Exceeded(ten, Duration.ofSeconds(6)));
        clock.forward(Duration.ofSeconds(5));
        assertThat(other.take(List.of(ten))).isEqualTo(new Exceeded(ten, Duration.ofSeconds(1)));
        clock.forward(Duration.ofSeconds(1));
        assertThat(other.take(List.of(ten))).isInstanceOf(Admitted.class);
        assertThat(one.take(List.of(ten))).isInstanceOf(Exceeded.class);
        assertThat(one.take(List.of(limit("guesses", "11/1m"))))
                .as("another limit is counted anew")
                .isInstanceOf(Admitted.class);
        clock.forward(Duration.ofMinutes(2));
        assertThat(admitted(one, 5, ten) + admitted(other, 20, ten)).isEqualTo(10);
    }

    @Test
    @DisplayName("are given out by a fiftieth: never more than allowed, and as much less as another process holds")
    void areGivenOutInParts() {
        RateLimits one = limits();
        RateLimits other = limits();
        Limit thousand = limit("calls", "1000/1h");

        assertThat(admitted(one, 1, thousand)).isEqualTo(1);
        assertThat(admitted(other, 2000, thousand)).isEqualTo(980);
        assertThat(admitted(one, 2000, thousand)).isEqualTo(19);
    }

    @Test
    @DisplayName("are exact when two processes take from many threads at once")
    void areExactInParallel() throws Exception {
        List<RateLimits> both = List.of(limits(), limits());
        Limit limit = limit("calls", "500/1h");

        int sum = Parallel.calls(8, i -> admitted(both.get(i % 2), 200, limit)).stream()
                .mapToInt(Integer::intValue)
                .sum();

        assertThat(sum).isEqualTo(500);
    }

    @Test
    @DisplayName("ask the table once for many calls, and not again for a caller who does not stop")
    void askSeldom() {
        AtomicInteger connections = new AtomicInteger();
        RateLimits limits = counting(connections);
        Limit thousand = limit("calls", "1000/1h");
        assertThat(admitted(limits, 1, thousand)).as("makes the row").isEqualTo(1);
        int before = connections.get();

        assertThat(admitted(limits, 999, thousand)).isEqualTo(999);
        assertThat(connections.get() - before).as("49 parts more").isEqualTo(49);
        assertThat(admitted(limits, 1000, thousand)).isZero();
        assertThat(connections.get() - before).isEqualTo(50);
        assertThat(admitted(limits, 1000, limit("none", "off"))).isEqualTo(1000);
        assertThat(connections.get() - before).isEqualTo(50);
    }

    @Test
    @DisplayName("go by a clock that ticks in microseconds, as the product's does")
    void goByTheProductsClock() {
        Clock ticking = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
        RateLimits limits = new BucketRateLimits(database.dataSource(), ticking);
        assertThat(admitted(limits, 5, limit("ticks", "3/1h"))).isEqualTo(3);
    }

    @Test
    @DisplayName("take a permit of each or of none")
    void takeAllOrNone() {
        RateLimits limits = limits();
        Limit two = limit("two", "2/1h");
        Limit one = limit("one", "1/1h");

        assertThat(limits.take(List.of(two, one))).isInstanceOf(Admitted.class);
        assertThat(limits.take(List.of(two, one))).isEqualTo(new Exceeded(one, Duration.ofHours(1)));
        assertThat(limits.take(List.of(two, one))).isInstanceOf(Exceeded.class);
        assertThat(admitted(limits, 5, two)).isEqualTo(1);
    }

    @Test
    @DisplayName("say that they do not know while the table cannot be reached, without trying for each call")
    void sayThatTheyDoNotKnow() {
        AtomicInteger connections = new AtomicInteger();
        RateLimits limits = counting(connections);
        Limit ten = limit("guesses", "10/1m");
        assertThat(limits.take(List.of(ten))).isInstanceOf(Admitted.class);

        database.execute("ALTER TABLE identity.rate_limits RENAME TO gone");
        assertThat(limits.take(List.of(ten))).isInstanceOf(Unknown.class);
        int tries = connections.get();
        assertThat(limits.take(List.of(ten))).isInstanceOf(Unknown.class);
        assertThat(connections).hasValue(tries);
        database.execute("ALTER TABLE identity.gone RENAME TO rate_limits");
        clock.forward(Duration.ofSeconds(5));
        assertThat(limits.take(List.of(ten))).isInstanceOf(Admitted.class);
    }

    @Test
    @DisplayName("forget keys that have nothing to remember any more")
    void forget() {
        RateLimits limits = limits();
        IntStream.range(0, 20).forEach(i -> limits.take(List.of(limit("key " + i, "10/1m"))));
        assertThat(database.number("SELECT count(*) FROM identity.rate_limits")).isEqualTo(20);

        // Their time goes by the machine's clock, which nobody can set here.
        database.execute("UPDATE identity.rate_limits SET expires_millis = expires_millis - 600000");
        clock.forward(Duration.ofMinutes(1));
        limits.take(List.of(limit("another", "10/1m")));

        assertThat(database.rows("SELECT key FROM identity.rate_limits")).containsExactly("another 10/60s");
    }

    private RateLimits limits() {
        return new BucketRateLimits(database.dataSource(), clock);
    }

    private RateLimits counting(AtomicInteger connections) {
        return new BucketRateLimits(
                new DelegatingDataSource(database.dataSource()) {
                    @Override
                    public Connection getConnection() throws SQLException {
                        connections.incrementAndGet();
                        return super.getConnection();
                    }
                },
                clock);
    }

    private static int admitted(RateLimits limits, int tries, Limit limit) {
        return (int) IntStream.range(0, tries)
                .filter(i -> limits.take(List.of(limit)) instanceof Admitted)
                .count();
    }

    private static Limit limit(String key, String allowance) {
        return new Limit(key, Allowance.valueOf(allowance));
    }
}

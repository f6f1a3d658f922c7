package dev.walkthroughs.bootstrap.endtoend;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The clock of a service whose test lets time pass. */
final class MovedClock extends Clock {

    /** As the program's own. */
    private static final Clock PRODUCT = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));

    private volatile Clock now = PRODUCT;

    /** In the place of the product's own. */
    @Configuration(proxyBeanMethods = false)
    static class InItsPlace {

        @Bean
        @Primary
        MovedClock movedClock() {
            return new MovedClock();
        }
    }

    /** Is ahead of the present by a time from now on. */
    void ahead(Duration time) {
        now = Clock.offset(PRODUCT, time);
    }

    @Override
    public Instant instant() {
        return now.instant();
    }

    @Override
    public long millis() {
        return now.millis();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

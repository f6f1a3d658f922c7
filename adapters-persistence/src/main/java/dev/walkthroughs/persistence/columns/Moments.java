package dev.walkthroughs.persistence.columns;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Moments in columns of type {@code timestamptz}. */
public final class Moments {

    private Moments() {}

    /** The moment as a parameter, in UTC. */
    public static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

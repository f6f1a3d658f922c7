package dev.walkthroughs.persistence.columns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Moments in columns of type {@code timestamptz}. */
public final class Moments {

    private static final long MICROS_A_DAY = 24L * 60 * 60 * 1_000_000;

    /** The column's finest part, rounded to the nearest as the driver does. */
    private static final int HALF_A_MICRO = 500;

    private Moments() {}

    /** The moment as a parameter, in UTC. */
    public static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** Microseconds since 1970-01-01, UTC: all that a column holds of a moment. */
    public static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment.plusNanos(HALF_A_MICRO));
    }

    /** A column's microseconds since 1970-01-01, UTC; null if it is null. */
    public static @Nullable Long micros(ResultSet row, int column) throws SQLException {
        @Nullable OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toEpochSecond() * 1_000_000 + moment.getNano() / 1_000;
    }

    /** Likewise, of a column that is never null. */
    public static long present(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(micros(row, column));
    }

    /** Days from 1970-01-01 to the UTC day of a moment. */
    public static long day(long micros) {
        return Math.floorDiv(micros, MICROS_A_DAY);
    }

    /** The first moment of a day. */
    public static long begin(long day) {
        return day * MICROS_A_DAY;
    }
}

package dev.walkthroughs.bootstrap.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a value is, and so how it is written for people. */
enum Kind {
    /** A whole number. */
    COUNT,
    /** A share from 0 to 1, shown in percent. */
    RATE,
    /** A difference of two shares, shown in percentage points. */
    POINTS,
    /** A share that is percent already. */
    PERCENT,
    /** Seconds, shown as a duration. */
    SECONDS,
    /** A difference of seconds. */
    SECONDS_MORE,
    /** A day in UTC. */
    DAY,
    /** A moment, shown in UTC. */
    MOMENT,
    /** A moment of which the day matters. */
    DATE,
    /** Words of the product. */
    TEXT,
    /** Words of an author. */
    AUTHORED,
    /** An id. */
    ID;

    private static final DateTimeFormatter DAYS = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENTS = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Whether values stand right, one below the other. */
    boolean isNumeric() {
        return switch (this) {
            case COUNT, RATE, POINTS, PERCENT, SECONDS, SECONDS_MORE -> true;
            case DAY, MOMENT, DATE, TEXT, AUTHORED, ID -> false;
        };
    }

    /** The class of its cells: numbers stand right, times in one line. */
    String style() {
        return switch (this) {
            case DAY, MOMENT, DATE -> "t";
            default -> isNumeric() ? "n" : "";
        };
    }

    /** A value as people read it. */
    String shown(Object value) {
        return switch (this) {
            case COUNT -> String.format(Locale.ENGLISH, "%,d", (Long) value);
            case RATE -> percent((BigDecimal) value) + "%";
            case POINTS -> points((BigDecimal) value) + " pp";
            case PERCENT -> value + "%";
            case SECONDS -> duration((Long) value);
            case SECONDS_MORE -> signed(BigDecimal.valueOf((Long) value), duration(Math.abs((Long) value)));
            case DAY -> DAYS.format((LocalDate) value);
            case MOMENT -> MOMENTS.format((Instant) value);
            case DATE -> DAYS.format(((Instant) value).atOffset(ZoneOffset.UTC));
            case TEXT, AUTHORED, ID -> value.toString();
        };
    }

    /** A value as programs read it: the same as in the database. */
    static String plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /** By the digits that are shown, so that none is a negative nothing. */
    private static String points(BigDecimal difference) {
        BigDecimal rounded = difference.setScale(3, RoundingMode.HALF_UP);
        return signed(rounded, percent(rounded.abs()));
    }

    private static String signed(BigDecimal value, String amount) {
        return switch (value.signum()) {
            case 1 -> "+" + amount;
            case -1 -> "\u2212" + amount;
            default -> "\u00B1" + amount;
        };
    }

    private static String duration(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min " + two(seconds % 60) + " s";
        }
        return String.format(Locale.ENGLISH, "%,d", seconds / 3600) + " h " + two(seconds % 3600 / 60) + " min";
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}

package dev.walkthroughs.application.limit;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often something may be done: so many times at once, and as many again evenly over each period.
 *
 * @param permits 1 to 1,000,000,000; 0 for no limit at all
 * @param per one second to one day
 */
public record Allowance(int permits, Duration per) {

    /** No limit. */
    public static final Allowance OFF = new Allowance(0, Duration.ofSeconds(1));

    private static final int MOST = 1_000_000_000;
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,10})/([0-9]{0,5})(s|m|h|d)");

    /** Throws {@link IllegalArgumentException} if a bound is not kept. */
    public Allowance {
        if (permits < 0 || permits > MOST) {
            throw new IllegalArgumentException("a limit allows 1 to " + MOST + " times");
        }
        if (per.compareTo(Duration.ofSeconds(1)) < 0 || per.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("the period of a limit is one second to one day");
        }
    }

    /**
     * Reads a setting: {@code 1200/1m} or {@code 100/10m}, with the units s, m, h and d; or {@code off}.
     *
     * @throws IllegalArgumentException if the text is none, or a bound is not kept
     */
    public static Allowance valueOf(String text) {
        if (text.strip().equals("off")) {
            return OFF;
        }
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("a limit is written like 1200/1m, or off");
        }
        long permits = Long.parseLong(parts.group(1));
        if (permits < 1 || permits > MOST) {
            throw new IllegalArgumentException("a limit allows 1 to " + MOST + " times; without any limit it is off");
        }
        String count = parts.group(2);
        long units = count.isEmpty() ? 1 : Long.parseLong(count);
        return new Allowance((int) permits, unit(parts.group(3)).multipliedBy(units));
    }

    /** Whether there is no limit. */
    public boolean isOff() {
        return permits == 0;
    }

    /** How long one permit takes to come back, rounded up to the next millisecond. */
    public Duration onePermit() {
        return isOff() ? Duration.ZERO : Duration.ofMillis((per.toMillis() + permits - 1) / permits);
    }

    /** For people: {@code 1200 in 60 seconds}. */
    public String inWords() {
        return permits + " in " + (per.toSeconds() == 1 ? "1 second" : per.toSeconds() + " seconds");
    }

    private static Duration unit(String letter) {
        return switch (letter) {
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            default -> Duration.ofDays(1);
        };
    }
}

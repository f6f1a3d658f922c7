package dev.walkthroughs.domain.progress;

/**
 * How far an attempt is (R31).
 *
 * @param done steps completed in this attempt
 * @param required steps completed plus steps still required, at least 1 unless completed
 * @param completed whether the attempt is complete
 */
public record Tally(int done, int required, boolean completed) {

    /** Throws {@link IllegalArgumentException} if a bound is broken, such as {@code 0 <= done <= required}. */
    public Tally {
        if (done < 0 || (required < 1 && !completed) || done > required) {
            throw new IllegalArgumentException("not a tally: " + done + " of " + required);
        }
    }

    /** Whole percent, rounded down, 0 to 100; 100 only when completed. */
    public int percent() {
        return completed ? 100 : (int) Math.min(99, done * 100L / required);
    }
}

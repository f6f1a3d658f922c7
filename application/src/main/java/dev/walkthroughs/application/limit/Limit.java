package dev.walkthroughs.application.limit;

/**
 * Who or what is limited, and to what.
 *
 * @param key names whom the limit counts for, such as {@code calls of mcpu_…}; at most 200 characters; no secret, since
 *     it is kept as it is
 * @param allowance what is allowed; the same key with another allowance is counted anew
 */
public record Limit(String key, Allowance allowance) {

    /** Longest key. */
    public static final int LONGEST = 200;

    /** Throws {@link IllegalArgumentException} if the key is too long. */
    public Limit {
        if (key.length() > LONGEST) {
            throw new IllegalArgumentException("the key of a limit is too long");
        }
    }
}

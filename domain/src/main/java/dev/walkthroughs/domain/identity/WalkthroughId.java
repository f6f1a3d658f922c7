package dev.walkthroughs.domain.identity;

import java.util.Optional;

/** The identifier of a walkthrough. */
public record WalkthroughId(String value) implements Identifier {

    /** What every value starts with. */
    public static final String PREFIX = "wt_";

    /** Throws {@link IllegalArgumentException} unless the value has the prefix and the length of its kind. */
    public WalkthroughId {
        Identifier.check(PREFIX, value);
    }

    /** Reads what a caller sent: empty if it is malformed in any way. */
    public static Optional<WalkthroughId> parse(String value) {
        return Identifier.matches(PREFIX, value) ? Optional.of(new WalkthroughId(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}

package dev.walkthroughs.domain.identity;

import java.util.Optional;

/** The identifier of a learner: a pseudonym, which no event spells out as a person (R24). */
public record LearnerId(String value) implements Identifier {

    /** What every value starts with. */
    public static final String PREFIX = "mcpu_";

    /** Throws {@link IllegalArgumentException} unless the value has the prefix and the length of its kind. */
    public LearnerId {
        Identifier.check(PREFIX, value);
    }

    /** Reads what a caller sent: empty if it is malformed in any way. */
    public static Optional<LearnerId> parse(String value) {
        return Identifier.matches(PREFIX, value) ? Optional.of(new LearnerId(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}

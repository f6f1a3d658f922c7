package dev.walkthroughs.domain.identity;

import java.util.Optional;

/** The identifier of a step: its identity through edits and versions. */
public record StepId(String value) implements Identifier {

    /** What every value starts with. */
    public static final String PREFIX = "ws_";

    /** Throws {@link IllegalArgumentException} unless the value has the prefix and the length of its kind. */
    public StepId {
        Identifier.check(PREFIX, value);
    }

    /** Reads what a caller sent: empty if it is malformed in any way. */
    public static Optional<StepId> parse(String value) {
        return Identifier.matches(PREFIX, value) ? Optional.of(new StepId(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}

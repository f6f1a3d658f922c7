package dev.walkthroughs.domain.identity;

import java.util.Optional;

/** The identifier of an MCP server. */
public record ServerId(String value) implements Identifier {

    /** What every value starts with. */
    public static final String PREFIX = "mcps_";

    /** Throws {@link IllegalArgumentException} unless the value has the prefix and the length of its kind. */
    public ServerId {
        Identifier.check(PREFIX, value);
    }

    /** Reads what a caller sent: empty if it is malformed in any way. */
    public static Optional<ServerId> parse(String value) {
        return Identifier.matches(PREFIX, value) ? Optional.of(new ServerId(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}

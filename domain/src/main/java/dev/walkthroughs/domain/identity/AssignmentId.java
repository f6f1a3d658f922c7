package dev.walkthroughs.domain.identity;

import java.util.Optional;

/** The identifier of a walkthrough's assignment to an MCP server, derived from both. */
public record AssignmentId(String value) implements Identifier {

    /** What every value starts with. */
    public static final String PREFIX = "msw_";

    /** Throws {@link IllegalArgumentException} unless the value has the prefix and the length of its kind. */
    public AssignmentId {
        Identifier.check(PREFIX, value);
    }

    /** Reads what a caller sent: empty if it is malformed in any way. */
    public static Optional<AssignmentId> parse(String value) {
        return Identifier.matches(PREFIX, value) ? Optional.of(new AssignmentId(value)) : Optional.empty();
    }

    /** The one assignment of a walkthrough to a server. */
    public static AssignmentId of(ServerId server, WalkthroughId walkthrough) {
        return new AssignmentId(Identifier.derive(PREFIX, server, walkthrough));
    }

    @Override
    public String toString() {
        return value;
    }
}

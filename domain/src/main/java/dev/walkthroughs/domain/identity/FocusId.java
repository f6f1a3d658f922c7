package dev.walkthroughs.domain.identity;

import java.util.Optional;

/** The identifier of a learner's focus on an MCP server, derived from both. */
public record FocusId(String value) implements Identifier {

    /** What every value starts with. */
    public static final String PREFIX = "wf_";

    /** Throws {@link IllegalArgumentException} unless the value has the prefix and the length of its kind. */
    public FocusId {
        Identifier.check(PREFIX, value);
    }

    /** Reads what a caller sent: empty if it is malformed in any way. */
    public static Optional<FocusId> parse(String value) {
        return Identifier.matches(PREFIX, value) ? Optional.of(new FocusId(value)) : Optional.empty();
    }

    /** The one focus of a learner on a server. */
    public static FocusId of(LearnerId learner, ServerId server) {
        return new FocusId(Identifier.derive(PREFIX, learner, server));
    }

    @Override
    public String toString() {
        return value;
    }
}

package dev.walkthroughs.domain.identity;

import java.util.Optional;

/** The identifier of a progress, derived, so that one learner cannot have two in one walkthrough. */
public record ProgressId(String value) implements Identifier {

    /** What every value starts with. */
    public static final String PREFIX = "wp_";

    /** Throws {@link IllegalArgumentException} unless the value has the prefix and the length of its kind. */
    public ProgressId {
        Identifier.check(PREFIX, value);
    }

    /** Reads what a caller sent: empty if it is malformed in any way. */
    public static Optional<ProgressId> parse(String value) {
        return Identifier.matches(PREFIX, value) ? Optional.of(new ProgressId(value)) : Optional.empty();
    }

    /** The one progress of a learner of an organization in a walkthrough. */
    public static ProgressId of(OrganizationId organization, LearnerId learner, WalkthroughId walkthrough) {
        return new ProgressId(Identifier.derive(PREFIX, organization, learner, walkthrough));
    }

    @Override
    public String toString() {
        return value;
    }
}

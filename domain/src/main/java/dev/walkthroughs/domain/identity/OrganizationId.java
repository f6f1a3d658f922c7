package dev.walkthroughs.domain.identity;

import java.util.Optional;

/** The identifier of an organization. */
public record OrganizationId(String value) implements Identifier {

    /** What every value starts with. */
    public static final String PREFIX = "org_";

    /** Throws {@link IllegalArgumentException} unless the value has the prefix and the length of its kind. */
    public OrganizationId {
        Identifier.check(PREFIX, value);
    }

    /** Reads what a caller sent: empty if it is malformed in any way. */
    public static Optional<OrganizationId> parse(String value) {
        return Identifier.matches(PREFIX, value) ? Optional.of(new OrganizationId(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}

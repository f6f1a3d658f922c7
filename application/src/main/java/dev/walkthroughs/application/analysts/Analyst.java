package dev.walkthroughs.application.analysts;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A login that reads the tables of one organization.
 *
 * @param name what its operator calls it; unique in the organization among those that were not revoked
 * @param login its name in the database, which tells nothing
 * @param seesEmails whether it may read the addresses of the organization's learners
 * @param revokedAt when it was revoked; absent while it is good
 */
public record Analyst(String name, String login, boolean seesEmails, Instant createdAt, Optional<Instant> revokedAt) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?");

    /** Whether an analyst can be called that: 1 to 40 lower case letters, digits and hyphens inside. */
    public static boolean canBeCalled(String name) {
        return NAME.matcher(name).matches();
    }
}

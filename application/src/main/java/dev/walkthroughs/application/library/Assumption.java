package dev.walkthroughs.application.library;

import dev.walkthroughs.domain.identity.OrganizationId;

/**
 * What a decision takes for granted that was made from memory, without asking whether it is recent. Its events are recorded
 * only where it is true.
 *
 * @param revision that the organization's offers have
 * @param stream that has not gone on
 * @param next the sequence number that its next event would have, from 0
 */
public record Assumption(OrganizationId organization, long revision, String stream, long next) {

    /** It was not true; nothing was recorded. */
    public static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** About a decision that was made from memory. */
        public Wrong() {
            // Expected now and then, and told to nobody.
            super("decided on what is no longer so", null, false, false);
        }
    }
}

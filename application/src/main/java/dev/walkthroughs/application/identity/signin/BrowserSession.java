package dev.walkthroughs.application.identity.signin;

import java.time.Instant;

/**
 * A browser that somebody signed in with.
 *
 * @param subject the account's subject, see {@link dev.walkthroughs.application.access.Accounts}
 * @param email the account's address as it is now
 */
public record BrowserSession(String subject, String email, Instant signedInAt, Instant expiresAt) {}

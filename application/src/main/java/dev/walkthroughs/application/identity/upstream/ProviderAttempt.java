package dev.walkthroughs.application.identity.upstream;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/**
 * A browser that was sent to a provider.
 *
 * @param browser the hash of what only that browser knows
 * @param issuer the provider it was sent to
 * @param continueTo where its tab goes once signed in: a path of the same host, checked before it came here
 * @param used whether it came back
 * @param expiresAt from when on it may not come back
 */
public record ProviderAttempt(String browser, String issuer, String continueTo, boolean used, Instant expiresAt) {

    /** The answer to a browser that comes back. */
    public enum Verdict {
        RIGHT,
        OTHER_BROWSER,
        USED,
        EXPIRED
    }

    /** A verdict, and the attempt as it is to be kept from then on. */
    public record Returned(Verdict verdict, ProviderAttempt after) {}

    /** Judges a browser that comes back. Whoever calls this keeps what comes out before anybody else may come. */
    Returned returned(String by, Instant now) {
        if (!MessageDigest.isEqual(browser.getBytes(StandardCharsets.UTF_8), by.getBytes(StandardCharsets.UTF_8))) {
            // Left as it is: whoever learned the state must not be able to use it up.
            return new Returned(Verdict.OTHER_BROWSER, this);
        }
        if (used) {
            return new Returned(Verdict.USED, this);
        }
        return new Returned(
                now.isBefore(expiresAt) ? Verdict.RIGHT : Verdict.EXPIRED,
                new ProviderAttempt(browser, issuer, continueTo, true, expiresAt));
    }
}

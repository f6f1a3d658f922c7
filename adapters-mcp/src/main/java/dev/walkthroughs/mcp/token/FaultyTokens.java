package dev.walkthroughs.mcp.token;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.walkthroughs.application.access.SigningKey;
import dev.walkthroughs.application.access.SigningKeys;
import dev.walkthroughs.application.directory.McpServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;

/**
 * Makes tokens that are right in everything but one thing, and so must be refused: for checks of the walls from outside.
 * Whoever may make these may make valid ones.
 */
public final class FaultyTokens {

    /** What is wrong with a token. */
    public enum Fault {
        /** It ended an hour ago. */
        EXPIRED,
        /** It begins in an hour. */
        NOT_YET_VALID,
        /** It is meant for an endpoint of another host. */
        OTHER_AUDIENCE,
        /** It names another host as its issuer. */
        OTHER_ISSUER,
        /** It is meant for nobody in particular. */
        NO_AUDIENCE,
        /** Another key signed it, under the id of the right one. */
        OTHER_KEY,
        /** Nobody signed it: {@code alg} is {@code none}. */
        UNSIGNED;

        /** As it is written on a command line: {@code not-yet-valid}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String ELSEWHERE = "elsewhere.invalid";

    private final AccessTokens tokens;
    private final SigningKeys keys;
    private final PublicUrls urls;
    private final Clock clock;

    /** Faults in tokens of {@code tokens}, which have the same keys and URLs. */
    public FaultyTokens(AccessTokens tokens, SigningKeys keys, PublicUrls urls, Clock clock) {
        this.tokens = tokens;
        this.keys = keys;
        this.urls = urls;
        this.clock = clock;
    }

    /** A token with one fault; in all else like {@link AccessTokens#issue} for an hour. */
    public String issue(McpServer server, String subject, String email, Fault fault) {
        SigningKey right = keys.current(server.id(), AccessTokens::newKey);
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = tokens.claims(server, subject, email, now, HOUR);
        return switch (fault) {
            case EXPIRED ->
                tokens.signed(
                        right,
                        tokens.claims(server, subject, email, now.minus(HOUR.multipliedBy(2)), HOUR)
                                .build());
            case NOT_YET_VALID ->
                tokens.signed(
                        right,
                        claims.notBeforeTime(Date.from(now.plus(HOUR)))
                                .expirationTime(Date.from(now.plus(HOUR.multipliedBy(2))))
                                .build());
            case OTHER_AUDIENCE ->
                tokens.signed(right, claims.audience(urls.endpoint(ELSEWHERE)).build());
            case OTHER_ISSUER ->
                tokens.signed(right, claims.issuer(urls.issuer(ELSEWHERE)).build());
            case NO_AUDIENCE ->
                tokens.signed(right, claims.audience((String) null).build());
            // Under the right id, and yet another key: only the signature can tell.
            case OTHER_KEY ->
                tokens.signedOnce(
                        new SigningKey(right.keyId(), AccessTokens.newKey().jwk()), claims.build());
            case UNSIGNED -> new PlainJWT(claims.build()).serialize();
        };
    }
}

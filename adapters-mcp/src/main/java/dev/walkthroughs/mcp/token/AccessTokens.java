package dev.walkthroughs.mcp.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.walkthroughs.application.access.SigningKey;
import dev.walkthroughs.application.access.SigningKeys;
import dev.walkthroughs.application.directory.McpServer;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;

/** Issues access tokens: JSON Web Tokens signed with RS256 by a key of their MCP server (RFC 9068). */
public final class AccessTokens {

    /** The scope every token carries. */
    public static final String SCOPE = "walkthroughs";

    /** The claim that names the grant a token came from; a token of the operator's command has none. */
    static final String GRANT = "sid";

    /** The type of the tokens, which sets them apart from other JWTs signed with the same keys. */
    static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    private static final int KEY_BITS = 2048;

    private final SigningKeys keys;
    private final PublicUrls urls;
    private final Clock clock;
    private final Cache<String, JWSSigner> signers =
            Caffeine.newBuilder().maximumSize(1_000).build();

    /** Until when keys are noted to verify; ahead of need by up to an hour, so that few tokens cost a note. */
    private final Cache<String, Instant> noted =
            Caffeine.newBuilder().maximumSize(1_000).build();

    /** Tokens signed with {@code keys}, made at first use, for the URLs of {@code urls}. */
    public AccessTokens(SigningKeys keys, PublicUrls urls, Clock clock) {
        this.keys = keys;
        this.urls = urls;
        this.clock = clock;
    }

    /**
     * Issues a token that is valid from now on.
     *
     * @param subject whom it stands for; see {@link dev.walkthroughs.application.access.Accounts}
     * @param email the subject's address, an attribute
     * @param validity how long it is valid
     * @return the token in compact form, about 900 characters
     */
    public String issue(McpServer server, String subject, String email, Duration validity) {
        Instant now = clock.instant();
        return sign(server, claims(server, subject, email, now, validity), now.plus(validity));
    }

    /**
     * Issues a token of a grant, valid from now on, for the host on which it was granted. It says nothing of the learner
     * but the subject.
     *
     * @param grant the grant's id, by which the token can be revoked
     * @return the token in compact form, about 900 characters
     */
    public String issue(
            McpServer server, String host, String subject, String clientId, String grant, Duration validity) {
        Instant now = clock.instant();
        return sign(
                server,
                claims(host, subject, now, validity)
                        .claim("client_id", clientId)
                        .claim(GRANT, grant),
                now.plus(validity));
    }

    /** What a token of no grant says that is right in everything. */
    JWTClaimsSet.Builder claims(McpServer server, String subject, String email, Instant from, Duration validity) {
        return claims(server.canonicalHost(), subject, from, validity).claim("email", email);
    }

    private JWTClaimsSet.Builder claims(String host, String subject, Instant from, Duration validity) {
        return new JWTClaimsSet.Builder()
                .issuer(urls.issuer(host))
                .subject(subject)
                .audience(urls.endpoint(host))
                .issueTime(Date.from(from))
                .notBeforeTime(Date.from(from))
                .expirationTime(Date.from(from.plus(validity)))
                .jwtID(UUID.randomUUID().toString())
                .claim("scope", SCOPE);
    }

    private String sign(McpServer server, JWTClaimsSet.Builder claims, Instant expiry) {
        SigningKey key = keys.current(server.id(), AccessTokens::newKey);
        note(server, key, expiry);
        return signed(key, claims.build());
    }

    /** A token with these claims, signed by a key. */
    String signed(SigningKey key, JWTClaimsSet claims) {
        return signed(key, claims, signers.get(key.keyId(), ignored -> signer(key)));
    }

    /** Likewise with a key that is not used again. */
    String signedOnce(SigningKey key, JWTClaimsSet claims) {
        return signed(key, claims, signer(key));
    }

    private static String signed(SigningKey key, JWTClaimsSet claims, JWSSigner signer) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(key.keyId())
                        .type(TYPE)
                        .build(),
                claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("a kept key does not sign", e);
        }
        return token.serialize();
    }

    private void note(McpServer server, SigningKey key, Instant expiry) {
        Instant known = noted.getIfPresent(key.keyId());
        if (known == null || known.isBefore(expiry)) {
            Instant ahead = expiry.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
            keys.note(server.id(), key.keyId(), ahead);
            noted.put(key.keyId(), ahead);
        }
    }

    /** Makes a key: RSA, 2,048 bits, with a random id. */
    public static SigningKey newKey() {
        String keyId = UUID.randomUUID().toString();
        try {
            RSAKey key = new RSAKeyGenerator(KEY_BITS)
                    .keyID(keyId)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            return new SigningKey(keyId, key.toJSONString());
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform makes RSA keys", e);
        }
    }

    private static JWSSigner signer(SigningKey key) {
        try {
            return new RSASSASigner(RSAKey.parse(key.jwk()));
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException("a kept key is not readable", e);
        }
    }
}

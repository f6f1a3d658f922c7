package dev.walkthroughs.mcp.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import dev.walkthroughs.application.access.SigningKey;
import dev.walkthroughs.application.access.SigningKeys;
import dev.walkthroughs.domain.identity.ServerId;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The public keys that tokens of each MCP server are verified with.
 *
 * <p>A key that was taken away stops working within {@link #STALENESS}. A new one works at once: an unknown key id makes
 * the keys be read again, though at most once every {@link #PATIENCE} for each server, so that made-up ids cost nothing.
 */
public final class ServerKeys {

    /** How old keys may be. */
    static final Duration STALENESS = Duration.ofSeconds(60);

    /** How old keys have to be before an unknown key id is a reason to read them again. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final long SERVERS = 10_000;

    private record Snapshot(JWKSet keys, Instant readAt) {}

    private final SigningKeys keys;
    private final Clock clock;
    private final Cache<ServerId, Snapshot> snapshots =
            Caffeine.newBuilder().maximumSize(SERVERS).build();

    /** Keys as {@code keys} has them. */
    public ServerKeys(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The keys of a server that fit; an outage of where they are kept is an exception. */
    List<JWK> select(ServerId server, JWKSelector selector) {
        List<JWK> found = selector.select(fresherThan(server, STALENESS));
        return found.isEmpty() ? selector.select(fresherThan(server, PATIENCE)) : found;
    }

    /** Whether the server has a key of that id, which is any value of a token's header. */
    boolean verifies(ServerId server, @Nullable Object keyId) {
        return keyId instanceof String id && fresherThan(server, STALENESS).getKeyByKeyId(id) != null;
    }

    /** All public keys of a server, as a JWK set (RFC 7517 §5). */
    Map<String, Object> published(ServerId server) {
        return fresherThan(server, STALENESS).toJSONObject();
    }

    private JWKSet fresherThan(ServerId server, Duration age) {
        Instant oldest = clock.instant().minus(age);
        Snapshot snapshot = snapshots.getIfPresent(server);
        if (snapshot == null || snapshot.readAt().isBefore(oldest)) {
            // Two requests may read at once; that costs a query and no consistency.
            snapshot = read(server);
            snapshots.put(server, snapshot);
        }
        return snapshot.keys();
    }

    private Snapshot read(ServerId server) {
        Instant now = clock.instant();
        List<JWK> verifying =
                keys.of(server).stream().map(ServerKeys::publicPart).toList();
        return new Snapshot(new JWKSet(verifying), now);
    }

    private static JWK publicPart(SigningKey key) {
        try {
            return JWK.parse(key.jwk()).toPublicJWK();
        } catch (ParseException e) {
            // Without the cause: its message could quote the secret.
            throw new IllegalStateException("the kept key " + key.keyId() + " is not readable");
        }
    }
}

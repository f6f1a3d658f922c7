package dev.walkthroughs.mcp.token;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.walkthroughs.application.identity.Grants;
import dev.walkthroughs.application.identity.Realm;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/**
 * Knows whose access tokens were revoked before their time. One query for each MCP server every {@link #STALENESS}
 * answers for all its learners, so that a call costs no query of its own; what is read is as long as the list of grants
 * revoked within an access token's life.
 */
public final class RevokedGrants {

    /** How long a revoked access token may still be taken by a node that did not revoke it. */
    static final Duration STALENESS = Duration.ofSeconds(5);

    private static final long SERVERS = 10_000;

    private final LoadingCache<Realm, Set<String>> revoked;

    /** Asks {@code grants}; an outage there is an exception here, and no token passes. */
    public RevokedGrants(Grants grants, Clock clock) {
        this.revoked = Caffeine.newBuilder()
                .maximumSize(SERVERS)
                .expireAfterWrite(STALENESS)
                .build(realm -> grants.revokedAmongValid(realm, clock.instant().minus(ServerTokens.CLOCK_SKEW)));
    }

    /** Whether the grant an access token came from was revoked. */
    public boolean contains(Realm realm, String grantId) {
        return revoked.get(realm).contains(grantId);
    }

    /** Something was revoked on this node: it counts here at once. */
    public void changed(Realm realm) {
        revoked.invalidate(realm);
    }
}

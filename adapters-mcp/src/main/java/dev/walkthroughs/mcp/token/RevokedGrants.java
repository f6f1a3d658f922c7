package dev.walkthroughs.mcp.token;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.walkthroughs.application.identity.Connection;
import dev.walkthroughs.application.identity.Connections;
import dev.walkthroughs.application.identity.Grants;
import dev.walkthroughs.application.identity.Realm;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    private final LoadingCache<Realm, Known> revoked;
    private final Clock clock;

    private record Known(Set<String> grants, Instant readAt) {}

    /** Asks {@code grants}; an outage there is an exception here, and no token passes. */
    public RevokedGrants(Grants grants, Clock clock) {
        this.clock = clock;
        this.revoked = Caffeine.newBuilder()
                .maximumSize(SERVERS)
                .expireAfterWrite(STALENESS)
                .build(realm -> {
                    Instant now = clock.instant();
                    return new Known(grants.revokedAmongValid(realm, now.minus(ServerTokens.CLOCK_SKEW)), now);
                });
    }

    /** Whether the grant an access token came from was revoked. */
    public boolean contains(Realm realm, String grantId) {
        Known known = revoked.get(realm);
        if (isOld(known)) {
            revoked.asMap().remove(realm, known);
            known = revoked.get(realm);
        }
        return known.grants().contains(grantId);
    }

    /** By the clock; the cache goes by the time that passes, whatever becomes of the clock. */
    private boolean isOld(Known known) {
        Duration age = Duration.between(known.readAt(), clock.instant());
        return age.isNegative() || age.compareTo(STALENESS) >= 0;
    }

    /** Something was revoked on this node: it counts here at once. */
    public void changed(Realm realm) {
        revoked.invalidate(realm);
    }

    /** Connections through which a learner shuts clients out on this node. */
    public Connections watching(Connections kept) {
        return new Connections() {
            @Override
            public List<Connection> of(OrganizationId organization, ServerId server, String subject) {
                return kept.of(organization, server, subject);
            }

            @Override
            public void revoke(OrganizationId organization, ServerId server, String subject, String clientId) {
                kept.revoke(organization, server, subject, clientId);
                changed(new Realm(organization, server));
            }
        };
    }
}

package dev.walkthroughs.mcp.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.walkthroughs.application.identity.Connection;
import dev.walkthroughs.application.identity.Connections;
import dev.walkthroughs.application.identity.Grants;
import dev.walkthroughs.application.identity.Realm;
import dev.walkthroughs.application.outage.ReadTogether;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Knows whose access tokens were revoked before their time. One query for each MCP server every {@link #STALENESS}
 * answers for all its learners, so that a call costs no query of its own; what is read is as long as the list of grants
 * revoked within an access token's life.
 */
public final class RevokedGrants {

    /** How long a revoked access token may still be taken by a node that did not revoke it. */
    static final Duration STALENESS = Duration.ofSeconds(5);

    private static final long SERVERS = 10_000;

    private final Grants grants;
    private final Cache<Realm, Known> revoked;
    private final ReadTogether<Asked, Known> reading = new ReadTogether<>();

    /** How often something was revoked here, by server. Servers that share a place are merely read again together. */
    private final AtomicLongArray revocations = new AtomicLongArray(1024);

    private final Clock clock;

    private record Known(Set<String> grants, Instant readAt, long revocations) {}

    /**
     * A question.
     *
     * @param revocations how many had been counted for it: whoever asks after another gets no answer from before it
     */
    private record Asked(Realm realm, long revocations) {}

    /** Asks {@code grants}; an outage there is an exception here, and no token passes. */
    public RevokedGrants(Grants grants, Clock clock) {
        this.grants = grants;
        this.clock = clock;
        this.revoked = Caffeine.newBuilder()
                .maximumSize(SERVERS)
                .expireAfterWrite(STALENESS)
                .build();
    }

    /** Whether the grant an access token came from was revoked. */
    public boolean contains(Realm realm, String grantId) {
        Known known = revoked.getIfPresent(realm);
        if (known == null || isOld(realm, known)) {
            Asked asked = new Asked(realm, revocationsHere(realm));
            known = reading.read(asked, () -> read(asked));
        }
        return known.grants().contains(grantId);
    }

    private Known read(Asked asked) {
        Instant now = clock.instant();
        Set<String> found = grants.revokedAmongValid(asked.realm(), now.minus(ServerTokens.CLOCK_SKEW));
        Known read = new Known(found, now, asked.revocations());
        revoked.put(asked.realm(), read);
        return read;
    }

    /**
     * By what was revoked here since it was asked for, and by the clock; the cache goes by the time that passes, whatever
     * becomes of the clock.
     */
    private boolean isOld(Realm realm, Known known) {
        if (known.revocations() != revocationsHere(realm)) {
            return true;
        }
        Duration age = Duration.between(known.readAt(), clock.instant());
        return age.isNegative() || age.compareTo(STALENESS) >= 0;
    }

    /** Something was revoked on this node: it counts here at once. */
    public void changed(Realm realm) {
        revocations.incrementAndGet(place(realm));
        revoked.invalidate(realm);
    }

    private long revocationsHere(Realm realm) {
        return revocations.get(place(realm));
    }

    private int place(Realm realm) {
        return Math.floorMod(realm.hashCode(), revocations.length());
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

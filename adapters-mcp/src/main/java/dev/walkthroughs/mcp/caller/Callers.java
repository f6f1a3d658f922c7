package dev.walkthroughs.mcp.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.walkthroughs.application.directory.Learners;
import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.guide.Client;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import java.time.Duration;
import java.util.Optional;

/** Turns requests into visits, and identities into learners. */
public final class Callers {

    /** Learners remembered, about 200 bytes each. */
    private static final long REMEMBERED = 50_000;

    /** How long a learner is remembered; after that, one that was erased or linked elsewhere is noticed (R24). */
    public static final Duration MEMORY = Duration.ofMinutes(1);

    private record Key(OrganizationId organization, Identity identity) {}

    private final Learners learners;
    private final Cache<Key, LearnerId> known;

    /** Looks learners up in {@code learners}, and remembers them. */
    public Callers(Learners learners) {
        this(learners, Ticker.systemTicker());
    }

    /** Likewise, by a clock of its own. */
    Callers(Learners learners, Ticker ticker) {
        this.learners = learners;
        this.known = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(MEMORY)
                .ticker(ticker)
                .build();
    }

    /** A visit to a server, signed in or not. */
    public Visit visit(McpServer server, Optional<Identity> identity, Client client) {
        return new Visit(server, identity, client, this);
    }

    Optional<LearnerId> learner(McpServer server, Identity who) {
        Key key = new Key(server.organizationId(), who);
        LearnerId remembered = known.getIfPresent(key);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        // Outside the cache's lock: a slow directory must not hold up other learners, and identify is idempotent.
        Optional<LearnerId> found =
                learners.identify(server.organizationId(), who.issuer(), who.subject(), who.email(), who.issuedAt());
        found.ifPresent(learner -> known.put(key, learner));
        return found;
    }
}

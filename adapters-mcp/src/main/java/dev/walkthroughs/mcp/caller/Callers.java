package dev.walkthroughs.mcp.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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

    /** How long a learner is remembered; after that, an erased one is noticed and a changed e-mail is kept. */
    private static final Duration MEMORY = Duration.ofMinutes(10);

    private record Key(OrganizationId organization, Identity identity) {}

    private final Learners learners;
    private final Cache<Key, LearnerId> known = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(MEMORY)
            .build();

    /** Looks learners up in {@code learners}, and remembers them. */
    public Callers(Learners learners) {
        this.learners = learners;
    }

    /** A visit to a server, signed in or not. */
    public Visit visit(McpServer server, Optional<Identity> identity, Client client) {
        return new Visit(server, identity, client, this);
    }

    LearnerId learner(McpServer server, Identity who) {
        Key key = new Key(server.organizationId(), who);
        LearnerId remembered = known.getIfPresent(key);
        if (remembered != null) {
            return remembered;
        }
        // Outside the cache's lock: a slow directory must not hold up other learners, and identify is idempotent.
        LearnerId found = learners.identify(server.organizationId(), Learners.OWN_ISSUER, who.subject(), who.email());
        known.put(key, found);
        return found;
    }
}

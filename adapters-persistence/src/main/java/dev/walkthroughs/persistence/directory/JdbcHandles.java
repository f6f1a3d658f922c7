package dev.walkthroughs.persistence.directory;

import dev.walkthroughs.application.directory.Handles;
import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.domain.identity.LearnerId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Handles as identities of {@code mcp_server_user}: the issuer is the server, the subject the handle's SHA-256. A plain
 * hash will do, because a handle has far more random bits than anybody can try.
 */
public final class JdbcHandles implements Handles {

    /** Longer ones are none; without a bound anyone could have megabytes hashed. */
    private static final int LONGEST = 100;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** Keeps hashes of handles beside the other identities. */
    public JdbcHandles(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Optional<LearnerId> find(McpServer server, String handle) {
        if (handle.length() > LONGEST) {
            return Optional.empty();
        }
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                        SELECT coalesce(linked_to, id) FROM walkthrough.mcp_server_user
                         WHERE organization_id = :organization AND issuer = :issuer AND subject = :subject""")
                .param("organization", server.organizationId().value())
                .param("issuer", issuer(server))
                .param("subject", hash(handle))
                .query(String.class)
                .optional()
                .map(LearnerId::new)));
    }

    @Override
    public void keep(McpServer server, String handle, LearnerId learner) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        INSERT INTO walkthrough.mcp_server_user (id, organization_id, issuer, subject, first_seen_at)
                        VALUES (:id, :organization, :issuer, :subject, :at)""")
                .param("id", learner.value())
                .param("organization", server.organizationId().value())
                .param("issuer", issuer(server))
                .param("subject", hash(handle))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    }

    /** No URL, and not the name of this service: no token can name it. */
    private static String issuer(McpServer server) {
        return "anonymous/" + server.id().value();
    }

    private static String hash(String handle) {
        return HexFormat.of().formatHex(IdentityHash.of(handle));
    }
}

package dev.walkthroughs.persistence.access;

import dev.walkthroughs.application.access.SigningKey;
import dev.walkthroughs.application.access.SigningKeys;
import dev.walkthroughs.domain.identity.ServerId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing keys in the database, so that every process signs and verifies with the same ones. */
public final class JdbcSigningKeys implements SigningKeys {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** Keeps keys in {@code signing_keys}. */
    public JdbcSigningKeys(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<SigningKey> of(ServerId server) {
        return jdbc.sql("""
                        SELECT key_id, jwk FROM identity.signing_keys
                         WHERE mcp_server_id = :server ORDER BY created_at DESC, key_id""")
                .param("server", server.value())
                .query((row, number) -> new SigningKey(row.getString("key_id"), row.getString("jwk")))
                .list();
    }

    @Override
    public SigningKey current(ServerId server, Supplier<SigningKey> make) {
        return of(server).stream()
                .findFirst()
                .orElseGet(() -> Objects.requireNonNull(transaction.execute(status -> {
                    // One maker at a time: the loser finds the winner's key.
                    jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('signing_keys'), hashtext(:server))")
                            .param("server", server.value())
                            .query(row -> {});
                    return of(server).stream().findFirst().orElseGet(() -> keep(server, make.get()));
                })));
    }

    private SigningKey keep(ServerId server, SigningKey key) {
        jdbc.sql("""
                        INSERT INTO identity.signing_keys (key_id, mcp_server_id, organization_id, jwk, created_at)
                        SELECT :id, :server,
                               (SELECT s.organization_id FROM walkthrough.mcp_servers s WHERE s.id = :server), :jwk, :at""")
                .param("id", key.keyId())
                .param("server", server.value())
                .param("jwk", key.jwk())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return key;
    }
}

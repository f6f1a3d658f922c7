package dev.walkthroughs.persistence.access;

import dev.walkthroughs.application.access.KeyRotation;
import dev.walkthroughs.application.access.KeyState;
import dev.walkthroughs.application.access.KeyState.Role;
import dev.walkthroughs.application.access.SigningKey;
import dev.walkthroughs.application.access.SigningKeys;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.persistence.vault.KeyVault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signing keys in the database, so that every process signs and verifies with the same ones. Keys that have lapsed are
 * removed by whoever comes across them.
 */
public final class JdbcSigningKeys implements SigningKeys, KeyRotation {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final KeyVault vault;
    private final Clock clock;

    /** Keeps keys in {@code signing_keys}, their secrets as the vault has them. */
    public JdbcSigningKeys(JdbcClient jdbc, TransactionTemplate transaction, KeyVault vault, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Opens every key once, so that what is missing is said at the start and not to a learner.
     *
     * @throws dev.walkthroughs.persistence.vault.KeyStorageException if one cannot be read with what is set
     */
    public JdbcSigningKeys checked() {
        all().forEach(row -> vault.open(row.server(), row.keyId(), row.stored()));
        return this;
    }

    @Override
    public List<SigningKey> of(ServerId server) {
        List<KeyRow> rows = rows(server);
        Set<String> valid = KeyRow.states(rows, clock.instant()).stream()
                .map(KeyState::keyId)
                .collect(Collectors.toSet());
        rows.stream().filter(row -> !valid.contains(row.keyId())).forEach(this::remove);
        return rows.stream()
                .filter(row -> valid.contains(row.keyId()))
                .map(this::opened)
                .toList();
    }

    @Override
    public SigningKey current(ServerId server, Supplier<SigningKey> make) {
        return signing(server)
                .orElseGet(() -> locked(
                        server, () -> signing(server).orElseGet(() -> keep(server, make.get(), clock.instant()))));
    }

    @Override
    public void note(ServerId server, String keyId, Instant validUntil) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        UPDATE identity.signing_keys SET tokens_until = :until
                         WHERE mcp_server_id = :server AND key_id = :id
                           AND (tokens_until IS NULL OR tokens_until < :until)""")
                .param("until", validUntil.atOffset(ZoneOffset.UTC))
                .param("server", server.value())
                .param("id", keyId)
                .update());
    }

    @Override
    public List<KeyState> states(ServerId server) {
        return KeyRow.states(rows(server), clock.instant());
    }

    @Override
    public KeyState rotate(ServerId server, Supplier<SigningKey> make) {
        return locked(server, () -> {
            List<KeyState> states = states(server);
            if (states.isEmpty() || states.get(0).role() != Role.NEXT) {
                Instant now = clock.instant();
                keep(server, make.get(), states.isEmpty() ? now : now.plus(PUBLICATION));
            }
            return states(server).get(0);
        });
    }

    @Override
    public KeyState replace(ServerId server, Supplier<SigningKey> make) {
        return locked(server, () -> {
            rows(server).forEach(this::remove);
            keep(server, make.get(), clock.instant());
            return states(server).get(0);
        });
    }

    @Override
    public int protect() {
        List<KeyRow> others =
                all().stream().filter(row -> !vault.isAsSet(row.stored())).toList();
        for (KeyRow row : others) {
            String sealed = vault.seal(row.server(), opened(row));
            transaction.executeWithoutResult(status -> jdbc.sql("""
                            UPDATE identity.signing_keys SET jwk = :jwk WHERE key_id = :id AND mcp_server_id = :server""")
                    .param("jwk", sealed)
                    .param("id", row.keyId())
                    .param("server", row.server().value())
                    .update());
        }
        return others.size();
    }

    private Optional<SigningKey> signing(ServerId server) {
        List<KeyRow> rows = rows(server);
        return KeyRow.states(rows, clock.instant()).stream()
                .filter(state -> state.role() == Role.SIGNING)
                .flatMap(state -> rows.stream().filter(row -> row.keyId().equals(state.keyId())))
                .findFirst()
                .map(this::opened);
    }

    /** One maker at a time: the loser finds the winner's key. */
    private <T> T locked(ServerId server, Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('signing_keys'), hashtext(:server))")
                    .param("server", server.value())
                    .query(row -> {});
            return work.get();
        }));
    }

    private SigningKey keep(ServerId server, SigningKey key, Instant signsFrom) {
        jdbc.sql("""
                        INSERT INTO identity.signing_keys
                               (key_id, mcp_server_id, organization_id, jwk, created_at, signs_from)
                        SELECT :id, :server,
                               (SELECT s.organization_id FROM walkthrough.mcp_servers s WHERE s.id = :server),
                               :jwk, :at, :from""")
                .param("id", key.keyId())
                .param("server", server.value())
                .param("jwk", vault.seal(server, key))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("from", signsFrom.atOffset(ZoneOffset.UTC))
                .update();
        return key;
    }

    private void remove(KeyRow row) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("DELETE FROM identity.signing_keys WHERE key_id = :id AND mcp_server_id = :server")
                        .param("id", row.keyId())
                        .param("server", row.server().value())
                        .update());
        vault.forget(row.keyId(), row.stored());
    }

    private SigningKey opened(KeyRow row) {
        return vault.open(row.server(), row.keyId(), row.stored());
    }

    private List<KeyRow> rows(ServerId server) {
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                        SELECT * FROM identity.signing_keys WHERE mcp_server_id = :server
                         ORDER BY coalesce(signs_from, created_at) DESC, key_id""")
                .param("server", server.value())
                .query(JdbcSigningKeys::row)
                .list()));
    }

    private List<KeyRow> all() {
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql("SELECT * FROM identity.signing_keys")
                .query(JdbcSigningKeys::row)
                .list()));
    }

    private static KeyRow row(ResultSet row, int number) throws SQLException {
        OffsetDateTime from = row.getObject("signs_from", OffsetDateTime.class);
        OffsetDateTime until = row.getObject("tokens_until", OffsetDateTime.class);
        return new KeyRow(
                new ServerId(row.getString("mcp_server_id")),
                row.getString("key_id"),
                row.getString("jwk"),
                (from == null ? row.getObject("created_at", OffsetDateTime.class) : from).toInstant(),
                until == null ? null : until.toInstant());
    }
}

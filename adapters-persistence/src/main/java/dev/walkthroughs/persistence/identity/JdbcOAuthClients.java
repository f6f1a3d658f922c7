package dev.walkthroughs.persistence.identity;

import dev.walkthroughs.application.identity.OAuthClient;
import dev.walkthroughs.application.identity.OAuthClients;
import dev.walkthroughs.application.identity.Realm;
import dev.walkthroughs.persistence.columns.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Clients in the database, so that every process knows them. */
public final class JdbcOAuthClients implements OAuthClients {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** Keeps clients in {@code identity.clients}. */
    public JdbcOAuthClients(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public Optional<OAuthClient> find(Realm realm, String clientId, Instant unusedSince) {
        if (clientId.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                        SELECT client_id, name, redirect_uris, auth_method, secret_hash, self_described, known_at
                          FROM identity.clients
                         WHERE organization_id = :organization AND server_id = :server AND client_id = :client
                           AND (first_granted_at IS NOT NULL OR known_at >= :since)""")
                .param("organization", realm.organization().value())
                .param("server", realm.server().value())
                .param("client", clientId)
                .param("since", Moments.utc(unusedSince))
                .query((row, number) -> client(row))
                .optional()));
    }

    @Override
    public void keep(Realm realm, OAuthClient client, Instant unusedSince) {
        transaction.executeWithoutResult(status -> {
            // Whoever else is at it does it for all.
            jdbc.sql("""
                            DELETE FROM identity.clients
                             WHERE organization_id = :organization AND server_id = :server
                               AND client_id IN (SELECT client_id FROM identity.clients
                                                  WHERE organization_id = :organization AND server_id = :server
                                                    AND first_granted_at IS NULL AND known_at < :since
                                                  LIMIT 1000 FOR UPDATE SKIP LOCKED)""")
                    .param("organization", realm.organization().value())
                    .param("server", realm.server().value())
                    .param("since", Moments.utc(unusedSince))
                    .update();
            jdbc.sql("""
                            INSERT INTO identity.clients (organization_id, server_id, client_id, name, redirect_uris,
                                                          auth_method, secret_hash, self_described, known_at)
                            VALUES (:organization, :server, :client, :name, :uris, :method, :secret, :described, :at)
                            ON CONFLICT (organization_id, server_id, client_id) DO UPDATE
                               SET name = excluded.name, redirect_uris = excluded.redirect_uris,
                                   auth_method = excluded.auth_method, secret_hash = excluded.secret_hash,
                                   self_described = excluded.self_described, known_at = excluded.known_at""")
                    .param("organization", realm.organization().value())
                    .param("server", realm.server().value())
                    .param("client", client.clientId())
                    .param("name", client.name())
                    .param("uris", client.redirectUris().toArray(String[]::new))
                    .param("method", client.authMethod())
                    .param("secret", client.secretHash())
                    .param("described", client.selfDescribed())
                    .param("at", Moments.utc(client.knownAt()))
                    .update();
        });
    }

    private static OAuthClient client(ResultSet row) throws SQLException {
        return new OAuthClient(
                row.getString("client_id"),
                row.getString("name"),
                List.of((String[]) row.getArray("redirect_uris").getArray()),
                row.getString("auth_method"),
                row.getString("secret_hash"),
                row.getBoolean("self_described"),
                row.getObject("known_at", OffsetDateTime.class).toInstant());
    }
}

package dev.walkthroughs.persistence.identity;

import dev.walkthroughs.application.identity.Connection;
import dev.walkthroughs.application.identity.Connections;
import dev.walkthroughs.application.identity.Consents;
import dev.walkthroughs.application.identity.Realm;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.persistence.columns.Moments;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What learners granted, in the database; a revoked consent takes its grants along in the same transaction. */
public final class JdbcConsents implements Consents, Connections {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** Keeps consents in {@code identity.consents}. */
    public JdbcConsents(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Set<String> scopes(Realm realm, String subject, String clientId) {
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                        SELECT unnest(scopes) FROM identity.consents
                         WHERE organization_id = :organization AND server_id = :server
                           AND subject = :subject AND client_id = :client""")
                .param("organization", realm.organization().value())
                .param("server", realm.server().value())
                .param("subject", subject)
                .param("client", clientId)
                .query(String.class)
                .set()));
    }

    @Override
    public void grant(Realm realm, String subject, String clientId, Set<String> scopes) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            INSERT INTO identity.consents
                                   (organization_id, server_id, subject, client_id, scopes, granted_at)
                            VALUES (:organization, :server, :subject, :client, :scopes, :at)
                            ON CONFLICT (organization_id, server_id, subject, client_id) DO UPDATE
                               SET scopes = excluded.scopes, granted_at = excluded.granted_at""")
                    .param("organization", realm.organization().value())
                    .param("server", realm.server().value())
                    .param("subject", subject)
                    .param("client", clientId)
                    .param("scopes", new TreeSet<>(scopes).toArray(String[]::new))
                    .param("at", Moments.utc(clock.instant()))
                    .update();
            jdbc.sql("""
                            UPDATE identity.clients SET first_granted_at = :at
                             WHERE organization_id = :organization AND server_id = :server AND client_id = :client
                               AND first_granted_at IS NULL""")
                    .param("organization", realm.organization().value())
                    .param("server", realm.server().value())
                    .param("client", clientId)
                    .param("at", Moments.utc(clock.instant()))
                    .update();
        });
    }

    @Override
    public List<Connection> of(OrganizationId organization, ServerId server, String subject) {
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                        SELECT s.client_id, coalesce(c.name, s.client_id) AS name,
                               coalesce(c.redirect_uris, '{}') AS redirect_uris, s.scopes, s.granted_at, s.last_used_at
                          FROM identity.consents s
                          LEFT JOIN identity.clients c USING (organization_id, server_id, client_id)
                         WHERE s.organization_id = :organization AND s.server_id = :server AND s.subject = :subject
                         ORDER BY s.granted_at DESC, s.client_id""")
                .param("organization", organization.value())
                .param("server", server.value())
                .param("subject", subject)
                .query((row, number) -> connection(row))
                .list()));
    }

    @Override
    public void revoke(OrganizationId organization, ServerId server, String subject, String clientId) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            DELETE FROM identity.consents
                             WHERE organization_id = :organization AND server_id = :server
                               AND subject = :subject AND client_id = :client""")
                    .param("organization", organization.value())
                    .param("server", server.value())
                    .param("subject", subject)
                    .param("client", clientId)
                    .update();
            jdbc.sql(JdbcGrants.REVOKE + " AND subject = :subject AND client_id = :client")
                    .param("organization", organization.value())
                    .param("server", server.value())
                    .param("subject", subject)
                    .param("client", clientId)
                    .param("at", Moments.utc(clock.instant()))
                    .update();
        });
    }

    private static Connection connection(ResultSet row) throws SQLException {
        OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
        return new Connection(
                row.getString("client_id"),
                row.getString("name"),
                Stream.of((String[]) row.getArray("redirect_uris").getArray())
                        .map(JdbcConsents::destination)
                        .distinct()
                        .sorted()
                        .toList(),
                List.of((String[]) row.getArray("scopes").getArray()),
                row.getObject("granted_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }

    private static String destination(String redirectUri) {
        URI uri = URI.create(redirectUri);
        return uri.getHost() == null || !uri.getScheme().startsWith("http") ? uri.getScheme() + ":" : uri.getHost();
    }
}

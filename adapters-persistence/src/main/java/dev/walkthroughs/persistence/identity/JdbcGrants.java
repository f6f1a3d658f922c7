package dev.walkthroughs.persistence.identity;

import dev.walkthroughs.application.identity.Grant;
import dev.walkthroughs.application.identity.Grants;
import dev.walkthroughs.application.identity.Realm;
import dev.walkthroughs.persistence.columns.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Grants in the database; who changes one says which revision was read, so that one of two racers loses. */
public final class JdbcGrants implements Grants {

    /** Ends grants of a realm; the row stays as long as an access token of it would be valid, which nodes ask for. */
    static final String REVOKE = """
            UPDATE identity.authorizations
               SET revoked_at = :at, state_hash = NULL, code_spent = true, revision = revision + 1,
                   dead_after = greatest(:at, access_expires_at + interval '5 minutes')
             WHERE organization_id = :organization AND server_id = :server AND revoked_at IS NULL""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** Keeps grants in {@code identity.authorizations}. */
    public JdbcGrants(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Optional<Grant> find(Realm realm, Presented what, String hash) {
        String condition =
                switch (what) {
                    case STATE -> "state_hash = :hash";
                    case CODE -> "code_hash = :hash";
                    case ACCESS_TOKEN -> "access_hash = :hash";
                    case REFRESH_TOKEN -> """
                            (refresh_hash = :hash
                             OR id = (SELECT authorization_id FROM identity.spent_refresh_tokens
                                       WHERE organization_id = :organization AND server_id = :server
                                         AND token_hash = :hash))""";
                };
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql("SELECT * FROM identity.authorizations"
                        + " WHERE organization_id = :organization AND server_id = :server AND " + condition)
                .param("organization", realm.organization().value())
                .param("server", realm.server().value())
                .param("hash", hash)
                .query((row, number) -> GrantRow.read(row))
                .optional()));
    }

    @Override
    public void add(Realm realm, Grant grant) {
        transaction.executeWithoutResult(status -> {
            dropDead(realm);
            GrantRow.bind(
                            jdbc.sql("INSERT INTO identity.authorizations (organization_id, server_id, revision, "
                                    + GrantRow.COLUMNS + ") VALUES (:organization, :server, 0, " + GrantRow.VALUES
                                    + ")"),
                            realm,
                            grant)
                    .update();
        });
    }

    @Override
    public boolean replace(Realm realm, Grant changed) {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("""
                            INSERT INTO identity.spent_refresh_tokens
                                   (organization_id, server_id, token_hash, authorization_id)
                            SELECT organization_id, server_id, refresh_hash, id FROM identity.authorizations
                             WHERE organization_id = :organization AND server_id = :server AND id = :id
                               AND revision = :revision AND refresh_hash IS DISTINCT FROM :refresh
                               AND refresh_hash IS NOT NULL
                               FOR UPDATE
                            ON CONFLICT DO NOTHING""")
                    .param("organization", realm.organization().value())
                    .param("server", realm.server().value())
                    .param("id", changed.id())
                    .param("revision", changed.revision())
                    .param(
                            "refresh",
                            changed.refresh() == null ? null : changed.refresh().hash())
                    .update();
            int changes = GrantRow.bind(
                            jdbc.sql("UPDATE identity.authorizations SET revision = revision + 1, ("
                                    + GrantRow.COLUMNS + ") = ROW(" + GrantRow.VALUES + ")"
                                    + " WHERE organization_id = :organization AND server_id = :server AND id = :id"
                                    + " AND revision = :revision AND revoked_at IS NULL"),
                            realm,
                            changed)
                    .param("revision", changed.revision())
                    .update();
            if (changes == 0) {
                status.setRollbackOnly();
                return false;
            }
            if (changed.access() != null) {
                markUsed(realm, changed);
            }
            return true;
        }));
    }

    @Override
    public void revoke(Realm realm, String id) {
        transaction.executeWithoutResult(status -> jdbc.sql(REVOKE + " AND id = :id")
                .param("organization", realm.organization().value())
                .param("server", realm.server().value())
                .param("id", id)
                .param("at", Moments.utc(clock.instant()))
                .update());
    }

    @Override
    public void drop(Realm realm, String id) {
        int dropped = Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                        DELETE FROM identity.authorizations
                         WHERE organization_id = :organization AND server_id = :server AND id = :id
                           AND access_hash IS NULL""")
                .param("organization", realm.organization().value())
                .param("server", realm.server().value())
                .param("id", id)
                .update()));
        if (dropped == 0) {
            revoke(realm, id);
        }
    }

    @Override
    public Set<String> revokedAmongValid(Realm realm, Instant after) {
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                        SELECT id FROM identity.authorizations
                         WHERE organization_id = :organization AND server_id = :server
                           AND revoked_at IS NOT NULL AND access_expires_at > :after""")
                .param("organization", realm.organization().value())
                .param("server", realm.server().value())
                .param("after", Moments.utc(after))
                .query(String.class)
                .set()));
    }

    private void markUsed(Realm realm, Grant grant) {
        jdbc.sql("""
                        UPDATE identity.consents SET last_used_at = :at
                         WHERE organization_id = :organization AND server_id = :server
                           AND subject = :subject AND client_id = :client""")
                .param("organization", realm.organization().value())
                .param("server", realm.server().value())
                .param("subject", grant.subject())
                .param("client", grant.clientId())
                .param("at", Moments.utc(clock.instant()))
                .update();
    }

    private void dropDead(Realm realm) {
        jdbc.sql("""
                        WITH dead AS (
                            DELETE FROM identity.authorizations
                             WHERE organization_id = :organization AND server_id = :server
                               AND id IN (SELECT id FROM identity.authorizations
                                           WHERE organization_id = :organization AND server_id = :server
                                             AND dead_after < :now
                                           LIMIT 1000 FOR UPDATE SKIP LOCKED)
                            RETURNING id)
                        DELETE FROM identity.spent_refresh_tokens
                         WHERE organization_id = :organization AND server_id = :server
                           AND authorization_id IN (SELECT id FROM dead)""")
                .param("organization", realm.organization().value())
                .param("server", realm.server().value())
                .param("now", Moments.utc(clock.instant()))
                .update();
    }
}

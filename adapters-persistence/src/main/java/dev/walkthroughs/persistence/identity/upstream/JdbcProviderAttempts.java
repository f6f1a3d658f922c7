package dev.walkthroughs.persistence.identity.upstream;

import dev.walkthroughs.application.identity.signin.SignInPlace;
import dev.walkthroughs.application.identity.upstream.ProviderAttempt;
import dev.walkthroughs.application.identity.upstream.ProviderAttempt.Returned;
import dev.walkthroughs.application.identity.upstream.ProviderAttempts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Attempts in {@code identity.provider_attempts}. */
public final class JdbcProviderAttempts implements ProviderAttempts {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** Keeps attempts, each step in a transaction of its own. */
    public JdbcProviderAttempts(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void add(SignInPlace place, String id, ProviderAttempt attempt, Instant now) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            DELETE FROM identity.provider_attempts
                             WHERE organization_id = :organization AND server_id = :server AND created_at < :before""")
                    .param("organization", place.organization().value())
                    .param("server", place.server().value())
                    .param("before", utc(now.minus(KEPT)))
                    .update();
            jdbc.sql("""
                            INSERT INTO identity.provider_attempts (attempt_id, organization_id, server_id, browser_hash,
                                                                    issuer, continue_to, used, created_at, expires_at)
                            VALUES (:id, :organization, :server, :browser, :issuer, :continue, :used, :now, :expires)""")
                    .param("id", id)
                    .param("organization", place.organization().value())
                    .param("server", place.server().value())
                    .param("browser", attempt.browser())
                    .param("issuer", attempt.issuer())
                    .param("continue", attempt.continueTo())
                    .param("used", attempt.used())
                    .param("now", utc(now))
                    .param("expires", utc(attempt.expiresAt()))
                    .update();
        });
    }

    @Override
    public Optional<Returned> change(SignInPlace place, String id, Function<ProviderAttempt, Returned> rule) {
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                        SELECT browser_hash, issuer, continue_to, used, expires_at FROM identity.provider_attempts
                         WHERE attempt_id = :id AND organization_id = :organization AND server_id = :server
                           FOR UPDATE""")
                .param("id", id)
                .param("organization", place.organization().value())
                .param("server", place.server().value())
                .query((row, number) -> attempt(row))
                .optional()
                .map(rule)
                .map(returned -> {
                    jdbc.sql("""
                                    UPDATE identity.provider_attempts SET used = :used
                                     WHERE attempt_id = :id AND organization_id = :organization AND server_id = :server""")
                            .param("used", returned.after().used())
                            .param("id", id)
                            .param("organization", place.organization().value())
                            .param("server", place.server().value())
                            .update();
                    return returned;
                })));
    }

    private static ProviderAttempt attempt(ResultSet row) throws SQLException {
        return new ProviderAttempt(
                row.getString("browser_hash"),
                row.getString("issuer"),
                row.getString("continue_to"),
                row.getBoolean("used"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

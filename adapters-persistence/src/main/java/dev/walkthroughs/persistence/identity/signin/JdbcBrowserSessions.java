package dev.walkthroughs.persistence.identity.signin;

import dev.walkthroughs.application.identity.signin.BrowserSession;
import dev.walkthroughs.application.identity.signin.BrowserSessions;
import dev.walkthroughs.application.identity.signin.SignInPlace;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions in {@code identity.browser_sessions}. */
public final class JdbcBrowserSessions implements BrowserSessions {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** Keeps sessions, each step in a transaction of its own. */
    public JdbcBrowserSessions(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void open(SignInPlace place, String id, String subject, Instant signedInAt, Instant expiresAt) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            DELETE FROM identity.browser_sessions
                             WHERE organization_id = :organization AND server_id = :server AND expires_at <= :now""")
                    .param("organization", place.organization().value())
                    .param("server", place.server().value())
                    .param("now", utc(signedInAt))
                    .update();
            jdbc.sql("""
                            INSERT INTO identity.browser_sessions (session_id, organization_id, server_id, subject,
                                                                   signed_in_at, expires_at)
                            VALUES (:id, :organization, :server, :subject, :now, :expires)""")
                    .param("id", id)
                    .param("organization", place.organization().value())
                    .param("server", place.server().value())
                    .param("subject", subject)
                    .param("now", utc(signedInAt))
                    .param("expires", utc(expiresAt))
                    .update();
        });
    }

    @Override
    public Optional<BrowserSession> find(SignInPlace place, String id, Instant now) {
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                        SELECT s.subject, a.email, s.signed_in_at, s.expires_at
                          FROM identity.browser_sessions s
                          JOIN identity.accounts a ON a.organization_id = s.organization_id AND a.subject = s.subject
                         WHERE s.session_id = :id AND s.organization_id = :organization AND s.server_id = :server
                           AND s.expires_at > :now""")
                .param("id", id)
                .param("organization", place.organization().value())
                .param("server", place.server().value())
                .param("now", utc(now))
                .query((row, number) -> new BrowserSession(
                        row.getString("subject"),
                        row.getString("email"),
                        row.getObject("signed_in_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional()));
    }

    @Override
    public void close(SignInPlace place, String id) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        DELETE FROM identity.browser_sessions
                         WHERE session_id = :id AND organization_id = :organization AND server_id = :server""")
                .param("id", id)
                .param("organization", place.organization().value())
                .param("server", place.server().value())
                .update());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

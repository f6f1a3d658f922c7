package dev.walkthroughs.persistence.identity.signin;

import dev.walkthroughs.application.identity.EmailAddress;
import dev.walkthroughs.application.identity.signin.SignInAttempt;
import dev.walkthroughs.application.identity.signin.SignInAttempt.State;
import dev.walkthroughs.application.identity.signin.SignInAttempt.Tried;
import dev.walkthroughs.application.identity.signin.SignInAttempts;
import dev.walkthroughs.application.identity.signin.SignInPlace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Attempts in {@code identity.sign_in_attempts}. */
public final class JdbcSignInAttempts implements SignInAttempts {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** Keeps attempts, each step in a transaction of its own. */
    public JdbcSignInAttempts(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public Optional<Instant> add(SignInPlace place, String id, SignInAttempt attempt, Instant now, Limit limit) {
        return Objects.requireNonNull(transaction.execute(status -> {
            // One at a time for an address: else two at once would each count without the other.
            jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('sign_in_attempts'), hashtext(:server || :email))")
                    .param("server", place.server().value())
                    .param("email", attempt.email().value())
                    .query(row -> {});
            forgetOld(place, now.minus(KEPT));
            List<OffsetDateTime> recent = jdbc.sql("""
                            SELECT created_at FROM identity.sign_in_attempts
                             WHERE organization_id = :organization AND server_id = :server AND email = :email
                               AND created_at > :since
                             ORDER BY created_at DESC LIMIT :limit""")
                    .param("organization", place.organization().value())
                    .param("server", place.server().value())
                    .param("email", attempt.email().value())
                    .param("since", utc(now.minus(limit.within())))
                    .param("limit", limit.codes())
                    .query(OffsetDateTime.class)
                    .list();
            if (recent.size() >= limit.codes()) {
                return Optional.of(recent.get(recent.size() - 1).toInstant().plus(limit.within()));
            }
            insert(place, id, attempt, now);
            return Optional.<Instant>empty();
        }));
    }

    private void forgetOld(SignInPlace place, Instant before) {
        jdbc.sql("""
                        DELETE FROM identity.sign_in_attempts
                         WHERE organization_id = :organization AND server_id = :server AND created_at < :before""")
                .param("organization", place.organization().value())
                .param("server", place.server().value())
                .param("before", utc(before))
                .update();
    }

    @Override
    public void sent(SignInPlace place, String id) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            SELECT pg_advisory_xact_lock(hashtext('sign_in_attempts'), hashtext(server_id || email))
                              FROM identity.sign_in_attempts
                             WHERE attempt_id = :id AND organization_id = :organization AND server_id = :server""")
                    .param("id", id)
                    .param("organization", place.organization().value())
                    .param("server", place.server().value())
                    .query(row -> {});
            jdbc.sql("""
                            UPDATE identity.sign_in_attempts older SET state = 'replaced'
                              FROM identity.sign_in_attempts sent
                             WHERE sent.attempt_id = :id AND sent.organization_id = :organization
                               AND sent.server_id = :server AND older.organization_id = sent.organization_id
                               AND older.server_id = sent.server_id AND older.email = sent.email AND older.state = 'open'
                               AND (older.created_at, older.attempt_id) < (sent.created_at, sent.attempt_id)""")
                    .param("id", id)
                    .param("organization", place.organization().value())
                    .param("server", place.server().value())
                    .update();
        });
    }

    private void insert(SignInPlace place, String id, SignInAttempt attempt, Instant now) {
        jdbc.sql("""
                        INSERT INTO identity.sign_in_attempts (attempt_id, organization_id, server_id, email, continue_to,
                                                               proof, tries, state, created_at, expires_at)
                        VALUES (:id, :organization, :server, :email, :continue, :proof, :tries, :state, :now, :expires)""")
                .param("id", id)
                .param("organization", place.organization().value())
                .param("server", place.server().value())
                .param("email", attempt.email().value())
                .param("continue", attempt.continueTo())
                .param("proof", attempt.proof())
                .param("tries", attempt.tries())
                .param("state", name(attempt.state()))
                .param("now", utc(now))
                .param("expires", utc(attempt.expiresAt()))
                .update();
    }

    @Override
    public Optional<SignInAttempt> find(SignInPlace place, String id) {
        return Objects.requireNonNull(transaction.execute(status -> select(place, id, "")));
    }

    @Override
    public Optional<Tried> change(SignInPlace place, String id, Function<SignInAttempt, Tried> rule) {
        return Objects.requireNonNull(
                transaction.execute(status -> select(place, id, " FOR UPDATE").map(attempt -> {
                    Tried tried = rule.apply(attempt);
                    jdbc.sql("""
                                    UPDATE identity.sign_in_attempts SET tries = :tries, state = :state
                                     WHERE attempt_id = :id AND organization_id = :organization AND server_id = :server""")
                            .param("tries", tried.after().tries())
                            .param("state", name(tried.after().state()))
                            .param("id", id)
                            .param("organization", place.organization().value())
                            .param("server", place.server().value())
                            .update();
                    return tried;
                })));
    }

    @Override
    public void forget(SignInPlace place, String id) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        DELETE FROM identity.sign_in_attempts
                         WHERE attempt_id = :id AND organization_id = :organization AND server_id = :server""")
                .param("id", id)
                .param("organization", place.organization().value())
                .param("server", place.server().value())
                .update());
    }

    private Optional<SignInAttempt> select(SignInPlace place, String id, String lock) {
        return jdbc.sql("""
                        SELECT email, continue_to, proof, tries, expires_at, state FROM identity.sign_in_attempts
                         WHERE attempt_id = :id AND organization_id = :organization AND server_id = :server""" + lock)
                .param("id", id)
                .param("organization", place.organization().value())
                .param("server", place.server().value())
                .query((row, number) -> attempt(row))
                .optional();
    }

    private static SignInAttempt attempt(ResultSet row) throws SQLException {
        return new SignInAttempt(
                new EmailAddress(row.getString("email")),
                row.getString("continue_to"),
                row.getString("proof"),
                row.getInt("tries"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)));
    }

    private static String name(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

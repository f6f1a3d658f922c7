package dev.walkthroughs.persistence.analysts;

import dev.walkthroughs.application.analysts.Admission;
import dev.walkthroughs.application.analysts.Analyst;
import dev.walkthroughs.application.analysts.AnalystRejection;
import dev.walkthroughs.application.analysts.AnalystRejection.AnalystExists;
import dev.walkthroughs.application.analysts.AnalystRejection.AnalystUnknown;
import dev.walkthroughs.application.analysts.AnalystRejection.DatabaseOpen;
import dev.walkthroughs.application.analysts.AnalystRejection.InvalidAnalyst;
import dev.walkthroughs.application.analysts.AnalystRejection.LoginsDenied;
import dev.walkthroughs.application.analysts.Analysts;
import dev.walkthroughs.application.analysts.Revocation;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.persistence.columns.Moments;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.postgresql.util.PasswordUtil;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Logins by the functions of migration V020, which run with the rights of the tables' owner. Works as the operator. The
 * database is told a verifier of each password (RFC 5803), and no password, so that none gets into its log.
 */
public final class JdbcAnalysts implements Analysts {

    /** As PostgreSQL makes verifiers by itself. */
    private static final int ITERATIONS = 4096;

    private static final String ROWS = "SELECT role_name, name, sees_emails, created_at, revoked_at"
            + " FROM tenancy.analysts WHERE organization_id = :organization";

    private record Statement(String text, boolean vital) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DatabaseAddress address;
    private final FreshIds ids;
    private final Clock clock;

    /** Tells logins to connect to an address. */
    public JdbcAnalysts(
            JdbcClient jdbc, TransactionTemplate transaction, DatabaseAddress address, FreshIds ids, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.address = address;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome<Admission, AnalystRejection> admit(OrganizationId organization, String name, boolean seesEmails) {
        if (!Analyst.canBeCalled(name)) {
            return Outcome.rejected(new InvalidAnalyst());
        }
        try {
            return inTransaction(() -> admitted(organization, name, seesEmails));
        } catch (DuplicateKeyException atTheSameMoment) {
            return Outcome.rejected(new AnalystExists());
        }
    }

    private Outcome<Admission, AnalystRejection> admitted(
            OrganizationId organization, String name, boolean seesEmails) {
        if (live(organization, name).isPresent()) {
            return Outcome.rejected(new AnalystExists());
        }
        List<String> missing = jdbc.sql("SELECT * FROM tenancy.rights_missing()")
                .query(String.class)
                .list();
        if (!missing.isEmpty()) {
            return Outcome.rejected(new LoginsDenied(missing));
        }
        List<Statement> open = jdbc.sql("SELECT * FROM tenancy.close_to_everybody()")
                .query((row, number) -> new Statement(row.getString("statement"), row.getBoolean("is_vital")))
                .list();
        if (open.stream().anyMatch(Statement::vital)) {
            return Outcome.rejected(
                    new DatabaseOpen(open.stream().map(Statement::text).toList()));
        }
        String login = "analyst_" + ids.caseless();
        String password = ids.password();
        jdbc.sql("SELECT tenancy.admit_analyst(:login, :verifier, :organization, :name, :emails, :at)::text")
                .param("login", login)
                .param("verifier", verifier(password))
                .param("organization", organization.value())
                .param("name", name)
                .param("emails", seesEmails)
                .param("at", Moments.utc(clock.instant()))
                .query(String.class)
                .single();
        return Outcome.accepted(new Admission(
                live(organization, name).orElseThrow(),
                password,
                address.hosts(),
                address.database(),
                address.sslMode(),
                open.stream().map(Statement::text).toList()));
    }

    @Override
    public Outcome<Analyst, AnalystRejection> showEmails(OrganizationId organization, String name, boolean seesEmails) {
        return inTransaction(() -> live(organization, name)
                .map(analyst -> {
                    jdbc.sql("SELECT tenancy.show_emails(:login, :emails, :at)::text")
                            .param("login", analyst.login())
                            .param("emails", seesEmails)
                            .param("at", Moments.utc(clock.instant()))
                            .query(String.class)
                            .single();
                    return Outcome.<Analyst, AnalystRejection>accepted(
                            live(organization, name).orElseThrow());
                })
                .orElseGet(() -> Outcome.rejected(new AnalystUnknown())));
    }

    @Override
    public Outcome<Revocation, AnalystRejection> revoke(OrganizationId organization, String name) {
        if (!Analyst.canBeCalled(name)) {
            return Outcome.rejected(new AnalystUnknown());
        }
        // Two transactions: once the first is there, nobody comes in any more while the second sends away who is.
        Optional<String> barred = inTransaction(() -> {
            Optional<String> login = jdbc.sql("SELECT role_name FROM tenancy.analysts"
                            + " WHERE organization_id = :organization AND name = :name"
                            + " AND (revoked_at IS NULL OR role_id = to_regrole(role_name))"
                            + " ORDER BY revoked_at IS NOT NULL, revoked_at LIMIT 1")
                    .param("organization", organization.value())
                    .param("name", name)
                    .query(String.class)
                    .optional();
            login.ifPresent(one -> jdbc.sql("SELECT tenancy.bar_analyst(:login, :at)::text")
                    .param("login", one)
                    .param("at", Moments.utc(clock.instant()))
                    .query(String.class)
                    .single());
            return login;
        });
        return barred.map(login -> Outcome.<Revocation, AnalystRejection>accepted(removed(login)))
                .orElseGet(() -> Outcome.rejected(new AnalystUnknown()));
    }

    private Revocation removed(String login) {
        return inTransaction(() -> jdbc.sql("SELECT * FROM tenancy.remove_analyst(:login)")
                .param("login", login)
                .query((row, number) -> new Revocation(login, row.getInt("sessions"), row.getBoolean("is_gone")))
                .single());
    }

    @Override
    public List<Analyst> of(OrganizationId organization) {
        return inTransaction(() -> jdbc.sql(ROWS + " ORDER BY created_at, role_name")
                .param("organization", organization.value())
                .query((row, number) -> analyst(row))
                .list());
    }

    private Optional<Analyst> live(OrganizationId organization, String name) {
        if (!Analyst.canBeCalled(name)) {
            return Optional.empty();
        }
        return jdbc.sql(ROWS + " AND name = :name AND revoked_at IS NULL")
                .param("organization", organization.value())
                .param("name", name)
                .query((row, number) -> analyst(row))
                .optional();
    }

    private String verifier(String password) {
        byte[] salt = ids.characters().getBytes(StandardCharsets.US_ASCII);
        return PasswordUtil.encodeScramSha256(password.toCharArray(), ITERATIONS, salt);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private static Analyst analyst(ResultSet row) throws SQLException {
        return new Analyst(
                row.getString("name"),
                row.getString("role_name"),
                row.getBoolean("sees_emails"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}

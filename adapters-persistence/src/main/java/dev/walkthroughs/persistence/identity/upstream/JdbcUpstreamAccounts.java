package dev.walkthroughs.persistence.identity.upstream;

import dev.walkthroughs.application.identity.EmailAddress;
import dev.walkthroughs.application.identity.upstream.UpstreamAccounts;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.domain.identity.OrganizationId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts of providers' identities in {@code identity.accounts}. */
public final class JdbcUpstreamAccounts implements UpstreamAccounts {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final FreshIds ids;
    private final Clock clock;

    /** Keeps accounts beside those of addresses. */
    public JdbcUpstreamAccounts(JdbcClient jdbc, TransactionTemplate transaction, FreshIds ids, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String subjectOf(OrganizationId organization, String issuer, String subject, EmailAddress email) {
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                        INSERT INTO identity.accounts (organization_id, email, subject, created_at, upstream_issuer,
                                                       upstream_subject)
                        VALUES (:organization, :email, :own, :at, :issuer, :subject)
                        ON CONFLICT (organization_id, upstream_issuer, upstream_subject)
                              WHERE upstream_issuer IS NOT NULL
                              DO UPDATE SET email = excluded.email
                        RETURNING subject""")
                .param("organization", organization.value())
                .param("email", email.value())
                .param("own", ids.characters())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("issuer", issuer)
                .param("subject", subject)
                .query(String.class)
                .single()));
    }
}

package dev.walkthroughs.persistence.access;

import dev.walkthroughs.application.access.Accounts;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.domain.identity.OrganizationId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Subjects by address, made at first use, all of them in two statements. */
public final class JdbcAccounts implements Accounts {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final FreshIds ids;
    private final Clock clock;

    /** Keeps accounts in {@code identity.accounts}. */
    public JdbcAccounts(JdbcClient jdbc, TransactionTemplate transaction, FreshIds ids, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<String> subjectsOf(OrganizationId organization, List<String> emails) {
        return Objects.requireNonNull(transaction.execute(status -> kept(organization, emails)));
    }

    private List<String> kept(OrganizationId organization, List<String> emails) {
        String[] addresses =
                emails.stream().map(email -> email.toLowerCase(Locale.ROOT)).toArray(String[]::new);
        String[] subjects = emails.stream().map(email -> ids.characters()).toArray(String[]::new);
        // In one order for all, so that calls which name the same addresses cannot wait for each other in a circle.
        jdbc.sql("""
                        INSERT INTO identity.accounts (organization_id, email, subject, created_at)
                        SELECT :organization, email, subject, :at
                          FROM unnest(:emails::text[], :subjects::text[]) AS asked (email, subject)
                         ORDER BY email
                        ON CONFLICT DO NOTHING""")
                .param("organization", organization.value())
                .param("emails", addresses)
                .param("subjects", subjects)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        Map<String, String> known = new HashMap<>();
        jdbc.sql("""
                        SELECT email, subject FROM identity.accounts
                         WHERE organization_id = :organization AND email = ANY (:emails)
                           AND upstream_issuer IS NULL""")
                .param("organization", organization.value())
                .param("emails", addresses)
                .query(row -> {
                    known.put(row.getString("email"), row.getString("subject"));
                });
        return List.of(addresses).stream().map(known::get).toList();
    }
}

package dev.walkthroughs.persistence.directory;

import dev.walkthroughs.application.directory.Learners;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The mapping from pseudonym to person: a table that no projection writes. */
public final class JdbcLearners implements Learners {

    private record Identity(String issuer, String subject) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final FreshIds ids;
    private final Clock clock;

    /** Keeps learners in {@code mcp_server_user}. */
    public JdbcLearners(JdbcClient jdbc, TransactionTemplate transaction, FreshIds ids, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Optional<LearnerId> identify(
            OrganizationId organization,
            String issuer,
            String subject,
            Optional<String> email,
            Optional<Instant> issuedAt) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<Instant> erased = erased(organization, issuer, subject);
            if (erased.isPresent()
                    && (issuer.equals(OWN_ISSUER)
                            || issuedAt.filter(erased.get()::isBefore).isEmpty())) {
                return Optional.empty();
            }
            Identity who = vouchedFor(organization, issuer, subject);
            return Optional.of(find(organization, who.issuer(), who.subject())
                    .orElseGet(() -> introduced(organization, who.issuer(), who.subject(), email)));
        }));
    }

    /** The identity at the organization's provider, if a subject of this service stands for one (R24). */
    private Identity vouchedFor(OrganizationId organization, String issuer, String subject) {
        Identity itself = new Identity(issuer, subject);
        return !issuer.equals(OWN_ISSUER)
                ? itself
                : jdbc.sql("""
                                SELECT upstream_issuer, upstream_subject FROM identity.accounts
                                 WHERE organization_id = :organization AND subject = :subject
                                   AND upstream_issuer IS NOT NULL""")
                        .param("organization", organization.value())
                        .param("subject", subject)
                        .query((row, number) ->
                                new Identity(row.getString("upstream_issuer"), row.getString("upstream_subject")))
                        .optional()
                        .orElse(itself);
    }

    private LearnerId introduced(OrganizationId organization, String issuer, String subject, Optional<String> email) {
        jdbc.sql("""
                            INSERT INTO walkthrough.mcp_server_user
                                   (id, organization_id, issuer, subject, email, first_seen_at)
                            VALUES (:id, :organization, :issuer, :subject, :email, :at)
                            ON CONFLICT (organization_id, issuer, subject) DO NOTHING""")
                .param("id", ids.learner().value())
                .param("organization", organization.value())
                .param("issuer", issuer)
                .param("subject", subject)
                .param("email", email.orElse(null))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return find(organization, issuer, subject).orElseThrow();
    }

    private Optional<Instant> erased(OrganizationId organization, String issuer, String subject) {
        return jdbc.sql("""
                        SELECT erased_at FROM identity.erased_identities
                         WHERE organization_id = :organization AND identity_hash = :hash""")
                .param("organization", organization.value())
                .param("hash", IdentityHash.of(organization, issuer, subject))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private Optional<LearnerId> find(OrganizationId organization, String issuer, String subject) {
        return jdbc.sql("""
                        SELECT coalesce(linked_to, id) FROM walkthrough.mcp_server_user
                         WHERE organization_id = :organization AND issuer = :issuer AND subject = :subject""")
                .param("organization", organization.value())
                .param("issuer", issuer)
                .param("subject", subject)
                .query(String.class)
                .optional()
                .map(LearnerId::new);
    }
}

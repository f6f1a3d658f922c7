package dev.walkthroughs.persistence.directory;

import dev.walkthroughs.application.directory.Learners;
import dev.walkthroughs.domain.identity.OrganizationId;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts behind learners: rows of {@code identity.accounts}, in the transaction of the caller. */
final class AccountRows {

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands in tokens of this service for learners; of a provider's identities it is the account's subject. */
    List<String> subjectsOf(OrganizationId organization, String[] learners) {
        return jdbc.sql("""
                        SELECT subject FROM walkthrough.mcp_server_user
                         WHERE organization_id = :organization AND id = ANY (:ids) AND issuer = :own
                           AND erased_at IS NULL
                         UNION
                        SELECT a.subject FROM walkthrough.mcp_server_user u
                          JOIN identity.accounts a ON a.organization_id = u.organization_id
                           AND a.upstream_issuer = u.issuer AND a.upstream_subject = u.subject
                         WHERE u.organization_id = :organization AND u.id = ANY (:ids)""")
                .param("organization", organization.value())
                .param("ids", learners)
                .param("own", Learners.OWN_ISSUER)
                .query(String.class)
                .list();
    }

    /** The subjects of an address, however it was confirmed. */
    List<String> subjectsOf(OrganizationId organization, String email) {
        return jdbc.sql(
                        "SELECT subject FROM identity.accounts WHERE organization_id = :organization AND email = :email")
                .param("organization", organization.value())
                .param("email", email.toLowerCase(Locale.ROOT))
                .query(String.class)
                .list();
    }

    List<String> addressesOf(OrganizationId organization, List<String> subjects) {
        return jdbc.sql(
                        "SELECT email FROM identity.accounts WHERE organization_id = :organization AND subject = ANY (:some)")
                .param("organization", organization.value())
                .param("some", subjects.toArray(new String[0]))
                .query(String.class)
                .list();
    }

    void delete(OrganizationId organization, List<String> subjects) {
        jdbc.sql("DELETE FROM identity.accounts WHERE organization_id = :organization AND subject = ANY (:subjects)")
                .param("organization", organization.value())
                .param("subjects", subjects.toArray(new String[0]))
                .update();
    }
}

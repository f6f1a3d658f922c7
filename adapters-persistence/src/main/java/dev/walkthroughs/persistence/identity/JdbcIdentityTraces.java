package dev.walkthroughs.persistence.identity;

import dev.walkthroughs.application.learners.PersonalTraces;
import dev.walkthroughs.domain.identity.OrganizationId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What signing in and letting clients in leave of a person: removed at once, and every token dies with its grant. */
public final class JdbcIdentityTraces implements PersonalTraces {

    private static final List<String> OF_SUBJECTS = List.of(
            """
            DELETE FROM identity.spent_refresh_tokens t USING identity.authorizations a
             WHERE t.organization_id = :organization AND a.organization_id = t.organization_id
               AND a.server_id = t.server_id AND a.id = t.authorization_id AND a.subject = ANY (:subjects)""",
            "DELETE FROM identity.authorizations WHERE organization_id = :organization AND subject = ANY (:subjects)",
            "DELETE FROM identity.consents WHERE organization_id = :organization AND subject = ANY (:subjects)",
            "DELETE FROM identity.browser_sessions WHERE organization_id = :organization AND subject = ANY (:subjects)");

    private final JdbcClient jdbc;

    /** Removes traces in the transaction of its caller. */
    public JdbcIdentityTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forget(OrganizationId organization, List<String> subjects, List<String> emails) {
        for (String sql : OF_SUBJECTS) {
            jdbc.sql(sql)
                    .param("organization", organization.value())
                    .param("subjects", subjects.toArray(new String[0]))
                    .update();
        }
        jdbc.sql(
                        "DELETE FROM identity.sign_in_attempts WHERE organization_id = :organization AND email = ANY (:emails)")
                .param("organization", organization.value())
                .param("emails", emails.toArray(new String[0]))
                .update();
    }
}

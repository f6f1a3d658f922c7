package dev.walkthroughs.persistence.directory;

import dev.walkthroughs.application.directory.Learners;
import dev.walkthroughs.application.learners.LearnerRecords;
import dev.walkthroughs.application.learners.PersonalTraces;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.persistence.columns.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records of learners, in {@code mcp_server_user}, the accounts, and the events, which hold their words. */
public final class JdbcLearnerRecords implements LearnerRecords {

    /**
     * The one exception to "events never change": why a step was skipped is told in the learner's own words. The index of V027
     * finds them.
     */
    static final String FORGET_REASONS = """
            UPDATE eventstore.domain_events SET payload = jsonb_set(payload, '{reason}', '""')
             WHERE payload_type = 'StepSkipped' AND meta_data ->> 'mcp_server_user_id' = ANY (:ids)""";

    private static final String KNOWN =
            "SELECT id, coalesce(linked_to, id) AS root, organization_id, erased_at IS NOT NULL AS erased FROM walkthrough.mcp_server_user WHERE ";

    private record Identity(String issuer, String subject, Optional<String> email) {}

    private final JdbcClient jdbc;
    private final AccountRows accounts;
    private final List<PersonalTraces> traces;

    /** Has traces elsewhere removed too. */
    public JdbcLearnerRecords(JdbcClient jdbc, List<PersonalTraces> traces) {
        this.jdbc = jdbc;
        this.accounts = new AccountRows(jdbc);
        this.traces = List.copyOf(traces);
    }

    @Override
    public Optional<Known> byId(String id) {
        return LearnerId.parse(id).flatMap(learner -> jdbc.sql(KNOWN + "id = :id FOR UPDATE")
                .param("id", learner.value())
                .query((row, number) -> known(row))
                .optional());
    }

    @Override
    public List<Known> byEmail(OrganizationId organization, String email) {
        return jdbc.sql(KNOWN + """
                        organization_id = :organization
                           AND (lower(email) = :email OR issuer = :own AND subject IN
                                (SELECT a.subject FROM identity.accounts a
                                  WHERE a.organization_id = :organization AND a.email = :email)
                            OR (issuer, subject) IN
                                (SELECT a.upstream_issuer, a.upstream_subject FROM identity.accounts a
                                  WHERE a.organization_id = :organization AND a.email = :email))
                         ORDER BY first_seen_at, id FOR UPDATE""")
                .param("organization", organization.value())
                .param("email", email.toLowerCase(Locale.ROOT))
                .param("own", Learners.OWN_ISSUER)
                .query((row, number) -> known(row))
                .list();
    }

    @Override
    public Optional<Known> bySubject(OrganizationId organization, String issuer, String subject) {
        return jdbc.sql(KNOWN
                        + "organization_id = :organization AND issuer = :issuer AND subject = :subject FOR UPDATE")
                .param("organization", organization.value())
                .param("issuer", issuer)
                .param("subject", subject)
                .query((row, number) -> known(row))
                .optional();
    }

    @Override
    public List<LearnerId> actingAs(OrganizationId organization, LearnerId root) {
        return jdbc.sql("""
                        SELECT id FROM walkthrough.mcp_server_user
                         WHERE organization_id = :organization AND (id = :root OR linked_to = :root)
                         ORDER BY id <> :root, id FOR UPDATE""")
                .param("organization", organization.value())
                .param("root", root.value())
                .query((row, number) -> new LearnerId(row.getString("id")))
                .list();
    }

    @Override
    public boolean hasAccount(OrganizationId organization, String email) {
        return !accounts.subjectsOf(organization, email).isEmpty();
    }

    @Override
    public List<Begun> begun(LearnerId learner) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (payload ->> 'walkthrough_id') payload ->> 'walkthrough_id' AS walkthrough,
                               payload ->> 'server_id' AS server,
                               coalesce(payload ->> 'started_at', payload ->> 'at')::timestamptz AS at
                          FROM eventstore.domain_events
                         WHERE payload_type IN ('AttemptStarted', 'ProgressUnited')
                           AND payload ->> 'learner_id' = :learner
                         ORDER BY payload ->> 'walkthrough_id', global_index""")
                .param("learner", learner.value())
                .query((row, number) -> new Begun(
                        new WalkthroughId(row.getString("walkthrough")),
                        new ServerId(row.getString("server")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public void link(OrganizationId organization, LearnerId learner, LearnerId into) {
        jdbc.sql("""
                        UPDATE walkthrough.mcp_server_user SET linked_to = :into
                         WHERE organization_id = :organization AND (id = :learner OR linked_to = :learner)""")
                .param("into", into.value())
                .param("organization", organization.value())
                .param("learner", learner.value())
                .update();
    }

    @Override
    public Map<String, List<String>> file(OrganizationId organization, List<LearnerId> learners) {
        String[] ids = values(learners);
        return new LearnerFiles(jdbc).of(organization, ids, accounts.subjectsOf(organization, ids));
    }

    @Override
    public void erase(OrganizationId organization, List<LearnerId> learners, Instant at) {
        List<Identity> identities = identities(organization, learners);
        identities.forEach(one -> refuse(organization, one.issuer(), one.subject(), at));
        List<String> subjects = accounts.subjectsOf(organization, values(learners));
        subjects.forEach(subject -> refuse(organization, Learners.OWN_ISSUER, subject, at));
        List<String> emails = Stream.concat(
                        identities.stream().flatMap(one -> one.email().stream()),
                        accounts.addressesOf(organization, subjects).stream())
                .map(email -> email.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        forgetAccounts(organization, subjects, emails);
        jdbc.sql("""
                        UPDATE walkthrough.mcp_server_user
                           SET issuer = 'erased', subject = id, email = NULL, erased_at = coalesce(erased_at, :at)
                         WHERE organization_id = :organization AND id = ANY (:ids)""")
                .param("organization", organization.value())
                .param("ids", values(learners))
                .param("at", Moments.utc(at))
                .update();
        // Tables of earlier moments are not written by any projection.
        jdbc.sql("SELECT replay.forget(:ids)::text")
                .param("ids", values(learners))
                .query(String.class)
                .single();
        jdbc.sql(FORGET_REASONS).param("ids", values(learners)).update();
    }

    @Override
    public void eraseAccount(OrganizationId organization, String email, Instant at) {
        List<String> subjects = accounts.subjectsOf(organization, email);
        subjects.forEach(subject -> refuse(organization, Learners.OWN_ISSUER, subject, at));
        forgetAccounts(organization, subjects, List.of(email.toLowerCase(Locale.ROOT)));
    }

    private void forgetAccounts(OrganizationId organization, List<String> subjects, List<String> emails) {
        traces.forEach(trace -> trace.forget(organization, subjects, emails));
        accounts.delete(organization, subjects);
    }

    private void refuse(OrganizationId organization, String issuer, String subject, Instant at) {
        jdbc.sql("""
                        INSERT INTO identity.erased_identities (organization_id, identity_hash, erased_at)
                        VALUES (:organization, :hash, :at)
                        ON CONFLICT (organization_id, identity_hash) DO UPDATE SET erased_at = excluded.erased_at""")
                .param("organization", organization.value())
                .param("hash", IdentityHash.of(organization, issuer, subject))
                .param("at", Moments.utc(at))
                .update();
    }

    private List<Identity> identities(OrganizationId organization, List<LearnerId> learners) {
        return jdbc.sql("""
                        SELECT issuer, subject, email FROM walkthrough.mcp_server_user
                         WHERE organization_id = :organization AND id = ANY (:ids) AND erased_at IS NULL""")
                .param("organization", organization.value())
                .param("ids", values(learners))
                .query((row, number) -> new Identity(
                        row.getString("issuer"), row.getString("subject"), Optional.ofNullable(row.getString("email"))))
                .list();
    }

    private static String[] values(List<LearnerId> learners) {
        return learners.stream().map(LearnerId::value).toArray(String[]::new);
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                new LearnerId(row.getString("id")),
                new LearnerId(row.getString("root")),
                new OrganizationId(row.getString("organization_id")),
                row.getBoolean("erased"));
    }
}

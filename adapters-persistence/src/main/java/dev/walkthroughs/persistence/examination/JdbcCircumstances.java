package dev.walkthroughs.persistence.examination;

import dev.walkthroughs.application.directory.Learners;
import dev.walkthroughs.application.examination.Circumstances;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.walkthrough.Availability;
import dev.walkthroughs.persistence.projection.Projections;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Circumstances in the tables, which an operator sees of all organizations; each statement names the one it means. */
public final class JdbcCircumstances implements Circumstances {

    private final JdbcClient jdbc;
    private final Projections projections;
    private final Clock clock;

    /** Reads tables of all schemas. */
    public JdbcCircumstances(JdbcClient jdbc, Projections projections, Clock clock) {
        this.jdbc = jdbc;
        this.projections = projections;
        this.clock = clock;
    }

    @Override
    public List<Identity> identities(OrganizationId organization, String idOrAddress) {
        if (!storable(idOrAddress)) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT u.id, coalesce(u.linked_to, u.id) AS root, u.issuer, u.erased_at IS NOT NULL AS erased,
                               EXISTS (SELECT 1 FROM identity.accounts a
                                        WHERE a.organization_id = u.organization_id AND a.upstream_issuer = u.issuer
                                          AND a.upstream_subject = u.subject) AS by_provider
                          FROM walkthrough.mcp_server_user u
                         WHERE u.organization_id = :organization
                           AND (u.id = :name OR lower(u.email) = lower(:name)
                            OR EXISTS (SELECT 1 FROM identity.accounts a
                                        WHERE a.organization_id = u.organization_id AND a.email = lower(:name)
                                          AND (u.issuer = :own AND u.subject = a.subject
                                           OR u.issuer = a.upstream_issuer AND u.subject = a.upstream_subject)))
                         ORDER BY u.first_seen_at, u.id""")
                .param("organization", organization.value())
                .param("name", idOrAddress)
                .param("own", Learners.OWN_ISSUER)
                .query((row, number) -> new Identity(
                        new LearnerId(row.getString("id")),
                        new LearnerId(row.getString("root")),
                        row.getString("issuer"),
                        row.getBoolean("by_provider"),
                        row.getBoolean("erased")))
                .list();
    }

    @Override
    public boolean hasAccount(OrganizationId organization, String address) {
        return storable(address)
                && jdbc.sql("""
                                SELECT EXISTS (SELECT 1 FROM identity.accounts
                                                WHERE organization_id = :organization AND email = lower(:address))""")
                        .param("organization", organization.value())
                        .param("address", address)
                        .query(Boolean.class)
                        .single();
    }

    @Override
    public Programs programs(OrganizationId organization, ServerId server, LearnerId root) {
        return jdbc.sql("""
                        WITH subjects AS (
                            SELECT a.subject
                              FROM walkthrough.mcp_server_user u
                              JOIN identity.accounts a
                                ON a.organization_id = u.organization_id
                               AND (u.issuer = :own AND u.subject = a.subject
                                OR u.issuer = a.upstream_issuer AND u.subject = a.upstream_subject)
                             WHERE u.organization_id = :organization AND (u.id = :root OR u.linked_to = :root)),
                        granted AS (
                            SELECT coalesce(z.revoked_at, greatest(z.access_expires_at, z.refresh_expires_at)) AS ends_at
                              FROM identity.authorizations z JOIN subjects USING (subject)
                             WHERE z.organization_id = :organization AND z.server_id = :server
                               AND z.access_hash IS NOT NULL)
                        SELECT count(*) FILTER (WHERE ends_at > :now) AS live,
                               max(ends_at) FILTER (WHERE ends_at <= :now) AS last_end
                          FROM granted""")
                .param("own", Learners.OWN_ISSUER)
                .param("organization", organization.value())
                .param("server", server.value())
                .param("root", root.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Programs(
                        row.getInt("live"),
                        Optional.ofNullable(row.getObject("last_end", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
    }

    @Override
    public Optional<Content> content(OrganizationId organization, WalkthroughId walkthrough) {
        return jdbc.sql("""
                        SELECT title, availability, version FROM walkthrough.walkthroughs
                         WHERE organization_id = :organization AND id = :walkthrough""")
                .param("organization", organization.value())
                .param("walkthrough", walkthrough.value())
                .query((row, number) -> new Content(
                        row.getString("title"),
                        Availability.valueOf(row.getString("availability").toUpperCase(Locale.ROOT)),
                        row.getInt("version")))
                .optional();
    }

    @Override
    public Optional<Assignment> assignment(OrganizationId organization, ServerId server, WalkthroughId walkthrough) {
        return jdbc.sql("""
                        SELECT display_order, is_enabled FROM walkthrough.mcp_server_walkthroughs
                         WHERE organization_id = :organization AND mcp_server_id = :server
                           AND walkthrough_id = :walkthrough""")
                .param("organization", organization.value())
                .param("server", server.value())
                .param("walkthrough", walkthrough.value())
                .query((row, number) -> new Assignment(row.getInt("display_order"), row.getBoolean("is_enabled")))
                .optional();
    }

    @Override
    public List<Lag> projections() {
        return projections.status().stream()
                .map(one -> new Lag(one.name(), one.behind(), !one.owner().isEmpty()))
                .toList();
    }

    @Override
    public List<Letter> waiting(List<String> streams) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (processor_name, stream) processor_name, stream, cause
                          FROM eventstore.dead_letters
                         WHERE stream = ANY (:streams) AND cause IS NOT NULL
                         ORDER BY processor_name, stream, sequence_number""")
                .param("streams", streams.toArray(String[]::new))
                .query((row, number) ->
                        new Letter(row.getString("processor_name"), row.getString("stream"), row.getString("cause")))
                .list();
    }

    /** PostgreSQL keeps no text with a NUL in it, so that none can be found either. */
    private static boolean storable(String text) {
        return text.indexOf('\0') < 0;
    }
}

package dev.walkthroughs.persistence.directory;

import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.organization.OrganizationEvent.OrganizationCreated;
import dev.walkthroughs.domain.server.Access;
import dev.walkthroughs.domain.server.ServerEvent.AccessChanged;
import dev.walkthroughs.domain.server.ServerEvent.ServerCreated;
import dev.walkthroughs.domain.server.ServerEvent.WalkthroughAssigned;
import dev.walkthroughs.domain.server.ServerEvent.WalkthroughUnassigned;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes organizations, MCP servers and assignments. A server's row remembers the last of its events that was seen, so
 * an event that comes again changes nothing.
 */
public final class DirectoryProjector {

    /** The tables it owns. */
    public static final List<String> TABLES =
            List.of("walkthrough.organization", "walkthrough.mcp_servers", "walkthrough.mcp_server_walkthroughs");

    private final JdbcClient jdbc;

    /** Writes through a client whose connection is the processor's transaction. */
    public DirectoryProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(OrganizationCreated event) {
        jdbc.sql("""
                        INSERT INTO walkthrough.organization (id, slug, name, created_at)
                        VALUES (:id, :slug, :name, :at) ON CONFLICT DO NOTHING""")
                .param("id", event.organizationId().value())
                .param("slug", event.slug())
                .param("name", event.name())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventHandler
    void on(ServerCreated event) {
        jdbc.sql("""
                        INSERT INTO walkthrough.mcp_servers
                               (id, organization_id, name, slug, hosts, requires_step_id, created_at, revision)
                        VALUES (:id, :organization, :name, :slug, :hosts, :requires, :at, 0)
                        ON CONFLICT DO NOTHING""")
                .param("id", event.serverId().value())
                .param("organization", event.organizationId().value())
                .param("name", event.name())
                .param("slug", event.hosts().get(0))
                .param("hosts", event.hosts().toArray(new String[0]))
                .param("requires", event.requiresStepId())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventHandler
    void on(AccessChanged event, @SequenceNumber long revision) {
        if (!isNew(event.serverId(), revision)) {
            return;
        }
        Access access = event.access();
        jdbc.sql("""
                        UPDATE walkthrough.mcp_servers
                           SET access = :access, is_closed = :closed, issuer = :issuer, audience = :audience
                         WHERE id = :id""")
                .param("id", event.serverId().value())
                .param("access", access.mode().name().toLowerCase(Locale.ROOT))
                .param("closed", access.closed())
                .param("issuer", access.issuer())
                .param("audience", access.audience())
                .update();
    }

    @EventHandler
    void on(WalkthroughAssigned event, @SequenceNumber long revision) {
        if (!isNew(event.serverId(), revision)) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO walkthrough.mcp_server_walkthroughs
                               (id, mcp_server_id, walkthrough_id, organization_id, display_order, is_enabled,
                                assigned_at)
                        VALUES (:id, :server, :walkthrough, :organization, :order, :enabled, :at)
                        ON CONFLICT (id) DO UPDATE
                           SET display_order = excluded.display_order, is_enabled = excluded.is_enabled""")
                .param("id", event.assignmentId().value())
                .param("server", event.serverId().value())
                .param("walkthrough", event.walkthroughId().value())
                .param("organization", event.organizationId().value())
                .param("order", event.displayOrder())
                .param("enabled", event.enabled())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventHandler
    void on(WalkthroughUnassigned event, @SequenceNumber long revision) {
        if (!isNew(event.serverId(), revision)) {
            return;
        }
        jdbc.sql(
                        "DELETE FROM walkthrough.mcp_server_walkthroughs WHERE mcp_server_id = :server AND walkthrough_id = :id")
                .param("server", event.serverId().value())
                .param("id", event.walkthroughId().value())
                .update();
    }

    private boolean isNew(ServerId server, long revision) {
        return jdbc.sql(
                                "UPDATE walkthrough.mcp_servers SET revision = :revision WHERE id = :id AND revision < :revision")
                        .param("id", server.value())
                        .param("revision", revision)
                        .update()
                > 0;
    }
}

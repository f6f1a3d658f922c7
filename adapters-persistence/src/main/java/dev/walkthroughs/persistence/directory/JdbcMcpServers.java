package dev.walkthroughs.persistence.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.walkthroughs.application.access.TenantScope;
import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.directory.McpServers;
import dev.walkthroughs.application.outage.ReadTogether;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.server.Access;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Servers by host. An answer may be a second old, which spares every request a query. Whoever asks while somebody looks
 * takes part in what that finds, or in its failure: one after the other, each would wait for a database that is away.
 */
public final class JdbcMcpServers implements McpServers {

    private static final Duration STALENESS = Duration.ofSeconds(1);

    /** Bounded, because unknown hosts are remembered too, and anyone may send them. */
    private static final int MOST_HOSTS = 10_000;

    private final JdbcClient jdbc;
    private final Cache<String, Optional<McpServer>> byHost = Caffeine.newBuilder()
            .expireAfterWrite(STALENESS)
            .maximumSize(MOST_HOSTS)
            .build();
    private final ReadTogether<String, Optional<McpServer>> reading = new ReadTogether<>();

    /** Reads the directory's tables. */
    public JdbcMcpServers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<McpServer> byHost(String host) {
        Optional<McpServer> known = byHost.getIfPresent(host);
        return known == null ? reading.read(host, () -> remembered(host)) : known;
    }

    private Optional<McpServer> remembered(String host) {
        Optional<McpServer> found = read(host);
        byHost.put(host, found);
        return found;
    }

    private Optional<McpServer> read(String host) {
        if (host.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        // The organization is not known before this: its id is all that is told without one.
        return jdbc.sql("SELECT tenancy.organization_of_host(:host)")
                .param("host", host)
                .query(String.class)
                .optional()
                .map(OrganizationId::new)
                .flatMap(organization -> TenantScope.within(organization, () -> read(organization, host)));
    }

    private Optional<McpServer> read(OrganizationId organization, String host) {
        return jdbc.sql("""
                        SELECT s.id, s.organization_id, o.name AS organization_name, s.name, s.hosts,
                               s.requires_step_id, s.access, s.is_closed, s.issuer, s.audience
                          FROM walkthrough.mcp_servers s
                          JOIN walkthrough.organization o ON o.id = s.organization_id
                         WHERE s.organization_id = :organization AND s.hosts @> ARRAY[:host]::text[]""")
                .param("organization", organization.value())
                .param("host", host)
                .query((row, number) -> server(row))
                .optional();
    }

    private static McpServer server(ResultSet row) throws SQLException {
        Array hosts = row.getArray("hosts");
        return new McpServer(
                new ServerId(row.getString("id")),
                new OrganizationId(row.getString("organization_id")),
                row.getString("organization_name"),
                row.getString("name"),
                List.of((String[]) hosts.getArray()),
                row.getBoolean("requires_step_id"),
                new Access(
                        Access.Mode.valueOf(row.getString("access").toUpperCase(Locale.ROOT)),
                        row.getBoolean("is_closed"),
                        row.getString("issuer"),
                        row.getString("audience")));
    }
}

package dev.walkthroughs.application.directory;

import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.server.Access;
import java.util.List;

/**
 * An MCP server as a request meets it.
 *
 * @param hosts the host names that lead to it, lower case, without port, at least one; the first is the canonical one
 * @param requiresStepId whether next without a step id is refused (R17)
 * @param access how learners come in
 */
public record McpServer(
        ServerId id,
        OrganizationId organizationId,
        String organizationName,
        String name,
        List<String> hosts,
        boolean requiresStepId,
        Access access) {

    /** Throws {@link IllegalArgumentException} if there is no host. */
    public McpServer {
        hosts = List.copyOf(hosts);
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException("an MCP server has at least one host");
        }
    }

    /** A server with {@link Access#OPEN}. */
    public McpServer(
            ServerId id,
            OrganizationId organizationId,
            String organizationName,
            String name,
            List<String> hosts,
            boolean requiresStepId) {
        this(id, organizationId, organizationName, name, hosts, requiresStepId, Access.OPEN);
    }

    /** The host its URLs are made of. */
    public String canonicalHost() {
        return hosts.get(0);
    }
}

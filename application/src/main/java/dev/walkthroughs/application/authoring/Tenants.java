package dev.walkthroughs.application.authoring;

import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.domain.server.Access;
import java.util.List;

/** Creates organizations and their MCP servers. */
public interface Tenants {

    /**
     * Creates an organization.
     *
     * @param slug 1 to 63 of a-z, 0-9 and '-', unique
     */
    Outcome<OrganizationId, Rejection> createOrganization(String slug, String name);

    /** Creates an MCP server with {@link Access#OPEN}. */
    default Outcome<ServerId, Rejection> createServer(
            String organization, List<String> hosts, String name, boolean requiresStepId) {
        return createServer(organization, hosts, name, requiresStepId, Access.OPEN);
    }

    /**
     * Creates an MCP server.
     *
     * @param organization slug
     * @param hosts host names without port, each unique; the first is the canonical one
     * @param requiresStepId whether next without a step id is refused (R17)
     * @param access how learners come in
     */
    Outcome<ServerId, Rejection> createServer(
            String organization, List<String> hosts, String name, boolean requiresStepId, Access access);

    /**
     * Changes how learners come to an MCP server. Requests meet the new access within two seconds.
     *
     * @param host one of its hosts, in any case
     * @return whether that changed anything
     */
    Outcome<Boolean, Rejection> changeAccess(String host, Access access);
}

package dev.walkthroughs.domain.server;

import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Command;
import dev.walkthroughs.domain.outcome.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an operator may ask of an MCP server. */
public sealed interface ServerCommand {

    /** The server that is addressed. */
    ServerId serverId();

    /**
     * Creates a server.
     *
     * @param hosts host names, the canonical one first
     * @param access how learners come in
     */
    record CreateServer(
            ServerId serverId,
            OrganizationId organizationId,
            String name,
            List<String> hosts,
            boolean requiresStepId,
            Access access,
            Instant at)
            implements ServerCommand, Command<Outcome<Boolean, ServerRejection>> {

        /** Copies the hosts. */
        public CreateServer {
            hosts = List.copyOf(hosts);
        }

        /** A server with {@link Access#OPEN}. */
        public CreateServer(
                ServerId serverId,
                OrganizationId organizationId,
                String name,
                List<String> hosts,
                boolean requiresStepId,
                Instant at) {
            this(serverId, organizationId, name, hosts, requiresStepId, Access.OPEN, at);
        }
    }

    /** Changes how learners come in; progress and learners stay. */
    record ChangeAccess(ServerId serverId, Access access, Instant at)
            implements ServerCommand, Command<Outcome<Boolean, ServerRejection>> {}

    /**
     * Puts a walkthrough on the server, or changes how it stands there.
     *
     * @param walkthroughOrganization who owns the walkthrough
     * @param displayOrder its place; if absent, behind the last, or unchanged if it is assigned already
     */
    record AssignWalkthrough(
            ServerId serverId,
            WalkthroughId walkthroughId,
            OrganizationId walkthroughOrganization,
            @Nullable Integer displayOrder,
            boolean enabled,
            Instant at)
            implements ServerCommand, Command<Outcome<Boolean, ServerRejection>> {}

    /** Takes a walkthrough off the server; one that is not on it is no reason to complain. */
    record UnassignWalkthrough(ServerId serverId, WalkthroughId walkthroughId, Instant at)
            implements ServerCommand, Command<Outcome<Boolean, ServerRejection>> {}
}

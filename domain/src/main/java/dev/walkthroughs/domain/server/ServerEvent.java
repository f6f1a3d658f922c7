package dev.walkthroughs.domain.server;

import dev.walkthroughs.domain.identity.AssignmentId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import java.time.Instant;
import java.util.List;

/** What can happen to an MCP server. Class and component names are part of the stored schema. */
public sealed interface ServerEvent {

    /** The server it happened to. */
    ServerId serverId();

    /** An MCP server came to be, with {@link Access#OPEN}. */
    record ServerCreated(
            ServerId serverId,
            OrganizationId organizationId,
            String name,
            List<String> hosts,
            boolean requiresStepId,
            Instant at)
            implements ServerEvent {

        /** Copies the hosts. */
        public ServerCreated {
            hosts = List.copyOf(hosts);
        }
    }

    /** How learners come in changed, or was set when the server came to be. */
    record AccessChanged(ServerId serverId, OrganizationId organizationId, Access access, Instant at)
            implements ServerEvent {}

    /** A walkthrough was put on the server, or its place or its being enabled changed. */
    record WalkthroughAssigned(
            ServerId serverId,
            OrganizationId organizationId,
            AssignmentId assignmentId,
            WalkthroughId walkthroughId,
            int displayOrder,
            boolean enabled,
            Instant at)
            implements ServerEvent {}

    /** A walkthrough was taken off the server. */
    record WalkthroughUnassigned(ServerId serverId, WalkthroughId walkthroughId, Instant at) implements ServerEvent {}
}

package dev.walkthroughs.application.identity.signin;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;

/** Where somebody signs in: what is kept for one place is unknown at every other (R23). */
public record SignInPlace(OrganizationId organization, ServerId server) {

    /** The place of an MCP server. */
    public static SignInPlace of(McpServer server) {
        return new SignInPlace(server.organizationId(), server.id());
    }
}

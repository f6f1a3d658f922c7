package dev.walkthroughs.application.identity;

import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;

/** The MCP server within which a client id, a code or a token means something; in any other it is unknown. */
public record Realm(OrganizationId organization, ServerId server) {}

package dev.walkthroughs.mcp.oauth.host;

import dev.walkthroughs.domain.identity.ServerId;

/** Implemented by the authentication of a person who signed in: it counts on one MCP server only. */
public interface ForServer {

    /** The MCP server that was signed in to. */
    ServerId server();
}

package dev.walkthroughs.application.directory;

import java.util.Optional;

/** Finds the MCP server a request is for. */
public interface McpServers {

    /**
     * The server behind a host name.
     *
     * @param host lower case, without port; any string is allowed, and what is no host name finds nothing
     */
    Optional<McpServer> byHost(String host);
}

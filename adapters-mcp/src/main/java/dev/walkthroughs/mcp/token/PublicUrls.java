package dev.walkthroughs.mcp.token;

import dev.walkthroughs.application.directory.McpServer;
import java.util.Collection;
import java.util.List;

/**
 * The URLs under which clients reach an MCP server: its issuer, and its MCP endpoint, which is also what its tokens are
 * for (RFC 8707).
 */
public final class PublicUrls {

    private static final String HOST = "{host}";

    private final String template;

    /**
     * URLs made of a template.
     *
     * @param template an origin such as {@code https://{host}}, in which the host is filled in; a slash at its end is
     *     dropped
     * @throws IllegalArgumentException if the host has no place in it, because then servers could not be told apart
     */
    public PublicUrls(String template) {
        if (!template.contains(HOST)) {
            throw new IllegalArgumentException("walkthroughs.public-url has to contain {host}");
        }
        this.template = template.endsWith("/") ? template.substring(0, template.length() - 1) : template;
    }

    /** The issuer of tokens of a host, which is the base of all its URLs: no slash at the end. */
    public String issuer(String host) {
        return template.replace(HOST, host);
    }

    /** The MCP endpoint of a host. */
    public String endpoint(String host) {
        return issuer(host) + "/mcp";
    }

    /** The protected-resource metadata of a host's MCP endpoint (RFC 9728 §3.1). */
    public String resourceMetadata(String host) {
        return issuer(host) + ResourceMetadata.PATH + "/mcp";
    }

    /** The issuers a token of this server may name: one for each of its hosts. */
    Collection<String> issuers(McpServer server) {
        return server.hosts().stream().map(this::issuer).toList();
    }

    /** The audiences a token of this server may name, likewise. */
    List<String> endpoints(McpServer server) {
        return server.hosts().stream().map(this::endpoint).toList();
    }
}

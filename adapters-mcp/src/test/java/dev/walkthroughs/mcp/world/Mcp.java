package dev.walkthroughs.mcp.world;

import dev.walkthroughs.mcp.world.Wire.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Sends MCP messages in either era to one host, with or without a token. */
public record Mcp(Wire wire, String host, String token) {

    public static final String JSON_HEADERS =
            "Content-Type: application/json\nAccept: application/json, text/event-stream\n";

    public static final String META = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
            + "\"io.modelcontextprotocol/clientInfo\":{\"name\":\"wire\",\"version\":\"1.2\"},"
            + "\"io.modelcontextprotocol/clientCapabilities\":{}}";

    public Mcp(Wire wire, String host) {
        this(wire, host, "");
    }

    public Mcp on(String otherHost) {
        return new Mcp(wire, otherHost, token);
    }

    public Mcp with(String otherToken) {
        return new Mcp(wire, host, otherToken);
    }

    /** The headers every request has, and more. */
    public String headers(String more) {
        return "Host: " + host + "\n" + JSON_HEADERS + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\n")
                + more;
    }

    /** Posts a body with more headers. */
    public Reply post(String more, String body) throws IOException {
        return wire.send("POST", "/mcp", headers(more), body.getBytes(StandardCharsets.UTF_8));
    }

    /** A legacy request; {@code params} is JSON. */
    public Reply legacy(String method, String params) throws IOException {
        return post("MCP-Protocol-Version: 2025-11-25", request(method, params));
    }

    public Reply legacyCall(String tool, String arguments) throws IOException {
        return legacy("tools/call", "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}");
    }

    /** A modern request; {@code fields} are JSON fields of params beside {@code _meta}, or empty. */
    public Reply modern(String method, String fields) throws IOException {
        return post(
                "MCP-Protocol-Version: 2026-07-28\nMcp-Method: " + method,
                request(method, "{" + META + (fields.isEmpty() ? "" : "," + fields) + "}"));
    }

    public Reply modernCall(String tool, String arguments) throws IOException {
        return post(
                "MCP-Protocol-Version: 2026-07-28\nMcp-Method: tools/call\nMcp-Name: " + tool,
                request("tools/call", "{" + META + ",\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}"));
    }

    public static String request(String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}";
    }
}

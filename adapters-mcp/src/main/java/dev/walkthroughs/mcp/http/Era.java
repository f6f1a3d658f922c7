package dev.walkthroughs.mcp.http;

import dev.walkthroughs.mcp.http.RpcMessage.Request;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The two ways MCP is spoken over HTTP, and which of them a request speaks.
 *
 * <p>Modern (2026-07-28) is a request that says so in its {@code _meta} or its version header, or that asks for what only
 * this era has; its envelope is checked to the letter. All else is legacy. No request is answered in the other's way.
 */
enum Era {
    LEGACY,
    MODERN;

    static final String NEWEST_LEGACY = "2025-11-25";
    static final String NAMESPACE = "io.modelcontextprotocol/";

    private static final String MODERN_VERSION = "2026-07-28";
    private static final String ASSUMED = "2025-03-26";
    private static final Set<String> LEGACY_VERSIONS = Set.of(NEWEST_LEGACY, "2025-06-18", ASSUMED);
    private static final Set<String> NAMED = Set.of("tools/call", "prompts/get", "resources/read");

    /** All versions this server speaks, newest first. */
    static final List<String> VERSIONS = List.of(MODERN_VERSION, NEWEST_LEGACY, "2025-06-18", ASSUMED);

    /** A request's era and the revision it speaks. */
    record Spoken(Era era, String version) {}

    /** Whether a version can be agreed on by a legacy handshake. */
    static boolean isLegacy(String version) {
        return LEGACY_VERSIONS.contains(version);
    }

    /**
     * Finds the era, and checks what it demands of every request.
     *
     * @throws RpcFault if an envelope is incomplete, contradicts its headers, or speaks a version this server does not
     */
    static Spoken of(Request request, Headers headers) throws RpcFault {
        JsonNode declared = request.meta().get(NAMESPACE + "protocolVersion");
        if (declared != null
                || headers.protocolVersion().filter(MODERN_VERSION::equals).isPresent()
                || request.method().equals("server/discover")) {
            return new Spoken(MODERN, modernVersion(request, headers, declared));
        }
        String version = headers.protocolVersion().orElse(ASSUMED);
        if (!isLegacy(version)) {
            throw new RpcFault(
                    400,
                    RpcFault.INVALID_REQUEST,
                    "Unsupported MCP-Protocol-Version; supported are " + String.join(", ", VERSIONS) + ".");
        }
        return new Spoken(LEGACY, version);
    }

    private static String modernVersion(Request request, Headers headers, JsonNode declared) throws RpcFault {
        if (declared == null || !declared.isString()) {
            throw missing("protocolVersion");
        }
        String version = declared.stringValue();
        require("MCP-Protocol-Version", headers.protocolVersion(), version);
        if (!version.equals(MODERN_VERSION)) {
            throw new RpcFault(400, RpcFault.UNSUPPORTED_VERSION, "Unsupported protocol version")
                    .with(unsupported(version));
        }
        if (!(request.meta().get(NAMESPACE + "clientCapabilities") instanceof ObjectNode)) {
            throw missing("clientCapabilities");
        }
        require("Mcp-Method", headers.method(), request.method());
        if (NAMED.contains(request.method())) {
            JsonNode name = request.params().get(request.method().equals("resources/read") ? "uri" : "name");
            if (name != null && name.isString()) {
                require("Mcp-Name", headers.name(), name.stringValue());
            }
        }
        return version;
    }

    private static void require(String header, Optional<String> sent, String expected) throws RpcFault {
        if (sent.isEmpty()) {
            throw new RpcFault(400, RpcFault.HEADER_MISMATCH, "Header mismatch: " + header + " is required.");
        }
        if (!sent.get().equals(expected)) {
            throw new RpcFault(400, RpcFault.HEADER_MISMATCH, "Header mismatch: " + header + " differs from the body.");
        }
    }

    private static RpcFault missing(String field) {
        return new RpcFault(
                400, RpcFault.INVALID_PARAMS, "_meta must carry " + NAMESPACE + field + " as the specification says.");
    }

    private static ObjectNode unsupported(String requested) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        VERSIONS.forEach(data.putArray("supported")::add);
        return data.put("requested", Text.echo(requested));
    }
}

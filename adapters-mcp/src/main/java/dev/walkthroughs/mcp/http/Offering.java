package dev.walkthroughs.mcp.http;

import dev.walkthroughs.mcp.edge.Failures;
import dev.walkthroughs.mcp.reply.Json;
import dev.walkthroughs.mcp.tool.ToolCatalogue;
import tools.jackson.databind.node.ObjectNode;

/** Tools as a server offers them: which, through what they are called, and the list of them. */
final class Offering {

    private final ToolCatalogue tools;
    private final StatelessTransport sdk;

    /** The result of {@code tools/list} as finished JSON: it never changes, and is the largest that anybody can ask for. */
    private final byte[] list;

    Offering(ToolCatalogue tools, Failures failures, String productVersion) {
        this.tools = tools;
        this.sdk = StatelessTransport.serving(tools, failures, productVersion);
        ObjectNode listed = Json.mapper().valueToTree(sdk.call("tools/list").result());
        this.list = Json.bytes(listed.retain("tools"));
    }

    ToolCatalogue tools() {
        return tools;
    }

    StatelessTransport sdk() {
        return sdk;
    }

    /** The result of {@code tools/list}; to be read only. */
    byte[] listed() {
        return list;
    }
}

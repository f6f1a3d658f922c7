package dev.walkthroughs.mcp.tool;

import dev.walkthroughs.mcp.caller.Visit;
import dev.walkthroughs.mcp.schema.Arguments;
import dev.walkthroughs.mcp.schema.InvalidArgument;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;

/** One MCP tool: what clients are told about it, and what a call does. */
public interface WalkthroughTool {

    /** Name, title, description, schemas and annotations: the same for every host, caller and day. */
    Tool definition();

    /** Whether a call without a verified token is refused with a challenge before it gets here. */
    boolean needsSignIn();

    /**
     * Answers a call.
     *
     * @throws InvalidArgument if an argument is missing or of the wrong type
     */
    CallToolResult call(Visit visit, Arguments arguments);
}

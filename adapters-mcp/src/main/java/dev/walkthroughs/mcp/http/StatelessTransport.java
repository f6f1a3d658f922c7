package dev.walkthroughs.mcp.http;

import dev.walkthroughs.mcp.caller.Visit;
import dev.walkthroughs.mcp.edge.Failures;
import dev.walkthroughs.mcp.edge.Incidents;
import dev.walkthroughs.mcp.schema.Arguments;
import dev.walkthroughs.mcp.tool.ToolCatalogue;
import dev.walkthroughs.mcp.tool.WalkthroughTool;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The Java SDK's stateless server behind a transport of ours: it answers the methods both eras share, and all that is
 * HTTP, JSON-RPC or era stays outside. The only class that would go if the SDK learned the modern era (ADR 0002).
 */
final class StatelessTransport implements McpStatelessServerTransport {

    private static final String VISIT = "visit";

    private @Nullable McpStatelessServerHandler handler;

    private StatelessTransport() {}

    /** A transport with a server behind it that has these tools. */
    static StatelessTransport serving(ToolCatalogue tools, Failures failures, String productVersion) {
        StatelessTransport transport = new StatelessTransport();
        McpServer.sync(transport)
                .serverInfo("walkthroughs", productVersion)
                .capabilities(ServerCapabilities.builder().tools(false).build())
                // On the calling thread: no pool between a request and its answer.
                .immediateExecution(true)
                // Arguments are checked by the tools, whose wording is stable; results by the tests, once.
                .validateToolInputs(false)
                .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(""))
                .tools(tools.all().stream()
                        .map(tool -> specification(tool, failures))
                        .toList())
                .build();
        return transport;
    }

    /** What a method answers; an error never carries internals. */
    JSONRPCResponse call(Visit visit, String method, Map<String, Object> params) {
        return call(McpTransportContext.create(Map.of(VISIT, visit)), method, params);
    }

    /** What a method answers that does not depend on who asks. */
    JSONRPCResponse call(String method) {
        return call(McpTransportContext.EMPTY, method, Map.of());
    }

    private JSONRPCResponse call(McpTransportContext context, String method, Map<String, Object> params) {
        if (handler == null) {
            throw new IllegalStateException("no server behind the transport");
        }
        // The id is ours to keep: the SDK takes fewer kinds than JSON-RPC allows.
        JSONRPCResponse response = handler.handleRequest(context, new JSONRPCRequest(method, "0", params))
                .contextWrite(view -> view.put(McpTransportContext.KEY, context))
                .block();
        if (response == null) {
            throw new IllegalStateException("the SDK gave no answer to " + method);
        }
        return response.error() == null ? response : withoutInternals(method, response.error());
    }

    private static JSONRPCResponse withoutInternals(String method, JSONRPCError error) {
        boolean told = error.code() == Failures.UNAVAILABLE
                || (error.code() == ErrorCodes.INTERNAL_ERROR && Incidents.isReported(error.message()));
        return JSONRPCResponse.error(
                "0",
                told
                        ? error
                        : new JSONRPCError(
                                ErrorCodes.INTERNAL_ERROR,
                                Incidents.report(method, error.code() + " " + error.message()),
                                null));
    }

    private static SyncToolSpecification specification(WalkthroughTool tool, Failures failures) {
        return new SyncToolSpecification(
                tool.definition(), (context, request) -> call(tool, failures, context, request));
    }

    private static CallToolResult call(
            WalkthroughTool tool, Failures failures, McpTransportContext context, CallToolRequest request) {
        try {
            Map<String, Object> arguments = request.arguments();
            return ToolCatalogue.call(
                    tool, (Visit) context.get(VISIT), new Arguments(arguments == null ? Map.of() : arguments));
        } catch (RuntimeException e) {
            // The edge: past this point the SDK would send the exception's message to the caller.
            Failures.Told told = failures.of(request.name(), e);
            throw McpError.builder(told.code()).message(told.sentence()).build();
        }
    }

    @Override
    public void setMcpHandler(McpStatelessServerHandler mcpHandler) {
        handler = mcpHandler;
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    @Override
    public List<String> protocolVersions() {
        return List.of("2025-03-26", "2025-06-18", Era.NEWEST_LEGACY);
    }
}

package dev.walkthroughs.mcp.http;

import dev.walkthroughs.application.limit.RateLimits.Exceeded;
import dev.walkthroughs.mcp.caller.Visit;
import dev.walkthroughs.mcp.edge.HttpAnswer;
import dev.walkthroughs.mcp.http.RpcMessage.Request;
import dev.walkthroughs.mcp.limit.CallLimits;
import dev.walkthroughs.mcp.reply.Json;
import dev.walkthroughs.mcp.reply.ToolReply;
import dev.walkthroughs.mcp.tool.ToolCatalogue;
import dev.walkthroughs.mcp.tool.WalkthroughTool;
import dev.walkthroughs.mcp.watch.CallTraces;
import dev.walkthroughs.mcp.watch.ToolTimes;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers {@code tools/call}: finds the tool, asks whether the call may be made, makes it, and notes how it went. */
final class ToolCalling {

    /** What {@code _meta} calls the id of the request. */
    private static final String REQUEST_ID = "dev.walkthroughs/request-id";

    private final CallLimits limits;
    private final ToolTimes times;
    private final CallTraces traces;

    ToolCalling(CallLimits limits, ToolTimes times, CallTraces traces) {
        this.limits = limits;
        this.times = times;
        this.traces = traces;
    }

    /**
     * A request with all that answering it takes.
     *
     * @param invitation the {@code WWW-Authenticate} header for a call that needs a token and has none
     */
    record Call(Visit visit, Request request, String invitation, Headers headers) {}

    /** The answer, with what a modern result has besides. */
    HttpAnswer answer(Offering offering, Call call, @Nullable ObjectNode rest) throws RpcFault {
        WalkthroughTool tool = tool(offering.tools(), call);
        String name = tool.definition().name();
        long began = System.nanoTime();
        try (CallTraces.ToolCall followed =
                traces.call(name, call.visit().server().organizationId())) {
            Optional<HttpAnswer> unauthorized = unauthorized(tool, call);
            if (unauthorized.isPresent()) {
                note(name, ToolTimes.UNAUTHORIZED, began, followed);
                return unauthorized.get();
            }
            Map<String, Object> params = params(name, call);
            Optional<Exceeded> exceeded =
                    limits.exceeded(call.visit(), call.headers().address());
            if (exceeded.isPresent()) {
                note(name, ToolReply.RATE_LIMITED, began, followed);
                return later(call, exceeded.get(), rest);
            }
            JSONRPCResponse response = offering.sdk().call(call.visit(), "tools/call", params);
            note(name, outcome(response), began, followed);
            return answer(call, response, rest);
        }
    }

    private void note(String tool, String outcome, long began, CallTraces.ToolCall followed) {
        times.record(tool, outcome, System.nanoTime() - began);
        followed.outcome(outcome);
    }

    private static WalkthroughTool tool(ToolCatalogue tools, Call call) throws RpcFault {
        JsonNode name = call.request().params().get("name");
        Optional<WalkthroughTool> tool = Optional.ofNullable(name)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .flatMap(tools::find);
        if (tool.isEmpty()) {
            throw new RpcFault(
                    200,
                    RpcFault.INVALID_PARAMS,
                    "Unknown tool; this server has "
                            + tools.all().stream()
                                    .map(one -> one.definition().name())
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return tool.get();
    }

    private static Optional<HttpAnswer> unauthorized(WalkthroughTool tool, Call call) {
        Visit visit = call.visit();
        if (tool.needsSignIn() && !visit.isSignedIn()) {
            return Optional.of(
                    new RpcFault(401, 401, "Sign in first: this tool needs an access token; see WWW-Authenticate.")
                            .answer(call.request().id())
                            .with("WWW-Authenticate", call.invitation()));
        }
        if (visit.isSignedIn() && visit.learner().isEmpty()) {
            // The token is whole, but nobody is behind it any more (R24).
            return Optional.of(
                    new RpcFault(401, 401, "The access token is expired or not valid on this server; sign in again.")
                            .answer(call.request().id())
                            .with(
                                    "WWW-Authenticate",
                                    call.invitation().replaceFirst("^Bearer ", "Bearer error=\"invalid_token\", ")));
        }
        return Optional.empty();
    }

    private static Map<String, Object> params(String tool, Call call) throws RpcFault {
        JsonNode arguments = call.request().params().get("arguments");
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("name", tool);
        if (arguments instanceof ObjectNode named) {
            params.put("arguments", Documents.plain(named));
        } else if (arguments != null && !arguments.isNull()) {
            throw new RpcFault(200, RpcFault.INVALID_PARAMS, "arguments must be an object.");
        }
        return params;
    }

    private static String outcome(JSONRPCResponse response) {
        return response.error() == null && response.result() instanceof CallToolResult result
                ? ToolReply.code(result).orElse(ToolTimes.DONE)
                : ToolTimes.FAILED;
    }

    /** Too many calls: a refusal like any other, and the header for clients that look at it (R34). */
    private static HttpAnswer later(Call call, Exceeded exceeded, @Nullable ObjectNode rest) {
        return result(call, ToolReply.rateLimited(exceeded), named(call, rest))
                .with("Retry-After", Long.toString(exceeded.seconds()));
    }

    private static HttpAnswer answer(Call call, JSONRPCResponse response, @Nullable ObjectNode rest) {
        if (response.error() != null) {
            return Conversation.failed(call.request(), response.error());
        }
        boolean refused = response.result() instanceof CallToolResult result && Boolean.TRUE.equals(result.isError());
        return result(call, response.result(), refused ? named(call, rest) : rest);
    }

    /**
     * A refusal repeats the id that the caller gave the request. One that was made here stands in the header alone: equal
     * calls get equal results, to the letter (R23).
     */
    private static @Nullable ObjectNode named(Call call, @Nullable ObjectNode rest) {
        Optional<String> id = call.headers().requestId();
        if (id.isEmpty()) {
            return rest;
        }
        ObjectNode with = rest == null ? JsonNodeFactory.instance.objectNode() : rest;
        with.withObjectProperty("_meta").put(REQUEST_ID, id.get());
        return with;
    }

    private static HttpAnswer result(Call call, Object result, @Nullable ObjectNode rest) {
        JsonNode id = call.request().id();
        return rest == null
                ? Documents.result(id, Json.bytes(result))
                : Documents.result(id, Json.bytes(result), Json.bytes(rest));
    }
}

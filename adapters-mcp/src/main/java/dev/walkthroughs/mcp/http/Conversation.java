package dev.walkthroughs.mcp.http;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.guide.Client;
import dev.walkthroughs.mcp.caller.Callers;
import dev.walkthroughs.mcp.caller.Clients;
import dev.walkthroughs.mcp.caller.Identity;
import dev.walkthroughs.mcp.caller.Visit;
import dev.walkthroughs.mcp.edge.Failures;
import dev.walkthroughs.mcp.edge.Failures.Told;
import dev.walkthroughs.mcp.edge.HttpAnswer;
import dev.walkthroughs.mcp.http.Era.Spoken;
import dev.walkthroughs.mcp.http.RpcMessage.Request;
import dev.walkthroughs.mcp.http.ToolCalling.Call;
import dev.walkthroughs.mcp.limit.CallLimits;
import dev.walkthroughs.mcp.reply.Json;
import dev.walkthroughs.mcp.tool.ToolCatalogue;
import dev.walkthroughs.mcp.watch.CallTraces;
import dev.walkthroughs.mcp.watch.ToolTimes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers one message: reads it, finds its era, and asks whoever knows. */
public final class Conversation {

    /** How long clients may keep what does not depend on the user, in milliseconds. */
    private static final int KEEP_MILLIS = 300_000;

    private final Offering bySignIn;
    private final Offering byHandle;
    private final Callers callers;
    private final ToolCalling calling;
    private final Greeting greeting;
    private final Failures failures;

    /**
     * A conversation that any number of requests share.
     *
     * @param bySignIn the tools of servers that know their learners by tokens
     * @param byHandle the tools of servers without sign-in
     * @param times told how each call of a tool went
     * @param traces follows calls of tools
     * @param failures says what is told of them
     */
    public Conversation(
            ToolCatalogue bySignIn,
            ToolCatalogue byHandle,
            Callers callers,
            CallLimits limits,
            ToolTimes times,
            CallTraces traces,
            Failures failures,
            String productVersion) {
        this.bySignIn = new Offering(bySignIn, failures, productVersion);
        this.byHandle = new Offering(byHandle, failures, productVersion);
        this.failures = failures;
        this.callers = callers;
        this.calling = new ToolCalling(limits, times, traces);
        this.greeting = new Greeting(productVersion);
    }

    /**
     * The answer to a body; never fails.
     *
     * @param invitation the {@code WWW-Authenticate} header for a call that needs a token and has none
     */
    HttpAnswer answer(McpServer server, Optional<Identity> identity, Headers headers, String invitation, byte[] body) {
        JsonNode id = null;
        try {
            if (!(RpcMessage.read(body) instanceof Request request)) {
                return HttpAnswer.empty(202);
            }
            id = request.id();
            Spoken spoken = Era.of(request, headers);
            Client client = Clients.describe(
                    Optional.ofNullable(request.meta().get(Era.NAMESPACE + "clientInfo")),
                    headers.userAgent(),
                    spoken.version());
            Visit visit = callers.visit(server, identity, client);
            Call call = new Call(visit, request, invitation, headers);
            return spoken.era() == Era.MODERN ? modern(call) : legacy(call);
        } catch (RpcMessage.Unreadable e) {
            return e.fault().answer(e.id());
        } catch (RpcFault e) {
            return e.answer(id);
        } catch (RuntimeException e) {
            // The outermost edge of MCP.
            return told(id, failures.of("A message", e));
        }
    }

    private HttpAnswer legacy(Call call) throws RpcFault {
        Request request = call.request();
        return switch (request.method()) {
            case "initialize" -> {
                JsonNode version = request.params().get("protocolVersion");
                if (version == null || !version.isString()) {
                    throw new RpcFault(200, RpcFault.INVALID_PARAMS, "protocolVersion must be a string.");
                }
                yield result(request, greeting.initialized(call.visit().server(), version.stringValue()), null);
            }
            case "ping" ->
                passOn(request, offering(call.visit()).sdk().call(call.visit(), request.method(), Map.of()), null);
            case "tools/list" ->
                Documents.result(request.id(), offering(call.visit()).listed());
            case "tools/call" -> calling.answer(offering(call.visit()), call, null);
            default -> throw unknownMethod(200);
        };
    }

    private HttpAnswer modern(Call call) throws RpcFault {
        Request request = call.request();
        McpServer server = call.visit().server();
        ObjectNode rest = JsonNodeFactory.instance.objectNode().put("resultType", "complete");
        rest.putObject("_meta").set(Era.NAMESPACE + "serverInfo", greeting.serverInfo(server));
        return switch (request.method()) {
            case "server/discover" -> result(request, greeting.discovered(server), kept(call.visit(), rest));
            case "tools/list" ->
                Documents.result(request.id(), offering(call.visit()).listed(), Json.bytes(kept(call.visit(), rest)));
            case "tools/call" -> calling.answer(offering(call.visit()), call, rest);
            default -> throw unknownMethod(404);
        };
    }

    private Offering offering(Visit visit) {
        return visit.server().access().takesNoTokens() ? byHandle : bySignIn;
    }

    /** Private as soon as tokens are taken; without them, whoever asks is told the same. */
    private static ObjectNode kept(Visit visit, ObjectNode rest) {
        return rest.put("ttlMs", KEEP_MILLIS)
                .put("cacheScope", visit.server().access().takesNoTokens() ? "public" : "private");
    }

    /** The SDK's answer, with what a modern result has besides. */
    private static HttpAnswer passOn(Request request, JSONRPCResponse response, @Nullable ObjectNode rest) {
        if (response.error() != null) {
            return failed(request, response.error());
        }
        return result(request, response.result(), rest);
    }

    /** What the SDK was told of a failure, with the status and the headers of it. */
    static HttpAnswer failed(Request request, JSONRPCResponse.JSONRPCError error) {
        int status = error.code() == Failures.UNAVAILABLE ? 503 : 500;
        return told(request.id(), new Told(status, error.code(), error.message()));
    }

    private static HttpAnswer result(Request request, Object result, @Nullable ObjectNode rest) {
        return rest == null
                ? Documents.result(request.id(), Json.bytes(result))
                : Documents.result(request.id(), Json.bytes(result), Json.bytes(rest));
    }

    private static HttpAnswer told(@Nullable JsonNode id, Told told) {
        return told.on(new RpcFault(told.status(), told.code(), told.sentence()).answer(id));
    }

    private static RpcFault unknownMethod(int status) {
        return new RpcFault(status, RpcFault.METHOD_NOT_FOUND, "Method not found");
    }
}

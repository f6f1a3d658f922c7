package dev.walkthroughs.mcp.http;

import dev.walkthroughs.mcp.edge.HttpAnswer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A request that is refused with a JSON-RPC error; an everyday answer, so it carries no stack. */
final class RpcFault extends Exception {

    static final int PARSE_ERROR = -32700;
    static final int INVALID_REQUEST = -32600;
    static final int METHOD_NOT_FOUND = -32601;
    static final int INVALID_PARAMS = -32602;
    static final int HEADER_MISMATCH = -32020;
    static final int UNSUPPORTED_VERSION = -32022;

    private static final long serialVersionUID = 1;

    private final int status;
    private final int code;
    private final String sentence;
    private transient @Nullable JsonNode data;

    /** A fault with the HTTP status it is answered with. */
    RpcFault(int status, int code, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
        this.code = code;
        this.sentence = sentence;
    }

    RpcFault with(JsonNode more) {
        data = more;
        return this;
    }

    /** The answer; without an id if the request's could not be read, as MCP has it, instead of JSON-RPC's null. */
    HttpAnswer answer(@Nullable JsonNode id) {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0");
        if (id != null) {
            document.set("id", id);
        }
        ObjectNode error = document.putObject("error").put("code", code).put("message", sentence);
        if (data != null) {
            error.set("data", data);
        }
        return HttpAnswer.json(status, document);
    }
}

package dev.walkthroughs.mcp.http;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One JSON-RPC message as it came in (MCP, base protocol, messages). */
sealed interface RpcMessage {

    /** Levels of nesting that are read; MCP messages have about six. */
    int DEEPEST = 64;

    /** Wants an answer. The id is a string or an integer, and is sent back as it came. */
    record Request(JsonNode id, String method, ObjectNode params) implements RpcMessage {

        /** The {@code _meta} of the parameters; empty if there is none or it is no object. */
        ObjectNode meta() {
            return params.get("_meta") instanceof ObjectNode meta ? meta : JsonNodeFactory.instance.objectNode();
        }
    }

    /** Wants no answer: a notification, or a response to a question this server never asks. */
    record Unanswered() implements RpcMessage {}

    /**
     * Reads a body. Refused are batches, duplicate keys, text that is not UTF-8, nesting beyond {@link #DEEPEST}, and
     * whatever is no request, notification or response. Fields nobody asks for are ignored.
     */
    static RpcMessage read(byte[] body) throws Unreadable {
        JsonNode root;
        try {
            root = Strict.MAPPER.readTree(body);
        } catch (JacksonException e) {
            // The cause quotes the body and names classes; it stays here.
            throw new Unreadable(
                    RpcFault.PARSE_ERROR,
                    "Not valid JSON; duplicate keys and nesting deeper than " + DEEPEST + " levels are refused.",
                    null);
        }
        if (root.isArray()) {
            throw new Unreadable(RpcFault.INVALID_REQUEST, "Batches are not supported; send one message.", null);
        }
        if (!(root instanceof ObjectNode message)) {
            throw new Unreadable(RpcFault.INVALID_REQUEST, "A message is a JSON object.", null);
        }
        JsonNode id = message.get("id");
        JsonNode readableId = id != null && isId(id) ? id : null;
        JsonNode version = message.get("jsonrpc");
        if (version == null || !version.isString() || !version.stringValue().equals("2.0")) {
            throw new Unreadable(RpcFault.INVALID_REQUEST, "jsonrpc must be \"2.0\".", readableId);
        }
        JsonNode method = message.get("method");
        if (method == null && (message.has("result") || message.has("error"))) {
            return new Unanswered();
        }
        if (method == null || !method.isString()) {
            throw new Unreadable(RpcFault.INVALID_REQUEST, "method must be a string.", readableId);
        }
        if (id == null) {
            return new Unanswered();
        }
        if (readableId == null) {
            throw new Unreadable(RpcFault.INVALID_REQUEST, "id must be a string or an integer.", null);
        }
        JsonNode params = message.get("params");
        if (params == null || params.isNull()) {
            return new Request(readableId, method.stringValue(), JsonNodeFactory.instance.objectNode());
        }
        if (params instanceof ObjectNode named) {
            return new Request(readableId, method.stringValue(), named);
        }
        throw new Unreadable(RpcFault.INVALID_REQUEST, "params must be an object.", readableId);
    }

    private static boolean isId(JsonNode id) {
        return id.isIntegralNumber() || (id.isString() && Text.isWellFormed(id.stringValue()));
    }

    /** A message that cannot be answered as the request it may have been meant as; HTTP 400. */
    final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        private final transient RpcFault fault;
        private final transient @Nullable JsonNode id;

        private Unreadable(int code, String sentence, @Nullable JsonNode id) {
            super(sentence, null, false, false);
            this.fault = new RpcFault(400, code, sentence);
            this.id = id;
        }

        RpcFault fault() {
            return fault;
        }

        /** The id, if at least that could be read. */
        @Nullable
        JsonNode id() {
            return id;
        }
    }

    /** Keeps the mapper out of the interface. */
    final class Strict {
        private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .build();

        private Strict() {}
    }
}

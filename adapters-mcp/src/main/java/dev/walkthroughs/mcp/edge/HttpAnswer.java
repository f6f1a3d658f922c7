package dev.walkthroughs.mcp.edge;

import dev.walkthroughs.mcp.reply.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A finished answer: status, headers, and a body or nothing. */
public final class HttpAnswer {

    private final int status;
    private final byte[] body;
    private final String type;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private HttpAnswer(int status, byte[] body, String type) {
        this.status = status;
        this.body = body;
        this.type = type;
    }

    /** An answer with a JSON body. */
    public static HttpAnswer json(int status, Object document) {
        return json(status, Json.bytes(document));
    }

    /** An answer with a JSON body in UTF-8, which is the answer's from now on. */
    public static HttpAnswer json(int status, byte[] document) {
        return new HttpAnswer(status, document, "application/json");
    }

    /** An answer without a body. */
    public static HttpAnswer empty(int status) {
        return new HttpAnswer(status, new byte[0], "");
    }

    /** An answer with a text in UTF-8. */
    public static HttpAnswer text(int status, String mediaType, String text) {
        return new HttpAnswer(status, text.getBytes(StandardCharsets.UTF_8), mediaType + ";charset=UTF-8");
    }

    /** A JSON-RPC error without an id, for a request that was refused before its body was read. */
    public static HttpAnswer rpcError(int status, int code, String message) {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0");
        document.putObject("error").put("code", code).put("message", message);
        return json(status, document);
    }

    /** What is not there, whatever it is. */
    public static HttpAnswer notFound() {
        return plainError(404, "Not Found");
    }

    /** A plain error, for what is not JSON-RPC. */
    static HttpAnswer plainError(int status, String message) {
        return json(status, JsonNodeFactory.instance.objectNode().put("error", message));
    }

    /** The same answer with a header more. */
    public HttpAnswer with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    byte[] body() {
        return body;
    }

    /** Sets status and headers. Nothing here is for a cache to keep. */
    void prepare(HttpServletResponse response) {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        headers.forEach(response::setHeader);
        response.setContentLength(body.length);
        if (body.length > 0) {
            response.setContentType(type);
        }
    }
}

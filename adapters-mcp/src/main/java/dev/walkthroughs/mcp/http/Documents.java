package dev.walkthroughs.mcp.http;

import dev.walkthroughs.mcp.edge.HttpAnswer;
import dev.walkthroughs.mcp.reply.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON in and out: puts answers together from what is written already, so that nothing is written twice. */
final class Documents {

    private static final byte[] BEFORE_ID = "{\"jsonrpc\":\"2.0\",\"id\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEFORE_RESULT = ",\"result\":".getBytes(StandardCharsets.US_ASCII);

    private Documents() {}

    /**
     * The answer to a request.
     *
     * @param parts JSON objects, none but a single one empty, whose fields together are the result
     */
    static HttpAnswer result(JsonNode id, byte[]... parts) {
        byte[] writtenId = Json.bytes(id);
        int length = BEFORE_ID.length + writtenId.length + BEFORE_RESULT.length + 2;
        for (byte[] part : parts) {
            length += part.length - 1;
        }
        ByteBuffer document =
                ByteBuffer.allocate(length).put(BEFORE_ID).put(writtenId).put(BEFORE_RESULT);
        for (int i = 0; i < parts.length; i++) {
            // One object out of many: each without its end, each but the first with a comma as its beginning.
            document.put((byte) (i == 0 ? '{' : ',')).put(parts[i], 1, parts[i].length - 2);
        }
        return HttpAnswer.json(200, document.put((byte) '}').put((byte) '}').array());
    }

    /** Arguments as the SDK takes them; nearly all are strings. */
    static Map<String, Object> plain(ObjectNode arguments) {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : arguments.properties()) {
            JsonNode value = each.getValue();
            plain.put(
                    each.getKey(),
                    value.isString() ? value.stringValue() : Json.mapper().convertValue(value, Object.class));
        }
        return plain;
    }
}

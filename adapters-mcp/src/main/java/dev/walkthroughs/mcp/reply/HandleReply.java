package dev.walkthroughs.mcp.reply;

import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Answers of servers without sign-in: the handle of the learner is given with each, and asked for with the next call. */
public final class HandleReply {

    /** The field of an answer's JSON, and the argument of the tools. */
    public static final String FIELD = "learner_handle";

    /** The code of a refusal of a handle that stands for nobody here. */
    public static final String LEARNER_NOT_FOUND = "LEARNER_NOT_FOUND";

    private HandleReply() {}

    /** One refusal for handles that are unknown, malformed, erased or another server's, letter by letter (R23). */
    public static CallToolResult notFound() {
        return ToolReply.refusal(
                LEARNER_NOT_FOUND, "No learner with this learner_handle is known here.", Advice.ON_LEARNER_NOT_FOUND);
    }

    /** An answer with the handle in its JSON, and in its words if it has any; a refusal stays as it is. */
    public static CallToolResult with(String handle, CallToolResult result) {
        if (Boolean.TRUE.equals(result.isError())) {
            return result;
        }
        if (result.structuredContent() instanceof WrittenOnce written) {
            Map<String, Object> more = new LinkedHashMap<>(written.document());
            more.put(FIELD, handle);
            return ToolReply.structured(more);
        }
        List<Content> blocks = new ArrayList<>(result.content());
        int last = blocks.size() - 1;
        ObjectNode json = (ObjectNode) Json.mapper().readTree(((TextContent) blocks.get(last)).text());
        blocks.set(last, text(Json.text(json.put(FIELD, handle))));
        blocks.set(
                0,
                text(((TextContent) blocks.get(0)).text() + "\n\nPass learner_handle `" + handle
                        + "` with every further call: this server knows the user's progress by it alone. Whoever has it can go on"
                        + " from here, now or later."));
        return new CallToolResult(blocks, result.isError(), null, null);
    }

    private static TextContent text(String text) {
        return TextContent.builder(text).build();
    }
}

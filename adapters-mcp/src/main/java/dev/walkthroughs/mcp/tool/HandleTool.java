package dev.walkthroughs.mcp.tool;

import dev.walkthroughs.application.directory.Handles;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.mcp.caller.Visit;
import dev.walkthroughs.mcp.reply.HandleReply;
import dev.walkthroughs.mcp.schema.Arguments;
import dev.walkthroughs.mcp.schema.Schemas;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A tool where nobody signs in: a learner is whoever knows the handle. Without one, a tool that needs a learner is called
 * for a new one, whose handle is in the answer. A learner is kept only once a call succeeded, so that a refusal leaves
 * nothing behind (R23).
 */
final class HandleTool implements WalkthroughTool {

    /** The argument, and the field of answers. */
    static final String HANDLE = HandleReply.FIELD;

    private static final String ARGUMENT = "The handle (lh_…) of the user's progress, from an earlier answer of this"
            + " server, in this conversation or another. Leave it out only if there is none yet: then a new learner"
            + " begins, and the answer has the handle.";

    private static final String NEEDED = " Nobody signs in on this server: pass the learner_handle of the last answer"
            + " with every call, and tell the user to keep it if they want to go on elsewhere.";

    private static final String USEFUL =
            " Nobody signs in on this server: pass the learner_handle of an earlier answer,"
                    + " if there is one, to see the user's own progress.";

    private final WalkthroughTool tool;
    private final Tool definition;
    private final Handles handles;
    private final FreshIds ids;

    HandleTool(WalkthroughTool tool, Handles handles, FreshIds ids) {
        this.tool = tool;
        this.handles = handles;
        this.ids = ids;
        Tool plain = tool.definition();
        Tool.Builder builder = Tool.builder(plain.name(), with(plain.inputSchema(), ARGUMENT))
                .title(plain.title())
                .description(plain.description() + (tool.needsSignIn() ? NEEDED : USEFUL))
                .annotations(plain.annotations());
        this.definition = plain.outputSchema() == null
                ? builder.build()
                : builder.outputSchema(with(plain.outputSchema(), "Pass it with every further call."))
                        .build();
    }

    @Override
    public Tool definition() {
        return definition;
    }

    @Override
    public boolean needsSignIn() {
        return false;
    }

    @Override
    public CallToolResult call(Visit visit, Arguments arguments) {
        Optional<String> sent = arguments.string(HANDLE);
        if (sent.isPresent()) {
            Optional<LearnerId> known = handles.find(visit.server(), sent.get());
            return known.isEmpty()
                    ? HandleReply.notFound()
                    : HandleReply.with(sent.get(), tool.call(visit.by(known.get()), arguments));
        }
        if (!tool.needsSignIn()) {
            return tool.call(visit, arguments);
        }
        String fresh = ids.handle();
        LearnerId learner = ids.learner();
        CallToolResult result = tool.call(visit.by(learner), arguments);
        if (Boolean.TRUE.equals(result.isError())) {
            return result;
        }
        handles.keep(visit.server(), fresh, learner);
        return HandleReply.with(fresh, result);
    }

    /** A schema with the handle behind its own properties. */
    private static Map<String, Object> with(Map<String, Object> schema, String description) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (schema.get("properties") instanceof Map<?, ?> own) {
            own.forEach((name, value) -> properties.put((String) name, value));
        }
        properties.put(HANDLE, Schemas.string(description));
        Map<String, Object> all = new LinkedHashMap<>(schema);
        all.put("properties", properties);
        return all;
    }
}

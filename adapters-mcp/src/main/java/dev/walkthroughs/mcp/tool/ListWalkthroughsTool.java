package dev.walkthroughs.mcp.tool;

import dev.walkthroughs.application.guide.WalkthroughGuide;
import dev.walkthroughs.mcp.caller.Visit;
import dev.walkthroughs.mcp.reply.ToolReply;
import dev.walkthroughs.mcp.schema.Arguments;
import dev.walkthroughs.mcp.schema.ListDocument;
import dev.walkthroughs.mcp.schema.Schemas;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.List;
import java.util.Map;

/** {@code list_walkthroughs}: what is on offer here, and how far the learner is in each. */
final class ListWalkthroughsTool implements WalkthroughTool {

    private static final Tool DEFINITION = Tool.builder("list_walkthroughs", Schemas.object(List.of(), Map.of()))
            .title("List walkthroughs")
            .description("Lists the interactive walkthroughs (guided, step-by-step lessons) that this server offers,"
                    + " in the order to show them, each with its id, title, description, number of steps and the"
                    + " user's progress. Call it first, and whenever the user asks what there is to learn, which"
                    + " walkthroughs exist or how far they are. Present the titles with their status and let the user"
                    + " choose; do not choose for them unless there is only one. Then call select_walkthrough with the"
                    + " id of the chosen one. A completed one that has news can be continued with catch_up_walkthrough. Changes"
                    + " nothing, and works without signing in;"
                    + " without it every status reads not_started.")
            .annotations(Hints.readOnly("List walkthroughs"))
            .outputSchema(ListDocument.SCHEMA)
            .build();

    private final WalkthroughGuide guide;

    ListWalkthroughsTool(WalkthroughGuide guide) {
        this.guide = guide;
    }

    @Override
    public Tool definition() {
        return DEFINITION;
    }

    @Override
    public boolean needsSignIn() {
        return false;
    }

    @Override
    public CallToolResult call(Visit visit, Arguments arguments) {
        return ToolReply.structured(ListDocument.of(guide.list(visit.server(), visit.learner())));
    }
}

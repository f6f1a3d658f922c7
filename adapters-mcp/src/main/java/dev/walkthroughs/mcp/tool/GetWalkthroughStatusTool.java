package dev.walkthroughs.mcp.tool;

import dev.walkthroughs.application.guide.WalkthroughGuide;
import dev.walkthroughs.mcp.caller.Visit;
import dev.walkthroughs.mcp.reply.ToolReply;
import dev.walkthroughs.mcp.schema.Arguments;
import dev.walkthroughs.mcp.schema.Schemas;
import dev.walkthroughs.mcp.schema.StatusDocument;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.List;

/** {@code get_walkthrough_status}: an overview that changes nothing. */
final class GetWalkthroughStatusTool implements WalkthroughTool {

    private static final Tool DEFINITION = Tool.builder(
                    "get_walkthrough_status",
                    Schemas.object(
                            List.of("walkthrough_id"),
                            Schemas.properties(
                                    "walkthrough_id",
                                    Schemas.string("The walkthrough's id (wt_…), from list_walkthroughs."))))
            .title("Walkthrough status")
            .description("Shows how far the user is in one walkthrough: status, percent, current step, and the titles"
                    + " of its steps with their state, and which steps are new or have changed. Call it when the user asks about their progress, what is done,"
                    + " or what is still to come. It changes nothing and never completes or delivers a step: to read"
                    + " the current step and go on, call select_walkthrough with the same id; to read an earlier step again, call"
                    + " review_walkthrough_step. For an overview of all"
                    + " walkthroughs call list_walkthroughs instead.")
            .annotations(Hints.readOnly("Walkthrough status"))
            .outputSchema(StatusDocument.SCHEMA)
            .build();

    private final WalkthroughGuide guide;

    GetWalkthroughStatusTool(WalkthroughGuide guide) {
        this.guide = guide;
    }

    @Override
    public Tool definition() {
        return DEFINITION;
    }

    @Override
    public boolean needsSignIn() {
        return true;
    }

    @Override
    public CallToolResult call(Visit visit, Arguments arguments) {
        String walkthroughId = arguments.requiredString("walkthrough_id");
        return guide.status(visit.caller(), walkthroughId)
                .map(StatusDocument::of)
                .fold(ToolReply::structured, ToolReply::refusal);
    }
}

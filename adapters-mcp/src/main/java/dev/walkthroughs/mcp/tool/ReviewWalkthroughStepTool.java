package dev.walkthroughs.mcp.tool;

import dev.walkthroughs.application.guide.WalkthroughGuide;
import dev.walkthroughs.mcp.caller.Visit;
import dev.walkthroughs.mcp.reply.ToolReply;
import dev.walkthroughs.mcp.schema.Arguments;
import dev.walkthroughs.mcp.schema.Schemas;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.List;

/** {@code review_walkthrough_step}: read a step again; the pointer stays. */
final class ReviewWalkthroughStepTool implements WalkthroughTool {

    private static final Tool DEFINITION = Tool.builder(
                    "review_walkthrough_step",
                    Schemas.object(
                            List.of("step_id"),
                            Schemas.properties(
                                    "step_id",
                                    Schemas.string(
                                            "The id (ws_…) of the step to read, from get_walkthrough_status or an earlier answer."))))
            .title("Read a step again")
            .description("Shows a step of a walkthrough again: one that the user has completed or skipped, the"
                    + " current one, one that get_walkthrough_status lists under new_steps, or, after"
                    + " completion, any step. Call it when the user wants to look something up or go back to an"
                    + " earlier step; get the id from get_walkthrough_status or an earlier answer. It changes"
                    + " nothing: the current step stays the current step, nothing is recorded, and a step still"
                    + " ahead is refused. The first text block of the answer is the step in Markdown, the"
                    + " second JSON with the outcome reviewed, the step that is shown, and current_step_id,"
                    + " which is the step the user stands on. Afterwards call select_walkthrough to go on with"
                    + " the current step; do not pass the reviewed step's id to next_walkthrough_step.")
            .annotations(Hints.readOnly("Read a step again"))
            .build();

    private final WalkthroughGuide guide;

    ReviewWalkthroughStepTool(WalkthroughGuide guide) {
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
        String stepId = arguments.requiredString("step_id");
        return guide.review(visit.caller(), stepId).fold(ToolReply::stop, ToolReply::refusal);
    }
}

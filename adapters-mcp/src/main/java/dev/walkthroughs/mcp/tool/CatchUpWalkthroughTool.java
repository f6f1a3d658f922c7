package dev.walkthroughs.mcp.tool;

import dev.walkthroughs.application.guide.WalkthroughGuide;
import dev.walkthroughs.mcp.caller.Visit;
import dev.walkthroughs.mcp.reply.ToolReply;
import dev.walkthroughs.mcp.schema.Arguments;
import dev.walkthroughs.mcp.schema.Schemas;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.List;

/** {@code catch_up_walkthrough}: after completion, an attempt of only what is new. */
final class CatchUpWalkthroughTool implements WalkthroughTool {

    private static final Tool DEFINITION = Tool.builder(
                    "catch_up_walkthrough",
                    Schemas.object(
                            List.of("walkthrough_id"),
                            Schemas.properties(
                                    "walkthrough_id",
                                    Schemas.string("The walkthrough's id (wt_…), from list_walkthroughs."))))
            .title("Catch up with a new version")
            .description("After a completed walkthrough got a newer version, begins an attempt of only the steps"
                    + " that are new or have changed in a way that matters, and returns the first of them. Call"
                    + " it when list_walkthroughs shows news for a walkthrough, or a completion says that a"
                    + " version is available, and the user wants what is new without doing all of it again. The"
                    + " completion stays as it is. Present the step, and go on with next_walkthrough_step and"
                    + " its current_step_id as usual. If nothing is new, the answer is the completion and"
                    + " nothing changes; a repeated call returns the current step. It is refused while another"
                    + " attempt is running: go on with that by select_walkthrough. To do the whole walkthrough"
                    + " again call select_walkthrough with resume_if_exists false.")
            .annotations(Hints.recording("Catch up with a new version", true))
            .build();

    private final WalkthroughGuide guide;

    CatchUpWalkthroughTool(WalkthroughGuide guide) {
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
        return guide.catchUp(visit.caller(), walkthroughId).fold(ToolReply::stop, ToolReply::refusal);
    }
}

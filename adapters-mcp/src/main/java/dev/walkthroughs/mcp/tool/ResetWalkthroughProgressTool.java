package dev.walkthroughs.mcp.tool;

import dev.walkthroughs.application.guide.WalkthroughGuide;
import dev.walkthroughs.mcp.caller.Visit;
import dev.walkthroughs.mcp.reply.ToolReply;
import dev.walkthroughs.mcp.schema.Arguments;
import dev.walkthroughs.mcp.schema.Schemas;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.List;

/** {@code reset_walkthrough_progress}: end what is running and begin again, once the user agreed. */
final class ResetWalkthroughProgressTool implements WalkthroughTool {

    private static final Tool DEFINITION = Tool.builder(
                    "reset_walkthrough_progress",
                    Schemas.object(
                            List.of("walkthrough_id", "confirm"),
                            Schemas.properties(
                                    "walkthrough_id",
                                    Schemas.string("The walkthrough's id (wt_…), from list_walkthroughs."),
                                    "confirm",
                                    Schemas.flag(
                                            "true: the user was told that the running attempt ends, and agrees."))))
            .title("Start over")
            .description("Starts a walkthrough over for the user: ends the running attempt, begins a new one at"
                    + " the first step of the newest version, and returns that step. Call it only when the user"
                    + " asks to reset their progress or to start over, and has agreed after you told them that"
                    + " the running attempt ends; then pass confirm true. Without it nothing is changed and the"
                    + " answer says how to confirm. Earlier attempts and completions stay in the history. If"
                    + " all the user wants is to read an earlier step, call review_walkthrough_step instead;"
                    + " for only what is new after completion, catch_up_walkthrough. Present the step that is"
                    + " returned, and go on with next_walkthrough_step as after select_walkthrough.")
            .annotations(Hints.destructive("Start over"))
            .build();

    private final WalkthroughGuide guide;

    ResetWalkthroughProgressTool(WalkthroughGuide guide) {
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
        return arguments.flag("confirm", false)
                ? guide.reset(visit.caller(), walkthroughId).fold(ToolReply::stop, ToolReply::refusal)
                : ToolReply.confirmationRequired();
    }
}

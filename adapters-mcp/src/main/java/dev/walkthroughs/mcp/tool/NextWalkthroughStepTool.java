package dev.walkthroughs.mcp.tool;

import dev.walkthroughs.application.guide.WalkthroughGuide;
import dev.walkthroughs.mcp.caller.Visit;
import dev.walkthroughs.mcp.reply.ToolReply;
import dev.walkthroughs.mcp.schema.Arguments;
import dev.walkthroughs.mcp.schema.Schemas;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.List;
import java.util.Optional;

/** {@code next_walkthrough_step}: leave the current step, receive the one after it. */
final class NextWalkthroughStepTool implements WalkthroughTool {

    private static final Tool DEFINITION = Tool.builder(
                    "next_walkthrough_step",
                    Schemas.object(
                            List.of(),
                            Schemas.properties(
                                    "current_step_id",
                                    Schemas.string("The id (ws_…) of the step the user has just done, from the answer"
                                            + " that delivered it. Always send it: it makes a repeated call"
                                            + " harmless."))))
            .title("Complete this step, get the next")
            .description("Records the current step as completed and returns the next one, or the completion after the"
                    + " last. Call it only when the user has done the step or says to go on; never to look ahead,"
                    + " because each new call completes a step. Always pass the current_step_id of the last answer:"
                    + " then a repeated call changes nothing and returns the same step, and the right walkthrough is"
                    + " meant even if several are under way. Without it, the walkthrough last used on this server is"
                    + " advanced. The first text block of the answer is the next step in Markdown: present it and"
                    + " work through it with the user. The second is JSON; its status is completed when no step is"
                    + " left. If the call is refused, follow the advice in the answer.")
            .annotations(Hints.recording("Complete this step, get the next", false))
            .build();

    private final WalkthroughGuide guide;

    NextWalkthroughStepTool(WalkthroughGuide guide) {
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
        Optional<String> currentStepId = arguments.string("current_step_id");
        return guide.advance(visit.caller(), currentStepId).fold(ToolReply::stop, ToolReply::refusal);
    }
}

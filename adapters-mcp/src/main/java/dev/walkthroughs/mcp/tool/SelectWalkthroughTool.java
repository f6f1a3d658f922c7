package dev.walkthroughs.mcp.tool;

import dev.walkthroughs.application.guide.WalkthroughGuide;
import dev.walkthroughs.mcp.caller.Visit;
import dev.walkthroughs.mcp.reply.ToolReply;
import dev.walkthroughs.mcp.schema.Arguments;
import dev.walkthroughs.mcp.schema.Schemas;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.List;

/** {@code select_walkthrough}: begin, go on, or begin again. */
final class SelectWalkthroughTool implements WalkthroughTool {

    private static final Tool DEFINITION = Tool.builder(
                    "select_walkthrough",
                    Schemas.object(
                            List.of("walkthrough_id"),
                            Schemas.properties(
                                    "walkthrough_id",
                                    Schemas.string("The walkthrough's id (wt_…), from list_walkthroughs."),
                                    "resume_if_exists",
                                    Schemas.flag(
                                            "true: go on where the user left off. false: end the running attempt and"
                                                    + " begin again at the first step.",
                                            true))))
            .title("Start or resume a walkthrough")
            .description("Starts a walkthrough for the user, or resumes it where they left off, and returns the current"
                    + " step. Call it after list_walkthroughs, once the user has chosen. The first text block of the"
                    + " answer is the step in Markdown: present it, and work through it together with the user,"
                    + " running commands or editing files as it says and as the user agrees. The second block is"
                    + " JSON with the step's number and id. When the step is done, and not before, call"
                    + " next_walkthrough_step with current_step_id. Calling this again with resume_if_exists true is"
                    + " safe: it returns the current step and changes nothing. Pass resume_if_exists false only if"
                    + " the user asks to start over, because it ends the running attempt. For a completed walkthrough"
                    + " it returns the completion, what is new since, and how to go on.")
            .annotations(Hints.recording("Start or resume a walkthrough", false))
            .build();

    private final WalkthroughGuide guide;

    SelectWalkthroughTool(WalkthroughGuide guide) {
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
        boolean resumeIfExists = arguments.flag("resume_if_exists", true);
        return guide.select(visit.caller(), walkthroughId, resumeIfExists).fold(ToolReply::stop, ToolReply::refusal);
    }
}

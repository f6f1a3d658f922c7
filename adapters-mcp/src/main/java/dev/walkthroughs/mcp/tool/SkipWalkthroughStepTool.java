package dev.walkthroughs.mcp.tool;

import dev.walkthroughs.application.guide.WalkthroughGuide;
import dev.walkthroughs.application.markdown.MarkdownPolicy;
import dev.walkthroughs.domain.progress.Progress;
import dev.walkthroughs.mcp.caller.Visit;
import dev.walkthroughs.mcp.reply.ToolReply;
import dev.walkthroughs.mcp.schema.Arguments;
import dev.walkthroughs.mcp.schema.InvalidArgument;
import dev.walkthroughs.mcp.schema.Schemas;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.List;

/** {@code skip_walkthrough_step}: leave the current step out, with a reason, and receive the next. */
final class SkipWalkthroughStepTool implements WalkthroughTool {

    private static final int LONGEST_REASON = Progress.LONGEST_REASON;

    private static final Tool DEFINITION = Tool.builder(
                    "skip_walkthrough_step",
                    Schemas.object(
                            List.of("current_step_id", "reason"),
                            Schemas.properties(
                                    "current_step_id",
                                    Schemas.string(
                                            "The id (ws_…) of the current step, from the answer that delivered it."),
                                    "reason",
                                    Schemas.string("Why, in the user's words, in 1 to " + LONGEST_REASON
                                            + " characters; the author of the walkthrough" + " may read it."))))
            .title("Skip this step")
            .description("Leaves the current step out and returns the next one, or the completion after the last."
                    + " Call it only when the user says that they do not want to or cannot do the step, and ask"
                    + " them why; never to get on faster, and never for a step that was done: that is"
                    + " next_walkthrough_step. The step is recorded as skipped with the reason, never as"
                    + " completed, and no longer counts as required. Pass the current_step_id of the last"
                    + " answer: a repeated call changes nothing, and only the current step can be skipped. The"
                    + " answer is that of next_walkthrough_step, with the outcome skipped: present the step it"
                    + " brings and go on. A skipped step can be read later with review_walkthrough_step.")
            .annotations(Hints.recording("Skip this step", true))
            .build();

    private final WalkthroughGuide guide;

    SkipWalkthroughStepTool(WalkthroughGuide guide) {
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
        String currentStepId = arguments.requiredString("current_step_id");
        String reason = arguments.requiredString("reason").strip();
        // What the eye cannot see is no reason: what is recorded has no control and no invisible characters.
        boolean blank = MarkdownPolicy.sanitiseLine(reason).text().isBlank();
        if (blank || reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw new InvalidArgument("reason must have 1 to " + LONGEST_REASON + " characters.");
        }
        return guide.skip(visit.caller(), currentStepId, reason).fold(ToolReply::stop, ToolReply::refusal);
    }
}

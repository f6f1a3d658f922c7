package dev.walkthroughs.mcp.reply;

import dev.walkthroughs.application.guide.Standing;
import dev.walkthroughs.application.guide.Stop;
import dev.walkthroughs.application.guide.Stop.Finish;
import dev.walkthroughs.application.guide.Stop.StepPage;
import dev.walkthroughs.domain.progress.ProgressRejection;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The guide's outcomes as tool results, in the shapes of RULES §5. */
public final class ToolReply {

    /** The code of a refusal whose reason is an argument, not a rule. */
    public static final String INVALID_ARGUMENT = "INVALID_ARGUMENT";

    private ToolReply() {}

    /** A step or a completion: Markdown to act on, then JSON; never structured content, which would hide the first. */
    public static CallToolResult stop(Stop stop) {
        String markdown = stop instanceof StepPage page ? Frame.of(page) : Frame.of((Finish) stop);
        return texts(false, markdown, Json.text(document(stop)));
    }

    /** A refusal by a rule. */
    public static CallToolResult refusal(ProgressRejection why) {
        return refusal(why.code().name(), why.message(), Advice.on(why.code()));
    }

    /** A refusal because an argument does not fit; {@code message} names it and repeats nothing the caller sent. */
    public static CallToolResult invalidArgument(String message) {
        return refusal(INVALID_ARGUMENT, message, Advice.ON_INVALID_ARGUMENT);
    }

    /** An answer with an output schema: structured content, and the same JSON as text for clients that show text. */
    public static CallToolResult structured(Map<String, Object> document) {
        return new CallToolResult(List.of(text(Json.text(document))), false, document, null);
    }

    /** A word of an enum as JSON says it, for example {@code in_progress}. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static CallToolResult refusal(String code, String message, String advice) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("code", code);
        document.put("message", message);
        document.put("advice", advice);
        return texts(true, code + ": " + message + " " + advice, Json.text(document));
    }

    private static CallToolResult texts(boolean isError, String first, String second) {
        return new CallToolResult(List.of(text(first), text(second)), isError, null, null);
    }

    private static TextContent text(String text) {
        return TextContent.builder(text).build();
    }

    private static Map<String, Object> document(Stop stop) {
        Standing standing = stop.standing();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("outcome", word(standing.result()));
        document.put("status", stop instanceof StepPage ? "in_progress" : "completed");
        document.put("walkthrough_id", standing.walkthroughId().value());
        document.put("walkthrough_title", standing.walkthroughTitle());
        document.put("version", standing.version());
        document.put("attempt", standing.attempt());
        if (stop instanceof StepPage page) {
            document.put("step", step(page.step().value(), page.title(), page.number(), page.total()));
            document.put("current_step_id", page.step().value());
        }
        document.put("completed_steps", standing.tally().done());
        document.put("required_steps", standing.tally().required());
        document.put("progress_percent", standing.tally().percent());
        document.put(
                "next_action",
                stop instanceof StepPage page
                        ? nextAction(page.step().value())
                        : "The walkthrough is complete; call list_walkthroughs for another, or select_walkthrough with"
                                + " resume_if_exists false to begin it again.");
        return document;
    }

    /** A step as every document shows it. */
    public static Map<String, Object> step(String id, String title, int number, int total) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("id", id);
        step.put("title", title);
        step.put("number", number);
        step.put("total", total);
        return step;
    }

    /** What to do while a learner stands on a step. */
    public static String nextAction(String stepId) {
        return "When the user has done this step, call next_walkthrough_step with current_step_id \"" + stepId + "\".";
    }
}

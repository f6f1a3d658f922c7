package dev.walkthroughs.mcp.reply;

import dev.walkthroughs.application.guide.Stop;
import dev.walkthroughs.application.guide.Stop.Finish;
import dev.walkthroughs.application.guide.Stop.StepPage;
import dev.walkthroughs.application.limit.RateLimits.Exceeded;
import dev.walkthroughs.domain.progress.ProgressRejection;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The guide's outcomes as tool results, in the shapes of RULES §5. */
public final class ToolReply {

    /** The code of a refusal whose reason is an argument, not a rule. */
    public static final String INVALID_ARGUMENT = "INVALID_ARGUMENT";

    /** The code of a refusal to do away with something before the user agreed. */
    public static final String CONFIRMATION_REQUIRED = "CONFIRMATION_REQUIRED";

    /** The code of a refusal because of too many calls. */
    public static final String RATE_LIMITED = "RATE_LIMITED";

    private static final String UNNAMED = "UNNAMED";

    private ToolReply() {}

    /** A step or a completion: Markdown to act on, then JSON; never structured content, which would hide the first. */
    public static CallToolResult stop(Stop stop) {
        String markdown = stop instanceof StepPage page ? Frame.of(page) : Frame.of((Finish) stop);
        return texts(false, markdown, Json.text(StopDocument.of(stop)));
    }

    /** A refusal by a rule. */
    public static CallToolResult refusal(ProgressRejection why) {
        return refusal(why.code().name(), why.message(), Advice.on(why.code()));
    }

    /** A refusal because an argument does not fit; {@code message} names it and repeats nothing the caller sent. */
    public static CallToolResult invalidArgument(String message) {
        return refusal(INVALID_ARGUMENT, message, Advice.ON_INVALID_ARGUMENT);
    }

    /** A refusal because the user's consent is not on record; nothing was changed. */
    public static CallToolResult confirmationRequired() {
        return refusal(
                CONFIRMATION_REQUIRED,
                "Nothing was changed: starting over ends the running attempt, and the user has to agree to that first.",
                Advice.ON_CONFIRMATION_REQUIRED);
    }

    /** A refusal because too many calls came before this one, which was not begun (R34). */
    public static CallToolResult rateLimited(Exceeded exceeded) {
        return refusal(
                RATE_LIMITED,
                "There were more calls than are allowed, which is "
                        + exceeded.limit().allowance().inWords() + "; this one changed nothing.",
                Advice.onRateLimited(Long.toString(exceeded.seconds())));
    }

    /** An answer with an output schema: structured content, and the same JSON as text for clients that show text. */
    public static CallToolResult structured(Map<String, Object> document) {
        WrittenOnce written = WrittenOnce.of(document);
        return new CallToolResult(List.of(text(written.text())), false, written, null);
    }

    /** A word of an enum as JSON says it, for example {@code in_progress}. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static CallToolResult refusal(String code, String message, String advice) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("code", code);
        document.put("message", message);
        document.put("advice", advice);
        return texts(true, code + ": " + message + " " + advice, Json.text(document));
    }

    /** The code of a refusal, which its first text begins with; empty for a result that is none. */
    public static Optional<String> code(CallToolResult result) {
        if (!Boolean.TRUE.equals(result.isError())) {
            return Optional.empty();
        }
        String sentence =
                result.content().isEmpty() || !(result.content().get(0) instanceof TextContent text) ? "" : text.text();
        int end = sentence.indexOf(':');
        return Optional.of(end > 0 ? sentence.substring(0, end) : UNNAMED);
    }

    private static CallToolResult texts(boolean isError, String first, String second) {
        return new CallToolResult(List.of(text(first), text(second)), isError, null, null);
    }

    private static TextContent text(String text) {
        return TextContent.builder(text).build();
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
}

package dev.walkthroughs.mcp.reply;

import dev.walkthroughs.application.guide.Standing;
import dev.walkthroughs.application.guide.Stop;
import dev.walkthroughs.application.guide.Stop.Finish;
import dev.walkthroughs.application.guide.Stop.StepPage;
import dev.walkthroughs.domain.progress.Result;
import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON beside the Markdown of a delivery, as RULES §5 has it. */
final class StopDocument {

    private StopDocument() {}

    static Map<String, Object> of(Stop stop) {
        Standing standing = stop.standing();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("outcome", ToolReply.word(standing.result()));
        document.put("status", standing.tally().completed() ? "completed" : "in_progress");
        document.put("walkthrough_id", standing.walkthroughId().value());
        document.put("walkthrough_title", standing.walkthroughTitle());
        document.put("version", standing.version());
        document.put("attempt", standing.attempt());
        if (stop instanceof StepPage page) {
            document.put("step", ToolReply.step(page.step().value(), page.title(), page.number(), page.total()));
            page.current().ifPresent(current -> document.put("current_step_id", current.value()));
        }
        document.put("completed_steps", standing.tally().done());
        document.put("required_steps", standing.tally().required());
        document.put("progress_percent", standing.tally().percent());
        Integer updatedFrom = standing.updatedFrom();
        if (updatedFrom != null) {
            document.put("content_updated_from", updatedFrom);
        }
        document.put("next_action", stop instanceof StepPage page ? nextAction(page) : nextAction((Finish) stop));
        return document;
    }

    private static String nextAction(StepPage page) {
        if (page.standing().result() != Result.REVIEWED) {
            return whileOn(page.step().value());
        }
        return page.current()
                .map(current -> current.equals(page.step())
                        ? whileOn(current.value())
                        : "Nothing changed; call select_walkthrough with this walkthrough_id to go on with the current"
                                + " step.")
                .orElse("Nothing changed and the walkthrough is complete; call list_walkthroughs for another.");
    }

    private static String nextAction(Finish finish) {
        return "The walkthrough is complete; call "
                + finish.news()
                        .map(news -> "catch_up_walkthrough for the " + Frame.counted(news) + " of version "
                                + news.version() + ", ")
                        .orElse("")
                + "list_walkthroughs for another, or select_walkthrough with resume_if_exists false to begin it again.";
    }

    /** What to do while a learner stands on a step. */
    private static String whileOn(String stepId) {
        return "When the user has done this step, call next_walkthrough_step with current_step_id \"" + stepId + "\".";
    }
}

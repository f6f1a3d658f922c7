package dev.walkthroughs.mcp.schema;

import dev.walkthroughs.application.guide.ProgressStatus;
import dev.walkthroughs.application.guide.WalkthroughStatus;
import dev.walkthroughs.application.guide.WalkthroughStatus.StepLine;
import dev.walkthroughs.application.guide.WalkthroughStatus.StepState;
import dev.walkthroughs.mcp.reply.ToolReply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The JSON of {@code get_walkthrough_status}: its schema, and a status written by it. */
public final class StatusDocument {

    /** The words for how far a learner is. */
    public static final List<String> STATUSES =
            Stream.of(ProgressStatus.values()).map(ToolReply::word).toList();

    /** Most steps of one kind that an answer lists (R25); of a longer walkthrough, those around the current step. */
    public static final int MOST_STEPS = 100;

    /** The output schema. */
    public static final Map<String, Object> SCHEMA = Schemas.object(
            List.of(
                    "walkthrough_id",
                    "walkthrough_title",
                    "description",
                    "status",
                    "version",
                    "latest_version",
                    "attempt",
                    "completed_steps",
                    "required_steps",
                    "progress_percent",
                    "step_count",
                    "steps",
                    "new_steps",
                    "changed_steps",
                    "next_action"),
            Schemas.properties(
                    "walkthrough_id",
                    Schemas.string("The walkthrough's id."),
                    "walkthrough_title",
                    Schemas.string("What the walkthrough is called."),
                    "description",
                    Schemas.string("What it is about; may be empty."),
                    "status",
                    Schemas.oneOf("How far the user is.", STATUSES),
                    "version",
                    Schemas.integer("The version the latest attempt runs on; the newest if there is none."),
                    "latest_version",
                    Schemas.integer("The newest version."),
                    "attempt",
                    Schemas.integer("The latest attempt's number; 0 if there is none."),
                    "step",
                    stepSchema(),
                    "current_step_id",
                    Schemas.string("The current step's id; only while in progress."),
                    "completed_steps",
                    Schemas.integer("Steps completed in the latest attempt."),
                    "required_steps",
                    Schemas.integer("Steps completed and steps still required."),
                    "progress_percent",
                    Schemas.integer("0 to 100, rounded down; 100 only when completed."),
                    "step_count",
                    Schemas.integer("Steps of this version."),
                    "steps",
                    Schemas.list(
                            "The steps in order; of more than " + MOST_STEPS + ", those around the current one.",
                            lineSchema()),
                    "new_steps",
                    Schemas.list(
                            "Steps to look at that are not required: while in progress those that a new version put in"
                                    + " front of the current step, after completion those of the newest version that"
                                    + " are new to the user. The first " + MOST_STEPS + "; may be empty.",
                            lineSchema()),
                    "changed_steps",
                    Schemas.list(
                            "After completion, steps the user did that have changed since in a way that matters. The"
                                    + " first " + MOST_STEPS + "; may be empty.",
                            lineSchema()),
                    "next_action",
                    Schemas.string("What to do next, in one sentence.")));

    private StatusDocument() {}

    /** A status. */
    public static Map<String, Object> of(WalkthroughStatus status) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("walkthrough_id", status.id().value());
        document.put("walkthrough_title", status.title());
        document.put("description", status.description());
        document.put("status", ToolReply.word(status.status()));
        document.put("version", status.version());
        document.put("latest_version", status.latestVersion());
        document.put("attempt", status.attempt());
        status.current().ifPresent(step -> {
            document.put(
                    "step",
                    ToolReply.step(
                            step.id().value(),
                            step.title(),
                            step.number(),
                            status.steps().size()));
            document.put("current_step_id", step.id().value());
        });
        document.put("completed_steps", status.tally().done());
        document.put("required_steps", status.tally().required());
        document.put("progress_percent", status.tally().percent());
        document.put("step_count", status.steps().size());
        document.put("steps", nearest(status).stream().map(StatusDocument::line).toList());
        document.put("new_steps", first(status.newSteps()));
        document.put("changed_steps", first(status.changedSteps()));
        document.put("next_action", nextAction(status));
        return document;
    }

    private static List<StepLine> nearest(WalkthroughStatus status) {
        List<StepLine> steps = status.steps();
        int before = status.current().map(StepLine::number).orElse(1) - 1 - MOST_STEPS / 2;
        int from = Math.max(0, Math.min(before, steps.size() - MOST_STEPS));
        return steps.subList(from, Math.min(steps.size(), from + MOST_STEPS));
    }

    private static List<Map<String, Object>> first(List<StepLine> steps) {
        return steps.stream().limit(MOST_STEPS).map(StatusDocument::line).toList();
    }

    private static Map<String, Object> line(StepLine step) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", step.id().value());
        line.put("title", step.title());
        line.put("number", step.number());
        line.put("state", ToolReply.word(step.state()));
        return line;
    }

    private static String nextAction(WalkthroughStatus status) {
        boolean news = !status.newSteps().isEmpty() || !status.changedSteps().isEmpty();
        return switch (status.status()) {
            case NOT_STARTED -> "Call select_walkthrough with this walkthrough_id to begin.";
            case IN_PROGRESS ->
                "Call select_walkthrough with this walkthrough_id to see the current step again and go on"
                        + (news ? ", or review_walkthrough_step with an id of new_steps to look at that step." : ".");
            case COMPLETED ->
                "The walkthrough is complete; call "
                        + (news
                                ? "catch_up_walkthrough with this walkthrough_id for what is new and changed alone, "
                                : "")
                        + "review_walkthrough_step to read a step again, or select_walkthrough with resume_if_exists"
                        + " false to begin it again.";
        };
    }

    private static Map<String, Object> lineSchema() {
        return Schemas.object(
                List.of("id", "title", "number", "state"),
                Schemas.properties(
                        "id",
                        Schemas.string("The step's id."),
                        "title",
                        Schemas.string("The step's title."),
                        "number",
                        Schemas.integer("Its place, from 1."),
                        "state",
                        Schemas.oneOf(
                                "How the user stands to it.",
                                Stream.of(StepState.values())
                                        .map(ToolReply::word)
                                        .toList())));
    }

    private static Map<String, Object> stepSchema() {
        Map<String, Object> schema = Schemas.object(
                List.of("id", "title", "number", "total"),
                Schemas.properties(
                        "id",
                        Schemas.string("The step's id."),
                        "title",
                        Schemas.string("The step's title."),
                        "number",
                        Schemas.integer("Its place, from 1."),
                        "total",
                        Schemas.integer("Steps of this version.")));
        schema.put("description", "The step the user stands on; only while in progress.");
        return schema;
    }
}

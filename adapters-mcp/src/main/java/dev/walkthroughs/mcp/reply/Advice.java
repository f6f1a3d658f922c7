package dev.walkthroughs.mcp.reply;

import dev.walkthroughs.domain.progress.ProgressRejection;

/** What to do after a refusal. Advice names tools, so it lives here and not in the domain. */
public final class Advice {

    /** The advice for arguments that do not fit a tool's input schema. */
    public static final String ON_INVALID_ARGUMENT =
            "Correct the argument as the tool's input schema says, and call the tool again.";

    private Advice() {}

    /** The advice for a refusal; one sentence, the same for every refusal of its code. */
    public static String on(ProgressRejection.Code code) {
        return switch (code) {
            case NOT_FOUND ->
                "Call list_walkthroughs for the walkthroughs that are available here, then"
                        + " select_walkthrough with one of their ids.";
            case NOTHING_UNDER_WAY ->
                "Call list_walkthroughs, let the user choose, then call select_walkthrough with" + " the id.";
            case OUT_OF_ORDER ->
                "Repeat next_walkthrough_step with the current step's id as current_step_id, once the"
                        + " user has done that step.";
            case FOCUS_UNAVAILABLE ->
                "Ask the user which walkthrough to go on with, then call next_walkthrough_step"
                        + " with its current step as current_step_id, or select_walkthrough with its id.";
            case CLOSED_FOR_NEW_ATTEMPTS ->
                "Call select_walkthrough with resume_if_exists true to go on with a running attempt, or"
                        + " list_walkthroughs for others.";
            case STILL_UNDER_WAY ->
                "Call select_walkthrough with the walkthrough's id to go on with it; the steps that are new can be"
                        + " asked for once it is complete.";
            case STEP_ID_REQUIRED ->
                "Repeat the call with the id of the step the user has just done as"
                        + " current_step_id; select_walkthrough tells which step is current.";
        };
    }
}

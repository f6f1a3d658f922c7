package dev.walkthroughs.mcp.reply;

import dev.walkthroughs.domain.progress.ProgressRejection;

/** What to do after a refusal. Advice names tools, so it lives here and not in the domain. */
public final class Advice {

    /** The advice for arguments that do not fit a tool's input schema. */
    public static final String ON_INVALID_ARGUMENT =
            "Correct the argument as the tool's input schema says, and call the tool again.";

    /** The advice for a call that would do away with something before the user agreed. */
    public static final String ON_CONFIRMATION_REQUIRED =
            "Tell the user what starting over ends, and only if they agree repeat the call with confirm true.";

    /** The advice for a handle that stands for nobody here. */
    public static final String ON_LEARNER_NOT_FOUND = "Repeat the call with the learner_handle of an earlier answer of"
            + " this server, exactly as it was; if there is none, leave it out to begin as a new learner.";

    private Advice() {}

    /** The advice for a call that came too soon; {@code seconds} is when to try again. */
    public static String onRateLimited(String seconds) {
        return "Try again in " + seconds + " seconds: repeat the same call with the same arguments; nothing is lost.";
    }

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
                        + " user has done that step; call skip_walkthrough_step with it if the user wants to leave it"
                        + " out.";
            case FOCUS_UNAVAILABLE ->
                "Ask the user which walkthrough to go on with, then call next_walkthrough_step"
                        + " with its current step as current_step_id, or select_walkthrough with its id.";
            case CLOSED_FOR_NEW_ATTEMPTS ->
                "Tell the user that it cannot be begun any more; if an attempt of theirs is running, call"
                        + " select_walkthrough with resume_if_exists true to finish it, otherwise list_walkthroughs for"
                        + " others.";
            case STILL_UNDER_WAY ->
                "Call select_walkthrough with the same walkthrough_id and go on with the current step; what a newer"
                        + " version adds can be caught up with once the walkthrough is complete.";
            case STEP_ID_REQUIRED ->
                "Repeat the call with the id of the step the user has just done as"
                        + " current_step_id; select_walkthrough tells which step is current.";
        };
    }
}

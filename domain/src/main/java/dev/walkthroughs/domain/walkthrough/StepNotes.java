package dev.walkthroughs.domain.walkthrough;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an author may say about a step beside its words.
 *
 * @param agent guidance for the agent in Markdown, delivered apart from what the user reads; may be empty
 * @param estimatedMinutes how long the step takes, 1 or more; absent if the author gave none
 * @param replaces keys of earlier steps whose place this one takes: who did all of them has done this one (R5)
 * @param substantial whether what changed about the step since the last version matters to someone who did it (R6)
 */
public record StepNotes(String agent, @Nullable Integer estimatedMinutes, List<String> replaces, boolean substantial) {

    /** Most steps that one step may replace: a merge of more is a rewrite. */
    public static final int MOST_REPLACED = 100;

    /** Nothing said. */
    public static final StepNotes NONE = new StepNotes("", null, List.of(), false);

    /** Copies the keys. */
    public StepNotes {
        replaces = List.copyOf(replaces);
    }
}

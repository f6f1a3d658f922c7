package dev.walkthroughs.domain.walkthrough;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an author says about a walkthrough as a whole. Texts are one line, already made visible and inert (R26).
 *
 * @param title 1 to {@value #LONGEST_TITLE} characters
 * @param description up to {@value #LONGEST_DESCRIPTION} characters, may be empty
 * @param tags at most {@value #MOST_TAGS}, may be empty
 * @param estimatedMinutes 1 or more; absent if the author gave none
 */
public record Details(
        String title,
        String description,
        List<String> tags,
        @Nullable Integer estimatedMinutes) {

    /** Longest title of a walkthrough or a step, in characters: it must fit a line of a list. */
    public static final int LONGEST_TITLE = 200;

    /** Longest description, in characters: lists of 200 walkthroughs must stay readable for an agent. */
    public static final int LONGEST_DESCRIPTION = 1000;

    /** Most tags. */
    public static final int MOST_TAGS = 20;

    /** Copies the tags. */
    public Details {
        tags = List.copyOf(tags);
    }
}

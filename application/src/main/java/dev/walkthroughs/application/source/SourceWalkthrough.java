package dev.walkthroughs.application.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A walkthrough as it lies in files, before anything was sanitised or checked.
 *
 * @param key slug of the walkthrough
 * @param description may be empty
 * @param estimatedMinutes absent if the author gave none
 * @param file what findings about the walkthrough as a whole name
 * @param firstKey the key of the first step; absent if there is none
 */
public record SourceWalkthrough(
        String key,
        String title,
        String description,
        List<String> tags,
        @Nullable Integer estimatedMinutes,
        String file,
        @Nullable String firstKey,
        List<SourceStep> steps) {

    /** Copies the lists. */
    public SourceWalkthrough {
        tags = List.copyOf(tags);
        steps = List.copyOf(steps);
    }
}

package dev.walkthroughs.application.source;

import org.jspecify.annotations.Nullable;

/**
 * A step as it lies in a file, before anything was sanitised or checked.
 *
 * @param key slug of the step
 * @param title as written; made one inert line on the way in
 * @param body Markdown as written, without front matter
 * @param file where it came from, as the author would name it
 * @param line the line of the file on which the body begins, from 1
 * @param nextKey the key of the step that follows; absent at the end
 */
public record SourceStep(
        String key,
        String title,
        String body,
        String file,
        int line,
        @Nullable String nextKey) {}

package dev.walkthroughs.application.source;

import dev.walkthroughs.domain.walkthrough.StepNotes;
import java.util.List;
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
 * @param lastLines for the last lines of the body, where each comes from; empty if they simply follow the others
 * @param notes what the author says about the step beside its words, as written
 */
public record SourceStep(
        String key,
        String title,
        String body,
        String file,
        int line,
        @Nullable String nextKey,
        List<Integer> lastLines,
        StepNotes notes) {

    /** Copies the lines. */
    public SourceStep {
        lastLines = List.copyOf(lastLines);
    }

    /** A step whose body stands in its file as it is. */
    public SourceStep(String key, String title, String body, String file, int line, @Nullable String nextKey) {
        this(key, title, body, file, line, nextKey, List.of(), StepNotes.NONE);
    }

    /** The same step with what the author says beside its words. */
    public SourceStep with(StepNotes said) {
        return new SourceStep(key, title, body, file, line, nextKey, lastLines, said);
    }

    /** Where a line of the body, counted from 1, stands in the file. */
    public int lineInFile(int bodyLine) {
        int before = (int) body.lines().count() - lastLines.size();
        return bodyLine <= before || bodyLine > before + lastLines.size()
                ? line + bodyLine - 1
                : lastLines.get(bodyLine - before - 1);
    }
}

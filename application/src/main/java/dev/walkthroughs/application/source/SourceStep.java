package dev.walkthroughs.application.source;

import dev.walkthroughs.domain.walkthrough.StepNotes;
import java.util.List;
import java.util.Map;
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
 * @param noteLines the line of the file on which a note's value begins, by the name that front matter gives it, such as
 *     {@code replaces}; what is missing is looked for where the body begins
 */
public record SourceStep(
        String key,
        String title,
        String body,
        String file,
        int line,
        @Nullable String nextKey,
        List<Integer> lastLines,
        StepNotes notes,
        Map<String, Integer> noteLines) {

    /** Copies the lines. */
    public SourceStep {
        lastLines = List.copyOf(lastLines);
        noteLines = Map.copyOf(noteLines);
    }

    /** A step whose notes have no lines of their own. */
    public SourceStep(
            String key,
            String title,
            String body,
            String file,
            int line,
            @Nullable String nextKey,
            List<Integer> lastLines,
            StepNotes notes) {
        this(key, title, body, file, line, nextKey, lastLines, notes, Map.of());
    }

    /** A step whose body stands in its file as it is. */
    public SourceStep(String key, String title, String body, String file, int line, @Nullable String nextKey) {
        this(key, title, body, file, line, nextKey, List.of(), StepNotes.NONE, Map.of());
    }

    /** The same step with what the author says beside its words. */
    public SourceStep with(StepNotes said) {
        return with(said, Map.of());
    }

    /** The same with the lines on which it is said, as in {@link #noteLines()}. */
    public SourceStep with(StepNotes said, Map<String, Integer> lines) {
        return new SourceStep(key, title, body, file, line, nextKey, lastLines, said, lines);
    }

    /** Where a note stands in the file. */
    public int lineOfNote(String name) {
        return noteLines.getOrDefault(name, line);
    }

    /** Where a line of the body, counted from 1, stands in the file. */
    public int lineInFile(int bodyLine) {
        int before = (int) body.lines().count() - lastLines.size();
        return bodyLine <= before || bodyLine > before + lastLines.size()
                ? line + bodyLine - 1
                : lastLines.get(bodyLine - before - 1);
    }
}

package dev.walkthroughs.application.markdown;

import java.util.List;

/**
 * A title, description or name: one visible line without effect on the Markdown around it.
 *
 * @param text trimmed, possibly empty, of any length; sanitising it again returns it unchanged
 * @param changes one per kind of change, all on line 1, in the order in which they were made
 */
public record SanitisedLine(String text, List<Change> changes) {
    public SanitisedLine {
        changes = List.copyOf(changes);
    }
}

package dev.walkthroughs.application.markdown;

import java.util.List;

/**
 * A Markdown body that is safe to store and to hand on.
 *
 * @param text the body; sanitising it again returns it unchanged
 * @param changes what was changed, by line; the same sentence appears once per line
 * @param warnings what was left alone although it deserves a look (hidden characters inside code), by line
 */
public record Sanitised(String text, List<Change> changes, List<Change> warnings) {
    public Sanitised {
        changes = List.copyOf(changes);
        warnings = List.copyOf(warnings);
    }
}

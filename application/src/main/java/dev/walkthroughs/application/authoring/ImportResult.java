package dev.walkthroughs.application.authoring;

import dev.walkthroughs.application.plan.Effects;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.domain.identity.WalkthroughId;
import java.util.List;
import java.util.Optional;

/**
 * What an import did with one walkthrough.
 *
 * @param version the newest published version; 0 if it is a draft only
 * @param steps how many steps it has
 * @param changed whether anything was recorded: false when the same content was there already
 * @param effects what publishing did to learners under way; empty if no version was made
 * @param findings what the import changed or warns of, with file and line
 */
public record ImportResult(
        WalkthroughId walkthroughId,
        String key,
        String title,
        int version,
        int steps,
        boolean changed,
        Optional<Effects> effects,
        List<Finding> findings) {

    /** Copies the findings. */
    public ImportResult {
        findings = List.copyOf(findings);
    }

    /** The same result of an import that changed something besides. */
    ImportResult withChange() {
        return new ImportResult(walkthroughId, key, title, version, steps, true, effects, findings);
    }
}

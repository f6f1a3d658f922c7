package dev.walkthroughs.application.editing;

import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.domain.walkthrough.DraftEdit;
import dev.walkthroughs.domain.walkthrough.DraftStep;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Reads a draft, changes one place of it, and compares content with what is published. A walkthrough is named by its id
 * or by {@code organization/key}.
 */
public interface DraftEditing {

    /** The steps of the draft, and its revision, which an edit may name. */
    Outcome<DraftOutline, Rejection> outline(String walkthrough);

    /**
     * Changes one place of the draft.
     *
     * @param expected the revision the author looked at; an edit of another one is refused with {@code DRAFT_CHANGED}.
     *     Empty to change whatever is there
     * @param words the steps whose words the edit brings; they are sanitised
     * @param edit makes the edit of those steps, which come in the same order
     */
    Outcome<Edited, Rejection> edit(
            String walkthrough,
            OptionalInt expected,
            List<SourceStep> words,
            Function<List<DraftStep>, DraftEdit> edit);

    /** The draft as content that, imported again, changes nothing. */
    Outcome<SourceWalkthrough, Rejection> draft(String walkthrough);

    /**
     * What content would change about the newest version, if it were imported and published.
     *
     * @param organization the slug of the organization; if absent, the only one there is
     */
    Outcome<Comparison, Rejection> compare(Optional<String> organization, SourceWalkthrough content);

    /**
     * A draft after an edit.
     *
     * @param changed whether anything was recorded
     * @param findings what was changed about the words on their way in, or is to be looked at
     */
    record Edited(boolean changed, DraftOutline draft, List<Finding> findings) {

        /** Copies the findings. */
        public Edited {
            findings = List.copyOf(findings);
        }
    }
}

package dev.walkthroughs.domain.walkthrough;

import dev.walkthroughs.domain.identity.StepId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step as an author hands it in. The key says which step it is; the id is used only if that key is new.
 *
 * @param freshId the identity the step gets if its key is new to the walkthrough
 * @param key slug, unique in its walkthrough, stable across imports
 * @param title one line, inert
 * @param content sanitised Markdown
 * @param policyVersion the version of the Markdown policy that sanitised it (R26)
 * @param nextKey the key of the step that follows; absent at the end of the chain
 * @param notes what the author says about the step beside its words; the guidance for the agent is sanitised
 */
public record DraftStep(
        StepId freshId,
        String key,
        String title,
        String content,
        int policyVersion,
        @Nullable String nextKey,
        StepNotes notes) {

    /** A step about which nothing more is said. */
    public DraftStep(
            StepId freshId, String key, String title, String content, int policyVersion, @Nullable String nextKey) {
        this(freshId, key, title, content, policyVersion, nextKey, StepNotes.NONE);
    }

    /** The same step in the place of others. */
    DraftStep replacing(List<String> keys) {
        return new DraftStep(
                freshId,
                key,
                title,
                content,
                policyVersion,
                nextKey,
                new StepNotes(notes.agent(), notes.estimatedMinutes(), keys, notes.substantial()));
    }
}

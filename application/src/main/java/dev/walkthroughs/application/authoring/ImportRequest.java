package dev.walkthroughs.application.authoring;

import dev.walkthroughs.application.source.SourceWalkthrough;
import java.util.List;
import java.util.Optional;

/**
 * Content to take in: all of it in one transaction, or none.
 *
 * @param organization the slug of the organization that owns it; if absent, the only organization there is
 * @param publish whether each walkthrough is published
 * @param assignTo hosts of the MCP servers each is assigned to
 */
public record ImportRequest(
        Optional<String> organization, List<SourceWalkthrough> walkthroughs, boolean publish, List<String> assignTo) {

    /** Copies the lists. */
    public ImportRequest {
        walkthroughs = List.copyOf(walkthroughs);
        assignTo = List.copyOf(assignTo);
    }
}

package dev.walkthroughs.application.authoring;

import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.domain.route.PublishPolicy;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Content to take in: all of it in one transaction, or none.
 *
 * @param organization the slug of the organization that owns it; if absent, the only organization there is
 * @param walkthroughs kept as the list they are given in, as {@link dev.walkthroughs.application.source.Reading} says
 * @param publish what becomes of running attempts, if each walkthrough is published (R1); empty to write drafts only
 * @param assignTo hosts of the MCP servers each is assigned to
 */
public record ImportRequest(
        Optional<String> organization,
        List<SourceWalkthrough> walkthroughs,
        Optional<PublishPolicy> publish,
        List<String> assignTo) {

    /** Copies the hosts. */
    public ImportRequest {
        walkthroughs = Collections.unmodifiableList(walkthroughs);
        assignTo = List.copyOf(assignTo);
    }
}

package dev.walkthroughs.application.source;

import java.util.List;

/**
 * What a format made of a path. If any finding stops the import, the walkthroughs are as complete as they could be read.
 */
public record Reading(List<SourceWalkthrough> walkthroughs, List<Finding> findings) {

    /** Copies the lists. */
    public Reading {
        walkthroughs = List.copyOf(walkthroughs);
        findings = List.copyOf(findings);
    }
}

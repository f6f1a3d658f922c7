package dev.walkthroughs.application.source;

import java.util.Collections;
import java.util.List;

/**
 * What a format made of a path. If any finding stops the import, the walkthroughs are as complete as they could be read.
 *
 * @param walkthroughs kept as the list they are given in, which may make each when it is asked for, because all of them
 *     together may be more than fits in memory; whoever gives the list leaves it as it is
 */
public record Reading(List<SourceWalkthrough> walkthroughs, List<Finding> findings) {

    /** Copies the findings. */
    public Reading {
        walkthroughs = Collections.unmodifiableList(walkthroughs);
        findings = List.copyOf(findings);
    }
}

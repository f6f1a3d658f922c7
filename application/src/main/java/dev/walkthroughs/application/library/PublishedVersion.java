package dev.walkthroughs.application.library;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.route.Route;
import java.util.List;

/**
 * A frozen version with all its words.
 *
 * @param title of the walkthrough as it was in that version
 * @param description may be empty
 * @param steps in the order of the route
 */
public record PublishedVersion(Route route, String title, String description, List<PublishedStep> steps) {

    /** Copies the steps. */
    public PublishedVersion {
        steps = List.copyOf(steps);
    }

    /**
     * A frozen step.
     *
     * @param content sanitised Markdown for the user
     * @param agent sanitised Markdown for the agent alone; may be empty
     */
    public record PublishedStep(StepId id, String title, String content, String agent) {}

    /**
     * A step of this version.
     *
     * @throws IllegalArgumentException if the step is not on its route
     */
    public PublishedStep step(StepId id) {
        return steps.get(route.placeOf(id).orElseThrow(() -> new IllegalArgumentException(id + " is not in it")) - 1);
    }
}

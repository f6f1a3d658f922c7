package dev.walkthroughs.domain.walkthrough;

import dev.walkthroughs.domain.identity.StepId;
import org.jspecify.annotations.Nullable;

/** One link of the chain: the step that follows another; none at the end. */
public record StepLink(StepId step, @Nullable StepId next) {}

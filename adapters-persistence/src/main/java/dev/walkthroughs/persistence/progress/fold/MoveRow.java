package dev.walkthroughs.persistence.progress.fold;

import org.jspecify.annotations.Nullable;

/** A row of {@code walkthrough_attempt_moves}; those are never changed. */
record MoveRow(
        AttemptRow attempt,
        int to,
        int from,
        String server,
        @Nullable String fromStep,
        @Nullable String toStep,
        int completedSteps,
        int requiredSteps,
        long at,
        boolean isNew) {}

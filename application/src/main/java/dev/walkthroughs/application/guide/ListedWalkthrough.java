package dev.walkthroughs.application.guide;

import dev.walkthroughs.domain.identity.WalkthroughId;
import java.util.Optional;

/**
 * A row of the list, in the order the server shows them.
 *
 * @param description may be empty
 * @param stepCount steps of the newest version, at least 1
 * @param version the newest published version, from 1
 * @param percent 0 to 100, of the learner's latest attempt; 0 without one
 * @param news what a newer version holds beyond a completed attempt; empty otherwise (R7)
 */
public record ListedWalkthrough(
        WalkthroughId id,
        String title,
        String description,
        int stepCount,
        int version,
        ProgressStatus status,
        int percent,
        Optional<NewsCount> news) {}

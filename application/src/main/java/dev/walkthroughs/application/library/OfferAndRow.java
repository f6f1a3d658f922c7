package dev.walkthroughs.application.library;

import java.util.Optional;

/**
 * An offer, and where a learner stands in it.
 *
 * @param row empty if the learner never began; perhaps stale, as it says itself
 */
public record OfferAndRow(Offer offer, Optional<ProgressRow> row) {}

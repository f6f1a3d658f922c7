package dev.walkthroughs.application.library;

import java.util.OptionalLong;

/**
 * An offer, and how far two streams had come at the moment it was read: what is in memory of them since then is not stale.
 *
 * @param progressHead the sequence number of the last event of the learner's progress, from 0; −1 if there is none; empty
 *     if it is further than what is in memory, so that it has to be read
 * @param focusHead likewise of the learner's focus on the server
 */
public record OfferAndHeads(Offer offer, OptionalLong progressHead, OptionalLong focusHead) {}

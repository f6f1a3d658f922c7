package dev.walkthroughs.application.library;

import dev.walkthroughs.domain.identity.WalkthroughId;

/**
 * A walkthrough that a server offers: assigned, enabled, and published or unpublished after that (R8).
 *
 * @param description may be empty
 * @param version the newest published version, from 1
 * @param stepCount steps of that version, at least 1
 * @param open whether it is listed and new attempts may begin; if not, running ones may finish (R8)
 */
public record Offer(WalkthroughId id, String title, String description, int version, int stepCount, boolean open) {}

package dev.walkthroughs.domain.walkthrough;

/**
 * What an accepted command led to.
 *
 * @param changed whether anything was recorded
 * @param state the walkthrough after it
 */
public record Recorded(boolean changed, Walkthrough state) {}

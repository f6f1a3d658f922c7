package dev.walkthroughs.persistence.projection;

/**
 * How far a projection has read.
 *
 * @param position the place of the last event it has seen, 0 before the first
 * @param head the place of the last event there is
 * @param behind events it has yet to see, at least; 0 when it is up to date
 * @param owner the process that holds it, empty if none does
 */
public record ProjectionStatus(String name, long position, long head, long behind, String owner) {}

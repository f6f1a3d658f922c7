package dev.walkthroughs.persistence.projection;

/**
 * How far a projection has read.
 *
 * @param position the place of the last event it has seen, 0 before the first
 * @param head the place of the last event there is
 * @param behind events it has yet to see, at least; 0 when it is up to date
 * @param owner the process that holds it and has said so within ten seconds, empty if none has
 */
public record ProjectionStatus(String name, long position, long head, long behind, String owner) {}

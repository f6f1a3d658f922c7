package dev.walkthroughs.mcp.edge;

import java.time.Duration;

/**
 * What a request body may be.
 *
 * @param bytes the longest one that is read
 * @param time from the request's headers to the last byte of its body
 */
public record BodyLimits(int bytes, Duration time) {}

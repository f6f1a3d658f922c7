package dev.walkthroughs.mcp.fetch;

import java.time.Duration;

/**
 * What fetching may cost.
 *
 * @param bytes the longest document that is read
 * @param time from looking the host up to the last byte; whoever asks waits no longer
 * @param atOnce documents fetched at the same time on one node, each by a thread of its own
 */
public record FetchLimits(int bytes, Duration time, int atOnce) {}

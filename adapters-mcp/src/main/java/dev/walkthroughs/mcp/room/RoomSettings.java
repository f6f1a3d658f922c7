package dev.walkthroughs.mcp.room;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * More settings {@code walkthroughs.limits.*}: how many requests are there at once in this process, whoever they are from.
 * Whoever works or waits holds a thread of the container, so all together have to be fewer than those. The program sets
 * the first two by its threads, its connections to the database and its processors; what stands here is for two
 * processors (ADR 0046).
 *
 * @param callsAtOnce requests to the MCP endpoint that are worked on at once, 1 to 10,000
 * @param callsWaiting those that wait for that, 0 to 10,000; any more are turned away
 * @param pagesAtOnce the same of all other requests, but for paths that are served on any host: those are never counted
 * @param pagesWaiting likewise
 * @param patience how long a request waits at most
 */
@ConfigurationProperties("walkthroughs.limits")
public record RoomSettings(
        @DefaultValue("64") int callsAtOnce,
        @DefaultValue("192") int callsWaiting,
        @DefaultValue("16") int pagesAtOnce,
        @DefaultValue("16") int pagesWaiting,
        @DefaultValue("1s") Duration patience) {}

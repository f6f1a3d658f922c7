package dev.walkthroughs.mcp.room;

/**
 * The rooms of a process.
 *
 * @param calls for requests to the MCP endpoint
 * @param pages for all others that are bounded, so that people who sign in, and a mail server that hangs, keep no agent out
 */
public record Rooms(Room calls, Room pages) {

    /** Rooms as set. */
    public static Rooms of(RoomSettings settings, Turnaways turnaways) {
        return new Rooms(
                new Room("calls", settings.callsAtOnce(), settings.callsWaiting(), settings.patience(), turnaways),
                new Room("pages", settings.pagesAtOnce(), settings.pagesWaiting(), settings.patience(), turnaways));
    }
}

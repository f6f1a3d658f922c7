package dev.walkthroughs.mcp.room;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * A place in a {@link Room}, held by one thread while it works. It is left by that thread, too: at the latest by whoever
 * entered, on every way out.
 */
public final class Place {

    private static final String ATTRIBUTE = Place.class.getName();

    private final Room room;
    private final int host;
    private boolean left;

    Place(Room room, int host) {
        this.room = room;
        this.host = host;
    }

    /** The place that this thread holds for a request, or has left already; empty where nothing is bounded. */
    public static Optional<Place> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Place place ? Optional.of(place) : Optional.empty();
    }

    /** Has it found by {@link #of}. */
    public void isFor(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Another place in the same room for the same host, for a thread that goes on with the request later. */
    public Optional<Place> again() {
        return room.enter(host);
    }

    /** Leaves it; a second time does nothing. */
    public void leave() {
        if (!left) {
            left = true;
            room.leave(host);
        }
    }
}

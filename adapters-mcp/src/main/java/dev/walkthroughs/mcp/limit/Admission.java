package dev.walkthroughs.mcp.limit;

import dev.walkthroughs.mcp.edge.BodyReader;
import dev.walkthroughs.mcp.edge.Busy;
import dev.walkthroughs.mcp.edge.HostFilter;
import dev.walkthroughs.mcp.room.Place;
import dev.walkthroughs.mcp.room.Room;
import dev.walkthroughs.mcp.room.Rooms;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Lets in as many requests as there is room for, and turns away the others before anything is asked or read for them. What
 * is served on any host passes uncounted: whether the service is well has to be told when it is busy, too.
 */
public final class Admission extends HttpFilter {

    private static final long serialVersionUID = 1;

    private final transient Rooms rooms;
    private final transient BodyReader bodies;
    private final transient List<String> uncounted;

    /**
     * A filter in front of all that decide.
     *
     * @param uncounted paths that, with all below them, are always let in
     */
    public Admission(Rooms rooms, BodyReader bodies, List<String> uncounted) {
        this.rooms = rooms;
        this.bodies = bodies;
        this.uncounted = List.copyOf(uncounted);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // As the container mapped it: decoded, normalized, and without path parameters.
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (isUncounted(path)) {
            chain.doFilter(request, response);
            return;
        }
        Room room = path.equals(HostFilter.ENDPOINT) ? rooms.calls() : rooms.pages();
        Optional<Place> entered = room.enter(Room.host(request.getHeader("Host")));
        if (entered.isEmpty()) {
            bodies.answer(request, response, Busy.to(request));
            return;
        }
        Place place = entered.get();
        try {
            place.isFor(request);
            chain.doFilter(request, response);
        } finally {
            place.leave();
        }
    }

    private boolean isUncounted(String path) {
        for (String one : uncounted) {
            if (path.startsWith(one) && (path.length() == one.length() || path.charAt(one.length()) == '/')) {
                return true;
            }
        }
        return false;
    }
}

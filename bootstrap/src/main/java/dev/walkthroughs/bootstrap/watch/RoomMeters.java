package dev.walkthroughs.bootstrap.watch;

import dev.walkthroughs.mcp.room.Room;
import dev.walkthroughs.mcp.room.Rooms;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** How many requests are at work or wait for that, when somebody collects. */
final class RoomMeters implements MeterBinder {

    private final Rooms rooms;

    RoomMeters(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge("calls", rooms.calls(), registry);
        gauge("pages", rooms.pages(), registry);
    }

    private static void gauge(String what, Room room, MeterRegistry registry) {
        Gauge.builder("walkthroughs.at.once", room, Room::inside)
                .description("Requests that are worked on or wait for that")
                .tag("what", what)
                .register(registry);
    }
}

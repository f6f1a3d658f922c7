package dev.walkthroughs.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.mcp.room.Place;
import dev.walkthroughs.mcp.room.Room;
import dev.walkthroughs.mcp.room.RoomSettings;
import dev.walkthroughs.mcp.room.Rooms;
import dev.walkthroughs.mcp.world.Mcp;
import dev.walkthroughs.mcp.world.Wire;
import dev.walkthroughs.mcp.world.Wire.Reply;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A service all of whose places are taken")
class BusyTest extends ServedTest {

    @Autowired
    Rooms rooms;

    @Autowired
    RoomSettings settings;

    private final List<Place> taken = new ArrayList<>();

    @BeforeEach
    void take() {
        take(rooms.calls(), settings.callsAtOnce());
        take(rooms.pages(), settings.pagesAtOnce());
    }

    private void take(Room room, int places) {
        for (int i = 0; i < places; i++) {
            taken.add(room.enter(Room.host("acme.test")).orElseThrow());
        }
    }

    @AfterEach
    void leave() {
        taken.forEach(Place::leave);
    }

    @Test
    @DisplayName("says as in an outage that the call may be made again, before it asks who calls or what")
    void answersLikeAnOutage() throws IOException {
        for (Reply reply : List.of(
                signedIn.post("X-Request-Id: an-id-of-mine\n", Mcp.request("ping", "{}")),
                anonymous.with("no-token").on("nobody.test").post("X-Request-Id: an-id-of-mine\n", "no JSON"))) {
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.header("retry-after")).matches("[123]");
            assertThat(reply.header("x-request-id")).isEqualTo("an-id-of-mine");
            assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
            assertThat(reply.at("/error/code").asInt()).isEqualTo(-32000);
            assertThat(reply.at("/error/message").asString()).contains("make the same call again");
            assertThat(reply.json().propertyNames()).containsExactly("jsonrpc", "error");
        }
        leave();
        assertThat(signedIn.legacy("ping", "{}").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("turns forms and metadata away in OAuth's words, and nothing that is served on any host")
    void turnsPagesAway() throws IOException {
        Reply form = wire.send("POST", "/oauth2/token", "Host: acme.test", new byte[] {1});
        assertThat(form.status()).isEqualTo(503);
        assertThat(form.at("/error").asString()).isEqualTo("temporarily_unavailable");
        assertThat(wire.send("GET", "/actuator/health", "Host: any.test", new byte[0])
                        .status())
                .isNotEqualTo(503);
        leave();
        assertThat(wire.send("POST", "/oauth2/token", "Host: acme.test", new byte[] {1})
                        .status())
                .isNotEqualTo(503);
    }

    @Test
    @DisplayName(
            "turns a form away as well that began to come while there was room, and comes to its end when there is none")
    void turnsFormsAwayThatTakeTheirTime() throws IOException {
        leave();
        try (Socket slow = wire.connect()) {
            slow.getOutputStream()
                    .write(Wire.bytes("POST /oauth2/token HTTP/1.1|Host: acme.test|Content-Length: 12|"
                            + "Content-Type: application/x-www-form-urlencoded||grant_type="));
            // A whole one after it, so that this one is surely waited for.
            assertThat(wire.send("POST", "/oauth2/token", "Host: acme.test", new byte[] {1})
                            .status())
                    .isNotEqualTo(503);
            take();
            slow.getOutputStream().write('x');

            Reply reply = Wire.read(slow);

            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.header("retry-after")).matches("[123]");
            assertThat(reply.at("/error").asString()).isEqualTo("temporarily_unavailable");
        }
    }
}

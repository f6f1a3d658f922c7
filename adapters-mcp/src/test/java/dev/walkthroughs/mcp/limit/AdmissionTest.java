package dev.walkthroughs.mcp.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.walkthroughs.mcp.edge.BodyLimits;
import dev.walkthroughs.mcp.edge.BodyReader;
import dev.walkthroughs.mcp.edge.HttpAnswer;
import dev.walkthroughs.mcp.edge.UnreadBodyValve;
import dev.walkthroughs.mcp.room.RoomSettings;
import dev.walkthroughs.mcp.room.Rooms;
import dev.walkthroughs.mcp.world.Wire;
import dev.walkthroughs.mcp.world.Wire.Reply;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The filter in front of a servlet whose work a test can hold. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A process with room for two calls at once")
class AdmissionTest {

    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String HEAD = "POST /mcp HTTP/1.1|Host: acme.test|";
    private static final String PING = HEAD + "Content-Length: 2||{}";
    private static final String HOLD = HEAD + "Content-Length: 4||hold";

    private final Tomcat tomcat = new Tomcat();
    private final BodyReader bodies = new BodyReader(new BodyLimits(100_000, Duration.ofSeconds(20)));
    private final Rooms rooms = Rooms.of(new RoomSettings(AT_ONCE, 0, 1, 0, Duration.ofSeconds(1)), (what, why) -> {});
    private final List<Socket> sockets = new ArrayList<>();
    private final AtomicInteger served = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(1);
    private Wire wire = new Wire(0);

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        tomcat.setBaseDir(directory.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("maxThreads", "20");
        tomcat.getEngine().getPipeline().addValve(new UnreadBodyValve());
        Context context = tomcat.addContext("", directory.toString());
        FilterDef filter = new FilterDef();
        filter.setFilterName("admission");
        filter.setFilter(new Admission(rooms, bodies, List.of("/actuator")));
        filter.setAsyncSupported("true");
        context.addFilterDef(filter);
        FilterMap everywhere = new FilterMap();
        everywhere.setFilterName("admission");
        everywhere.addURLPattern("/*");
        context.addFilterMap(everywhere);
        Tomcat.addServlet(context, "work", new Work()).setAsyncSupported(true);
        context.addServletMappingDecoded("/", "work");
        tomcat.start();
        wire = new Wire(tomcat.getConnector().getLocalPort());
    }

    @AfterAll
    void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    @BeforeEach
    void shut() {
        gate = new CountDownLatch(1);
    }

    @AfterEach
    void nobodyIsLeftInside() throws IOException {
        gate.countDown();
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
        await().atMost(PATIENCE).until(() -> inside() == 0 && rooms.pages().inside() == 0);
        for (int i = 0; i < 2 * AT_ONCE; i++) {
            assertThat(wire.raw(PING).status()).as("afterwards").isEqualTo(200);
        }
    }

    /** Answers with a pair of braces; a body {@code hold} waits for the gate, {@code fail} fails. */
    private final class Work extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            served.incrementAndGet();
            bodies.read(request, response, body -> {
                String asked = new String(body, StandardCharsets.US_ASCII);
                if (asked.equals("fail")) {
                    throw new IllegalStateException("as told");
                }
                if (asked.equals("hold")) {
                    hold();
                }
                return HttpAnswer.json(200, new byte[] {'{', '}'});
            });
        }

        private void hold() {
            try {
                if (!gate.await(60, TimeUnit.SECONDS)) {
                    throw new AssertionError("the gate stayed shut");
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private int inside() {
        return rooms.calls().inside();
    }

    private Socket send(String text) throws IOException {
        Socket socket = wire.connect();
        sockets.add(socket);
        socket.getOutputStream().write(Wire.bytes(text));
        return socket;
    }

    /** A call whose body lacks its last byte, and which waits for that. */
    private Socket sendNearlyAll() throws IOException {
        int before = served.get();
        Socket socket = send(HEAD + "Content-Length: 2||{");
        await().atMost(PATIENCE).until(() -> served.get() == before + 1 && inside() == 0);
        return socket;
    }

    private List<Socket> fill() throws IOException {
        List<Socket> held = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            held.add(send(HOLD));
        }
        await().atMost(PATIENCE).until(() -> inside() == AT_ONCE);
        return held;
    }

    @Test
    @DisplayName("turns the third away at once, and says that the same call may be made again, and when")
    void turnsTheThirdAway() throws IOException {
        List<Socket> held = fill();

        Reply reply = wire.raw(PING);

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.header("retry-after")).matches("[123]");
        assertThat(reply.header("content-type")).isEqualTo("application/json");
        assertThat(reply.at("/jsonrpc").asString()).isEqualTo("2.0");
        assertThat(reply.at("/error/code").asInt()).isEqualTo(-32000);
        assertThat(reply.at("/error/message").asString()).contains("Nothing was done", "make the same call again");
        assertThat(wire.raw("GET /actuator/health HTTP/1.1|Host: any||").status())
                .as("health, meanwhile")
                .isEqualTo(200);
        assertThat(wire.raw("GET /sign-in HTTP/1.1|Host: acme.test||").status())
                .as("a page, meanwhile")
                .isEqualTo(200);
        gate.countDown();
        for (Socket socket : held) {
            assertThat(Wire.read(socket).status()).as("those that were held").isEqualTo(200);
        }
    }

    @Test
    @DisplayName("turns pages away apart from calls, and names no path like those that are always let in")
    void turnsPagesAway() throws IOException {
        send("POST /sign-in HTTP/1.1|Host: acme.test|Content-Length: 4||hold");
        await().atMost(PATIENCE).until(() -> rooms.pages().inside() == 1);

        Reply page = wire.raw("GET /actuators HTTP/1.1|Host: acme.test||");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("retry-after")).matches("[123]");
        assertThat(page.at("/error").asString()).isEqualTo("temporarily_unavailable");
        assertThat(wire.raw(PING).status()).as("a call").isEqualTo(200);
        assertThat(wire.raw("GET /actuator HTTP/1.1|Host: acme.test||").status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("has the places of calls that fail for others")
    void outlivesFailures() throws IOException {
        for (int i = 0; i < 2 * AT_ONCE; i++) {
            assertThat(wire.raw(HEAD + "Content-Length: 4||fail").status()).isEqualTo(500);
        }
        assertThat(inside()).isZero();
    }

    @Test
    @DisplayName("has the places of clients that go away for others, whether before their body or before the answer")
    void outlivesClients() throws IOException {
        for (int i = 0; i < 2 * AT_ONCE; i++) {
            sendNearlyAll().close();
        }
        for (Socket socket : fill()) {
            socket.close();
        }
        gate.countDown();
        await().atMost(PATIENCE).until(() -> inside() == 0);
        assertThat(wire.raw(PING).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("gives no place to a body while it arrives, and finds one when it is there, or turns it away then")
    void waitsForBodiesOutside() throws IOException {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 2 * AT_ONCE; i++) {
            slow.add(sendNearlyAll());
        }
        assertThat(wire.raw(PING).status()).isEqualTo(200);
        slow.get(0).getOutputStream().write('}');
        assertThat(Wire.read(slow.get(0)).status()).isEqualTo(200);

        fill();
        slow.get(1).getOutputStream().write('}');
        assertThat(Wire.read(slow.get(1)).status()).as("no place then").isEqualTo(503);
        gate.countDown();
        await().atMost(PATIENCE).until(() -> inside() == 0);
        slow.get(2).getOutputStream().write('}');
        assertThat(Wire.read(slow.get(2)).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("has the memory of long bodies for others")
    void hasTheirMemory() throws IOException {
        // More than all that may be there at once.
        for (int i = 0; i < 8; i++) {
            assertThat(wire.raw(HEAD + "Content-Length: 90000||" + " ".repeat(90_000))
                            .status())
                    .isEqualTo(200);
        }
    }
}

package dev.walkthroughs.mcp.edge;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An answer that nobody reads")
class SlowReadersTest {

    /** More threads than are held for clients that do not read, fewer than there are such clients. */
    private static final int THREADS = 25;

    private static final int CLIENTS = 40;

    /** More than all buffers on the way to a client take. */
    private static final byte[] LONG = "x".repeat(16 * 1024 * 1024).getBytes(StandardCharsets.US_ASCII);

    @Test
    @DisplayName("keeps nobody waiting, whether or not the request has a body")
    void keepsNobodyWaiting(@TempDir Path directory) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(directory.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("maxThreads", Integer.toString(THREADS));
        Context context = tomcat.addContext("", directory.toString());
        Tomcat.addServlet(context, "answers", new Answers()).setAsyncSupported(true);
        context.addServletMappingDecoded("/", "answers");
        List<Socket> idle = new ArrayList<>();
        try {
            tomcat.start();
            for (int i = 0; i < CLIENTS; i++) {
                Socket socket = connect(tomcat);
                idle.add(socket);
                send(
                        socket,
                        i % 2 == 0
                                ? "GET /long HTTP/1.1|Host: a||"
                                : "POST /long HTTP/1.1|Host: a|Content-Length: 2||{}");
                // The answer has begun, so the client has its place among those that are answered.
                assertThat(socket.getInputStream().read()).isEqualTo('H');
            }
            for (String request :
                    List.of("GET / HTTP/1.1|Host: a||", "POST / HTTP/1.1|Host: a|Content-Length: 2||{}")) {
                try (Socket socket = connect(tomcat)) {
                    send(socket, request);
                    byte[] status = socket.getInputStream().readNBytes(12);

                    assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
                }
            }
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
            tomcat.stop();
            tomcat.destroy();
        }
    }

    private static Socket connect(Tomcat tomcat) throws IOException {
        Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), tomcat.getConnector().getLocalPort());
        // Well below the twenty seconds after which the container gives such a client up.
        socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
        return socket;
    }

    private static void send(Socket socket, String lines) throws IOException {
        socket.getOutputStream().write(lines.replace("|", "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static final class Answers extends HttpServlet {

        private static final long serialVersionUID = 1;

        private final transient BodyReader bodies = new BodyReader(new BodyLimits(1000, Duration.ofSeconds(10)));

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            byte[] body = request.getServletPath().equals("/long") ? LONG : new byte[] {'{', '}'};
            bodies.answer(request, response, HttpAnswer.json(200, body));
        }
    }
}

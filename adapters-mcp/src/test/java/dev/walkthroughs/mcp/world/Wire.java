package dev.walkthroughs.mcp.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP over a bare socket, so that a test can say anything, well-formed or not. */
public final class Wire {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PATIENCE_MILLIS = 20_000;

    private final int port;

    public Wire(int port) {
        this.port = port;
    }

    /** What came back; header names in lower case. */
    public record Reply(int status, Map<String, String> headers, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public JsonNode at(String pointer) {
            return json().at(pointer);
        }

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** Sends a request on a connection of its own. The headers are lines; length and connection are added. */
    public Reply send(String method, String path, String headers, byte[] body) throws IOException {
        String head = method + " " + path + " HTTP/1.1\r\n" + lines(headers)
                + (body.length == 0 && !method.equals("POST") ? "" : "Content-Length: " + body.length + "\r\n")
                + "Connection: close\r\n\r\n";
        try (Socket socket = connect()) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body);
            return read(socket);
        }
    }

    /** Sends a text as it is, but for bars, which stand for ends of lines; and reads one answer. */
    public Reply raw(String text) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(bytes(text));
            return read(socket);
        }
    }

    /** The bytes of a text in which bars stand for ends of lines. */
    public static byte[] bytes(String text) {
        return text.replace("|", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    public Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** Reads one answer: by its length, its chunks, or up to the end of the connection. */
    public static Reply read(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        String[] start = line(in).split(" ", 3);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (one, other) -> one + ", " + other);
        }
        byte[] body;
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
                all.write(in.readNBytes(size));
                line(in);
            }
            body = all.toByteArray();
        } else {
            String length = headers.get("content-length");
            body = length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
        }
        return new Reply(Integer.parseInt(start[1]), headers, new String(body, StandardCharsets.UTF_8));
    }

    private static String lines(String headers) {
        return headers.isEmpty() ? "" : headers.strip().replace("\n", "\r\n") + "\r\n";
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection ended after: " + line);
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}

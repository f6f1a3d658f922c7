package dev.walkthroughs.mcp.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** An HTTP/1.1 answer as it is read from a connection that ends with it (RFC 9112). */
final class HttpMessage {

    private static final int LONGEST_HEAD = 16 * 1024;

    private final InputStream in;
    private final int limit;
    private int head;

    HttpMessage(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The body of a 200, if asked for with a JSON content type, within the limit; anything else is an exception. */
    byte[] body(boolean jsonOnly) throws IOException {
        String[] start = line().split(" ", 3);
        if (start.length < 2 || !start[0].startsWith("HTTP/1.")) {
            throw new IOException("not HTTP");
        }
        if (!start[1].equals("200")) {
            throw new IOException("status " + (start[1].matches("[0-9]{3}") ? start[1] : "unknown"));
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        if (jsonOnly && !isJson(headers.getOrDefault("content-type", ""))) {
            throw new IOException("not JSON");
        }
        if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            return chunks();
        }
        String length = headers.get("content-length");
        return length == null ? rest() : exactly(number(length, 10));
    }

    private static boolean isJson(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals("application/json") || (type.startsWith("application/") && type.endsWith("+json"));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = number(line().split(";", 2)[0], 16); size > 0; size = number(line().split(";", 2)[0], 16)) {
            if (body.size() + size > limit) {
                throw new IOException("too long");
            }
            body.writeBytes(exactly(size));
            line();
        }
        return body.toByteArray();
    }

    private byte[] rest() throws IOException {
        byte[] body = in.readNBytes(limit + 1);
        if (body.length > limit) {
            throw new IOException("too long");
        }
        return body;
    }

    private byte[] exactly(int length) throws IOException {
        if (length > limit) {
            throw new IOException("too long");
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new IOException("broken off");
        }
        return body;
    }

    private static int number(String text, int radix) throws IOException {
        try {
            int number = Integer.parseInt(text.strip(), radix);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new IOException("not a length");
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || ++head > LONGEST_HEAD + limit) {
                throw new IOException("no end of a line");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}

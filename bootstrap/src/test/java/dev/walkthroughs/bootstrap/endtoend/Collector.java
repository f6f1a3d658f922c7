package dev.walkthroughs.bootstrap.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A collector of traces, which takes what OTLP brings over HTTP. */
final class Collector implements AutoCloseable {

    private static final String PATH = "/v1/traces";

    /**
     * A span; ids in hexadecimal.
     *
     * @param parent empty if it has none
     * @param kind 1 internal, 2 server, 5 consumer
     * @param links the traces of other spans that it links to
     */
    record Span(
            String trace,
            String id,
            String parent,
            String name,
            long kind,
            boolean failed,
            Map<String, String> attributes,
            List<String> links) {}

    private final HttpServer server;
    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private final List<String> received = new CopyOnWriteArrayList<>();

    Collector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.createContext(PATH, this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
    }

    /** Field numbers are those of opentelemetry/proto/trace/v1/trace.proto. */
    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            for (Protobuf ofResource : Protobuf.read(body).messages(1)) {
                for (Protobuf ofScope : ofResource.messages(2)) {
                    ofScope.messages(2).stream().map(Collector::span).forEach(spans::add);
                }
            }
            received.add(new String(body, StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static Span span(Protobuf span) {
        Map<String, String> attributes = new TreeMap<>();
        for (Protobuf attribute : span.messages(9)) {
            Protobuf value = attribute.messages(2).get(0);
            attributes.put(attribute.text(1), value.has(1) ? value.text(1) : Long.toString(value.number(3)));
        }
        return new Span(
                span.hex(1),
                span.hex(2),
                span.hex(4),
                span.text(5),
                span.number(6),
                span.messages(15).stream().anyMatch(status -> status.number(3) == 2),
                attributes,
                span.messages(13).stream().map(link -> link.hex(1)).toList());
    }

    /** The spans of a trace that have come so far. */
    List<Span> of(String trace) {
        return spans.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    List<Span> all() {
        return List.copyOf(spans);
    }

    /** All that came, as characters of one byte each. */
    String text() {
        return String.join("\n", received);
    }

    /** Whoever sends from now on is refused. */
    @Override
    public void close() {
        server.stop(0);
    }
}

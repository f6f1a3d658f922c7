package dev.walkthroughs.mcp.oauth.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Fetches one document by HTTP. The name is looked up once, every address it has must be admitted, and the connection goes
 * to one of those very addresses, so that a name cannot lead elsewhere between the check and the use. Redirects are not
 * followed. Size and total time are bounded. The platform's own client cannot be told which address to use.
 */
final class DocumentFetcher {

    /** Longest document, in bytes. */
    static final int LONGEST = 64 * 1024;

    /** From the connection to the end of the answer. */
    static final Duration TIME = Duration.ofSeconds(5);

    private final AddressGuard guard;
    private final SSLSocketFactory tls;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "client-document-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    /** Fetches from addresses that {@code guard} admits. */
    DocumentFetcher(AddressGuard guard, SSLSocketFactory tls) {
        this.guard = guard;
        this.tls = tls;
    }

    /**
     * The body of a successful answer that is JSON by its content type.
     *
     * @param url an https URL with a host; an http one is fetched as such
     * @throws IOException if there is none, for whatever reason
     */
    byte[] fetch(URI url) throws IOException {
        boolean secure = "https".equals(url.getScheme());
        int port = url.getPort() >= 0 ? url.getPort() : secure ? 443 : 80;
        InetAddress[] addresses = InetAddress.getAllByName(url.getHost());
        for (InetAddress address : addresses) {
            if (!guard.admits(address)) {
                throw new IOException("an address that is not public");
            }
        }
        try (Socket plain = new Socket()) {
            ScheduledFuture<?> deadline =
                    deadlines.schedule(() -> close(plain), TIME.toMillis(), TimeUnit.MILLISECONDS);
            try {
                plain.connect(new InetSocketAddress(addresses[0], port), (int) TIME.toMillis());
                plain.setSoTimeout((int) TIME.toMillis());
                if (!secure) {
                    return exchange(plain, url);
                }
                try (SSLSocket shielded = (SSLSocket) tls.createSocket(plain, url.getHost(), port, true)) {
                    SSLParameters parameters = shielded.getSSLParameters();
                    parameters.setEndpointIdentificationAlgorithm("HTTPS");
                    shielded.setSSLParameters(parameters);
                    return exchange(shielded, url);
                }
            } finally {
                deadline.cancel(false);
            }
        }
    }

    private static byte[] exchange(Socket socket, URI url) throws IOException {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String target = url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
        String request = "GET " + target + " HTTP/1.1\r\nHost: " + url.getRawAuthority()
                + "\r\nAccept: application/json\r\nAccept-Encoding: identity\r\nUser-Agent: walkthroughs\r\n"
                + "Connection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return new HttpMessage(new BufferedInputStream(socket.getInputStream()), LONGEST).json();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no use any more, closed or not.
        }
    }
}

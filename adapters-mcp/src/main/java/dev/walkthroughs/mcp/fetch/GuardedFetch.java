package dev.walkthroughs.mcp.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Gets small documents from URLs that somebody else names, without letting such a URL reach into the service's own network.
 * The host is looked up once, every address it has must be admitted, and the connection goes to one of those very addresses,
 * so that a name cannot lead elsewhere between the check and the use. There is no proxy, redirects are not followed, and
 * size, time and number are bounded. The platform's own client cannot be told which address to use.
 */
public final class GuardedFetch {

    /** Finds the addresses of a host. */
    @FunctionalInterface
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** So many documents are being fetched that nobody was asked for this one. */
    public static final class Busy extends IOException {

        private static final long serialVersionUID = 1;

        Busy(Throwable cause) {
            super("too many documents are being fetched", cause);
        }
    }

    private final AddressGuard overTls;
    private final AddressGuard inTheClear;
    private final FetchLimits limits;
    private final SSLSocketFactory tls;
    private final Names names;
    private final ExecutorService threads;

    /**
     * Fetches within limits.
     *
     * @param overTls the addresses that https URLs may lead to
     * @param inTheClear those that http URLs may lead to; {@link AddressGuard#none} but for tests, because what is read
     *     could be swapped on the way
     */
    public GuardedFetch(AddressGuard overTls, AddressGuard inTheClear, FetchLimits limits, SSLSocketFactory tls) {
        this(overTls, inTheClear, limits, tls, InetAddress::getAllByName);
    }

    GuardedFetch(AddressGuard overTls, AddressGuard inTheClear, FetchLimits limits, SSLSocketFactory tls, Names names) {
        this.overTls = overTls;
        this.inTheClear = inTheClear;
        this.limits = limits;
        this.tls = tls;
        this.names = names;
        // Looking up a host cannot be interrupted, so a thread may be busy for longer than whoever asked waits.
        threads = new ThreadPoolExecutor(0, limits.atOnce(), 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(work, "fetch");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * The bytes of a successful answer, whatever it says they are.
     *
     * @throws IOException if the URL may not be asked, does not answer 200 within the limits, or cannot be reached
     */
    public byte[] get(URI url) throws IOException {
        return await(new Exchange(url, false, "GET", "", ""));
    }

    /** Likewise of one that is JSON by its content type. */
    public byte[] json(URI url) throws IOException {
        return await(new Exchange(url, true, "GET", "", ""));
    }

    /**
     * The bytes of a successful answer to a form, likewise; neither the form nor a header is in the message of an exception.
     *
     * @param headers without line ends
     * @param form encoded
     */
    public byte[] post(URI url, Map<String, String> headers, String form) throws IOException {
        StringBuilder lines = new StringBuilder("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ")
                .append(form.getBytes(StandardCharsets.UTF_8).length)
                .append("\r\n");
        headers.forEach(
                (name, value) -> lines.append(name).append(": ").append(value).append("\r\n"));
        return await(new Exchange(url, false, "POST", lines.toString(), form));
    }

    private byte[] await(Exchange exchange) throws IOException {
        Future<byte[]> answer;
        try {
            answer = threads.submit(exchange);
        } catch (RejectedExecutionException e) {
            throw new Busy(e);
        }
        try {
            return answer.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + limits.time(), e);
        } catch (ExecutionException e) {
            throw new IOException("not fetched", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            exchange.end();
        }
    }

    /** One connection, from looking up the host to the end of the answer. */
    private final class Exchange implements Callable<byte[]> {

        private final URI url;
        private final boolean jsonOnly;
        private final String method;
        private final String headers;
        private final String body;
        private final Socket socket = new Socket(Proxy.NO_PROXY);

        Exchange(URI url, boolean jsonOnly, String method, String headers, String body) {
            this.url = url;
            this.jsonOnly = jsonOnly;
            this.method = method;
            this.headers = headers;
            this.body = body;
        }

        @Override
        public byte[] call() throws IOException {
            boolean secure = "https".equals(url.getScheme());
            if ((!secure && !"http".equals(url.getScheme())) || url.getHost() == null || url.getRawUserInfo() != null) {
                throw new IOException("only plain https URLs are fetched");
            }
            InetAddress address = admitted(secure ? overTls : inTheClear);
            int port = url.getPort() >= 0 ? url.getPort() : secure ? 443 : 80;
            int patience = (int) limits.time().toMillis();
            socket.connect(new InetSocketAddress(address, port), patience);
            socket.setSoTimeout(patience);
            if (!secure) {
                return answer(socket);
            }
            try (SSLSocket shielded = (SSLSocket) tls.createSocket(socket, url.getHost(), port, true)) {
                SSLParameters parameters = shielded.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                shielded.setSSLParameters(parameters);
                return answer(shielded);
            }
        }

        private InetAddress admitted(AddressGuard guard) throws IOException {
            InetAddress[] addresses = names.of(url.getHost());
            for (InetAddress address : addresses) {
                if (!guard.admits(address)) {
                    throw new IOException("the host has an address that is not public");
                }
            }
            return addresses[0];
        }

        private byte[] answer(Socket connected) throws IOException {
            String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
            String target = url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
            String request = method + " " + target + " HTTP/1.1\r\nHost: " + url.getRawAuthority()
                    + "\r\nAccept: application/json\r\nAccept-Encoding: identity\r\nUser-Agent: walkthroughs\r\n"
                    + "Connection: close\r\n" + headers + "\r\n" + body;
            connected.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            connected.getOutputStream().flush();
            return new HttpMessage(new BufferedInputStream(connected.getInputStream()), limits.bytes()).body(jsonOnly);
        }

        /** Whoever still connects or reads fails with it, and whoever still looks the host up will. */
        void end() {
            try {
                socket.close();
            } catch (IOException e) {
                // It is of no use any more, closed or not.
            }
        }
    }
}

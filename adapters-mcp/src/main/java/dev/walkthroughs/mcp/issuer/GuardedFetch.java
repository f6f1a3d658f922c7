package dev.walkthroughs.mcp.issuer;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

/**
 * Gets small documents from URLs that operators name, without letting such a URL reach into the service's own network:
 * https and public addresses only unless settings say otherwise, no redirects, no proxy, and bounds on size and time.
 *
 * <p>The address is looked up and judged before the connection is made. Java keeps what it looked up for 30 seconds, so
 * the connection goes to the address that was judged.
 */
final class GuardedFetch {

    /** Longest document, in bytes; a key set of a large issuer has some 20 kB. */
    static final int LONGEST = 512 * 1024;

    /** Longest time for a document, from looking the host up to the last byte. */
    static final Duration LIMIT = Duration.ofSeconds(4);

    private static final Duration CONNECT = Duration.ofSeconds(2);

    /** Documents fetched at once. Looking up a host cannot be interrupted, so a thread may be busy for longer. */
    private static final int MOST_AT_ONCE = 16;

    private final IssuerSettings settings;
    private final ExecutorService threads =
            new ThreadPoolExecutor(0, MOST_AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                Thread thread = new Thread(work, "issuers");
                thread.setDaemon(true);
                return thread;
            });
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    GuardedFetch(IssuerSettings settings) {
        this.settings = settings;
    }

    /**
     * The bytes at a URL.
     *
     * @throws IOException if it may not be asked, does not answer 200 within the bounds, or cannot be reached
     */
    byte[] get(URI url) throws IOException {
        return await(url, request -> request);
    }

    /** Likewise those that answer a form; neither it nor the headers are in the message of any exception. */
    byte[] post(URI url, Map<String, String> headers, String form) throws IOException {
        return await(url, request -> {
            headers.forEach(request::header);
            return request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form));
        });
    }

    private byte[] await(URI url, UnaryOperator<HttpRequest.Builder> kind) throws IOException {
        Future<byte[]> answer;
        try {
            answer = threads.submit(() -> fetch(url, kind));
        } catch (RejectedExecutionException e) {
            throw new IOException("too many documents are being fetched", e);
        }
        try {
            return answer.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + LIMIT, e);
        } catch (ExecutionException e) {
            throw new IOException("not fetched", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            answer.cancel(true);
        }
    }

    private byte[] fetch(URI url, UnaryOperator<HttpRequest.Builder> kind) throws IOException, InterruptedException {
        judge(url);
        HttpRequest request = kind.apply(HttpRequest.newBuilder(url))
                .timeout(LIMIT)
                .header("Accept", "application/json")
                .build();
        HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw new IOException("status " + response.statusCode());
            }
            byte[] bytes = body.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new IOException("more than " + LONGEST + " bytes");
            }
            return bytes;
        }
    }

    private void judge(URI url) throws IOException {
        String scheme = url.getScheme();
        boolean secure = "https".equals(scheme);
        if ((!secure && !(settings.allowHttp() && "http".equals(scheme)))
                || url.getHost() == null
                || url.getUserInfo() != null) {
            throw new IOException("only plain https URLs are fetched");
        }
        if (settings.allowPrivateAddresses()) {
            return;
        }
        for (InetAddress address : InetAddress.getAllByName(url.getHost())) {
            if (!PublicAddresses.isPublic(address)) {
                throw new IOException("the host has an address that is not public");
            }
        }
    }
}

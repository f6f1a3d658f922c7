package dev.walkthroughs.mcp.oauth.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.walkthroughs.application.identity.OAuthClient;
import dev.walkthroughs.application.identity.OAuthClients;
import dev.walkthroughs.application.identity.Realm;
import dev.walkthroughs.mcp.fetch.FetchLimits;
import dev.walkthroughs.mcp.fetch.GuardedFetch;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clients whose id is the URL of a document that describes them (draft-ietf-oauth-client-id-metadata-document). What was
 * read is kept beside the registered clients, for all nodes: {@link #FRESH} as it is, and up to {@link #STALE} while the
 * document cannot be fetched. A failure is remembered by the node for {@link #PAUSE}. The headers of an answer change nothing
 * about it: the draft lets a server set its own bounds, and here the lower one is the upper one.
 */
public final class ClientDocuments {

    /** How long a document is taken as it was read. */
    static final Duration FRESH = Duration.ofHours(1);

    /** How long it is taken while it cannot be read again. */
    static final Duration STALE = Duration.ofHours(24);

    /** How long after a failure it is not tried again. */
    static final Duration PAUSE = Duration.ofSeconds(30);

    /** What fetching one may cost; while it lasts, the thread of the request waits. */
    public static final FetchLimits LIMITS = new FetchLimits(64 * 1024, Duration.ofSeconds(5), 8);

    private static final Logger LOG = LoggerFactory.getLogger(ClientDocuments.class);

    private static final Pattern DOTS = Pattern.compile("(^|/)(\\.|%2e){1,2}(/|$)", Pattern.CASE_INSENSITIVE);

    /** Reads a description; empty if it may not be kept. */
    @FunctionalInterface
    public interface Reader {
        /** The client of a document, known from a moment on. */
        Optional<OAuthClient> read(String url, byte[] document, Instant at);
    }

    private final OAuthClients clients;
    private final Reader reader;
    private final GuardedFetch fetch;
    private final Clock clock;
    private final boolean allowHttp;
    private final Cache<String, Boolean> failed;

    /**
     * Documents kept in {@code clients}.
     *
     * @param allowHttp whether http URLs are documents too: for tests; where they may lead is for {@code fetch} to say
     */
    public ClientDocuments(OAuthClients clients, Reader reader, GuardedFetch fetch, Clock clock, boolean allowHttp) {
        this.clients = clients;
        this.reader = reader;
        this.fetch = fetch;
        this.clock = clock;
        this.allowHttp = allowHttp;
        this.failed = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(PAUSE)
                // Not its milliseconds, which a clock that ticks in microseconds cannot tell on every platform.
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.instant().toEpochMilli()))
                .build();
    }

    /** Whether a client id is the URL of a document: https, with a path, and nothing that could be read in two ways. */
    public boolean isDocument(String clientId) {
        return url(clientId).isPresent();
    }

    /** The client that a document describes; empty if there is none that may be kept. */
    public Optional<OAuthClient> find(Realm realm, String clientId) {
        Instant now = clock.instant();
        Optional<OAuthClient> kept = clients.find(realm, clientId, now.minus(STALE));
        if (kept.filter(client -> client.knownAt().isAfter(now.minus(FRESH))).isPresent()) {
            return kept;
        }
        Optional<OAuthClient> read = url(clientId).flatMap(url -> read(url, clientId, now));
        // Which registrations are forgotten is for whoever registers to say.
        read.ifPresent(client -> clients.keep(realm, client, Instant.EPOCH));
        return read.or(() -> kept.filter(client -> client.knownAt().isAfter(now.minus(STALE))));
    }

    private Optional<OAuthClient> read(URI url, String clientId, Instant now) {
        if (failed.getIfPresent(clientId) != null) {
            return Optional.empty();
        }
        try {
            Optional<OAuthClient> read = reader.read(clientId, fetch.json(url), now);
            if (read.isEmpty()) {
                failed.put(clientId, true);
            }
            return read;
        } catch (GuardedFetch.Busy e) {
            // Says nothing about this document.
            return Optional.empty();
        } catch (IOException e) {
            LOG.debug("A client's document was not read: {}", reason(e));
            failed.put(clientId, true);
            return Optional.empty();
        }
    }

    private static String reason(IOException e) {
        Throwable cause = e.getCause();
        return e.getMessage() + (cause == null ? "" : " (" + cause.getMessage() + ")");
    }

    private Optional<URI> url(String clientId) {
        if (clientId.length() > 2_000 || !(clientId.startsWith("https://") || clientId.startsWith("http://"))) {
            return Optional.empty();
        }
        try {
            URI url = new URI(clientId);
            boolean plain = url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawFragment() == null
                    && url.getRawPath().length() > 1
                    && url.getPort() <= 65_535
                    && clientId.chars().allMatch(c -> c > ' ' && c < 0x7f)
                    && !DOTS.matcher(url.getRawPath()).find()
                    && url.getHost().equals(url.getHost().toLowerCase(Locale.ROOT));
            boolean scheme = url.getScheme().equals("https") || allowHttp;
            return plain && scheme ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}

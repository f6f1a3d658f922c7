package dev.walkthroughs.mcp.issuer;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of external issuers. One that an issuer no longer lists stops working within {@link #STALENESS}. A new one
 * works at once: an unknown key id makes the keys be read again, though at most once every {@link #PATIENCE}, so that
 * made-up ids cost nothing. While an issuer is out of reach, what is known of it holds for {@link #OUTAGE}.
 */
final class IssuerKeys {

    /** How old keys may be while their issuer can be asked. */
    static final Duration STALENESS = Duration.ofMinutes(10);

    /** How often an issuer is asked at most. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How old keys may be while their issuer cannot be asked. */
    static final Duration OUTAGE = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);
    private static final long ISSUERS = 10_000;

    /** Requests that may wait for one issuer; more would take the threads other servers need. */
    private static final int MOST_WAITING = 40;

    private final IssuerDocuments documents;
    private final Clock clock;
    private final LoadingCache<String, Issuer> issuers =
            Caffeine.newBuilder().maximumSize(ISSUERS).build(Issuer::new);

    IssuerKeys(IssuerDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * The keys of an issuer that fit.
     *
     * @throws RemoteKeySourceException if none are known and the issuer does not answer
     */
    List<JWK> select(String name, JWKSelector selector) throws RemoteKeySourceException {
        Issuer issuer = issuers.get(name);
        List<JWK> found = selector.select(issuer.keys(STALENESS));
        return found.isEmpty() ? selector.select(issuer.keys(PATIENCE)) : found;
    }

    private record Snapshot(JWKSet keys, Instant readAt) {}

    private final class Issuer {

        private final String name;
        private final ReentrantLock asking = new ReentrantLock();
        private final Semaphore waiting = new Semaphore(MOST_WAITING);
        private volatile @Nullable Snapshot known;
        private volatile Instant askedAt = Instant.MIN;

        Issuer(String name) {
            this.name = name;
        }

        JWKSet keys(Duration age) throws RemoteKeySourceException {
            Snapshot snapshot = known;
            if (snapshot != null && isFresh(snapshot, age)) {
                return snapshot.keys();
            }
            boolean holds = isFresh(snapshot, OUTAGE);
            if (!isDue() || !enter(holds)) {
                return orUnavailable(known);
            }
            try {
                // Whoever was here before may have read them.
                if (!isFresh(known, age) && isDue()) {
                    ask();
                }
                return orUnavailable(known);
            } finally {
                asking.unlock();
            }
        }

        private boolean isDue() {
            return askedAt.equals(Instant.MIN) || !clock.instant().isBefore(askedAt.plus(PATIENCE));
        }

        /** Whoever has keys that still hold goes on with them; others wait, so long as few do. */
        private boolean enter(boolean holds) {
            if (asking.tryLock()) {
                return true;
            }
            if (holds || !waiting.tryAcquire()) {
                return false;
            }
            try {
                return asking.tryLock(IssuerDocuments.LIMITS.time().toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                waiting.release();
            }
        }

        private void ask() {
            try {
                JWKSet keys = documents.keys(name);
                known = new Snapshot(keys, clock.instant());
            } catch (IOException e) {
                LOG.warn("The keys of issuer {} could not be read: {}", name, reason(e));
            } finally {
                askedAt = clock.instant();
            }
        }

        private JWKSet orUnavailable(@Nullable Snapshot snapshot) throws RemoteKeySourceException {
            if (snapshot != null && isFresh(snapshot, OUTAGE)) {
                return snapshot.keys();
            }
            throw new RemoteKeySourceException("the issuer does not answer", null);
        }

        private boolean isFresh(@Nullable Snapshot snapshot, Duration age) {
            return snapshot != null && !snapshot.readAt().plus(age).isBefore(clock.instant());
        }
    }

    private static String reason(IOException e) {
        Throwable cause = e.getCause();
        return e.getMessage() + (cause == null ? "" : " (" + cause.getMessage() + ")");
    }
}

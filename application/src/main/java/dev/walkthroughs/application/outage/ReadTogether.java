package dev.walkthroughs.application.outage;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Reads a value once for all who ask for it meanwhile, failures included. A cache that loads has its callers try one after
 * the other when loading fails: while a store does not answer, the last of a hundred waits a hundred times as long as
 * the first.
 *
 * @param <K> what is asked for
 * @param <V> the answer
 */
public final class ReadTogether<K, V> {

    private final ConcurrentMap<K, CompletableFuture<V>> underWay = new ConcurrentHashMap<>();

    /** Nothing is being read yet. */
    public ReadTogether() {}

    /**
     * The value, read by this thread, or by another that began before and has not ended yet.
     *
     * @throws RuntimeException what {@code reading} threw, in whichever thread it did
     */
    public V read(K key, Supplier<V> reading) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> before = underWay.putIfAbsent(key, mine);
        if (before != null) {
            return answered(before);
        }
        try {
            V value = reading.get();
            mine.complete(value);
            return value;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(key, mine);
        }
    }

    private static <V> V answered(CompletableFuture<V> other) {
        try {
            return other.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}

package dev.walkthroughs.persistence.eventstore;

import com.github.benmanes.caffeine.cache.Caffeine;
import dev.walkthroughs.application.writemodel.Commands;
import java.time.Duration;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates as this process last recorded them. One is given back only to a command that knows how far its stream has
 * come, and only if it came as far: what other processes recorded is never missed, so nothing has to be told between
 * them (ADR 0031). What is forgotten is read again.
 *
 * <p>The repository asks while it holds the lock of the stream, which it keeps until the transaction has ended; what is
 * found here was committed.
 */
public final class RememberedAggregates implements Cache {

    /**
     * Aggregates kept at most. Most take 1 to 3 kB; one of a walkthrough of 1,000 steps up to 150 kB, which few
     * learners are in at once.
     */
    private static final long MOST = 5_000;

    private static final Duration UNUSED = Duration.ofMinutes(10);

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(UNUSED).build();

    /**
     * The place that a stream's next event has if nobody else recorded one: one behind the last that is in memory, perhaps
     * not committed yet; 0 if nothing is.
     */
    public long next(String stream) {
        Long version = entries.getIfPresent(stream) instanceof AggregateCacheEntry<?> entry ? version(entry) : null;
        return version == null ? 0 : version + 1;
    }

    // The framework casts as its callers wish, and takes null for "not there".
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    public <K, V> V get(K key) {
        Object entry = entries.getIfPresent(key);
        return entry instanceof AggregateCacheEntry<?> aggregate && isRecent(aggregate) ? (V) aggregate : null;
    }

    private static boolean isRecent(AggregateCacheEntry<?> entry) {
        Object head = CurrentUnitOfWork.get().getMessage().getMetaData().get(Commands.KNOWN_HEAD);
        Long version = version(entry);
        return head instanceof Long known && version != null && version >= known;
    }

    /** An entry that never left memory gives its aggregate without being asked to make one. */
    @SuppressWarnings("NullAway") // what would make one is not asked for
    private static @Nullable Long version(AggregateCacheEntry<?> entry) {
        return entry.recreateAggregate(null, null, null, null).version();
    }

    /** One that a refused command would have made has no name, and nothing to remember. */
    @Override
    public void put(@Nullable Object key, Object value) {
        if (key != null) {
            entries.put(key, value);
        }
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(@Nullable Object key) {
        return key != null && entries.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        entries.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.asMap().containsKey(key);
    }

    /** Nobody listens. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("no listeners");
    }
}

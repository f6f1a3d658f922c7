package dev.walkthroughs.bootstrap.running;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is looked at by one caller at a time. Others who come meanwhile take part in what that one finds, and do not
 * wait for it for long: whoever is asked each second whether all is well must not gather threads and connections where it is
 * not.
 *
 * @param <T> what there is to be seen
 */
public final class SharedLook<T> {

    private final Supplier<T> look;
    private final Duration patience;
    private final AtomicReference<@Nullable CompletableFuture<T>> underWay = new AtomicReference<>();

    /**
     * Looks by a function.
     *
     * @param patience how long those wait who do not look themselves
     */
    public SharedLook(Supplier<T> look, Duration patience) {
        this.look = look;
        this.patience = patience;
    }

    /**
     * What there is; empty if somebody has looked for too long.
     *
     * @throws RuntimeException what the look threw; on another thread, as the cause
     */
    public Optional<T> found() {
        CompletableFuture<T> mine = new CompletableFuture<>();
        CompletableFuture<T> others = underWay.compareAndExchange(null, mine);
        return others == null ? Optional.of(look(mine)) : taken(others);
    }

    private T look(CompletableFuture<T> told) {
        try {
            T found = look.get();
            told.complete(found);
            return found;
        } catch (RuntimeException | Error e) {
            told.completeExceptionally(e);
            throw e;
        } finally {
            underWay.set(null);
        }
    }

    private Optional<T> taken(CompletableFuture<T> others) {
        try {
            return Optional.of(others.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("somebody else's look failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}

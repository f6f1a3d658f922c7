package dev.walkthroughs.application.access;

import dev.walkthroughs.domain.identity.OrganizationId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The organization that the current thread works for. The database shows and takes only rows of that organization; to
 * work outside any scope finds nothing (R23). A scope ends with the work it was entered for, and is not inherited by
 * other threads: whoever hands work on takes it along with {@link #carried}.
 */
public final class TenantScope {

    private static final ThreadLocal<OrganizationId> CURRENT = new ThreadLocal<>();

    private TenantScope() {}

    /** What ends a scope, on the thread that entered it. */
    public interface Entered extends AutoCloseable {
        @Override
        void close();
    }

    /** The organization of the scope the current thread is in; empty outside any. */
    public static Optional<OrganizationId> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /**
     * Enters a scope, for work that throws checked exceptions; to be closed in the same block.
     *
     * @throws IllegalStateException if the thread works for another organization already, which is an error in the code
     */
    public static Entered enter(OrganizationId organization) {
        @Nullable OrganizationId before = CURRENT.get();
        if (before != null && !before.equals(organization)) {
            throw new IllegalStateException("work for " + organization + " inside the scope of " + before);
        }
        CURRENT.set(organization);
        return () -> {
            if (before == null) {
                CURRENT.remove();
            }
        };
    }

    /** Does work in the scope of an organization; see {@link #enter}. */
    @SuppressWarnings("try") // a scope is left, not used
    public static <T> T within(OrganizationId organization, Supplier<T> work) {
        try (Entered entered = enter(organization)) {
            return work.get();
        }
    }

    /** The same work, to be done on another thread in the scope that the current one is in. */
    public static Runnable carried(Runnable work) {
        return current()
                .<Runnable>map(organization -> () -> within(organization, () -> {
                    work.run();
                    return organization;
                }))
                .orElse(work);
    }
}

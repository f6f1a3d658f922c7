package dev.walkthroughs.persistence.eventstore;

import dev.walkthroughs.domain.focus.FocusEvent;
import dev.walkthroughs.domain.organization.OrganizationEvent;
import dev.walkthroughs.domain.progress.ProgressEvent;
import dev.walkthroughs.domain.server.ServerEvent;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names under which events are stored: the simple name of the record. Analysts filter by it, and moving a class to
 * another package is no migration; renaming one is.
 */
final class StoredTypes {

    private static final List<Class<?>> FAMILIES = List.of(
            OrganizationEvent.class, ServerEvent.class, WalkthroughEvent.class, ProgressEvent.class, FocusEvent.class);

    private final Map<String, Class<?>> byName = new HashMap<>();

    /** Throws {@link IllegalStateException} if two events share a name. */
    StoredTypes() {
        for (Class<?> family : FAMILIES) {
            for (Class<?> type : family.getPermittedSubclasses()) {
                if (byName.put(type.getSimpleName(), type) != null) {
                    throw new IllegalStateException("two events are named " + type.getSimpleName());
                }
            }
        }
    }

    /** The name a class is stored under: its own for what is no event of the domain. */
    String nameOf(Class<?> type) {
        return type.equals(byName.get(type.getSimpleName())) ? type.getSimpleName() : type.getName();
    }

    /** The class name behind a stored name. */
    String classNameOf(String stored) {
        return Optional.<Class<?>>ofNullable(byName.get(stored))
                .map(Class::getName)
                .orElse(stored);
    }

    /** Every event there is, by its stored name. */
    Map<String, Class<?>> events() {
        return Map.copyOf(byName);
    }
}

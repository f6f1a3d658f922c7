package dev.walkthroughs.persistence.eventstore;

import dev.walkthroughs.domain.focus.FocusEvent;
import dev.walkthroughs.domain.learner.LearnerEvent;
import dev.walkthroughs.domain.organization.OrganizationEvent;
import dev.walkthroughs.domain.progress.ProgressEvent;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptStarted;
import dev.walkthroughs.domain.progress.ProgressEvent.WalkthroughCompleted;
import dev.walkthroughs.domain.server.ServerEvent;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepWritten;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.VersionPublished;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.serialization.RevisionResolver;
import org.jspecify.annotations.Nullable;

/**
 * The names and revisions under which events are stored. The name is the simple name of the record: analysts filter by
 * it, and moving a class to another package is no migration; renaming one is. The revision counts the shapes a kind has
 * had. It stands here so that the domain stays free of annotations.
 */
final class StoredTypes implements RevisionResolver {

    /** The shape every kind begins with. Events of the first release noted none: they have this one. */
    static final int FIRST = 1;

    /** Kinds that changed since their first shape; each step up has its place in {@link Upcasters}. */
    private static final Map<Class<?>, Integer> CHANGED = Map.of(
            StepWritten.class, 2,
            VersionPublished.class, 2,
            AttemptStarted.class, 2,
            WalkthroughCompleted.class, 2);

    private static final List<Class<?>> FAMILIES = List.of(
            OrganizationEvent.class,
            ServerEvent.class,
            WalkthroughEvent.class,
            ProgressEvent.class,
            FocusEvent.class,
            LearnerEvent.class);

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

    /** The revision a class is stored under, a whole number from 1; null for what is no event of the domain. */
    @Override
    public @Nullable String revisionOf(Class<?> type) {
        return type.equals(byName.get(type.getSimpleName()))
                ? Integer.toString(CHANGED.getOrDefault(type, FIRST))
                : null;
    }

    /** Every event there is, by its stored name. */
    Map<String, Class<?>> events() {
        return Map.copyOf(byName);
    }
}

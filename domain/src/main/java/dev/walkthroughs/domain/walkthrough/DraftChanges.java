package dev.walkthroughs.domain.walkthrough;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.WriteDraft;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepRemoved;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepWritten;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepsLinked;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughDescribed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The smallest list of events that turns one draft into another. Steps are told apart by their keys; a step with a new
 * key and the very title of one that would go is that one, under another key (R5).
 */
final class DraftChanges {

    private DraftChanges() {}

    static List<WalkthroughEvent> after(WalkthroughEvent created, WriteDraft command) {
        List<WalkthroughEvent> events = new ArrayList<>();
        events.add(created);
        events.addAll(between(Draft.EMPTY, command));
        return events;
    }

    static List<WalkthroughEvent> between(Draft draft, WriteDraft command) {
        List<WalkthroughEvent> events = new ArrayList<>();
        if (!command.details().equals(draft.details())) {
            events.add(new WalkthroughDescribed(command.walkthroughId(), command.details(), command.at()));
        }
        Map<String, StepId> ids = ids(draft, command.steps());
        Map<StepId, @Nullable StepId> chain = new LinkedHashMap<>();
        for (DraftStep step : command.steps()) {
            StepId id = Objects.requireNonNull(ids.get(step.key()));
            chain.put(id, step.nextKey() == null ? null : ids.get(step.nextKey()));
            StepWritten written = written(command, id, step, ids, command.at());
            if (differs(draft.steps().get(id), written)) {
                events.add(written);
            }
        }
        Set<StepId> removed = new HashSet<>();
        draft.steps().keySet().stream().filter(id -> !chain.containsKey(id)).forEach(id -> {
            removed.add(id);
            events.add(new StepRemoved(command.walkthroughId(), id, command.at()));
        });
        StepId first = command.firstKey() == null ? null : ids.get(command.firstKey());
        if (!removed.isEmpty() || !sameChain(draft, first, chain)) {
            List<StepLink> links = new ArrayList<>();
            chain.forEach((step, next) -> links.add(new StepLink(step, next)));
            events.add(new StepsLinked(command.walkthroughId(), first, links, command.at()));
        }
        return events;
    }

    /** A step as an event; the keys it names must be among {@code ids}. */
    static StepWritten written(
            WalkthroughCommand command, StepId id, DraftStep step, Map<String, StepId> ids, Instant at) {
        return new StepWritten(
                command.walkthroughId(),
                id,
                step.key(),
                step.title(),
                step.content(),
                step.policyVersion(),
                step.notes().agent(),
                step.notes().estimatedMinutes(),
                step.notes().replaces().stream()
                        .map(key -> Objects.requireNonNull(ids.get(key)))
                        .distinct()
                        .toList(),
                step.notes().substantial(),
                at);
    }

    static boolean differs(Draft.@Nullable Step known, StepWritten written) {
        return known == null
                || !known.key().equals(written.key())
                || known.substantial() != written.substantial()
                || !known.fingerprint().equals(Fingerprints.of(written));
    }

    /** The id of every key: of the steps there were, of steps recognised by their title, and fresh ones. */
    static Map<String, StepId> ids(Draft draft, List<DraftStep> steps) {
        Map<String, StepId> ids = draft.idsByKey();
        Set<String> given = steps.stream().map(DraftStep::key).collect(Collectors.toSet());
        Map<String, List<StepId>> goneByTitle = new HashMap<>();
        draft.steps().forEach((id, step) -> {
            if (!given.contains(step.key())) {
                goneByTitle
                        .computeIfAbsent(step.title(), any -> new ArrayList<>())
                        .add(id);
            }
        });
        Map<String, Long> titles = steps.stream()
                .map(DraftStep::title)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Set<String> replaced =
                steps.stream().flatMap(step -> step.notes().replaces().stream()).collect(Collectors.toSet());
        for (DraftStep step : steps) {
            if (ids.containsKey(step.key())) {
                continue;
            }
            List<StepId> gone = goneByTitle.getOrDefault(step.title(), List.of());
            // Two of a title are not told apart by it, and an author who says what a step replaces means another step.
            boolean same = gone.size() == 1
                    && titles.getOrDefault(step.title(), 0L) == 1
                    && step.notes().replaces().isEmpty()
                    && !replaced.contains(Objects.requireNonNull(draft.steps().get(gone.get(0)))
                            .key());
            ids.put(step.key(), same ? gone.get(0) : step.freshId());
        }
        return ids;
    }

    private static boolean sameChain(Draft draft, @Nullable StepId first, Map<StepId, @Nullable StepId> chain) {
        Map<StepId, @Nullable StepId> before = new HashMap<>();
        draft.steps().forEach((id, step) -> before.put(id, step.next()));
        return before.equals(chain) && Objects.equals(first, draft.first());
    }
}

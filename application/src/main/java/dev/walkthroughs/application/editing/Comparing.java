package dev.walkthroughs.application.editing;

import dev.walkthroughs.application.editing.Comparison.Kind;
import dev.walkthroughs.application.editing.Comparison.StepDifference;
import dev.walkthroughs.application.manuscript.Manuscript;
import dev.walkthroughs.application.manuscript.Manuscript.Version;
import dev.walkthroughs.application.plan.Renames;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.walkthrough.Details;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepWritten;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares a draft with a version, step by step; steps are told apart by their ids. */
final class Comparing {

    private Comparing() {}

    static Comparison of(WalkthroughId id, String key, Version version, Manuscript draft) {
        List<StepWritten> now = draft.draftInOrder();
        Map<StepId, StepWritten> before = version.words().steps();
        Set<StepId> unmoved = unmoved(version.route().steps(), now);
        List<StepDifference> steps = new ArrayList<>();
        for (StepWritten step : now) {
            StepWritten old = before.get(step.stepId());
            steps.add(old == null ? whole(Kind.ADDED, step) : both(old, step, !unmoved.contains(step.stepId())));
        }
        before.values().stream()
                .filter(old -> draft.draft().step(old.stepId()).isEmpty())
                .forEach(old -> steps.add(whole(Kind.REMOVED, old)));
        return new Comparison(
                id,
                key,
                version.route().version(),
                details(version.words().details(), draft.draft().details()),
                steps,
                Renames.between(before.values(), now));
    }

    private static StepDifference whole(Kind kind, StepWritten step) {
        int lines = LineCounts.lines(step.content()).size();
        return new StepDifference(
                kind,
                step.key(),
                step.title(),
                false,
                Optional.empty(),
                Optional.empty(),
                kind == Kind.ADDED ? lines : 0,
                kind == Kind.REMOVED ? lines : 0,
                List.of());
    }

    private static StepDifference both(StepWritten old, StepWritten step, boolean moved) {
        LineCounts lines = LineCounts.between(old.content(), step.content());
        List<String> notes = new ArrayList<>();
        differs("agent", old.agent(), step.agent(), notes);
        differs("estimated_minutes", old.estimatedMinutes(), step.estimatedMinutes(), notes);
        differs("replaces", old.replaces(), step.replaces(), notes);
        Optional<String> key = Optional.of(old.key()).filter(was -> !was.equals(step.key()));
        Optional<String> title = Optional.of(old.title()).filter(was -> !was.equals(step.title()));
        boolean changed = moved
                || key.isPresent()
                || title.isPresent()
                || !notes.isEmpty()
                || !old.content().equals(step.content());
        return new StepDifference(
                changed ? Kind.CHANGED : Kind.UNCHANGED,
                step.key(),
                step.title(),
                moved,
                key,
                title,
                lines.added(),
                lines.removed(),
                notes);
    }

    private static List<String> details(Optional<Details> before, Optional<Details> now) {
        List<String> names = new ArrayList<>();
        if (before.isPresent() && now.isPresent()) {
            differs("title", before.get().title(), now.get().title(), names);
            differs("description", before.get().description(), now.get().description(), names);
            differs("tags", before.get().tags(), now.get().tags(), names);
            differs(
                    "estimated_minutes",
                    before.get().estimatedMinutes(),
                    now.get().estimatedMinutes(),
                    names);
        }
        return names;
    }

    private static void differs(String name, @Nullable Object before, @Nullable Object now, List<String> names) {
        if (!Objects.equals(before, now)) {
            names.add(name);
        }
    }

    /** The steps of both that need not be moved: as many as can keep their order (longest increasing subsequence). */
    private static Set<StepId> unmoved(List<StepId> before, List<StepWritten> now) {
        Map<StepId, Integer> places = new HashMap<>();
        before.forEach(step -> places.put(step, places.size()));
        List<StepId> common = now.stream()
                .map(StepWritten::stepId)
                .filter(places::containsKey)
                .toList();
        int[] length = new int[common.size()];
        int[] previous = new int[common.size()];
        int best = -1;
        for (int i = 0; i < common.size(); i++) {
            length[i] = 1;
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (places.getOrDefault(common.get(j), 0) < places.getOrDefault(common.get(i), 0)
                        && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            if (best < 0 || length[i] > length[best]) {
                best = i;
            }
        }
        Set<StepId> kept = new HashSet<>();
        for (int i = best; i >= 0; i = previous[i]) {
            kept.add(common.get(i));
        }
        return kept;
    }
}

package dev.walkthroughs.domain.walkthrough;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.walkthrough.DraftEdit.InsertStep;
import dev.walkthroughs.domain.walkthrough.DraftEdit.MergeSteps;
import dev.walkthroughs.domain.walkthrough.DraftEdit.MoveStep;
import dev.walkthroughs.domain.walkthrough.DraftEdit.RemoveStep;
import dev.walkthroughs.domain.walkthrough.DraftEdit.RewriteStep;
import dev.walkthroughs.domain.walkthrough.DraftEdit.SplitStep;
import dev.walkthroughs.domain.walkthrough.Walkthrough.Written;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.EditDraft;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepRemoved;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepWritten;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepsLinked;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.BrokenChain;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.InvalidKeys;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.StepUnknown;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.TooManySteps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes of one place of the chain. The new order is worked out on a list and laid anew as one chain, so no change can
 * leave a broken one behind.
 */
final class DraftEdits {

    private final EditDraft command;
    private final Draft draft;
    private final Map<String, StepId> ids;
    private final Set<StepId> published;
    private final List<StepId> order;
    private final List<WalkthroughEvent> events = new ArrayList<>();

    private DraftEdits(Written written, EditDraft command) {
        this.command = command;
        this.draft = written.draft();
        this.published =
                written.frozen() == null ? Set.of() : written.frozen().steps().keySet();
        this.ids = draft.idsByKey();
        this.order = new ArrayList<>(draft.chain().walk());
    }

    static Outcome<List<WalkthroughEvent>, WalkthroughRejection> decide(Written written, EditDraft command) {
        Draft draft = written.draft();
        List<String> faults = draft.keyedChain().faults();
        if (!faults.isEmpty()) {
            return Outcome.rejected(new BrokenChain(written.key(), faults));
        }
        DraftEdits edits = new DraftEdits(written, command);
        Optional<WalkthroughRejection> fault = edits.fault();
        if (fault.isPresent()) {
            return Outcome.rejected(fault.get());
        }
        edits.apply();
        return edits.order.size() > Walkthrough.MOST_STEPS
                ? Outcome.rejected(new TooManySteps(edits.order.size()))
                : Outcome.accepted(edits.events);
    }

    /** What is wrong with the edit, if anything. */
    private Optional<WalkthroughRejection> fault() {
        if (command.edit() instanceof SplitStep split && split.parts().size() < 2) {
            return Optional.of(new InvalidKeys("A step is split into two steps or more."));
        }
        if (command.edit() instanceof MergeSteps merge
                && Set.copyOf(merge.keys()).size() < 2) {
            return Optional.of(new InvalidKeys("Two steps or more are merged into one."));
        }
        if (command.edit() instanceof MoveStep move && move.key().equals(move.after())) {
            return Optional.of(new InvalidKeys("Step " + move.key() + " cannot come after itself."));
        }
        Optional<WalkthroughRejection> unknown = command.edit().named().stream()
                .filter(key -> draft.idOf(key).isEmpty())
                .findFirst()
                .map(StepUnknown::new);
        return unknown.or(this::clash)
                .or(() -> DraftChecks.stepFault(fresh(), draft, remaining()))
                .or(() -> DraftChecks.comeback(fresh(), draft, remaining()));
    }

    private Set<String> remaining() {
        Set<String> keys = draft.steps().values().stream().map(Draft.Step::key).collect(Collectors.toSet());
        if (command.edit() instanceof SplitStep || command.edit() instanceof MergeSteps) {
            keys.removeAll(command.edit().named());
        }
        return keys;
    }

    /** The steps whose words come with the edit; those that take the place of others say so. */
    private List<DraftStep> fresh() {
        DraftEdit edit = command.edit();
        return edit instanceof SplitStep || edit instanceof MergeSteps
                ? edit.words().stream()
                        .map(step -> step.replacing(replaced(edit.named())))
                        .toList()
                : edit.words();
    }

    /** A step that is put in needs a key that no step has; a rewritten one keeps its own. */
    private Optional<WalkthroughRejection> clash() {
        return command.edit() instanceof RewriteStep
                ? Optional.empty()
                : fresh().stream()
                        .map(DraftStep::key)
                        .filter(key -> draft.idOf(key).isPresent())
                        .findFirst()
                        .map(key -> new InvalidKeys("The draft has a step with the key " + key + " already."));
    }

    private void apply() {
        DraftEdit edit = command.edit();
        if (edit instanceof InsertStep insert) {
            put(placeAfter(insert.after()));
        } else if (edit instanceof RewriteStep rewrite) {
            StepWritten written =
                    DraftChanges.written(command, id(rewrite.step().key()), rewrite.step(), ids, command.at());
            if (DraftChanges.differs(draft.steps().get(written.stepId()), written)) {
                events.add(written);
            }
        } else if (edit instanceof MoveStep move) {
            order.remove(id(move.key()));
            order.add(placeAfter(move.after()), id(move.key()));
        } else if (edit instanceof RemoveStep remove) {
            takeOut(remove.key());
        } else if (edit instanceof SplitStep split) {
            int place = order.indexOf(id(split.key()));
            takeOut(split.key());
            put(place);
        } else if (edit instanceof MergeSteps merge) {
            int place = merge.keys().stream()
                    .mapToInt(key -> order.indexOf(id(key)))
                    .min()
                    .orElseThrow();
            merge.keys().stream().distinct().forEach(this::takeOut);
            put(place);
        }
        if (!order.equals(draft.chain().walk())) {
            List<StepLink> links = new ArrayList<>();
            for (int i = 0; i < order.size(); i++) {
                links.add(new StepLink(order.get(i), i + 1 < order.size() ? order.get(i + 1) : null));
            }
            events.add(new StepsLinked(
                    command.walkthroughId(), order.isEmpty() ? null : order.get(0), links, command.at()));
        }
    }

    private void put(int place) {
        int at = place;
        for (DraftStep step : fresh()) {
            // A key that was in use before is the step it was.
            StepId id = ids.computeIfAbsent(step.key(), key -> step.freshId());
            events.add(DraftChanges.written(command, id, step, ids, command.at()));
            order.add(at++, id);
        }
    }

    private void takeOut(String key) {
        order.remove(id(key));
        events.add(new StepRemoved(command.walkthroughId(), id(key), command.at()));
    }

    /** The keys to replace: a step that no version holds stands for those it was itself to replace. */
    private List<String> replaced(List<String> keys) {
        return keys.stream()
                .flatMap(key -> {
                    List<StepId> through =
                            published.contains(id(key)) ? List.of() : step(key).replaces();
                    return through.isEmpty()
                            ? Stream.of(key)
                            : ids.keySet().stream()
                                    .filter(one -> through.contains(ids.get(one)))
                                    .sorted();
                })
                .distinct()
                .toList();
    }

    private Draft.Step step(String key) {
        return Objects.requireNonNull(draft.steps().get(id(key)));
    }

    private int placeAfter(@Nullable String key) {
        return key == null ? 0 : order.indexOf(id(key)) + 1;
    }

    private StepId id(String key) {
        return draft.idOf(key).orElseThrow();
    }
}

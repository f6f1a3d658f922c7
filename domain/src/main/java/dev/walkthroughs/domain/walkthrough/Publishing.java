package dev.walkthroughs.domain.walkthrough;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.route.StepChain;
import dev.walkthroughs.domain.walkthrough.Walkthrough.Written;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.ArchiveWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.PublishWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.UnpublishWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.WithdrawWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.VersionPublished;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughArchived;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughReopened;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughUnpublished;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughWithdrawn;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.BrokenChain;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.EmptyWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.NotPublished;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.StepTooLarge;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What becomes of a draft when it is published, and of a version when it is taken back. */
final class Publishing {

    private Publishing() {}

    static Outcome<List<WalkthroughEvent>, WalkthroughRejection> decide(Written written, PublishWalkthrough command) {
        Draft draft = written.draft();
        if (draft.steps().isEmpty()) {
            return Outcome.rejected(new EmptyWalkthrough(written.key()));
        }
        StepChain<StepId> chain = draft.chain();
        if (!chain.faults().isEmpty()) {
            return Outcome.rejected(
                    new BrokenChain(written.key(), draft.keyedChain().faults()));
        }
        List<String> large = draft.steps().values().stream()
                .filter(step -> step.bytes() > Walkthrough.LARGEST_STEP)
                .map(Draft.Step::key)
                .toList();
        if (!large.isEmpty()) {
            return Outcome.rejected(new StepTooLarge(large));
        }
        if (written.changed()) {
            return Outcome.accepted(List.of(version(written, chain.walk(), command)));
        }
        return Outcome.accepted(
                written.availability() == Availability.OPEN
                        ? List.of()
                        : List.of(new WalkthroughReopened(command.walkthroughId(), command.at())));
    }

    private static VersionPublished version(Written written, List<StepId> order, PublishWalkthrough command) {
        Map<StepId, Set<StepId>> replaced = new LinkedHashMap<>();
        Set<StepId> substantial = new LinkedHashSet<>();
        Draft frozen = written.frozen();
        written.draft().steps().forEach((id, step) -> {
            if (!step.replaces().isEmpty()) {
                replaced.put(id, new LinkedHashSet<>(step.replaces()));
            }
            Draft.Step before = frozen == null ? null : frozen.steps().get(id);
            if (step.substantial() && before != null && !before.fingerprint().equals(step.fingerprint())) {
                substantial.add(id);
            }
        });
        return new VersionPublished(
                command.walkthroughId(),
                written.version() + 1,
                order,
                command.policy(),
                replaced,
                substantial,
                command.at());
    }

    static Outcome<List<WalkthroughEvent>, WalkthroughRejection> decideOnOffer(
            Written written, WalkthroughCommand command) {
        if (command instanceof ArchiveWalkthrough) {
            return taken(
                    written, Availability.ARCHIVED, new WalkthroughArchived(command.walkthroughId(), command.at()));
        }
        if (written.version() == 0) {
            return Outcome.rejected(new NotPublished(written.key()));
        }
        if (command instanceof UnpublishWalkthrough) {
            if (written.availability() == Availability.WITHDRAWN) {
                // It is hidden already, and only publishing lets suspended attempts go on (R8).
                return Outcome.accepted(List.of());
            }
            return taken(
                    written, Availability.CLOSED, new WalkthroughUnpublished(command.walkthroughId(), command.at()));
        }
        if (command instanceof WithdrawWalkthrough) {
            return taken(
                    written, Availability.WITHDRAWN, new WalkthroughWithdrawn(command.walkthroughId(), command.at()));
        }
        throw new IllegalArgumentException(
                "not about the offer: " + command.getClass().getSimpleName());
    }

    private static Outcome<List<WalkthroughEvent>, WalkthroughRejection> taken(
            Written written, Availability goal, WalkthroughEvent event) {
        return Outcome.accepted(written.availability() == goal ? List.of() : List.of(event));
    }
}

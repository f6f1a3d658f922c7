package dev.walkthroughs.domain.walkthrough;

import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.PublishWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.WriteDraft;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepRemoved;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepWritten;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepsLinked;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.VersionPublished;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughCreated;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughDescribed;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.BrokenChain;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.EmptyWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.StepTooLarge;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.WalkthroughUnknown;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A walkthrough as its author sees it: a draft that changes, and versions that never do. */
public sealed interface Walkthrough {

    /** Largest content of a step, in UTF-8 bytes (R25): what an agent can still take in as one answer. */
    int LARGEST_STEP = 64 * 1024;

    /** Most steps of a walkthrough (R25): twice the longest that is measured for speed. */
    int MOST_STEPS = 2000;

    /** Nothing was ever written under this id. */
    record Unwritten() implements Walkthrough {}

    /**
     * A draft, and the versions made of it.
     *
     * @param details absent until the first words were written
     * @param steps the draft's steps by id, in the order they came to be
     * @param first the draft's first step; absent if it has none
     * @param version the newest published version; 0 if there is none
     * @param frozen the draft as it was when the newest version was made of it; absent if there is none
     */
    record Written(
            OrganizationId organizationId,
            String key,
            @Nullable Details details,
            Map<StepId, StepDraft> steps,
            @Nullable StepId first,
            int version,
            @Nullable Frozen frozen)
            implements Walkthrough {

        /** Whether the draft differs from the newest version; one that was changed back does not. */
        boolean changed() {
            return !new Frozen(details, steps, first).equals(frozen);
        }

        /** The same walkthrough with another draft. */
        private Written draft(@Nullable Details words, Map<StepId, StepDraft> drafts, @Nullable StepId start) {
            return new Written(organizationId, key, words, Collections.unmodifiableMap(drafts), start, version, frozen);
        }
    }

    /** What a version was made of, to tell whether the draft still says the same. */
    record Frozen(
            @Nullable Details details,
            Map<StepId, StepDraft> steps,
            @Nullable StepId first) {}

    /**
     * What a draft remembers of a step: enough to tell whether it changes, not its words.
     *
     * @param fingerprint of title, content and policy version
     * @param bytes of the content in UTF-8
     * @param next the step that follows; absent at the end of the chain
     */
    record StepDraft(
            String key,
            String fingerprint,
            int bytes,
            @Nullable StepId next) {}

    /** Decides on a draft: events only for what differs from the draft as it stands. */
    default Outcome<List<WalkthroughEvent>, WalkthroughRejection> decide(WriteDraft command) {
        Optional<WalkthroughRejection> fault = DraftChecks.fault(command);
        if (fault.isPresent()) {
            return Outcome.rejected(fault.get());
        }
        if (this instanceof Written written) {
            if (!written.organizationId().equals(command.organizationId())
                    || !written.key().equals(command.key())) {
                return Outcome.rejected(new WalkthroughUnknown());
            }
            return Outcome.accepted(DraftChanges.between(written, command));
        }
        WalkthroughCreated created =
                new WalkthroughCreated(command.walkthroughId(), command.organizationId(), command.key(), command.at());
        return Outcome.accepted(DraftChanges.after(created, (Written) evolve(created), command));
    }

    /** Decides on publishing (R25, R28, R29). No events if the newest version already is what the draft is. */
    default Outcome<List<WalkthroughEvent>, WalkthroughRejection> decide(PublishWalkthrough command) {
        if (!(this instanceof Written written) || !written.organizationId().equals(command.organizationId())) {
            return Outcome.rejected(new WalkthroughUnknown());
        }
        if (written.steps().isEmpty()) {
            return Outcome.rejected(new EmptyWalkthrough(written.key()));
        }
        StepChain<StepId> chain = new StepChain<>(written.first(), links(written));
        if (!chain.faults().isEmpty()) {
            return Outcome.rejected(
                    new BrokenChain(written.key(), keyedChain(written).faults()));
        }
        List<String> large = written.steps().values().stream()
                .filter(step -> step.bytes() > LARGEST_STEP)
                .map(StepDraft::key)
                .toList();
        if (!large.isEmpty()) {
            return Outcome.rejected(new StepTooLarge(large));
        }
        if (!written.changed()) {
            return Outcome.accepted(List.of());
        }
        return Outcome.accepted(List.of(
                new VersionPublished(command.walkthroughId(), written.version() + 1, chain.walk(), command.at())));
    }

    /**
     * The walkthrough after an event.
     *
     * @throws IllegalStateException for an event that cannot follow this state
     */
    default Walkthrough evolve(WalkthroughEvent event) {
        if (event instanceof WalkthroughCreated created && this instanceof Unwritten) {
            return new Written(created.organizationId(), created.key(), null, Map.of(), null, 0, null);
        }
        if (!(this instanceof Written here)) {
            throw new IllegalStateException(event.getClass().getSimpleName() + " cannot come first");
        }
        if (event instanceof WalkthroughDescribed described) {
            return here.draft(described.details(), here.steps(), here.first());
        }
        if (event instanceof StepWritten step) {
            Map<StepId, StepDraft> steps = new LinkedHashMap<>(here.steps());
            StepDraft known = steps.get(step.stepId());
            steps.put(
                    step.stepId(),
                    new StepDraft(
                            step.key(),
                            DraftChanges.fingerprint(step.title(), step.content(), step.policyVersion()),
                            DraftChanges.bytes(step.content()),
                            known == null ? null : known.next()));
            return here.draft(here.details(), steps, here.first());
        }
        if (event instanceof StepRemoved removed) {
            Map<StepId, StepDraft> steps = new LinkedHashMap<>(here.steps());
            steps.remove(removed.stepId());
            return here.draft(here.details(), steps, here.first());
        }
        if (event instanceof StepsLinked linked) {
            Map<StepId, StepDraft> steps = new LinkedHashMap<>(here.steps());
            linked.links()
                    .forEach(link -> steps.computeIfPresent(
                            link.step(),
                            (id, step) -> new StepDraft(step.key(), step.fingerprint(), step.bytes(), link.next())));
            return here.draft(here.details(), steps, linked.firstStepId());
        }
        if (event instanceof VersionPublished published) {
            return new Written(
                    here.organizationId(),
                    here.key(),
                    here.details(),
                    here.steps(),
                    here.first(),
                    published.version(),
                    new Frozen(here.details(), here.steps(), here.first()));
        }
        throw new IllegalStateException(event.getClass().getSimpleName() + " cannot follow a walkthrough that exists");
    }

    private static Map<StepId, Optional<StepId>> links(Written written) {
        Map<StepId, Optional<StepId>> links = new LinkedHashMap<>();
        written.steps().forEach((id, step) -> links.put(id, Optional.ofNullable(step.next())));
        return links;
    }

    /** The same chain by keys, which is what an author knows the steps by. */
    private static StepChain<String> keyedChain(Written written) {
        Map<String, Optional<String>> links = new LinkedHashMap<>();
        written.steps()
                .values()
                .forEach(step ->
                        links.put(step.key(), Optional.ofNullable(step.next()).map(next -> keyOf(written, next))));
        StepId first = written.first();
        return new StepChain<>(first == null ? null : keyOf(written, first), links);
    }

    private static String keyOf(Written written, StepId id) {
        StepDraft step = written.steps().get(id);
        return step == null ? id.value() : step.key();
    }
}

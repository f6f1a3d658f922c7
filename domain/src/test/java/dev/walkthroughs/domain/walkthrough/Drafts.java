package dev.walkthroughs.domain.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.identity.Ids;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.domain.route.StepChain;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.EditDraft;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.PublishWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.WriteDraft;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepWritten;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepsLinked;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An author at work: drafts whose steps get another fresh id each time, as every import gives them. */
final class Drafts {

    static final Details DETAILS = new Details("Tour", "All there is", List.of("start"), 20);

    private int lastId;

    /** Steps linked in the order given, each saying its key. */
    List<DraftStep> chained(String... keys) {
        List<DraftStep> steps = new ArrayList<>();
        for (int i = 0; i < keys.length; i++) {
            steps.add(step(keys[i], "Text of " + keys[i], i + 1 < keys.length ? keys[i + 1] : null));
        }
        return steps;
    }

    DraftStep step(String key, String content, @Nullable String nextKey) {
        lastId++;
        return new DraftStep(Ids.step(lastId), key, "Step " + key, content, 1, nextKey);
    }

    WriteDraft draft(String... keys) {
        return draft(DETAILS, keys.length == 0 ? null : keys[0], chained(keys));
    }

    WriteDraft draft(Details details, @Nullable String firstKey, List<DraftStep> steps) {
        return new WriteDraft(Ids.TOUR, Ids.ACME, "tour", details, firstKey, steps, Ids.NOON);
    }

    /** The same draft with one of its steps changed. */
    static WriteDraft changing(WriteDraft draft, String key, UnaryOperator<DraftStep> change) {
        return new WriteDraft(
                draft.walkthroughId(),
                draft.organizationId(),
                draft.key(),
                draft.details(),
                draft.firstKey(),
                draft.steps().stream()
                        .map(step -> step.key().equals(key) ? change.apply(step) : step)
                        .toList(),
                draft.at());
    }

    static DraftStep withContent(DraftStep step, String content) {
        return new DraftStep(step.freshId(), step.key(), step.title(), content, step.policyVersion(), step.nextKey());
    }

    static DraftStep withTitle(DraftStep step, String title) {
        return new DraftStep(step.freshId(), step.key(), title, step.content(), step.policyVersion(), step.nextKey());
    }

    static DraftStep withPolicy(DraftStep step, int policyVersion) {
        return new DraftStep(step.freshId(), step.key(), step.title(), step.content(), policyVersion, step.nextKey());
    }

    static PublishWalkthrough publish() {
        return publish(PublishPolicy.CARRY);
    }

    static PublishWalkthrough publish(PublishPolicy policy) {
        return new PublishWalkthrough(Ids.TOUR, Ids.ACME, policy, Ids.NOON);
    }

    static EditDraft edit(DraftEdit edit) {
        return new EditDraft(Ids.TOUR, Ids.ACME, null, edit, Ids.NOON);
    }

    static DraftStep withNotes(DraftStep step, StepNotes notes) {
        return new DraftStep(
                step.freshId(), step.key(), step.title(), step.content(), step.policyVersion(), step.nextKey(), notes);
    }

    static DraftStep replacing(DraftStep step, String... keys) {
        return withNotes(step, new StepNotes("", null, List.of(keys), false));
    }

    static DraftStep substantial(DraftStep step) {
        return withNotes(step, new StepNotes("", null, List.of(), true));
    }

    /** An event of a step about which nothing more was said. */
    static StepWritten wrote(int id, String key, String title, String content, int policyVersion) {
        return new StepWritten(
                Ids.TOUR, Ids.step(id), key, title, content, policyVersion, "", null, List.of(), false, Ids.NOON);
    }

    static StepWritten wrote(int id, String key, String content) {
        return wrote(id, key, "Step " + key, content, 1);
    }

    /** The chain of these steps, the first of them first. */
    static StepsLinked linked(int... ids) {
        List<StepLink> links = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            links.add(new StepLink(Ids.step(ids[i]), i + 1 < ids.length ? Ids.step(ids[i + 1]) : null));
        }
        return new StepsLinked(Ids.TOUR, ids.length == 0 ? null : Ids.step(ids[0]), links, Ids.NOON);
    }

    /** The keys of the draft's chain in order, which must be sound. */
    static List<String> keys(Walkthrough state) {
        Draft draft = ((Walkthrough.Written) state).draft();
        StepChain<String> chain = draft.keyedChain();
        assertThat(chain.faults()).isEmpty();
        return chain.walk();
    }

    static Walkthrough edited(Walkthrough before, DraftEdit edit) {
        return after(before, accepted(before.decide(edit(edit))));
    }

    static List<WalkthroughEvent> accepted(Outcome<List<WalkthroughEvent>, WalkthroughRejection> outcome) {
        return outcome.fold(events -> events, why -> {
            throw new AssertionError("refused: " + why.message());
        });
    }

    static WalkthroughRejection refused(Outcome<List<WalkthroughEvent>, WalkthroughRejection> outcome) {
        return outcome.fold(
                events -> {
                    throw new AssertionError("accepted: " + events);
                },
                why -> why);
    }

    static Walkthrough after(Walkthrough before, List<WalkthroughEvent> events) {
        Walkthrough state = before;
        for (WalkthroughEvent event : events) {
            state = state.evolve(event);
        }
        return state;
    }

    /** What becomes of a walkthrough when a draft is accepted. */
    static Walkthrough written(Walkthrough before, WriteDraft draft) {
        return after(before, accepted(before.decide(draft)));
    }

    static Walkthrough written(WriteDraft draft) {
        return written(new Walkthrough.Unwritten(), draft);
    }

    static Walkthrough published(Walkthrough before) {
        return after(before, accepted(before.decide(publish())));
    }
}

package dev.walkthroughs.domain.walkthrough;

import dev.walkthroughs.domain.identity.Ids;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.PublishWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.WriteDraft;
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
        return new PublishWalkthrough(Ids.TOUR, Ids.ACME, Ids.NOON);
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

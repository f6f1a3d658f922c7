package dev.walkthroughs.bootstrap.command;

import dev.walkthroughs.application.editing.Comparison;
import dev.walkthroughs.application.editing.Comparison.Kind;
import dev.walkthroughs.application.editing.Comparison.StepDifference;
import dev.walkthroughs.application.editing.DraftEditing;
import dev.walkthroughs.application.editing.DraftOutline;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.domain.walkthrough.DraftEdit;
import dev.walkthroughs.domain.walkthrough.DraftStep;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.DraftChanged;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.NotPublished;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.WalkthroughUnknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Knows the draft of {@code acme/tea} at revision 7, and remembers the edits it was asked for. */
final class FakeDrafts implements DraftEditing {

    static final DraftOutline TEA = new DraftOutline(
            FakeAuthoring.TEA,
            "tea",
            "Tea",
            7,
            1,
            true,
            List.of(
                    new DraftOutline.Line(new StepId("ws_boil000000"), "boil", "Boil"),
                    new DraftOutline.Line(new StepId("ws_pour000000"), "pour", "Pour")));

    final List<DraftEdit> edits = new ArrayList<>();
    final List<String> bodies = new ArrayList<>();
    boolean changes = true;

    @Override
    public Outcome<DraftOutline, Rejection> outline(String walkthrough) {
        return walkthrough.equals("acme/tea") ? Outcome.accepted(TEA) : Outcome.rejected(new WalkthroughUnknown());
    }

    @Override
    public Outcome<Edited, Rejection> edit(
            String walkthrough,
            OptionalInt expected,
            List<SourceStep> words,
            Function<List<DraftStep>, DraftEdit> edit) {
        if (expected.orElse(7) != 7) {
            return Outcome.rejected(new DraftChanged(expected.getAsInt(), 7));
        }
        List<DraftStep> steps = new ArrayList<>();
        for (SourceStep step : words) {
            bodies.add(step.body());
            steps.add(new DraftStep(
                    new StepId("ws_fresh00000"), step.key(), step.title(), step.body(), 1, null, step.notes()));
        }
        edits.add(edit.apply(steps));
        return outline(walkthrough)
                .map(draft -> new Edited(changes, draft, List.of(Finding.warning("x.md", 2, "Look here."))));
    }

    @Override
    public Outcome<SourceWalkthrough, Rejection> draft(String walkthrough) {
        return outline(walkthrough)
                .map(draft -> new SourceWalkthrough(
                        "tea",
                        "Tea",
                        "",
                        List.of(),
                        null,
                        "tea",
                        "boil",
                        List.of(new SourceStep("boil", "Boil", "Water.", "boil", 1, null))));
    }

    @Override
    public Outcome<Comparison, Rejection> compare(Optional<String> organization, SourceWalkthrough content) {
        if (!content.key().equals("tea")) {
            return Outcome.rejected(new NotPublished(content.key()));
        }
        Optional<String> none = Optional.empty();
        List<StepDifference> steps = changes
                ? List.of(
                        new StepDifference(
                                Kind.CHANGED, "boil", "Boil", true, Optional.of("heat"), none, 2, 1, List.of("agent")),
                        new StepDifference(Kind.UNCHANGED, "pour", "Pour", false, none, none, 0, 0, List.of()),
                        new StepDifference(Kind.ADDED, "drink", "Drink", false, none, none, 3, 0, List.of()))
                : List.of(new StepDifference(Kind.UNCHANGED, "pour", "Pour", false, none, none, 0, 0, List.of()));
        return Outcome.accepted(new Comparison(FakeAuthoring.TEA, "tea", 1, List.of(), steps, List.of()));
    }
}

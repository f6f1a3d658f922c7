package dev.walkthroughs.application.editing;

import static dev.walkthroughs.application.authoring.Workshop.accepted;
import static dev.walkthroughs.application.authoring.Workshop.draft;
import static dev.walkthroughs.application.authoring.Workshop.published;
import static dev.walkthroughs.application.authoring.Workshop.refused;
import static dev.walkthroughs.application.authoring.Workshop.source;
import static dev.walkthroughs.application.authoring.Workshop.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.authoring.AuthoringRejection.InvalidContent;
import dev.walkthroughs.application.authoring.Workshop;
import dev.walkthroughs.application.editing.Comparison.Kind;
import dev.walkthroughs.application.editing.Comparison.StepDifference;
import dev.walkthroughs.application.editing.DraftEditing.Edited;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.domain.walkthrough.DraftEdit;
import dev.walkthroughs.domain.walkthrough.DraftEdit.InsertStep;
import dev.walkthroughs.domain.walkthrough.DraftEdit.MergeSteps;
import dev.walkthroughs.domain.walkthrough.DraftEdit.MoveStep;
import dev.walkthroughs.domain.walkthrough.DraftEdit.RemoveStep;
import dev.walkthroughs.domain.walkthrough.DraftEdit.RewriteStep;
import dev.walkthroughs.domain.walkthrough.DraftEdit.SplitStep;
import dev.walkthroughs.domain.walkthrough.DraftStep;
import dev.walkthroughs.domain.walkthrough.StepNotes;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepWritten;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.DraftChanged;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.NotPublished;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.StepUnknown;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.WalkthroughUnknown;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Working on a draft")
class DraftEditingTest {

    private final Workshop workshop = new Workshop();

    @BeforeEach
    void publishOne() {
        workshop.organization("acme");
        workshop.imported(published(source("tour", "a", "b", "c")));
    }

    private static SourceStep words(String key) {
        return step(key, "New text of " + key, Optional.empty());
    }

    private Outcome<Edited, Rejection> edit(
            OptionalInt expected, List<SourceStep> words, Function<List<DraftStep>, DraftEdit> edit) {
        return workshop.editing.edit("acme/tour", expected, words, edit);
    }

    private List<String> keysAfter(List<SourceStep> words, Function<List<DraftStep>, DraftEdit> edit) {
        Edited edited = accepted(edit(OptionalInt.empty(), words, edit));
        assertThat(edited.draft()).isEqualTo(accepted(workshop.editing.outline("acme/tour")));
        return edited.draft().steps().stream().map(DraftOutline.Line::key).toList();
    }

    @Test
    @DisplayName("changes one place of the chain with each edit")
    void edits() {
        assertThat(keysAfter(List.of(words("d")), steps -> new InsertStep(steps.get(0), "a")))
                .containsExactly("a", "d", "b", "c");
        assertThat(keysAfter(List.of(), steps -> new MoveStep("c", null))).containsExactly("c", "a", "d", "b");
        assertThat(keysAfter(List.of(), steps -> new RemoveStep("d"))).containsExactly("c", "a", "b");
        assertThat(keysAfter(List.of(words("a1"), words("a2")), steps -> new SplitStep("a", steps)))
                .containsExactly("c", "a1", "a2", "b");
        assertThat(keysAfter(List.of(words("e")), steps -> new MergeSteps(List.of("b", "a2"), steps.get(0))))
                .containsExactly("c", "a1", "e");
        assertThat(keysAfter(List.of(words("c")), steps -> new RewriteStep(steps.get(0))))
                .containsExactly("c", "a1", "e");
        assertThat(workshop.events.payloads(StepWritten.class)).last().satisfies(step -> assertThat(step.content())
                .isEqualTo("New text of c"));
    }

    @Test
    @DisplayName("tells the revision, and refuses an edit of another one without a trace")
    void locks() {
        DraftOutline before = accepted(workshop.editing.outline("acme/tour"));
        assertThat(before.changed()).isFalse();
        assertThat(before.version()).isEqualTo(1);
        Edited edited = accepted(edit(OptionalInt.of(before.revision()), List.of(), steps -> new RemoveStep("b")));
        assertThat(edited.changed()).isTrue();
        assertThat(edited.draft().changed()).isTrue();
        assertThat(edited.draft().revision()).isGreaterThan(before.revision());
        int events = workshop.events.size();
        assertThat(refused(edit(OptionalInt.of(before.revision()), List.of(), steps -> new RemoveStep("c"))))
                .isEqualTo(new DraftChanged(before.revision(), edited.draft().revision()));
        assertThat(refused(edit(OptionalInt.empty(), List.of(), steps -> new RemoveStep("b"))))
                .isEqualTo(new StepUnknown("b"));
        assertThat(workshop.events.size()).isEqualTo(events);
    }

    @Test
    @DisplayName("sanitises words, tells what it changed, and refuses a step that is too large (R25, R26)")
    void takesWordsIn() {
        SourceStep unsafe =
                step("d", "<b>x</b>", Optional.empty()).with(new StepNotes("<i>y</i>", null, List.of(), false));
        Edited edited = accepted(edit(OptionalInt.empty(), List.of(unsafe), one -> new InsertStep(one.get(0), "c")));
        assertThat(edited.findings())
                .extracting(Object::toString)
                .anyMatch(line -> line.startsWith("d.md:7: Guidance for the agent, line 1: "));
        StepWritten written = workshop.events.payloads(StepWritten.class).get(3);
        assertThat(written.content() + written.agent()).doesNotContain("<");

        SourceStep large = step("e", "x".repeat(40_000), Optional.empty())
                .with(new StepNotes("y".repeat(40_000), null, List.of(), false));
        int events = workshop.events.size();
        assertThat(refused(edit(OptionalInt.empty(), List.of(large), one -> new InsertStep(one.get(0), "c"))))
                .isInstanceOf(InvalidContent.class)
                .satisfies(why -> assertThat(why.message()).contains("80000 bytes"));
        assertThat(workshop.events.size()).isEqualTo(events);
    }

    @Test
    @DisplayName("gives a draft back as content whose import changes nothing, replaced steps and guidance included")
    void exports() {
        accepted(edit(OptionalInt.empty(), List.of(words("d"), words("e")), steps -> new SplitStep("a", steps)));
        SourceStep noted =
                step("n", "Text & <more>", Optional.empty()).with(new StepNotes("Ask first.", 3, List.of(), true));
        accepted(edit(OptionalInt.empty(), List.of(noted), steps -> new InsertStep(steps.get(0), "b")));
        SourceWalkthrough draft = accepted(workshop.editing.draft("acme/tour"));
        assertThat(draft.firstKey()).isEqualTo("d");
        assertThat(draft.steps()).extracting(SourceStep::key).containsExactly("d", "e", "b", "n", "c");
        assertThat(draft.steps().get(0).notes().replaces()).containsExactly("a");
        assertThat(draft.steps().get(3).notes()).isEqualTo(new StepNotes("Ask first.", 3, List.of(), true));
        int events = workshop.events.size();
        assertThat(workshop.imported(draft(draft)).get(0).changed()).isFalse();
        assertThat(workshop.events.size()).isEqualTo(events);
        assertThat(accepted(workshop.editing.draft("acme/tour"))).isEqualTo(draft);
    }

    @Test
    @DisplayName("compares content with the newest version, step by step, and changes nothing")
    void compares() {
        SourceWalkthrough content = source(
                "tour",
                "Another title",
                List.of(
                        step("c", "Text of c", Optional.of("a")),
                        step("a", "Text of a\nand more", Optional.of("n")),
                        step("n", "x\ny", Optional.empty())));
        int events = workshop.events.size();
        Comparison comparison = accepted(workshop.editing.compare(Optional.of("acme"), content));
        assertThat(comparison.same()).isFalse();
        assertThat(comparison.version()).isEqualTo(1);
        assertThat(comparison.details()).containsExactly("title");
        assertThat(comparison.steps())
                .extracting(one -> one.kind() + " " + one.key() + " " + one.moved() + " +" + one.linesAdded() + " -"
                        + one.linesRemoved())
                .containsExactly(
                        "UNCHANGED c false +0 -0",
                        "CHANGED a true +1 -0",
                        "ADDED n false +2 -0",
                        "REMOVED b false +0 -1");

        Comparison same = accepted(workshop.editing.compare(Optional.empty(), source("tour", "a", "b", "c")));
        assertThat(same.same()).isTrue();
        assertThat(same.steps()).extracting(StepDifference::kind).containsOnly(Kind.UNCHANGED);
        assertThat(workshop.events.size()).isEqualTo(events);
    }

    @Test
    @DisplayName("follows a step whose key changed and whose title did not (R5)")
    void followsTitles() {
        SourceStep renamed = new SourceStep("bee", "Title of b", "Text of b", "bee.md", 1, "c");
        SourceWalkthrough content = source(
                "tour",
                "Title of tour",
                List.of(step("a", "Text of a", Optional.of("bee")), renamed, step("c", "Text of c", Optional.empty())));
        assertThat(accepted(workshop.editing.compare(Optional.empty(), content)).steps())
                .filteredOn(one -> one.kind() == Kind.CHANGED)
                .singleElement()
                .satisfies(one -> assertThat(one.keyBefore()).contains("b"));
    }

    @Test
    @DisplayName("refuses what there is nothing of")
    void refusesTheUnknown() {
        assertThat(refused(workshop.editing.outline("acme/other"))).isEqualTo(new WalkthroughUnknown());
        assertThat(refused(workshop.editing.draft("other/tour"))).isEqualTo(new WalkthroughUnknown());
        assertThat(refused(workshop.editing.compare(Optional.of("acme"), source("other", "a"))))
                .isEqualTo(new WalkthroughUnknown());
        workshop.imported(draft(source("fresh", "a")));
        assertThat(refused(workshop.editing.compare(Optional.of("acme"), source("fresh", "a"))))
                .isEqualTo(new NotPublished("fresh"));
    }
}

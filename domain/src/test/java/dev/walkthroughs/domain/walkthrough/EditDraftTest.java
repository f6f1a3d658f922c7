package dev.walkthroughs.domain.walkthrough;

import static dev.walkthroughs.domain.identity.Ids.ACME;
import static dev.walkthroughs.domain.identity.Ids.NOON;
import static dev.walkthroughs.domain.identity.Ids.TOUR;
import static dev.walkthroughs.domain.identity.Ids.step;
import static dev.walkthroughs.domain.walkthrough.Drafts.DETAILS;
import static dev.walkthroughs.domain.walkthrough.Drafts.accepted;
import static dev.walkthroughs.domain.walkthrough.Drafts.edit;
import static dev.walkthroughs.domain.walkthrough.Drafts.edited;
import static dev.walkthroughs.domain.walkthrough.Drafts.keys;
import static dev.walkthroughs.domain.walkthrough.Drafts.linked;
import static dev.walkthroughs.domain.walkthrough.Drafts.refused;
import static dev.walkthroughs.domain.walkthrough.Drafts.replacing;
import static dev.walkthroughs.domain.walkthrough.Drafts.written;
import static dev.walkthroughs.domain.walkthrough.Drafts.wrote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.walkthrough.DraftEdit.InsertStep;
import dev.walkthroughs.domain.walkthrough.DraftEdit.MergeSteps;
import dev.walkthroughs.domain.walkthrough.DraftEdit.MoveStep;
import dev.walkthroughs.domain.walkthrough.DraftEdit.RemoveStep;
import dev.walkthroughs.domain.walkthrough.DraftEdit.RewriteStep;
import dev.walkthroughs.domain.walkthrough.DraftEdit.SplitStep;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.EditDraft;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepRemoved;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepWritten;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.BrokenChain;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.DraftChanged;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.InvalidKeys;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.InvalidText;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.StepUnknown;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.TooManySteps;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.WalkthroughUnknown;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An edit of a draft")
class EditDraftTest {

    private final Drafts drafts = new Drafts();
    private final Walkthrough abc = written(drafts.draft("a", "b", "c"));

    private DraftStep fresh(String key) {
        return drafts.step(key, "Text of " + key, null);
    }

    private WalkthroughRejection refusal(DraftEdit edit) {
        return refused(abc.decide(edit(edit)));
    }

    @Test
    @DisplayName("inserts a step first, in between or last")
    void inserts() {
        assertThat(accepted(abc.decide(edit(new InsertStep(fresh("x"), "a")))))
                .containsExactly(wrote(4, "x", "Text of x"), linked(1, 4, 2, 3));
        assertThat(keys(edited(abc, new InsertStep(fresh("x"), null)))).containsExactly("x", "a", "b", "c");
        assertThat(keys(edited(abc, new InsertStep(fresh("x"), "c")))).containsExactly("a", "b", "c", "x");
        assertThat(keys(edited(written(drafts.draft()), new InsertStep(fresh("x"), null))))
                .containsExactly("x");
    }

    @Test
    @DisplayName("rewrites a step, and records nothing for the same words")
    void rewrites() {
        assertThat(accepted(abc.decide(edit(new RewriteStep(drafts.step("b", "Other", null))))))
                .containsExactly(wrote(2, "b", "Other"));
        assertThat(accepted(abc.decide(edit(new RewriteStep(fresh("b")))))).isEmpty();
    }

    @Test
    @DisplayName("moves a step, and records nothing if it stands there")
    void moves() {
        assertThat(accepted(abc.decide(edit(new MoveStep("c", null))))).containsExactly(linked(3, 1, 2));
        assertThat(accepted(abc.decide(edit(new MoveStep("a", "c"))))).containsExactly(linked(2, 3, 1));
        assertThat(accepted(abc.decide(edit(new MoveStep("b", "a"))))).isEmpty();
        assertThat(accepted(abc.decide(edit(new MoveStep("a", null))))).isEmpty();
    }

    @Test
    @DisplayName("removes a step, also the only one")
    void removes() {
        assertThat(accepted(abc.decide(edit(new RemoveStep("b")))))
                .containsExactly(new StepRemoved(TOUR, step(2), NOON), linked(1, 3));
        assertThat(keys(edited(written(drafts.draft("a")), new RemoveStep("a"))))
                .isEmpty();
    }

    @Test
    @DisplayName("splits a step into others, which replace it (R5)")
    void splits() {
        List<WalkthroughEvent> events =
                accepted(abc.decide(edit(new SplitStep("b", List.of(fresh("b1"), fresh("b2"))))));
        assertThat(events)
                .hasSize(4)
                .startsWith(new StepRemoved(TOUR, step(2), NOON))
                .endsWith(linked(1, 4, 5, 3));
        assertThat(events)
                .filteredOn(StepWritten.class::isInstance)
                .allMatch(event -> ((StepWritten) event).replaces().equals(List.of(step(2))));
    }

    @Test
    @DisplayName("merges steps into one, which replaces them and stands where the first of them stood (R5)")
    void merges() {
        List<WalkthroughEvent> events = accepted(abc.decide(edit(new MergeSteps(List.of("c", "a", "c"), fresh("ac")))));
        assertThat(events)
                .as("in the order the keys were given")
                .startsWith(new StepRemoved(TOUR, step(3), NOON), new StepRemoved(TOUR, step(1), NOON))
                .endsWith(linked(4, 2))
                .hasSize(4);
        assertThat(((StepWritten) events.get(2)).replaces()).containsExactly(step(3), step(1));
    }

    @Test
    @DisplayName("gives a step that comes back the id it had (R5)")
    void bringsBack() {
        Walkthrough without = edited(abc, new RemoveStep("b"));
        assertThat(accepted(without.decide(edit(new InsertStep(fresh("b"), "c")))))
                .containsExactly(wrote(2, "b", "Text of b"), linked(1, 3, 2));
    }

    @Test
    @DisplayName("is refused if it names a step that is not there")
    void refusesTheUnknown() {
        for (DraftEdit edit : List.of(
                new InsertStep(fresh("x"), "z"),
                new RewriteStep(fresh("z")),
                new MoveStep("z", null),
                new MoveStep("a", "z"),
                new RemoveStep("z"),
                new SplitStep("z", List.of(fresh("x"), fresh("y"))),
                new MergeSteps(List.of("a", "z"), fresh("x")))) {
            assertThat(refusal(edit)).isEqualTo(new StepUnknown("z"));
        }
    }

    @Test
    @DisplayName("is refused if a new step has a key that is taken, or that is none")
    void refusesClashes() {
        for (DraftEdit edit : List.of(
                new InsertStep(fresh("a"), null),
                new SplitStep("a", List.of(fresh("x"), fresh("a"))),
                new SplitStep("b", List.of(fresh("x"), fresh("x"))),
                new SplitStep("b", List.of(fresh("x"))),
                new MergeSteps(List.of("a", "b"), fresh("a")),
                new MergeSteps(List.of("a", "a"), fresh("x")),
                new InsertStep(replacing(fresh("x"), "a"), null),
                new InsertStep(replacing(fresh("x"), "z"), null),
                new RewriteStep(replacing(fresh("a"), "a")),
                new MoveStep("a", "a"))) {
            assertThat(refusal(edit)).as("%s", edit).isInstanceOf(InvalidKeys.class);
        }
        assertThat(refusal(new InsertStep(fresh("No"), null))).isInstanceOf(InvalidText.class);
    }

    @Test
    @DisplayName("is refused if it brings back a step whose place another takes (R5)")
    void refusesTheReplaced() {
        Walkthrough merged = edited(abc, new MergeSteps(List.of("a", "b"), fresh("ab")));
        assertThat(refused(merged.decide(edit(new InsertStep(fresh("a"), null)))))
                .isEqualTo(
                        new InvalidKeys("The step a was replaced by ab, which is still a step of this walkthrough."));
    }

    @Test
    @DisplayName("is refused on a chain that is broken already, on one that is full, and by the wrong author")
    void refusesOthers() {
        Walkthrough broken = written(drafts.draft(DETAILS, null, drafts.chained("a", "b")));
        assertThat(refused(broken.decide(edit(new RemoveStep("a")))))
                .isEqualTo(new BrokenChain("tour", List.of("No step is named as the first.")));
        String[] most = IntStream.range(0, Walkthrough.MOST_STEPS)
                .mapToObj(i -> "s" + i)
                .toArray(String[]::new);
        assertThat(refused(written(drafts.draft(most)).decide(edit(new InsertStep(fresh("x"), null)))))
                .isEqualTo(new TooManySteps(Walkthrough.MOST_STEPS + 1));
        assertThat(refused(new Walkthrough.Unwritten().decide(edit(new RemoveStep("a")))))
                .isEqualTo(new WalkthroughUnknown());
    }

    @Test
    @DisplayName("is refused if the draft is no longer the one the author looked at")
    void refusesTheStale() {
        int revision = ((Walkthrough.Written) abc).revision();
        EditDraft seen = new EditDraft(TOUR, ACME, revision, new RemoveStep("a"), NOON);
        Walkthrough after = Drafts.after(abc, accepted(abc.decide(seen)));
        assertThat(refused(after.decide(seen))).isEqualTo(new DraftChanged(revision, revision + 2));
    }
}

package dev.walkthroughs.domain.walkthrough;

import static dev.walkthroughs.domain.walkthrough.Drafts.edit;
import static dev.walkthroughs.domain.walkthrough.Drafts.keys;
import static dev.walkthroughs.domain.walkthrough.Drafts.published;
import static dev.walkthroughs.domain.walkthrough.Drafts.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.walkthrough.DraftEdit.InsertStep;
import dev.walkthroughs.domain.walkthrough.DraftEdit.MergeSteps;
import dev.walkthroughs.domain.walkthrough.DraftEdit.MoveStep;
import dev.walkthroughs.domain.walkthrough.DraftEdit.RemoveStep;
import dev.walkthroughs.domain.walkthrough.DraftEdit.RewriteStep;
import dev.walkthroughs.domain.walkthrough.DraftEdit.SplitStep;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("For every sequence of edits")
class EditPropertiesTest {

    /** Which edit, on which keys. */
    private record Sketch(int kind, String one, String other, String third) {

        DraftEdit on(Drafts author) {
            DraftStep step = author.step(one, "Text", null);
            return switch (kind) {
                case 0 -> new InsertStep(step, other);
                case 1 -> new RewriteStep(step);
                case 2 -> new MoveStep(one, other);
                case 3 -> new RemoveStep(one);
                case 4 -> new SplitStep(other, List.of(step, author.step(third, "Text", null)));
                case 5 -> new MergeSteps(List.of(other, third), step);
                default -> new InsertStep(step, null);
            };
        }
    }

    @Property(tries = 500)
    @Label("the chain is sound and holds each step once, and no step replaces one that is there (R5, R29)")
    void staysSound(@ForAll("sketches") List<Sketch> sketches) {
        Drafts author = new Drafts();
        Walkthrough state = published(written(author.draft("a", "b", "c")));
        for (Sketch sketch : sketches) {
            Outcome<List<WalkthroughEvent>, WalkthroughRejection> outcome = state.decide(edit(sketch.on(author)));
            if (outcome instanceof Outcome.Accepted<List<WalkthroughEvent>, WalkthroughRejection> yes) {
                state = Drafts.after(state, yes.value());
            }
            Draft draft = ((Walkthrough.Written) state).draft();
            assertThat(keys(state)).hasSameSizeAs(draft.steps().keySet()).doesNotHaveDuplicates();
            draft.steps().values().forEach(step -> assertThat(step.replaces())
                    .as("%s replaces what is gone", step.key())
                    .doesNotContainAnyElementsOf(draft.steps().keySet()));
        }
    }

    @Provide
    Arbitrary<List<Sketch>> sketches() {
        Arbitrary<String> keys = Arbitraries.of("a", "b", "c", "d", "e", "f", "g");
        Arbitrary<Integer> kinds = Arbitraries.of(0, 0, 0, 1, 2, 3, 4, 5, 6);
        return Combinators.combine(kinds, keys, keys, keys)
                .as(Sketch::new)
                .list()
                .ofMaxSize(20);
    }
}

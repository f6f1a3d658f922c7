package dev.walkthroughs.domain.walkthrough;

import static dev.walkthroughs.domain.identity.Ids.step;
import static dev.walkthroughs.domain.walkthrough.Drafts.DETAILS;
import static dev.walkthroughs.domain.walkthrough.Drafts.changing;
import static dev.walkthroughs.domain.walkthrough.Drafts.edited;
import static dev.walkthroughs.domain.walkthrough.Drafts.keys;
import static dev.walkthroughs.domain.walkthrough.Drafts.published;
import static dev.walkthroughs.domain.walkthrough.Drafts.refused;
import static dev.walkthroughs.domain.walkthrough.Drafts.replacing;
import static dev.walkthroughs.domain.walkthrough.Drafts.withTitle;
import static dev.walkthroughs.domain.walkthrough.Drafts.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.walkthrough.DraftEdit.InsertStep;
import dev.walkthroughs.domain.walkthrough.DraftEdit.MergeSteps;
import dev.walkthroughs.domain.walkthrough.DraftEdit.SplitStep;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.InvalidKeys;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A step of a draft that is handed in again")
class MatchingTest {

    private final Drafts drafts = new Drafts();
    private final Walkthrough ab = written(drafts.draft("a", "b"));

    private static Optional<StepId> id(Walkthrough state, String key) {
        return ((Walkthrough.Written) state).draft().idOf(key);
    }

    private static List<StepId> replaces(Walkthrough state, String key) {
        Draft draft = ((Walkthrough.Written) state).draft();
        return id(state, key).map(draft.steps()::get).orElseThrow().replaces();
    }

    private Walkthrough titled(Walkthrough before, String key, String title, String... keys) {
        return written(before, changing(drafts.draft(keys), key, step -> withTitle(step, title)));
    }

    @Test
    @DisplayName("is the one of the same key, then the one of the very same title (R5)")
    void matches() {
        assertThat(id(titled(ab, "a", "Other title", "a", "b"), "a")).contains(step(1));
        Walkthrough renamed = titled(ab, "x", "Step a", "x", "b");
        assertThat(id(renamed, "x")).contains(step(1));
        assertThat(id(renamed, "a")).isEmpty();
        assertThat(id(titled(ab, "x", "step a", "x", "b"), "x"))
                .as("not the very title")
                .isNotEqualTo(Optional.of(step(1)));
    }

    @Test
    @DisplayName("is not guessed by a title that two steps have, or where the author says what is replaced (R5)")
    void doesNotGuess() {
        Walkthrough twice = titled(ab, "b", "Step a", "a", "b");
        assertThat(id(titled(twice, "x", "Step a", "x"), "x")).isNotEqualTo(Optional.of(step(1)));
        Walkthrough replaced =
                written(ab, changing(drafts.draft("x", "b"), "x", step -> replacing(withTitle(step, "Step a"), "a")));
        assertThat(id(replaced, "x")).isNotEqualTo(Optional.of(step(1)));
        assertThat(replaces(replaced, "x")).containsExactly(step(1));
    }

    @Test
    @DisplayName("is the one it was if its key comes back (R5)")
    void comesBack() {
        Walkthrough without = written(ab, drafts.draft("a"));
        assertThat(id(written(without, drafts.draft("a", "b")), "b")).contains(step(2));
    }

    @Test
    @DisplayName("is another one under a key that its former owner has left by coming back under another key")
    void sharesNoId() {
        Walkthrough back = written(written(ab, drafts.draft("b")), drafts.draft("a", "b"));
        Walkthrough renamed = titled(back, "x", "Step a", "x", "b");
        assertThat(id(renamed, "x")).contains(step(1));
        Walkthrough both = titled(renamed, "x", "Step a", "x", "a", "b");
        assertThat(keys(both)).containsExactly("x", "a", "b");
        assertThat(id(both, "x")).contains(step(1)).isNotEqualTo(id(both, "a"));
        assertThat(keys(edited(renamed, new InsertStep(drafts.step("a", "y", null), "b"))))
                .containsExactly("x", "b", "a");
    }

    @Test
    @DisplayName("replaces only what was a step, and is none any more (R5)")
    void checksReplacements() {
        for (String key : List.of("a", "x", "never")) {
            assertThat(refused(ab.decide(changing(drafts.draft("a", "x"), "x", step -> replacing(step, key)))))
                    .isInstanceOf(InvalidKeys.class);
        }
        assertThat(refused(new Walkthrough.Unwritten()
                        .decide(drafts.draft(DETAILS, "x", List.of(replacing(drafts.step("x", "t", null), "a"))))))
                .isInstanceOf(InvalidKeys.class);
    }

    @Test
    @DisplayName("stands for what was published, if what it replaces never was (R5)")
    void replacesWhatWasPublished() {
        Walkthrough merged = edited(published(ab), new MergeSteps(List.of("a", "b"), drafts.step("ab", "t", null)));
        SplitStep split = new SplitStep("ab", List.of(drafts.step("p", "t", null), drafts.step("q", "t", null)));
        Walkthrough apart = edited(merged, split);
        assertThat(replaces(apart, "p")).containsExactly(step(1), step(2));
        assertThat(replaces(edited(published(merged), split), "q"))
                .containsExactly(id(merged, "ab").orElseThrow());
    }
}

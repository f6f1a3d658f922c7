package dev.walkthroughs.application.plan;

import static dev.walkthroughs.application.ids.Ids.NOON;
import static dev.walkthroughs.application.ids.Ids.TOUR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.ids.Ids;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepWritten;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A probable rename")
class RenamesTest {

    private static final String WORDS = "one two three four five six seven eight nine ten";

    private static StepWritten step(int id, String title, String content) {
        return new StepWritten(TOUR, Ids.step(id), "key-" + id, title, content, 1, "", null, List.of(), false, NOON);
    }

    private static List<String> between(List<StepWritten> before, List<StepWritten> after) {
        return Renames.between(before, after).stream()
                .map(one -> one.gone().key() + ">" + one.fresh().key() + " " + one.percent())
                .toList();
    }

    @Test
    @DisplayName("is a step that is gone and a new one of mostly the same words")
    void sameWords() {
        assertThat(between(
                        List.of(step(1, "Old", WORDS)),
                        List.of(step(2, "Quite new", "zero " + WORDS.replace("ten", "TEN!")))))
                .containsExactly("key-1>key-2 95");
        assertThat(between(List.of(step(1, "Old", WORDS)), List.of(step(2, "New", "a b c d e f g h nine ten"))))
                .isEmpty();
    }

    @Test
    @DisplayName("is a title that differs in case and punctuation alone, whatever the text")
    void sameTitle() {
        assertThat(between(List.of(step(1, "Set it up", WORDS)), List.of(step(2, "Set it up!", "a b c d e f g h i j"))))
                .containsExactly("key-1>key-2 100");
    }

    @Test
    @DisplayName("is told by the title if there is hardly any text")
    void shortTexts() {
        assertThat(between(List.of(step(1, "Pour the tea", "Go.")), List.of(step(2, "Pour the coffee", "Go."))))
                .containsExactly("key-1>key-2 66");
        assertThat(between(List.of(step(1, "Pour it", "Go.")), List.of(step(2, "Drink now", "Go."))))
                .isEmpty();
    }

    @Test
    @DisplayName("takes each step once, the most alike first")
    void each() {
        assertThat(between(
                        List.of(step(1, "A", WORDS), step(2, "B", WORDS + " eleven twelve")),
                        List.of(step(3, "C", WORDS + " eleven"), step(4, "D", WORDS))))
                .containsExactly("key-1>key-4 100", "key-2>key-3 95");
    }

    @Test
    @DisplayName("is never a step that both have, nor one whose author said what it replaces")
    void spokenFor() {
        StepWritten old = step(1, "A", WORDS);
        StepWritten replacing =
                new StepWritten(TOUR, Ids.step(2), "b", "A", WORDS, 1, "", null, List.of(old.stepId()), false, NOON);
        assertThat(between(List.of(old), List.of(old, step(2, "A", WORDS)))).isEmpty();
        assertThat(between(List.of(old), List.of(replacing))).isEmpty();
    }
}

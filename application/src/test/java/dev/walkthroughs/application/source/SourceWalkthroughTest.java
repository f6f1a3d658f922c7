package dev.walkthroughs.application.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.walkthrough.StepNotes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A walkthrough from files")
class SourceWalkthroughTest {

    private static final SourceStep A = step("a", "b");
    private static final SourceStep B = step("b", null);

    @Test
    @DisplayName("has its steps in the order of the chain, if it leads through every step once (R29)")
    void followsTheChain() {
        assertThat(walkthrough("a", B, A).chain()).contains(List.of(A, B));
        assertThat(walkthrough(null).chain()).contains(List.of());
        assertThat(walkthrough("b", B, A).chain()).isEmpty();
        assertThat(walkthrough("x", B, A).chain()).isEmpty();
        assertThat(walkthrough(null, B).chain()).isEmpty();
        assertThat(walkthrough("a", A).chain()).isEmpty();
        assertThat(walkthrough("a", step("a", "a")).chain()).isEmpty();
        assertThat(walkthrough("b", B, B).chain()).isEmpty();
    }

    @Test
    @DisplayName("is compared by its content, wherever its files lie")
    void comparesContent() {
        SourceStep elsewhere = new SourceStep("a", "a", "Text.", "other.md", 9, "b");

        assertThat(walkthrough("a", A, B).sameContentAs(walkthrough("a", B, elsewhere)))
                .isTrue();
        assertThat(walkthrough("a", A, B).sameContentAs(walkthrough("b", step("b", "a"), step("a", null))))
                .isFalse();
        assertThat(walkthrough("a", A, B)
                        .sameContentAs(walkthrough("a", A.with(new StepNotes("Ask.", null, List.of(), false)), B)))
                .isFalse();
        assertThat(walkthrough("x", A, B).sameContentAs(walkthrough("x", A, B))).isFalse();
    }

    private static SourceStep step(String key, @Nullable String next) {
        return new SourceStep(key, key, "Text.", key + ".md", 1, next);
    }

    private static SourceWalkthrough walkthrough(@Nullable String first, SourceStep... steps) {
        return new SourceWalkthrough("k", "T", "", List.of(), null, "f", first, List.of(steps));
    }
}

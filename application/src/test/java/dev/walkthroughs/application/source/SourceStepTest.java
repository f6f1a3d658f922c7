package dev.walkthroughs.application.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.markdown.MarkdownPolicy;
import dev.walkthroughs.application.markdown.Outline;
import dev.walkthroughs.domain.walkthrough.StepNotes;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A line of a step's body")
class SourceStepTest {

    @Test
    @DisplayName("follows the first line of the body")
    void followsTheFirst() {
        SourceStep step = new SourceStep("a", "A", "one\ntwo", "a.md", 7, null);
        assertThat(List.of(step.lineInFile(1), step.lineInFile(2))).containsExactly(7, 8);
    }

    @Test
    @DisplayName("that was copied from the end of the file is found there (R26)")
    void isFoundWhereItCameFrom() {
        Outline outline = MarkdownPolicy.outline("""
                # T

                ## A

                See [x] and [y].

                ## B

                text

                [x]: walkthrough://x
                [y]:
                  walkthrough://y
                """);
        Outline.Section section = outline.sections().get(0);
        SourceStep step = new SourceStep(
                "a", "A", section.body(), "t.md", section.bodyLine(), null, section.addedLines(), StepNotes.NONE);

        assertThat(step.body().lines())
                .containsExactly("See [x] and [y].", "", "[x]: walkthrough://x", "[y]:", "  walkthrough://y");
        assertThat(List.of(step.lineInFile(1), step.lineInFile(3), step.lineInFile(4), step.lineInFile(5)))
                .containsExactly(5, 11, 12, 13);
    }
}

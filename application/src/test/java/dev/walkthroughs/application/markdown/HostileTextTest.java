package dev.walkthroughs.application.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkthroughs.application.markdown.Samples.Sample;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Hostile text")
class HostileTextTest {
    static List<Sample> samples() {
        return Samples.hostile();
    }

    @ParameterizedTest(name = "as a body: {0}")
    @MethodSource("samples")
    @DisplayName("is inert, stable, of as many lines, and reported, as a body")
    void bodyIsInert(Sample sample) {
        Sanitised once = MarkdownPolicy.sanitise(sample.text());
        Renderings.assertInert(once.text());
        assertThat(MarkdownPolicy.sanitise(once.text()).text()).isEqualTo(once.text());
        assertThat(Lines.of(once.text()).count())
                .isEqualTo(Lines.of(sample.text()).count());
        assertThat(once.changes().isEmpty()).isEqualTo(once.text().equals(sample.text()));
        assertThat(once.changes()).allSatisfy(change -> assertThat(change.line())
                .isBetween(1, Lines.of(sample.text()).count()));
    }

    @ParameterizedTest(name = "as a title: {0}")
    @MethodSource("samples")
    @DisplayName("is inert, stable and of one line as a title, alone and within Markdown")
    void titleIsInert(Sample sample) {
        String title = MarkdownPolicy.sanitiseLine(sample.text()).text();
        assertThat(title).doesNotContain("\n", "\t", "\r").isEqualTo(title.strip());
        assertThat(MarkdownPolicy.sanitiseLine(title).text()).isEqualTo(title);
        for (String page :
                List.of(title, "Step 3 of 12: " + title + "\n\n<b>", "- " + title, "**" + title + "** `id`")) {
            Renderings.assertInert(page.replace("<b>", "text"));
        }
        assertThat(Tree.preorder(Tree.of("Step 3 of 12: " + title)))
                .as("no link and no image")
                .noneMatch(
                        node -> node instanceof org.commonmark.node.Link || node instanceof org.commonmark.node.Image);
    }

    @Test
    @DisplayName("is collected in a corpus of at least 150 samples, most of which the policy changes")
    void corpusIsLarge() {
        assertThat(samples()).hasSizeGreaterThanOrEqualTo(250).doesNotHaveDuplicates();
        assertThat(samples())
                .filteredOn(sample ->
                        MarkdownPolicy.sanitise(sample.text()).changes().isEmpty())
                .hasSizeLessThan(10);
    }

    @Test
    @DisplayName("would be found active if the policy let it through")
    void judgeIsNotBlind() {
        assertThat(samples())
                .filteredOn(sample -> !sample.name().startsWith("invisible"))
                .filteredOn(HostileTextTest::isFoundActive)
                .hasSizeGreaterThan(130);
        assertThatThrownBy(() -> Renderings.assertInert("[x](javascript:1)")).isInstanceOf(AssertionError.class);
    }

    private static boolean isFoundActive(Sample sample) {
        try {
            Renderings.assertInert(sample.text());
            return false;
        } catch (AssertionError active) {
            return true;
        }
    }
}

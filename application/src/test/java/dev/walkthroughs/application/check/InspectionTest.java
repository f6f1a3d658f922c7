package dev.walkthroughs.application.check;

import static dev.walkthroughs.application.check.Steps.chain;
import static dev.walkthroughs.application.check.Steps.followed;
import static dev.walkthroughs.application.check.Steps.guided;
import static dev.walkthroughs.application.check.Steps.places;
import static dev.walkthroughs.application.check.Steps.replacing;
import static dev.walkthroughs.application.check.Steps.step;
import static dev.walkthroughs.application.check.Steps.walkthrough;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.Rule;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.domain.walkthrough.StepNotes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An inspection")
class InspectionTest {

    private static List<Finding> findings(SourceWalkthrough source) {
        return Inspection.of(source).findings();
    }

    @Test
    @DisplayName("finds nothing wrong with ordinary content")
    void findsNothing() {
        assertThat(findings(chain(
                        step("a", "# One\n\n## Two\n\n### Three\n\n# Four\n\n![A plan](plan.png) `<b>`"),
                        step("b", "[x](https://example.org) [y][z]\n\n[z]: other.md"))))
                .isEmpty();
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("", 5, Rule.EMPTY_STEP),
                Arguments.of(" \n\n", 5, Rule.EMPTY_STEP),
                Arguments.of("a\n\nb <b>c</b> <i>d</i>", 7, Rule.RAW_HTML),
                Arguments.of("a\n[b](javascript:c)", 6, Rule.UNSAFE_LINK),
                Arguments.of("a\n[b]\n\n[b]: data:x", 8, Rule.UNSAFE_LINK),
                Arguments.of("a\n\n\nb \u202Ec\u202C", 8, Rule.INVISIBLE_CHARACTER),
                Arguments.of("a &rlm;", 5, Rule.INVISIBLE_CHARACTER),
                Arguments.of("```\nb \u202Ec\n```", 6, Rule.INVISIBLE_IN_CODE),
                Arguments.of("a\n\n![](b.png)", 7, Rule.MISSING_ALT_TEXT),
                Arguments.of("a\n\n![ ][b]\n\n[b]: https://example.org/b.png", 7, Rule.MISSING_ALT_TEXT),
                Arguments.of("# a\n\n### b\n\n#### c", 7, Rule.HEADING_JUMP),
                Arguments.of("a\n=\n\n> ### b", 8, Rule.HEADING_JUMP),
                Arguments.of("x".repeat(32_001), 5, Rule.STEP_TOO_LONG),
                Arguments.of("x".repeat(65_537), 5, Rule.STEP_TOO_LARGE),
                Arguments.of("a\u0000b", 5, Rule.REWRITTEN_TEXT),
                Arguments.of("http://x/`b`", 5, Rule.DISPUTED_MARKUP),
                Arguments.of("> ".repeat(120) + "[b", 5, Rule.NESTED_TOO_DEEP));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("bodies")
    @DisplayName("names a fault of a body once, with its line, its rule and a remedy")
    void findsFaultsOfBodies(String body, int line, Rule rule) {
        assertThat(findings(chain(step("a", body)))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.file()).isEqualTo("steps/a.md");
            assertThat(finding.line()).isEqualTo(line);
            assertThat(finding.severity()).isEqualTo(rule.severity());
            assertThat(finding.message()).endsWith(".").hasSizeBetween(30, 250);
        });
    }

    @Test
    @DisplayName("checks the guidance for the agent as it checks a body, at the line of its key (R26)")
    void checksGuidance() {
        List<Finding> findings = findings(chain(guided("a", "Go on.\n\n<b> ![](x.png)\n\n[y](vbscript:z)\n")));

        assertThat(places(findings))
                .containsExactly("steps/a.md:2 raw-html", "steps/a.md:2 unsafe-link", "steps/a.md:2 missing-alt-text");
        assertThat(findings)
                .extracting(Finding::message)
                .allMatch(message -> message.startsWith("Guidance for the agent, line "));
        assertThat(Inspection.of(chain(guided("a", "<script>")))
                        .steps()
                        .get(0)
                        .notes()
                        .agent())
                .isEqualTo("&lt;script>");
        assertThat(findings(chain(guided("a", "x".repeat(65_537)))))
                .extracting(Finding::rule)
                .containsExactly(Rule.STEP_TOO_LARGE);
    }

    @Test
    @DisplayName("finds titles of which nothing shows, and those too long once they are inert")
    void checksTitles() {
        SourceStep blank = new SourceStep("a", "\u200B", "Text.", "a.md", 5, null);
        SourceStep tags = new SourceStep("a", "<b>".repeat(60), "Text.", "a.md", 5, null);

        assertThat(places(findings(chain(blank)))).containsExactly("a.md:5 empty-title");
        assertThat(places(findings(chain(tags)))).containsExactly("a.md:5 raw-html", "a.md:5 title-too-long");
        assertThat(places(findings(walkthrough("\u200B", "a", List.of(step("a", "Text."))))))
                .containsExactly("walkthrough.yaml:0 empty-title");
        assertThat(places(findings(walkthrough("- a\nb", "a", List.of(step("a", "Text."))))))
                .containsOnly("walkthrough.yaml:0 not-one-line");
    }

    @Test
    @DisplayName("finds a walkthrough without steps, which may be a draft (R28)")
    void findsTheEmpty() {
        List<Finding> findings = findings(chain());

        assertThat(places(findings)).containsExactly("walkthrough.yaml:0 empty-walkthrough");
        assertThat(findings.get(0).stops()).isTrue();
        assertThat(findings.get(0).inDraft().stops()).isFalse();
        assertThat(findings.get(0).inDraft().whenPublished()).isEqualTo(findings.get(0));
    }

    @Test
    @DisplayName("finds two steps of one key, and what breaks the chain, each by itself (R29)")
    void findsBrokenChains() {
        assertThat(findings(chain(step("a", "Text."), step("a", "More."))))
                .extracting(Finding::rule)
                .containsExactly(Rule.DUPLICATE_KEY);
        assertThat(findings(walkthrough("T", "a", List.of(followed(step("a", "Text."), "a")))))
                .extracting(Finding::message)
                .containsExactly("Step a is followed by itself.");
        assertThat(findings(
                        walkthrough("T", "a", List.of(followed(step("a", "x"), "b"), followed(step("b", "x"), "a")))))
                .extracting(Finding::message)
                .containsExactly("Steps run in a circle: a, b.");
        assertThat(findings(walkthrough("T", "a", List.of(step("a", "x"), step("lost", "x")))))
                .extracting(Finding::message)
                .containsExactly("Not reachable from the first step: lost.");
    }

    @Test
    @DisplayName("finds in \"replaces\" what can be no earlier step, at its line (R5)")
    void findsImpossibleReplaces() {
        List<Finding> findings = findings(chain(
                        replacing("a", "a"), replacing("b", "c"), replacing("c", "gone", "Not a key", "gone", "other")))
                .stream()
                .filter(Finding::stops)
                .toList();

        assertThat(places(findings))
                .containsExactly(
                        "steps/a.md:3 invalid-replaces",
                        "steps/b.md:3 invalid-replaces",
                        "steps/c.md:3 invalid-replaces",
                        "steps/c.md:3 invalid-replaces");
        assertThat(findings)
                .extracting(Finding::message)
                .satisfiesExactly(
                        message -> assertThat(message).startsWith("The step replaces itself."),
                        message -> assertThat(message).contains("\"c\", which is still a step (steps/c.md)"),
                        message -> assertThat(message).contains("\"Not a key\", which is no key"),
                        message -> assertThat(message).contains("\"gone\" twice"));
        String[] many = IntStream.rangeClosed(0, StepNotes.MOST_REPLACED)
                .mapToObj(i -> "old-" + i)
                .toArray(String[]::new);
        assertThat(findings(chain(replacing("a", many)))).singleElement().satisfies(finding -> assertThat(
                        finding.message())
                .startsWith("The step replaces 101 steps; 100 are allowed."));
    }

    @Test
    @DisplayName("finds in \"replaces\" what no earlier version had, and warns of what the files alone cannot tell")
    void findsUnknownReplaces() {
        SourceWalkthrough source = chain(replacing("new", "old", "never"));

        assertThat(places(findings(source)))
                .containsExactly("steps/new.md:3 unknown-replaces", "steps/new.md:3 unknown-replaces");
        assertThat(findings(source)).noneMatch(Finding::stops);
        assertThat(places(
                        Inspection.of(source, Optional.of(Set.of("old", "new"))).findings()))
                .containsExactly("steps/new.md:3 unknown-replaces");
    }
}

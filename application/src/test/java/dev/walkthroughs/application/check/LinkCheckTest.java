package dev.walkthroughs.application.check;

import static dev.walkthroughs.application.check.Steps.chain;
import static dev.walkthroughs.application.check.Steps.guided;
import static dev.walkthroughs.application.check.Steps.places;
import static dev.walkthroughs.application.check.Steps.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.SourceStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Following links")
class LinkCheckTest {

    private static final Set<String> FILES = Set.of(
            ".", "steps", "steps/a.md", "steps/b.md", "steps/run.png", "plan (1).svg", "steps/größe.md", "img/x.png");

    private static List<Finding> findings(SourceStep... steps) {
        return LinkCheck.of(chain(steps), FILES::contains);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](run.png)",
                "![x](./run.png)",
                "[x](b.md#first-things-first)",
                "[x](b.md#first-things-first-1)",
                "[x](b.md#title-of-b)",
                "[x](run.png#anything)",
                "[x](../plan%20(1).svg)",
                "[x](<../plan (1).svg>)",
                "[x](gr%C3%B6%C3%9Fe.md)",
                "[x](größe.md)",
                "[x](../steps/)",
                "[x](..)",
                "[x](b.md?plain=1)",
                "[x](?query)",
                "[x]()",
                "[x](#)",
                "[x](#top)",
                "[x](#an-own-heading)",
                "[x](#An-Own-Heading)",
                "[x](#title-of-a)",
                "[x](https://example.org/none) <mailto:a@example.org>",
                "[x](javascript:1)",
                "`[x](none.md)`",
                "[x](none.md"
            })
    @DisplayName("finds no fault with what leads somewhere, elsewhere, or is no link")
    void leadsSomewhere(String body) {
        assertThat(findings(
                        step("a", body + "\n\n## An _own_ heading!"),
                        step("b", "## First things: first\n\n## First things: first")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](none.md)",
                "![x](none.png)",
                "[x](<none here.md>)",
                "[x]\n\n[x]: none.md",
                "[x] [y][x]\n\n[x]: none.md",
                "[x](#none)",
                "[x](b.md#none)",
                "[x](../../etc/passwd)",
                "[x](..%2F..%2Fetc/passwd)",
                "[x](/plan.svg)",
                "[x](B.md)",
                "[x](100%.md)",
                "<div>[x](none.md)</div>"
            })
    @DisplayName("names what leads nowhere once")
    void leadsNowhere(String body) {
        assertThat(findings(step("a", "Text.\n\n" + body), step("b", "Text.")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule().id()).isEqualTo("dead-link");
                    assertThat(finding.file()).isEqualTo("steps/a.md");
                    assertThat(finding.line()).isEqualTo(body.startsWith("[x]\n") || body.startsWith("[x] ") ? 9 : 7);
                    assertThat(finding.stops()).isFalse();
                });
    }

    @Test
    @DisplayName("names each dead link of a line, and those of the guidance for the agent")
    void namesEach() {
        assertThat(places(findings(step("a", "[x](none.md) [y](other.md)"), guided("b", "Go on.\n\n[x](none.md)"))))
                .containsExactly("steps/a.md:5 dead-link", "steps/a.md:5 dead-link", "steps/b.md:2 dead-link");
    }

    @Test
    @DisplayName("asks for no file outside the imported folder")
    void staysWithin() {
        List<String> asked = new ArrayList<>();
        LinkCheck.of(
                chain(step("a", "[x](../../y) [x](/y) [x](../..) [x](\\\\y) [x](%2Fy) [x](a/../../../y) [x](../ok)")),
                name -> asked.add(name));

        assertThat(asked).containsExactly("ok");
    }
}

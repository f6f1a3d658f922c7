package dev.walkthroughs.application.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The outline of a one-file tutorial")
class OutlineTest {
    @Test
    @DisplayName("has the title, what stands in front of the sections, and the sections with their lines")
    void splitsAtSecondLevel() {
        Outline outline = MarkdownPolicy.outline(
                "\n# The *title*\n\n<tag>\n\n## One `x`\n\ntext\n\n### Sub\n\nmore\n\nTwo\nlines\n---\nbody\n\n## Three ##\n");
        assertThat(outline.title()).contains("The title");
        assertThat(outline.preamble()).isEqualTo("<tag>");
        assertThat(outline.sections())
                .containsExactly(
                        new Outline.Section("One x", 6, 8, "text\n\n### Sub\n\nmore"),
                        new Outline.Section("Two lines", 14, 17, "body"),
                        new Outline.Section("Three", 19, 20, ""));
    }

    @Test
    @DisplayName("takes no heading from fences, HTML, quotes, lists or indented code")
    void ignoresHeadingsInside() {
        String inside = "```\n## a\n```\n\n<div>\n## b\n</div>\n\n> ## c\n\n- ## d\n\n    ## e\n\n<!--\n\n## f\n-->";
        Outline outline = MarkdownPolicy.outline("## Only\n\n" + inside + "\n");
        assertThat(outline.sections()).containsExactly(new Outline.Section("Only", 1, 3, inside));
        assertThat(outline.title()).isEmpty();
        assertThat(outline.preamble()).isEmpty();
    }

    @Test
    @DisplayName("gives each section the definitions it uses, once, and none that it has")
    void carriesDefinitions() {
        Outline outline = MarkdownPolicy.outline("""
                ## A

                [one], [text][TWO], ![three][], [inline](x), `[four]`

                ## B

                [one] [four]

                [four]: /own

                ## C

                [one]: /1
                [two]: <2 3>
                  "title
                  more"
                [three]: /3
                [four]: /4
                """);
        assertThat(outline.sections().get(0).body())
                .isEqualTo("[one], [text][TWO], ![three][], [inline](x), `[four]`\n\n"
                        + "[one]: /1\n[two]: <2 3>\n  \"title\n  more\"\n[three]: /3");
        assertThat(outline.sections().get(1).body()).isEqualTo("[one] [four]\n\n[four]: /own\n\n[one]: /1");
        assertThat(outline.sections().get(2).body())
                .startsWith("[one]: /1\n[two]")
                .endsWith("[four]: /4");
    }

    @Test
    @DisplayName("puts definitions in front of a body that ends in an open fence, where they would be code")
    void keepsDefinitionsOutOfOpenFence() {
        Outline outline = MarkdownPolicy.outline("[d]: /x\n\n## A\n\n[d]\n\n```\ncode");
        assertThat(outline.sections().get(0).body()).isEqualTo("[d]: /x\n\n[d]\n\n```\ncode");
        assertThat(outline.preamble()).isEqualTo("[d]: /x");
    }

    @Test
    @DisplayName("is all preamble without second-level headings, and nothing for nothing")
    void withoutSections() {
        assertThat(MarkdownPolicy.outline("# T\n\ntext\n").preamble()).isEqualTo("text");
        assertThat(MarkdownPolicy.outline("# T\n\ntext\n").sections()).isEmpty();
        assertThat(MarkdownPolicy.outline("").preamble()).isEmpty();
        assertThat(MarkdownPolicy.outline("\r\n\r\n").sections()).isEmpty();
    }

    @Test
    @DisplayName("sees through a byte order mark and Windows line ends")
    void windowsFiles() {
        Outline outline = MarkdownPolicy.outline("\uFEFF# T\r\n\r\n## A\r\ntext\r\n");
        assertThat(outline.title()).contains("T");
        assertThat(outline.sections()).containsExactly(new Outline.Section("A", 3, 4, "text"));
    }

    @Test
    @DisplayName("knows the first heading as plain text with its lines, and the text without it")
    void firstHeading() {
        String markdown = "\n#\n\n> # quoted\n\n## Use [`npm`](x) &amp; *more* <you>\n\nbody\n\n# Later\n";
        Heading heading = MarkdownPolicy.heading(markdown).orElseThrow();
        assertThat(heading).isEqualTo(new Heading(2, "Use npm & more <you>", 6, 6));
        assertThat(heading.removedFrom(markdown)).isEqualTo("#\n\n> # quoted\n\n\nbody\n\n# Later");
        assertThat(MarkdownPolicy.heading("Title\nover two\n===\nbody"))
                .contains(new Heading(1, "Title over two", 1, 3));
        assertThat(MarkdownPolicy.heading("no heading")).isEmpty();
    }
}

package dev.walkthroughs.application.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("For every text")
class MarkdownPropertiesTest {
    private static final String[] FRAGMENTS = {
        "<",
        ">",
        "<b>",
        "</b>",
        "<script>",
        "<div>\n",
        "<!--",
        "-->",
        "<?",
        "?>",
        "<![CDATA[",
        "]]>",
        "<!X ",
        "<a title='",
        "'>",
        "\"",
        "`",
        "``",
        "```\n",
        "~~~\n",
        "[",
        "]",
        "](",
        "][",
        "]:",
        "!",
        "(",
        ")",
        "[r]: ",
        "[^1]: ",
        "[r]",
        "javascript:",
        "data:",
        "http://x",
        "https://x/",
        "www.x/",
        "mailto:",
        "//",
        "#",
        "<javascript:x>",
        "<http://x>",
        "\\",
        "&",
        "&lt;",
        "&#106;",
        "&rlm;",
        "&#0;",
        ";",
        "|",
        "|-|-|\n",
        "\n",
        "\n\n",
        "\n> ",
        "\n- ",
        "\n1. ",
        "\n    ",
        "\t",
        " ",
        "  ",
        "# ",
        "## ",
        "===\n",
        "---\n",
        "*",
        "**",
        "_",
        "a",
        "b",
        "é",
        "\u200B",
        "\u200D",
        "\u202E",
        "\u0001",
        "\u0000",
        "\r",
        "\f",
        "\u2028",
        "\uFEFF",
        "\uFE0F",
        "\uD800",
        "❤",
        "م",
        "👩",
        "\u00A0"
    };

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> hostile =
                Arbitraries.of(FRAGMENTS).list().ofMaxSize(40).map(parts -> String.join("", parts));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(9, hostile),
                net.jqwik.api.Tuple.of(1, Arbitraries.strings().all().ofMaxLength(60)));
    }

    @Property(tries = 2000)
    @Label("a sanitised body is inert and sanitising it again changes nothing")
    void bodies(@ForAll("texts") String text) {
        Sanitised once = MarkdownPolicy.sanitise(text);
        assertThat(MarkdownPolicy.sanitise(once.text()).text()).isEqualTo(once.text());
        assertThat(MarkdownPolicy.sanitise(once.text()).changes()).isEmpty();
        assertThat(once.changes().isEmpty()).isEqualTo(once.text().equals(text));
        Renderings.assertInert(once.text());
    }

    @Property(tries = 2000)
    @Label("a sanitised title is inert wherever it stands and sanitising it again changes nothing")
    void titles(@ForAll("texts") String text) {
        String title = MarkdownPolicy.sanitiseLine(text).text();
        assertThat(MarkdownPolicy.sanitiseLine(title)).isEqualTo(new SanitisedLine(title, List.of()));
        Renderings.assertInert(title);
        Renderings.assertInert("Step 3 of 12: " + title + "\n\ntext");
        assertThat(title).doesNotContain("\n");
    }

    @Property(tries = 1000)
    @Label("an outline covers every second-level heading and never fails")
    void outlines(@ForAll("texts") String text) {
        Outline outline = MarkdownPolicy.outline(text);
        int line = 0;
        for (Outline.Section section : outline.sections()) {
            assertThat(section.line()).isGreaterThan(line);
            line = section.line();
            assertThat(section.title()).doesNotContain("\n");
        }
    }
}

package dev.walkthroughs.application.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Sanitising a title")
class SanitiseLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "C++ & C# [beta] – 5 < 6",
                "Use `npm` and *enjoy* it",
                "1. Install Mastra",
                "2) Next",
                "AT&T, R&D; <3",
                "arr[0][1] = x",
                "Créer un dépôt 日本語 👩\u200D💻",
                "What's {{ name }}?",
                "`List` of `int`",
                "C:\\temp\\x",
                "__init__ and snake_case",
                "1.",
                ""
            })
    @DisplayName("leaves an ordinary one as it is")
    void leavesOrdinaryTitles(String title) {
        assertThat(MarkdownPolicy.sanitiseLine(title)).isEqualTo(new SanitisedLine(title, java.util.List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '^', textBlock = """
            [x](javascript:alert(1)) => [x&#93;(javascript:alert(1))
            ![](http://evil/x.png) => ![&#93;(http://evil/x.png)
            <img src=x> y => &lt;img src=x> y
            <https://a.example> => &lt;https://a.example>
            `<b>` tag => &#96;&lt;b>&#96; tag
            a ` b => a &#96; b
            # x => &#35; x
            > x => &#62; x
            - x => &#45; x
            --- => &#45;--
            ~~~ => &#126;~~
            [x]: https://a.example => &#91;x]: https://a.example
            1. # x => 1&#46; # x
            a \\<b> => a &#92;&lt;b>
            a \\ => a &#92;
            a&rlm;b => a&amp;rlm;b
            """)
    @DisplayName("escapes what would act on the Markdown around it")
    void escapesActiveMarkdown(String before, String after) {
        assertThat(MarkdownPolicy.sanitiseLine(before).text()).isEqualTo(after);
        assertThat(MarkdownPolicy.sanitiseLine(before).changes()).isNotEmpty();
        assertThat(MarkdownPolicy.sanitiseLine(after).text()).isEqualTo(after);
    }

    @Test
    @DisplayName("makes one trimmed line of several, without invisible characters, and says so")
    void makesOneLine() {
        SanitisedLine line = MarkdownPolicy.sanitiseLine(" \uFEFFa\r\n\tb\u2028c  \u202Ed\u0000 \u3164");
        assertThat(line.text()).isEqualTo("a b c d");
        assertThat(line.changes())
                .extracting(Change::what)
                .contains(
                        "Line breaks, tabs and repeated blanks became single blanks.",
                        "An invisible character (U+202E) was removed.");
    }
}

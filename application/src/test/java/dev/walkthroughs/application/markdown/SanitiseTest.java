package dev.walkthroughs.application.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.source.Rule;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Sanitising a body (R26)")
class SanitiseTest {
    private static String sanitised(String markdown) {
        return MarkdownPolicy.sanitise(markdown).text();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '^', textBlock = """
            a <b>c</b> => a &lt;b>c&lt;/b>
            a <!-- b --> => a &lt;!-- b -->
            <walkthrough-x id="1"></walkthrough-x> => &lt;walkthrough-x id="1">&lt;/walkthrough-x>
            Run <your-name> with {{ value }} => Run &lt;your-name> with {{ value }}
            a \\<b> c => a &lt;b> c
            a \\\\<b> c => a \\\\&lt;b> c
            https://a.example/\\<b> => https://a.example/&lt;b>
            https://a.example/`<b>` => https://a.example/ `<b>`
            [x](javascript:1) => [x](#javascript:1)
            ![x](data:image/png,1 "t") => ![x](#data:image/png,1 "t")
            [x](<javascript:1>) => [x](<#javascript:1>)
            [x](//host/path) => [x](#//host/path)
            <javascript:1> => &lt;javascript:1>
            [x]: walkthrough://a?b=c => [x]: #walkthrough://a?b=c
            [x](<my file.md>) => [x](<&#109;y file.md>)
            [x](https://a.example "<b>") => [x](https://a.example "&lt;b>")
            [^1]: [x](javascript:1) => &#91;^1]: [x](#javascript:1)
            [a [b](c)](javascript:1) => [a [b](c)&#93;(javascript:1)
            [a [b](c)](https://d) => [a [b](c)](https://d)
            a&rlm;b => a&amp;rlm;b
            """)
    @DisplayName("escapes what acts, where it stands, and nothing else")
    void escapesInPlace(String before, String after) {
        assertThat(sanitised(before)).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 < 6 and 7 > 6, <3, a<=b, <-, << >>",
                "`<b>` ``a ` <i>`` and {{ placeholder }}",
                "```html\n<b>\n```\n\n    <i>indented</i>\n\n~~~ <x>\n<!-- -->",
                "[a](b.md) [a](/b#c) [a](#c) [a](?d) [a](<1 c/d>) [a](mailto:x@y.z) [a](HTTPS://x) [a]()",
                "<https://a.example/?b&c> <a@b.example> <mailto:a@b.example>",
                "[`List<String>`]: https://a.example\n\n[`List<String>`]",
                "[^1]: https://a.example\n\ntext[^1]",
                "| a | b |\n|---|---|\n| `a \\| <b>` | `<c>` |",
                "می\u200Cخواهم, क्\u200Dष, 👩\u200D💻, ❤\uFE0F, 1\uFE0F\u20E3, 👨\u200D👩\u200D👧",
                "  spaces  \n\ttabs\t\n\n\n* odd\n+  lists\n\n\n",
                "&lt;b> &amp;rlm; AT&T &copy; &#233;",
                "",
                "\n"
            })
    @DisplayName("leaves harmless text byte for byte and reports nothing")
    void leavesHarmlessText(String markdown) {
        Sanitised result = MarkdownPolicy.sanitise(markdown);
        assertThat(result.text()).isEqualTo(markdown);
        assertThat(result.changes()).isEmpty();
        assertThat(result.warnings()).isEmpty();
    }

    @Test
    @DisplayName("keeps a fence inside an HTML block as it is while the tags around it become text")
    void keepsFenceInsideHtml() {
        assertThat(sanitised("<details>\n```js\nif (a<b) f<T>()\n```\n</details>"))
                .isEqualTo("&lt;details>\n```js\nif (a<b) f<T>()\n```\n&lt;/details>");
    }

    @Test
    @DisplayName("escapes tags and links in a code span that a table tears apart")
    void escapesTornCode() {
        assertThat(sanitised("|a|b|\n|-|-|\n|`x|<b>[y](javascript:1)|`|"))
                .isEqualTo("|a|b|\n|-|-|\n|`x|&lt;b>[y&#93;(javascript:1)|`|");
    }

    @Test
    @DisplayName("escapes tags and links in code that is the text of a footnote for readers who know footnotes")
    void escapesFootnoteText() {
        assertThat(sanitised("[^1]: a\n\n    <b>[y](javascript:1)\n\nb\n\n    <i>"))
                .isEqualTo("[^1]: a\n\n    &lt;b>[y&#93;(javascript:1)\n\nb\n\n    <i>");
    }

    @Test
    @DisplayName("takes nothing for code behind a table that ends at a list marker, or goes on below an underline")
    void escapesBehindDisputedTables() {
        assertThat(sanitised("|a|\n|-|\n2. x\n   ```\n<b>\n   ```"))
                .isEqualTo("|a|\n|-|\n2. x\n   ```\n&lt;b>\n   ```");
        assertThat(sanitised("|a|\n|-|\n|b\n===\nx `\n<b> `")).isEqualTo("|a|\n|-|\n|b\n===\nx `\n&lt;b> `");
    }

    @Test
    @DisplayName("reports each change with its line in the text handed in, in order")
    void reportsLines() {
        assertThat(MarkdownPolicy.sanitise("a\r\n<b>\r\n\r\n> [x](javascript:1)\n\u202Ex\u0000")
                        .changes())
                .containsExactly(
                        new Change(1, Rule.REWRITTEN_TEXT, "Line ends were rewritten as LF."),
                        new Change(2, Rule.RAW_HTML, "<b> is text now; raw HTML is not rendered."),
                        new Change(
                                4,
                                Rule.UNSAFE_LINK,
                                "The target javascript:1 leads nowhere now: only http, https, mailto and relative"
                                        + " targets are kept."),
                        new Change(
                                5,
                                Rule.REWRITTEN_TEXT,
                                "A character that no database can store (NUL or half a surrogate pair) was removed."),
                        new Change(5, Rule.INVISIBLE_CHARACTER, "An invisible character (U+202E) was removed."));
    }

    @Test
    @DisplayName("warns of invisible characters in code instead of removing them, except those no database stores")
    void warnsOfHiddenCharactersInCode() {
        Sanitised result = MarkdownPolicy.sanitise("`a\u202Eb`\n\n```\nc\u200Bd\u0000\n```");
        assertThat(result.text()).isEqualTo("`a\u202Eb`\n\n```\nc\u200Bd\n```");
        assertThat(result.changes()).extracting(Change::line).containsExactly(4);
        assertThat(result.warnings()).extracting(Change::line).containsExactly(1, 4);
    }

    @Test
    @DisplayName("quotes at most 40 visible characters in a sentence")
    void quotesBriefly() {
        List<Change> changes =
                MarkdownPolicy.sanitise("<b " + "x=\u202E\"".repeat(100)).changes();
        assertThat(changes.get(0).what())
                .startsWith("<b x=\"x=")
                .endsWith("... is text now; raw HTML is not rendered.");
        assertThat(changes.get(0).what().indexOf(" is text now")).isLessThanOrEqualTo(40);
    }

    @Test
    @DisplayName("has a version, and estimates a token for every four bytes")
    void versionAndTokens() {
        assertThat(MarkdownPolicy.VERSION).isEqualTo(2);
        assertThat(MarkdownPolicy.estimateTokens("")).isZero();
        assertThat(MarkdownPolicy.estimateTokens("Hello")).isEqualTo(2);
        assertThat(MarkdownPolicy.estimateTokens("日本語です")).isEqualTo(4);
    }
}

package dev.walkthroughs.application.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Text made to exhaust a parser")
class PathologicalTextTest {
    private static final int SIZE = 64 * 1024;

    /** Far above what is needed (a tenth to a third of a second), so that a busy machine fails nothing. */
    private static final Duration BOUND = Duration.ofSeconds(5);

    /** The bound that a body of 64 KiB has to keep, in time of the processor, which a busy machine does not stretch. */
    private static final Duration WORK = Duration.ofSeconds(1);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    static Stream<Arguments> texts() {
        return Stream.of(
                text("100,000 quote marks", ">".repeat(100_000)),
                text("quotes on many lines", "> ".repeat(300).concat("\n").repeat(100)),
                text("100,000 brackets", "[".repeat(100_000)),
                text("brackets both ways", "[".repeat(SIZE / 2) + "]".repeat(SIZE / 2)),
                text("images in images", "![".repeat(SIZE / 6) + "](u)".repeat(SIZE / 6)),
                text("hostile images in images", "![".repeat(SIZE / 10) + "](js:u)".repeat(SIZE / 10)),
                text("open targets", filled("[a](")),
                text("links in open brackets", filled("[a [b](c) ")),
                text("links in links", "[".repeat(SIZE / 16) + "](javascript:1)".repeat(SIZE / 16)),
                text("CDATA sections", filled("<![CDATA[")),
                text("vector graphics", filled("<svg>")),
                text("hostile links", filled("[a](javascript:x)")),
                text("stars", filled("*")),
                text("stars both sides", "*".repeat(SIZE / 2) + "x" + "*".repeat(SIZE / 2)),
                text("emphasis never closed", filled("_a **b ")),
                text("backticks", filled("`")),
                text(
                        "backtick runs of all lengths",
                        IntStream.range(1, 360).mapToObj("`"::repeat).collect(Collectors.joining("a"))),
                text("angle brackets", filled("<")),
                text("open tags", filled("<a ")),
                text("tags", filled("<a>")),
                text("comments", filled("<!--")),
                text("blocks", filled("<div>\n")),
                text("blocks and blanks", filled("<div>\n\n")),
                text("code that shifts with each repair", filled("<a '`'>`")),
                text("lists in lists", filled("- ")),
                text("numbers in numbers", filled("1. ")),
                text("lists and blank lines", "- ".repeat(SIZE / 4) + "\n".repeat(SIZE / 2)),
                text("definitions", filled("[a]: javascript:x\n")),
                text("a label without end", filled("[a\n")),
                text("code behind addresses", filled("http://x/`<b>` ")),
                text("a table", "|a|`b\n|-|-|\n" + filled("|a|`<b>\n")),
                text("backslashes", filled("\\") + "<a>"),
                text("escaped tags", filled("\\<a")),
                text("invisible characters", filled("\u200B")),
                text("joined emoji", filled("👩\u200D")),
                text("entities", filled("&#8238;")),
                text("NULs", filled("\u0000")));
    }

    private static Arguments text(String name, String text) {
        return Arguments.of(name, text);
    }

    private static String filled(String unit) {
        return unit.repeat(SIZE / unit.length());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    @DisplayName("is sanitised in bounded time, as a body and as a title, and taken apart")
    void takesBoundedTime(String name, String text) {
        String body = assertTimeout(BOUND, () -> MarkdownPolicy.sanitise(text).text(), name);
        assertThat(assertTimeout(BOUND, () -> MarkdownPolicy.sanitise(body).text(), name))
                .isEqualTo(body);
        String title =
                assertTimeout(BOUND, () -> MarkdownPolicy.sanitiseLine(text).text(), name);
        assertThat(MarkdownPolicy.sanitiseLine(title).text()).isEqualTo(title);
        assertTimeout(BOUND, () -> MarkdownPolicy.outline(text), name);
        assertTimeout(BOUND, () -> MarkdownPolicy.heading(text), name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    @DisplayName("takes less than a second of work as a body")
    void takesLessThanASecond(String name, String text) {
        long before = THREADS.getCurrentThreadCpuTime();
        MarkdownPolicy.sanitise(text);
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before))
                .as(name)
                .isLessThan(WORK);
    }

    @Test
    @DisplayName("is escaped as a whole where it nests too deep for programs to agree, and says why")
    void sealsDeepText() {
        String deep = "> ".repeat(120) + "`\n" + "> ".repeat(120) + "<script>[x](javascript:1)&rlm;\u202E` \n";
        Sanitised sealed = MarkdownPolicy.sanitise(deep);
        assertThat(sealed.text()).endsWith("&lt;script>&#91;x](javascript:1)&amp;rlm;&#96; \n");
        assertThat(sealed.changes())
                .extracting(Change::what)
                .contains("The text nests too deep to be read reliably; < is text now, even inside code.");
        assertThat(MarkdownPolicy.sanitise(sealed.text()).text()).isEqualTo(sealed.text());
    }

    @Test
    @DisplayName("leaves an ordinary text of 64 KiB quick to sanitise")
    void ordinaryTextIsQuick() {
        String text = Samples.ordinary().repeat(SIZE / Samples.ordinary().length());
        MarkdownPolicy.sanitise(text);
        assertTimeout(Duration.ofSeconds(1), () -> MarkdownPolicy.sanitise(text));
    }
}

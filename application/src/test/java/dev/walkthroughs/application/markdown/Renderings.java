package dev.walkthroughs.application.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Renders as careless programs do, raw HTML and every address let through, and looks for anything that acts. */
final class Renderings {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final List<Parser> PARSERS = List.of(
            Parser.builder().build(), Parser.builder().extensions(TABLES).build());
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(false)
            .sanitizeUrls(false)
            .build();

    private static final Pattern TAG = Pattern.compile("<([^>]*)>?");
    private static final Pattern NAME = Pattern.compile("/?([a-z][a-z0-9]*)(?: [a-z]+=\"[^\"<>]*\")*(?: /)?");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z]+)=\"([^\"]*)\"");
    private static final Set<String> TAGS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "a",
            "img",
            "em",
            "strong",
            "code",
            "pre",
            "blockquote",
            "ul",
            "ol",
            "li",
            "hr",
            "br",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td");
    private static final Set<String> ATTRIBUTES = Set.of("href", "src", "alt", "title", "class", "start", "align");

    private Renderings() {}

    static void assertInert(String markdown) {
        for (Parser parser : PARSERS) {
            assertInertHtml(RENDERER.render(parser.parse(markdown)));
        }
    }

    /** Every tag is one that renderers write for Markdown, and none leads to another scheme. */
    static void assertInertHtml(String html) {
        Matcher tags = TAG.matcher(html);
        while (tags.find()) {
            Matcher tag = NAME.matcher(tags.group(1));
            assertThat(tag.matches() && TAGS.contains(tag.group(1)))
                    .as("%s is the renderer's own, in %s", tags.group(), html)
                    .isTrue();
            assertAttributes(tags.group(1));
        }
    }

    private static void assertAttributes(String tag) {
        Matcher attributes = ATTRIBUTE.matcher(tag);
        while (attributes.find()) {
            assertThat(ATTRIBUTES).contains(attributes.group(1));
            if (attributes.group(1).equals("href") || attributes.group(1).equals("src")) {
                assertTarget(attributes.group(2).replace("&amp;", "&").replace("&quot;", "\""));
            }
        }
    }

    private static void assertTarget(String target) {
        String read = target.codePoints()
                .filter(c ->
                        c > ' ' && c != 0x7F && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(Locale.ROOT);
        assertThat(read.matches(
                        "(https?:|mailto:).*|[^:/?#\\\\]*|[^:/?#\\\\]+[/?#\\\\].*|[?#].*|[/\\\\]|[/\\\\][^/\\\\].*"))
                .as("target %s is http, https, mailto or relative", target)
                .isTrue();
    }
}

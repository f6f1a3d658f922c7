package dev.walkthroughs.application.markdown;

import java.util.List;
import org.intellij.markdown.ast.ASTNode;
import org.intellij.markdown.flavours.MarkdownFlavourDescriptor;
import org.intellij.markdown.flavours.commonmark.CommonMarkFlavourDescriptor;
import org.intellij.markdown.flavours.gfm.GFMFlavourDescriptor;
import org.intellij.markdown.html.HtmlGenerator;
import org.intellij.markdown.parser.CancellationToken;
import org.intellij.markdown.parser.MarkdownParser;

/**
 * Renders with a library that shares nothing with the policy's own: JetBrains' Markdown, plain and with GitHub's tables,
 * task lists and bare addresses, with raw HTML and every address let through.
 */
final class OtherReader {
    private static final List<MarkdownFlavourDescriptor> FLAVOURS =
            List.of(new CommonMarkFlavourDescriptor(false, false), new GFMFlavourDescriptor(false, false, false));

    private OtherReader() {}

    /** The HTML of each flavour. */
    static List<String> render(String markdown) {
        return FLAVOURS.stream().map(flavour -> render(markdown, flavour)).toList();
    }

    private static String render(String markdown, MarkdownFlavourDescriptor flavour) {
        ASTNode tree = new MarkdownParser(flavour, true, CancellationToken.NonCancellable.INSTANCE)
                .buildMarkdownTreeFromString(markdown);
        String page = new HtmlGenerator(markdown, tree, flavour, false)
                .generateHtml(new HtmlGenerator.DefaultTagRenderer((node, tag, attributes) -> attributes, false));
        return page.substring("<body>".length(), page.length() - "</body>".length());
    }
}

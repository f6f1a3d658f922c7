package dev.walkthroughs.application.markdown;

import java.util.BitSet;
import java.util.List;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/**
 * What one reading of a text found.
 *
 * @param nodes the whole tree, parents first
 * @param code the positions of code, be it code now or as soon as the raw HTML around it has become text
 * @param torn the positions of code spans that are none for readers with tables
 * @param html the positions of raw HTML
 */
record Reading(String text, List<Node> nodes, BitSet code, BitSet torn, BitSet html) {
    static Reading of(String text) {
        List<Node> nodes = Tree.preorder(Tree.of(text));
        CodeRanges ranges = CodeRanges.of(nodes, text);
        BitSet html = new BitSet(text.length());
        for (Node node : nodes) {
            if (node instanceof HtmlBlock || node instanceof HtmlInline) {
                CodeRanges.mark(node, html);
                addCodeWithin(Excerpt.of(node, text).withoutIndentation(), ranges.code());
            }
        }
        return new Reading(text, nodes, ranges.code(), ranges.torn(), html);
    }

    /** Marks the code that will show when this piece of HTML is text: it must not be escaped along with its tags. */
    static void addCodeWithin(Excerpt excerpt, BitSet code) {
        if (excerpt.text().indexOf('<', 1) < 0) {
            return;
        }
        CodeRanges.withoutAngleBrackets(excerpt.text()).stream()
                .map(excerpt::sourceAt)
                .forEach(code::set);
    }
}

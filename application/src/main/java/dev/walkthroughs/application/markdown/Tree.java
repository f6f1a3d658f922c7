package dev.walkthroughs.application.markdown;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** How this package reads Markdown, and walks what it read. */
final class Tree {
    /** Levels of blocks, and of emphasis and images, beyond which commonmark reads on as if there were no more. */
    static final int MAX_DEPTH = 100;

    private static final Parser PARSER = builder().build();

    private Tree() {}

    static Node of(String markdown) {
        return PARSER.parse(markdown);
    }

    static Parser.Builder builder() {
        return Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(MAX_DEPTH)
                .maxInlineNesting(MAX_DEPTH);
    }

    /** The node and everything below it, parents first; without recursion, so that depth cannot exhaust the stack. */
    static List<Node> preorder(Node root) {
        List<Node> nodes = new ArrayList<>();
        for (Node node = root; node != null; node = following(node, root)) {
            nodes.add(node);
        }
        return nodes;
    }

    private static @Nullable Node following(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node here = node;
        while (here != root && here.getNext() == null) {
            here = here.getParent();
        }
        return here == root ? null : here.getNext();
    }

    /**
     * Whether a text nests so deep that this reading may have met its limits, and other programs read on.
     *
     * @param nodes in preorder, the document first
     */
    static boolean isTooDeep(List<Node> nodes) {
        IdentityHashMap<Node, Integer> depths = new IdentityHashMap<>();
        for (Node node : nodes) {
            Node parent = node.getParent();
            boolean sameKind = parent != null && parent instanceof Block == node instanceof Block;
            int depth = sameKind ? depths.getOrDefault(parent, 0) + 1 : 1;
            if (depth >= MAX_DEPTH) {
                return true;
            }
            depths.put(node, depth);
        }
        return false;
    }

    /** The inline content of a block as one line: markup goes, raw HTML stays as it was written. */
    static String plainText(Node block) {
        StringBuilder text = new StringBuilder();
        for (Node node : preorder(block)) {
            if (node instanceof Text plain) {
                text.append(plain.getLiteral());
            } else if (node instanceof Code code) {
                text.append(code.getLiteral());
            } else if (node instanceof HtmlInline html) {
                text.append(html.getLiteral());
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                text.append(' ');
            }
        }
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    /** A link label in the form in which labels are compared. */
    static String normalisedLabel(String label) {
        // Lower case first, as in commonmark: a few letters meet only in upper case.
        return label.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
    }
}

package dev.walkthroughs.application.markdown;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * What a text holds as code.
 *
 * @param code the positions that every reader takes for code: blocks with their fences, spans with their backticks
 * @param torn the positions of code spans that readers with tables take apart, and read as Markdown
 */
record CodeRanges(BitSet code, BitSet torn) {
    private static final Pattern TABLE_DELIMITER_ROW = Pattern.compile("(?m)^[ \\t|:-]*-[ \\t|:-]*$");

    static CodeRanges of(List<Node> nodes, String text) {
        BitSet code = new BitSet(text.length());
        BitSet torn = new BitSet();
        for (Node node : nodes) {
            if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock || node instanceof Code) {
                mark(node, code);
            } else if (node instanceof Block block && couldBeTable(block, text)) {
                markTorn(block, text, torn);
            }
        }
        code.andNot(torn);
        return new CodeRanges(code, torn);
    }

    /** What becomes code once every angle bracket of the text is one that opens nothing. */
    static BitSet withoutAngleBrackets(String text) {
        // The stand-in is punctuation as well, so emphasis around it reads the same, and as long as what it replaces.
        String masked = text.replace('<', '{');
        return of(Tree.preorder(Tree.of(masked)), masked).code();
    }

    static void mark(Node node, BitSet positions) {
        for (SourceSpan span : node.getSourceSpans()) {
            positions.set(span.getInputIndex(), span.getInputIndex() + span.getLength());
        }
    }

    private static boolean couldBeTable(Block block, String text) {
        boolean holdsText = block.getFirstChild() != null && !(block.getFirstChild() instanceof Block);
        return holdsText
                && block.getSourceSpans().size() > 1
                && TABLE_DELIMITER_ROW.matcher(Excerpt.of(block, text).text()).find();
    }

    private static void markTorn(Block block, String text, BitSet torn) {
        for (Node node : Tree.preorder(block)) {
            if (node instanceof Code && isTorn(Excerpt.of(node, text).text())) {
                mark(node, torn);
            }
        }
    }

    /** Tables (GFM, section 4.10) end a code span at every line end and at every pipe without a backslash. */
    private static boolean isTorn(String code) {
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '\n' || (c == '|' && (i == 0 || code.charAt(i - 1) != '\\'))) {
                return true;
            }
        }
        return false;
    }
}

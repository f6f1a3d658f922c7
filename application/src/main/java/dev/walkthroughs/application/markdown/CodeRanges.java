package dev.walkthroughs.application.markdown;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * What a text holds as code.
 *
 * <p>Some code is only code as long as a reader does not know tables (GFM, section 4.10) or footnotes: a table ends a
 * span at every pipe and line end, and ends itself at list markers that would not end a paragraph, and not at underlines that would; a footnote ends a
 * paragraph, and what is indented behind it is its text.
 *
 * @param code the positions that every reader takes for code: blocks with their fences, spans with their backticks
 * @param torn the positions of code that some readers take apart and read as Markdown
 */
record CodeRanges(BitSet code, BitSet torn) {
    private static final Pattern TABLE_DELIMITER_ROW = Pattern.compile("(?m)^[ \\t|:-]*-[ \\t|:-]*$");
    private static final Pattern LIST_MARKER = Pattern.compile("(?m)^[ \\t]*(?:[-+*]|[0-9]{1,9}[.)])(?:[ \\t]|$)");
    private static final Pattern FOOTNOTE = Pattern.compile("(?m)^[ \\t]*\\[\\^[^\\]\\n]+]:");

    static CodeRanges of(List<Node> nodes, String text) {
        BitSet code = new BitSet(text.length());
        BitSet torn = new BitSet();
        boolean disputed = false;
        boolean lines = false;
        for (Node node : nodes) {
            if (node instanceof Paragraph || node instanceof Heading) {
                String source = Excerpt.of(node, text).text();
                boolean table = source.indexOf('\n') >= 0
                        && TABLE_DELIMITER_ROW.matcher(source).find();
                // From here on it is open what the lines belong to: the table, a list, or neither.
                disputed |= table
                        && (node instanceof Heading
                                || LIST_MARKER.matcher(source).find());
                lines = table || disputed || FOOTNOTE.matcher(source).find();
            } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
                mark(node, disputed || isOfFootnote(node, text) ? torn : code);
            } else if (node instanceof Code) {
                mark(node, lines && spansCells(Excerpt.of(node, text).text()) ? torn : code);
            }
        }
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

    private static boolean isOfFootnote(Node code, String text) {
        @Nullable Node before = code.getPrevious();
        boolean holdsFootnotes = before instanceof Paragraph || before instanceof LinkReferenceDefinition;
        return code instanceof IndentedCodeBlock
                && holdsFootnotes
                && FOOTNOTE.matcher(Excerpt.of(before, text).text()).find();
    }

    private static boolean spansCells(String code) {
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '\n' || (c == '|' && (i == 0 || code.charAt(i - 1) != '\\'))) {
                return true;
            }
        }
        return false;
    }
}

package dev.walkthroughs.application.markdown;

import java.util.Arrays;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** The source of one node without the quote marks and indentation of the blocks around it. */
final class Excerpt {
    private final String text;

    /** For each character of the text, where it stands in the source; ascending. */
    private final int[] positions;

    private Excerpt(String text, int[] positions) {
        this.text = text;
        this.positions = positions;
    }

    static Excerpt of(Node node, String source) {
        List<SourceSpan> spans = node.getSourceSpans();
        StringBuilder text = new StringBuilder();
        int[] positions = new int[spans.isEmpty() ? 0 : lengthOf(spans)];
        int line = -1;
        int end = 0;
        for (SourceSpan span : spans) {
            // Blank lines have no span, but they part what stands before and after them.
            for (; line >= 0 && line < span.getLineIndex(); line++) {
                positions[text.length()] = end;
                text.append('\n');
            }
            line = span.getLineIndex();
            end = span.getInputIndex() + span.getLength();
            for (int i = span.getInputIndex(); i < end; i++) {
                positions[text.length()] = i;
                text.append(source.charAt(i));
            }
        }
        return new Excerpt(text.toString(), Arrays.copyOf(positions, text.length()));
    }

    private static int lengthOf(List<SourceSpan> spans) {
        int breaks = spans.get(spans.size() - 1).getLineIndex() - spans.get(0).getLineIndex();
        return breaks + spans.stream().mapToInt(SourceSpan::getLength).sum();
    }

    /** The node's lines, joined by line feeds. */
    String text() {
        return text;
    }

    /** From the first character that is not a blank; a tab that a list or quote used up in part would look like code. */
    Excerpt withoutIndentation() {
        int start = text.length() - text.stripLeading().length();
        return new Excerpt(text.substring(start), Arrays.copyOfRange(positions, start, positions.length));
    }

    Excerpt upTo(int end) {
        return new Excerpt(text.substring(0, end), positions);
    }

    int sourceAt(int index) {
        return positions[index];
    }

    /** The first index whose character stands at or after a position of the source. */
    int indexOfSource(int position) {
        int found = Arrays.binarySearch(positions, position);
        return found >= 0 ? found : -found - 1;
    }
}

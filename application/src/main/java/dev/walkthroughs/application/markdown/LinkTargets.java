package dev.walkthroughs.application.markdown;

import dev.walkthroughs.application.source.Rule;
import java.util.BitSet;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * Repairs the targets of links, images, autolinks and link reference definitions.
 *
 * <p>A refused target gets a {@code #} in front. That makes it a place within the page for every reader, however it
 * decodes the rest, and keeps the link's text and what the author wrote.
 */
final class LinkTargets {
    private final Reading reading;
    private final Repairs repairs;
    private final BitSet keptAngles = new BitSet();
    /** The positions of the brackets that end the text of a link or image and are followed by its target. */
    private final BitSet closings = new BitSet();

    LinkTargets(Reading reading, Repairs repairs) {
        this.reading = reading;
        this.repairs = repairs;
    }

    /** The positions of angle brackets that enclose an accepted target and look like the start of a tag. */
    BitSet keptAngles() {
        return keptAngles;
    }

    void repair() {
        for (Node node : reading.nodes()) {
            if (node instanceof Link link) {
                repairLink(link, link.getDestination(), 1);
            } else if (node instanceof Image image) {
                repairLink(image, image.getDestination(), 2);
            } else if (node instanceof LinkReferenceDefinition definition) {
                repairDefinition(definition);
            }
        }
    }

    /**
     * Takes the bracket from what makes no link here and would make one for readers that put links into links (against
     * CommonMark, section 6.3). Comes last, since other repairs change what is a link.
     */
    void repairLoose() {
        String text = reading.text();
        int first = text.indexOf('[');
        for (int i = text.indexOf("](", first); first >= 0 && i >= 0; i = text.indexOf("](", i + 1)) {
            boolean loose = !closings.get(i) && !reading.code().get(i) && !Backslashes.escapes(text, i);
            if (loose && Destinations.isRefusedAfter(text, i)) {
                repairs.replace(
                        i,
                        1,
                        "&#93;",
                        Rule.UNSAFE_LINK,
                        "A bracket in front of a refused target, no link so far, is text now.");
            }
        }
    }

    private void repairLink(Node link, String destination, int opening) {
        Excerpt source = Excerpt.of(link, reading.text());
        String text = source.text();
        if (text.startsWith("<")) {
            repairAutolink(source, destination);
            return;
        }
        int close = text.indexOf(']', Math.max(opening, source.indexOfSource(endOfLastChild(link))));
        if (close >= 0 && text.startsWith("](", close)) {
            closings.set(source.sourceAt(close));
            repairTarget(source, close + 2, destination);
        }
    }

    private void repairAutolink(Excerpt source, String destination) {
        // A table may cut an autolink in two, and what follows the pipe is then read on its own.
        if (Destinations.isAllowed(destination) && !source.text().contains("](")) {
            keptAngles.set(source.sourceAt(0));
        } else {
            repairs.replace(source.sourceAt(0), 1, "&lt;", Rule.UNSAFE_LINK, refusal("autolink", destination));
        }
    }

    private void repairDefinition(LinkReferenceDefinition definition) {
        Excerpt source = Excerpt.of(definition, reading.text());
        String destination = definition.getDestination();
        int close = endOfLabel(source.text(), definition.getLabel());
        boolean allowed = Destinations.isAllowed(destination);
        if (close < 0 ? !allowed : isFootnote(source.text(), close, definition.getLabel(), allowed)) {
            int bracket = source.text().indexOf('[');
            repairs.replace(source.sourceAt(bracket), 1, "&#91;", Rule.UNSAFE_LINK, refusal("definition", destination));
            return;
        }
        if (close < 0) {
            return;
        }
        keepCodeOfLabel(source, close);
        repairTarget(source, close + 2, destination);
    }

    /** Readers that know footnotes take the rest as text, so nothing in it may be more than an address. */
    private static boolean isFootnote(String source, int close, String label, boolean allowed) {
        return label.startsWith("^")
                && (!allowed || source.indexOf('<', close) >= 0 || source.indexOf('[', close) >= 0);
    }

    private void repairTarget(Excerpt source, int afterOpening, String destination) {
        String text = source.text();
        int start = afterOpening;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        boolean angled = text.startsWith("<", start);
        int target = angled ? start + 1 : start;
        if (target >= text.length()) {
            return;
        }
        if (!Destinations.isAllowed(destination)) {
            if (angled) {
                keptAngles.set(source.sourceAt(start));
            }
            repairs.replace(source.sourceAt(target), 0, "#", Rule.UNSAFE_LINK, refusal("target", destination));
        } else if (angled) {
            keepAngle(source, start, destination);
        }
        for (int i = text.indexOf("](", target); i >= 0; i = text.indexOf("](", i + 1)) {
            repairs.escape(
                    source.sourceAt(i),
                    "&#93;",
                    false,
                    Rule.DISPUTED_MARKUP,
                    "A bracket inside a link target is written &#93; now.");
        }
    }

    /** A table that tears the link apart would leave a tag of a target such as {@code <img onerror=...>}. */
    private void keepAngle(Excerpt source, int start, String destination) {
        if (!Tags.startsAt(source.text(), start)) {
            return;
        }
        keptAngles.set(source.sourceAt(start));
        if (!Destinations.hasAllowedScheme(destination)) {
            repairs.replace(
                    source.sourceAt(start + 1),
                    1,
                    "&#" + (int) source.text().charAt(start + 1) + ";",
                    Rule.DISPUTED_MARKUP,
                    "A link target that looks like a tag has its first character written as an entity now.");
        }
    }

    /** A label is compared letter by letter, so code in it has to stay as it is in the links that name it. */
    private void keepCodeOfLabel(Excerpt source, int close) {
        Excerpt label = source.upTo(close).withoutIndentation();
        if (label.text().indexOf('\n') < 0 && label.text().indexOf('|') < 0) {
            Reading.addCodeWithin(label, reading.code());
        }
    }

    private static int endOfLastChild(Node link) {
        for (Node child = link.getLastChild(); child != null; child = child.getPrevious()) {
            if (!child.getSourceSpans().isEmpty()) {
                SourceSpan last =
                        child.getSourceSpans().get(child.getSourceSpans().size() - 1);
                return last.getInputIndex() + last.getLength();
            }
        }
        return 0;
    }

    /** The index of the bracket that ends the label, or -1 where the source does not begin with that very label. */
    private static int endOfLabel(String source, String label) {
        int open = source.indexOf('[');
        int close = source.indexOf(']', open);
        while (close >= 0 && Backslashes.escapes(source, close)) {
            close = source.indexOf(']', close + 1);
        }
        boolean same = close >= 0
                && Tree.normalisedLabel(source.substring(open + 1, close)).equals(Tree.normalisedLabel(label));
        return same && source.startsWith("]:", close) ? close : -1;
    }

    private static String refusal(String kind, String destination) {
        return "The " + kind + " " + Repairs.quote(destination, 0)
                + " leads nowhere now: only http, https, mailto and relative targets are kept.";
    }
}

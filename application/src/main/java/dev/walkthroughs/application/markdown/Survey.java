package dev.walkthroughs.application.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;

/**
 * What a text holds that is right or wrong only together with something else: lines are counted from 1, and everything is
 * in the order of the text.
 *
 * @param titles all headings, those in quotes and lists included
 * @param relative where links, images and link definitions lead that name no scheme
 * @param silent the images without alternative text, whatever they lead to
 */
public record Survey(List<Title> titles, List<Target> relative, List<Target> silent) {

    /** Copies the lists. */
    public Survey {
        titles = List.copyOf(titles);
        relative = List.copyOf(relative);
        silent = List.copyOf(silent);
    }

    /**
     * A heading.
     *
     * @param level 1 to 6
     * @param text plain, may be blank
     */
    public record Title(int line, int level, String text) {}

    /**
     * Where something leads.
     *
     * @param destination with entities and backslash escapes decoded, percent signs not
     */
    public record Target(int line, String destination) {}

    static Survey of(String markdown) {
        String text = Lines.withUnixEndings(markdown);
        List<Title> titles = new ArrayList<>();
        List<Target> relative = new ArrayList<>();
        List<Target> silent = new ArrayList<>();
        for (Node node : Tree.preorder(Tree.of(text))) {
            if (node.getSourceSpans().isEmpty()) {
                continue;
            }
            int line = node.getSourceSpans().get(0).getLineIndex() + 1;
            if (node instanceof Heading heading) {
                titles.add(new Title(line, heading.getLevel(), Tree.plainText(heading)));
            } else if (node instanceof Link link && isWrittenOut(link, text)) {
                add(new Target(line, link.getDestination()), relative);
            } else if (node instanceof LinkReferenceDefinition definition) {
                add(new Target(line, definition.getDestination()), relative);
            } else if (node instanceof Image image) {
                Target target = new Target(line, image.getDestination());
                if (isWrittenOut(image, text)) {
                    add(target, relative);
                }
                if (Tree.plainText(image).isBlank()) {
                    silent.add(target);
                }
            }
        }
        return new Survey(titles, relative, silent);
    }

    /** A link by reference leads where its definition does, which is looked at where it stands. */
    private static boolean isWrittenOut(Node link, String text) {
        return Excerpt.of(link, text).text().endsWith(")");
    }

    private static void add(Target target, List<Target> relative) {
        String destination = target.destination();
        // What was refused became a place within the page, and is no dead link besides.
        boolean refused = destination.startsWith("#") && !Destinations.isAllowed(destination.substring(1));
        if (!refused && Destinations.isAllowed(destination) && !Destinations.hasAllowedScheme(destination)) {
            relative.add(target);
        }
    }
}

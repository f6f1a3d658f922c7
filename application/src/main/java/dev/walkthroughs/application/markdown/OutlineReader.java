package dev.walkthroughs.application.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/** Takes a one-file tutorial apart without losing what its links refer to. */
final class OutlineReader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final Lines lines;
    private final Node document;

    /** By line counted from 1, the definitions that the links of the line name. */
    private final NavigableMap<Integer, List<LinkReferenceDefinition>> uses = new TreeMap<>();

    /** By line counted from 1, the definitions that begin there: collected once, since each section asks. */
    private final NavigableMap<Integer, LinkReferenceDefinition> definitions = new TreeMap<>();

    OutlineReader(String markdown) {
        String unix = Lines.withUnixEndings(markdown);
        // A mark in front would hide a heading on the first line; a blank in its place keeps every position.
        text = !unix.isEmpty() && unix.charAt(0) == BYTE_ORDER_MARK ? ' ' + unix.substring(1) : unix;
        lines = Lines.of(text);
        document = Tree.builder().linkProcessor(this::remember).build().parse(text);
        Tree.preorder(document).stream()
                .filter(LinkReferenceDefinition.class::isInstance)
                .map(LinkReferenceDefinition.class::cast)
                .forEach(each -> definitions.putIfAbsent(lineOf(each), each));
    }

    Optional<Heading> firstHeading() {
        return headings().filter(heading -> !heading.title().isEmpty()).findFirst();
    }

    Outline outline() {
        List<Heading> starts =
                headings().filter(heading -> heading.level() == 2).toList();
        int end = starts.isEmpty() ? lines.count() + 1 : starts.get(0).firstLine();
        Optional<Heading> title = headings()
                .filter(heading -> heading.level() == 1 && !heading.title().isEmpty() && heading.lastLine() < end)
                .findFirst();
        String before = lines.between(1, end);
        String preamble = title.map(heading -> heading.removedFrom(before)).orElseGet(() -> Lines.trimmed(before));
        List<Outline.Section> sections = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            boolean last = i + 1 == starts.size();
            sections.add(section(
                    starts.get(i), last ? lines.count() + 1 : starts.get(i + 1).firstLine()));
        }
        return new Outline(
                title.map(Heading::title), with(missing(1, end), preamble, starts.isEmpty() && endsOpen()), sections);
    }

    private Outline.Section section(Heading heading, int end) {
        int bodyLine = heading.lastLine() + 1;
        while (bodyLine + 1 < end && lines.between(bodyLine, bodyLine + 1).isBlank()) {
            bodyLine++;
        }
        String body = Lines.trimmed(lines.between(heading.lastLine() + 1, end));
        List<LinkReferenceDefinition> missing = missing(heading.firstLine(), end);
        boolean inFront = end > lines.count() && endsOpen();
        return new Outline.Section(
                heading.title(),
                heading.firstLine(),
                Math.min(bodyLine, lines.count()),
                with(missing, body, inFront),
                inFront ? List.of() : addedLines(missing));
    }

    private Stream<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof org.commonmark.node.Heading heading) {
                List<SourceSpan> spans = heading.getSourceSpans();
                headings.add(new Heading(
                        heading.getLevel(),
                        Tree.plainText(heading),
                        spans.get(0).getLineIndex() + 1,
                        spans.get(spans.size() - 1).getLineIndex() + 1));
            }
        }
        return headings.stream();
    }

    private LinkResult remember(LinkInfo link, Scanner scanner, InlineParserContext context) {
        if (link.destination() == null) {
            String label = link.label();
            LinkReferenceDefinition definition = context.getDefinition(
                    LinkReferenceDefinition.class, label == null || label.isEmpty() ? link.text(scanner) : label);
            if (definition != null) {
                uses.computeIfAbsent(lineOf(link.openingBracket()), line -> new ArrayList<>())
                        .add(definition);
            }
        }
        return LinkResult.none();
    }

    /** The definitions that links of these lines name and no line of them holds, in the order of the file. */
    private List<LinkReferenceDefinition> missing(int first, int end) {
        Map<String, LinkReferenceDefinition> missing = new HashMap<>();
        uses.subMap(first, end)
                .values()
                .forEach(named ->
                        named.forEach(each -> missing.putIfAbsent(Tree.normalisedLabel(each.getLabel()), each)));
        definitions.subMap(first, end).values().forEach(own -> missing.remove(Tree.normalisedLabel(own.getLabel())));
        return missing.values().stream()
                .sorted(Comparator.comparingInt(OutlineReader::lineOf))
                .toList();
    }

    private String with(List<LinkReferenceDefinition> missing, String body, boolean inFront) {
        if (missing.isEmpty()) {
            return body;
        }
        String added = missing.stream().map(this::written).collect(Collectors.joining("\n"));
        // Behind an open fence or comment they would be part of it; only the last section can end in one.
        return inFront ? added + "\n\n" + body : body + "\n\n" + added;
    }

    /** The lines of the file behind what {@link #with} adds at the end: a blank one first, which has none of its own. */
    private List<Integer> addedLines(List<LinkReferenceDefinition> missing) {
        List<Integer> from = new ArrayList<>();
        for (LinkReferenceDefinition each : missing) {
            if (from.isEmpty()) {
                from.add(lineOf(each));
            }
            int height = (int) written(each).lines().count();
            IntStream.range(0, height).forEach(line -> from.add(lineOf(each) + line));
        }
        return from;
    }

    private String written(LinkReferenceDefinition definition) {
        return Excerpt.of(definition, text).text().strip();
    }

    private boolean endsOpen() {
        Node last = document.getLastChild();
        return last instanceof HtmlBlock
                || (last instanceof FencedCodeBlock fence && fence.getClosingFenceLength() == null);
    }

    private static int lineOf(Node node) {
        return node.getSourceSpans().get(0).getLineIndex() + 1;
    }
}

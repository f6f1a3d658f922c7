package dev.walkthroughs.bootstrap.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Interim reading of Markdown by lines, until the policy in {@code application.markdown} takes this place. */
final class Markdown {

    private static final Pattern ATX = Pattern.compile(" {0,3}(#{1,6})(?:[ \\t]+(.*?))??(?:[ \\t]+#+)?[ \\t]*");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})([^`]*|.*)");
    private static final Pattern DEFINITION = Pattern.compile(" {0,3}\\[([^\\]]+)]:[ \\t]*\\S.*");

    private Markdown() {}

    record Heading(int level, String title, int firstLine, int lastLine) {}

    record Outline(Optional<String> title, String preamble, List<Part> sections) {}

    record Part(String title, int line, int bodyLine, String body) {}

    static Optional<Heading> heading(String markdown) {
        return headings(markdown.lines().toList()).stream()
                .filter(h -> !h.title().isBlank())
                .findFirst();
    }

    static Outline outline(String markdown) {
        List<String> lines = markdown.lines().toList();
        List<Heading> headings = headings(lines);
        List<Heading> starts = headings.stream().filter(h -> h.level() == 2).toList();
        int end = starts.isEmpty() ? lines.size() : starts.get(0).firstLine() - 1;
        Optional<Heading> title = headings.stream()
                .filter(h -> h.level() == 1 && h.firstLine() <= end)
                .findFirst();
        List<String> preamble = new ArrayList<>(lines.subList(0, end));
        title.ifPresent(h -> preamble.remove(h.firstLine() - 1));
        List<String> definitions =
                lines.stream().filter(l -> DEFINITION.matcher(l).matches()).toList();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i).lastLine();
            int to = i + 1 < starts.size() ? starts.get(i + 1).firstLine() - 1 : lines.size();
            List<String> body = lines.subList(from, to);
            int blank = (int) body.stream().takeWhile(String::isBlank).count();
            String text = Section.withoutBlankEnds(String.join("\n", body));
            String lower = text.toLowerCase(Locale.ROOT);
            String used = definitions.stream()
                    .filter(d -> !body.contains(d)
                            && lower.contains(d.strip()
                                    .toLowerCase(Locale.ROOT)
                                    .substring(0, d.strip().indexOf(']') + 1)))
                    .collect(Collectors.joining("\n"));
            parts.add(new Part(
                    starts.get(i).title(),
                    starts.get(i).firstLine(),
                    from + 1 + blank,
                    used.isEmpty() ? text : text + "\n\n" + used));
        }
        return new Outline(title.map(Heading::title), Section.withoutBlankEnds(String.join("\n", preamble)), parts);
    }

    private static List<Heading> headings(List<String> lines) {
        List<Heading> headings = new ArrayList<>();
        String fence = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher mark = FENCE.matcher(lines.get(i));
            Matcher atx = ATX.matcher(lines.get(i));
            if (mark.matches()) {
                if (fence.isEmpty()) {
                    fence = mark.group(1);
                } else if (mark.group(1).startsWith(fence) && mark.group(2).isBlank()) {
                    fence = "";
                }
            } else if (fence.isEmpty() && atx.matches()) {
                String raw = atx.group(2) == null ? "" : atx.group(2);
                String text = raw.replaceAll("!?\\[([^\\]]*)]\\([^)]*\\)", "$1").replaceAll("[`*]", "");
                headings.add(new Heading(atx.group(1).length(), text.strip(), i + 1, i + 1));
            } else if (fence.isEmpty()
                    && i > 0
                    && lines.get(i).matches("={2,}|-{2,}")
                    && !lines.get(i - 1).isBlank()) {
                int first = i - 1;
                while (first > 0 && !lines.get(first - 1).isBlank()) {
                    first--;
                }
                String text = String.join(" ", lines.subList(first, i));
                headings.add(new Heading(lines.get(i).startsWith("=") ? 1 : 2, text, first + 1, i + 1));
            }
        }
        return headings;
    }
}

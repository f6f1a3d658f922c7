package dev.walkthroughs.bootstrap.format.data;

import dev.walkthroughs.application.source.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What stands between two lines {@code ---} at the very beginning of a Markdown file.
 *
 * @param fields its keys; empty if it is no YAML, which is a finding then
 * @param lines how many lines of the file it takes, both markers included
 * @param rest the file behind it
 */
public record FrontMatter(Optional<FieldReader> fields, int lines, String rest) {

    private static final String MARKER = "---";

    /**
     * Finds it.
     *
     * @param file what findings name
     * @param findings where faults are added
     * @return empty if the file has none, or one without end, which is a finding
     */
    public static Optional<FrontMatter> of(String text, String file, List<Finding> findings) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !isMarker(lines.get(0))) {
            return Optional.empty();
        }
        for (int i = 1; i < lines.size(); i++) {
            if (isMarker(lines.get(i))) {
                // With its last line end, which belongs to a block that stands last.
                String yaml =
                        lines.subList(1, i).stream().map(line -> line + "\n").collect(Collectors.joining());
                Optional<FieldReader> fields =
                        YamlText.fields(yaml, file, 2, findings).map(found -> new FieldReader(found, file, findings));
                String rest = String.join("\n", lines.subList(i + 1, lines.size()));
                return Optional.of(new FrontMatter(fields, i + 1, rest));
            }
        }
        findings.add(
                Finding.error(
                        file,
                        1,
                        "The front matter that begins here has no end. Put a line --- after it, or, if a rule is meant, write *** instead."));
        return Optional.empty();
    }

    private static boolean isMarker(String line) {
        return line.stripTrailing().equals(MARKER);
    }
}

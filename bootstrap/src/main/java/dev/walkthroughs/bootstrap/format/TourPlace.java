package dev.walkthroughs.bootstrap.format;

import dev.walkthroughs.bootstrap.format.data.FieldReader;
import dev.walkthroughs.bootstrap.format.data.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a step of a code tour points at, in words: an editor would open it, an agent has to be told. */
final class TourPlace {

    /** Longest title made of a text's first words, in characters: it must fit a line of a list. */
    private static final int SHORT = 60;

    /** How much of a line is looked at for them, in characters; looking for markup in more would take for ever. */
    private static final int LOOKED_AT = 500;

    private TourPlace() {}

    /** Lines of Markdown; empty if the step points at nothing. */
    static String of(Value.Fields fields, FieldReader step) {
        List<String> places = new ArrayList<>();
        step.textIfAny("file").ifPresent(file -> places.add("File: " + code(file.text()) + where(fields, step)));
        step.textIfAny("directory").ifPresent(folder -> places.add("Folder: " + code(folder.text())));
        step.textIfAny("uri").ifPresent(uri -> places.add("Address: " + code(uri.text())));
        step.textIfAny("view").ifPresent(view -> places.add("View of the editor: " + code(view.text())));
        List<String> commands = step.texts("commands");
        if (!commands.isEmpty()) {
            places.add((commands.size() == 1 ? "Command of the editor: " : "Commands of the editor: ")
                    + String.join(", ", commands.stream().map(TourPlace::code).toList()));
        }
        return String.join("\n\n", places);
    }

    private static String where(Value.Fields fields, FieldReader step) {
        if (fields.values().get("selection") instanceof Value.Fields selection) {
            Optional<Long> start = line(selection, "start");
            Optional<Long> end = line(selection, "end");
            if (start.isPresent() && end.isPresent()) {
                return start.equals(end) ? ", line " + start.get() : ", lines " + start.get() + " to " + end.get();
            }
        }
        Optional<Value.Whole> line = step.count("line", Integer.MAX_VALUE);
        if (line.isPresent()) {
            return ", line " + line.get().number();
        }
        return step.textIfAny("pattern")
                .map(pattern -> ", the first line that matches " + code(pattern.text()))
                .orElse("");
    }

    private static Optional<Long> line(Value.Fields selection, String end) {
        return selection.values().get(end) instanceof Value.Fields position
                        && position.values().get("line") instanceof Value.Whole line
                ? Optional.of(line.number())
                : Optional.empty();
    }

    /** The first words of a text without its markup. */
    static String firstWords(String markdown) {
        String line =
                markdown.lines().filter(text -> !text.isBlank()).findFirst().orElse("Step");
        String plain = line.substring(0, Math.min(line.length(), LOOKED_AT))
                .replaceAll("!?\\[([^\\]]*)](\\([^)]*\\)|\\[[^\\]]*])?", "$1")
                .replaceAll("[`*#>]+", "")
                .replaceAll("\\s+", " ")
                .strip();
        if (plain.isEmpty()) {
            return "Step";
        }
        if (plain.length() <= SHORT) {
            return plain;
        }
        int space = plain.lastIndexOf(' ', SHORT);
        int end = space > 0 ? space : plain.offsetByCodePoints(0, SHORT / 2);
        return plain.substring(0, end).replaceAll("[\\s,;:.–—-]+$", "") + "…";
    }

    /** A code span that holds any text on one line, whatever backquotes it has. */
    private static String code(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        int longest = 0;
        int run = 0;
        for (int i = 0; i < line.length(); i++) {
            run = line.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        String gap = longest > 0 ? " " : "";
        return fence + gap + line + gap + fence;
    }
}

package dev.walkthroughs.bootstrap.benchmark;

import dev.walkthroughs.bootstrap.benchmark.load.Figures;
import dev.walkthroughs.bootstrap.benchmark.start.Running;
import dev.walkthroughs.bootstrap.benchmark.start.Running.Took;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One import of a thousand walkthroughs beside imports of one each, every import a process; and one of four thousand, with
 * the same heap, which shows whether memory grows.
 */
final class ImportPart {

    private static final int MANY = 1000;
    private static final int MORE = 4000;

    /** Imports of one walkthrough in a round. */
    private static final int SAMPLE = 5;

    private static final String ONE = "import of one";

    private final Workplace place;
    private final Path java;
    private final Path jar;
    private int written;

    private ImportPart(Workplace place, Path java, Path jar) {
        this.place = place;
        this.java = java;
        this.jar = jar;
    }

    static List<String> run(Path java, Path jar, int rounds, String heap)
            throws IOException, SQLException, InterruptedException {
        try (Workplace place = Workplace.open()) {
            place.createDatabase("imported");
            place.command("imported", "organization", "create", "--slug", "lab", "--name", "Lab");
            ImportPart part = new ImportPart(place, java, jar);
            Figures seconds = new Figures();
            Figures processor = new Figures();
            for (int i = 0; i < rounds * SAMPLE; i++) {
                part.imported(1, heap, ONE, seconds, processor);
            }
            part.imported(MANY, heap, "import of " + MANY, seconds, processor);
            part.imported(MORE, heap, "import of " + MORE, seconds, processor);
            List<String> lines = new ArrayList<>(seconds.lines("s"));
            lines.addAll(processor.lines("s of processors"));
            lines.add(ratio(seconds, "by the clock"));
            lines.add(ratio(processor, "by the time of processors"));
            lines.add("All with -Xmx" + heap + ".");
            return lines;
        }
    }

    private static String ratio(Figures figures, String how) {
        return String.format(
                Locale.ROOT,
                "%d imports of one, by their median, / one import of %d, %s: %.0f",
                MANY,
                MANY,
                how,
                MANY * figures.median(ONE) / figures.median("import of " + MANY));
    }

    private void imported(int count, String heap, String what, Figures seconds, Figures processor)
            throws IOException, InterruptedException {
        Path content = place.folder().resolve("content-" + written);
        Samples.write(content, written, written + count);
        written += count;
        Took took = Running.toItsEnd(
                java,
                List.of("-Xmx" + heap, "-jar", jar.toString()),
                Stream.concat(
                                Stream.of("import", content.toString(), "--organization", "lab", "--publish"),
                                place.settings("imported").stream())
                        .toList(),
                place.folder().resolve("import.log"));
        seconds.note(what, took.seconds());
        processor.note(what, took.processor());
    }
}

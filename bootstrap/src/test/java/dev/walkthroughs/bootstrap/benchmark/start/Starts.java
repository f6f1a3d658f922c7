package dev.walkthroughs.bootstrap.benchmark.start;

import dev.walkthroughs.bootstrap.benchmark.load.Figures;
import dev.walkthroughs.bootstrap.benchmark.start.Running.Took;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Times from the start of a process to healthy, ours and the empty program's in turns, on the same database server. */
public final class Starts {

    private static final String HEAP = "-Xmx256m";

    private final Path java;
    private final Path folder;
    private final Subject ours;
    private final Subject empty;

    /** How a program is started. */
    private enum Layout {
        JAR,
        EXTRACTED,
        AOT_CACHE
    }

    /** What is started; {@code health} is where it says that it is healthy. */
    private record Subject(String name, Path jar, Path folder, List<String> settings, String health) {

        String in(Layout layout) {
            return name + ", " + layout.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        Path extracted() {
            return folder.resolve(name).resolve(jar.getFileName());
        }

        Path cache() {
            return folder.resolve(name + ".aot");
        }

        Path log() {
            return folder.resolve(name + ".log");
        }

        List<String> options(Layout layout) {
            return switch (layout) {
                case JAR -> List.of(HEAP, "-jar", jar.toString());
                case EXTRACTED -> List.of(HEAP, "-jar", extracted().toString());
                case AOT_CACHE ->
                    List.of(HEAP, "-XX:AOTCache=" + cache(), "-jar", extracted().toString());
            };
        }
    }

    /**
     * Compares on a JDK.
     *
     * @param folder for what is made on the way
     * @param ours settings that lead our program to a database
     * @param empty settings that lead the empty one to another
     */
    public Starts(Path java, Path jar, Path folder, List<String> ours, List<String> empty) throws IOException {
        this.java = java;
        this.folder = folder;
        Path made = folder.resolve("empty.jar");
        EmptyJar.make(jar, made);
        this.ours = new Subject("walkthroughs", jar, folder, ours, "/actuator/health/readiness");
        // It has no groups of its own.
        this.empty = new Subject("empty", made, folder, empty, "/actuator/health");
    }

    /**
     * Starts each in each layout so many times; one line for each, then the ratios.
     *
     * @param cached whether the JDK makes an AOT cache
     */
    public List<String> compare(int rounds, boolean cached) throws IOException, InterruptedException {
        List<Layout> layouts = Stream.of(Layout.values())
                .filter(layout -> cached || layout != Layout.AOT_CACHE)
                .toList();
        // The first start of ours migrates its database.
        start(ours, Layout.JAR);
        for (Subject subject : List.of(empty, ours)) {
            extract(subject);
            if (cached) {
                train(subject);
            }
        }
        Figures seconds = new Figures();
        Figures processor = new Figures();
        // The first round reads what is run into the memory of the system.
        for (int round = -1; round < rounds; round++) {
            for (Layout layout : layouts) {
                for (Subject subject : List.of(empty, ours)) {
                    Took took = start(subject, layout);
                    if (round >= 0) {
                        seconds.note(subject.in(layout), took.seconds());
                        processor.note(subject.in(layout), took.processor());
                    }
                }
            }
        }
        List<String> lines = new ArrayList<>(seconds.lines("s"));
        lines.addAll(processor.lines("s of processors"));
        for (Figures figures : List.of(seconds, processor)) {
            lines.add(figures == seconds ? "By the clock:" : "By the time of processors:");
            ratios(figures, layouts, lines);
        }
        return lines;
    }

    private void ratios(Figures figures, List<Layout> layouts, List<String> lines) {
        for (Layout layout : layouts) {
            lines.add(ratio(figures, ours.in(layout), empty.in(layout)));
        }
        if (layouts.contains(Layout.AOT_CACHE)) {
            lines.add(ratio(figures, ours.in(Layout.AOT_CACHE), empty.in(Layout.EXTRACTED)));
            lines.add(ratio(figures, ours.in(Layout.AOT_CACHE), empty.in(Layout.JAR)));
        }
    }

    private static String ratio(Figures seconds, String what, String floor) {
        return String.format(Locale.ROOT, "%s / %s: %.2f", what, floor, seconds.ratio(what, floor));
    }

    private Took start(Subject subject, Layout layout) throws IOException {
        try (Running running =
                Running.start(java, subject.options(layout), subject.settings(), subject.health(), subject.log())) {
            return running.took();
        }
    }

    private void extract(Subject subject) throws IOException, InterruptedException {
        Running.toItsEnd(
                java,
                List.of("-Djarmode=tools", "-jar", subject.jar().toString()),
                List.of(
                        "extract",
                        "--destination",
                        folder.resolve(subject.name()).toString()),
                subject.log());
    }

    /** As docs/operations.md says: one start that ends by itself, noting which classes it took. */
    private void train(Subject subject) throws IOException, InterruptedException {
        Running.toItsEnd(
                java,
                List.of(
                        HEAP,
                        "-XX:AOTCacheOutput=" + subject.cache(),
                        "-Dspring.context.exit=onRefresh",
                        "-jar",
                        subject.extracted().toString()),
                Stream.concat(Stream.of("--server.port=0"), subject.settings().stream())
                        .toList(),
                subject.log());
    }
}

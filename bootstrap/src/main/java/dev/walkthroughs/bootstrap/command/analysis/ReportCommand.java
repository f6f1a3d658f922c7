package dev.walkthroughs.bootstrap.command.analysis;

import dev.walkthroughs.application.figures.Row;
import dev.walkthroughs.application.figures.Snapshot;
import dev.walkthroughs.application.figures.View;
import dev.walkthroughs.bootstrap.command.reply.Completeness;
import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import dev.walkthroughs.bootstrap.command.reply.Refusal;
import dev.walkthroughs.bootstrap.report.Page;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report}: the figures of an organization as one page to look at. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes how walkthroughs do into one HTML file, which needs no network and no service.")
public final class ReportCommand implements Callable<Integer> {

    private final Supplier<ReportSource> source;
    private final Console console;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--organization", required = true, paramLabel = "S", description = "The organization's slug.")
    private String organization = "";

    @Option(
            names = "--walkthrough",
            paramLabel = "WALKTHROUGH",
            description = "The only walkthrough to report on: its id, or organization/key. All if left out.")
    private Optional<String> walkthrough = Optional.empty();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The HTML file to write.")
    private Path file = Path.of("");

    @Option(names = "--force", description = "Replace the file if it is there.")
    private boolean force;

    /** Reports from a port that is asked for only when it is needed. */
    public ReportCommand(Supplier<ReportSource> source, Console console) {
        this.source = source;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Refusal> occupied = occupied();
        if (occupied.isPresent()) {
            return console.refused(output, occupied.get(), Map.of());
        }
        Outcome<Snapshot, Rejection> read = source.get().read(organization, walkthrough);
        if (!(read instanceof Outcome.Accepted<Snapshot, Rejection> found)) {
            return read.fold(any -> Console.DONE, why -> console.refused(output, why));
        }
        NewFile.write(file, new Page().of(found.value()));
        return written(found.value());
    }

    private Optional<Refusal> occupied() {
        if (Files.isDirectory(file)) {
            return Optional.of(
                    new Refusal("TARGET_OCCUPIED", file + " is a folder.", "Name a file in it, such as report.html."));
        }
        if (!force && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(new Refusal(
                    "TARGET_OCCUPIED", file + " is there already.", "Name another file, or replace it with --force."));
        }
        return Optional.empty();
    }

    private int written(Snapshot snapshot) throws IOException {
        List<Row> freshness = snapshot.of(View.FRESHNESS).rows();
        int walkthroughs = snapshot.of(View.WALKTHROUGH_OVERVIEW).rows().size();
        boolean complete = !freshness.isEmpty() && freshness.stream().allMatch(row -> row.is("is_complete"));
        Optional<Instant> completeTo = completeTo(freshness);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", file.toString());
        document.put("bytes", Files.size(file));
        document.put("walkthroughs", walkthroughs);
        document.put("taken_at", snapshot.takenAt().toString());
        document.put("is_complete", complete);
        completeTo.ifPresent(until -> document.put("complete_to", until.toString()));
        return console.done(
                output,
                document,
                List.of("Wrote a report on " + (walkthroughs == 1 ? "1 walkthrough" : walkthroughs + " walkthroughs")
                        + " to " + file + ", " + Completeness.words(completeTo) + "."
                        + (complete ? "" : " Figures are missing: see \"projections status\".")));
    }

    /** The earliest of all projections' moments; empty if one of them has none. */
    private static Optional<Instant> completeTo(List<Row> freshness) {
        List<Instant> moments = freshness.stream()
                .flatMap(row -> row.value("complete_to").stream())
                .map(Instant.class::cast)
                .toList();
        return moments.size() == freshness.size() ? moments.stream().min(Comparator.naturalOrder()) : Optional.empty();
    }
}

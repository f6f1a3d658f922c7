package dev.walkthroughs.bootstrap.command.data;

import dev.walkthroughs.application.tables.Extract;
import dev.walkthroughs.application.tables.Relation;
import dev.walkthroughs.application.tables.TableExport;
import dev.walkthroughs.bootstrap.command.reply.Completeness;
import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import dev.walkthroughs.bootstrap.command.reply.Refusal;
import dev.walkthroughs.bootstrap.format.table.TableFormat;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code export-data}: an organization's rows of a table or view, as a file. */
@Command(
        name = "export-data",
        mixinStandardHelpOptions = true,
        description = "Writes an organization's rows of a table or view into a file, as they are at one moment."
                + " Learners are pseudonyms. docs/analytics.md tells what the columns mean.")
public final class ExportDataCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";

    private final Supplier<TableExport> tables;
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--organization", required = true, paramLabel = "S", description = "The organization's slug.")
    private String organization = "";

    @Option(
            names = "--relation",
            required = true,
            paramLabel = "R",
            description =
                    "A view of schema analytics, or a table that counts are made of, such as walkthrough_attempts.")
    private String relation = "";

    @Option(names = "--format", required = true, paramLabel = "F", description = "${COMPLETION-CANDIDATES}.")
    private TableFormat format = TableFormat.CSV;

    @Option(
            names = "--since",
            paramLabel = "MOMENT",
            description = "Only rows from a moment on, such as 2026-03-31T22:00:00Z, or from a day on in UTC, such as"
                    + " 2026-03-31; by a column that docs/analytics.md names for each relation that takes it.")
    private Optional<String> since = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = STANDARD_OUTPUT,
            description =
                    "The file, which only its owner may read; - is standard output, and what is meant without it.")
    private String file = STANDARD_OUTPUT;

    @Option(names = "--force", description = "Replace the file if it is there.")
    private boolean force;

    /** Exports from a port that is asked for only when it is needed. */
    public ExportDataCommand(Supplier<TableExport> tables, Console console) {
        this.tables = tables;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        boolean printed = file.equals(STANDARD_OUTPUT);
        require(!printed || format.isText(), "Parquet is no text: name a file with --out FILE.");
        require(!printed || !output.json(), "--json needs --out FILE: rows are on standard output.");
        require(!printed || !force, "--force needs --out FILE.");
        Optional<Instant> from = since.map(this::moment);
        Optional<Relation> found = Relation.named(relation);
        if (found.isEmpty()) {
            return refused(
                    "RELATION_UNKNOWN", "There is no such relation.", "Name one of: " + names(any -> true) + ".");
        }
        if (from.isPresent() && found.get().since().isEmpty()) {
            return refused(
                    "SINCE_NOT_TAKEN",
                    "Rows of " + relation + " are about all of the time.",
                    "Leave --since out, or name one of: "
                            + names(each -> each.since().isPresent()) + ".");
        }
        return printed ? printed(found.get(), from) : written(found.get(), from, Path.of(file));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    private Instant moment(String text) {
        try {
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new ParameterException(
                    spec.commandLine(), "Invalid value for --since: 2026-03-31 or 2026-03-31T22:00:00Z is needed.", e);
        }
    }

    private static String names(Predicate<Relation> which) {
        return Relation.ALL.stream().filter(which).map(Relation::name).collect(Collectors.joining(", "));
    }

    private int printed(Relation which, Optional<Instant> from) throws IOException {
        try (Rows rows = new Rows(which, console, false, columns -> format.open(console.text(), columns))) {
            Outcome<Extract, Rejection> done = tables.get().export(organization, which, from, rows);
            return done.fold(this::remarked, why -> console.refused(output, why));
        }
    }

    /** Rows are on standard output: beside them only what a reader would miss. */
    private int remarked(Extract extract) {
        if (!extract.isComplete()) {
            console.remark("The rows are " + Completeness.words(extract.completeTo()) + ".");
        }
        return Console.DONE;
    }

    private int written(Relation which, Optional<Instant> from, Path target) throws IOException {
        boolean there = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        if (there && (!force || Files.isDirectory(target))) {
            return refused(
                    "TARGET_OCCUPIED",
                    "Something is at " + target + " already.",
                    Files.isDirectory(target) ? "Name a file with --out." : "Name another file, or add --force.");
        }
        Outcome<Extract, Rejection> done;
        try (CompleteFile complete = new CompleteFile(target, force)) {
            try (Rows rows = new Rows(
                    which,
                    console,
                    console.isWatched(),
                    columns -> format.open(complete.open(), which.name(), columns))) {
                done = tables.get().export(organization, which, from, rows);
            }
            if (done instanceof Outcome.Accepted<Extract, Rejection>) {
                complete.keep();
            }
        }
        return done.fold(extract -> told(which, extract, target), why -> console.refused(output, why));
    }

    private int told(Relation which, Extract extract, Path target) {
        long rows = extract.rows();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("relation", which.name());
        document.put("format", format.toString());
        document.put("rows", rows);
        document.put("file", target.toString());
        extract.completeTo().ifPresent(until -> document.put("complete_to", until.toString()));
        return console.done(
                output,
                document,
                List.of("Exported " + (rows == 1 ? "1 row" : rows + " rows") + " of " + which.name() + " to " + target
                        + ", " + Completeness.words(extract.completeTo()) + "."));
    }

    private int refused(String code, String message, String advice) {
        return console.refused(output, new Refusal(code, message, advice), Map.of());
    }
}

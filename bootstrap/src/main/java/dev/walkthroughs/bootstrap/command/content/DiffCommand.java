package dev.walkthroughs.bootstrap.command.content;

import dev.walkthroughs.application.authoring.AuthoringRejection.InvalidContent;
import dev.walkthroughs.application.editing.Comparison;
import dev.walkthroughs.application.editing.DraftEditing;
import dev.walkthroughs.application.source.Reading;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff}: files against what is published, step by step. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Compares files with the newest published version, step by step. Changes nothing.")
public final class DiffCommand implements Callable<Integer> {

    private final Supplier<DraftEditing> editing;
    private final Console console;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private ContentOptions content = new ContentOptions();

    @Parameters(index = "0", paramLabel = "PATH", description = "A folder or file, as for import.")
    private Path path = Path.of("");

    @Option(names = "--exit-code", description = "Exit status 1 if anything differs.")
    private boolean exitCode;

    /** Compares through a port that is asked for only when it is needed. */
    public DiffCommand(Supplier<DraftEditing> editing, Console console) {
        this.editing = editing;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        return content.read(path, output, console, this::compare);
    }

    private int compare(Reading reading) {
        DraftEditing port = editing.get();
        List<Comparison> comparisons = new ArrayList<>();
        for (SourceWalkthrough one : reading.walkthroughs()) {
            Outcome<Comparison, Rejection> compared = port.compare(content.organization(), one);
            if (compared instanceof Outcome.Rejected<Comparison, Rejection> no) {
                return rejected(no.why());
            }
            compared.map(comparisons::add);
        }
        int status = console.done(
                output,
                Map.of(
                        "walkthroughs",
                        comparisons.stream().map(DiffReport::document).toList()),
                comparisons.stream()
                        .flatMap(one -> DiffReport.lines(one).stream())
                        .toList());
        return exitCode && !comparisons.stream().allMatch(Comparison::same) ? Console.REFUSED : status;
    }

    private int rejected(Rejection why) {
        return why instanceof InvalidContent invalid
                ? ContentOptions.invalid(output, console, invalid.findings())
                : console.refused(output, why);
    }
}

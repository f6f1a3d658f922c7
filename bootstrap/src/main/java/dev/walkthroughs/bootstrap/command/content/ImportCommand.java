package dev.walkthroughs.bootstrap.command.content;

import dev.walkthroughs.application.authoring.AuthoringRejection.InvalidContent;
import dev.walkthroughs.application.authoring.ImportRequest;
import dev.walkthroughs.application.authoring.ImportResult;
import dev.walkthroughs.application.authoring.WalkthroughAuthoring;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.Reading;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.domain.route.PublishPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: content in; again is an update; all of it or nothing. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Takes walkthroughs in from files: all of them or, if any has a fault, none. A walkthrough whose"
                + " key exists is updated.")
public final class ImportCommand implements Callable<Integer> {

    private final Supplier<WalkthroughAuthoring> authoring;
    private final Console console;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(
            index = "0",
            paramLabel = "PATH",
            description = "A folder or file; what it may hold is in docs/authoring.md.")
    private Path path = Path.of("");

    @Mixin
    private ContentOptions content = new ContentOptions();

    @Option(
            names = "--publish",
            arity = "0..1",
            preprocessor = PolicyOrNothing.class,
            paramLabel = "POLICY",
            description = "Publish what was imported. Learners under way move to the new version (carry, the"
                    + " default), finish on the version they have (pin), or begin again (restart).")
    private Optional<PublishPolicy> publish = Optional.empty();

    @Option(
            names = "--assign",
            split = ",",
            paramLabel = "H",
            description = "Offer it on the MCP server with this host. May be repeated.")
    private List<String> hosts = List.of();

    /** Imports through a port that is asked for only when it is needed. */
    public ImportCommand(Supplier<WalkthroughAuthoring> authoring, Console console) {
        this.authoring = authoring;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        return content.read(path, output, console, this::imported);
    }

    private int imported(Reading reading) {
        List<SourceWalkthrough> walkthroughs = reading.walkthroughs();
        int steps = walkthroughs.stream().mapToInt(one -> one.steps().size()).sum();
        console.progress("Importing " + walkthroughs.size() + " walkthroughs with " + steps + " steps …");
        List<String> servers = hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .toList();
        return authoring
                .get()
                .importAll(new ImportRequest(content.organization(), walkthroughs, publish, servers))
                .fold(results -> imported(walkthroughs, results, reading.findings()), this::rejected);
    }

    private int imported(List<SourceWalkthrough> sources, List<ImportResult> results, List<Finding> findings) {
        ImportReport report = ImportReport.of(sources, results, findings);
        if (!output.json()) {
            report.remarks().forEach(console::remark);
        }
        return console.done(output, report.document(), report.lines(publish.isPresent(), !hosts.isEmpty()));
    }

    private int rejected(Rejection why) {
        return why instanceof InvalidContent invalid
                ? ContentOptions.invalid(output, console, invalid.findings())
                : console.refused(output, why);
    }
}

package dev.walkthroughs.bootstrap.command.content;

import dev.walkthroughs.application.authoring.AuthoringRejection.InvalidContent;
import dev.walkthroughs.application.authoring.ImportRequest;
import dev.walkthroughs.application.authoring.ImportResult;
import dev.walkthroughs.application.authoring.WalkthroughAuthoring;
import dev.walkthroughs.application.source.ContentFormat;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.Reading;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import dev.walkthroughs.bootstrap.command.reply.Refusal;
import dev.walkthroughs.bootstrap.format.ContentFormats;
import dev.walkthroughs.domain.outcome.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: content in; again is an update; all of it or nothing. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Takes walkthroughs in from files: all of them or, if any has a fault, none. A walkthrough whose"
                + " key exists is updated.")
public final class ImportCommand implements Callable<Integer> {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

    /** What publishing does to learners who are under way (R1). */
    enum Policy {
        /** They move to the new version. */
        CARRY,
        /** They finish on theirs. */
        PIN,
        /** They begin again. */
        RESTART
    }

    private final Supplier<WalkthroughAuthoring> authoring;
    private final ContentFormats formats = new ContentFormats();
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(
            index = "0",
            paramLabel = "PATH",
            description = "A folder or file; what it may hold is in docs/authoring.md.")
    private Path path = Path.of("");

    @Option(
            names = "--organization",
            paramLabel = "S",
            description = "The slug of the organization that owns the content. Needed if there are several.")
    private Optional<String> organization = Optional.empty();

    @Option(
            names = "--key",
            paramLabel = "K",
            description = "The walkthrough's key instead of the one in the files, if PATH holds exactly one.")
    private Optional<String> key = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "folder, tour, json, numbered or tutorial. Guessed if left out.")
    private Optional<String> format = Optional.empty();

    @Option(
            names = "--publish",
            arity = "0..1",
            preprocessor = PolicyOrNothing.class,
            paramLabel = "POLICY",
            description = "Publish what was imported. Learners under way finish on their version (pin, the only"
                    + " policy so far).")
    private Optional<Policy> publish = Optional.empty();

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
        if (key.isPresent() && !KEY.matcher(key.get()).matches()) {
            throw usage("--key: it must be 1 to 100 of a-z, 0-9, '.', '_', '-', and begin with a letter or digit.");
        }
        if (publish.isPresent() && publish.get() != Policy.PIN) {
            String policy = publish.get().name().toLowerCase(Locale.ROOT);
            return refused(
                    "POLICY_UNSUPPORTED",
                    "The publish policy \"" + policy + "\" does not exist yet; nothing was imported.",
                    "Use --publish: learners under way finish on their version (pin).");
        }
        if (!Files.exists(path)) {
            return refused("PATH_UNKNOWN", "There is nothing at " + path + ".", "Check the path.");
        }
        Optional<ContentFormat> found = format.isPresent() ? Optional.of(forced(format.get())) : formats.of(path);
        if (found.isEmpty()) {
            return refused(
                    "FORMAT_UNKNOWN",
                    path + " looks like none of the formats " + formats.names() + ".",
                    "Name the folder or file that holds the steps, or say --format F.");
        }
        return read(found.get().read(path));
    }

    private ContentFormat forced(String name) {
        return formats.named(name)
                .orElseThrow(() -> usage("--format: \"" + name + "\" is none of " + formats.names() + "."));
    }

    private ParameterException usage(String what) {
        return new ParameterException(spec.commandLine(), "Invalid value for " + what);
    }

    private int read(Reading reading) {
        if (reading.findings().stream().anyMatch(Finding::stops)) {
            return invalid(reading.findings());
        }
        List<SourceWalkthrough> walkthroughs = reading.walkthroughs();
        if (key.isPresent() && walkthroughs.size() != 1) {
            return refused(
                    "KEY_AMBIGUOUS",
                    "--key names one walkthrough, and " + path + " holds " + walkthroughs.size() + ".",
                    "Leave --key out, or import the folder of one walkthrough.");
        }
        List<SourceWalkthrough> named = walkthroughs.stream().map(this::named).toList();
        int steps = named.stream().mapToInt(one -> one.steps().size()).sum();
        console.progress("Importing " + named.size() + " walkthroughs with " + steps + " steps …");
        List<String> servers = hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .toList();
        return authoring
                .get()
                .importAll(new ImportRequest(organization, named, publish.isPresent(), servers))
                .fold(results -> imported(named, results, reading.findings()), this::rejected);
    }

    private SourceWalkthrough named(SourceWalkthrough one) {
        return new SourceWalkthrough(
                key.orElse(one.key()),
                one.title(),
                one.description(),
                one.tags(),
                one.estimatedMinutes(),
                one.file(),
                one.firstKey(),
                one.steps());
    }

    private int imported(List<SourceWalkthrough> sources, List<ImportResult> results, List<Finding> findings) {
        ImportReport report = ImportReport.of(sources, results, findings);
        if (!output.json()) {
            report.remarks().forEach(console::remark);
        }
        return console.done(output, report.document(), report.lines(publish.isPresent(), !hosts.isEmpty()));
    }

    private int rejected(Rejection why) {
        return why instanceof InvalidContent content ? invalid(content.findings()) : console.refused(output, why);
    }

    private int invalid(List<Finding> findings) {
        Map<String, Object> more =
                Map.of("findings", findings.stream().map(ImportReport::document).toList());
        return console.refused(output, ImportReport.refusal(findings), more);
    }

    private int refused(String code, String message, String advice) {
        return console.refused(output, new Refusal(code, message, advice), Map.of());
    }
}

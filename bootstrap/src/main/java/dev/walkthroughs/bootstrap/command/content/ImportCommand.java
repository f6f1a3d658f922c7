package dev.walkthroughs.bootstrap.command.content;

import dev.walkthroughs.application.authoring.AuthoringRejection.InvalidContent;
import dev.walkthroughs.application.authoring.ImportRequest;
import dev.walkthroughs.application.authoring.ImportResult;
import dev.walkthroughs.application.authoring.WalkthroughAuthoring;
import dev.walkthroughs.application.check.LinkCheck;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.Reading;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import dev.walkthroughs.bootstrap.command.reply.Refusal;
import dev.walkthroughs.bootstrap.command.report.PlainReport;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.domain.route.PublishPolicy;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code import}: content in; again is an update; all of it or nothing. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Takes walkthroughs in from files: all of them or, if any has a fault, none. A walkthrough whose"
                + " key exists is updated.")
public final class ImportCommand implements Callable<Integer> {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

    private final Supplier<WalkthroughAuthoring> authoring;
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private ContentPath content = new ContentPath();

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
            names = "--publish",
            arity = "0..1",
            preprocessor = PolicyOrNothing.class,
            paramLabel = "POLICY",
            description = "Publish what was imported. Learners under way finish on their version (pin, the only"
                    + " policy so far).")
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
        if (key.isPresent() && !KEY.matcher(key.get()).matches()) {
            throw usage("--key: it must be 1 to 100 of a-z, 0-9, '.', '_', '-', and begin with a letter or digit.");
        }
        return content.read(spec.commandLine()).fold(this::read, why -> console.refused(output, why, Map.of()));
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
                    "--key names one walkthrough, and " + content.path() + " holds " + walkthroughs.size() + ".",
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
                .importAll(new ImportRequest(organization, named, publish, servers))
                .fold(results -> imported(named, results, found(reading, named)), this::rejected);
    }

    private List<Finding> found(Reading reading, List<SourceWalkthrough> named) {
        PresentFiles files = PresentFiles.below(content.path());
        return Stream.concat(
                        reading.findings().stream(), named.stream().flatMap(one -> LinkCheck.of(one, files).stream()))
                .toList();
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
                Map.of("findings", findings.stream().map(PlainReport::document).toList());
        return console.refused(output, ImportReport.refusal(findings), more);
    }

    private int refused(String code, String message, String advice) {
        return console.refused(output, new Refusal(code, message, advice), Map.of());
    }
}

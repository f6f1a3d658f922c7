package dev.walkthroughs.bootstrap.command.content;

import dev.walkthroughs.application.check.LinkCheck;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.Reading;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import dev.walkthroughs.bootstrap.command.reply.Refusal;
import dev.walkthroughs.bootstrap.command.report.PlainReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options by which a command says what content it means, and the reading of it. */
public final class ContentOptions {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

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

    /** The organization that is named. */
    Optional<String> organization() {
        return organization;
    }

    /** Whether any option says that a path is meant. */
    boolean given() {
        return key.isPresent() || format.isPresent();
    }

    /**
     * Reads what is at the path, and goes on with it if it has no faults; else says why not.
     *
     * @return the exit status
     */
    int read(Path path, OutputOptions output, Console console, ToIntFunction<Reading> then) throws IOException {
        if (key.isPresent() && !KEY.matcher(key.get()).matches()) {
            throw usage("--key: it must be 1 to 100 of a-z, 0-9, '.', '_', '-', and begin with a letter or digit.");
        }
        ContentPath.Answer answer = ContentPath.read(path, format, spec.commandLine());
        if (answer.refusal().isPresent()) {
            return console.refused(output, answer.refusal().get(), Map.of());
        }
        Reading reading = answer.reading().orElseThrow();
        if (reading.findings().stream().anyMatch(Finding::stops)) {
            return invalid(output, console, reading.findings());
        }
        List<SourceWalkthrough> walkthroughs = reading.walkthroughs();
        if (key.isPresent() && walkthroughs.size() != 1) {
            return refused(
                    output,
                    console,
                    "KEY_AMBIGUOUS",
                    "--key names one walkthrough, and " + path + " holds " + walkthroughs.size() + ".",
                    "Leave --key out, or import the folder of one walkthrough.");
        }
        PresentFiles files = PresentFiles.below(path);
        // Only one can have another key; many are not made anew, they may not fit in memory.
        List<SourceWalkthrough> named = key.isPresent() ? List.of(named(walkthroughs.get(0))) : walkthroughs;
        List<Finding> findings = Stream.concat(
                        reading.findings().stream(), named.stream().flatMap(one -> LinkCheck.of(one, files).stream()))
                .toList();
        return then.applyAsInt(new Reading(named, findings));
    }

    /** Says what is wrong with content; each finding is in the document, too. */
    static int invalid(OutputOptions output, Console console, List<Finding> findings) {
        Map<String, Object> more =
                Map.of("findings", findings.stream().map(PlainReport::document).toList());
        return console.refused(output, ImportReport.refusal(findings), more);
    }

    private ParameterException usage(String what) {
        return new ParameterException(spec.commandLine(), "Invalid value for " + what);
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

    private static int refused(OutputOptions output, Console console, String code, String message, String advice) {
        return console.refused(output, new Refusal(code, message, advice), Map.of());
    }
}

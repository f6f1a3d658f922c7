package dev.walkthroughs.bootstrap.command.content;

import dev.walkthroughs.application.source.Reading;
import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import dev.walkthroughs.bootstrap.command.report.Annotations;
import dev.walkthroughs.bootstrap.command.report.Checked;
import dev.walkthroughs.bootstrap.command.report.PlainReport;
import dev.walkthroughs.bootstrap.command.report.RepositoryPaths;
import dev.walkthroughs.bootstrap.command.report.SarifLog;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code validate}: every fault of content with its file and line, without a database. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description =
                "Checks walkthroughs in files, as they would be published, and names every fault with its file and"
                        + " line. Needs no database and changes nothing. Exit status: 0 no errors, 1 errors, 2 wrong usage.")
public final class ValidateCommand implements Callable<Integer> {

    /** How findings are written. */
    enum Report {
        /** A line each, as compilers write it. */
        TEXT,
        /** One SARIF 2.1.0 log. */
        SARIF,
        /** Workflow commands that annotate a pull request on GitHub. */
        GITHUB
    }

    private final Console console;
    private final String version;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private ContentPath content = new ContentPath();

    @Option(
            names = "--report",
            paramLabel = "R",
            description = "text (the default), sarif, or github: annotations of a pull request.")
    private Report report = Report.TEXT;

    @Option(names = "--strict", description = "Warnings count as errors do.")
    private boolean strict;

    /** Checks files; the version is named in reports. */
    public ValidateCommand(Console console, String version) {
        this.console = console;
        this.version = version;
    }

    @Override
    public Integer call() throws IOException {
        if (output.json() && report != Report.TEXT) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--json and --report exclude each other: each says what standard output holds.");
        }
        return content.read(spec.commandLine()).fold(this::judge, why -> console.refused(output, why, Map.of()));
    }

    private int judge(Reading reading) {
        Checked checked = Checked.of(reading, PresentFiles.below(content.path()));
        RepositoryPaths paths = RepositoryPaths.of(content.path());
        if (output.json()) {
            console.document(checked.document());
        } else {
            switch (report) {
                case TEXT -> console.lines(PlainReport.lines(checked.findings()));
                case GITHUB -> console.lines(Annotations.lines(checked.findings(), paths));
                case SARIF -> console.document(SarifLog.of(checked.findings(), paths, version));
            }
        }
        console.remark(checked.summary());
        return checked.passes(strict) ? Console.DONE : Console.REFUSED;
    }
}

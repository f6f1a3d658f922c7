package dev.walkthroughs.bootstrap.command.upkeep;

import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import dev.walkthroughs.bootstrap.command.reply.Refusal;
import dev.walkthroughs.bootstrap.command.upkeep.ProjectionAdmin.Progress;
import dev.walkthroughs.bootstrap.command.upkeep.ProjectionAdmin.Rebuilt;
import dev.walkthroughs.bootstrap.command.upkeep.ProjectionAdmin.Retried;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code projections}: lag, replay, and what could not be shown. */
@Command(
        name = "projections",
        mixinStandardHelpOptions = true,
        description = "The tables that are made from events, and can be made again.")
public final class ProjectionsCommand {

    /** A name that SQL takes without quotes, and that PostgreSQL and its extensions do not keep for themselves. */
    private static final Pattern SCHEMA = Pattern.compile("(?!pg_|replay)[a-z][a-z0-9_]{0,62}");

    private final Supplier<ProjectionAdmin> admin;
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Looks after projections through a port that is asked for only when it is needed. */
    public ProjectionsCommand(Supplier<ProjectionAdmin> admin, Console console) {
        this.admin = admin;
        this.console = console;
    }

    @Command(
            name = "rebuild",
            mixinStandardHelpOptions = true,
            description =
                    "Makes the tables again from all events; readers see no gap. With --until and --into, leaves them"
                            + " alone and fills another schema with the tables as they were at a moment.")
    int rebuild(
            @Parameters(
                            index = "0",
                            arity = "0..1",
                            paramLabel = "NAME",
                            description = "The projection to make again; all of them if left out.")
                    Optional<String> name,
            @Option(
                            names = "--until",
                            paramLabel = "INSTANT",
                            description =
                                    "The moment, for instance 2026-03-31T22:00:00Z. What was recorded then or before"
                                            + " belongs to it.")
                    Optional<Instant> until,
            @Option(
                            names = "--into",
                            paramLabel = "SCHEMA",
                            description =
                                    "The schema to fill: a new one, or one that was made so, which is then replaced.")
                    Optional<String> into,
            @Mixin OutputOptions output) {
        if (until.isPresent() != into.isPresent()) {
            throw new ParameterException(spec.commandLine(), "--until and --into go together.");
        }
        into.filter(schema -> !SCHEMA.matcher(schema).matches()).ifPresent(schema -> {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for --into: lower-case letters, digits and _, not beginning with pg_ or replay.");
        });
        Progress progress = (which, done, total) -> console.progress(which + ": " + done + " of " + total + " events");
        Outcome<List<Rebuilt>, Rejection> outcome = until.isPresent()
                ? admin.get().asOf(name, until.get(), into.orElseThrow(), progress)
                : admin.get().rebuild(name, progress);
        return outcome.fold(
                rebuilt -> console.done(
                        output,
                        Map.of(
                                "projections",
                                rebuilt.stream().map(StatusReport::document).toList()),
                        rebuilt.stream()
                                .map(one -> into.map(schema -> StatusReport.filled(one, schema))
                                        .orElseGet(() -> StatusReport.line(one)))
                                .toList()),
                why -> console.refused(output, why));
    }

    @Command(
            name = "retry",
            mixinStandardHelpOptions = true,
            description = "Tries again the events that could not be shown, once their cause is mended.")
    int retry(
            @Parameters(
                            index = "0",
                            arity = "0..1",
                            paramLabel = "NAME",
                            description = "The projection; all of them if left out.")
                    Optional<String> name,
            @Mixin OutputOptions output) {
        return admin.get().retry(name).fold(retried -> retried(retried, output), why -> console.refused(output, why));
    }

    private int retried(List<Retried> retried, OutputOptions output) {
        Map<String, Object> document = Map.of(
                "projections", retried.stream().map(StatusReport::document).toList());
        long left = retried.stream().mapToLong(Retried::left).sum();
        if (left == 0) {
            return console.done(
                    output, document, retried.stream().map(StatusReport::line).toList());
        }
        return console.refused(
                output,
                new Refusal(
                        "STILL_FAILING",
                        "Of the events that waited, "
                                + retried.stream().mapToLong(Retried::done).sum() + " show now and " + left
                                + " do not.",
                        "See the causes with: projections status"),
                document);
    }

    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            description = "Prints how far each projection is behind the newest event, and what it could not show.")
    int status(@Mixin OutputOptions output) {
        List<ProjectionAdmin.Projection> projections = admin.get().status();
        return console.done(
                output,
                Map.of(
                        "projections",
                        projections.stream().map(StatusReport::document).toList()),
                projections.stream().map(StatusReport::line).toList());
    }
}

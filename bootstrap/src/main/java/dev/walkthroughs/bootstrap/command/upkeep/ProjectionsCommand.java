package dev.walkthroughs.bootstrap.command.upkeep;

import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import dev.walkthroughs.bootstrap.command.upkeep.ProjectionAdmin.Projection;
import dev.walkthroughs.bootstrap.command.upkeep.ProjectionAdmin.Rebuilt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code projections rebuild} and {@code projections status}: replay and lag. */
@Command(
        name = "projections",
        mixinStandardHelpOptions = true,
        description = "The tables that are made from events, and can be made again.")
public final class ProjectionsCommand {

    private final Supplier<ProjectionAdmin> admin;
    private final Console console;

    /** Looks after projections through a port that is asked for only when it is needed. */
    public ProjectionsCommand(Supplier<ProjectionAdmin> admin, Console console) {
        this.admin = admin;
        this.console = console;
    }

    @Command(
            name = "rebuild",
            mixinStandardHelpOptions = true,
            description = "Makes the tables again from all events; readers see no gap.")
    int rebuild(
            @Parameters(
                            index = "0",
                            arity = "0..1",
                            paramLabel = "NAME",
                            description = "The projection to make again; all of them if left out.")
                    Optional<String> name,
            @Mixin OutputOptions output) {
        return admin.get()
                .rebuild(
                        name,
                        (which, done, total) -> console.progress(which + ": " + done + " of " + total + " events"))
                .fold(rebuilt -> rebuilt(rebuilt, output), why -> console.refused(output, why));
    }

    private int rebuilt(List<Rebuilt> rebuilt, OutputOptions output) {
        return console.done(
                output,
                Map.of(
                        "projections",
                        rebuilt.stream().map(ProjectionsCommand::document).toList()),
                rebuilt.stream()
                        .map(one -> "Rebuilt " + one.name() + " from " + one.events() + " events.")
                        .toList());
    }

    private static Map<String, Object> document(Rebuilt rebuilt) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", rebuilt.name());
        document.put("events", rebuilt.events());
        return document;
    }

    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            description = "Prints how far each projection is behind the newest event.")
    int status(@Mixin OutputOptions output) {
        List<Projection> projections = admin.get().status();
        return console.done(
                output,
                Map.of(
                        "projections",
                        projections.stream().map(ProjectionsCommand::document).toList()),
                projections.stream().map(ProjectionsCommand::line).toList());
    }

    private static Map<String, Object> document(Projection projection) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", projection.name());
        document.put("position", projection.position());
        document.put("head", projection.head());
        document.put("lag", projection.lag());
        document.put("running", projection.running());
        return document;
    }

    private static String line(Projection projection) {
        String lag = projection.lag() == 0 ? "up to date" : projection.lag() + " events behind";
        return projection.name() + ": " + lag + " (" + projection.position() + " of " + projection.head() + ")"
                + (projection.running() ? "" : ", not running");
    }
}

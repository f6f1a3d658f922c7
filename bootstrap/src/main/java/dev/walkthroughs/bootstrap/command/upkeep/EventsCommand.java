package dev.walkthroughs.bootstrap.command.upkeep;

import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import dev.walkthroughs.bootstrap.command.upkeep.EventAdmin.Copied;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code events}: what was recorded, as a whole. */
@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        description = "Everything that was ever recorded, from which all else can be made again.")
public final class EventsCommand {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._-]+:[0-9]{1,5}");

    private final Supplier<EventAdmin> admin;
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Looks after events through a port that is asked for only when it is needed. */
    public EventsCommand(Supplier<EventAdmin> admin, Console console) {
        this.admin = admin;
        this.console = console;
    }

    @Command(
            name = "copy",
            mixinStandardHelpOptions = true,
            description =
                    "Copies all events to an empty Axon Server, and reads them back. When it was interrupted, or events"
                            + " came since, the same command goes on where the copy ends.")
    int copy(
            @Option(
                            names = "--to-axon-server",
                            required = true,
                            paramLabel = "HOST:PORT",
                            description = "Where it answers gRPC, for instance events.example.org:8124.")
                    String address,
            @Option(
                            names = "--context",
                            defaultValue = "default",
                            paramLabel = "CONTEXT",
                            description = "The context of Axon Server; ${DEFAULT-VALUE} if left out.")
                    String context,
            @Mixin OutputOptions output) {
        if (!ADDRESS.matcher(address).matches()) {
            throw new ParameterException(
                    spec.commandLine(), "Invalid value for --to-axon-server: a host, a colon and a port.");
        }
        return admin.get()
                .toAxonServer(
                        address, context, (what, done, total) -> console.progress(what + " " + done + " of " + total))
                .fold(
                        copied -> console.done(output, document(copied), lines(copied)),
                        why -> console.refused(output, why));
    }

    private static Map<String, Object> document(Copied copied) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("events", copied.events());
        document.put("copied", copied.copied());
        document.put("streams", copied.streams());
        document.put("later", copied.later());
        return document;
    }

    private static List<String> lines(Copied copied) {
        List<String> lines = new ArrayList<>(List.of(
                "Copied " + copied.copied() + " events; " + (copied.events() - copied.copied())
                        + " were there already.",
                "Verified: the " + copied.events() + " events are there in the same order, and each of "
                        + copied.streams() + " streams is read with the same digest."));
        if (copied.later() > 0) {
            lines.add(copied.later() + " were recorded here meanwhile: stop the services, and repeat the command.");
        }
        return lines;
    }
}

package dev.walkthroughs.bootstrap.command.content;

import dev.walkthroughs.application.authoring.WalkthroughAuthoring;
import dev.walkthroughs.application.authoring.WalkthroughAuthoring.Assigned;
import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code unassign}: a walkthrough is no longer offered on an MCP server. */
@Command(
        name = "unassign",
        mixinStandardHelpOptions = true,
        description = "Takes a walkthrough off an MCP server. Learners keep their progress.")
public final class UnassignCommand implements Callable<Integer> {

    private final Supplier<WalkthroughAuthoring> authoring;
    private final Console console;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(index = "0", paramLabel = "WALKTHROUGH", description = "Its id, or organization/key.")
    private String walkthrough = "";

    @Option(names = "--server", required = true, paramLabel = "H", description = "A host of the MCP server.")
    private String server = "";

    /** Takes off through a port that is asked for only when it is needed. */
    public UnassignCommand(Supplier<WalkthroughAuthoring> authoring, Console console) {
        this.authoring = authoring;
        this.console = console;
    }

    @Override
    public Integer call() {
        return authoring
                .get()
                .unassign(walkthrough, server.strip().toLowerCase(Locale.ROOT))
                .fold(this::taken, why -> console.refused(output, why));
    }

    private int taken(Assigned assigned) {
        String line = assigned.changed()
                ? walkthrough + " is no longer on " + assigned.host() + "; learners keep their progress."
                : walkthrough + " was not on " + assigned.host() + "; nothing was changed.";
        return console.done(output, AssignCommand.document(assigned), List.of(line));
    }
}

package dev.walkthroughs.bootstrap.command.content;

import dev.walkthroughs.application.authoring.WalkthroughAuthoring;
import dev.walkthroughs.application.authoring.WalkthroughAuthoring.Assigned;
import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assign}: a walkthrough is offered on an MCP server. */
@Command(
        name = "assign",
        mixinStandardHelpOptions = true,
        description = "Offers a walkthrough on an MCP server, or changes how it is offered there.")
public final class AssignCommand implements Callable<Integer> {

    private final Supplier<WalkthroughAuthoring> authoring;
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(index = "0", paramLabel = "WALKTHROUGH", description = "Its id, or organization/key.")
    private String walkthrough = "";

    @Option(names = "--server", required = true, paramLabel = "H", description = "A host of the MCP server.")
    private String server = "";

    @Option(
            names = "--order",
            paramLabel = "N",
            description = "Its place in lists, from 0. If left out, behind the last, or where it is.")
    private Optional<Integer> order = Optional.empty();

    @Option(names = "--disabled", description = "Assign it, but do not offer it yet.")
    private boolean disabled;

    /** Assigns through a port that is asked for only when it is needed. */
    public AssignCommand(Supplier<WalkthroughAuthoring> authoring, Console console) {
        this.authoring = authoring;
        this.console = console;
    }

    @Override
    public Integer call() {
        if (order.isPresent() && order.get() < 0) {
            throw new ParameterException(spec.commandLine(), "Invalid value for --order: it must be 0 or more.");
        }
        OptionalInt place = order.map(OptionalInt::of).orElseGet(OptionalInt::empty);
        return authoring
                .get()
                .assign(walkthrough, server.strip().toLowerCase(Locale.ROOT), place, !disabled)
                .fold(this::assigned, why -> console.refused(output, why));
    }

    private int assigned(Assigned assigned) {
        String where = walkthrough
                + (disabled ? " is assigned to " : " is offered on ")
                + assigned.host()
                + (disabled ? ", disabled" : "");
        return console.done(
                output,
                document(assigned),
                List.of(where + (assigned.changed() ? "." : " already; nothing was changed.")));
    }

    static Map<String, Object> document(Assigned assigned) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("walkthrough_id", assigned.walkthroughId().value());
        document.put("host", assigned.host());
        document.put("changed", assigned.changed());
        return document;
    }
}

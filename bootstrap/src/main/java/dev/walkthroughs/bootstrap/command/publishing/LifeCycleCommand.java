package dev.walkthroughs.bootstrap.command.publishing;

import dev.walkthroughs.application.authoring.WalkthroughAuthoring;
import dev.walkthroughs.application.authoring.WalkthroughAuthoring.Offering;
import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code unpublish}, {@code withdraw} and {@code archive}: a walkthrough is taken back, more and more. */
@Command(mixinStandardHelpOptions = true)
public final class LifeCycleCommand implements Callable<Integer> {

    /** Which of them, what it does, and what is true then. */
    private record Kind(
            String name,
            BiFunction<WalkthroughAuthoring, String, Outcome<Offering, Rejection>> action,
            String description,
            String result) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "unpublish",
                    WalkthroughAuthoring::unpublish,
                    "Takes a walkthrough off the lists. Learners under way may finish, nobody else begins.",
                    "is unpublished: learners under way may finish, nobody else begins"),
            new Kind(
                    "withdraw",
                    WalkthroughAuthoring::withdraw,
                    "Stops a walkthrough at once. Learners keep their place until it is published again.",
                    "is withdrawn: nothing of it is served until it is published again; learners keep their place"),
            new Kind(
                    "archive",
                    WalkthroughAuthoring::archive,
                    "Puts a walkthrough away for good. Nothing is deleted, and nothing is served or changed any more.",
                    "is archived: nothing of it is served or changed any more; its history stays"));

    private final Kind kind;
    private final Supplier<WalkthroughAuthoring> authoring;
    private final Console console;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(index = "0", paramLabel = "WALKTHROUGH", description = "Its id, or organization/key.")
    private String walkthrough = "";

    private LifeCycleCommand(Kind kind, Supplier<WalkthroughAuthoring> authoring, Console console) {
        this.kind = kind;
        this.authoring = authoring;
        this.console = console;
    }

    /** All of them, over a port that is asked for only when it is needed. */
    public static List<CommandLine> all(Supplier<WalkthroughAuthoring> authoring, Console console) {
        return KINDS.stream()
                .map(kind -> {
                    CommandLine command = new CommandLine(new LifeCycleCommand(kind, authoring, console));
                    command.getCommandSpec().name(kind.name());
                    command.getCommandSpec().usageMessage().description(kind.description());
                    return command;
                })
                .toList();
    }

    @Override
    public Integer call() {
        return kind.action().apply(authoring.get(), walkthrough).fold(this::done, why -> console.refused(output, why));
    }

    private int done(Offering offering) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("walkthrough_id", offering.walkthroughId().value());
        document.put("availability", offering.availability().name().toLowerCase(Locale.ROOT));
        document.put("changed", offering.changed());
        String line = walkthrough + " " + kind.result() + "."
                + (offering.changed() ? "" : " It was already; nothing changed.");
        return console.done(output, document, List.of(line));
    }
}

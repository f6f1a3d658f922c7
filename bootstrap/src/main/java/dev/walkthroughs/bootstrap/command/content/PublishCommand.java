package dev.walkthroughs.bootstrap.command.content;

import dev.walkthroughs.application.authoring.WalkthroughAuthoring;
import dev.walkthroughs.application.authoring.WalkthroughAuthoring.Publication;
import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import dev.walkthroughs.domain.route.PublishPolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code publish}: the draft becomes the next version. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "Publishes the draft of a walkthrough as its next version.")
public final class PublishCommand implements Callable<Integer> {

    private final Supplier<WalkthroughAuthoring> authoring;
    private final Console console;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(index = "0", paramLabel = "WALKTHROUGH", description = "Its id, or organization/key.")
    private String walkthrough = "";

    /** Publishes through a port that is asked for only when it is needed. */
    public PublishCommand(Supplier<WalkthroughAuthoring> authoring, Console console) {
        this.authoring = authoring;
        this.console = console;
    }

    @Override
    public Integer call() {
        return authoring
                .get()
                .publish(walkthrough, PublishPolicy.CARRY)
                .fold(this::published, why -> console.refused(output, why));
    }

    private int published(Publication publication) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("walkthrough_id", publication.walkthroughId().value());
        document.put("version", publication.version());
        document.put("changed", publication.changed());
        List<String> lines = publication.changed()
                ? List.of(
                        "Published " + walkthrough + " as version " + publication.version() + ".",
                        "Next, unless it is on a server already: assign " + walkthrough + " --server H")
                : List.of("Nothing to publish: version " + publication.version() + " of " + walkthrough
                        + " is what the draft is.");
        return console.done(output, document, lines);
    }
}

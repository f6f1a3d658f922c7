package dev.walkthroughs.bootstrap.command.publishing;

import dev.walkthroughs.application.authoring.WalkthroughAuthoring;
import dev.walkthroughs.application.authoring.WalkthroughAuthoring.Publication;
import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import dev.walkthroughs.domain.route.PublishPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code publish}: the draft becomes the next version. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "Publishes the draft of a walkthrough as its next version, and says what that does to learners"
                + " under way.")
public final class PublishCommand implements Callable<Integer> {

    private final Supplier<WalkthroughAuthoring> authoring;
    private final Console console;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(index = "0", paramLabel = "WALKTHROUGH", description = "Its id, or organization/key.")
    private String walkthrough = "";

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            description = "What becomes of learners under way: they move to the new version (carry, the default),"
                    + " finish on the version they have (pin), or begin again (restart).")
    private PublishPolicy policy = PublishPolicy.CARRY;

    /** Publishes through a port that is asked for only when it is needed. */
    public PublishCommand(Supplier<WalkthroughAuthoring> authoring, Console console) {
        this.authoring = authoring;
        this.console = console;
    }

    @Override
    public Integer call() {
        return authoring.get().publish(walkthrough, policy).fold(this::published, why -> console.refused(output, why));
    }

    private int published(Publication publication) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("walkthrough_id", publication.walkthroughId().value());
        document.put("version", publication.version());
        document.put("changed", publication.changed());
        EffectsReport.worthTelling(publication.effects())
                .ifPresent(effects -> document.put("effects", EffectsReport.document(effects)));
        return console.done(output, document, lines(publication));
    }

    private List<String> lines(Publication publication) {
        String version = "version " + publication.version();
        if (publication.effects().isEmpty()) {
            return List.of(
                    publication.changed()
                            ? "Put " + version + " of " + walkthrough + " on offer again."
                            : "Nothing to publish: " + version + " of " + walkthrough + " is what the draft is.");
        }
        List<String> lines = new ArrayList<>();
        lines.add("Published " + walkthrough + " as " + version + ".");
        EffectsReport.worthTelling(publication.effects())
                .ifPresent(effects -> lines.addAll(EffectsReport.lines(effects)));
        if (publication.version() == 1) {
            lines.add("Next, unless it is on a server already: assign " + walkthrough + " --server H");
        }
        return lines;
    }
}

package dev.walkthroughs.bootstrap.command.content;

import dev.walkthroughs.application.authoring.AuthoringRejection.InvalidContent;
import dev.walkthroughs.application.authoring.ImportRequest;
import dev.walkthroughs.application.authoring.WalkthroughAuthoring;
import dev.walkthroughs.application.authoring.WalkthroughAuthoring.PlannedImport;
import dev.walkthroughs.application.authoring.WalkthroughAuthoring.PlannedPublication;
import dev.walkthroughs.application.source.Reading;
import dev.walkthroughs.bootstrap.command.publishing.PlanReport;
import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import dev.walkthroughs.domain.outcome.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plan}: what importing and publishing would do; nothing is changed. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description =
                "Says what publishing would change, and for how many learners, under each policy. Changes nothing.")
public final class PlanCommand implements Callable<Integer> {

    private static final Pattern WALKTHROUGH = Pattern.compile("wt_[A-Za-z0-9_-]+|[a-z0-9-]+/[a-z0-9][a-z0-9._-]*");

    private final Supplier<WalkthroughAuthoring> authoring;
    private final Console console;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private ContentOptions content = new ContentOptions();

    @Parameters(
            index = "0",
            paramLabel = "PATH|WALKTHROUGH",
            description = "Content that would be imported and published; or, where there is no such file, a walkthrough"
                    + " by its id or organization/key, whose draft would be published.")
    private String subject = "";

    /** Plans through a port that is asked for only when it is needed. */
    public PlanCommand(Supplier<WalkthroughAuthoring> authoring, Console console) {
        this.authoring = authoring;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Path> path = path();
        boolean names = WALKTHROUGH.matcher(subject).matches()
                && !content.given()
                && content.organization().isEmpty();
        return path.isEmpty() || (names && !Files.exists(path.get()))
                ? authoring.get().plan(subject).fold(this::planned, this::rejected)
                : content.read(path.get(), output, console, this::planImport);
    }

    /** Empty if the file system cannot have a file of that name. */
    private Optional<Path> path() {
        try {
            return Optional.of(Path.of(subject));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private int planImport(Reading reading) {
        return authoring
                .get()
                .planImport(
                        new ImportRequest(content.organization(), reading.walkthroughs(), Optional.empty(), List.of()))
                .fold(planned -> planned(ImportReport.planned(reading, planned), planned), this::rejected);
    }

    private int planned(ImportReport findings, List<PlannedImport> planned) {
        if (!output.json()) {
            findings.remarks().forEach(console::remark);
        }
        List<Map<String, Object>> documents = findings.planned(planned);
        List<String> lines = planned.stream()
                .flatMap(one -> Stream.concat(Stream.of(line(one)), PlanReport.lines(one.key(), one.plan()).stream()))
                .toList();
        return console.done(output, Map.of("walkthroughs", documents), lines);
    }

    private static String line(PlannedImport planned) {
        String steps = planned.steps() == 1 ? "1 step" : planned.steps() + " steps";
        return (planned.walkthroughId().isEmpty()
                        ? "Importing would make "
                        : planned.changed() ? "Importing would change " : "Importing would change nothing of ")
                + planned.key() + ", \"" + planned.title() + "\": " + steps + ".";
    }

    private int planned(PlannedPublication planned) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("walkthrough_id", planned.walkthroughId().value());
        document.put("key", planned.key());
        document.put("plan", PlanReport.document(planned.plan()));
        return console.done(
                output, Map.of("walkthroughs", List.of(document)), PlanReport.lines(planned.key(), planned.plan()));
    }

    private int rejected(Rejection why) {
        return why instanceof InvalidContent invalid
                ? ContentOptions.invalid(output, console, invalid.findings())
                : console.refused(output, why);
    }
}

package dev.walkthroughs.bootstrap.command.examination;

import dev.walkthroughs.application.examination.Check;
import dev.walkthroughs.application.examination.Diagnosed;
import dev.walkthroughs.application.examination.Diagnosis;
import dev.walkthroughs.application.examination.Fact;
import dev.walkthroughs.application.examination.Remedy;
import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import dev.walkthroughs.domain.identity.LearnerId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code diagnose}: why somebody does not see a walkthrough. */
@Command(
        name = "diagnose",
        mixinStandardHelpOptions = true,
        description = "Says why a learner does not see a walkthrough on an MCP server, and how to mend it, or where the"
                + " learner stands. Status 0 if the learner sees it, 1 if not.")
public final class DiagnoseCommand implements Callable<Integer> {

    private final Supplier<Diagnosis> diagnosis;
    private final Console console;

    @Option(
            names = "--learner",
            required = true,
            paramLabel = "E",
            description = "The learner's e-mail address, or id (mcpu_…).")
    private String learner = "";

    @Option(
            names = "--walkthrough",
            required = true,
            paramLabel = "W",
            description = "The walkthrough: an id, or organization/key.")
    private String walkthrough = "";

    @Option(names = "--server", required = true, paramLabel = "H", description = "A host of the MCP server.")
    private String server = "";

    @Mixin
    private OutputOptions output = new OutputOptions();

    /** Asks by a port that is asked for only when it is needed. */
    public DiagnoseCommand(Supplier<Diagnosis> diagnosis, Console console) {
        this.diagnosis = diagnosis;
        this.console = console;
    }

    @Override
    public Integer call() {
        return diagnosis
                .get()
                .of(learner, walkthrough, server.strip())
                .fold(this::told, why -> console.refused(output, why));
    }

    private int told(Diagnosed told) {
        if (output.json()) {
            console.document(document(told));
        } else {
            List<String> lines = new ArrayList<>();
            told.facts().forEach(fact -> lines.addAll(Findings.lines(check(fact))));
            lines.add("");
            lines.add(told.reason().map(reason -> "Not seen: " + reason.says()).orElse("The learner sees it."));
            console.lines(lines);
        }
        return told.seen() ? Console.DONE : Console.REFUSED;
    }

    private Map<String, Object> document(Diagnosed told) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("seen", told.seen());
        told.reason().ifPresent(reason -> document.put("reason", Findings.lower(reason.aspect())));
        document.put("mcp_server_id", told.server().value());
        document.put("walkthrough_id", told.walkthrough().value());
        told.learner().map(LearnerId::value).ifPresent(id -> document.put("mcp_server_user_id", id));
        document.put(
                "checks",
                told.facts().stream().map(this::check).map(Findings::document).toList());
        return document;
    }

    private Check check(Fact fact) {
        return new Check(Findings.lower(fact.aspect()), fact.grade(), fact.says(), mend(fact.remedy()));
    }

    private String mend(Remedy remedy) {
        return switch (remedy) {
            case NONE -> "";
            case AWAIT_PROJECTIONS -> "See that a service runs, and what its log says: projections status";
            case RETRY_EVENTS -> "Mend the cause, mostly by a newer program, then: projections retry";
            case CHANGE_ACCESS ->
                "Have the person come in this server's way; or change that: server update --server " + server
                        + " --access …; or say that both are one person: learner link --from LEARNER --into LEARNER";
            case CONNECT_AGAIN -> "Connect the program again: its next call opens a browser.";
            case SIGN_IN_ANEW -> "Nothing brings the person back; whoever signs in again is a new learner.";
            case PUBLISH -> "publish " + walkthrough;
            case IMPORT_ANEW ->
                "What is archived stays so: import PATH --organization S --key ANOTHER --publish --assign " + server;
            case ASSIGN -> "assign " + walkthrough + " --server " + server;
            case WAIT_OR_RAISE -> "Wait a minute, or raise walkthroughs.limits.learner or .server on every service.";
        };
    }
}

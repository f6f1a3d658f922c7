package dev.walkthroughs.bootstrap.command.learner;

import dev.walkthroughs.application.learners.LearnerCare;
import dev.walkthroughs.application.learners.LearnerCare.File;
import dev.walkthroughs.application.learners.LearnerCare.Link;
import dev.walkthroughs.application.learners.LearnerName;
import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import dev.walkthroughs.domain.identity.LearnerId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code learner link}, {@code learner export} and {@code learner erase}. */
@Command(
        name = "learner",
        mixinStandardHelpOptions = true,
        description = "Learners as persons: link two, tell what is kept about one, erase one.")
public final class LearnerCommand {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Supplier<LearnerCare> care;
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Cares for learners through a port that is asked for only when it is needed. */
    public LearnerCommand(Supplier<LearnerCare> care, Console console) {
        this.care = care;
        this.console = console;
    }

    @Command(
            name = "link",
            mixinStandardHelpOptions = true,
            description = "Says that two learners are one person. What either did is done; the earliest completion"
                    + " counts. It cannot be undone.")
    int link(
            @Option(
                            names = "--from",
                            required = true,
                            paramLabel = "LEARNER",
                            description = "The learner that becomes the other: an id (mcpu_…), or an address.")
                    String from,
            @Option(
                            names = "--into",
                            required = true,
                            paramLabel = "LEARNER",
                            description = "The learner that stays, likewise.")
                    String into,
            @Option(names = "--organization", paramLabel = "S", description = "Needed with an address: its slug.")
                    Optional<String> organization,
            @Mixin OutputOptions output) {
        LearnerName other = required("link", NameOptions.of(from, organization), "An address needs --organization S.");
        LearnerName kept = required("link", NameOptions.of(into, organization), "An address needs --organization S.");
        return care.get().link(other, kept).fold(link -> linked(link, output), why -> console.refused(output, why));
    }

    private int linked(Link link, OutputOptions output) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("learner_id", link.kept().value());
        document.put("changed", link.changed());
        document.put("united", link.united());
        String did = link.changed() ? "Linked to " : "Was linked already to ";
        return console.done(
                output,
                document,
                List.of(did + link.kept() + "; its progress changed in " + link.united() + " walkthroughs."));
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Prints all that is kept about a learner as one JSON document.")
    int export(@Mixin NameOptions name, @Mixin OutputOptions output) {
        LearnerName named = required("export", name.name(), NAMED);
        return care.get().export(named).fold(this::exported, why -> console.refused(output, why));
    }

    private int exported(File file) {
        Map<String, Object> records = new LinkedHashMap<>();
        file.records()
                .forEach((table, rows) -> records.put(
                        table, rows.stream().<JsonNode>map(JSON::readTree).toList()));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("learner_ids", values(file.ids()));
        document.put("records", records);
        console.document(document);
        return Console.DONE;
    }

    @Command(
            name = "erase",
            mixinStandardHelpOptions = true,
            description = "Removes who a learner is from everything that is kept, for good. Counts stay.")
    int erase(@Mixin NameOptions name, @Mixin OutputOptions output) {
        LearnerName named = required("erase", name.name(), NAMED);
        return care.get().erase(named).fold(ids -> erased(ids, output), why -> console.refused(output, why));
    }

    private int erased(List<LearnerId> ids, OutputOptions output) {
        return console.done(
                output,
                Map.of("learner_ids", values(ids)),
                List.of("Erased"
                        + (ids.isEmpty()
                                ? "; nothing was ever learned."
                                : ": " + String.join(", ", values(ids))
                                        + " lead to nobody now. Tokens stop working within a minute.")));
    }

    private static final String NAMED =
            "Name the learner: LEARNER, or --organization S with --email E, or with --issuer" + " URL --subject T.";

    private LearnerName required(String command, Optional<LearnerName> name, String otherwise) {
        return name.orElseThrow(() -> new ParameterException(spec.subcommands().get(command), otherwise));
    }

    private static List<String> values(List<LearnerId> ids) {
        return ids.stream().map(LearnerId::value).toList();
    }
}

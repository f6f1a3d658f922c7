package dev.walkthroughs.bootstrap.command.analyst;

import dev.walkthroughs.application.analysts.Admission;
import dev.walkthroughs.application.analysts.Analyst;
import dev.walkthroughs.application.analysts.Revocation;
import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code analyst}: logins that read the tables of one organization. */
@Command(
        name = "analyst",
        mixinStandardHelpOptions = true,
        description = "Logins to the database with which analysts read the tables and views of one organization, and"
                + " change nothing.")
public final class AnalystCommand {

    private static final String ORGANIZATION = "The slug of the organization.";
    private static final String NAME = "What the analyst, or the tool, is called.";

    private final Supplier<AnalystAdmin> analysts;
    private final Console console;

    /** Works on logins through a port that is asked for only when it is needed. */
    public AnalystCommand(Supplier<AnalystAdmin> analysts, Console console) {
        this.analysts = analysts;
        this.console = console;
    }

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Makes a login, and prints its password this once.")
    int create(
            @Option(names = "--organization", required = true, paramLabel = "S", description = ORGANIZATION)
                    String organization,
            @Option(
                            names = "--name",
                            required = true,
                            paramLabel = "N",
                            description = NAME + " Lower case letters, digits and hyphens.")
                    String name,
            @Option(
                            names = "--emails",
                            description = "Let it read the e-mail addresses of learners, in analytics.learner_emails."
                                    + " Otherwise it sees pseudonyms alone.")
                    boolean emails,
            @Mixin OutputOptions output) {
        return analysts.get()
                .create(organization, name, emails)
                .fold(made -> made(made, output), why -> console.refused(output, why));
    }

    @Command(
            name = "grant-emails",
            mixinStandardHelpOptions = true,
            description = "Lets a login read the e-mail addresses of learners, from now on.")
    int grantEmails(
            @Option(names = "--organization", required = true, paramLabel = "S", description = ORGANIZATION)
                    String organization,
            @Option(names = "--name", required = true, paramLabel = "N", description = NAME) String name,
            @Mixin OutputOptions output) {
        return showEmails(organization, name, true, output);
    }

    @Command(
            name = "withdraw-emails",
            mixinStandardHelpOptions = true,
            description = "Takes the e-mail addresses of learners from a login, at once.")
    int withdrawEmails(
            @Option(names = "--organization", required = true, paramLabel = "S", description = ORGANIZATION)
                    String organization,
            @Option(names = "--name", required = true, paramLabel = "N", description = NAME) String name,
            @Mixin OutputOptions output) {
        return showEmails(organization, name, false, output);
    }

    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = "Ends a login and all its sessions, at once.")
    int revoke(
            @Option(names = "--organization", required = true, paramLabel = "S", description = ORGANIZATION)
                    String organization,
            @Option(names = "--name", required = true, paramLabel = "N", description = NAME) String name,
            @Mixin OutputOptions output) {
        return analysts.get()
                .revoke(organization, name)
                .fold(done -> revoked(done, output), why -> console.refused(output, why));
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the logins of an organization, revoked ones too. Shows no password.")
    int list(
            @Option(names = "--organization", required = true, paramLabel = "S", description = ORGANIZATION)
                    String organization,
            @Mixin OutputOptions output) {
        return analysts.get()
                .list(organization)
                .fold(
                        all -> console.done(
                                output,
                                Map.of(
                                        "analysts",
                                        all.stream()
                                                .map(AnalystCommand::document)
                                                .toList()),
                                all.isEmpty()
                                        ? List.of("No analysts.")
                                        : all.stream().map(AnalystCommand::line).toList()),
                        why -> console.refused(output, why));
    }

    private int showEmails(String organization, String name, boolean emails, OutputOptions output) {
        return analysts.get()
                .showEmails(organization, name, emails)
                .fold(
                        analyst -> console.done(output, document(analyst), List.of(line(analyst))),
                        why -> console.refused(output, why));
    }

    private int made(Admission made, OutputOptions output) {
        Map<String, Object> document = document(made.analyst());
        document.put("password", made.password());
        document.put("address", made.address());
        document.put("database", made.database());
        document.put("connection", made.connection());
        document.put("still_open", made.stillOpen());
        List<String> lines = new ArrayList<>(List.of(
                made.connection(),
                "",
                "Host and port: " + made.address(),
                "Database: " + made.database(),
                "User: " + made.analyst().login(),
                "Password: " + made.password(),
                "",
                "The password is not shown again. "
                        + (made.analyst().seesEmails()
                                ? "The login reads e-mail addresses, in analytics.learner_emails."
                                : "The login sees learners by pseudonyms alone.")));
        if (!made.stillOpen().isEmpty()) {
            console.remark("The login can still hold locks that the service waits for, and fill the disk. A superuser,"
                    + " connected to this database, can end that for all logins to come:\n"
                    + String.join(";\n", made.stillOpen()) + ";");
        }
        return console.done(output, document, lines);
    }

    private int revoked(Revocation done, OutputOptions output) {
        if (!done.dropped()) {
            console.remark("The role " + done.login() + " stays behind without a way in, because something else depends"
                    + " on it. Take that away, and repeat the command.");
        }
        return console.done(
                output,
                Map.of("login", done.login(), "sessions_ended", done.sessions(), "dropped", done.dropped()),
                List.of("Revoked " + done.login() + ". Sessions ended: " + done.sessions()));
    }

    private static Map<String, Object> document(Analyst analyst) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", analyst.name());
        document.put("login", analyst.login());
        document.put("emails", analyst.seesEmails());
        document.put("created_at", analyst.createdAt().toString());
        analyst.revokedAt().ifPresent(at -> document.put("revoked_at", at.toString()));
        return document;
    }

    private static String line(Analyst analyst) {
        return analyst.name() + "  " + analyst.login() + "  "
                + (analyst.seesEmails() ? "with e-mail addresses" : "pseudonyms alone") + "  created "
                + analyst.createdAt()
                + analyst.revokedAt().map(at -> "  revoked " + at).orElse("");
    }
}

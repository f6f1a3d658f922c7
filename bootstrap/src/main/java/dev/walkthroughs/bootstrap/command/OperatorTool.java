package dev.walkthroughs.bootstrap.command;

import dev.walkthroughs.application.tables.ReplicaUnusable;
import dev.walkthroughs.bootstrap.command.analysis.ReportCommand;
import dev.walkthroughs.bootstrap.command.analyst.AnalystCommand;
import dev.walkthroughs.bootstrap.command.content.AssignCommand;
import dev.walkthroughs.bootstrap.command.content.DiffCommand;
import dev.walkthroughs.bootstrap.command.content.ExportCommand;
import dev.walkthroughs.bootstrap.command.content.ImportCommand;
import dev.walkthroughs.bootstrap.command.content.PlanCommand;
import dev.walkthroughs.bootstrap.command.content.UnassignCommand;
import dev.walkthroughs.bootstrap.command.content.ValidateCommand;
import dev.walkthroughs.bootstrap.command.data.ExportDataCommand;
import dev.walkthroughs.bootstrap.command.draft.StepCommand;
import dev.walkthroughs.bootstrap.command.examination.DiagnoseCommand;
import dev.walkthroughs.bootstrap.command.examination.DoctorCommand;
import dev.walkthroughs.bootstrap.command.learner.LearnerCommand;
import dev.walkthroughs.bootstrap.command.publishing.LifeCycleCommand;
import dev.walkthroughs.bootstrap.command.publishing.PublishCommand;
import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import dev.walkthroughs.bootstrap.command.reply.Refusal;
import dev.walkthroughs.bootstrap.command.tenant.KeysCommand;
import dev.walkthroughs.bootstrap.command.tenant.OrganizationCommand;
import dev.walkthroughs.bootstrap.command.tenant.ServerCommand;
import dev.walkthroughs.bootstrap.command.tenant.SignInCommand;
import dev.walkthroughs.bootstrap.command.tenant.TokenCommand;
import dev.walkthroughs.bootstrap.command.upkeep.EventsCommand;
import dev.walkthroughs.bootstrap.command.upkeep.ProjectionsCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Puts the operator's tool together. */
public final class OperatorTool {

    /** No option of a command has a dot in its name, and every setting has one. */
    private static final Pattern SETTING =
            Pattern.compile("--[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z0-9_\\[\\]-]+)+=.*", Pattern.DOTALL);

    private OperatorTool() {}

    /**
     * The command line. Its {@code execute} returns the exit status: 0 done, 1 refused, 2 wrong usage.
     *
     * <p>A file that cannot be used is a refusal, and so are a replica that cannot be read and a program that did not start. A defect prints its stack trace on {@code err} and gives 1.
     *
     * @param out where results go
     * @param err where reasons and progress go
     */
    public static CommandLine commandLine(Ports ports, PrintWriter out, PrintWriter err) {
        return commandLine(ports, out, err, Terminal.isThere());
    }

    static CommandLine commandLine(Ports ports, PrintWriter out, PrintWriter err, boolean terminal) {
        Console console = new Console(out, err, terminal);
        CommandLine tool = new CommandLine(new RootCommand(ports.service()))
                .addSubcommand(new ServeCommand(ports.service()))
                .addSubcommand(new OrganizationCommand(ports.tenants(), console))
                .addSubcommand(new ServerCommand(ports.tenants(), console))
                .addSubcommand(new LearnerCommand(ports.learners(), console))
                .addSubcommand(new ImportCommand(ports.authoring(), console))
                .addSubcommand(new ValidateCommand(console, ports.version()))
                .addSubcommand(new ExportCommand(ports.drafts(), console))
                .addSubcommand(new PlanCommand(ports.authoring(), console))
                .addSubcommand(new DiffCommand(ports.drafts(), console))
                .addSubcommand(new StepCommand(ports.drafts(), console))
                .addSubcommand(new PublishCommand(ports.authoring(), console))
                .addSubcommand(new AssignCommand(ports.authoring(), console))
                .addSubcommand(new UnassignCommand(ports.authoring(), console))
                .addSubcommand(new TokenCommand(ports.tokens(), console))
                .addSubcommand(new KeysCommand(ports.keys(), console))
                .addSubcommand(new SignInCommand(ports.providers(), console))
                .addSubcommand(new AnalystCommand(ports.analysts(), console))
                .addSubcommand(new ProjectionsCommand(ports.projections(), console))
                .addSubcommand(new EventsCommand(ports.events(), console))
                .addSubcommand(new ExportDataCommand(ports.tables(), console))
                .addSubcommand(new ReportCommand(ports.reports(), console))
                .addSubcommand(new DoctorCommand(ports.doctor(), console))
                .addSubcommand(new DiagnoseCommand(ports.diagnosis(), console))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, arguments) -> misused(wrong, err))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, console));
        LifeCycleCommand.all(ports.authoring(), console)
                .forEach(command -> tool.addSubcommand(command.getCommandName(), command));
        version(tool, ports.version());
        return tool;
    }

    /** The arguments that are settings, {@code --server.port=9090} for one, and no business of any command. */
    public static List<String> settings(String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> SETTING.matcher(argument).matches())
                .toList();
    }

    /** The arguments that are not settings. */
    public static String[] withoutSettings(String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> !SETTING.matcher(argument).matches())
                .toArray(String[]::new);
    }

    private static void version(CommandLine command, String version) {
        command.getCommandSpec().version("walkthroughs " + version);
        command.getSubcommands().values().forEach(inner -> version(inner, version));
    }

    /** The reason and one line of usage: a screenful of options would hide the reason. */
    private static int misused(ParameterException wrong, PrintWriter err) {
        CommandLine command = wrong.getCommandLine();
        err.println(wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("Usage: " + command.getHelp().synopsis(0).strip());
        err.println("Help: " + command.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static int failed(Exception failure, Console console) throws Exception {
        if (failure instanceof StartFailed) {
            return Console.REFUSED;
        }
        if (failure instanceof ReplicaUnusable replica) {
            return console.refused(
                    new OutputOptions(),
                    new Refusal("REPLICA_UNUSABLE", replica.message(), replica.advice()),
                    Map.of());
        }
        if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            return console.refused(
                    new OutputOptions(),
                    new Refusal(
                            "FILE_FAILED",
                            "A file could not be read or written: " + failure.getMessage() + ".",
                            "Check that it is there and who may use it, and repeat the command."),
                    Map.of());
        }
        throw failure;
    }
}

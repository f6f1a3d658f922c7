package dev.walkthroughs.bootstrap;

import dev.walkthroughs.bootstrap.command.OperatorTool;
import dev.walkthroughs.bootstrap.wiring.Program;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The main class: a service, or one command of the operator's tool. */
public final class WalkthroughServer {

    private WalkthroughServer() {}

    /** Runs a command, {@code serve} if none is named, and exits with its status. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /**
     * Runs a command, {@code serve} if none is named, as the program does, and lets its caller go on. A command that
     * opens the database leaves {@link System#out} pointing to {@link System#err}.
     *
     * @return the exit status: 0 done, 1 refused or failed, 2 wrong usage
     */
    public static int run(String... arguments) {
        PrintStream results = System.out;
        try (Program program = new Program(OperatorTool.settings(arguments))) {
            int status = OperatorTool.commandLine(program.ports(), writer(results), writer(System.err))
                    .execute(OperatorTool.withoutSettings(arguments));
            program.awaitVisible();
            return status;
        }
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}

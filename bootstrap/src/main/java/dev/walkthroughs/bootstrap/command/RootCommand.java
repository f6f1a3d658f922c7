package dev.walkthroughs.bootstrap.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The program without a command: it serves. */
@Command(
        name = "walkthroughs",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "[COMMAND]",
        description = "Interactive walkthroughs for coding agents, served over MCP. Without a command, it serves.",
        footer = {
            "",
            "WALKTHROUGH is an id (wt_...), or organization/key. Settings can be given with every command as"
                    + " --name=value, for example --walkthroughs.data-dir=DIR, --server.port=9090 or"
                    + " --spring.datasource.url=URL.",
            "",
            "Exit status: 0 done, 1 refused (the reason is on standard error), 2 wrong usage."
        })
final class RootCommand implements Callable<Integer> {

    private final Service service;

    RootCommand(Service service) {
        this.service = service;
    }

    @Override
    public Integer call() {
        service.serve();
        return 0;
    }
}

package dev.walkthroughs.bootstrap.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code serve}: the service. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs the service until it is stopped. This is what happens without a command, too.")
final class ServeCommand implements Callable<Integer> {

    private final Service service;

    ServeCommand(Service service) {
        this.service = service;
    }

    @Override
    public Integer call() {
        service.serve();
        return 0;
    }
}

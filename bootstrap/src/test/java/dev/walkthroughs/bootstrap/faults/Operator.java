package dev.walkthroughs.bootstrap.faults;

import dev.walkthroughs.bootstrap.WalkthroughServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The operator's commands, run in this process: to the services they are what they always are, another process. */
record Operator(List<String> settings) {

    /** What a command that has to succeed writes on standard output. */
    String run(String... arguments) {
        PrintStream out = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (PrintStream captured = new PrintStream(written, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            int status = WalkthroughServer.run(
                    Stream.concat(Stream.of(arguments), settings.stream()).toArray(String[]::new));
            if (status != 0) {
                throw new AssertionError(String.join(" ", arguments) + " ended with " + status);
            }
        } finally {
            System.setOut(out);
        }
        return written.toString(StandardCharsets.UTF_8);
    }
}

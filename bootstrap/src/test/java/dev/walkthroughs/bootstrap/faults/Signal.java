package dev.walkthroughs.bootstrap.faults;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** What a process can be sent. */
enum Signal {
    KILL,
    STOP,
    CONT;

    void to(long pid) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name(), Long.toString(pid))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!kill.waitFor(10, TimeUnit.SECONDS)) {
            throw new IOException("kill does not end");
        }
    }
}

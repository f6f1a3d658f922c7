package dev.walkthroughs.persistence.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Names the process table a server was started in. Containers that share a data directory share its file locks, but do
 * not see each other's processes; comparing origins tells a server that died from one that is out of sight.
 *
 * @param name on Linux, the machine's boot and the process namespace; elsewhere always the same
 */
record ProcessOrigin(String name) {

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final Path NAMESPACE = Path.of("/proc/self/ns/pid");

    static ProcessOrigin current() {
        try {
            return new ProcessOrigin(
                    Files.exists(NAMESPACE) && Files.exists(BOOT)
                            ? Files.readString(BOOT).strip() + " " + Files.readSymbolicLink(NAMESPACE)
                            : "this machine");
        } catch (IOException e) {
            return new ProcessOrigin("this machine"); // a /proc that keeps it to itself
        }
    }

    /** The origin written last; an empty name if none was. */
    static ProcessOrigin read(Path file) {
        try {
            return new ProcessOrigin(Files.exists(file) ? Files.readString(file).strip() : "");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    void write(Path file) {
        try {
            Files.writeString(file, name);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}

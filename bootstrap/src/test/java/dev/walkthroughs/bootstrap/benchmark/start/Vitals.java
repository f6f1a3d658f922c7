package dev.walkthroughs.bootstrap.benchmark.start;

import dev.walkthroughs.bootstrap.benchmark.load.KeptConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a service takes at a moment.
 *
 * @param residentMegabytes of the machine's memory; NaN where the system does not say, which only Linux does
 * @param heapMegabytes of the heap, with what nobody needs any more
 * @param threads as the virtual machine counts them
 */
public record Vitals(double residentMegabytes, double heapMegabytes, double threads) {

    private static final double MEGABYTE = 1024.0 * 1024;
    private static final Pattern VALUE = Pattern.compile("\"value\":\\s*([0-9.E]+)");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    /** Looks at a process, and asks its management port. */
    public static Vitals of(long pid, int managementPort) throws IOException {
        try (KeptConnection connection = new KeptConnection(managementPort, "localhost")) {
            return new Vitals(
                    resident(Path.of("/proc", Long.toString(pid), "status")),
                    measured(connection, "jvm.memory.used?tag=area:heap") / MEGABYTE,
                    measured(connection, "jvm.threads.live"));
        }
    }

    private static double measured(KeptConnection connection, String meter) throws IOException {
        Matcher value =
                VALUE.matcher(connection.get("/actuator/metrics/" + meter).body());
        if (!value.find()) {
            throw new IllegalStateException("not measured: " + meter);
        }
        return Double.parseDouble(value.group(1));
    }

    private static double resident(Path status) throws IOException {
        List<String> lines = Files.exists(status) ? Files.readAllLines(status) : List.of();
        Matcher found = RESIDENT.matcher(String.join("\n", lines));
        return found.find() ? Double.parseDouble(found.group(1)) / 1024 : Double.NaN;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.0f MB resident, %.0f MB of the heap, %.0f threads",
                residentMegabytes,
                heapMegabytes,
                threads);
    }
}

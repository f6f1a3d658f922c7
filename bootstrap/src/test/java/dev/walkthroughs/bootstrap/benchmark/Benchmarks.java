package dev.walkthroughs.bootstrap.benchmark;

import dev.walkthroughs.bootstrap.benchmark.start.Starts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures what docs/performance.md tells, and prints it. Nothing is too slow for it: it fails only on a wrong answer. Its
 * argument names the parts, parted by commas: {@code micro}, {@code walk}, {@code import}, {@code start}, {@code overload},
 * {@code soak}.
 */
public final class Benchmarks {

    private Benchmarks() {}

    /** Runs the parts. */
    public static void main(String[] arguments)
            throws IOException, SQLException, InterruptedException, RunnerException {
        Path jar = Path.of(System.getProperty("benchmark.jar", "bootstrap/target/walkthroughs.jar"));
        Path java = Path.of(System.getProperty("benchmark.java", System.getProperty("java.home")));
        int rounds = Integer.getInteger("benchmark.rounds", 3);
        String heap = System.getProperty("benchmark.service-heap", "256m");
        Duration time = Duration.ofSeconds(Integer.getInteger("benchmark.seconds", 5));
        for (String part : String.join(",", arguments).split(",", -1)) {
            switch (part.strip()) {
                case "micro" -> micro();
                case "walk" -> print("Walks and their floors", WalkPart.run(java, jar, rounds, time));
                case "import" ->
                    print("Imports", ImportPart.run(java, jar, rounds, System.getProperty("benchmark.heap", "96m")));
                case "start" -> print("Start to healthy", starts(java, jar, rounds));
                case "overload" -> print("Three times too many", OverloadPart.run(java, jar, rounds, time, heap));
                case "soak" -> {
                    System.out.println("\nMinute by minute");
                    SoakPart.run(
                            java,
                            jar,
                            Integer.getInteger("benchmark.minutes", 20),
                            heap,
                            line -> System.out.println("  " + line));
                }
                default -> throw new IllegalArgumentException("no part of the benchmarks: " + part);
            }
        }
    }

    private static void micro() throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(Benchmarks.class.getPackageName().replace(".", "\\.") + "\\..*Benchmark\\..*")
                        .shouldFailOnError(true)
                        .build())
                .run();
    }

    private static List<String> starts(Path java, Path jar, int rounds)
            throws IOException, SQLException, InterruptedException {
        try (Workplace place = Workplace.open()) {
            place.createDatabase("served");
            place.createDatabase("empty");
            return new Starts(java, jar, place.folder(), place.settings("served"), place.settings("empty"))
                    .compare(rounds, hasCache(java));
        }
    }

    /** Whether a JDK makes an AOT cache in one step (JEP 514). */
    private static boolean hasCache(Path java) throws IOException {
        return Files.readAllLines(java.resolve("release")).stream()
                .filter(line -> line.startsWith("JAVA_VERSION="))
                .map(line -> line.replaceAll("[^0-9.]", "").split("\\.", 2)[0])
                .anyMatch(version -> Integer.parseInt(version) >= 25);
    }

    private static void print(String title, List<String> lines) {
        System.out.println("\n" + title);
        lines.forEach(line -> System.out.println("  " + line));
    }
}

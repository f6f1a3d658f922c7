package dev.walkthroughs.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is done to a machine while learners walk, and how long it takes to be well again. */
final class Faults {

    /** Longer than claims are valid. */
    private static final Duration FROZEN = Duration.ofSeconds(13);

    private final Machine machine;
    private final Walkers walkers;
    private final List<Row> rows = new ArrayList<>();

    Faults(Machine machine, Walkers walkers) {
        this.machine = machine;
        this.walkers = walkers;
    }

    /**
     * A row of the table.
     *
     * @param recovery from the end of the cause until all is well and calls are answered again
     * @param longest the longest that a call took until it was answered
     * @param again how many calls were told to come back
     */
    record Row(String fault, Duration recovery, Duration longest, long again) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s: well after %.1f s, longest call %.1f s, %d calls told to come back",
                    fault,
                    recovery.toMillis() / 1000.0,
                    longest.toMillis() / 1000.0,
                    again);
        }
    }

    /** What breaks something, and ends when its cause has ended. */
    interface Cause {
        void happens() throws IOException, InterruptedException, SQLException;
    }

    /** Has a cause happen, and waits until those nodes are well, and learners go on. */
    Row row(String fault, Cause cause, List<Node> well) throws IOException, InterruptedException, SQLException {
        walkers.longest();
        long again = walkers.toldToComeBack();
        cause.happens();
        long ended = System.nanoTime();
        machine.awaitHealthy(well);
        afterAWhile();
        Duration recovery = Duration.ofNanos(System.nanoTime() - ended);
        return told(new Row(fault, recovery, walkers.longest(), walkers.toldToComeBack() - again));
    }

    private Row told(Row row) {
        rows.add(row);
        System.err.println(row);
        return row;
    }

    /** The node that writes the projections is gone; another comes up later in its place. */
    Row nodeKilled() throws IOException, InterruptedException, SQLException {
        Node killed = machine.writing("progress", true);
        Node left = machine.writing("progress", false);
        Row row = row("node killed (kill -9)", () -> killed.send(Signal.KILL), List.of(left));
        killed.start();
        killed.awaitStarted();
        machine.awaitHealthy(machine.nodes());
        return row;
    }

    /** The node that writes the projections stands still for longer than its claims, and then goes on. */
    Row nodeFrozen() throws IOException, InterruptedException, SQLException {
        Node frozen = machine.writing("progress", true);
        Node other = machine.writing("progress", false);
        return row(
                "node frozen for 13 s (SIGSTOP)",
                () -> {
                    frozen.send(Signal.STOP);
                    long begun = System.nanoTime();
                    Duration taken = machine.awaitHealthy(List.of(other));
                    told(new Row("its projections taken over by the other", taken, Duration.ZERO, 0));
                    await().atMost(FROZEN.plusSeconds(5)).until(() -> System.nanoTime() - begun > FROZEN.toNanos());
                    frozen.send(Signal.CONT);
                },
                machine.nodes());
    }

    Row postgresKilled() throws IOException, InterruptedException, SQLException {
        return row(
                "PostgreSQL killed (kill -9), started at once",
                () -> {
                    machine.store().kill();
                    machine.store().start();
                },
                machine.nodes());
    }

    Row postgresStopped(Duration time) throws IOException, InterruptedException, SQLException {
        return row(
                "PostgreSQL stopped for " + time.toSeconds() + " s",
                () -> {
                    machine.store().stop();
                    pass(time);
                    machine.store().start();
                },
                machine.nodes());
    }

    /** PostgreSQL stands still, and its connections with it. */
    Row postgresFrozen(Duration time) throws IOException, InterruptedException, SQLException {
        return row(
                "PostgreSQL frozen for " + time.toSeconds() + " s (SIGSTOP)",
                () -> {
                    machine.store().freeze();
                    pass(time);
                    machine.store().thaw();
                },
                machine.nodes());
    }

    /** One node after the other, as a new version is brought in. */
    Row rollingRestart() throws IOException, InterruptedException, SQLException {
        return row(
                "rolling restart",
                () -> {
                    for (Node node : machine.nodes()) {
                        node.stop();
                        node.start();
                        node.awaitStarted();
                        machine.awaitHealthy(machine.nodes());
                    }
                },
                machine.nodes());
    }

    Row connectionsCut(Duration time) throws IOException, InterruptedException, SQLException {
        return row(
                "connections to PostgreSQL cut, and refused for " + time.toSeconds() + " s",
                () -> {
                    machine.nodes().forEach(node -> node.database().cut());
                    pass(time);
                    machine.nodes().forEach(node -> node.database().mend());
                },
                machine.nodes());
    }

    Row connectionsSlow(Duration each, Duration time) throws IOException, InterruptedException, SQLException {
        return row(
                "connections to PostgreSQL delayed by " + each.toMillis() + " ms each way for " + time.toSeconds()
                        + " s",
                () -> {
                    machine.nodes().forEach(node -> node.database().delay(each));
                    pass(time);
                    machine.nodes().forEach(node -> node.database().mend());
                },
                machine.nodes());
    }

    /** Somebody holds the table of events, so that each connection of the pools waits for it. */
    Row poolExhausted(Duration time) throws IOException, InterruptedException, SQLException {
        return row(
                "pool exhausted: every connection waits for " + time.toSeconds() + " s",
                () -> {
                    try (Connection rival = machine.store().connect();
                            Statement lock = rival.createStatement()) {
                        rival.setAutoCommit(false);
                        lock.execute("LOCK TABLE eventstore.domain_events IN ACCESS EXCLUSIVE MODE");
                        pass(time);
                        rival.rollback();
                    }
                },
                machine.nodes());
    }

    /** The file system of the database is filled to the last byte. */
    Row diskFull(Duration time) throws IOException, InterruptedException, SQLException {
        Path filler = machine.store().folder().resolve("filler");
        return row(
                "disk of PostgreSQL full for " + time.toSeconds() + " s",
                () -> {
                    Process fill = new ProcessBuilder("dd", "if=/dev/zero", "of=" + filler, "bs=64k")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
                    fill.waitFor();
                    pass(time);
                    Files.delete(filler);
                    machine.store().revive();
                },
                machine.nodes());
    }

    /** A node whose clock is an hour ahead takes part, and then dies with all that it holds. */
    Row clockMoved() throws IOException, InterruptedException, SQLException {
        Node moved = machine.writing("progress", true);
        Node other = machine.writing("progress", false);
        moved.stop();
        machine.awaitHealthy(List.of(other));
        moved.startAs(MovedNode.class.getName(), Node.classPath());
        moved.awaitStarted();
        machine.awaitHealthy(machine.nodes());
        other.stop();
        machine.awaitHealthy(List.of(moved));
        other.start();
        other.awaitStarted();
        machine.awaitHealthy(machine.nodes());
        Row row = row("clock of a node an hour ahead, then killed", () -> moved.send(Signal.KILL), List.of(other));
        moved.start();
        moved.awaitStarted();
        machine.awaitHealthy(machine.nodes());
        return row;
    }

    static void pass(Duration time) {
        long begun = System.nanoTime();
        await().atMost(time.plusSeconds(30)).until(() -> System.nanoTime() - begun >= time.toNanos());
    }

    /** Lets learners go on for a while. */
    void afterAWhile() {
        long before = walkers.answered();
        await().atMost(Machine.PATIENCE).until(() -> {
            assertThat(walkers.wrong()).as("wrong answers").isEmpty();
            return walkers.answered() > before + 40;
        });
    }

    /** The end: everybody stops, and all is counted. */
    void nothingIsWrong() throws InterruptedException, SQLException {
        walkers.stop();
        machine.awaitHealthy(machine.nodes());
        machine.nothingIsLost(walkers);
        machine.projectionsAreRight();
        machine.logsAreShort();
        System.err.println("In all " + walkers.answered() + " answers, "
                + walkers.acknowledged().size() + " advances");
    }

    List<Row> rows() {
        return rows;
    }
}

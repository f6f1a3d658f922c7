package dev.walkthroughs.bootstrap.benchmark;

import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.application.intake.Intake;
import dev.walkthroughs.application.markdown.MarkdownPolicy;
import dev.walkthroughs.application.markdown.Sanitised;
import dev.walkthroughs.application.source.SourceWalkthrough;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the Markdown of a step costs on its way in; on its way out it is not parsed again. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MarkdownBenchmark {

    private final String body = Samples.body(1);
    private final SourceWalkthrough walkthrough = Samples.walkthrough("sample");
    private final FreshIds ids = new FreshIds(new SecureRandom());

    /** Makes a step of 2 kB inert (R26). */
    @Benchmark
    public Sanitised sanitiseStep() {
        return MarkdownPolicy.sanitise(body);
    }

    /** Takes in a walkthrough of ten such steps: sanitised, inspected, with ids. */
    @Benchmark
    public Intake takeInWalkthrough() {
        return Intake.of(walkthrough, ids);
    }
}

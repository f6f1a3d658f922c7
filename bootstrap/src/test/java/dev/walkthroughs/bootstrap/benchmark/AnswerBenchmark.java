package dev.walkthroughs.bootstrap.benchmark;

import dev.walkthroughs.application.guide.Standing;
import dev.walkthroughs.application.guide.Stop.StepPage;
import dev.walkthroughs.application.markdown.MarkdownPolicy;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.progress.Result;
import dev.walkthroughs.domain.progress.Tally;
import dev.walkthroughs.mcp.reply.ToolReply;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.Optional;
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
import tools.jackson.databind.json.JsonMapper;

/** What writing the answer costs that delivers a step of 2 kB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AnswerBenchmark {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StepPage page = page();

    private static StepPage page() {
        StepId step = new StepId("ws_benchmark01");
        return new StepPage(
                new Standing(
                        Result.ADVANCED,
                        new WalkthroughId("wt_benchmark01"),
                        "Connect a service",
                        "Example",
                        1,
                        1,
                        new Tally(4, 10, false),
                        null),
                step,
                "Step number 5",
                5,
                10,
                MarkdownPolicy.sanitise(Samples.body(5)).text(),
                "",
                Optional.of(step));
    }

    /** The two text blocks: the frame around the step, and the JSON document. */
    @Benchmark
    public CallToolResult textBlocks() {
        return ToolReply.stop(page);
    }

    /** The same, as the bytes that a tool's answer is. */
    @Benchmark
    public byte[] bytes() {
        return JSON.writeValueAsBytes(ToolReply.stop(page));
    }
}

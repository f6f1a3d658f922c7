package dev.walkthroughs.bootstrap.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.bootstrap.benchmark.load.Figures;
import dev.walkthroughs.bootstrap.format.ContentFormats;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.Decision;
import dev.walkthroughs.domain.progress.ProgressRejection;
import dev.walkthroughs.domain.progress.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What benchmarks measure")
class BenchmarksTest {

    @Test
    @DisplayName("is a decision that advances, and one that is not taken twice")
    void decides() {
        DecisionBenchmark benchmark = new DecisionBenchmark();
        benchmark.steps = 10;
        benchmark.halfWay();

        assertThat(said(benchmark.advance())).isEqualTo(Result.ADVANCED.name());
        assertThat(said(benchmark.advanceAgain())).isEqualTo(Result.ALREADY_ADVANCED.name());
    }

    private static String said(Outcome<Decision, ProgressRejection> outcome) {
        return outcome.<String>fold(decision -> decision.result().name(), ProgressRejection::message);
    }

    @Test
    @DisplayName("is content without faults, and an answer that holds it")
    void prepares() {
        MarkdownBenchmark markdown = new MarkdownBenchmark();
        AnswerBenchmark answer = new AnswerBenchmark();

        assertThat(markdown.takeInWalkthrough().findings()).isEmpty();
        assertThat(markdown.sanitiseStep().text()).hasSizeBetween(1_500, 2_500);
        assertThat(answer.textBlocks().content()).hasSize(2);
        assertThat(new String(answer.bytes(), StandardCharsets.UTF_8)).contains("AUTHOR", "config/service.yaml");
    }

    @Test
    @DisplayName("is, as files, what it is as one walkthrough after the other")
    void writesWhatIsImported(@TempDir Path folder) throws IOException {
        Samples.write(folder, 3, 5);

        var reading = new ContentFormats().of(folder).orElseThrow().read(folder);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.walkthroughs()).extracting(SourceWalkthrough::key).containsExactly("connect-3", "connect-4");
        assertThat(reading.walkthroughs().get(0).steps()).hasSize(Samples.STEPS);
    }

    @Test
    @DisplayName("is told as medians, and as ratios of what was measured in one round")
    void tellsMedians() {
        Figures figures = new Figures();
        for (int round = 1; round <= 3; round++) {
            figures.note("walk", 10 * round);
            figures.note("floor", 5 * round * round);
        }
        assertThat(figures.median("walk")).isEqualTo(20);
        assertThat(figures.ratio("walk", "floor")).isEqualTo(1.0);
        assertThat(figures.lines("calls/s")).hasSize(2).first().asString().contains("20.00 calls/s (10.00 to 30.00");
    }
}

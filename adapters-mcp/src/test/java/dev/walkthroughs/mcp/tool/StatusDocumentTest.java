package dev.walkthroughs.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.guide.ProgressStatus;
import dev.walkthroughs.application.guide.WalkthroughStatus;
import dev.walkthroughs.application.guide.WalkthroughStatus.StepLine;
import dev.walkthroughs.application.guide.WalkthroughStatus.StepState;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.progress.Tally;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The status of a long walkthrough")
class StatusDocumentTest {

    @ParameterizedTest
    @CsvSource({"1, 0, 1, 1", "100, 50, 1, 100", "1000, 0, 1, 100", "1000, 500, 450, 549", "1000, 1000, 901, 1000"})
    @DisplayName("lists a hundred steps at most, around the current one")
    void isBounded(int total, int current, int first, int last) {
        List<StepLine> steps = IntStream.rangeClosed(1, total)
                .mapToObj(n -> new StepLine(
                        new StepId("ws_%010d".formatted(n)),
                        "Step",
                        n,
                        n == current ? StepState.CURRENT : StepState.UPCOMING))
                .toList();
        Map<String, Object> document = StatusDocument.of(new WalkthroughStatus(
                new WalkthroughId("wt_long000000"),
                "Long",
                "",
                current == 0 ? ProgressStatus.NOT_STARTED : ProgressStatus.IN_PROGRESS,
                1,
                1,
                1,
                new Tally(0, total, false),
                current == 0 ? Optional.empty() : Optional.of(steps.get(current - 1)),
                steps));

        assertThat(document).containsEntry("step_count", total);
        List<?> listed = (List<?>) document.getOrDefault("steps", List.of());
        assertThat(listed).hasSize(last - first + 1);
        assertThat(listed.get(0).toString()).contains("number=" + first + ",");
    }
}

package dev.walkthroughs.mcp.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.guide.ProgressStatus;
import dev.walkthroughs.application.guide.WalkthroughStatus;
import dev.walkthroughs.application.guide.WalkthroughStatus.StepLine;
import dev.walkthroughs.application.guide.WalkthroughStatus.StepState;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.progress.Tally;
import dev.walkthroughs.mcp.reply.Json;
import io.modelcontextprotocol.json.schema.jackson3.DefaultJsonSchemaValidator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The status document")
class StatusDocumentTest {

    @ParameterizedTest
    @CsvSource({"1, 0, 1, 1", "100, 50, 1, 100", "1000, 0, 1, 100", "1000, 500, 450, 549", "1000, 1000, 901, 1000"})
    @DisplayName("of a long walkthrough lists a hundred steps at most, around the current one")
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
                steps,
                steps,
                List.of()));

        assertThat(document).containsEntry("step_count", total);
        List<?> listed = (List<?>) document.getOrDefault("steps", List.of());
        assertThat(listed).hasSize(last - first + 1);
        assertThat(listed.get(0).toString()).contains("number=" + first + ",");
        assertThat((List<?>) document.getOrDefault("new_steps", List.of())).hasSize(Math.min(total, 100));
    }

    @ParameterizedTest
    @EnumSource(ProgressStatus.class)
    @DisplayName("tells what is new and what has changed, by its schema, and what to do about it (R3, R6, R7)")
    void tellsNews(ProgressStatus status) {
        StepLine done = new StepLine(new StepId("ws_done000000"), "Done", 1, StepState.COMPLETED);
        StepLine fresh = new StepLine(new StepId("ws_fresh00000"), "Fresh", 2, StepState.NEW);
        StepLine left = new StepLine(new StepId("ws_left000000"), "Left", 3, StepState.SKIPPED);
        WalkthroughStatus told = new WalkthroughStatus(
                new WalkthroughId("wt_news000000"),
                "News",
                "",
                status,
                1,
                2,
                1,
                new Tally(1, 2, status == ProgressStatus.COMPLETED),
                Optional.empty(),
                List.of(done, fresh, left),
                List.of(fresh),
                List.of(done));
        Map<String, Object> document = StatusDocument.of(told);

        assertThat(new DefaultJsonSchemaValidator()
                        .validate(StatusDocument.SCHEMA, document)
                        .valid())
                .isTrue();
        assertThat(Json.text(document))
                .contains(
                        "\"state\":\"skipped\"}],\"new_steps\":[{\"id\":\"ws_fresh00000\",\"title\":\"Fresh\",\"number\":2,"
                                + "\"state\":\"new\"}],\"changed_steps\":[{\"id\":\"ws_done000000\",\"title\":\"Done\","
                                + "\"number\":1,\"state\":\"completed\"}],\"next_action\":");
        assertThat(document.get("next_action"))
                .asString()
                .contains(
                        switch (status) {
                            case NOT_STARTED -> "select_walkthrough with this walkthrough_id to begin";
                            case IN_PROGRESS -> "review_walkthrough_step with an id of new_steps";
                            case COMPLETED -> "catch_up_walkthrough with this walkthrough_id";
                        });
    }
}

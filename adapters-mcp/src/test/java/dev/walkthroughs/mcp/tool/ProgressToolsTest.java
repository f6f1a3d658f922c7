package dev.walkthroughs.mcp.tool;

import static dev.walkthroughs.mcp.tool.Ann.text;
import static dev.walkthroughs.mcp.world.FakeGuide.STEPS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.guide.NewsCount;
import dev.walkthroughs.mcp.world.FakeGuide;
import io.modelcontextprotocol.json.schema.jackson3.DefaultJsonSchemaValidator;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The tools for going another way")
class ProgressToolsTest {

    private static final Map<String, Object> TOUR = Map.of("walkthrough_id", FakeGuide.TOUR.value());

    private final Ann ann = new Ann();

    @BeforeEach
    void begin() {
        ann.call("select_walkthrough", TOUR);
    }

    private static Map<String, Object> step(int number) {
        return Map.of("current_step_id", STEPS.get(number - 1).value());
    }

    private void complete() {
        for (int number = 1; number <= STEPS.size(); number++) {
            ann.call("next_walkthrough_step", step(number));
        }
    }

    private static Map<String, Object> skipping(int number, String reason) {
        Map<String, Object> arguments = new HashMap<>(step(number));
        arguments.put("reason", reason);
        return arguments;
    }

    private static Map<String, @Nullable Object> reset(@Nullable Boolean confirm) {
        Map<String, @Nullable Object> arguments = new HashMap<>(TOUR);
        arguments.put("confirm", confirm);
        return arguments;
    }

    @Test
    @DisplayName("start over once the user agreed")
    void resets() {
        ann.call("next_walkthrough_step", step(1));

        assertThat(ann.json("reset_walkthrough_progress", reset(true)))
                .startsWith("{\"outcome\":\"restarted\"")
                .contains("\"current_step_id\":\"ws_first00000\"", "\"completed_steps\":0");
    }

    @Test
    @DisplayName("refuse to start over unless that is confirmed, change nothing, and say how to confirm")
    void wantsConfirmation() {
        ann.call("next_walkthrough_step", step(1));
        for (Map<String, @Nullable Object> arguments : java.util.List.of(reset(false), reset(null))) {
            CallToolResult refused = ann.call("reset_walkthrough_progress", arguments);

            assertThat(refused.isError()).isTrue();
            assertThat(refused.structuredContent()).isNull();
            assertThat(refused.content()).hasSize(2);
            assertThat(text(refused, 0)).startsWith("CONFIRMATION_REQUIRED: Nothing was changed");
            assertThat(text(refused, 1))
                    .contains("\"code\":\"CONFIRMATION_REQUIRED\"", "repeat the call with confirm true");
        }
        assertThat(ann.json("select_walkthrough", TOUR)).contains("\"current_step_id\":\"ws_second0000\"");
    }

    @Test
    @DisplayName("skip the current step with a reason, trimmed")
    void skips() {
        assertThat(ann.json("skip_walkthrough_step", skipping(1, "  no printer \n")))
                .startsWith("{\"outcome\":\"skipped\",\"status\":\"in_progress\"")
                .contains("\"current_step_id\":\"ws_second0000\"");
        assertThat(ann.guide().asked()).contains("no printer");
        assertThat(ann.json("skip_walkthrough_step", skipping(3, "x"))).contains("\"code\":\"OUT_OF_ORDER\"");
        String longest = "😀".repeat(500);
        assertThat(ann.json("skip_walkthrough_step", skipping(2, longest + " ")))
                .contains("\"outcome\":\"skipped\"");
        assertThat(ann.guide().asked()).contains(longest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\t", "\u0000", "\u200b\u202e", "LONG"})
    @DisplayName("refuse to skip without a reason that can be read, or with a longer one than fits")
    void wantsAReason(String reason) {
        String sent = reason.equals("LONG") ? "x".repeat(501) : reason;

        assertThat(ann.json("skip_walkthrough_step", skipping(1, sent)))
                .contains("\"code\":\"INVALID_ARGUMENT\"", "reason must have 1 to 500 characters.");
        assertThat(ann.json("select_walkthrough", TOUR)).contains("\"current_step_id\":\"ws_first00000\"");
    }

    @Test
    @DisplayName("show a step again beside the one the user stands on, which stays")
    void reviews() {
        ann.call("next_walkthrough_step", step(1));

        String document = ann.json("review_walkthrough_step", Map.of("step_id", "ws_first00000"));
        assertThat(document)
                .startsWith("{\"outcome\":\"reviewed\",\"status\":\"in_progress\"")
                .contains("\"step\":{\"id\":\"ws_first00000\"", "\"current_step_id\":\"ws_second0000\"")
                .contains("Nothing changed; call select_walkthrough with this walkthrough_id");
        assertThat(ann.json("review_walkthrough_step", Map.of("step_id", "ws_third00000")))
                .contains("\"code\":\"OUT_OF_ORDER\"");
        assertThat(ann.json("review_walkthrough_step", Map.of("step_id", "\0"))).contains("\"code\":\"NOT_FOUND\"");
        assertThat(ann.json("select_walkthrough", TOUR)).contains("\"current_step_id\":\"ws_second0000\"");
    }

    @Test
    @DisplayName("show a step of a completed walkthrough, which stays completed")
    void reviewsTheCompleted() {
        complete();

        assertThat(ann.json("review_walkthrough_step", Map.of("step_id", "ws_first00000")))
                .startsWith("{\"outcome\":\"reviewed\",\"status\":\"completed\"")
                .contains("\"step\":{\"id\":\"ws_first00000\"", "\"progress_percent\":100")
                .doesNotContain("current_step_id");
    }

    @Test
    @DisplayName("catch up with what is new after completion, and not before")
    void catchesUp() {
        assertThat(ann.json("catch_up_walkthrough", TOUR)).contains("\"code\":\"STILL_UNDER_WAY\"");
        complete();
        ann.guide().publish(new NewsCount(2, 1, 0));

        assertThat(ann.json("select_walkthrough", Map.of("walkthrough_id", FakeGuide.TOUR.value())))
                .contains("\"outcome\":\"completed\"", "catch_up_walkthrough for the 1 new step of version 2");
        assertThat(ann.json("catch_up_walkthrough", TOUR))
                .contains("\"outcome\":\"restarted\"", "\"current_step_id\":\"ws_third00000\"");
    }

    @Test
    @DisplayName("are pointed to by the list: a completed row tells what a newer version has (R7)")
    void listsNews() {
        ann.guide().publish(new NewsCount(2, 3, 1));
        assertThat(text(ann.call("list_walkthroughs", Map.of()), 0)).doesNotContain("news");
        complete();

        CallToolResult list = ann.call("list_walkthroughs", Map.of());
        assertThat(text(list, 0))
                .endsWith("\"status\":\"completed\",\"progress_percent\":100,"
                        + "\"news\":{\"version\":2,\"new_steps\":3,\"changed_steps\":1}}]}");
        assertThat(new DefaultJsonSchemaValidator()
                        .validate(
                                ann.tools()
                                        .find("list_walkthroughs")
                                        .orElseThrow()
                                        .definition()
                                        .outputSchema(),
                                list.structuredContent())
                        .valid())
                .isTrue();
    }
}

package dev.walkthroughs.mcp.tool;

import static dev.walkthroughs.mcp.tool.Ann.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.mcp.reply.Json;
import dev.walkthroughs.mcp.world.FakeGuide;
import io.modelcontextprotocol.json.schema.jackson3.DefaultJsonSchemaValidator;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The tools")
class ToolsTest {

    private final Ann ann = new Ann();

    @Test
    @DisplayName("have the names and the input schemas of the design, key by key")
    void haveTheirSchemas() {
        assertThat(ann.tools().all().stream().map(tool -> tool.definition().name()))
                .containsExactly(
                        "list_walkthroughs",
                        "select_walkthrough",
                        "next_walkthrough_step",
                        "get_walkthrough_status",
                        "reset_walkthrough_progress",
                        "review_walkthrough_step",
                        "skip_walkthrough_step",
                        "catch_up_walkthrough");
        assertThat(shape("list_walkthroughs")).isEqualTo("{\"type\":\"object\",\"properties\":{}}");
        assertThat(shape("select_walkthrough"))
                .isEqualTo(
                        "{\"type\":\"object\",\"properties\":{\"walkthrough_id\":{\"type\":\"string\"},"
                                + "\"resume_if_exists\":{\"type\":\"boolean\",\"default\":true}},\"required\":[\"walkthrough_id\"]}");
        assertThat(shape("next_walkthrough_step"))
                .isEqualTo("{\"type\":\"object\",\"properties\":{\"current_step_id\":{\"type\":\"string\"}}}");
        assertThat(shape("get_walkthrough_status"))
                .isEqualTo("{\"type\":\"object\",\"properties\":{\"walkthrough_id\":{\"type\":\"string\"}},"
                        + "\"required\":[\"walkthrough_id\"]}");
        assertThat(shape("reset_walkthrough_progress"))
                .isEqualTo("{\"type\":\"object\",\"properties\":{\"walkthrough_id\":{\"type\":\"string\"},"
                        + "\"confirm\":{\"type\":\"boolean\"}},\"required\":[\"walkthrough_id\",\"confirm\"]}");
        assertThat(shape("review_walkthrough_step"))
                .isEqualTo("{\"type\":\"object\",\"properties\":{\"step_id\":{\"type\":\"string\"}},"
                        + "\"required\":[\"step_id\"]}");
        assertThat(shape("skip_walkthrough_step"))
                .isEqualTo("{\"type\":\"object\",\"properties\":{\"current_step_id\":{\"type\":\"string\"},"
                        + "\"reason\":{\"type\":\"string\"}},\"required\":[\"current_step_id\",\"reason\"]}");
        assertThat(shape("catch_up_walkthrough")).isEqualTo(shape("get_walkthrough_status"));
    }

    @Test
    @DisplayName("say honestly what they change, and when to call them, within what clients show")
    void areHonest() {
        for (WalkthroughTool tool : ann.tools().all()) {
            Tool definition = tool.definition();
            ToolAnnotations hints = definition.annotations();
            boolean overview = definition.name().matches("list_.*|get_.*");
            assertThat(hints.readOnlyHint())
                    .isEqualTo(overview || definition.name().startsWith("review_"));
            assertThat(hints.destructiveHint()).isEqualTo(definition.name().startsWith("reset_"));
            assertThat(hints.openWorldHint()).isFalse();
            assertThat(definition.outputSchema() != null).isEqualTo(overview);
            assertThat(definition.title()).isNotBlank();
            assertThat(definition.description()).contains("all").hasSizeBetween(300, 1_000);
            assertThat(tool.needsSignIn()).isEqualTo(!definition.name().equals("list_walkthroughs"));
        }
    }

    @Test
    @DisplayName("answer by their output schemas, and repeat the same JSON as text")
    void keepTheirOutputSchemas() {
        DefaultJsonSchemaValidator validator = new DefaultJsonSchemaValidator();
        ann.call("select_walkthrough", Map.of("walkthrough_id", FakeGuide.TOUR.value()));
        for (String name : List.of("list_walkthroughs", "get_walkthrough_status")) {
            CallToolResult result = ann.call(name, Map.of("walkthrough_id", FakeGuide.TOUR.value()));
            Map<String, Object> schema = definition(name).outputSchema();

            assertThat(validator.validate(schema, result.structuredContent()).valid())
                    .isTrue();
            assertThat(result.content()).hasSize(1);
            assertThat(text(result, 0)).isEqualTo(Json.text(result.structuredContent()));
        }
        assertThat(text(ann.call("list_walkthroughs", Map.of()), 0))
                .isEqualTo("{\"walkthroughs\":[{\"id\":\"wt_tour000000\",\"title\":\"The tour of Acme\","
                        + "\"description\":\"What there is to see.\",\"step_count\":3,\"version\":1,"
                        + "\"status\":\"in_progress\",\"progress_percent\":0}]}");
    }

    @Test
    @DisplayName("show a status with the steps and the current one")
    void showStatus() {
        ann.call("select_walkthrough", Map.of("walkthrough_id", FakeGuide.TOUR.value()));
        ann.call(
                "next_walkthrough_step",
                Map.of("current_step_id", FakeGuide.STEPS.get(0).value()));

        assertThat(text(ann.call("get_walkthrough_status", Map.of("walkthrough_id", FakeGuide.TOUR.value())), 0))
                .isEqualTo("{\"walkthrough_id\":\"wt_tour000000\",\"walkthrough_title\":\"The tour\","
                        + "\"description\":\"What there is to see.\",\"status\":\"in_progress\",\"version\":1,"
                        + "\"latest_version\":1,\"attempt\":1,\"step\":{\"id\":\"ws_second0000\",\"title\":\"Place 2\","
                        + "\"number\":2,\"total\":3},\"current_step_id\":\"ws_second0000\",\"completed_steps\":1,"
                        + "\"required_steps\":3,\"progress_percent\":33,\"step_count\":3,\"steps\":["
                        + "{\"id\":\"ws_first00000\",\"title\":\"Place 1\",\"number\":1,\"state\":\"completed\"},"
                        + "{\"id\":\"ws_second0000\",\"title\":\"Place 2\",\"number\":2,\"state\":\"current\"},"
                        + "{\"id\":\"ws_third00000\",\"title\":\"Place 3\",\"number\":3,\"state\":\"upcoming\"}],"
                        + "\"new_steps\":[],\"changed_steps\":[],"
                        + "\"next_action\":\"Call select_walkthrough with this walkthrough_id to see the current step"
                        + " again and go on.\"}");
    }

    @Test
    @DisplayName("pass resume_if_exists on, which is true if absent or null")
    void resumeByDefault() {
        Map<String, Object> tour = Map.of("walkthrough_id", FakeGuide.TOUR.value());
        ann.call("select_walkthrough", tour);

        assertThat(text(ann.call("select_walkthrough", tour), 1)).contains("\"outcome\":\"resumed\"");
        assertThat(text(
                        ann.call(
                                "select_walkthrough",
                                Map.of("walkthrough_id", FakeGuide.TOUR.value(), "resume_if_exists", false)),
                        1))
                .contains("\"outcome\":\"restarted\"");
    }

    @Test
    @DisplayName("refuse in two blocks and without structured content, also where an output schema is declared")
    void refuse() {
        CallToolResult result = ann.call("get_walkthrough_status", Map.of("walkthrough_id", "nonsense"));

        assertThat(result.isError()).isTrue();
        assertThat(result.structuredContent()).isNull();
        assertThat(result.content()).hasSize(2);
        assertThat(text(result, 0))
                .isEqualTo(
                        "NOT_FOUND: Not found: nothing with this id is available here. Call list_walkthroughs for the"
                                + " walkthroughs that are available here, then select_walkthrough with one of their ids.");
        assertThat(text(result, 1))
                .isEqualTo("{\"code\":\"NOT_FOUND\",\"message\":\"Not found: nothing with this id is available here.\","
                        + "\"advice\":\"Call list_walkthroughs for the walkthroughs that are available here, then"
                        + " select_walkthrough with one of their ids.\"}");
        assertThat(text(ann.call("next_walkthrough_step", Map.of()), 1)).contains("\"code\":\"NOTHING_UNDER_WAY\"");
    }

    private Tool definition(String name) {
        return ann.tools().find(name).orElseThrow().definition();
    }

    /** The input schema without its descriptions. */
    private String shape(String name) {
        return Json.text(definition(name).inputSchema())
                .replaceAll("\"description\":\"(?:[^\"\\\\]|\\\\.)*\",?", "")
                .replace(",}", "}");
    }
}

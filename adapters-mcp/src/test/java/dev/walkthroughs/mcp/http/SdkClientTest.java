package dev.walkthroughs.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.mcp.world.FakeGuide;
import dev.walkthroughs.mcp.world.TestProgram;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.InitializeResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The Java SDK's client")
class SdkClientTest extends ServedTest {

    @Test
    @DisplayName("lists, selects and walks to the end")
    void walksToTheEnd() {
        String token = token(TestProgram.DEMO);
        try (McpSyncClient client = McpClient.sync(HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + port)
                        .requestBuilder(HttpRequest.newBuilder().header("Authorization", "Bearer " + token))
                        .build())
                .build()) {
            InitializeResult greeting = client.initialize();
            assertThat(greeting.serverInfo().title()).isEqualTo("Demo: Getting started");
            assertThat(client.listTools().tools())
                    .extracting(Tool::name)
                    .containsExactly(
                            "list_walkthroughs",
                            "select_walkthrough",
                            "next_walkthrough_step",
                            "get_walkthrough_status",
                            "reset_walkthrough_progress",
                            "review_walkthrough_step",
                            "skip_walkthrough_step",
                            "catch_up_walkthrough");
            assertThat(text(client.callTool(call("list_walkthroughs", Map.of())), 0))
                    .contains(FakeGuide.TOUR.value());

            CallToolResult delivered =
                    client.callTool(call("select_walkthrough", Map.of("walkthrough_id", FakeGuide.TOUR.value())));
            for (int number = 1; number <= FakeGuide.STEPS.size(); number++) {
                assertThat(text(delivered, 0)).contains("Step " + number + " of 3: Place " + number);
                JsonNode document = JsonMapper.shared().readTree(text(delivered, 1));
                delivered = client.callTool(call(
                        "next_walkthrough_step",
                        Map.of(
                                "current_step_id",
                                document.get("current_step_id").asString())));
            }
            assertThat(JsonMapper.shared()
                            .readTree(text(delivered, 1))
                            .get("status")
                            .asString())
                    .isEqualTo("completed");
            CallToolResult refused =
                    client.callTool(call("select_walkthrough", Map.of("walkthrough_id", "wt_nowhere000")));
            assertThat(refused.isError()).isTrue();
        }
    }

    private static CallToolRequest call(String tool, Map<String, Object> arguments) {
        return CallToolRequest.builder(tool).arguments(arguments).build();
    }

    private static String text(CallToolResult result, int block) {
        return ((TextContent) result.content().get(block)).text();
    }
}

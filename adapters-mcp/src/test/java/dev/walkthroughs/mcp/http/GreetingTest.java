package dev.walkthroughs.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.mcp.tool.ToolCatalogue;
import dev.walkthroughs.mcp.world.FakeGuide;
import dev.walkthroughs.mcp.world.TestProgram;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The instructions of a server")
class GreetingTest {

    @Test
    @DisplayName("name every tool, and are never longer than clients keep, however long the names are")
    void areBounded() {
        McpServer longest = new McpServer(
                TestProgram.ACME.id(),
                TestProgram.ACME.organizationId(),
                "O".repeat(300),
                "S".repeat(300),
                List.of("acme.test"),
                false);
        assertThat(Greeting.instructions(longest))
                .hasSizeLessThanOrEqualTo(Greeting.LONGEST_INSTRUCTIONS)
                .contains(new ToolCatalogue(new FakeGuide())
                        .all().stream().map(tool -> tool.definition().name()).toList());
    }
}

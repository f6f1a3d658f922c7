package dev.walkthroughs.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.guide.Standing;
import dev.walkthroughs.application.guide.Stop.StepPage;
import dev.walkthroughs.domain.progress.ProgressRejection;
import dev.walkthroughs.domain.progress.Result;
import dev.walkthroughs.domain.progress.Tally;
import dev.walkthroughs.mcp.reply.Advice;
import dev.walkthroughs.mcp.reply.HandleReply;
import dev.walkthroughs.mcp.reply.Json;
import dev.walkthroughs.mcp.reply.ToolReply;
import dev.walkthroughs.mcp.world.FakeGuide;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/tools.md} has a part that is written from the code. To write it anew: {@code mvn -pl adapters-mcp -am test
 * -Dtest=ToolsDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Dwrite-docs=true}.
 */
@DisplayName("docs/tools.md")
class ToolsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "tools.md");
    private static final String BEGIN = "<!-- from the code: begin -->\n";
    private static final String END = "<!-- from the code: end -->\n";

    @Test
    @DisplayName("tells every tool, argument, field and code as the code has them, and no others")
    void agreesWithTheCode() throws IOException {
        String document = Files.readString(DOCUMENT);
        int from = document.indexOf(BEGIN) + BEGIN.length();
        int to = document.indexOf(END);
        if (Boolean.getBoolean("write-docs")) {
            document = document.substring(0, from) + reference() + document.substring(to);
            Files.writeString(DOCUMENT, document);
            to = document.indexOf(END);
        }

        assertThat(document.substring(from, to)).isEqualTo(reference());
    }

    @Test
    @DisplayName("tells every field and every outcome of a delivery, and no others")
    void tellsDeliveries() throws IOException {
        String document = Files.readString(DOCUMENT);
        String deliveries = document.substring(document.indexOf("## Deliveries"), document.indexOf("## Overviews"));
        Standing standing =
                new Standing(Result.ADVANCED, FakeGuide.TOUR, "The tour", "Acme", 2, 1, new Tally(0, 3, false), 1);
        CallToolResult delivery = ToolReply.stop(new StepPage(
                standing, FakeGuide.STEPS.get(0), "Place 1", 1, 3, "Look.", "", Optional.of(FakeGuide.STEPS.get(0))));
        String json = ((TextContent) delivery.content().get(1)).text();

        assertThat(deliveries
                        .lines()
                        .filter(line -> line.startsWith("| `"))
                        .flatMap(line -> words(line.split("\\|", -1)[1])))
                .containsExactlyElementsOf(Json.mapper().readTree(json).propertyNames());
        assertThat(deliveries
                        .lines()
                        .filter(line -> line.startsWith("| `outcome`"))
                        .flatMap(line -> words(line.split("\\|", -1)[2])))
                .containsExactlyElementsOf(
                        Stream.of(Result.values()).map(ToolReply::word).toList());
    }

    private static Stream<String> words(String cell) {
        return Pattern.compile("`([^`]+)`").matcher(cell).results().map(found -> found.group(1));
    }

    private static String reference() {
        StringBuilder text = new StringBuilder();
        for (WalkthroughTool tool : new ToolCatalogue(new FakeGuide()).all()) {
            Tool definition = tool.definition();
            text.append("\n### `").append(definition.name()).append("`\n\n");
            text.append(definition.title()).append(". ");
            ToolAnnotations hints = definition.annotations();
            text.append(
                    hints.readOnlyHint()
                            ? "Changes nothing"
                            : hints.destructiveHint() ? "Ends the running attempt" : "Records progress");
            text.append(tool.needsSignIn() ? "; needs an access token.\n\n" : "; needs no access token.\n\n");
            text.append("> ").append(definition.description()).append("\n\n");
            table(text, "argument", definition.inputSchema(), "");
            if (definition.outputSchema() != null) {
                text.append('\n');
                table(text, "field", definition.outputSchema(), "");
            }
        }
        text.append("\n### Codes of refusals\n\n| code | advice |\n| --- | --- |\n");
        text.append("| `").append(ToolReply.INVALID_ARGUMENT).append("` | ");
        text.append(Advice.ON_INVALID_ARGUMENT).append(" |\n");
        text.append("| `").append(ToolReply.CONFIRMATION_REQUIRED).append("` | ");
        text.append(Advice.ON_CONFIRMATION_REQUIRED).append(" |\n");
        text.append("| `").append(ToolReply.RATE_LIMITED).append("` | ");
        text.append(Advice.onRateLimited("N")).append(" |\n");
        text.append("| `").append(HandleReply.LEARNER_NOT_FOUND).append("` | ");
        text.append(Advice.ON_LEARNER_NOT_FOUND).append(" |\n");
        for (ProgressRejection.Code code : ProgressRejection.Code.values()) {
            text.append("| `")
                    .append(code)
                    .append("` | ")
                    .append(Advice.on(code))
                    .append(" |\n");
        }
        return text.append('\n').toString();
    }

    private static void table(StringBuilder text, String heading, Map<?, ?> schema, String prefix) {
        Map<?, ?> properties = (Map<?, ?>) schema.get("properties");
        if (properties == null || properties.isEmpty()) {
            text.append("No ").append(heading).append("s.\n");
            return;
        }
        text.append("| ").append(heading).append(" | type | |\n| --- | --- | --- |\n");
        rows(text, schema, prefix);
    }

    private static void rows(StringBuilder text, Map<?, ?> schema, String prefix) {
        Object required = schema.get("required");
        Map<?, ?> properties = (Map<?, ?>) schema.get("properties");
        if (properties == null) {
            return;
        }
        properties.forEach((name, value) -> {
            Map<?, ?> property = (Map<?, ?>) value;
            boolean always = required instanceof List<?> names && names.contains(name);
            text.append("| `").append(prefix).append(name).append("` | ").append(property.get("type"));
            text.append(always ? "" : ", optional").append(" | ").append(property.get("description"));
            if (property.get("enum") instanceof List<?> words) {
                text.append(" One of ");
                text.append(String.join(
                        ", ", words.stream().map(word -> "`" + word + "`").toList()));
                text.append('.');
            }
            if (property.containsKey("default")) {
                text.append(" Default `").append(property.get("default")).append("`.");
            }
            text.append(" |\n");
            if (property.get("items") instanceof Map<?, ?> items) {
                rows(text, items, prefix + name + "[].");
            } else if (property.containsKey("properties")) {
                rows(text, property, prefix + name + ".");
            }
        });
    }
}

package dev.walkthroughs.bootstrap.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The four texts of an exported step")
class FourTextsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    FourTextsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    @DisplayName("are the same when they are exported again, straight away or by way of a folder")
    void comeBack() throws IOException {
        List<Map<String, @Nullable String>> contents = contents();
        List<Map<String, Object>> steps = new ArrayList<>();
        contents.forEach(content -> steps.add(Map.of("title", "Step " + steps.size() + "a", "contentFields", content)));
        Files.writeString(folder.resolve("x.json"), JSON.writeValueAsString(steps));

        SourceWalkthrough read = Contents.only(Contents.read(folder.resolve("x.json")));
        Contents.export("json", read, folder.resolve("straight.json"));
        Contents.export("folder", read, folder.resolve("folder"));
        SourceWalkthrough byFolder = Contents.only(Contents.read(folder.resolve("folder")));
        Contents.export("json", byFolder, folder.resolve("by-folder.json"));

        JsonNode expected = JSON.valueToTree(contents);
        assertThat(read.steps()).hasSameSizeAs(contents);
        assertThat(contentFields("straight.json")).isEqualTo(expected);
        assertThat(contentFields("by-folder.json")).isEqualTo(expected);
        assertThat(folder.resolve("by-folder.json")).hasSameBinaryContentAs(folder.resolve("straight.json"));
    }

    @Test
    @DisplayName("are the body and the whole guidance as context if an author wrote them")
    void takeAuthorsTexts() throws IOException {
        List<SourceStep> steps = new ArrayList<>();
        for (String agent : List.of("Ask.", "## Context for the agent\n\nAsk.")) {
            steps.add(Samples.withAgent("k" + steps.size(), steps.isEmpty() ? "k1" : null, agent));
        }
        Contents.export("json", Samples.walkthrough("x", steps.toArray(SourceStep[]::new)), folder.resolve("x.json"));

        assertThat(contentFields("x.json").valueStream().map(JsonNode::toString))
                .containsExactly(
                        "{\"version\":\"v1\",\"introductionForAgent\":null,\"contextForAgent\":\"Ask.\",\"contentForUser\":\"Text.\",\"operationsForAgent\":null}",
                        "{\"version\":\"v1\",\"introductionForAgent\":null,\"contextForAgent\":\"## Context for the agent\\n\\nAsk.\",\"contentForUser\":\"Text.\",\"operationsForAgent\":null}");
    }

    private JsonNode contentFields(String file) throws IOException {
        List<JsonNode> fields = new ArrayList<>();
        JSON.readTree(Files.readString(folder.resolve(file)))
                .get("steps")
                .forEach(step -> fields.add(step.get("contentFields")));
        return JSON.valueToTree(fields);
    }

    /** Three texts of which at least one holds something, or all are empty: all that can be told apart. */
    private static List<Map<String, @Nullable String>> contents() {
        Random random = new Random(1);
        List<@Nullable String> texts = Samples.agentTexts();
        List<Map<String, @Nullable String>> contents = new ArrayList<>();
        while (contents.size() < 300) {
            List<@Nullable String> three = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                three.add(texts.get(random.nextInt(texts.size())));
            }
            boolean none = three.stream().allMatch(text -> text == null || text.isEmpty());
            Map<String, @Nullable String> content = new LinkedHashMap<>();
            content.put("version", "v1");
            content.put("introductionForAgent", none ? "" : three.get(0));
            content.put("contextForAgent", none ? "" : three.get(1));
            content.put("contentForUser", Samples.BODIES.get(random.nextInt(Samples.BODIES.size())));
            content.put("operationsForAgent", none ? "" : three.get(2));
            contents.add(content);
        }
        return contents;
    }
}

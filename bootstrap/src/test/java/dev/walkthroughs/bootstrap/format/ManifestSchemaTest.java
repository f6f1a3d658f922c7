package dev.walkthroughs.bootstrap.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The validator comes with the MCP SDK, which checks the tools' schemas with it. */
@DisplayName("The JSON Schema of walkthrough.yaml")
class ManifestSchemaTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode document = JSON.readTree(Files.readString(Path.of("..", "docs", "walkthrough.schema.json")));
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(document);
    private final Path folder;

    ManifestSchemaTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        Contents.write(folder, "a.md", "# A\n\nText.\n", "b.MarkDown", "# B\n\nText.\n", "c.txt", "Text.");
    }

    static Stream<String> accepted() {
        return Stream.of(
                "title: T",
                "title: '  T  '",
                "title: '2024'",
                "title: " + "x".repeat(200),
                "{title: T, key: a.b_c-1, description: D, tags: [a, 'b c'], estimated_minutes: 1}",
                "{title: T, key: " + "k".repeat(100) + ", estimated_minutes: 10080, tags: []}",
                "{title: T, description: " + "x".repeat(1000) + "}",
                "{title: T, tags: " + list(20, "t") + "}",
                "{title: T, steps: []}",
                "{title: T, steps: [a.md, b.MarkDown]}",
                step("key: k"),
                step("title: " + "x".repeat(200)),
                step("replaces: k"),
                step("replaces: [k, l]"),
                step("replaces: []"),
                step("replaces: " + list(100, "k")),
                step("substantial: true"),
                step("substantial: false"),
                step("estimated_minutes: 10080"),
                step("agent: ''"),
                step("agent: \"Ask.\\n\\n# First\\n\""));
    }

    static Stream<String> refused() {
        return Stream.of(
                "{}",
                "[]",
                "key: k",
                "title: ''",
                "title: ' '",
                "title: 2024",
                "title: true",
                "title:",
                "title: [T]",
                "title: " + "x".repeat(201),
                "{title: T, unknown: x}",
                "{title: T, verbatim: true}",
                "{title: T, key: K}",
                "{title: T, key: .k}",
                "{title: T, key: 5}",
                "{title: T, key: " + "k".repeat(101) + "}",
                "{title: T, description: ''}",
                "{title: T, description: 5}",
                "{title: T, description: " + "x".repeat(1001) + "}",
                "{title: T, tags: a}",
                "{title: T, tags: [1]}",
                "{title: T, tags: [' ']}",
                "{title: T, tags: " + list(21, "t") + "}",
                "{title: T, estimated_minutes: 0}",
                "{title: T, estimated_minutes: 10081}",
                "{title: T, estimated_minutes: 1.5}",
                "{title: T, estimated_minutes: '5'}",
                "{title: T, steps: a.md}",
                "{title: T, steps: [5]}",
                "{title: T, steps: ['']}",
                "{title: T, steps: [[a.md]]}",
                "{title: T, steps: [c.txt]}",
                "{title: T, steps: [a.md, a.md]}",
                "{title: T, steps: [{key: k}]}",
                "{title: T, steps: [{file: c.txt}]}",
                "{title: T, steps: [{file: 5}]}",
                step("key: K"),
                step("title: 5"),
                step("title: " + "x".repeat(201)),
                step("replaces: K"),
                step("replaces: ''"),
                step("replaces: 5"),
                step("replaces: [k, K]"),
                step("replaces: [5]"),
                step("replaces: {k: l}"),
                step("replaces: " + list(101, "k")),
                step("substantial: 'true'"),
                step("substantial: 1"),
                step("estimated_minutes: 0"),
                step("estimated_minutes: 10081"),
                step("agent: 5"),
                step("agent: [a]"),
                step("agent:"),
                step("verbatim: true"),
                step("tags: [a]"));
    }

    private static String step(String more) {
        return "{title: T, steps: [{file: a.md, " + more + "}]}";
    }

    private static String list(int count, String prefix) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.joining(", ", "[", "]"));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    @DisplayName("accepts what an import accepts")
    void accepts(String yaml) throws IOException {
        assertThat(complaints(yaml)).isEmpty();
        assertThat(bySchema(yaml)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("refused")
    @DisplayName("refuses what an import finds fault with")
    void refuses(String yaml) throws IOException {
        assertThat(complaints(yaml)).isNotEmpty();
        assertThat(bySchema(yaml)).isFalse();
    }

    @Test
    @DisplayName("describes every key that is read, and no other")
    void describesAllKeys() {
        assertThat(document.get("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(Manifest.KEYS);
        assertThat(document.get("$defs").get("step").get("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(Manifest.ENTRY_KEYS);
    }

    /** What an import says about the manifest itself, but not that files are missing from its list. */
    private Stream<String> complaints(String yaml) throws IOException {
        Contents.write(folder, "walkthrough.yaml", yaml);
        return Contents.findings(new FolderFormat().read(folder)).stream()
                .filter(finding -> finding.contains("walkthrough.yaml:"))
                .filter(finding -> !finding.contains("There are no steps yet"));
    }

    private boolean bySchema(String yaml) {
        Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return schema.validate(JSON.valueToTree(loaded)).isEmpty();
    }
}

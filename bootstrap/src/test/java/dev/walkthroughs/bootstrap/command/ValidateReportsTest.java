package dev.walkthroughs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.source.Rule;
import dev.walkthroughs.bootstrap.command.Tool.Ran;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("The reports of validate")
class ValidateReportsTest {

    /** Below the folder that tests run in, as content lies below the root of a repository. */
    private static final Path FOLDER = Path.of("target", "validate, 100%: größe");

    private static final String URI_OF_FOLDER = "target/validate%2C%20100%25%3A%20gr%C3%B6%C3%9Fe/";

    private final Tool tool = new Tool();

    @BeforeEach
    void writeContent() throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("walkthrough.yaml"), "title: Tea\nsteps:\n  - boil.md\n  - empty.md\n");
        Files.writeString(
                FOLDER.resolve("boil.md"), "# Boil\n\nIn a <pot>.\n\n![](https://example.org/a%0A::error::,b.png)\n");
        Files.writeString(FOLDER.resolve("empty.md"), "");
    }

    @AfterEach
    void removeContent() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    @DisplayName("are a SARIF 2.1.0 log of which every result names a known rule, a place and a message")
    void sarif() {
        Ran ran = tool.run("validate", FOLDER.toString(), "--report", "sarif");

        assertThat(ran.status()).isEqualTo(1);
        JsonNode log = ran.json();
        assertThat(log.get("version").asString()).isEqualTo("2.1.0");
        assertThat(log.get("$schema").asString()).endsWith("/sarif-schema-2.1.0.json");
        assertThat(log.get("runs")).hasSize(1);
        JsonNode driver = log.at("/runs/0/tool/driver");
        assertThat(driver.get("name").asString()).isEqualTo("walkthroughs");
        assertThat(driver.get("version").asString()).isEqualTo("1.2.3");
        assertThat(driver.get("rules").valueStream().map(rule -> rule.get("id").asString()))
                .containsExactlyElementsOf(
                        Arrays.stream(Rule.values()).map(Rule::id).toList());
        assertThat(driver.get("rules")).allSatisfy(rule -> {
            assertThat(rule.at("/shortDescription/text").asString()).endsWith(".");
            assertThat(rule.at("/help/text").asString()).endsWith(".");
            assertThat(rule.at("/defaultConfiguration/level").asString()).isIn("error", "warning", "note");
        });
        JsonNode results = log.at("/runs/0/results");
        assertThat(results.valueStream().map(ValidateReportsTest::brief))
                .containsExactly(
                        "note raw-html boil.md 3", "warning missing-alt-text boil.md 5", "error empty-step empty.md 0");
        assertThat(results).allSatisfy(result -> {
            assertThat(result.at("/message/text").asString()).isNotBlank();
            URI uri = URI.create(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                    .asString());
            assertThat(uri.isAbsolute()).isFalse();
            assertThat(Path.of(uri.getPath())).exists();
        });
    }

    private static String brief(JsonNode result) {
        JsonNode place = result.at("/locations/0/physicalLocation");
        String uri = place.at("/artifactLocation/uri").asString();
        assertThat(uri).startsWith(URI_OF_FOLDER);
        return result.get("level").asString() + " " + result.get("ruleId").asString() + " "
                + uri.substring(URI_OF_FOLDER.length()) + " "
                + place.at("/region/startLine").asInt(0);
    }

    @Test
    @DisplayName("are annotations for GitHub, in which nothing ends a command or begins one")
    void annotations() {
        Ran ran = tool.run("validate", FOLDER.toString(), "--report", "github");

        String folder = "target/validate%2C 100%25%3A größe/";
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out().lines())
                .containsExactly(
                        "::notice file=" + folder + "boil.md,line=3,title=raw-html::<pot> is text now; raw HTML is not"
                                + " rendered. Write Markdown instead, or put what is meant as text between backticks.",
                        "::warning file=" + folder + "boil.md,line=5,title=missing-alt-text::The image"
                                + " \"https://example.org/a%250A::error::,b.png\" has no alternative text. Say between"
                                + " the brackets what it shows.",
                        "::error file=" + folder + "empty.md,title=empty-step::The file is empty, so the step has no"
                                + " text. Write it, or remove the file.");
    }
}

package dev.walkthroughs.bootstrap.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.source.ContentFormat;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.Reading;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.application.source.WritingRejection;
import dev.walkthroughs.domain.walkthrough.StepNotes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An export")
class ExportTest {

    private final ContentFormats formats = new ContentFormats();
    private final Path folder;

    ExportTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static IntStream seeds() {
        return IntStream.range(0, 80);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("gives the same content when it is imported, and the same bytes when that is exported")
    void comesBackTheSame(int seed) throws IOException {
        SourceWalkthrough walkthrough = Samples.walkthrough(seed);

        comesBack(walkthrough, "folder", "one", "two");
        comesBack(walkthrough, "json", "one.json", "two.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mastra-course/v1",
                "mastra-course/v2",
                "cloud-shell",
                "codetour",
                "github-skills/introduction-to-github"
            })
    @DisplayName("of real tutorials gives the same content when it is imported")
    void keepsRealTutorials(String name) throws IOException {
        Reading reading = Contents.read(Contents.shared(name));

        assertThat(reading.walkthroughs()).isNotEmpty();
        for (SourceWalkthrough walkthrough : reading.walkthroughs()) {
            String key = walkthrough.key();
            comesBack(walkthrough, "folder", key + "-one", key + "-two");
            comesBack(walkthrough, "json", key + "-one.json", key + "-two.json");
        }
    }

    private void comesBack(SourceWalkthrough walkthrough, String format, String one, String two) throws IOException {
        SourceWalkthrough back = again(walkthrough, format, one);
        assertThat(back.title()).isEqualTo(walkthrough.title());
        assertThat(back.chain().orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("file", "line", "lastLines", "noteLines")
                .isEqualTo(walkthrough.chain().orElseThrow());
        assertThat(back.sameContentAs(walkthrough)).isTrue();

        again(back, format, two);
        assertThat(Contents.bytes(folder.resolve(two))).isEqualTo(Contents.bytes(folder.resolve(one)));
    }

    private SourceWalkthrough again(SourceWalkthrough walkthrough, String format, String name) throws IOException {
        Path path = folder.resolve(name);
        assertThat(Contents.export(format, walkthrough, path)).isEqualTo("written to " + name);
        ContentFormat guessed = formats.of(path).orElseThrow();
        assertThat(guessed.name()).isEqualTo(format);
        Reading reading = guessed.read(path);
        assertThat(reading.findings()).noneMatch(Finding::stops);
        return Contents.only(reading);
    }

    @Test
    @DisplayName("as a folder has front matter only where it is needed, and reads well")
    void readsWell() throws IOException {
        SourceWalkthrough walkthrough = Contents.only(Contents.read(Contents.sample("folder/first-deployment")));
        assertThat(Contents.export("folder", walkthrough, folder.resolve("x"))).isEqualTo("written to x");

        assertThat(Contents.bytes(folder.resolve("x")))
                .containsOnly(
                        Map.entry("build-it.md", """
                                # Build it

                                Run the build:

                                ```sh
                                make   all\t# a tab and three blanks
                                ```
                                """),
                        Map.entry("ship-it.md", """
                                # Ship it

                                # Sending it away

                                Copy the archive to the server.
                                """),
                        Map.entry("walkthrough.yaml", """
                                # Written by export, which replaces this folder unless other files are in it.
                                key: first-deployment
                                title: Your first deployment
                                description: From an empty folder to a running service.
                                tags: [deploy, beginners]
                                estimated_minutes: 20
                                steps:
                                  - build-it.md
                                  - ship-it.md
                                """));
    }

    @Test
    @DisplayName("has the notes of a step in front matter, and in JSON where each has its place")
    void hasNotes() throws IOException {
        SourceWalkthrough walkthrough = Samples.walkthrough(
                "tea",
                new SourceStep("con", "Über: Tee", "Text.\n", "f", 1, null)
                        .with(new StepNotes("Ask.\n\nWait.\n", 5, List.of("a", "b"), true)));
        Contents.export("folder", walkthrough, folder.resolve("x"));
        Contents.export("json", walkthrough, folder.resolve("x.json"));

        assertThat(folder.resolve("x/step-con.md")).hasContent("""
                ---
                key: con
                title: 'Über: Tee'
                verbatim: true
                replaces: [a, b]
                substantial: true
                estimated_minutes: 5
                agent: |
                  Ask.

                  Wait.
                ---
                Text.
                """);
        assertThat(folder.resolve("x.json")).hasContent("""
                {
                  "version" : "1.0",
                  "walkthrough" : {
                    "title" : "T",
                    "description" : "",
                    "tags" : [ ],
                    "estimatedDurationMinutes" : null,
                    "metadata" : {
                      "walkthroughs" : {
                        "key" : "tea"
                      }
                    }
                  },
                  "steps" : [
                    {
                      "title" : "Über: Tee",
                      "displayOrder" : 0,
                      "nextStepReference" : null,
                      "contentFields" : {
                        "version" : "v1",
                        "introductionForAgent" : null,
                        "contextForAgent" : "Ask.\\n\\nWait.\\n",
                        "contentForUser" : "Text.\\n",
                        "operationsForAgent" : null
                      },
                      "metadata" : {
                        "walkthroughs" : {
                          "key" : "con",
                          "estimated_minutes" : 5,
                          "replaces" : [
                            "a",
                            "b"
                          ],
                          "substantial" : true
                        }
                      }
                    }
                  ]
                }
                """);
    }

    @Test
    @DisplayName("in a format that cannot be written is refused with those that can")
    void namesFormats() {
        assertThat(List.of("numbered", "tutorial", "tour", "folder", "json", "zip").stream()
                        .map(name -> formats.writer(name).fold(found -> name, WritingRejection::message)))
                .containsExactly(
                        "The format numbered is for reading only; walkthroughs can be written as folder or json.",
                        "The format tutorial is for reading only; walkthroughs can be written as folder or json.",
                        "The format tour is for reading only; walkthroughs can be written as folder or json.",
                        "folder",
                        "json",
                        "No format has that name; walkthroughs can be written as folder or json.");
    }
}

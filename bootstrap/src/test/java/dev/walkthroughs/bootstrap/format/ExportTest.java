package dev.walkthroughs.bootstrap.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.source.ContentFormat;
import dev.walkthroughs.application.source.ContentWriter;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.Reading;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.application.source.WritingRejection;
import dev.walkthroughs.domain.outcome.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        return IntStream.range(0, 150);
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
                .ignoringFields("file", "line", "lastLines")
                .isEqualTo(walkthrough.chain().orElseThrow());
        assertThat(back.sameContentAs(walkthrough)).isTrue();

        again(back, format, two);
        assertThat(bytes(folder.resolve(two))).isEqualTo(bytes(folder.resolve(one)));
    }

    private SourceWalkthrough again(SourceWalkthrough walkthrough, String format, String name) throws IOException {
        Path path = folder.resolve(name);
        assertThat(write(format, walkthrough, path)).isEqualTo("written to " + name);
        ContentFormat guessed = formats.of(path).orElseThrow();
        assertThat(guessed.name()).isEqualTo(format);
        Reading reading = guessed.read(path);
        assertThat(reading.findings()).noneMatch(Finding::stops);
        return Contents.only(reading);
    }

    private String write(String format, SourceWalkthrough walkthrough, Path path) throws IOException {
        ContentWriter writer = formats.writer(format).fold(found -> found, why -> {
            throw new AssertionError(why.message());
        });
        Outcome<Path, WritingRejection> outcome = writer.write(walkthrough, path);
        return outcome.fold(at -> "written to " + at.getFileName(), why -> why.code() + ": " + why.message());
    }

    private static Map<String, String> bytes(Path path) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(path.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }

    @Test
    @DisplayName("as a folder has front matter only where it is needed, and reads well")
    void readsWell() throws IOException {
        SourceWalkthrough walkthrough = Contents.only(Contents.read(Contents.sample("folder/first-deployment")));
        assertThat(write("folder", walkthrough, folder.resolve("x"))).isEqualTo("written to x");

        assertThat(bytes(folder.resolve("x")))
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
    @DisplayName("replaces an earlier one of the same walkthrough, and nothing else")
    void replacesOnlyItself() throws IOException {
        SourceWalkthrough walkthrough = Samples.walkthrough(7);
        SourceWalkthrough other = Samples.walkthrough("another");
        Path target = folder.resolve("x");
        Files.createDirectory(target);
        for (String format : List.of("folder", "json")) {
            Path path = format.equals("json") ? folder.resolve("x.json") : target;
            write(format, walkthrough, path);
            Map<String, String> before = bytes(path);
            assertThat(write(format, walkthrough, path)).startsWith("written");
            assertThat(write(format, other, path)).startsWith("TARGET_OCCUPIED");
            assertThat(bytes(path)).isEqualTo(before);
        }
        Files.writeString(target.resolve("mine.txt"), "mine");
        assertThat(write("folder", walkthrough, target))
                .isEqualTo(
                        "TARGET_OCCUPIED: The folder holds mine.txt besides the files of an export. Move that elsewhere.");
        assertThat(target.resolve("mine.txt")).hasContent("mine");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(ImportedFiles::nameOf)).containsExactlyInAnyOrder("x", "x.json");
        }
    }

    @Test
    @DisplayName("leaves alone what was made by hand, and what another is writing")
    void leavesOthersAlone() throws IOException {
        SourceWalkthrough walkthrough = Samples.walkthrough("first-deployment");
        Contents.write(
                folder,
                "made/walkthrough.yaml",
                "key: first-deployment\ntitle: T\n",
                "file",
                "x",
                "a.json",
                "{}",
                "b",
                "");
        Files.createDirectory(folder.resolve(".new.writing"));

        assertThat(write("folder", walkthrough, folder.resolve("made")))
                .isEqualTo(
                        "TARGET_OCCUPIED: The folder is not empty, and holds no walkthrough.yaml that an export wrote.");
        assertThat(write("folder", walkthrough, folder.resolve("file")))
                .startsWith("TARGET_OCCUPIED: The target is a file");
        assertThat(write("folder", walkthrough, folder.resolve("new")))
                .startsWith("TARGET_OCCUPIED: Beside the target is");
        assertThat(write("folder", walkthrough, Path.of("/"))).startsWith("TARGET_OCCUPIED");
        assertThat(write("json", walkthrough, folder.resolve("a.json")))
                .isEqualTo("TARGET_OCCUPIED: The target is a file that no export of this walkthrough wrote.");
        assertThat(write("json", walkthrough, folder.resolve("made")))
                .startsWith("TARGET_OCCUPIED: The target is a folder");
        assertThat(write("json", walkthrough, folder.resolve("c")))
                .startsWith("TARGET_OCCUPIED: The target's name does not");
    }

    @Test
    @DisplayName("of what would not come back the same is refused, and leaves nothing behind")
    void refusesWhatWouldChange() throws IOException {
        List<SourceWalkthrough> changing = List.of(
                Samples.walkthrough("../key"),
                Samples.walkthrough("key", step("k", " blank ")),
                Samples.walkthrough("key", step("k", "x".repeat(201))),
                Samples.walkthrough("key", step("k", "half \uD800")),
                Samples.walkthrough("key", step("../k", "Escape")),
                Samples.walkthrough("key", step("a", "A"), step("b", "B")));
        for (SourceWalkthrough walkthrough : changing) {
            assertThat(write("folder", walkthrough, folder.resolve("x"))).startsWith("CONTENT_UNWRITABLE");
            assertThat(write("json", walkthrough, folder.resolve("x.json"))).startsWith("CONTENT_UNWRITABLE");
        }
        assertThat(write("json", changing.get(3), folder.resolve("x.json")))
                .isEqualTo("CONTENT_UNWRITABLE: Read back, the step \"k\" would not be the same.");
        assertThat(folder).isEmptyDirectory();
    }

    private static SourceStep step(String key, String title) {
        return new SourceStep(key, title, "Text.", "f", 1, null);
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

package dev.walkthroughs.bootstrap.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An export")
class ExportTargetTest {

    private final Path folder;

    ExportTargetTest(@TempDir Path folder) {
        this.folder = folder;
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
            Contents.export(format, walkthrough, path);
            Map<String, String> before = Contents.bytes(path);
            assertThat(Contents.export(format, walkthrough, path)).startsWith("written");
            assertThat(Contents.export(format, other, path)).startsWith("TARGET_OCCUPIED");
            assertThat(Contents.bytes(path)).isEqualTo(before);
        }
        Files.writeString(target.resolve("mine.txt"), "mine");
        assertThat(Contents.export("folder", walkthrough, target))
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

        assertThat(Contents.export("folder", walkthrough, folder.resolve("made")))
                .isEqualTo(
                        "TARGET_OCCUPIED: The folder is not empty, and holds no walkthrough.yaml that an export wrote.");
        assertThat(Contents.export("folder", walkthrough, folder.resolve("file")))
                .startsWith("TARGET_OCCUPIED: The target is a file");
        assertThat(Contents.export("folder", walkthrough, folder.resolve("new")))
                .startsWith("TARGET_OCCUPIED: Beside the target is");
        assertThat(Contents.export("folder", walkthrough, Path.of("/"))).startsWith("TARGET_OCCUPIED");
        assertThat(Contents.export("json", walkthrough, folder.resolve("a.json")))
                .isEqualTo("TARGET_OCCUPIED: The target is a file that no export of this walkthrough wrote.");
        assertThat(Contents.export("json", walkthrough, folder.resolve("made")))
                .startsWith("TARGET_OCCUPIED: The target is a folder");
        assertThat(Contents.export("json", walkthrough, folder.resolve("c")))
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
            assertThat(Contents.export("folder", walkthrough, folder.resolve("x")))
                    .startsWith("CONTENT_UNWRITABLE");
            assertThat(Contents.export("json", walkthrough, folder.resolve("x.json")))
                    .startsWith("CONTENT_UNWRITABLE");
        }
        assertThat(Contents.export("json", changing.get(3), folder.resolve("x.json")))
                .isEqualTo("CONTENT_UNWRITABLE: Read back, the step \"k\" would not be the same.");
        assertThat(folder).isEmptyDirectory();

        SourceWalkthrough good = Samples.walkthrough("key", step("k", "Good"));
        assertThat(Contents.export("folder", good, folder.resolve("x"))).startsWith("written");
        Map<String, String> before = Contents.bytes(folder);
        assertThat(Contents.export("folder", changing.get(1), folder.resolve("x")))
                .startsWith("CONTENT_UNWRITABLE");
        assertThat(Contents.bytes(folder)).isEqualTo(before);
    }

    private static SourceStep step(String key, String title) {
        return new SourceStep(key, title, "Text.", "f", 1, null);
    }
}

package dev.walkthroughs.application.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Real tutorials")
class RealContentTest {
    /** Beside the repository on machines that have it; not part of the product. */
    private static final Path DATA = Path.of("..", "..", "shared", "data");

    @Test
    @DisplayName("keep all code byte for byte, are inert, and stay as they are the second time")
    void keepCode() throws IOException {
        List<Path> files = tutorials();
        for (Path file : files) {
            assertKept(Files.readString(file));
        }
        assertThat(files).hasSizeGreaterThan(100);
    }

    @Test
    @DisplayName("such as the one in this repository keep all code byte for byte and change where they hold tags")
    void sampleKeepsCode() {
        assertKept(Samples.ordinary());
        assertThat(MarkdownPolicy.sanitise(Samples.ordinary()).changes())
                .extracting(Change::line)
                .containsExactly(3, 21, 27, 28, 28, 32);
    }

    @Test
    @DisplayName("in one file fall into sections whose links all lead where they led in the file")
    void outlineKeepsLinks() throws IOException {
        for (Path file : tutorials()) {
            String markdown = Files.readString(file);
            Outline outline = MarkdownPolicy.outline(markdown);
            List<String> targets = Stream.concat(
                            Stream.of(outline.preamble()),
                            outline.sections().stream().map(Outline.Section::body))
                    .flatMap(RealContentTest::targets)
                    .toList();
            assertThat(targets)
                    .as(file.toString())
                    .containsExactlyElementsOf(targets(markdown).toList());
        }
    }

    @Test
    @DisplayName("of the cloud have a title, sections, and no definition twice in a section")
    void cloudTutorials() throws IOException {
        List<Path> files = tutorials().stream()
                .filter(file -> file.toString().contains("cloud-shell"))
                .toList();
        assertThat(files).hasSize(8).allSatisfy(file -> {
            Outline outline = MarkdownPolicy.outline(Files.readString(file));
            assertThat(outline.title()).isPresent();
            assertThat(outline.sections()).hasSizeGreaterThan(2).allSatisfy(section -> assertThat(
                            Tree.preorder(Tree.of(section.body())).stream()
                                    .filter(org.commonmark.node.LinkReferenceDefinition.class::isInstance)
                                    .map(node -> ((org.commonmark.node.LinkReferenceDefinition) node).getLabel()))
                    .doesNotHaveDuplicates());
        });
    }

    private static Stream<String> targets(String markdown) {
        return Tree.preorder(Tree.of(markdown)).stream()
                .filter(org.commonmark.node.Link.class::isInstance)
                .map(node -> ((org.commonmark.node.Link) node).getDestination());
    }

    private static void assertKept(String markdown) {
        String once = MarkdownPolicy.sanitise(markdown).text();
        assertThat(code(once)).containsSubsequence(code(Lines.withUnixEndings(markdown)));
        assertThat(MarkdownPolicy.sanitise(once).text()).isEqualTo(once);
        Renderings.assertInert(once);
    }

    private static List<String> code(String markdown) {
        return Tree.preorder(Tree.of(markdown)).stream()
                .filter(node ->
                        node instanceof Code || node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock)
                .map((Node node) -> Excerpt.of(node, markdown).text())
                .toList();
    }

    private static List<Path> tutorials() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "the folder of real tutorials is not on this machine");
        try (Stream<Path> files = Files.walk(DATA)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}

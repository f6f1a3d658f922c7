package dev.walkthroughs.bootstrap.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.walkthroughs.application.source.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A file made to keep an import busy")
class LargeFilesTest {

    private static final int SIZE = 300_000;

    /** Many times what such a file takes, and far less than what one with quadratic effort would. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path folder;

    LargeFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("comments.md", filled("<!-- ") + "\n\n## S\n\nText.\n"),
                Arguments.of("tags.md", filled("<a ") + "\n\n## S\n\nText.\n"),
                Arguments.of("title.md", "## " + filled("-.") + "\n\nText.\n"),
                Arguments.of("dashes.md", "## " + filled("- ") + "\n\nText.\n"),
                Arguments.of("definitions.md", "## S\n\n" + filled("[a]: b\n")),
                Arguments.of(
                        "brackets.tour", "{\"title\": \"T\", \"steps\": [{\"description\": \"" + filled("[") + "\"}]}"),
                Arguments.of("steps.tour", "{\"title\": \"T\", \"steps\": [" + filled("{\"uri\":\"u\"},") + "1]}"),
                Arguments.of("steps.json", "[{\"contentFields\": {}}" + filled(",{\"nextStepReference\": -1}") + "]"),
                Arguments.of(
                        "headings.json",
                        "[{\"title\": \"T\", \"contentFields\": {\"contextForAgent\": \""
                                + filled("## Context for the agent\\n\\n") + "\"}}]"),
                Arguments.of("twins.json", "[{\"contentFields\": {}, " + filled("\"a\":1,") + "\"a\":1}]"),
                Arguments.of("nested.tour", filled("[")),
                Arguments.of("walkthrough.yaml", "title: T\nsteps:\n" + filled("- a.md\n")),
                Arguments.of("walkthrough.yaml", "title: T\ntags: " + filled("[")),
                Arguments.of("walkthrough.yaml", "title: T\n" + filled("? ")));
    }

    private static String filled(String unit) {
        return unit.repeat(SIZE / unit.length());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    @DisplayName("is read or refused in time")
    void isReadInTime(String name, String text) throws IOException {
        Contents.write(folder, name, text);

        Reading reading = assertTimeoutPreemptively(PATIENCE, () -> Contents.read(folder));

        assertThat(reading.walkthroughs().size() + reading.findings().size()).isPositive();
    }

    @Test
    @DisplayName("is refused at the first step that is too many, once")
    void refusesTooManySteps() throws IOException {
        Contents.write(folder, "a.md", "## a\n".repeat(2100));

        assertThat(Contents.findings(Contents.read(folder)).stream().filter(finding -> finding.startsWith("ERROR")))
                .containsExactly(
                        "ERROR a.md:2001: A walkthrough may have 2000 steps; here begins one more. Make two walkthroughs of it.");
    }
}

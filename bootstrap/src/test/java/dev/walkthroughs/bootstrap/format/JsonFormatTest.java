package dev.walkthroughs.bootstrap.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.source.Reading;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An export of another platform")
class JsonFormatTest {

    private final Path folder;

    JsonFormatTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    @DisplayName("is read with all its texts, and tells once of each field that has no place")
    void readsEverything() throws IOException {
        Reading reading = Contents.read(Contents.sample("json/Brew tea.json"));

        SourceWalkthrough tea = Contents.only(reading);
        assertThat(tea.key()).isEqualTo("brew-tea");
        assertThat(tea.title()).isEqualTo("Tee brühen 🍵");
        assertThat(tea.description()).isEqualTo("From leaf to cup.");
        assertThat(tea.tags()).containsExactly("tea", "安装");
        assertThat(tea.estimatedMinutes()).isEqualTo(13);
        assertThat(Contents.keys(tea)).containsExactly("boil-water", "pour", "pour-2");
        assertThat(tea.steps())
                .extracting(SourceStep::body)
                .containsExactly(
                        "# Boil water\n\nSet `<kettle>` to {{ degrees }} and <placeholder>.\n",
                        "```jsx\nconst Cup = <Tea leaf={{ kind: \"Assam\" }} />;\n```",
                        "");
        assertThat(tea.steps())
                .extracting(step -> step.notes().agent())
                .containsExactly(
                        "## Introduction for the agent\n\nThe learner is thirsty.\n\n## Context for the agent\n\n"
                                + "Water boils at 100 °C.\n\n## Operations for the agent\n\n1. Ask.\n2. Wait.",
                        "Only context.",
                        "");
        assertThat(tea.steps().get(0).line()).isEqualTo(23);
        assertThat(tea.steps().get(0).lineInFile(3)).isEqualTo(23);
        assertThat(Contents.findings(reading))
                .containsExactly(
                        "NOTICE Brew tea.json:7: \"type\" has no place here, and is left out wherever it stands in this file.",
                        "NOTICE Brew tea.json:8: \"status\" has no place here, and is left out wherever it stands in this file.",
                        "NOTICE Brew tea.json:12: \"createdAt\" has no place here, and is left out wherever it stands in this file.",
                        "NOTICE Brew tea.json:47: \"metadata\" has no place here, and is left out wherever it stands in this file.",
                        "WARNING Brew tea.json:43: The step that begins here has a title and no text.",
                        "WARNING Brew tea.json:43: Another step has the same title, \"Pour\", so this one gets the key \"pour-2\", which changes when steps move. Give it a title of its own.",
                        "NOTICE Brew tea.json:10: \"estimatedDurationMinutes\" is not whole, and is rounded up to 13 minutes.");
    }

    @Test
    @DisplayName("may be a bare list of steps, one of several files, and keeps its keys when a step is put in between")
    void readsBareLists() throws IOException {
        Contents.write(
                folder,
                "course.json",
                steps(step("Intro", "1", "1"), step("End", "2", "null")),
                "course-2.json",
                steps(step("Welcome", "1", "1"), step("New", "2", "2"), step("End", "3", "null")),
                "package.json",
                "{\"name\": \"x\", \"steps\": 3}",
                "tsconfig.json",
                "{\"steps\": []}",
                "notes.txt",
                "x");

        Reading reading = Contents.read(folder);

        assertThat(reading.walkthroughs()).extracting(SourceWalkthrough::key).containsExactly("course-2", "course");
        assertThat(reading.walkthroughs()).extracting(SourceWalkthrough::title).containsExactly("Course 2", "Course");
        assertThat(reading.walkthroughs())
                .extracting(Contents::keys)
                .containsExactly(List.of("welcome", "new", "end"), List.of("intro", "end"));
        assertThat(Contents.findings(reading))
                .containsExactly(
                        "WARNING package.json:1: This JSON is no export of a walkthrough, and is left out.",
                        "WARNING tsconfig.json:1: This JSON is no export of a walkthrough, and is left out.");
        assertThat(new ContentFormats().of(folder.resolve("package.json"))).isEmpty();
        assertThat(new ContentFormats().of(folder.resolve("notes.txt"))).isEmpty();
    }

    @Test
    @DisplayName("names every fault with file and line, and takes nothing for what is not there")
    void namesFaults() throws IOException {
        Contents.write(
                folder,
                "a.json",
                """
                {"version": "2.0", "metadata": null, "exportedAt": 7,
                 "walkthrough": {"title": 5, "tags": ["a", 1], "estimatedDurationMinutes": 1e9,
                   "description": ["no"], "metadata": null, "unknown": {}},
                 "steps": [
                  {"title": null, "contentFields": null},
                  {"title": "A", "displayOrder": "1",
                   "nextStepReference": 1.5,
                   "contentFields": {"version": "v2", "contentForUser": 5, "contextForAgent": ["x"]}},
                  "text",
                  {"title": "B", "contentFields": {"contentForUser": null, "contextForAgent": null}, "metadata": 3}
                 ]}
                """,
                "b.json",
                "{\"walkthrough\": {\"estimatedDurationMinutes\": 0},\n \"steps\": null}",
                "c.json",
                "{\"walkthrough\": {\"title\": \"C\", \"estimatedDurationMinutes\": \"5\"},\n \"steps\": []}",
                "d.json",
                "[{\"contentFields\": {}\n",
                "e.json",
                "[".repeat(200));

        List<String> findings = Contents.findings(new JsonFormat().read(folder));

        assertThat(findings)
                .containsExactlyInAnyOrder(
                        "WARNING a.json:1: Exports of version 1.0 are known, and this is another; it is read as if it were 1.0.",
                        "ERROR a.json:2: \"title\" must be text, not a number; put it in quotes.",
                        "ERROR a.json:2: Each item of \"tags\" must be text that is not blank, not a number; put it in quotes.",
                        "ERROR a.json:2: \"estimatedDurationMinutes\" must be a number of minutes, more than 0 and up to 10080.",
                        "ERROR a.json:3: \"description\" must be text, not a list.",
                        "ERROR a.json:5: This step has no \"title\". Write one.",
                        "ERROR a.json:6: \"displayOrder\" must be a whole number, not text.",
                        "ERROR a.json:7: \"nextStepReference\" must be a whole number, not a number with a fraction or exponent.",
                        "WARNING a.json:8: Content fields of version v1 are known, and these are of another; they are read as if they were v1.",
                        "ERROR a.json:8: \"contentForUser\" must be text, not a number; put it in quotes.",
                        "ERROR a.json:8: \"contextForAgent\" must be text, not a list.",
                        "WARNING a.json:6: The step that begins here has a title and no text.",
                        "ERROR a.json:9: A step must be an object with \"title\" and \"contentFields\", not text.",
                        "NOTICE a.json:10: \"metadata\" has no place here, and is left out wherever it stands in this file.",
                        "WARNING a.json:10: The step that begins here has a title and no text.",
                        "WARNING b.json:1: This JSON is no export of a walkthrough, and is left out.",
                        "ERROR c.json:1: \"estimatedDurationMinutes\" must be a number of minutes, more than 0 and up to 10080.",
                        "WARNING c.json:2: There are no steps yet. That will do for a draft; to be published, it needs at least one.",
                        "ERROR d.json:2: This is not JSON: Unexpected end-of-input: expected close marker for Object.",
                        "WARNING e.json:1: This JSON is no export of a walkthrough, and is left out.");
        assertThat(Contents.findings(new JsonFormat().read(folder.resolve("e.json"))))
                .containsExactly(
                        "ERROR e.json:1: This JSON is nested deeper than 100 levels, or holds a number or name of absurd length.");
        assertThat(Contents.findings(Contents.read(folder.resolve("d.json")))).hasSize(1);
        assertThat(Contents.findings(new JsonFormat().read(folder.resolve("b.json"))))
                .containsExactlyInAnyOrder(
                        "ERROR b.json:1: \"steps\" is missing. Add a list of them.",
                        "ERROR b.json:1: \"title\" is missing. Add it.",
                        "NOTICE b.json:1: \"estimatedDurationMinutes\" is 0, which says nothing, and is left out.",
                        "WARNING b.json:1: There are no steps yet. That will do for a draft; to be published, it needs at least one.");
    }

    @Test
    @DisplayName("that is ours keeps keys, of which none may come twice or be made again")
    void keepsKeys() throws IOException {
        String own = ", \"metadata\": {\"walkthroughs\": {\"key\": \"%s\"}}}";
        String b = step("B", "1", "null").replaceAll("}$", "");
        Contents.write(
                folder,
                "x.json",
                "[" + step("a", "0", "1") + "," + b + own.formatted("a") + "]",
                "y.json",
                "[" + b + own.formatted("k") + ",\n" + b + own.formatted("k") + "," + b + own.formatted("K!") + "]");

        assertThat(Contents.keys(Contents.only(Contents.read(folder.resolve("x.json")))))
                .containsExactly("a-2", "a");
        assertThat(Contents.findings(Contents.read(folder.resolve("y.json"))))
                .contains(
                        "ERROR y.json:2: Another step in this file has the key \"k\" too. Give one a key of its own.",
                        "ERROR y.json:2: \"key\" must be 1 to 100 of a-z, 0-9, '.', '_', '-', and begin with a letter or digit; \"k\" would do.");
    }

    static String steps(String... steps) {
        return List.of(steps).stream().collect(Collectors.joining(",\n", "[", "]"));
    }

    static String step(String title, String order, String next) {
        return "{\"title\": \"" + title + "\""
                + (order.equals("~") ? "" : ", \"displayOrder\": " + order)
                + (next.equals("~") ? "" : ", \"nextStepReference\": " + next)
                + ", \"contentFields\": {\"version\": \"v1\", \"contentForUser\": \"Text.\"}}";
    }
}

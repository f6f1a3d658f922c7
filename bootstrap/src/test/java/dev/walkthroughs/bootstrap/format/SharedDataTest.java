package dev.walkthroughs.bootstrap.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.source.ContentFormat;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.Reading;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Real tutorials")
class SharedDataTest {

    @Test
    @DisplayName("a lesson of 18 files is 18 steps")
    void readsALesson() throws IOException {
        SourceWalkthrough lesson = Contents.only(read("mastra-course/v1/01-first-agent"));

        assertThat(lesson.steps()).hasSize(18);
        assertThat(lesson.key()).isEqualTo("first-agent");
        assertThat(lesson.title()).isEqualTo("First agent");
        assertThat(lesson.firstKey()).isEqualTo("introduction-to-mastra");
        assertThat(Contents.titles(lesson)).startsWith("Getting Started with Mastra", "What is Mastra?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2"})
    @DisplayName("a course is its lessons in order, with as many steps as files, and every line of code")
    void readsACourse(String version) throws IOException {
        Path course = Contents.shared("mastra-course/" + version);
        Reading reading = read("mastra-course/" + version);

        assertThat(reading.walkthroughs())
                .extracting(SourceWalkthrough::key)
                .containsExactly("first-agent", "agent-tools-mcp", "agent-memory", "workflows");
        List<String> files = new ArrayList<>();
        for (SourceWalkthrough lesson : reading.walkthroughs()) {
            try (Stream<Path> entries = Files.list(course.resolve(lesson.file()))) {
                assertThat(lesson.steps()).hasSize((int) entries.count());
            }
            for (SourceStep step : lesson.steps()) {
                files.add(step.file());
                String source = Files.readString(course.resolve(step.file()));
                assertThat(fences(step.body())).isEqualTo(fences(source));
                assertThat(source.lines().skip(step.line() - 1L).findFirst())
                        .isEqualTo(step.body().lines().findFirst());
            }
        }
        assertThat(files).hasSize(101).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}: {1} steps")
    @CsvSource({
        "cloud_tpu_quickstart-en, 7",
        "compute_quickstart-en, 9",
        "compute_short_quickstart-en, 8",
        "connecting_to_gce_instances-en, 3",
        "console_tour_nav-en, 10",
        "debug_quickstart-en, 7",
        "error_reporting_quickstart-en, 6",
        "gke_guestbook-en, 13"
    })
    @DisplayName("a tutorial has a step for each second-level heading")
    void readsTutorials(String key, int count) throws IOException {
        Path path = Contents.shared("cloud-shell").resolve(key + ".md");
        String source = Files.readString(path);
        SourceWalkthrough tutorial = read("cloud-shell").walkthroughs().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();

        assertThat(tutorial.steps()).hasSize(count);
        assertThat(source.lines().filter(line -> line.startsWith("## "))).hasSize(count);
        assertThat(tutorial.steps().stream()
                        .map(SourceStep::body)
                        .map(SharedDataTest::fences)
                        .collect(Collectors.joining()))
                .isEqualTo(fences(source));
    }

    @Test
    @DisplayName("all tutorials of a folder are read at once")
    void readsAFolderOfTutorials() throws IOException {
        Reading reading = read("cloud-shell");

        assertThat(reading.walkthroughs()).hasSize(8);
        assertThat(reading.walkthroughs()).extracting(SourceWalkthrough::title).contains("Quickstart Using a TPU");
    }

    @Test
    @DisplayName("a code tour has its steps")
    void readsATour() throws IOException {
        SourceWalkthrough tour = Contents.only(read("codetour/intro.tour"));

        assertThat(tour.key()).isEqualTo("intro");
        assertThat(tour.title()).isEqualTo("🏃 Getting Started");
        assertThat(Contents.titles(tour)).containsExactly("📌 Intro", "🎥 Tour Player", "📹 Tour Recorder");
        assertThat(tour.steps().get(2).body())
                .startsWith("File: `src/recorder/index.ts`, line 4\n\nThe CodeTour recorder is");
    }

    @Test
    @DisplayName("an exercise has its steps and the review at the end")
    void readsAnExercise() throws IOException {
        SourceWalkthrough exercise = Contents.only(read("github-skills/introduction-to-github"));

        assertThat(exercise.key()).isEqualTo("introduction-to-github");
        assertThat(Contents.titles(exercise))
                .containsExactly(
                        "Create a branch", "Commit a file", "Open a pull request", "Merge your pull request", "Review");
    }

    private static Reading read(String name) throws IOException {
        Path path = Contents.shared(name);
        ContentFormat format = new ContentFormats().of(path).orElseThrow();
        Reading reading = format.read(path);
        assertThat(reading.findings()).noneMatch(Finding::stops);
        return reading;
    }

    /** All lines from an opening fence to its closing one, as they stand. */
    private static String fences(String markdown) {
        StringBuilder code = new StringBuilder();
        boolean inside = false;
        for (String line : markdown.lines().toList()) {
            boolean fence = line.strip().startsWith("```");
            if (inside || fence) {
                code.append(line).append('\n');
            }
            inside ^= fence;
        }
        return code.toString();
    }
}

package dev.walkthroughs.bootstrap.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.source.Reading;
import dev.walkthroughs.application.source.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The guide for authors")
class AuthoringGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "authoring.md");
    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "walkthroughs", "bootstrap", "format");
    private static final Pattern FILE = Pattern.compile("(?ms)^File `([^`]+)`:\\n\\n(`{3,})[a-z]+\\n(.*?)\\n\\2$");
    private static final Pattern FAULT = Pattern.compile("(?m)^\\| `([^`]+)` \\|.*\\|.*\\|$");

    @Test
    @DisplayName("shows files that can be imported as they stand")
    void showsWorkingFiles(@TempDir Path folder) throws IOException {
        for (MatchResult file : found(FILE, Files.readString(GUIDE))) {
            Contents.write(folder, file.group(1), file.group(3));
        }

        Reading walkthrough = Contents.read(folder.resolve("first-deployment"));
        Reading tutorial = Contents.read(folder.resolve("make-tea.md"));

        assertThat(walkthrough.findings()).isEmpty();
        assertThat(Contents.keys(Contents.only(walkthrough))).containsExactly("build-it", "ship-it");
        assertThat(tutorial.findings()).isEmpty();
        assertThat(Contents.titles(Contents.only(tutorial))).containsExactly("Boil water", "Pour");
        assertThat(Contents.only(tutorial).description()).isEqualTo("Tea for one, in four minutes.");
    }

    @Test
    @DisplayName("lists messages in the words in which they are given")
    void listsMessages() throws IOException {
        String guide = Files.readString(GUIDE);
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.append(Files.readString(file));
            }
        }

        List<MatchResult> faults = found(FAULT, guide.substring(guide.indexOf("## Faults")));

        assertThat(faults).hasSizeGreaterThan(45);
        assertThat(faults).allSatisfy(fault -> assertThat(sources).contains(fault.group(1)));
    }

    @Test
    @DisplayName("lists the rules as they are checked, in their order")
    void listsRules() throws IOException {
        String guide = Files.readString(GUIDE);
        String section =
                guide.substring(guide.indexOf("## Check before you import"), guide.indexOf("## Which format?"));

        assertThat(section.lines().filter(line -> line.matches("\\| `[a-z-]+` \\| (error|warning|notice) \\|.*")))
                .containsExactlyElementsOf(Arrays.stream(Rule.values())
                        .map(rule -> "| `" + rule.id() + "` | "
                                + rule.severity().name().toLowerCase(Locale.ROOT) + " | " + rule.meaning() + " | "
                                + rule.remedy() + " |")
                        .toList());
    }

    private static List<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }
}

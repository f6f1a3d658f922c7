package dev.walkthroughs.bootstrap.format;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.walkthroughs.application.source.ContentFormat;
import dev.walkthroughs.application.source.ContentWriter;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.Reading;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Content for tests: our own samples, the collection beside the repository, and files written on the spot. */
final class Contents {

    private static final Path SHARED = Path.of("..", "..", "shared", "data");

    private Contents() {}

    static Path sample(String name) {
        try {
            return Path.of(requireNonNull(Contents.class.getResource("/content/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path shared(String name) {
        Path path = SHARED.resolve(name);
        assumeTrue(Files.exists(path), "the collection of tutorials does not lie beside this clone: " + path);
        return path;
    }

    /** Writes files: a name, its text, the next name, its text. */
    static Path write(Path folder, String... namesAndTexts) throws IOException {
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            Path file = folder.resolve(namesAndTexts[i]);
            Files.createDirectories(requireNonNull(file.getParent()));
            Files.writeString(file, namesAndTexts[i + 1]);
        }
        return folder;
    }

    /** Reads a path in the format it looks like. */
    static Reading read(Path path) throws IOException {
        ContentFormat format = new ContentFormats().of(path).orElseThrow();
        return format.read(path);
    }

    static SourceWalkthrough only(Reading reading) {
        return reading.walkthroughs().get(0);
    }

    static List<String> titles(SourceWalkthrough walkthrough) {
        return walkthrough.steps().stream().map(SourceStep::title).toList();
    }

    static List<String> keys(SourceWalkthrough walkthrough) {
        return walkthrough.steps().stream().map(SourceStep::key).toList();
    }

    /** What was found, as {@code SEVERITY file:line: message}. */
    static List<String> findings(Reading reading) {
        return reading.findings().stream().map(Contents::line).toList();
    }

    private static String line(Finding finding) {
        return finding.severity() + " " + finding;
    }

    /** Writes a walkthrough; says so, or why not. */
    static String export(String format, SourceWalkthrough walkthrough, Path path) throws IOException {
        ContentWriter writer = new ContentFormats().writer(format).fold(found -> found, why -> {
            throw new AssertionError(why.message());
        });
        return writer.write(walkthrough, path)
                .fold(at -> "written to " + at.getFileName(), why -> why.code() + ": " + why.message());
    }

    /** The names of all files at a path, and what is in them, a character for each byte. */
    static Map<String, String> bytes(Path path) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(path.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }
}

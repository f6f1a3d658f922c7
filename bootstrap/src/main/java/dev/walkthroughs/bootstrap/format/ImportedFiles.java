package dev.walkthroughs.bootstrap.format;

import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files below the path that is imported, and what was found wrong with them so far.
 *
 * <p>Nothing outside the imported folder is ever read: a symbolic link that leads out of it is an error. A file that
 * the caller named itself may lie anywhere.
 */
final class ImportedFiles {

    /** Largest file read, in bytes: sixteen times what a step may hold, so that the step's own limit is what authors meet. */
    static final int LARGEST_FILE = 1 << 20;

    private static final Pattern ABOUT_THE_FOLDER = Pattern.compile("(?i)(readme|licen[cs]e|notice|changelog)(\\..*)?");

    private final Path root;
    private final Path realRoot;
    private final List<Finding> findings = new ArrayList<>();

    private ImportedFiles(Path root, Path realRoot) {
        this.root = root;
        this.realRoot = realRoot;
    }

    /** The files at a path, which is a folder or one file. */
    static ImportedFiles at(Path path) throws IOException {
        Path root = path.toAbsolutePath().normalize();
        return new ImportedFiles(root, root.toRealPath());
    }

    Path root() {
        return root;
    }

    List<Finding> findings() {
        return findings;
    }

    void error(String file, int line, String message) {
        findings.add(Finding.error(file, line, message));
    }

    /** A breach of a rule that has a name of its own; a warning if a draft may have it. */
    void fault(Rule rule, String file, int line, String message) {
        findings.add(Finding.of(rule, file, line, message).inDraft());
    }

    void warning(String file, int line, String message) {
        findings.add(Finding.warning(file, line, message));
    }

    void notice(String file, int line, String message) {
        findings.add(new Finding(Finding.Severity.NOTICE, file, line, message));
    }

    /** How findings name a file: relative to the imported folder, {@code .} for the folder itself. */
    String name(Path file) {
        if (file.equals(root)) {
            return Files.isDirectory(root) ? "." : nameOf(root);
        }
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** The last part of a path. */
    static String nameOf(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    /** Whether a name is that of a Markdown file which holds content: no README, no licence, not hidden. */
    static boolean isMarkdown(Path file) {
        return hasMarkdownName(file) && isContent(nameOf(file));
    }

    /** Whether a name ends as those of Markdown files do. */
    static boolean hasMarkdownName(Path file) {
        String name = nameOf(file).toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".markdown");
    }

    /** A name without its extension. */
    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** What a folder holds, in the order of names, without hidden files and without those that are about the folder. */
    static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> isContent(nameOf(entry)))
                    .sorted(Comparator.comparing(ImportedFiles::nameOf))
                    .toList();
        }
    }

    private static boolean isContent(String name) {
        return !name.startsWith(".") && !ABOUT_THE_FOLDER.matcher(name).matches();
    }

    /** The entries of a folder that lead to nothing outside the imported one; the others are errors. */
    List<Path> entriesWithin(Path folder) throws IOException {
        List<Path> within = new ArrayList<>();
        for (Path entry : entries(folder)) {
            if (isWithin(entry)) {
                within.add(entry);
            }
        }
        return within;
    }

    private boolean isWithin(Path entry) throws IOException {
        if (entry.equals(root)) {
            return true;
        }
        if (!Files.exists(entry)) {
            error(name(entry), 0, "This is a symbolic link to something that does not exist. Remove it.");
            return false;
        }
        if (!entry.toRealPath().startsWith(realRoot)) {
            error(
                    name(entry),
                    0,
                    "This is a symbolic link out of the imported folder, which is not followed. Put the file itself here.");
            return false;
        }
        return true;
    }

    /**
     * The text of a file: UTF-8 without byte order mark, lines ended by LF.
     *
     * @return empty, with a finding, if it cannot be used
     */
    Optional<String> text(Path file) throws IOException {
        return source(file, LARGEST_FILE).map(ImportedFiles::withLineFeeds);
    }

    /** A text whose lines end with LF, however they ended before. */
    static String withLineFeeds(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /**
     * The text of a file with the line ends it has: UTF-8 without byte order mark.
     *
     * @param most how large it may be, in bytes: whole MiB
     * @return empty, with a finding, if it cannot be used
     */
    Optional<String> source(Path file, int most) throws IOException {
        if (!isWithin(file)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            error(name(file), 0, "This is not a file that can be read. Check what it is and who may read it.");
            return Optional.empty();
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(most + 1);
        }
        if (bytes.length > most) {
            error(name(file), 0, "The file is larger than " + (most >> 20) + " MiB. Split it into smaller steps.");
            return Optional.empty();
        }
        return decode(bytes, name(file));
    }

    private Optional<String> decode(byte[] bytes, String name) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            error(name, line, "This line is not UTF-8. Save the file with that encoding.");
            return Optional.empty();
        }
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
}

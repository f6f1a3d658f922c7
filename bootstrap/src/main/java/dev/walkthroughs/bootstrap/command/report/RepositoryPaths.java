package dev.walkthroughs.bootstrap.command.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How services that show findings at a pull request name a file: relative to the folder the command runs in, which is the
 * root of the repository there. Files elsewhere are named relative to what was checked.
 */
public final class RepositoryPaths {

    private static final String UNRESERVED = "-._~/";

    private final String prefix;
    private final String itself;

    private RepositoryPaths(String prefix, String itself) {
        this.prefix = prefix;
        this.itself = itself;
    }

    /** The names of what is below a path. */
    public static RepositoryPaths of(Path checked) {
        return of(checked, Path.of(""));
    }

    static RepositoryPaths of(Path checked, Path workingFolder) {
        Path here = workingFolder.toAbsolutePath().normalize();
        Path path = here.resolve(checked).normalize();
        Path folder = Files.isDirectory(path) || path.getParent() == null ? path : path.getParent();
        if (!folder.startsWith(here)) {
            return new RepositoryPaths("", ".");
        }
        String name = here.relativize(folder).toString().replace('\\', '/');
        return name.isEmpty() ? new RepositoryPaths("", ".") : new RepositoryPaths(name + "/", name);
    }

    /** The name of a file that a finding names. */
    String name(String file) {
        return file.equals(".") ? itself : prefix + file;
    }

    /** The same as a relative reference (RFC 3986, section 4.2): UTF-8, everything but plain characters as {@code %XX}. */
    String uri(String file) {
        StringBuilder uri = new StringBuilder();
        for (byte each : name(file).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xFF);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || UNRESERVED.indexOf(c) >= 0;
            uri.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return uri.toString();
    }
}

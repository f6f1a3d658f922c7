package dev.walkthroughs.bootstrap.documentation;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where this project lies, from whichever directory its tests are started. */
public final class Repository {

    private Repository() {}

    /** The folder of the README. */
    public static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("README.md")) && Files.isDirectory(at.resolve("bootstrap"))) {
                return at;
            }
        }
        throw new IllegalStateException("the tests were started outside of the project");
    }
}

package dev.walkthroughs.bootstrap.endtoend;

import static java.util.Objects.requireNonNull;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Content of our own to import. */
final class Samples {

    private Samples() {}

    static Path path(String name) {
        try {
            return Path.of(requireNonNull(Samples.class.getResource("/endtoend/" + name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.walkthroughs.bootstrap.command.draft;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where in the chain a step is to stand: one of the two. */
final class Place {

    @Option(names = "--after", required = true, paramLabel = "KEY", description = "Behind the step with this key.")
    private Optional<String> after = Optional.empty();

    @Option(names = "--first", required = true, description = "In front of all others.")
    private boolean first;

    /** The key of the step before; absent for the first place. */
    @Nullable
    String before() {
        return first ? null : after.orElse(null);
    }
}

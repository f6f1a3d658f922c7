package dev.walkthroughs.bootstrap.command.reply;

import java.time.Instant;
import java.util.Optional;

/** How people are told up to which moment figures are complete. */
public final class Completeness {

    private Completeness() {}

    /**
     * One sentence, or a part of one that begins with a small letter.
     *
     * @param completeTo empty if nobody can tell yet
     */
    public static String words(Optional<Instant> completeTo) {
        return completeTo
                .map(until -> "complete up to " + until)
                .orElse("nobody can tell yet how complete; see \"projections status\"");
    }
}

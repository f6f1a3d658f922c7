package dev.walkthroughs.bootstrap.command.draft;

import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** Which draft the author looked at. */
final class Revision {

    @Option(
            names = "--expect",
            paramLabel = "REVISION",
            description = "The revision \"step list\" printed: refused if someone changed the draft since.")
    private Optional<Integer> expected = Optional.empty();

    OptionalInt expected() {
        return expected.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}

package dev.walkthroughs.domain.broken;

import dev.walkthroughs.application.broken.ApplicationOffender;
import dev.walkthroughs.domain.outcome.Command;
import dev.walkthroughs.domain.outcome.Rejection;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/** Breaks every rule of the domain, to show that each would be noticed. */
public class DomainOffender {

    /** An event family whose member is no record. */
    public interface BrokenEvent {}

    /** Not a record. */
    public static class Happened implements BrokenEvent {}

    /** Not a record. */
    public static class Wish implements Command<String> {}

    /** Not a record. */
    public static class No implements Rejection {
        @Override
        public Enum<?> code() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String message() {
            return "";
        }
    }

    /** A cycle between subjects, with the application besides. */
    public ApplicationOffender outward() {
        return new ApplicationOffender();
    }

    /** I/O. */
    public Path file() {
        return Path.of("x");
    }

    /** A clock. */
    public Instant moment() {
        return Instant.now();
    }

    /** Dice. */
    public UUID dice() {
        return UUID.randomUUID();
    }
}

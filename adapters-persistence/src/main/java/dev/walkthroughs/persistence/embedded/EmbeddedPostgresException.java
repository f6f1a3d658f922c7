package dev.walkthroughs.persistence.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded server cannot be used as things are; the message says why and what the operator can do about it. */
public final class EmbeddedPostgresException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    EmbeddedPostgresException(String message) {
        super(message);
    }

    EmbeddedPostgresException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

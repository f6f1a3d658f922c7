package dev.walkthroughs.bootstrap.wiring;

import dev.walkthroughs.persistence.embedded.EmbeddedPostgresException;
import dev.walkthroughs.persistence.vault.KeyStorageException;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in two sentences why there is no database, or no key, to start on, in place of a stack trace. */
final class DatabaseFailures implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return find(failure, EmbeddedPostgresException.class)
                .map(cause -> new FailureAnalysis(
                        "The embedded database could not be used: " + cause.getMessage(),
                        "Correct what it says and start again; the data is as it was.",
                        cause))
                .or(() -> find(failure, KeyStorageException.class)
                        .map(cause -> new FailureAnalysis(
                                "The signing keys could not be used: " + cause.getMessage(),
                                "Correct the settings walkthroughs.keys.* and start again; nothing was changed.",
                                cause)))
                .or(() -> find(failure, FlywayException.class)
                        .map(cause -> new FailureAnalysis(
                                "The database could not be reached or prepared: " + cause.getMessage(),
                                "Check spring.datasource.url, spring.datasource.username and"
                                        + " spring.datasource.password, and that this user may create schemas and act"
                                        + " as the product's roles: docs/operations.md says what it needs.",
                                cause)))
                .orElse(null);
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}

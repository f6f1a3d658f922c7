package dev.walkthroughs.bootstrap.trace;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * What the framework sets up for traces by itself: nothing unless calls are followed, and then only what sends. Whatever else
 * it observes, such as pages of signing in, would become spans with names and paths that nobody here chose.
 */
public final class FrameworkParts implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final String FRAMEWORK = "org.springframework.boot.";
    private static final List<String> TRACING =
            List.of(FRAMEWORK + "micrometer.tracing.", FRAMEWORK + "opentelemetry.");

    /** The SDK; its sampling, its queue and its limits; and the exporter, as settings say. */
    private static final Set<String> SENDING = Set.of(
            FRAMEWORK + "opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration",
            FRAMEWORK + "micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration",
            FRAMEWORK + "micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration");

    private boolean followed;

    /** Made by the framework. */
    public FrameworkParts() {}

    @Override
    public void setEnvironment(Environment environment) {
        followed = Followed.by(environment);
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        boolean[] kept = new boolean[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            kept[i] = keeps(candidates[i]);
        }
        return kept;
    }

    /** Is asked for what those that are kept import as well, which is theirs to say. */
    boolean keeps(@Nullable String candidate) {
        return candidate == null
                || !candidate.endsWith("AutoConfiguration")
                || TRACING.stream().noneMatch(candidate::startsWith)
                || (followed && SENDING.contains(candidate));
    }
}

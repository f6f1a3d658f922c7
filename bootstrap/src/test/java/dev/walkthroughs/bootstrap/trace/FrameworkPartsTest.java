package dev.walkthroughs.bootstrap.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.web.context.support.StandardServletEnvironment;

@DisplayName("Of what the framework has for traces")
class FrameworkPartsTest {

    private static final Map<String, Object> ENDPOINT =
            Map.of("management.opentelemetry.tracing.export.otlp.endpoint", "http://127.0.0.1:4318/v1/traces");

    /** What is set up of all that the class path offers, by the short names of what has to do with traces. */
    private static List<String> setUp(ConfigurableEnvironment environment, Map<String, Object> settings) {
        environment.getPropertySources().addFirst(new MapPropertySource("settings", Map.copyOf(settings)));
        FrameworkParts parts = new FrameworkParts();
        parts.setEnvironment(environment);
        List<String> traces = new ArrayList<>();
        int others = 0;
        for (String name : ImportCandidates.load(AutoConfiguration.class, FrameworkPartsTest.class.getClassLoader())) {
            if (!name.contains(".tracing.") && !name.contains(".opentelemetry.")) {
                assertThat(parts.keeps(name)).as(name).isTrue();
                others++;
            } else if (parts.keeps(name)) {
                traces.add(name.substring(name.lastIndexOf('.') + 1));
            }
        }
        assertThat(others).isGreaterThan(20);
        return traces;
    }

    @Test
    @DisplayName("nothing is set up unless a service is told where to send, and not told to be silent")
    void nothingByDefault() {
        assertThat(setUp(new StandardServletEnvironment(), Map.of())).isEmpty();
        assertThat(setUp(new StandardEnvironment(), ENDPOINT)).as("a command").isEmpty();
        for (String off : List.of(
                "management.opentelemetry.enabled",
                "management.tracing.export.enabled",
                "management.tracing.export.otlp.enabled")) {
            Map<String, Object> settings = new HashMap<>(ENDPOINT);
            settings.put(off, "false");
            assertThat(setUp(new StandardServletEnvironment(), settings))
                    .as(off)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("else what sends is set up, and nothing that would make spans of its own")
    void whatSends() {
        assertThat(setUp(new StandardServletEnvironment(), ENDPOINT))
                .containsExactlyInAnyOrder(
                        "OpenTelemetrySdkAutoConfiguration",
                        "OpenTelemetryTracingAutoConfiguration",
                        "OtlpTracingAutoConfiguration");
    }

    @Test
    @DisplayName("and what these bring along, which the framework asks for by the same way, is theirs to choose")
    void whatTheseBring() {
        FrameworkParts parts = new FrameworkParts();
        StandardServletEnvironment environment = new StandardServletEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("settings", ENDPOINT));
        parts.setEnvironment(environment);
        assertThat(parts.keeps("org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp."
                        + "OtlpTracingConfigurations$ConnectionDetails"))
                .isTrue();
    }

    @Test
    @DisplayName("the program has it filtered")
    void isFiltered() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation().load(AutoConfigurationImportFilter.class))
                .hasAtLeastOneElementOfType(FrameworkParts.class);
    }
}

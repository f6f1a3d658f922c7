package dev.walkthroughs.bootstrap.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("What actuator shows, unless settings say otherwise,")
class ManagementDefaultsTest {

    private static final String SHOWN = "management.endpoints.web.exposure.include";
    private static final String ADDRESS = "management.server.address";
    private static final String COLLECTED = "management.prometheus.metrics.export.enabled";

    private static MockEnvironment with(Map<String, String> settings) {
        MockEnvironment environment = new MockEnvironment();
        settings.forEach(environment::setProperty);
        new ManagementDefaults().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }

    @Test
    @DisplayName("is health alone on the public port, also if that is named as the management port")
    void isHealthAlone() {
        for (Map<String, String> settings :
                List.of(Map.<String, String>of(), Map.of("server.port", "9", "management.server.port", "9"))) {
            MockEnvironment environment = with(settings);
            assertThat(environment.getProperty(SHOWN)).isEqualTo("health");
            assertThat(environment.getProperty(ADDRESS)).isNull();
            assertThat(environment.getProperty(COLLECTED)).isEqualTo("false");
        }
    }

    @Test
    @DisplayName("is all there is to look at on a management port, to this machine alone")
    void isMoreElsewhere() {
        MockEnvironment environment = with(Map.of("management.server.port", "8081"));
        assertThat(environment.getProperty(SHOWN)).isEqualTo("health,info,metrics,prometheus");
        assertThat(environment.getProperty(ADDRESS)).isEqualTo("127.0.0.1");
        assertThat(environment.getProperty(COLLECTED)).isEqualTo("true");
    }

    @Test
    @DisplayName("is what they say where they do")
    void followsSettings() {
        MockEnvironment environment = with(Map.of(
                SHOWN, "health,prometheus", "management.server.port", "8081", ADDRESS, "10.0.0.7", COLLECTED, "false"));
        assertThat(environment.getProperty(SHOWN)).isEqualTo("health,prometheus");
        assertThat(environment.getProperty(ADDRESS)).isEqualTo("10.0.0.7");
        assertThat(environment.getProperty(COLLECTED)).isEqualTo("false");
        assertThat(with(Map.of(SHOWN, "health,prometheus")).getProperty(COLLECTED))
                .isEqualTo("true");
    }
}

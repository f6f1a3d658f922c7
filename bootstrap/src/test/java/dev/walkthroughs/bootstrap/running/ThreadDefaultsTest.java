package dev.walkthroughs.bootstrap.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("Requests are served on threads that")
class ThreadDefaultsTest {

    @ParameterizedTest(name = "Java {0}: {1}")
    @CsvSource({"17, false", "21, false", "23, false", "24, true", "25, true"})
    @DisplayName("are virtual where those wait well")
    void areVirtual(int release, boolean virtual) {
        assertThat(ThreadDefaults.waitWell(release)).isEqualTo(virtual);
    }

    @Test
    @DisplayName("are of the kind that this Java has, unless settings name the other")
    void followSettings() {
        MockEnvironment environment = new MockEnvironment();
        new ThreadDefaults().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty(ThreadDefaults.VIRTUAL))
                .isEqualTo(Boolean.toString(Runtime.version().feature() >= 24));

        for (String wish : new String[] {"true", "false"}) {
            MockEnvironment set = new MockEnvironment().withProperty(ThreadDefaults.VIRTUAL, wish);
            new ThreadDefaults().postProcessEnvironment(set, new SpringApplication());
            assertThat(set.getProperty(ThreadDefaults.VIRTUAL)).isEqualTo(wish);
        }
    }
}

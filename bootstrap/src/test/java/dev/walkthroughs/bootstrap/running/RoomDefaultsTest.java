package dev.walkthroughs.bootstrap.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("The room for calls, unless settings say otherwise,")
class RoomDefaultsTest {

    private static final String CONNECTIONS = "spring.datasource.hikari.maximum-pool-size";
    private static final String THREADS = "server.tomcat.threads.max";

    /** How many are worked on, and how many wait. */
    private static List<Integer> room(int processors, Map<String, String> settings) {
        MockEnvironment environment = new MockEnvironment();
        environment.setProperty(CONNECTIONS, "16");
        environment.setProperty(THREADS, "320");
        settings.forEach(environment::setProperty);
        new RoomDefaults(processors).postProcessEnvironment(environment, new SpringApplication());
        return List.of(
                environment.getRequiredProperty("walkthroughs.limits.calls-at-once", Integer.class),
                environment.getRequiredProperty("walkthroughs.limits.calls-waiting", Integer.class));
    }

    @Test
    @DisplayName("is for four calls at each connection or processor, and as many that wait as threads are left for")
    void followsTheMachine() {
        assertThat(room(2, Map.of())).containsExactly(64, 192);
        assertThat(room(32, Map.of())).containsExactly(128, 128);
        assertThat(room(2, Map.of(CONNECTIONS, "8"))).containsExactly(32, 224);
    }

    @Test
    @DisplayName("is never more than there are threads")
    void fitsTheThreads() {
        assertThat(room(2, Map.of(THREADS, "100"))).containsExactly(18, 18);
        assertThat(room(2, Map.of(THREADS, "10"))).containsExactly(1, 1);
    }

    @Test
    @DisplayName("is what they say where they do, and the line what is left")
    void followsSettings() {
        assertThat(room(2, Map.of("walkthroughs.limits.calls-at-once", "100"))).containsExactly(100, 156);
        assertThat(room(2, Map.of("walkthroughs.limits.calls-at-once", "1000"))).containsExactly(1000, 0);
        assertThat(room(2, Map.of("walkthroughs.limits.calls-waiting", "7"))).containsExactly(64, 7);
    }
}

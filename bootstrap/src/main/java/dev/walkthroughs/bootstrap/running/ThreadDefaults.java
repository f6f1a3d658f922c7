package dev.walkthroughs.bootstrap.running;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Requests are served on virtual threads where the virtual machine has ones that wait well, unless settings say otherwise
 * (ADR 0047).
 */
public final class ThreadDefaults implements EnvironmentPostProcessor, Ordered {

    static final String VIRTUAL = "spring.threads.virtual.enabled";

    /** Since then a virtual thread that waits inside {@code synchronized} holds no other thread (JEP 491). */
    private static final int UNPINNED = 24;

    /** Made by the framework. */
    public ThreadDefaults() {}

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "thread defaults",
                        Map.of(VIRTUAL, waitWell(Runtime.version().feature()))));
    }

    /** Whether a release of Java has them. */
    static boolean waitWell(int release) {
        return release >= UNPINNED;
    }

    /** After the settings are read. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}

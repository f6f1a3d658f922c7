package dev.walkthroughs.bootstrap.running;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * How many calls are worked on at once, and how many wait, unless settings say so: four for each connection to the database
 * or each processor, whichever are more, and as many more as threads are left to wait with (ADR 0046).
 */
public final class RoomDefaults implements EnvironmentPostProcessor, Ordered {

    private static final String AT_ONCE = "walkthroughs.limits.calls-at-once";
    private static final String WAITING = "walkthroughs.limits.calls-waiting";

    /** More do not make it faster: a statement takes what so many callers share in (ADR 0037). */
    private static final int FOR_EACH = 4;

    /** Threads for what is not a call: 32 pages, 20 answers that are taken slowly, and 12 for health and turning away. */
    private static final int OTHER_THREADS = 64;

    private final int processors;

    /** Made by the framework. */
    public RoomDefaults() {
        this(Runtime.getRuntime().availableProcessors());
    }

    RoomDefaults(int processors) {
        this.processors = processors;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        int connections = environment.getProperty("spring.datasource.hikari.maximum-pool-size", Integer.class, 10);
        int threads = environment.getProperty("server.tomcat.threads.max", Integer.class, 200);
        int room = Math.max(2, threads - OTHER_THREADS);
        int usual = Math.min(FOR_EACH * Math.max(connections, processors), room / 2);
        int atOnce = environment.getProperty(AT_ONCE, Integer.class, usual);
        Map<String, Object> defaults = new LinkedHashMap<>();
        defaults.put(AT_ONCE, usual);
        defaults.put(WAITING, Math.max(0, room - atOnce));
        environment.getPropertySources().addLast(new MapPropertySource("room defaults", defaults));
    }

    /** After the settings are read. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}

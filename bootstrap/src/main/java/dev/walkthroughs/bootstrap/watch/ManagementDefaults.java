package dev.walkthroughs.bootstrap.watch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What is shown where, unless settings say otherwise: on the public port whether the service is well, and no more; everything
 * else on a management port, if there is one, and that for this machine alone (ADR 0039).
 */
public final class ManagementDefaults implements EnvironmentPostProcessor, Ordered {

    private static final String SHOWN = "management.endpoints.web.exposure.include";
    private static final String COLLECTED = "management.prometheus.metrics.export.enabled";

    /** Made by the framework. */
    public ManagementDefaults() {}

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> defaults = new LinkedHashMap<>();
        boolean apart = ManagementPortType.get(environment) == ManagementPortType.DIFFERENT;
        String shown = environment.getProperty(SHOWN, apart ? "health,info,metrics,prometheus" : "health");
        defaults.put(SHOWN, shown);
        if (apart) {
            defaults.put("management.server.address", "127.0.0.1");
        }
        // Where nobody can collect measures, they are not kept in the form for collecting either.
        defaults.put(COLLECTED, shown.contains("prometheus") || shown.contains("*"));
        environment.getPropertySources().addLast(new MapPropertySource("management defaults", defaults));
    }

    /** After the settings are read. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}

package dev.walkthroughs.bootstrap.axonserver;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Lets nothing start that is told to keep its events in Axon Server, before any database is opened: ignoring the framework's
 * setting would record events where nobody looks for them (ADR 0045).
 */
public final class NoAxonServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The framework's own setting. */
    static final String SETTING = "axon.axonserver.enabled";

    /** Made by the framework. */
    public NoAxonServer() {}

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context.getEnvironment().getProperty(SETTING, Boolean.class, false)) {
            throw new Asked();
        }
    }

    /** Somebody asked for events in Axon Server. */
    static final class Asked extends RuntimeException {

        private static final long serialVersionUID = 1;

        Asked() {
            super(SETTING + " is set");
        }
    }
}
